"""No secret, token or openid gets into a log, a `repr` or a sentence, whatever goes wrong."""

import logging

import pytest
import structlog
from structlog.testing import LogCapture

from bot.outbound import api
from bot.outbound.client import WeChat
from bot.outbound.results import Failed, Login
from tests.bot.outbound.office import PROGRAM_SECRET, SECRET, Office
from tests.wechat_double.faults import Kind
from tests.wechat_double.handle import Double

OPENID = "o_zhang_secret"
SENDS = "/cgi-bin/message/custom/send"
TOKENS = "/cgi-bin/stable_token"
LOGIN = "/sns/jscode2session"

FAULTS: list[Kind] = ["hang", "busy", "token", "quota", "error", "cut_before", "cut_after"]


def private(platform: Double, office: Office) -> list[str]:
    """What nobody may read."""
    held = [office.store.find(app) for app in ("wx00000000000000aa", "wx00000000000000bb")]
    tokens = [one.value for one in held if one]
    return [SECRET, PROGRAM_SECRET, OPENID, "c2Vzc2lvbi1rZXktZG91Ymxl", *tokens]


@pytest.fixture
def events(monkeypatch: pytest.MonkeyPatch) -> LogCapture:
    """What the client logs, however logs are configured by then."""
    capture = LogCapture()
    monkeypatch.setattr(api, "log", structlog.wrap_logger(None, processors=[capture]))
    return capture


@pytest.mark.parametrize("kind", FAULTS)
@pytest.mark.parametrize("path", [SENDS, TOKENS, LOGIN])
def test_nothing_private_is_told_of_a_failure(
    hasty: WeChat,
    office: Office,
    platform: Double,
    events: LogCapture,
    caplog: pytest.LogCaptureFixture,
    kind: Kind,
    path: str,
) -> None:
    platform.person(OPENID).wrote()
    caplog.set_level(logging.DEBUG)
    platform.fault(path, kind)
    sent = hasty.send_text(OPENID, "您好")
    login = hasty.code2session("the-code")
    told = f"{events.entries} {caplog.text} {sent!r} {login!r}"
    assert isinstance(login if path == LOGIN else sent, Failed)
    assert [part for part in private(platform, office) if part in told] == []
    assert "wechat_call_failed" in told


def test_not_even_a_success_is_told_with_its_secrets(
    client: WeChat, office: Office, platform: Double, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    person = platform.person(OPENID).wrote()
    client.send_text(OPENID, "您好")
    login = client.code2session(person.code())
    assert isinstance(login, Login)
    told = f"{caplog.text} {login!r} {office.store.find('wx00000000000000aa')!r}"
    assert [part for part in private(platform, office) if part in told] == []


def test_a_client_does_not_show_what_it_holds(client: WeChat, office: Office) -> None:
    client.token("official")
    assert SECRET not in repr(vars(client)) + repr(office.settings)
