"""Many are told at once, and taken back what is no longer so: each as one by one."""

import pytest
from sqlalchemy import select

from core.errors import Invalid
from notify.outbox import Addressee, Notice, take_back, tell, tell_many
from notify.preferences import mute
from notify.tables import notices
from tests.chat import ACCOUNT
from tests.notify.office import Office

LI, WANG, ZHAO = (Addressee(ACCOUNT, name) for name in ("o_li", "o_wang", "o_zhao"))
NEWS = Notice("fair_reminder", "fair:1:a", "招聘会明天开。")


def states(office: Office) -> dict[tuple[str, str], tuple[str, str]]:
    """How each notice stands and why, by whom it is for and its key."""
    with office.site.database.reading() as connection:
        rows = connection.execute(select(notices).order_by(notices.c.id))
        return {(row.openid, row.key): (row.state, row.why) for row in rows}


def test_everybody_is_told_once_and_who_wants_none_is_noted(office: Office) -> None:
    moment = office.site.clock()
    with office.site.database.transaction() as connection:
        mute(["fair_reminder"], WANG, moment, connection, 0)
        tell(connection, LI, NEWS, moment)
        tell_many(connection, [(one, NEWS) for one in (LI, WANG, ZHAO)], moment)
    assert states(office) == {
        ("o_li", "fair:1:a"): ("queued", ""),
        ("o_wang", "fair:1:a"): ("cancelled", "本人退订了这类通知"),
        ("o_zhao", "fair:1:a"): ("queued", ""),
    }


def test_nobody_is_nobody(office: Office) -> None:
    with office.site.database.transaction() as connection:
        tell_many(connection, [], office.site.clock())
    assert states(office) == {}


def test_what_nobody_could_send_is_refused_for_all(office: Office) -> None:
    empty = [(LI, NEWS), (WANG, Notice("fair_reminder", "1", " "))]
    with office.site.database.transaction() as connection, pytest.raises(Invalid):
        tell_many(connection, empty, office.site.clock())
    assert states(office) == {}


def test_what_is_no_longer_so_is_taken_back_from_some_or_from_all(office: Office) -> None:
    moment = office.site.clock()
    others = Notice("fair_reminder", "fair:12:a", "另一场。")
    with office.site.database.transaction() as connection:
        tell_many(connection, [(one, NEWS) for one in (LI, WANG)], moment)
        tell(connection, LI, others, moment)
        tell(connection, LI, Notice("booth", "fair:1:b", "展位号：1。"), moment)
        take_back(connection, "fair_reminder", "fair:1:", "不去了", moment, [LI])
        assert [key for key, state in states(office).items() if state[0] == "cancelled"] == [
            ("o_li", "fair:1:a")
        ]
        take_back(connection, "fair_reminder", "fair:1:", "取消了", moment)
    assert states(office)["o_wang", "fair:1:a"] == ("cancelled", "取消了")
    assert states(office)["o_li", "fair:12:a"] == ("queued", "")


def test_what_was_sent_cannot_be_taken_back(office: Office) -> None:
    office.person("o_li").says("你好")
    number = office.tells("o_li", "fair_reminder", key="fair:1:a")
    office.delivers()
    before = office.notice(number).state
    with office.site.database.transaction() as connection:
        take_back(connection, "fair_reminder", "fair:1:", "取消了", office.site.clock())
    assert (before, office.notice(number).state) == ("sent", "sent")
