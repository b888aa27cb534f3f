"""What may be sent counts from when a person wrote by WeChat's clock, not from when we heard it."""

from datetime import timedelta

import pytest

from tests.conftest import NOON
from tests.notify.office import TALK, Office, Person

TWO_DAYS, MINUTE = timedelta(hours=48), timedelta(minutes=1)
SECOND = timedelta(seconds=1)
OPEN_UNTIL = [(-SECOND, True), (timedelta(0), False), (SECOND, False)]


def sends(person: Person, sent: float, kind: str = "text", **fields: object) -> None:
    """Have a push arrive now that WeChat says to have been sent at a moment."""
    person.chat.sends(kind, CreateTime=int(sent), **fields)


def is_sent(office: Office) -> bool:
    """Whether something urgent to this person is handed to WeChat now, or not even tried."""
    office.tells("o_li", "staff_reply", "材料收到了。")
    office.delivers()
    return bool(office.platform.calls(TALK))


@pytest.mark.parametrize(("after", "sent"), OPEN_UNTIL)
def test_two_days_count_from_when_the_person_wrote(
    office: Office, after: timedelta, sent: bool
) -> None:
    li = office.person("o_li")
    office.platform.person("o_li").wrote()
    office.passes(seconds=90)
    sends(li, NOON.timestamp(), Content="你好", MsgId="90001")
    office.passes(seconds=(TWO_DAYS + after).total_seconds() - 90)
    assert is_sent(office) is sent
    assert bool(li.gets) is sent


@pytest.mark.parametrize(("after", "sent"), OPEN_UNTIL)
@pytest.mark.parametrize(
    "act",
    [
        {"Event": "CLICK", "EventKey": "MENU"},
        {"Event": "SCAN", "EventKey": "poster"},
        {"Event": "subscribe"},
    ],
    ids=["click", "scan", "subscribe"],
)
def test_the_minute_after_a_tap_counts_from_the_tap(
    office: Office, act: dict[str, str], after: timedelta, sent: bool
) -> None:
    li = office.person("o_li")
    office.platform.person("o_li").clicked()
    office.passes(seconds=4)
    sends(li, NOON.timestamp(), "event", **act)
    office.passes(seconds=(MINUTE + after).total_seconds() - 4)
    assert is_sent(office) is sent


@pytest.mark.parametrize(
    "sent",
    [1, 0, 10**11, NOON.timestamp() + 3600, NOON.timestamp() - 8 * 86400],
    ids=["1970", "none", "the far future", "in an hour", "last week"],
)
@pytest.mark.parametrize(("after", "open_still"), OPEN_UNTIL)
def test_a_time_at_which_nothing_can_have_been_sent_is_not_believed(
    office: Office, sent: float, after: timedelta, open_still: bool
) -> None:
    li = office.person("o_li")
    office.platform.person("o_li").wrote()
    sends(li, sent, Content="你好", MsgId="90002")
    office.passes(seconds=(TWO_DAYS + after).total_seconds())
    assert is_sent(office) is open_still


def test_a_message_that_comes_two_days_late_opens_nothing(office: Office) -> None:
    li = office.person("o_li")
    sends(li, NOON.timestamp() - 48 * 3600 - 1, Content="你好", MsgId="90003")
    assert not is_sent(office)
    sends(li, NOON.timestamp() - 48 * 3600 + 1, Content="在吗", MsgId="90004")
    li.chat.hears("材料收到了")
    office.platform.person("o_li").wrote()
    assert is_sent(office)


def test_what_wechat_refused_stays_shut_for_a_message_of_before(office: Office) -> None:
    li = office.person("o_li")
    sends(li, NOON.timestamp(), Content="你好", MsgId="90005")
    office.fault("code", code=45015, times=1)
    is_sent(office)
    office.passes(seconds=1)
    office.tells("o_li", "staff_reply", "还有一件事。")
    assert office.delivers() == {"waiting": 1}
    office.site.clock.moment += timedelta(milliseconds=300)
    # In the same second as the refusal by WeChat's clock, but heard of after it.
    sends(li, NOON.timestamp(), Content="在吗", MsgId="90006")
    office.platform.person("o_li").wrote()
    office.tells("o_li", "staff_reply", "第三件事。")
    assert office.delivers() == {"sent": 1}
