"""What comes by itself: reminders, nudges, questions; each once, whoever looks first."""

from collections.abc import Callable
from datetime import datetime

import pytest
import structlog
from sqlalchemy import Connection, delete
from structlog.testing import capture_logs

from core.errors import Conflict
from jobs import rounds
from jobs.applying import applications as acts
from jobs.applying import at_work
from jobs.rounds import Rounds
from notify.tables import notices
from people.seekers import forget_profile
from tests.conftest import Site
from tests.jobs.applying.callers import Phones
from tests.jobs.applying.hiring import Fair


@pytest.fixture
def goes_round(fair: Fair) -> Callable[[], dict[str, int]]:
    """Another process goes round."""
    return lambda: dict(Rounds(fair.database, fair.clock)())


Goes = Callable[[], dict[str, int]]


def test_who_is_expected_is_reminded_in_the_evening_and_shortly_before(
    fair: Fair, goes_round: Goes
) -> None:
    firm, li = fair.firm(), fair.seeker("o_li")
    number = li.applies(firm.posts())
    firm.invites(number, fair.at(23, 9))
    for moment, reminders in (
        (fair.at(21, 18), 0),
        (fair.at(22, 17, 59), 0),
        (fair.at(22, 18), 1),
        (fair.at(22, 23), 1),
        (fair.at(23, 6, 59), 1),
        (fair.at(23, 7), 2),
        (fair.at(23, 8), 2),
        (fair.at(23, 9), 2),
    ):
        fair.clock.moment = moment
        goes_round(), goes_round()
        assert len(li.told) == 1 + reminders, moment
    assert "面试快到了" in li.told[-1] and "确认面试" in li.told[-1]


def test_who_hears_of_an_interview_late_is_not_reminded_of_what_they_just_heard(
    fair: Fair, goes_round: Goes
) -> None:
    firm, li, zhang = fair.firm(), fair.seeker("o_li"), fair.seeker("o_zhang")
    posting = firm.posts()
    firm.invites(li.applies(posting), fair.at(21, 15))
    firm.invites(zhang.applies(posting), fair.at(21, 13))
    assert goes_round() == {}
    fair.clock.moment = fair.at(21, 14)
    assert goes_round() == {"interview_reminders": 1}
    assert (len(li.told), len(zhang.told)) == (2, 1)


def test_who_does_not_come_is_not_reminded_and_another_time_is(
    fair: Fair, goes_round: Goes
) -> None:
    firm, li, zhang = fair.firm(), fair.seeker("o_li"), fair.seeker("o_zhang")
    posting = firm.posts()
    first, second = li.applies(posting), zhang.applies(posting)
    for number in (first, second):
        firm.invites(number, fair.at(23, 9))
    li.does(acts.withdraw, first)
    zhang.does(acts.answer_invitation, second, "other_time")
    fair.clock.moment = fair.at(22, 19)
    assert goes_round() == {}
    firm.invites(second, fair.at(24, 9))
    fair.clock.moment = fair.at(23, 18)
    assert goes_round() == {"interview_reminders": 1}
    assert "11月24日" in zhang.told[-1]


def test_a_firm_that_says_nothing_is_asked_after_three_days_and_after_seven(
    fair: Fair, goes_round: Goes
) -> None:
    firm, li, zhang, liu = fair.firm(), *map(fair.seeker, ("o_li", "o_zhang", "o_liu"))
    posting = firm.posts("保安")
    first, second = li.applies(posting), zhang.applies(posting)
    third = liu.applies(posting)
    firm.does(acts.mark_seen, first)
    firm.invites(third, fair.at(30, 9))
    told = len(fair.told(firm.owner))
    fair.passes(days=2, hours=23)
    assert "nudges" not in goes_round()
    fair.passes(hours=1)
    assert goes_round()["nudges"] == 2
    assert goes_round() == {}
    assert "「保安」有 2 份投递 3 天没有答复" in fair.told(firm.owner)[-1]
    firm.does(acts.mark_unsuitable, second, "经验不符")
    fair.passes(days=4)
    assert goes_round()["nudges"] == 1
    assert "「保安」有 1 份投递 7 天没有答复" in fair.told(firm.owner)[-1]
    fair.passes(days=1)
    assert "nudges" not in goes_round()
    assert len(fair.told(firm.owner)) == told + 2
    assert li.sees(first).state == "seen"


def test_after_an_outage_nobody_is_asked_twice_at_once(fair: Fair, goes_round: Goes) -> None:
    firm, li = fair.firm(), fair.seeker("o_li")
    li.applies(firm.posts())
    fair.passes(days=8)
    assert goes_round()["nudges"] == 1
    assert goes_round() == {}


def hired(fair: Fair) -> tuple[str, str, int]:
    """Somebody whom a firm has hired: the person, the firm's owner, the application."""
    firm, li = fair.firm(), fair.seeker("o_li")
    number = li.applies(firm.posts("保安"))
    firm.does(acts.hire, number)
    return li.openid, firm.owner, number


def test_both_sides_are_asked_after_a_week_and_a_month(
    fair: Fair, goes_round: Goes, phones: Phones
) -> None:
    li, owner, number = hired(fair)
    mine = f"/me/applications/{number}/at-work"
    early = phones(li).posts(mine, {"answer": "yes"}, 409)["error"]["message"]
    assert "7 天和 30 天" in early
    for days, asked in ((6, 0), (1, 1), (22, 1), (1, 2)):
        fair.passes(days=days)
        goes_round(), goes_round()
        for openid in (li, owner):
            assert len(fair.told(openid, "at_work")) == asked
    assert "录用您 30 天了" in fair.told(li)[-1]
    assert "录用的王*" in fair.told(owner)[-1]
    (listed,) = phones(li).gets("/me/applications")["items"]
    assert listed["possible"] == ["at-work"]
    assert phones(li).posts(mine, {"answer": "yes"})["possible"] == []
    phones(li).posts(mine, {"answer": "vielleicht"}, 422)


def test_the_chat_answers_the_question_that_waits_longest(fair: Fair, goes_round: Goes) -> None:
    li, owner, number = hired(fair)

    def says(openid: str, said: at_work.Answer) -> at_work.Asked | None:
        who = fair.identity(openid)
        with fair.writing() as connection:
            return at_work.answer_at_work(connection, who, said, fair.clock())

    assert says(li, "yes") is None
    fair.passes(days=7)
    goes_round()
    asked = says(li, "yes")
    assert asked and (asked.application.id, asked.side, asked.days) == (number, "seeker", 7)
    assert says(li, "yes") is None
    told = says(owner, "no")
    assert told and told.side == "employer"
    fair.passes(days=23)
    goes_round()
    assert len(fair.told(li, "at_work")) == 1


def test_whoever_has_left_is_not_asked_about(fair: Fair, goes_round: Goes, phones: Phones) -> None:
    li, owner, _ = hired(fair)
    phones(li).deletes("/me/profile")
    fair.passes(days=7)
    goes_round()
    assert fair.told(owner, "at_work") == []


def test_a_process_looks_once_in_a_while(fair: Fair) -> None:
    firm, li = fair.firm(), fair.seeker("o_li")
    goes = Rounds(fair.database, fair.clock)
    li.applies(firm.posts())
    goes()
    fair.clock.moment = fair.at(24, 12)
    assert goes()["nudges"] == 1
    firm.posts(expires_at=fair.clock())
    fair.passes(seconds=59)
    assert goes() == {}
    fair.passes(seconds=1)
    assert goes() == {"expired_postings": 1}


def test_who_delivers_goes_round_first(desk: Site, fair: Fair) -> None:
    nobodys, li = fair.firm(), fair.seeker("o_li")
    number = li.applies(nobodys.posts())
    with fair.writing() as connection:
        forget_profile(connection, li.identity)
        connection.execute(delete(notices))
    fair.passes(days=1)
    desk.app.extensions["wengang"]["deliverer"].deliver()
    assert li.sees(number).state == "withdrawn"


def test_what_goes_wrong_keeps_nothing_else_from_its_turn(
    fair: Fair, monkeypatch: pytest.MonkeyPatch
) -> None:
    # One that was used before keeps writing to where it wrote then.
    monkeypatch.setattr(rounds, "log", structlog.get_logger("rounds"))

    def breaks(_connection: Connection, _moment: datetime) -> int:
        raise ZeroDivisionError

    done: list[datetime] = []

    def works(_connection: Connection, moment: datetime) -> int:
        done.append(moment)
        return 1 if len(done) < 3 else 0

    with capture_logs() as logs:
        assert Rounds(fair.database, fair.clock, {"broken": breaks, "whole": works})() == {
            "whole": 2
        }
    assert [(log["event"], log["part"]) for log in logs] == [("round_failed", "broken")]


def test_what_expires_closes_what_nobody_answered(fair: Fair, goes_round: Goes) -> None:
    firm, li = fair.firm(), fair.seeker("o_li")
    number = li.applies(firm.posts(expires_at=fair.at(22, 12)))
    fair.clock.moment = fair.at(22, 12)
    assert goes_round()["expired_postings"] == 1
    assert li.sees(number).state == "closed"
    assert "已经停止招聘" in li.told[-1]


def test_nobody_answers_before_they_were_asked(fair: Fair) -> None:
    _, _, number = hired(fair)
    with fair.writing() as connection, pytest.raises(Conflict, match="还没有到问的时候"):
        at_work.answer(connection, number, "employer", "yes", fair.clock())
