"""The callback in safe and in compatible mode: sealed pushes, sealed replies, and no others."""

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode
from xml.etree import ElementTree

import pytest
from flask.testing import FlaskClient

from bot.conversations import Said
from bot.crypto import BadEnvelope, Envelope, sign
from bot.messages import Incoming
from tests.bot.doors import (
    APP_ID,
    FOREIGN_KEY,
    HELLO,
    KEY,
    NOON,
    PREVIOUS_KEY,
    Listener,
    OpenDoor,
    Vector,
    WeChat,
    door,
    envelope,
    now,
    office,
)
from tests.bot.vectors import vectors
from tests.chat import ACCOUNT, TOKEN, content, signed

HELLO_JSON = json.dumps(
    {
        "ToUserName": ACCOUNT,
        "FromUserName": "o_zhang",
        "CreateTime": 1795233600,
        "MsgType": "text",
        "Content": "您好",
        "MsgId": 77,
    }
)


@pytest.fixture
def safe(open_door: OpenDoor) -> FlaskClient:
    """A door in safe mode, where WeChat has just changed keys."""
    return open_door("safe", wechat_encoding_aes_key_previous=PREVIOUS_KEY)


def test_a_sealed_push_gets_a_sealed_reply_that_wechat_can_verify(safe: FlaskClient) -> None:
    wechat = WeChat()
    response = wechat.push(safe, HELLO)
    reply = ElementTree.fromstring(wechat.open(response.text))
    assert reply.findtext("Content") == "收到：您好"
    assert reply.findtext("ToUserName") == "o_zhang"
    assert "o_zhang" not in response.text
    assert ElementTree.fromstring(response.text).findtext("Nonce") == wechat.nonce


def test_in_safe_mode_too_json_is_answered_in_json(safe: FlaskClient) -> None:
    wechat = WeChat()
    sealed = wechat.seal(HELLO_JSON)
    body = json.dumps({"ToUserName": ACCOUNT, "Encrypt": sealed})
    envelope = json.loads(safe.post(f"/wechat?{wechat.query(sealed)}", data=body).text)
    parts = str(envelope["TimeStamp"]), envelope["Nonce"], envelope["Encrypt"]
    assert envelope["MsgSignature"] == sign(TOKEN, *parts)
    xml = "".join(f"<{name}>{value}</{name}>" for name, value in envelope.items())
    assert json.loads(wechat.open(f"<xml>{xml}</xml>"))["Content"] == "收到：您好"


def test_while_the_key_changes_the_reply_is_sealed_with_the_key_of_the_push(
    safe: FlaskClient,
) -> None:
    for key, other in ((KEY, PREVIOUS_KEY), (PREVIOUS_KEY, KEY)):
        reply = WeChat(key).push(safe, HELLO).text
        assert content(WeChat(key).open(reply)) == "收到：您好"
        sealed = ElementTree.fromstring(reply).findtext("Encrypt") or ""
        with pytest.raises(BadEnvelope):
            Envelope(other, APP_ID).open(sealed)


@pytest.mark.parametrize("vector", vectors("decrypt"))
def test_every_sealed_push_is_opened(
    open_door: OpenDoor, listener: Listener, vector: Vector
) -> None:
    client = open_door(
        "safe",
        wechat_token=vector["token"],
        wechat_app_id=vector["appid"],
        wechat_encoding_aes_key=vector["encodingAESKey"],
    )
    query = {name: vector[name] for name in ("timestamp", "nonce", "msg_signature")}
    response = client.post(
        f"/wechat?encrypt_type=aes&{urlencode(query)}", data=envelope(vector["ciphertext"])
    )
    assert response.status_code == 200
    is_message = "FromUserName" in vector["plaintext"]
    assert [one.sender in vector["plaintext"] for one in listener.taken] == [True] * is_message


def refusals() -> Iterator[Any]:
    """What safe mode must refuse: the query, the body."""
    wechat = WeChat()
    sealed = wechat.seal(HELLO)
    query = wechat.query(sealed)

    def refused(name: str, query: str, body: str | bytes) -> Any:
        return pytest.param(query, body, id=name)

    def signed_well(name: str, sealed: str) -> Any:
        return refused(name, wechat.query(sealed), envelope(sealed))

    yield refused("plain", signed(), HELLO)
    yield refused("plain, said to be sealed", f"{signed()}&encrypt_type=aes", HELLO)
    yield refused("plain, said to be raw", f"{signed()}&encrypt_type=raw", HELLO)
    yield refused("plain, signed both ways", query, HELLO)
    yield refused("sealed, said to be raw", query.replace("=aes", "=raw"), envelope(sealed))
    yield refused(
        "sealed, said to be nothing", query.replace("encrypt_type=aes", ""), envelope(sealed)
    )
    for name, signature in (
        ("zeros", "0" * 40),
        ("empty", ""),
        ("Chinese", "签名"),
        ("of a plain push", sign(TOKEN, wechat.timestamp, wechat.nonce)),
        ("of another part", sign(TOKEN, wechat.timestamp, wechat.nonce, wechat.seal(HELLO))),
        ("of another token", sign("other", wechat.timestamp, wechat.nonce, sealed)),
    ):
        bent = wechat.query(sealed, msg_signature=signature)
        yield refused(f"signature {name}", bent, envelope(sealed))
    yield refused(
        "only the plain signature", query.partition("&msg_signature")[0], envelope(sealed)
    )
    yield refused(
        "the right signature under the wrong name",
        query.replace("signature", "x").replace("msg_x", "signature"),
        envelope(sealed),
    )
    yield signed_well("another account", WeChat(app_id="wx0000000000000001").seal(HELLO))
    yield signed_well("another key", WeChat(key=FOREIGN_KEY).seal(HELLO))
    yield signed_well("truncated", sealed[:-64])
    yield signed_well("truncated to odd bytes", sealed[:-7])
    yield signed_well("garbled", sealed[:40] + sealed[60:80] + sealed[40:60] + sealed[80:])
    yield signed_well("empty", "")
    yield signed_well("not base64", "这不是密文")
    yield signed_well("base64 of nothing", "AAAA")
    yield signed_well("huge", "A" * 200_000)
    for name, body in (
        ("no body", ""),
        ("no envelope", "<xml></xml>"),
        ("broken envelope", envelope(sealed).replace("</Encrypt>", "")),
        ("nested", envelope(sealed).replace("<Encrypt>", "<Encrypt><a/>")),
        ("no JSON", "{"),
        ("half a character", json.dumps({"Encrypt": "\ud800"})),
        ("a list", json.dumps({"Encrypt": [sealed]})),
        ("a document type", "<!DOCTYPE xml>" + envelope(sealed)),
        ("bytes", bytes(range(256))),
    ):
        yield refused(f"envelope {name}", query, body)


@pytest.mark.parametrize(("query", "body"), list(refusals()))
def test_safe_mode_hears_nothing_that_was_not_sealed_for_it(
    safe: FlaskClient, listener: Listener, query: str, body: str | bytes
) -> None:
    response = safe.post(f"/wechat?{query}", data=body)
    assert (response.status_code, listener.taken) == (403, [])


@pytest.mark.parametrize("text", ["", "您好", "<xml></xml>", "{}", "1616140317555161061"])
def test_a_sealed_push_that_says_nothing_is_accepted(safe: FlaskClient, text: str) -> None:
    response = WeChat().push(safe, text)
    assert (response.status_code, response.text) == (200, "success")


def test_a_sealed_attack_is_refused(safe: FlaskClient) -> None:
    assert WeChat().push(safe, f"<!DOCTYPE xml>{HELLO}").status_code == 400


def test_a_sealed_nothing_is_answered_in_the_open() -> None:
    class Silent:
        def take(self, _incoming: Incoming) -> Said:
            return Said("", None, NOON)

    response = WeChat().push(door(office("safe"), Silent()), HELLO)
    assert (response.status_code, response.text) == (200, "success")


# In compatible mode


def test_compatible_mode_answers_as_it_was_asked(open_door: OpenDoor) -> None:
    client, wechat = open_door("compat"), WeChat()
    assert content(client.post(f"/wechat?{signed()}", data=HELLO).text) == "收到：您好"
    assert content(wechat.open(wechat.push(client, HELLO).text)) == "收到：您好"
    sealed = wechat.seal(HELLO)
    both = HELLO.replace("</xml>", f"<Encrypt><![CDATA[{sealed}]]></Encrypt></xml>")
    reply = client.post(f"/wechat?{wechat.query(sealed)}", data=both).text
    assert content(wechat.open(reply)) == "收到：您好"
    assert content(client.post(f"/wechat?{signed()}", data=both).text) == "收到：您好"


def test_compatible_mode_believes_the_sealed_words_and_not_the_plain_ones(
    open_door: OpenDoor, listener: Listener
) -> None:
    wechat = WeChat()
    sealed = wechat.seal(HELLO)
    bent = HELLO.replace("o_zhang", "o_victim").replace(
        "</xml>", f"<Encrypt>{sealed}</Encrypt></xml>"
    )
    open_door("compat").post(f"/wechat?{wechat.query(sealed)}", data=bent)
    assert [one.sender for one in listener.taken] == ["o_zhang"]


@pytest.mark.parametrize("signature", ["0" * 40, ""])
def test_compatible_mode_hears_no_unsigned_push_either_way(
    open_door: OpenDoor, listener: Listener, signature: str
) -> None:
    client, wechat = open_door("compat"), WeChat()
    assert wechat.push(client, HELLO, msg_signature=signature).status_code == 403
    query = urlencode({"signature": signature, "timestamp": now(), "nonce": "n"})
    assert client.post(f"/wechat?{query}", data=HELLO).status_code == 403
    assert listener.taken == []
