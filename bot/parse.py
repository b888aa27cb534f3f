"""Reads what WeChat pushes, XML or JSON, however the person's text has bent it.

WeChat puts a person's words unescaped into CDATA: control characters and a pasted
`]]>` reach us as broken XML, or as XML with a second FromUserName in it. So every
field is taken from its first occurrence, which stands before the person's words, and
XML that no parser accepts is searched for the fields it must have.

In safe mode this reads bodies before their signature can be checked: nothing here may
take longer than the body is long.
"""

import hashlib
import json
import re
from collections.abc import Mapping
from typing import Any
from xml.parsers import expat

from bot.messages import Incoming
from bot.render import legal

CONTROL = bytes(set(range(32)) - {9, 10, 13})
MAX_DEPTH = 16

# The fields a message must have, in the order WeChat writes them: Content last of all,
# for what stands after the beginning of the person's words may be theirs.
_HEAD = ("ToUserName", "FromUserName", "CreateTime", "MsgType", "Event")
_FIELD = r"<{0}>(?:\s*<!\[CDATA\[(.{{0,256}}?)\]\]>\s*|([^<]*))</{0}>"
_FIELDS = {name: re.compile(_FIELD.format(name), re.DOTALL) for name in _HEAD}
_MSG_ID = re.compile(r"<MsgId>(?:<!\[CDATA\[)?(\d{1,20})(?:\]\]>)?</MsgId>")

# Events pushed in the platform's name: the person they are about stands in OpenID.
ABOUT_OPEN_ID = {
    "user_info_modified",
    "user_authorization_revoke",
    "user_authorization_cancellation",
}


class Unreadable(Exception):
    """The push is not a message of WeChat's."""


class Hostile(Unreadable):
    """The push declares a document type: WeChat never does, attacks do."""


def read_fields(body: bytes) -> dict[str, Any]:
    """The fields of a push: words and numbers as str or None if empty, the rest nested.

    Raises Unreadable if there are none, Hostile for document types and entities.
    """
    text = body.translate(None, CONTROL).decode("utf-8", "replace").lstrip("\ufeff \r\n\t")
    if text.startswith("{"):
        return _read_json(text)
    if "<!" in text.partition("<xml")[0]:
        raise Hostile("消息里声明了文档类型")
    try:
        return _Reader().read(text)
    except expat.ExpatError:
        return _salvage(text)


def to_incoming(data: Mapping[str, Any]) -> Incoming:
    """The message a push stands for; raises Unreadable without sender and type."""
    kind = _text(data, "MsgType").lower()
    # A message has no Event, unless the person wrote one into it to be taken for another.
    event = _text(data, "Event").lower() if kind == "event" else ""
    sender = _text(data, "OpenID") if event in ABOUT_OPEN_ID else _text(data, "FromUserName")
    account, sent_at = _text(data, "ToUserName"), _text(data, "CreateTime")
    if not (kind and sender and account):
        raise Unreadable("消息缺少发送人、接收人或类型")
    words = _text(data, "Content") if kind == "text" else _text(data, "Recognition")
    return Incoming(
        kind=kind,
        account=account,
        sender=sender,
        sent_at=int(sent_at) if sent_at.isdecimal() and len(sent_at) <= 12 else 0,
        key=_key(data, kind, account, sender),
        text=words.strip(),
        event=event,
        event_key=_text(data, "EventKey"),
        details={name: value for name, value in data.items() if name not in _SHOWN},
    )


_SHOWN = {"ToUserName", "FromUserName", "CreateTime", "MsgType", "Content", "Encrypt", "URL"}


def _key(data: Mapping[str, Any], kind: str, account: str, sender: str) -> str:
    """What all deliveries of one push share and no other push has.

    MsgId alone is not unique across people, and events have none.
    """
    marks = [account, sender, _text(data, "CreateTime"), kind]
    if message_id := _text(data, "MsgId"):
        marks.append(message_id)
    else:
        marks += [f"{name}={data[name]}" for name in sorted(data) if name not in _COMMON]
    return hashlib.blake2b("\x1f".join(marks).encode(), digest_size=16).hexdigest()


# In the marks already, or encrypted anew for every delivery.
_COMMON = {"ToUserName", "FromUserName", "CreateTime", "MsgType", "MsgId", "Encrypt"}


def _text(data: Mapping[str, Any], name: str) -> str:
    value = data.get(name)
    return value if isinstance(value, str) else ""


def _read_json(text: str) -> dict[str, Any]:
    """The fields as XML would bring them: numbers as text, the first of two equal names."""
    try:
        data = json.loads(
            text,
            strict=False,
            object_pairs_hook=lambda pairs: dict(reversed(pairs)),
            parse_int=str,
            parse_float=str,
            parse_constant=str,
        )
    except (ValueError, RecursionError) as error:
        raise Unreadable("消息不是有效的 JSON") from error
    return _mapping(_cleaned(data))


def _cleaned(value: Any, depth: int = 0) -> Any:
    """The value without what JSON can write but neither XML nor the database can hold."""
    if depth > MAX_DEPTH:
        raise Unreadable("消息嵌套过深")
    if isinstance(value, dict):
        return {legal(name): _cleaned(item, depth + 1) for name, item in value.items()}
    if isinstance(value, list):
        return [_cleaned(item, depth + 1) for item in value]
    return legal(value).strip() or None if isinstance(value, str) else value


class _Reader:
    """Builds nested dicts from XML; at the top the first of two equal names stands."""

    def __init__(self) -> None:
        self.stack: list[dict[str, Any]] = [{}]
        self.words: list[str] = []

    def read(self, text: str) -> dict[str, Any]:
        parser = expat.ParserCreate("utf-8")
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = self._refuse
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self.words.append
        parser.Parse(text, True)
        return _mapping(next(iter(self.stack[0].values()), {}))

    def _refuse(self, *_declaration: object) -> None:
        raise Hostile("消息里声明了文档类型")

    def _start(self, _name: str, _attributes: object) -> None:
        if len(self.stack) > MAX_DEPTH:
            raise Unreadable("消息嵌套过深")
        self.stack.append({})
        self.words.clear()

    def _end(self, name: str) -> None:
        stack, words = self.stack, self.words
        value = stack.pop() or "".join(words).strip() or None
        words.clear()
        parent = stack[-1]
        if name not in parent:
            parent[name] = value
        elif len(stack) > 2:
            self._add(parent, name, value)

    def _add(self, parent: dict[str, Any], name: str, value: Any) -> None:
        earlier = parent[name]
        if isinstance(earlier, list):
            earlier.append(value)
        else:
            parent[name] = [earlier, value]


def _mapping(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _salvage(text: str) -> dict[str, Any]:
    """The fields of broken XML that stand before the person's words, and the words."""
    head, _, rest = text.partition("<Content>")
    found = {name: _first(pattern, head) for name, pattern in _FIELDS.items()}
    data: dict[str, Any] = {name: value for name, value in found.items() if value}
    words, closed, _ = rest.rpartition("</Content>")
    if closed:
        words = words.strip().removeprefix("<![CDATA[").removesuffix("]]>")
        data["Content"] = words.strip() or None
    if message_ids := _MSG_ID.findall(text):
        data["MsgId"] = message_ids[-1]
    return data


def _first(pattern: re.Pattern[str], text: str) -> str:
    match = pattern.search(text)
    return (match[1] or match[2] or "").strip() if match else ""
