"""People report postings: each once, three take one off the list, and each learns what came."""

from itertools import count

import pytest
from sqlalchemy import Connection

from core.errors import Conflict, Invalid, NotFound
from jobs.posting import postings
from jobs.posting.posting_rules.findings import Inspection
from jobs.posting.reports import Handling, get_report, handle, list_reports, report
from people.identities import Identity, forget, meet, merge
from tests.conftest import NOON
from tests.jobs.bosses import Boss
from tests.jobs.firms import LI, WELDER, Firm, make_live, make_posting
from tests.jobs.posting.test_postings import state, told
from tests.people.world import Town

_numbers = count(1)


def somebody(connection: Connection) -> int:
    """A person nobody has met before."""
    return meet(connection, Identity("wx_program", f"seeker_{next(_numbers)}"), NOON)


def reported(connection: Connection, number: int, times: int) -> list[int]:
    """So many people report a posting."""
    return [
        report(connection, number, somebody(connection), "收费押金", "要交三百", NOON)
        for _ in range(times)
    ]


def test_two_reports_change_nothing_the_third_takes_it_off(
    connection: Connection, firm: Firm
) -> None:
    number = make_live(connection, firm)
    reported(connection, number, 2)
    assert state(connection, number) == "live"
    reported(connection, number, 1)
    held = postings.get_posting(connection, number)
    assert (held.state, held.position, held.reason) == ("review", None, "有 3 人举报，正在核实")
    assert told(connection)[-1] == (
        "posting_review",
        "您的岗位“电焊工”暂时撤下，等待核实：有 3 人举报，正在核实。",
    )
    with pytest.raises(Conflict):
        postings.resume(connection, number, firm.by, NOON)


def test_one_person_reports_once_by_whichever_name(connection: Connection, firm: Firm) -> None:
    number, one, other = make_live(connection, firm), somebody(connection), somebody(connection)
    merge(connection, one, other, "staff", NOON)
    made = report(connection, number, one, "歧视", "", NOON)
    for name in (one, other):
        with pytest.raises(Conflict, match="正在核实"):
            report(connection, number, name, "违法", "", NOON)
    handle(connection, made, Handling("李静", "unfounded"), NOON)
    with pytest.raises(Conflict, match="已经处理"):
        report(connection, number, one, "违法", "", NOON)


def test_what_staff_looked_at_needs_three_new_ones(connection: Connection, firm: Firm) -> None:
    number = make_live(connection, firm)
    reported(connection, number, 3)
    later = NOON.replace(hour=5)
    postings.approve(connection, number, LI, later)
    for _ in range(2):
        report(connection, number, somebody(connection), "其他", "", later)
    assert state(connection, number) == "live"
    report(connection, number, somebody(connection), "其他", "", later)
    assert state(connection, number) == "review"


def test_what_is_not_published_cannot_be_reported(connection: Connection, firm: Firm) -> None:
    draft, closed = make_posting(connection, firm), make_live(connection, firm)
    postings.close(connection, closed, firm.by, NOON)
    for number in (draft, closed, 10**12):
        with pytest.raises(NotFound, match="没有找到这个岗位"):
            report(connection, number, somebody(connection), "违法", "", NOON)


def test_who_reported_is_told_the_outcome_once(connection: Connection, firm: Firm) -> None:
    posting = make_live(connection, firm)
    (number,) = reported(connection, posting, 1)
    with pytest.raises(Invalid, match="岗位还在展示"):
        handle(connection, number, Handling("李静", "upheld", "已责令退还押金。"), NOON)
    postings.hold(connection, posting, "李静", "正在核实", NOON)
    handle(connection, number, Handling("李静", "upheld", "已责令退还押金。"), NOON)
    assert told(connection)[-1] == (
        "report_handled",
        "您举报的岗位“电焊工”（收费押金）：查实，岗位已处理：已责令退还押金。谢谢您帮大家把关。",
    )
    with pytest.raises(Conflict, match="已经处理过"):
        handle(connection, number, Handling("王芳", "unfounded"), NOON)
    with pytest.raises(NotFound):
        handle(connection, 10**12, Handling("王芳", "unfounded"), NOON)
    row = get_report(connection, number)
    assert (row.state, row.handled_by) == ("handled", "李静")


def test_open_reports_are_listed_the_oldest_first(connection: Connection, firm: Firm) -> None:
    number = make_live(connection, firm)
    first, second = reported(connection, number, 2)
    handle(connection, first, Handling("李静", "settled"), NOON)
    assert [row.id for row in list_reports(connection, "open", number, 0, 9)] == [second]
    assert [row.id for row in list_reports(connection, "handled", None, 0, 9)] == [first]


def test_reports_go_from_the_phone_to_the_office_and_back(town: Town, boss: Boss) -> None:
    number, seeker = boss.publishes(), town.person()
    said = {"reason": "虚假信息", "text": "去了说不招人"}
    made = seeker.does(f"/postings/{number}/reports", said)
    assert seeker.refused(f"/postings/{number}/reports", said)[0] == 409
    assert town.stranger.refused(f"/postings/{number}/reports", said)[0] == 401
    assert seeker.refused(f"/postings/{number}/reports", {"reason": "不喜欢"})[0] == 422
    (listed,) = town.staff.gets("/staff/reports")["items"]
    assert (listed["id"], listed["title"], listed["text"]) == (made["id"], "电焊工", said["text"])
    assert not {"identity_id", "openid"} & set(listed)
    body = {"by": "李静", "outcome": "upheld"}
    assert seeker.refused(f"/staff/reports/{made['id']}/handle", body)[0] == 401
    assert town.staff.refused(f"/staff/reports/{made['id']}/handle", body)[0] == 422
    town.staff.does(f"/staff/postings/{number}/hold", {"by": "李静", "reason": "正在核实"})
    handled = town.staff.does(f"/staff/reports/{made['id']}/handle", body)
    assert (handled["state"], handled["outcome"]) == ("handled", "查实，岗位已处理")
    assert town.staff.gets("/staff/reports")["items"] == []


def test_an_edit_does_not_bring_back_what_was_reported(connection: Connection, firm: Firm) -> None:
    number = make_live(connection, firm)
    reported(connection, number, 3)
    postings.edit(connection, number, WELDER, Inspection(), firm.by, NOON)
    assert state(connection, number) == "review"


def test_who_leaves_and_comes_back_is_not_another_person(
    connection: Connection, firm: Firm
) -> None:
    number, who = make_live(connection, firm), Identity("wx_program", "o_rival")
    for _ in range(3):
        report(connection, number, meet(connection, who, NOON), "违法", "", NOON)
        forget(connection, who)
    assert state(connection, number) == "live"


def test_three_names_that_turn_out_one_person_are_one(connection: Connection, firm: Firm) -> None:
    number, (one, two, three) = make_live(connection, firm), [somebody(connection) for _ in "123"]
    for name in (one, two):
        report(connection, number, name, "违法", "", NOON)
    merge(connection, one, two, "staff", NOON)
    report(connection, number, three, "违法", "", NOON)
    assert state(connection, number) == "live"
