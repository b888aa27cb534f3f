"""What goes wrong with one notice, or for a moment with the database or on the way to WeChat."""

import pytest
from sqlalchemy import select, text, update
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from bot.tables import lines
from notify import deliver, recovery, timing
from notify.outbox import LEASE, claim
from notify.tables import notices
from people.identities import Identity, meet
from tests.chat import ACCOUNT
from tests.notify.office import PROGRAM, TALK, Office


def test_who_leaves_while_their_message_is_out_keeps_nobody_else_waiting(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    people = [office.person(f"o_{number}") for number in range(5)]
    for one in people:
        one.says("你好")
        office.tells(one.openid, "interview")

    def leaves(wechat, one, attempt):  # type: ignore[no-untyped-def]
        result = send(wechat, one, attempt)
        if one.to.openid == "o_0":
            people[0].taps("unsubscribe")
        return result

    send = deliver.send
    monkeypatch.setattr(deliver, "send", leaves)
    assert office.delivers() == {"sent": 4}
    assert [len(one.gets) for one in people] == [1] * 5
    assert office.notices_of("o_0") == []


def test_who_leaves_by_one_of_two_names_has_nothing_stored_by_it(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    li = office.person("o_li")
    li.says("你好")
    with office.site.database.transaction() as connection:
        for app, openid in ((ACCOUNT, "o_li"), (PROGRAM, "m_li")):
            meet(connection, Identity(app, openid), office.site.clock(), "u_li")
    number = office.tells("m_li", "interview", account=PROGRAM)

    def leaves(wechat, one, attempt):  # type: ignore[no-untyped-def]
        result = send(wechat, one, attempt)
        li.taps("unsubscribe")
        wang.says("你好")
        return result

    wang, send = office.person("o_wang"), deliver.send
    monkeypatch.setattr(deliver, "send", leaves)
    assert office.delivers() == {"sent": 1}
    assert office.notice(number).state == "sent"
    with office.site.database.reading() as connection:
        kinds = connection.execute(select(lines.c.kind)).scalars().all()
    assert "notice" not in kinds, "记进了别人的对话"


def test_what_wechat_took_is_noted_when_the_database_is_there_again(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    people = [office.person(f"o_{number}") for number in range(3)]
    numbers = [office.tells(one.openid, "interview") for one in people if one.says("你好")]

    def busy(*what):  # type: ignore[no-untyped-def]
        if troubles:
            raise troubles.pop()
        return record(*what)

    troubles = [OperationalError("update", None, Exception("locked")), PoolTimeout("no connection")]
    record = deliver.record
    monkeypatch.setattr(deliver, "record", busy)
    assert office.delivers() == {"sent": 3}
    assert [len(one.gets) for one in people] == [1] * 3
    assert {office.notice(number).doubts for number in numbers} == {0}


def test_one_notice_the_database_will_not_have_stops_no_other(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    people = [office.person(f"o_{number}") for number in range(3)]
    numbers = [office.tells(one.openid, "interview") for one in people if one.says("你好")]

    def broken(connection, one, *what):  # type: ignore[no-untyped-def]
        if one.id == numbers[0]:
            raise IntegrityError("update", None, Exception("no"))
        return record(connection, one, *what)

    record = deliver.record
    monkeypatch.setattr(deliver, "record", broken)
    assert office.delivers() == {"sent": 2}
    assert [office.notice(number).tries for number in numbers] == [1] * 3


@pytest.mark.parametrize("begun", [True, False], ids=["begun", "not begun"])
def test_a_kind_that_there_is_no_longer_keeps_nobody_else_waiting(
    office: Office, begun: bool
) -> None:
    li = office.person("o_li")
    li.says("你好")
    gone = office.tells("o_wang", "outcome")
    moment = office.site.clock()
    held = {"state": "sending", "claim": "x", "begun_at": moment, "leased_until": moment}
    with office.site.database.transaction() as connection:
        values = {"kind": "wedding"} | (held if begun else {})
        connection.execute(update(notices).where(notices.c.id == gone).values(values))
    office.tells("o_li", "interview")
    assert office.delivers() == {"sent": 1}
    assert office.notice(gone).state == "given_up"
    assert "没有这种通知" in office.notice(gone).why


def test_one_that_cannot_be_recovered_keeps_no_other_from_it(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    for openid in ("o_li", "o_wang"):
        office.person(openid).says("你好")
        office.tells(openid, "interview")
    with office.site.database.transaction() as connection:
        assert claim(connection, office.site.clock())
    office.passes(seconds=LEASE.total_seconds())

    def broken(connection, one, *what, **values):  # type: ignore[no-untyped-def]
        if one.to.openid == "o_li":
            connection.execute(text("select nothing from nowhere"))
        return settle(connection, one, *what, **values)

    settle = recovery.settle
    monkeypatch.setattr(recovery, "settle", broken)
    assert office.delivers() == {"sent": 1}
    assert office.notices_of("o_wang")[0].state == "sent"


def test_a_code_that_nobody_knows_is_tried_again_and_then_left_to_the_next_message(
    office: Office,
) -> None:
    li = office.person("o_li")
    li.says("你好")
    office.fault("code", code=45028)
    number = office.tells("o_li", "interview", "明天九点面试。")
    for _ in range(timing.TRIES):
        office.delivers()
        office.passes(hours=1)
    assert len(office.platform.calls(TALK)) == timing.TRIES
    assert office.notice(number).state == "waiting"
    assert "45028" in office.notice(number).why
    li.says("你好").hears("明天九点面试")


@pytest.mark.parametrize("status", [403, 404])
def test_a_gateways_page_for_a_moment_is_no_word_on_the_account(
    office: Office, status: int
) -> None:
    people = [office.person(f"o_{number}") for number in range(3)]
    for one in people:
        one.says("你好")
        office.tells(one.openid, "interview", "明天九点面试。")
    office.fault("error", code=status, times=1)
    assert office.delivers() == {"queued": 3}
    assert len(office.platform.calls(TALK)) == 1, "对每个人都试了一遍"
    people[0].says("在吗").hears("明天九点面试")
    office.passes(minutes=1)
    assert office.delivers() == {"sent": 2}
