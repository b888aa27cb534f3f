"""A posting is drafted, reviewed, live and over; each step is noted with who took it and why."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import Connection, select, update

from core.errors import Conflict, Forbidden, Invalid, NotFound
from jobs.posting import postings
from jobs.posting.posting_rules.findings import Finding, Inspection
from jobs.posting.steps import last_step, list_steps
from jobs.values import Pay
from notify.tables import notices
from people.tables import employers
from tests.conftest import NOON
from tests.jobs.firms import LI, WELDER, Firm, make_firm, make_live, make_posting

DAY = timedelta(days=1)
FLAG = Finding("claims", "flagged", "about", "国家级", "不能用绝对化用语", "请删去")
REFUSED = Finding("sex", "refused", "about", "限男性", "招聘不得限定性别", "请删去")


def state(connection: Connection, number: int) -> str:
    """Where a posting stands."""
    return postings.get_posting(connection, number).state


def told(connection: Connection) -> list[tuple[str, str]]:
    """What people were told, in order: kind and text."""
    rows = connection.execute(select(notices.c.kind, notices.c.text).order_by(notices.c.id))
    return [(row.kind, row.text) for row in rows]


def test_a_posting_goes_its_way_and_each_step_is_noted(connection: Connection, firm: Firm) -> None:
    number = make_posting(connection, firm)
    postings.submit(connection, number, Inspection(), firm.by, NOON)
    assert state(connection, number) == "review"
    postings.approve(connection, number, LI, NOON)
    posting = postings.get_posting(connection, number)
    assert (posting.state, posting.firm, posting.wording) == ("live", "某某机械厂", WELDER)
    assert (posting.published_at, posting.expires_at) == (NOON, NOON + 30 * DAY)
    postings.close(connection, number, firm.by, NOON, "已招满")
    closed = postings.get_posting(connection, number)
    assert (closed.state, closed.reason, closed.position) == ("closed", "已招满", None)
    steps = [(one.what, one.by, one.reason) for one in list_steps(connection, number)]
    assert steps == [
        ("draft", firm.by, ""),
        ("submit", firm.by, ""),
        ("approve", LI, ""),
        ("close", firm.by, "已招满"),
    ]


def test_the_firm_is_told_what_became_of_the_review(connection: Connection, firm: Firm) -> None:
    make_live(connection, firm)
    number = make_posting(connection, firm, title="保安")
    postings.submit(connection, number, Inspection(), firm.by, NOON)
    postings.reject(connection, number, LI, "地址写得不清楚", NOON)
    assert postings.get_posting(connection, number).reason == "地址写得不清楚"
    assert told(connection) == [
        ("posting_review", "您的岗位“电焊工”通过了审核，已经发布，12月21日到期。"),
        (
            "posting_review",
            "您的岗位“保安”没有通过审核：地址写得不清楚。改好后可以重新提交。",
        ),
    ]


def test_who_rejects_says_why(connection: Connection, firm: Firm) -> None:
    number = make_posting(connection, firm)
    postings.submit(connection, number, Inspection(), firm.by, NOON)
    with pytest.raises(Invalid, match="请写明原因"):
        postings.reject(connection, number, LI, " ", NOON)


def test_what_was_rejected_is_changed_and_handed_in_again(
    connection: Connection, firm: Firm
) -> None:
    number = make_posting(connection, firm)
    postings.submit(connection, number, Inspection(), firm.by, NOON)
    postings.reject(connection, number, LI, "写明工资", NOON)
    better = replace(WELDER, pay=Pay(700000))
    postings.edit(connection, number, better, Inspection((REFUSED,)), firm.by, NOON)
    assert state(connection, number) == "rejected"
    postings.submit(connection, number, Inspection(), firm.by, NOON)
    assert state(connection, number) == "review"


@pytest.mark.parametrize("standing", ["pending", "rejected", "suspended"])
def test_a_firm_that_is_not_approved_posts_nothing(connection: Connection, standing: str) -> None:
    firm = make_firm(connection, state=standing)
    with pytest.raises(Forbidden):
        make_posting(connection, firm)


def test_a_firm_that_was_suspended_meanwhile_gets_nothing_published(
    connection: Connection, firm: Firm
) -> None:
    waiting, paused, draft = make_posting(connection, firm), make_live(connection, firm), None
    draft = make_posting(connection, firm)
    postings.submit(connection, waiting, Inspection(), firm.by, NOON)
    assert postings.pause_all(connection, firm.id, LI, "单位被停用", NOON) == 1
    connection.execute(update(employers).values(state="suspended", reason="被投诉欠薪"))
    assert (state(connection, waiting), state(connection, paused)) == ("review", "paused")
    with pytest.raises(Forbidden, match="欠薪"):
        postings.approve(connection, waiting, LI, NOON)
    with pytest.raises(Forbidden, match="欠薪"):
        postings.resume(connection, paused, firm.by, NOON)
    with pytest.raises(Forbidden, match="欠薪"):
        postings.submit(connection, draft, Inspection(), firm.by, NOON)


def test_what_the_rules_refuse_is_not_handed_in(connection: Connection, firm: Firm) -> None:
    number = make_posting(connection, firm)
    with pytest.raises(Invalid, match="限男性") as caught:
        postings.submit(connection, number, Inspection((FLAG, REFUSED)), firm.by, NOON)
    assert caught.value.fields == {"about": ["“限男性”：招聘不得限定性别；请删去。"]}
    assert state(connection, number) == "draft"


def test_a_step_that_cannot_be_taken_says_which_can(connection: Connection, firm: Firm) -> None:
    number = make_posting(connection, firm)
    with pytest.raises(Conflict, match="现在是“草稿”，不能刷新；可以提交审核、停止招聘。"):
        postings.refresh(connection, number, firm.by, NOON)
    postings.close(connection, number, firm.by, NOON)
    with pytest.raises(Conflict, match="请复制成新岗位"):
        postings.resume(connection, number, firm.by, NOON)
    with pytest.raises(Conflict, match="不能再修改"):
        postings.edit(connection, number, WELDER, Inspection(), firm.by, NOON)


def test_what_is_nowhere_is_not_found(connection: Connection) -> None:
    assert postings.find_posting(connection, 10**12) is None
    with pytest.raises(NotFound, match="没有找到这个岗位"):
        postings.get_posting(connection, 10**12)


def test_a_clone_is_a_draft_with_the_same_words(connection: Connection, firm: Firm) -> None:
    number = make_live(connection, firm)
    postings.close(connection, number, firm.by, NOON)
    again = postings.get_posting(connection, postings.clone(connection, number, firm.by, NOON))
    assert (again.state, again.wording, again.published_at) == ("draft", WELDER, None)


@pytest.mark.parametrize("changes", [{"openings": 9}, {"hours": "夜里十点到早上六点"}])
def test_openings_and_hours_of_a_live_posting_change_at_once(
    connection: Connection, firm: Firm, changes: dict[str, object]
) -> None:
    number = make_live(connection, firm)
    wording = replace(WELDER, **changes)  # type: ignore[arg-type]
    postings.edit(connection, number, wording, Inspection(), firm.by, NOON)
    posting = postings.get_posting(connection, number)
    assert (posting.state, posting.wording) == ("live", wording)


@pytest.mark.parametrize(
    "changes",
    [
        {"title": "会计"},
        {"pay": Pay(100000)},
        {"kind": "gig"},
        {"about": "别的事"},
        {"benefits": ()},
    ],
    ids=lambda changes: next(iter(changes)),
)
def test_what_matters_of_a_live_posting_is_reviewed_again(
    connection: Connection, firm: Firm, changes: dict[str, object]
) -> None:
    number = make_live(connection, firm)
    wording = replace(WELDER, **changes)  # type: ignore[arg-type]
    postings.edit(connection, number, wording, Inspection(), firm.by, NOON)
    held = postings.get_posting(connection, number)
    assert (held.state, held.position, held.wording) == ("review", None, wording)
    postings.approve(connection, number, LI, NOON + DAY)
    # A change is no way to stay on the list for ever.
    assert postings.get_posting(connection, number).expires_at == NOON + 30 * DAY


def test_a_live_posting_cannot_be_made_what_would_be_refused(
    connection: Connection, firm: Firm
) -> None:
    number = make_live(connection, firm)
    worse = replace(WELDER, hours="限男性")
    with pytest.raises(Invalid, match="限男性"):
        postings.edit(connection, number, worse, Inspection((REFUSED,)), firm.by, NOON)
    flagged = replace(WELDER, hours="国家级")
    postings.edit(connection, number, flagged, Inspection((FLAG,)), firm.by, NOON)
    assert state(connection, number) == "review"


def test_staff_do_not_approve_words_they_have_not_seen(connection: Connection, firm: Firm) -> None:
    number = make_posting(connection, firm)
    postings.submit(connection, number, Inspection(), firm.by, NOON)
    seen = last_step(connection, number)
    postings.edit(connection, number, replace(WELDER, about="别的"), Inspection(), firm.by, NOON)
    with pytest.raises(Conflict, match="请重新看过"):
        postings.approve(connection, number, LI, NOON, seen)
    postings.approve(connection, number, LI, NOON, last_step(connection, number))
    assert state(connection, number) == "live"


def test_a_posting_is_refreshed_once_a_day_and_is_first_then(
    connection: Connection, firm: Firm
) -> None:
    first, second = make_live(connection, firm), make_live(connection, firm, title="保安")
    with pytest.raises(Conflict, match="请明天再刷新"):
        postings.refresh(connection, first, firm.by, NOON + DAY / 4)
    postings.refresh(connection, first, firm.by, NOON + DAY)
    places = [postings.get_posting(connection, one).position or 0 for one in (first, second)]
    assert places[0] > places[1]
    with pytest.raises(Conflict, match="请明天再刷新"):
        postings.refresh(connection, first, firm.by, NOON + DAY * 1.4)


def test_a_paused_posting_is_not_on_the_list_until_it_is_resumed(
    connection: Connection, firm: Firm
) -> None:
    number = make_live(connection, firm)
    postings.pause(connection, number, firm.by, NOON)
    assert postings.get_posting(connection, number).position is None
    postings.resume(connection, number, firm.by, NOON)
    assert postings.get_posting(connection, number).position
