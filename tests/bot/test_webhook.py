"""The callback in plain mode: what WeChat pushes is answered, what is none is refused."""

import io
import json
from typing import Any
from urllib.parse import urlencode
from xml.etree import ElementTree

import pytest
from apiflask import APIFlask
from structlog.testing import capture_logs

from bot.conversations import Said
from bot.messages import Incoming
from bot.webhook import MAX_BODY, webhook
from core.http import mind_manners
from tests.bot.doors import (
    HELLO,
    Listener,
    OpenDoor,
    Vector,
    office,
)
from tests.bot.vectors import vectors
from tests.chat import content, message, signed
from tests.conftest import Site


@pytest.mark.parametrize("vector", vectors("url_signature", "body"))
def test_a_plain_push_is_heard(open_door: OpenDoor, listener: Listener, vector: Vector) -> None:
    query = urlencode({name: vector[name] for name in ("signature", "timestamp", "nonce")})
    response = open_door(wechat_token=vector["token"]).post(f"/wechat?{query}", data=vector["body"])
    assert response.status_code == 200
    sender = json.loads(vector["body"])["FromUserName"]
    assert [incoming.sender for incoming in listener.taken] == [sender]


@pytest.mark.parametrize("vector", vectors("xml_payloads"))
def test_every_push_of_wechats_is_answered_to_whom_it_is_about(
    open_door: OpenDoor, vector: Vector
) -> None:
    response = open_door().post(f"/wechat?{signed()}", data=vector["xml"])
    fields = vector["parsed"]
    reply = ElementTree.fromstring(response.text)
    assert reply.findtext("ToUserName") == fields.get("OpenID", fields["FromUserName"])
    assert reply.findtext("FromUserName") == fields["ToUserName"]


@pytest.mark.parametrize("vector", vectors("json_payload_quirks", "one", "many"))
def test_who_pushes_json_is_answered_in_json(open_door: OpenDoor, vector: Vector) -> None:
    for body in (vector["one"], vector["many"]):
        response = open_door().post(f"/wechat?{signed()}", data=body)
        reply = json.loads(response.text)
        assert (reply["ToUserName"], reply["MsgType"]) == ("x", "text")


@pytest.mark.parametrize(
    "kind", [None, "text/xml", "application/json", "application/x-www-form-urlencoded"]
)
def test_the_content_type_does_not_matter(open_door: OpenDoor, kind: str | None) -> None:
    response = open_door().post(f"/wechat?{signed()}", data=HELLO, content_type=kind)
    assert content(response.text) == "收到：您好"


@pytest.mark.parametrize("body", [b"", b"hello", b"<xml></xml>", b"{}", b"\xff\x00", b"<xml>"])
def test_what_says_nothing_is_accepted_so_that_wechat_does_not_insist(
    open_door: OpenDoor, listener: Listener, body: bytes
) -> None:
    response = open_door().post(f"/wechat?{signed()}", data=body)
    assert (response.status_code, response.text) == (200, "success")
    assert listener.taken == []


@pytest.mark.parametrize("vector", vectors("hostile_payloads", "xml"))
def test_attacks_are_refused_and_odd_words_answered(
    open_door: OpenDoor, listener: Listener, vector: Vector
) -> None:
    response = open_door().post(f"/wechat?{signed()}", data=vector["xml"])
    if vector.get("expect") == "refused":
        assert (response.status_code, listener.taken) == (400, [])
    else:
        assert content(response.text)
        assert {incoming.sender for incoming in listener.taken} <= {"o_x", "o_real"}


def test_a_person_may_write_about_document_types(open_door: OpenDoor) -> None:
    words = '<!DOCTYPE html> <!ENTITY e SYSTEM "file:///etc/passwd"> &e;'
    body = message("text", "o_zhang", Content=words, MsgId="1")
    response = open_door().post(f"/wechat?{signed()}", data=body.encode())
    assert content(response.text) == f"收到：{words}"


# It is answered before Flask sees it, and nobody can tell


def test_a_reply_has_the_headers_of_every_answer(desk: Site) -> None:
    client = desk.app.test_client()
    reply, other = client.post(f"/wechat?{signed()}", data=HELLO), client.get("/healthz")
    told, expected = dict(reply.headers), dict(other.headers)
    assert told.pop("Content-Type") == "text/xml; charset=utf-8"
    assert told.pop("Content-Length") == str(len(reply.data))
    assert told.keys() == expected.keys() - {"Content-Type", "Content-Length"}
    assert told["X-Request-Id"] != expected["X-Request-Id"]
    ours = told.keys() - {"X-Request-Id"}
    assert {name: told[name] for name in ours} == {name: expected[name] for name in ours}


def test_what_is_refused_is_told_as_every_refusal(desk: Site) -> None:
    response = desk.app.test_client().post(f"/wechat?{signed('another')}", data=HELLO)
    assert response.status_code == 403
    told = response.get_json()["error"]
    assert (told["code"], told["message"]) == ("forbidden", "没有权限。")
    assert told["request_id"] == response.headers["X-Request-Id"]


def test_a_fault_behind_the_door_is_logged_and_told_as_every_fault() -> None:
    app = APIFlask("desk")
    mind_manners(app)
    app.register_blueprint(webhook(office(), Faulty()))
    with capture_logs() as logs:
        response = app.test_client().post(f"/wechat?{signed()}", data=HELLO)
    assert (response.status_code, response.get_json()["error"]["code"]) == (500, "internal")
    assert [(log["event"], log["path"]) for log in logs] == [("unexpected", "/wechat")]


class Faulty:
    """Turns with a fault."""

    def take(self, incoming: Incoming) -> Said | None:
        raise KeyError(incoming.text)


# A body has its limits


class Flood(io.RawIOBase):
    """A body that never ends, and counts what is read of it."""

    def __init__(self) -> None:
        self.read_bytes = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        self.read_bytes += len(buffer)
        assert self.read_bytes < 4 * MAX_BODY, "read without end"
        buffer[:] = b"x" * len(buffer)
        return len(buffer)


@pytest.mark.parametrize("mode", ["plain", "compat", "safe"])
def test_ten_megabytes_are_refused_unread(
    open_door: OpenDoor, listener: Listener, mode: str
) -> None:
    flood = Flood()
    response = open_door(mode).post(
        f"/wechat?{signed()}&encrypt_type=aes",
        environ_overrides={"wsgi.input": flood, "CONTENT_LENGTH": str(10 * 1024 * 1024)},
    )
    assert (response.status_code, flood.read_bytes, listener.taken) == (413, 0, [])


def test_a_body_that_does_not_say_its_length_is_read_to_the_limit(open_door: OpenDoor) -> None:
    flood = Flood()
    response = open_door().post(
        f"/wechat?{signed()}",
        environ_overrides={
            "wsgi.input": flood,
            "wsgi.input_terminated": True,
            "HTTP_TRANSFER_ENCODING": "chunked",
        },
    )
    assert (response.status_code, flood.read_bytes) == (413, MAX_BODY)


def test_the_longest_message_wechat_takes_is_far_below_the_limit(open_door: OpenDoor) -> None:
    body = message("text", "o_zhang", Content="字" * 20_000, MsgId="1").encode()
    assert content(open_door().post(f"/wechat?{signed()}", data=body).text).endswith("字字")
