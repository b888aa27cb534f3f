"""For any text and any bytes: nothing breaks, nothing is lost, nobody is taken for another."""

import base64
import json
from contextlib import suppress
from typing import Any
from urllib.parse import urlencode
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.crypto import BadEnvelope, BadSignature, Envelope, check_signature, sign
from bot.messages import Article, Incoming
from bot.parse import Unreadable, read_fields, to_incoming
from bot.render import MAX_BYTES, MORE, legal, paginate, passive_reply
from bot.turns import Busy
from tests.bot.doors import APP_ID, KEY, Listener, WeChat, door, envelope, office
from tests.chat import TOKEN, message, signed
from tests.conftest import Site

brief = settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])

OURS = Envelope(KEY, APP_ID)
PLAIN, SAFE = door(office(), Listener()), door(office("safe"), Listener())

# What people paste, and what would make one thing of WeChat's look like another.
_PIECES = [
    "]]>",
    "<![CDATA[",
    "<xml>",
    "</xml>",
    "<Content>",
    "</Content>",
    "<FromUserName>o_victim</FromUserName>",
    "<OpenID>o_victim</OpenID>",
    "<Event>user_authorization_cancellation</Event>",
    "<MsgType>event</MsgType>",
    "<MsgId>1</MsgId>",
    "<!DOCTYPE x [<!ENTITY e 'x'>]>",
    "<!-- ",
    "<?",
    "&e;",
    "\x00",
    "\x1d",
    "\ufffe",
    "招人补助",
    "👷🏽‍♀️",
]
pasted = st.lists(st.sampled_from(_PIECES) | st.text(max_size=5), max_size=8).map("".join)
any_text = st.text() | pasted
half_texts = st.text(st.characters())
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | half_texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(half_texts, inner, max_size=4),
    max_leaves=12,
)
_NAMES = ["ToUserName", "FromUserName", "CreateTime", "MsgType", "Event", "OpenID", "MsgId"]
names = st.sampled_from([*_NAMES, "Content", "Encrypt"]) | half_texts
json_pushes = st.dictionaries(names, values) | st.dictionaries(half_texts, values).map(
    lambda fields: fields | {"ToUserName": "gh", "FromUserName": "o_zhang", "MsgType": "link"}
)
bodies = st.one_of(
    st.binary(max_size=300),
    any_text.map(str.encode),
    any_text.map(lambda text: f"<xml>{text}".encode()),
    any_text.map(lambda text: unescaped(text).encode()),
    json_pushes.map(lambda push: json.dumps(push).encode()),
    st.binary(max_size=40).map(lambda cut: unescaped("招人补助").encode() + cut),
    st.integers(0, 300).map(lambda end: unescaped("招人补助").encode()[:end]),
)


def unescaped(words: str, kind: str = "text") -> str:
    """A push as WeChat writes it, a person's words as they are."""
    return message(kind, "o_zhang", Content="WORDS", MsgId="77").replace("WORDS", words)


def one_line_ends(text: str) -> str:
    """The text as every XML parser gives it, whatever ended its lines."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


# The parser


@given(bodies)
def test_any_body_is_read_or_unreadable(body: bytes) -> None:
    with suppress(Unreadable):
        incoming = to_incoming(read_fields(body))
        assert incoming.sender
        assert incoming.key == to_incoming(read_fields(body)).key
        # What was read can be stored: databases take neither half characters nor NaN.
        details = json.dumps(dict(incoming.details), ensure_ascii=False, allow_nan=False)
        assert f"{details}{incoming.text}{incoming.sender}{incoming.account}".encode()


@settings(max_examples=300)
@given(pasted, st.sampled_from(["text", "voice", "link"]))
def test_whatever_she_writes_she_writes_it(words: str, kind: str) -> None:
    with suppress(Unreadable):
        incoming = to_incoming(read_fields(unescaped(words, kind).encode()))
        assert (incoming.sender, incoming.kind, incoming.event) == ("o_zhang", kind, "")


@given(any_text)
def test_words_arrive_as_they_were_typed(words: str) -> None:
    pushed = message("text", "o_zhang", Content=words, MsgId="77").encode()
    heard = to_incoming(read_fields(pushed)).text
    assert heard.split() == one_line_ends(legal(words)).split()


# The envelope


@given(
    st.text() | pasted | half_texts | st.binary().map(lambda raw: base64.b64encode(raw).decode())
)
def test_opening_anything_else_fails_in_one_way(sealed: str) -> None:
    with suppress(BadEnvelope):
        assert OURS.open(sealed) == "nobody can seal without the key"


@given(st.integers(1, 32), st.integers(1, 255))
def test_an_envelope_that_was_touched_does_not_open(where: int, change: int) -> None:
    raw = bytearray(base64.b64decode(OURS.seal("您好" * 20, b"0123456789abcdef")))
    raw[-where] ^= change
    with pytest.raises(BadEnvelope):
        OURS.open(base64.b64encode(raw).decode())


@given(any_text, st.text(max_size=20).filter(bool))
def test_what_is_sealed_opens_for_its_account_only(text: str, app_id: str) -> None:
    assert OURS.open(OURS.seal(text)) == text
    assert Envelope(KEY, app_id).open(Envelope(KEY, app_id).seal(text)) == text


@given(half_texts, st.lists(any_text, min_size=2, max_size=4))
def test_only_the_signature_over_the_parts_is_good(signature: str, parts: list[str]) -> None:
    check_signature(sign(*parts), *parts)
    check_signature(sign(*parts), *reversed(parts))
    with suppress(BadSignature):
        check_signature(signature, *parts)
        assert signature == sign(*parts)


# The renderer


@given(half_texts | pasted, st.booleans())
def test_any_reply_is_well_formed_and_says_what_was_said(text: str, as_json: bool) -> None:
    her = Incoming("text", "gh_]]>", "o_zhang", 0, "key")
    reply = passive_reply(her, 0, text, None, as_json)
    if as_json:
        assert json.loads(reply)["Content"] == legal(text)
    else:
        said = ElementTree.fromstring(reply)
        assert said.findtext("Content") == one_line_ends(legal(text))
        assert [item.tag for item in said][-2:] == ["MsgType", "Content"]


@given(half_texts | pasted, half_texts, pasted)
def test_any_article_is_well_formed(title: str, description: str, url: str) -> None:
    her = Incoming("text", "gh_wengang", "o_zhang", 0, "key")
    reply = passive_reply(her, 0, "", Article(title, description, url), as_json=False)
    (item,) = ElementTree.fromstring(reply).findall("Articles/item")
    assert item.findtext("Title") == one_line_ends(legal(title))
    assert item.findtext("Url") == one_line_ends(legal(url))


long_texts = st.lists(any_text | st.sampled_from(["字" * 300, "。", "\n\n", " "]), max_size=20)


@given(long_texts.map("".join), st.integers(200, MAX_BYTES))
def test_pages_fit_and_lose_nothing(text: str, limit: int) -> None:
    pages, rest = [], text
    while rest:
        page = paginate(rest, limit)
        assert len(page.text.encode()) <= limit
        assert len(page.rest) < len(rest)
        pages.append(page.text.removesuffix(MORE) if page.rest else page.text)
        rest = page.rest
    assert "".join("".join(pages).split()) == "".join(legal(text).split())


# The door


@given(bodies, st.sampled_from([PLAIN, SAFE]))
def test_any_body_rightly_signed_is_taken_or_refused(body: bytes, client: Any) -> None:
    response = client.post(f"/wechat?{signed()}", data=body)
    assert response.status_code in ({403} if client is SAFE else {200, 400})


@given(bodies)
def test_any_sealed_body_is_taken_or_refused(body: bytes) -> None:
    response = WeChat().push(SAFE, body.decode("utf-8", "replace"))
    assert response.status_code in {200, 400}


@given(any_text)
def test_anything_signed_as_sealed_is_refused(sealed: str) -> None:
    wechat = WeChat()
    response = SAFE.post(f"/wechat?{wechat.query(sealed)}", data=envelope(sealed).encode())
    assert response.status_code in {400, 403}


@settings(max_examples=40)
@given(bodies, any_text, any_text, any_text, st.sampled_from([PLAIN, SAFE]))
def test_no_query_and_body_of_a_stranger_is_heard(
    body: bytes, signature: str, timestamp: str, nonce: str, client: Any
) -> None:
    query = {"signature": signature, "timestamp": timestamp, "nonce": nonce}
    sealed = {"msg_signature": signature, "encrypt_type": "aes"}
    for arguments in (query, query | sealed):
        response = client.post(f"/wechat?{urlencode(arguments)}", data=body)
        assert response.status_code == 403
        assert client.get(f"/wechat?{urlencode(arguments)}").status_code == 403


@given(any_text, any_text)
def test_any_time_and_nonce_rightly_signed_are_no_trouble(timestamp: str, nonce: str) -> None:
    signature = sign(TOKEN, timestamp, nonce)
    query = urlencode({"signature": signature, "timestamp": timestamp, "nonce": nonce})
    assert PLAIN.post(f"/wechat?{query}", data=unescaped("您好").encode()).status_code == 200
    sealed = WeChat(timestamp=timestamp, nonce=nonce).push(SAFE, unescaped("您好"))
    assert sealed.status_code == 200


# The whole desk behind it


@brief
@given(body=bodies)
def test_the_desk_survives_any_body(desk: Site, body: bytes) -> None:
    response = desk.app.test_client().post(f"/wechat?{signed()}", data=body)
    assert response.status_code in {200, 400}
    assert Busy().message not in response.text


@brief
@given(words=any_text, kind=st.sampled_from(["text", "voice"]), again=st.booleans())
def test_the_desk_has_an_answer_to_any_words(
    desk: Site, words: str, kind: str, again: bool
) -> None:
    name = "Content" if kind == "text" else "Recognition"
    body = message(kind, "o_zhang", MsgId="77", **{name: words}).encode()
    for _ in range(1 + again):
        response = desk.app.test_client().post(f"/wechat?{signed()}", data=body)
        said = ElementTree.fromstring(response.text)
        assert said.findtext("ToUserName") == "o_zhang"
        assert 0 < len((said.findtext("Content") or "").encode()) <= MAX_BYTES
