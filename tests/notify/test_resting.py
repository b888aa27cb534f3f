"""What is refused to everybody is asked less and less often, said once, and open again at once."""

import pytest
import structlog
from structlog.testing import capture_logs

from notify import resting
from notify.resting import find_resting
from tests.notify.office import TALK, Office


@pytest.fixture(autouse=True)
def unused_log(monkeypatch: pytest.MonkeyPatch) -> None:
    """One that was used before keeps writing to where it wrote then."""
    monkeypatch.setattr(resting, "log", structlog.get_logger("deliver"))


def waits(office: Office, number: int) -> int:
    """How many minutes a notice has to wait now."""
    pause = office.notice(number).due_at - office.site.clock()
    return round(pause.total_seconds() / 60)


def told_of(office: Office) -> int:
    """The number of a notice that somebody who has just written is to get."""
    office.person("o_li").says("你好")
    return office.tells("o_li", "interview", "明天九点面试。")


def pauses(office: Office, number: int, times: int) -> list[int]:
    """The minutes between so many tries."""
    found = []
    for _ in range(times):
        assert office.delivers() == {"queued": 1}
        found.append(waits(office, number))
        office.passes(minutes=found[-1])
    return found


def test_a_page_that_a_proxy_always_gives_is_asked_for_less_and_less(office: Office) -> None:
    number = told_of(office)
    office.fault("error", code=403)
    with capture_logs() as logs:
        assert pauses(office, number, 9) == [1, 2, 4, 8, 16, 32, 60, 60, 60]
    assert len(office.platform.calls(TALK)) == 9
    said = [entry for entry in logs if entry["event"] == "way_refused"]
    assert len(said) == 1, "每次都说一遍"
    assert "HTTP 403" in said[0]["words"]


def test_what_the_account_may_not_do_is_asked_for_less_and_less(office: Office) -> None:
    number = told_of(office)
    office.platform.tell("forbid", path=TALK, code=50002)
    assert pauses(office, number, 5) == [10, 20, 40, 60, 60]
    office.person("o_li").says("在吗").hears("明天九点面试")


def test_what_is_put_right_is_forgotten(office: Office) -> None:
    number = told_of(office)
    office.fault("error", code=403, times=3)
    pauses(office, number, 3)
    with capture_logs() as logs:
        assert office.delivers() == {"sent": 1}
    assert [entry["event"] for entry in logs if "way" in entry] == ["way_open_again"]
    with office.site.database.reading() as connection:
        assert find_resting(connection, office.site.clock()) == {}
    office.fault("error", code=403, times=1)
    again = office.tells("o_li", "interview", "后天九点面试。")
    assert pauses(office, again, 1) == [1]


def test_all_senders_leave_alone_what_one_was_refused(office: Office) -> None:
    told_of(office)
    office.platform.tell("forbid", path=TALK, code=50002)
    other = office.sender()
    assert office.delivers() == {"queued": 1}
    office.person("o_wang").says("你好")
    office.tells("o_wang", "interview", "后天九点面试。")
    assert other.deliver() == {"queued": 1}
    assert len(office.platform.calls(TALK)) == 1
    office.passes(minutes=10)
    assert other.deliver() == {"queued": 2}
    assert len(office.platform.calls(TALK)) == 2, "对每个人都试了一遍"
    assert office.delivers() == {}


def test_after_a_day_without_a_try_it_begins_anew(office: Office) -> None:
    number = told_of(office)
    office.fault("error", code=403)
    pauses(office, number, 4)
    office.passes(hours=25)
    assert pauses(office, number, 1) == [1]


@pytest.mark.parametrize("code", [45011, 45009])
def test_how_long_wechat_says_itself_is_how_long_it_is(office: Office, code: int) -> None:
    number = told_of(office)
    office.fault("code", code=code)
    found = pauses(office, number, 2)
    assert found == ([1, 1] if code == 45011 else [20 * 60, 24 * 60])
    with office.site.database.reading() as connection:
        assert find_resting(connection, office.site.clock()) == {}
