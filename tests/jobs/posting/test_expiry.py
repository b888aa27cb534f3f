"""A posting is over after 30 days, unless the firm says in time that it is still hiring."""

from datetime import timedelta

import pytest
from sqlalchemy import Connection

from core.errors import Conflict
from jobs.posting import postings
from jobs.posting.postings import expire_due
from tests.conftest import NOON
from tests.jobs.firms import Firm, make_live
from tests.jobs.posting.test_postings import state, told

DAY = timedelta(days=1)


def test_the_firm_is_asked_three_days_before_and_once(connection: Connection, firm: Firm) -> None:
    make_live(connection, firm)
    before = len(told(connection))
    assert expire_due(connection, NOON + 26 * DAY) == 0
    assert expire_due(connection, NOON + 27 * DAY) == 1
    assert expire_due(connection, NOON + 28 * DAY) == 0
    assert told(connection)[before:] == [
        (
            "still_hiring",
            "您的岗位“电焊工”12月21日到期。还在招吗？回“还在招”再挂30天，回“已招满”就停止招聘。",
        )
    ]


def test_what_nobody_confirms_is_over(connection: Connection, firm: Firm) -> None:
    live, paused = make_live(connection, firm), make_live(connection, firm, title="保安")
    postings.pause(connection, paused, firm.by, NOON)
    expire_due(connection, NOON + 27 * DAY)
    assert expire_due(connection, NOON + 30 * DAY) == 2
    for number in (live, paused):
        posting = postings.get_posting(connection, number)
        assert (posting.state, posting.position) == ("expired", None)
    assert told(connection)[-1][1].startswith("您的岗位“保安”已经到期下架")
    assert expire_due(connection, NOON + 31 * DAY) == 0


def test_what_is_confirmed_lives_on_and_is_asked_for_again(
    connection: Connection, firm: Firm
) -> None:
    number = make_live(connection, firm)
    expire_due(connection, NOON + 28 * DAY)
    postings.confirm(connection, number, firm.by, NOON + 28 * DAY)
    assert expire_due(connection, NOON + 30 * DAY) == 0
    assert expire_due(connection, NOON + 55 * DAY) == 1
    assert state(connection, number) == "live"
    assert expire_due(connection, NOON + 58 * DAY) == 1
    assert state(connection, number) == "expired"


def test_what_is_over_cannot_be_confirmed(connection: Connection, firm: Firm) -> None:
    number = make_live(connection, firm)
    expire_due(connection, NOON + 30 * DAY)
    with pytest.raises(Conflict, match="请复制成新岗位"):
        postings.confirm(connection, number, firm.by, NOON + 30 * DAY)
