"""One token for all processes, fetched once, and another only when it no longer works."""

from functools import partial

from bot.outbound.client import WeChat
from bot.outbound.results import Sent
from tests.bot.outbound.conftest import Moved, Office
from tests.processes.waiting import at_once
from tests.wechat_double.handle import Double

TOKEN = "/cgi-bin/stable_token"
SEND = "/cgi-bin/message/custom/send"


def worker(office: Office, clock: Moved) -> WeChat:
    """The client of one more process."""
    return WeChat(office.settings, office.store, clock)


def test_a_token_is_fetched_once_and_used_by_all(
    each_office: Office, clock: Moved, platform: Double
) -> None:
    for _ in range(3):
        assert isinstance(worker(each_office, clock).send_text("o_zhang", "您好"), Sent)
    assert len(platform.calls(TOKEN)) == 1


def test_sixteen_that_start_at_once_fetch_one_token(
    each_office: Office, clock: Moved, platform: Double
) -> None:
    openids = [f"o_{number}" for number in range(16)]
    for openid in openids:
        platform.person(openid).wrote()
    sends = [partial(worker(each_office, clock).send_text, openid, "您好") for openid in openids]
    assert all(isinstance(sent, Sent) for sent in at_once(sends))
    assert len(platform.calls(TOKEN)) == 1
