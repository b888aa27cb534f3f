"""A host that does not answer costs its time and no more, and is then left alone."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

import pytest
from werkzeug.serving import make_server

from bot.outbound.breaker import FAILURES, REST, Breaker
from bot.outbound.client import WeChat
from bot.outbound.results import Failed, Sent
from bot.outbound.wire import Answered, Request, Unanswered, Wire
from tests.bot.outbound.office import PATIENT, SEND, refused
from tests.processes.waiting import until
from tests.servers import free_port
from tests.wechat_double.handle import Double

ASK = Request("GET", "/cgi-bin/getcallbackip")


def test_a_host_that_hangs_is_given_up_in_time(hasty: WeChat, platform: Double) -> None:
    platform.fault(SEND, "hang")
    began = time.monotonic()
    refused(hasty.send_text("o_zhang", "您好"), "uncertain", None, "不知是否成功", "时限")
    assert PATIENT <= time.monotonic() - began < PATIENT + 1
    assert platform.sent_to("o_zhang") == []


def test_a_token_that_hangs_leaves_nothing_uncertain(hasty: WeChat, platform: Double) -> None:
    platform.fault("/cgi-bin/stable_token", "hang")
    refused(hasty.send_text("o_zhang", "您好"), "busy", None, "取访问令牌")
    assert platform.calls(SEND) == []


@pytest.mark.parametrize("cut", ["cut_before", "cut_after"])
def test_who_hears_nothing_cannot_know_whether_it_was_sent(
    client: WeChat, platform: Double, cut: str
) -> None:
    platform.fault(SEND, cut, times=1)
    refused(client.send_text("o_zhang", "您好"), "uncertain", None)
    assert len(platform.calls(SEND)) == 1
    assert len(platform.sent_to("o_zhang")) == (cut == "cut_after")
    assert isinstance(client.send_text("o_zhang", "您好"), Sent)


def test_a_question_that_was_not_answered_may_be_asked_again(
    client: WeChat, platform: Double
) -> None:
    platform.fault("/cgi-bin/getcallbackip", "cut_before", times=1)
    refused(client.callback_ips(), "busy", None)
    assert not isinstance(client.callback_ips(), Failed)


def test_a_slow_answer_is_an_answer(hasty: WeChat, platform: Double) -> None:
    platform.fault(SEND, "slow", seconds=PATIENT / 4)
    assert isinstance(hasty.send_text("o_zhang", "您好"), Sent)


@pytest.mark.parametrize(
    ("status", "reason"),
    [(500, "uncertain"), (408, "uncertain"), *((code, "busy") for code in (301, 403, 404, 429))],
)
def test_the_page_of_a_gateway_is_told_by_its_status(
    client: WeChat, platform: Double, status: int, reason: str
) -> None:
    platform.fault(SEND, "error", code=status)
    refused(client.send_text("o_zhang", "您好"), reason, None, f"HTTP {status}")


@pytest.mark.parametrize("status", [408, 502, 504])
def test_a_gateway_that_gives_up_does_not_know_whether_it_was_sent(
    client: WeChat, platform: Double, status: int
) -> None:
    platform.fault(SEND, "error_after", code=status)
    refused(client.send_text("o_zhang", "您好"), "uncertain", None, f"HTTP {status}")
    assert len(platform.sent_to("o_zhang")) == 1


def test_what_changes_nothing_may_be_asked_again_behind_such_a_gateway(
    client: WeChat, platform: Double
) -> None:
    platform.fault(ASK.path, "error", code=504, times=1)
    refused(client.callback_ips(), "busy", None, "HTTP 504")
    assert not isinstance(client.callback_ips(), Failed)


def test_a_page_instead_of_an_answer_is_uncertain(client: WeChat, platform: Double) -> None:
    platform.fault(SEND, "error", code=200)
    refused(client.send_text("o_zhang", "您好"), "uncertain", None, "看不懂")


def test_a_portal_that_sends_everybody_on_is_not_followed_with_the_token() -> None:
    with portal() as (address, heard):
        outcome = Wire(address).exchange(Request("GET", ASK.path, {"access_token": "secret"}))
    assert isinstance(outcome, Answered)
    assert outcome.status == 302
    assert heard == [f"{ASK.path}?access_token=secret"]


@contextmanager
def portal() -> Iterator[tuple[str, list[str]]]:
    """A host that sends everybody on to log in, and what it was asked."""
    heard: list[str] = []

    def send_on(environ: dict[str, Any], start_response: Any) -> list[bytes]:
        heard.append(f"{environ['PATH_INFO']}?{environ['QUERY_STRING']}")
        start_response("302 Found", [("Location", f"/login?{environ['QUERY_STRING']}")])
        return []

    server = make_server("127.0.0.1", 0, send_on)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.port}", heard
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def test_where_nobody_listens_nothing_was_written() -> None:
    outcome = Wire(f"http://127.0.0.1:{free_port()}").exchange(ASK)
    assert outcome == Unanswered(False, "连不上微信接口")


@pytest.fixture(
    params=[b"Content-Length: 100000\r\n\r\n", b"X-Long: "], ids=["its body", "its headers"]
)
def dripping(request: pytest.FixtureRequest) -> Iterator[str]:
    """A host that begins an answer and sends it a byte at a time, for seconds."""
    stop = threading.Event()

    def drip(listener: socket.socket) -> None:
        connection, _ = listener.accept()
        with connection:
            connection.recv(65536)
            connection.sendall(b"HTTP/1.1 200 OK\r\n" + request.param)
            with suppress(OSError):  # nobody listens any more
                for _ in range(200):  # an end there is, for a client that would wait for it
                    if not stop.wait(0.02):
                        connection.sendall(b"a")

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=drip, args=(listener,))
        thread.start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        stop.set()
        thread.join()


def test_a_host_that_drips_is_given_up_too(dripping: str) -> None:
    began = time.monotonic()
    outcome = Wire(dripping, total=PATIENT).exchange(ASK)
    assert isinstance(outcome, Unanswered)
    assert outcome.written
    assert time.monotonic() - began < 2 * PATIENT
    until(lambda: not asking())


def test_a_name_that_is_not_found_in_time_is_given_up_and_nothing_was_written(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found = threading.Event()

    def slow(*what: object, **how: object) -> None:
        found.wait(10)
        raise socket.gaierror("not found")

    monkeypatch.setattr(socket, "getaddrinfo", slow)
    began = time.monotonic()
    outcome = Wire("http://localhost:9", total=PATIENT).exchange(ASK)
    assert isinstance(outcome, Unanswered)
    assert not outcome.written
    assert time.monotonic() - began < 2 * PATIENT
    found.set()
    until(lambda: not asking())


def test_what_was_given_up_before_it_was_written_is_not_written_later(
    platform: Double, monkeypatch: pytest.MonkeyPatch
) -> None:
    found, real = threading.Event(), socket.getaddrinfo

    def slow(*what: Any, **how: Any) -> Any:
        found.wait(10)
        return real(*what, **how)

    with monkeypatch.context() as patch:
        patch.setattr(socket, "getaddrinfo", slow)
        outcome = Wire(platform.address, total=PATIENT).exchange(ASK)
        assert isinstance(outcome, Unanswered)
        assert not outcome.written
        found.set()
        until(lambda: not asking())
    assert platform.calls(ASK.path) == []


def asking() -> list[threading.Thread]:
    """The threads that still ask WeChat something."""
    return [thread for thread in threading.enumerate() if thread.name == "wechat"]


class Watch:
    """A monotonic clock that stands still until it is set."""

    def __init__(self) -> None:
        self.time = 1000.0

    def __call__(self) -> float:
        return self.time


def test_a_host_that_fails_again_and_again_is_left_alone_for_a_while(platform: Double) -> None:
    watch = Watch()
    wire = Wire(platform.address, monotonic=watch)
    platform.fault(ASK.path, "error", code=502)
    for _ in range(FAILURES):
        assert isinstance(wire.exchange(ASK), Answered)
    assert wire.exchange(ASK) == Unanswered(False, "微信接口近来没有应答，暂停调用", REST)
    assert len(platform.calls(ASK.path)) == FAILURES
    watch.time += REST
    assert isinstance(wire.exchange(ASK), Answered)
    assert isinstance(wire.exchange(ASK), Unanswered)
    assert len(platform.calls(ASK.path)) == FAILURES + 1
    platform.calm()
    watch.time += REST
    assert [type(wire.exchange(ASK)) for _ in range(3)] == [Answered] * 3


def test_a_host_is_left_alone_after_five_failures_and_no_sooner() -> None:
    breaker = Breaker(Watch())
    for _ in range(4):
        breaker.note(answered=False)
    assert breaker.wait() == 0
    breaker.note(answered=False)
    assert breaker.wait() == 20


def test_one_at_a_time_tries_whether_a_host_answers_again() -> None:
    watch = Watch()
    breaker = Breaker(watch)
    for _ in range(FAILURES):
        assert breaker.wait() == 0
        breaker.note(answered=False)
    assert breaker.wait() == REST
    watch.time += REST
    assert breaker.wait() == 0
    assert breaker.wait() > 0
    breaker.note(answered=True)
    assert breaker.wait() == breaker.wait() == 0


def test_an_answer_now_and_then_keeps_a_host_in_use() -> None:
    breaker = Breaker(Watch())
    for _ in range(3):
        for _ in range(FAILURES - 1):
            breaker.note(answered=False)
        breaker.note(answered=True)
    assert breaker.wait() == 0


def test_a_host_that_rests_is_told_as_busy(client: WeChat, platform: Double) -> None:
    platform.fault(SEND, "error", code=502)
    for _ in range(FAILURES):
        refused(client.send_text("o_zhang", "您好"), "uncertain", None)
    resting = client.send_text("o_zhang", "您好")
    refused(resting, "busy", None, "暂停调用")
    assert isinstance(resting, Failed)
    assert resting.retry_after is not None
    assert 0 < resting.retry_after <= REST
