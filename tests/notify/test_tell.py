"""A notice is put into the outbox with what causes it, or not at all, and once."""

from datetime import timedelta

import pytest
from sqlalchemy import func, select

from core.errors import Invalid
from notify.kinds import KINDS, stoppable
from notify.outbox import Addressee, Notice, tell
from notify.tables import notices
from tests.chat import ACCOUNT
from tests.notify.office import Office

LI = Addressee(ACCOUNT, "o_li")


def count(office: Office) -> int:
    """How many notices there are."""
    with office.site.database.reading() as connection:
        return int(connection.execute(select(func.count()).select_from(notices)).scalar_one())


def test_what_was_undone_tells_nobody(office: Office) -> None:
    with pytest.raises(ZeroDivisionError), office.site.database.transaction() as connection:
        assert tell(connection, LI, Notice("outcome", "1", "您被录用了。"), office.site.clock())
        raise ZeroDivisionError
    assert count(office) == 0


def test_the_same_is_told_once_to_each(office: Office) -> None:
    assert office.tells("o_li", "outcome", key="1")
    assert office.tells("o_li", "outcome", "换了说法", key="1") == 0
    assert office.tells("o_wang", "outcome", key="1")
    assert office.tells("o_li", "interview", key="1")
    assert count(office) == 3


@pytest.mark.parametrize(
    ("notice", "words"),
    [
        (Notice("wedding", "1", "恭喜"), "没有“wedding”这种通知，有的是：late_answer"),
        (Notice("outcome", "1", " \n"), "通知没有内容"),
    ],
)
def test_what_nobody_could_send_is_refused(office: Office, notice: Notice, words: str) -> None:
    with office.site.database.transaction() as connection, pytest.raises(Invalid, match=words):
        tell(connection, LI, notice, office.site.clock())


def test_what_is_over_is_refused(office: Office) -> None:
    with pytest.raises(Invalid, match="已经过期"):
        office.tells("o_li", "interview", until=office.site.clock())


def test_a_notice_lives_as_long_as_its_kind_and_no_longer_than_its_cause(office: Office) -> None:
    moment = office.site.clock()
    long = office.notice(office.tells("o_li", "interview"))
    short = office.notice(office.tells("o_li", "interview", until=moment + timedelta(hours=3)))
    assert long.expires_at == moment + KINDS["interview"].life
    assert short.expires_at == moment + timedelta(hours=3)


def test_every_kind_says_why_it_comes_and_can_be_stopped_by_its_name() -> None:
    assert all(kind.why and kind.label for kind in stoppable())
    labels = [kind.label for kind in KINDS.values()]
    assert len(set(labels)) == len(labels)
    assert {kind.name for kind in KINDS.values() if kind.answer} == {"late_answer", "staff_reply"}
