"""The double keeps to the rules that the desk relies on, and does what a test tells it."""

import json
import subprocess
import sys
import threading
import urllib.request
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from werkzeug.serving import make_server

from tests.processes.server import ROOT
from tests.wechat_double.handle import Double, double

SEND = "/cgi-bin/message/custom/send"
TOKEN = "/cgi-bin/stable_token"


@pytest.fixture
def platform() -> Iterator[Double]:
    """A platform of its own."""
    with double() as running:
        yield running


def ask(platform: Double, path: str, **fields: Any) -> dict[str, Any]:
    """Call the platform as anybody can."""
    body = json.dumps(fields, ensure_ascii=False).encode()
    request = urllib.request.Request(
        platform.address + path, body, {"Content-Type": "application/json"}
    )
    with urllib.request.urlopen(request, timeout=10) as response:
        answer: dict[str, Any] = json.load(response)
    return answer


def token(platform: Double, force: bool = False) -> dict[str, Any]:
    """Ask for a token."""
    return ask(platform, TOKEN, appid="wx1", secret="s", force_refresh=force)


def send(platform: Double, openid: str = "o_zhang") -> int:
    """Send a text; the errcode."""
    path = f"{SEND}?access_token={token(platform)['access_token']}"
    body = {"touser": openid, "msgtype": "text", "text": {"content": "您好"}}
    return int(ask(platform, path, **body)["errcode"])


def test_a_token_is_given_again_until_shortly_before_it_ends(platform: Double) -> None:
    first = token(platform)
    assert first["expires_in"] == 7200
    platform.move(6899)
    assert token(platform)["access_token"] == first["access_token"]
    platform.move(2)
    assert token(platform)["access_token"] != first["access_token"]
    assert ask(platform, f"/cgi-bin/getcallbackip?access_token={first['access_token']}")["ip_list"]
    platform.move(300)
    late = ask(platform, f"/cgi-bin/getcallbackip?access_token={first['access_token']}")
    assert late["errcode"] == 42001


def test_a_token_is_forced_twenty_times_a_day_and_half_a_minute_apart(platform: Double) -> None:
    first = token(platform)["access_token"]
    assert token(platform, force=True)["access_token"] != first
    assert token(platform, force=True)["errcode"] == 45011
    for _ in range(19):
        platform.move(31)
        assert "access_token" in token(platform, force=True)
    platform.move(31)
    assert token(platform, force=True)["errcode"] == 45009
    platform.move(86400)
    assert "access_token" in token(platform, force=True)


def test_what_a_person_does_opens_what_may_be_sent(platform: Double) -> None:
    person = platform.person("o_zhang")
    assert send(platform) == 45015
    person.clicked()
    assert [send(platform) for _ in range(4)] == [0, 0, 0, 45047]
    person.wrote()
    assert [send(platform) for _ in range(6)] == [0, 0, 0, 0, 0, 45047]
    person.wrote().left()
    assert send(platform) == 45015
    person.followed()
    platform.move(61)
    assert send(platform) == 0  # the message of before opened two days
    platform.move(2 * 86400)
    assert send(platform) == 45015


def test_a_fault_happens_as_often_as_it_is_told_to(platform: Double) -> None:
    platform.person("o_zhang").wrote()
    platform.fault(SEND, "busy", times=2)
    assert [send(platform) for _ in range(3)] == [-1, -1, 0]
    platform.fault(TOKEN, "busy", chance=0.5)
    given = ["access_token" in token(platform) for _ in range(20)]
    assert set(given) == {True, False}


def test_text_with_escapes_is_refused_as_people_would_see_them(platform: Double) -> None:
    platform.person("o_zhang").wrote()
    path = f"{SEND}?access_token={token(platform)['access_token']}"
    body = b'{"touser":"o_zhang","msgtype":"text","text":{"content":"\\u60a8"}}'
    request = urllib.request.Request(
        platform.address + path, body, {"Content-Type": "application/json"}
    )
    with urllib.request.urlopen(request, timeout=10) as response:
        assert json.load(response)["errcode"] == 40033


@pytest.fixture
def served() -> Iterator[str]:
    """The address of a callback that says the same to everybody."""

    def answer(environ: dict[str, Any], start_response: Callable[..., Any]) -> list[bytes]:
        environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"]))
        start_response("200 OK", [("Content-Type", "text/plain")])
        heard.append(environ["QUERY_STRING"])
        return [b"success"]

    heard: list[str] = []
    server = make_server("127.0.0.1", 0, answer)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield f"http://127.0.0.1:{server.port}/wechat"
    server.shutdown()
    server.server_close()
    thread.join()
    assert all("signature=" in query for query in heard)


def test_a_message_is_pushed_as_often_as_wechat_would(platform: Double, served: str) -> None:
    said = platform.person("o_zhang").says(served, "你好", "77", times=3)
    assert said == ["success"] * 3
    assert send(platform) == 0


def test_it_runs_in_a_process_of_its_own() -> None:
    program = [sys.executable, "-m", "tests.wechat_double", "0"]
    with subprocess.Popen(program, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        address = process.stdout.readline().strip().removeprefix("WECHAT_API_BASE=")
        platform = Double(address)
        platform.person("o_zhang").wrote()
        assert send(platform) == 0
        assert len(platform.sent_to("o_zhang")) == 1
        process.terminate()


def test_a_text_is_judged_by_its_worst_part(platform: Double) -> None:
    program = token(platform)["access_token"]
    platform.tell("judges", word="加群", suggest="review", label=10001)
    platform.tell("judges", word="领红包", suggest="risky", label=20008)
    platform.person("m_li").visited()
    path = f"/wxa/msg_sec_check?access_token={program}"
    said = {"openid": "m_li", "content": "加群领红包", "scene": 3}
    told = ask(platform, path, version=2, **said)
    assert told["result"] == {"suggest": "risky", "label": 20008}
    parts = [(one["strategy"], one["errcode"], one.get("keyword")) for one in told["detail"]]
    assert parts == [
        ("content_model", 0, None),
        ("keyword", 0, "加群"),
        ("keyword", 0, "领红包"),
        ("keyword", -1, None),
    ]
    assert ask(platform, path, **said)["errcode"] == 87014  # as it was before its version 2
    assert ask(platform, path, version=2, openid="m_li", content="", scene=3)["errcode"] == 44002
    assert ask(platform, path, version=1, **said)["errcode"] == 40129
    platform.move(2 * 3600 + 1)
    program = token(platform)["access_token"]
    path = f"/wxa/msg_sec_check?access_token={program}"
    assert ask(platform, path, version=2, **said)["errcode"] == 61010
