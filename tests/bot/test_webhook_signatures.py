"""Only WeChat is heard: the address is checked, and a signature does not last."""

import hmac
import time
from urllib.parse import urlencode

import pytest

from bot.crypto import sign
from tests.bot.doors import (
    HELLO,
    Listener,
    OpenDoor,
    Vector,
    WeChat,
    now,
)
from tests.bot.vectors import vectors
from tests.chat import TOKEN, signed

PRODUCTION = {
    "app_env": "production",
    "secret_key": "s" * 32,
    "wechat_token": "officetoken",
    "wechat_app_secret": "a" * 32,
    "database_url": "postgresql://office@127.0.0.1/wengang",
}


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
