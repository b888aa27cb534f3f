"""Writes a reply the way WeChat reads it: legal XML or JSON, short enough, nothing injected."""

import json
import re
from dataclasses import dataclass
from typing import Any

from bot.messages import Article, Incoming

MAX_BYTES = 2047
MORE = "\n\n（未完，回复“更多”看下文）"

# What XML 1.0 has no way to write, not even escaped.
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BREAKS = ("\n\n", "\n", "。", "；", "！", "？", "，", "、", " ")


@dataclass(frozen=True, slots=True)
class Page:
    """As much of a text as one message holds, and the rest."""

    text: str
    rest: str


def paginate(text: str, limit: int = MAX_BYTES) -> Page:
    """Cut a text to `limit` bytes of UTF-8 at the last sentence that fits, promising the rest."""
    text = legal(text)
    if len(text.encode()) <= limit:
        return Page(text, "")
    room = text.encode()[: limit - len(MORE.encode())].decode("utf-8", "ignore")
    cut = _last_break(room)
    page, rest = text[:cut].rstrip(), text[cut:].lstrip()
    return Page(page + MORE if rest else page, rest)


def _last_break(room: str) -> int:
    """Where to cut: after the strongest break in the second half of what fits."""
    for mark in _BREAKS:
        at = room.rfind(mark)
        if at >= len(room) // 2:
            return at + len(mark)
    return len(room)


def legal(text: str) -> str:
    """The text without characters that XML cannot carry."""
    return _ILLEGAL.sub("", text)


def cdata(text: str) -> str:
    """The text as a CDATA section that ends where we end it."""
    return "<![CDATA[" + legal(text).replace("]]>", "]]]]><![CDATA[>") + "]]>"


def passive_reply(
    incoming: Incoming, sent_at: int, text: str, article: Article | None, as_json: bool
) -> str:
    """The body that answers a push: an article if there is one, else the text.

    `sent_at` is the second the reply was stored, so that a retry gets the same bytes.
    """
    fields: dict[str, Any] = {
        "ToUserName": incoming.sender,
        "FromUserName": incoming.account,
        "CreateTime": sent_at,
        **(_news(article) if article else {"MsgType": "text", "Content": legal(text)}),
    }
    return json.dumps(fields, ensure_ascii=False) if as_json else f"<xml>{_xml(fields)}</xml>"


def _news(article: Article) -> dict[str, Any]:
    # WeChat cuts all but one article when it answers a message.
    item = {
        "Title": article.title,
        "Description": article.description,
        "PicUrl": article.picture,
        "Url": article.url,
    }
    return {"MsgType": "news", "ArticleCount": 1, "Articles": {"item": item}}


def encrypted_reply(sealed: str, signature: str, timestamp: str, nonce: str, as_json: bool) -> str:
    """The envelope around an encrypted reply."""
    fields: dict[str, Any] = {
        "Encrypt": sealed,
        "MsgSignature": signature,
        "TimeStamp": int(timestamp) if timestamp.isdecimal() else 0,
        "Nonce": nonce,
    }
    return json.dumps(fields) if as_json else f"<xml>{_xml(fields)}</xml>"


def _xml(fields: dict[str, Any]) -> str:
    return "".join(f"<{name}>{_value(value)}</{name}>" for name, value in fields.items())


def _value(value: Any) -> str:
    if isinstance(value, dict):
        return _xml(value)
    return str(value) if isinstance(value, int) else cdata(value)
