"""The callback: only WeChat is heard, each push once, and whatever comes is answered quickly."""

import hmac
import io
import json
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any
from urllib.parse import urlencode
from xml.etree import ElementTree

import pytest
from flask.testing import FlaskClient
from sqlalchemy import func, select

from bot.conversations import Said
from bot.crypto import BadEnvelope, Envelope, sign
from bot.messages import Article, Incoming, Reply, Turn
from bot.render import MAX_BYTES, MORE
from bot.tables import conversations, lines
from bot.turns import Busy, Turns
from bot.webhook import MAX_BODY
from notify.mailbox import Outbox
from tests.bot.doors import (
    APP_ID,
    FOREIGN_KEY,
    KEY,
    NOON,
    PREVIOUS_KEY,
    Listener,
    SafeChat,
    WeChat,
    door,
    envelope,
    now,
    office,
)
from tests.bot.vectors import vectors
from tests.chat import ACCOUNT, TOKEN, Chat, content, message, signed
from tests.conftest import Site

OpenDoor = Callable[..., FlaskClient]
Vector = dict[str, Any]

HELLO = message("text", "o_zhang", Content="您好", MsgId="77")
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
PRODUCTION = {
    "app_env": "production",
    "secret_key": "s" * 32,
    "wechat_token": "officetoken",
    "wechat_app_secret": "a" * 32,
    "database_url": "postgresql://office@127.0.0.1/wengang",
}


# The address is checked


@pytest.mark.parametrize("vector", vectors("url_signature", "echostr"))
def test_the_address_check_gives_back_what_it_was_given(
    open_door: OpenDoor, vector: Vector
) -> None:
    arguments = {name: vector[name] for name in ("signature", "timestamp", "nonce", "echostr")}
    client = open_door(wechat_token=vector["token"])
    response = client.get(f"/wechat?{urlencode(arguments)}")
    assert (response.status_code, response.data) == (200, vector["echostr"].encode())
    assert response.mimetype == "text/plain"


def test_an_echo_of_markup_is_only_text(open_door: OpenDoor) -> None:
    echo = "<script>alert(1)</script>"
    response = open_door().get(f"/wechat?{signed()}&{urlencode({'echostr': echo})}")
    assert (response.data.decode(), response.mimetype) == (echo, "text/plain")


@pytest.mark.parametrize(
    "query",
    [
        "",
        signed("anothertoken"),
        f"signature={'0' * 40}&timestamp={now()}&nonce=n",
        f"signature=&timestamp={now()}&nonce=n",
        f"signature=%E7%AD%BE%E5%90%8D&timestamp={now()}&nonce=n",
        f"signature=%ff%fe%00&timestamp={now()}&nonce=n",
        signed().replace("signature", "msg_signature"),
        signed().replace("nonce=n", "nonce=m"),
        signed().replace("&nonce=n", ""),
        signed().rpartition("&timestamp")[0] + "&nonce=n",
        signed().partition("&")[2],
    ],
    ids=[
        "nothing",
        "another token",
        "zeros",
        "empty",
        "Chinese",
        "bytes",
        "under another name",
        "another nonce",
        "no nonce",
        "no timestamp",
        "no signature",
    ],
)
def test_who_does_not_know_the_token_is_neither_echoed_nor_heard(
    open_door: OpenDoor, listener: Listener, query: str
) -> None:
    client = open_door()
    checked = client.get(f"/wechat?{query}&echostr=4375120948345356249")
    pushed = client.post(f"/wechat?{query}&echostr=4375120948345356249", data=HELLO)
    assert (checked.status_code, pushed.status_code) == (403, 403)
    assert b"4375120948345356249" not in checked.data + pushed.data
    assert listener.taken == []


def test_signatures_are_compared_in_constant_time(
    open_door: OpenDoor, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared = []
    monkeypatch.setattr(hmac, "compare_digest", lambda *both: bool(compared.append(both)))
    response = open_door().post(f"/wechat?{signed(timestamp='1', nonce='n')}", data=HELLO)
    assert response.status_code == 403
    assert compared == [(sign(TOKEN, "1", "n").encode(),) * 2]


# A signature does not last


@pytest.mark.parametrize(
    ("age", "status"),
    [(0, 200), (15, 200), (590, 200), (610, 403), (86400, 403), (-590, 200), (-610, 403)],
)
def test_in_production_a_signature_lasts_ten_minutes(
    open_door: OpenDoor, age: int, status: int
) -> None:
    query = signed("officetoken", timestamp=str(int(time.time()) - age))
    client = open_door(**PRODUCTION)
    assert client.get(f"/wechat?{query}&echostr=1").status_code == status
    assert client.post(f"/wechat?{query}", data=HELLO).status_code == status
    at_home = open_door(wechat_token="officetoken")
    assert at_home.post(f"/wechat?{query}", data=HELLO).status_code == 200


@pytest.mark.parametrize("mode", ["compat", "safe"])
def test_in_production_a_sealed_push_lasts_as_long(open_door: OpenDoor, mode: str) -> None:
    client = open_door(mode, **PRODUCTION)
    fresh = WeChat(token="officetoken")
    stale = WeChat(token="officetoken", timestamp=str(int(time.time()) - 610))
    assert fresh.push(client, HELLO).status_code == 200
    assert stale.push(client, HELLO).status_code == 403


@pytest.mark.parametrize("timestamp", ["", "yesterday", "-1", "1.5", "٣", "9" * 400, "9" * 5000])
def test_a_timestamp_that_is_none_is_stale_and_no_trouble(
    open_door: OpenDoor, timestamp: str
) -> None:
    for token, client, status in (
        ("officetoken", open_door(**PRODUCTION), 403),
        (TOKEN, open_door(), 200),
    ):
        query = urlencode(
            {"signature": sign(token, timestamp, "n"), "timestamp": timestamp, "nonce": "n"}
        )
        assert client.post(f"/wechat?{query}", data=HELLO).status_code == status


# In plain mode


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


# In safe mode


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


# What is behind the door


def test_when_nothing_can_be_taken_the_person_is_told_so() -> None:
    class Crowded:
        def take(self, _incoming: Incoming) -> Said:
            raise Busy

    reply = door(office(), Crowded()).post(f"/wechat?{signed()}", data=HELLO).text
    assert "12333" in content(reply)


def test_when_the_answer_takes_too_long_the_push_is_accepted() -> None:
    class Slow:
        def take(self, _incoming: Incoming) -> None:
            return None

    response = door(office(), Slow()).post(f"/wechat?{signed()}", data=HELLO)
    assert (response.status_code, response.text) == (200, "success")


def answering(desk: Site, answer: Callable[[Turn], Reply], openid: str = "o_zhang") -> Chat:
    """A chat with an office where everything is answered this way."""
    return Chat(door(office(), Turns(desk.database, answer, desk.clock, Outbox())), openid)


def test_a_reply_longer_than_a_message_comes_in_parts_of_the_length_wechat_takes(
    desk: Site,
) -> None:
    whole = "".join(f"第{number}条，符合条件的单位可以申请。" for number in range(1, 200))

    def answer(turn: Turn) -> Reply:
        return Reply(turn.memory.rest if turn.incoming.text == "更多" else whole)

    chat = answering(desk, answer).says("全文")
    heard = []
    while chat.heard.endswith(MORE):
        heard.append(chat.heard.removesuffix(MORE))
        assert heard[-1].endswith("。")
        assert len(chat.heard.encode()) <= MAX_BYTES
        chat.says("更多")
    assert len(heard) >= 3
    assert "".join([*heard, chat.heard]) == whole


def test_an_article_goes_out_as_one(desk: Site) -> None:
    fair = Article("招聘会", "周六", "https://a.example/")
    chat = answering(desk, lambda turn: Reply(article=fair)).says("招聘会")
    reply = ElementTree.fromstring(chat.raw)
    assert [item.findtext("Title") for item in reply.findall("Articles/item")] == ["招聘会"]


# A push delivered again


def count_inbound(desk: Site, openid: str) -> int:
    """How many of a person's messages are stored."""
    query = (
        select(func.count())
        .select_from(lines.join(conversations))
        .where(conversations.c.openid == openid, lines.c.direction == "in")
    )
    with desk.database.reading() as connection:
        return int(connection.execute(query).scalar_one())


def test_a_push_delivered_three_times_is_one_message_with_one_reply(chat: Chat, desk: Site) -> None:
    body = message("text", chat.openid, Content="我在太原", MsgId="77")
    replies = []
    for _ in range(3):
        replies.append(chat.push(body))
        desk.clock.moment += timedelta(seconds=5)
    assert replies == [replies[0]] * 3
    assert "太原市" in content(replies[0])
    assert count_inbound(desk, chat.openid) == 1


def test_a_retry_is_answered_as_before_even_if_the_person_went_on(chat: Chat, desk: Site) -> None:
    body = message("text", chat.openid, Content="我在太原", MsgId="77")
    first = chat.push(body)
    chat.says("换成贵阳").says("你好")
    desk.clock.moment += timedelta(seconds=10)
    assert chat.push(body) == first
    assert count_inbound(desk, chat.openid) == 3


def test_an_article_delivered_again_is_the_same_article(desk: Site) -> None:
    fairs = iter(range(9))

    def answer(_turn: Turn) -> Reply:
        return Reply(article=Article(f"招聘会{next(fairs)}", "周六", "https://a.example/"))

    chat = answering(desk, answer)
    body = message("text", chat.openid, Content="招聘会", MsgId="77")
    assert chat.push(body) == chat.push(body)
    assert next(fairs) == 1


def test_in_safe_mode_a_retry_says_the_same_in_a_new_envelope(
    safe_person: Callable[[str], SafeChat], desk: Site
) -> None:
    chat = safe_person("o_zhang")
    body = message("text", chat.openid, Content="我在太原", MsgId="77")
    first = chat.push(body)
    desk.clock.moment += timedelta(seconds=5)
    assert chat.push(body) == first
    assert "太原市" in content(first)
    assert count_inbound(desk, chat.openid) == 1


def event(openid: str, **fields: str) -> str:
    return message("event", openid, CreateTime="1795233600", **fields)


def about(openid: str, name: str) -> str:
    """An event that the platform pushes about a person."""
    return event("o_platform", Event=name, OpenID=openid)


DELIVERIES = {
    "dup-msgid-two-users": [
        message("text", openid, Content="我在太原", MsgId="77") for openid in ("o_li", "o_wang")
    ],
    "revoke-two-users-same-second": [
        about(openid, "user_authorization_revoke") for openid in ("o_li", "o_wang")
    ],
    "same-second-two-events": [
        event("o_li", Event="CLICK", EventKey="MENU"),
        event("o_li", Event="CLICK", EventKey="HUMAN"),
        event("o_li", Event="SCAN", EventKey="HUMAN"),
    ],
}


@pytest.mark.parametrize("vector", vectors("hostile_payloads", lacking="xml"))
def test_pushes_that_look_alike_are_all_handled(chat: Chat, desk: Site, vector: Vector) -> None:
    bodies, people = DELIVERIES[vector["id"]], ("o_li", "o_wang")
    for openid in people:
        Chat(chat.client, openid).says("你好")
    replies = [chat.push(body) for body in bodies for _ in range(2)]
    assert replies[::2] == replies[1::2]
    heard = sum(count_inbound(desk, openid) for openid in people)
    assert heard == len(people) + len(bodies)
    assert count_inbound(desk, "o_platform") == 0
