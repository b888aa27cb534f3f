"""People report postings; several of them take one off the list until staff have looked at it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, get_args

from sqlalchemy import Connection, Row, Select, func, insert, select, update

from core.errors import Conflict, Invalid, NotFound
from jobs.posting import postings
from jobs.posting.firm_notices import tell_person
from jobs.posting.steps import DESK, last_time
from jobs.posting.stored import NOT_FOUND, hold_posting
from jobs.tables import postings as posting_rows
from jobs.tables import reports
from jobs.values import Posting
from notify.outbox import Notice
from people.identities import list_ids
from people.staff.scope import Scope

Reason = Literal["虚假信息", "收费押金", "歧视", "违法", "已招满", "其他"]
REASONS: Sequence[Reason] = get_args(Reason)

Outcome = Literal["upheld", "unfounded", "settled"]
OUTCOMES: Mapping[Outcome, str] = {
    "upheld": "查实，岗位已处理",
    "unfounded": "没有查到问题",
    "settled": "单位已经改正",
}

STILL_LIVE = "岗位还在展示，请先撤下或停止招聘，再写查实。"
ENOUGH = 3
"""So many people's open reports take a posting off the list."""


@dataclass(frozen=True, slots=True)
class Handling:
    """What a member of staff, by name, made of a report, and words for who reported."""

    by: str
    outcome: Outcome
    text: str = ""


def report(
    connection: Connection,
    posting_id: int,
    identity_id: int,
    reason: Reason,
    text: str,
    moment: datetime,
) -> int:
    """Note that somebody reports a posting; the report's number.

    Raises NotFound for one that is not published, Conflict for who reported it before, by
    whichever of their names.
    """
    posting = hold_posting(connection, posting_id)
    _require_new(connection, posting_id, identity_id)
    if posting.state not in ("live", "paused"):
        raise NotFound(NOT_FOUND)
    row = {
        "posting_id": posting_id,
        "identity_id": identity_id,
        "reason": reason,
        "text": text,
        "state": "open",
        "reported_at": moment,
    }
    made = insert(reports).values(row).returning(reports.c.id)
    number = int(connection.execute(made).scalar_one())
    _hold_if_many(connection, posting, moment)
    return number


def reported(connection: Connection, posting_id: int, identity_id: int) -> str | None:
    """How a person's report of a posting stands, by whichever of their names; None if none is."""
    theirs = reports.c.identity_id.in_(list_ids(connection, identity_id))
    before = select(reports.c.state).where(reports.c.posting_id == posting_id, theirs)
    state: str | None = connection.execute(before).scalar()
    return state


def _require_new(connection: Connection, posting_id: int, identity_id: int) -> None:
    state = reported(connection, posting_id, identity_id)
    if state == "open":
        raise Conflict("您已经举报过这个岗位，我们正在核实，结果会告诉您。")
    if state:
        raise Conflict("您举报过这个岗位，已经处理；有新情况请直接联系我们。")


def _hold_if_many(connection: Connection, posting: Posting, moment: datetime) -> None:
    """Take a posting off the list if enough people reported it since staff last approved it."""
    since = last_time(connection, posting.id, ("approve",)) or posting.published_at or moment
    count = _count_people(connection, posting.id, since)
    if count >= ENOUGH:
        postings.hold(connection, posting.id, DESK, f"有 {count} 人举报，正在核实", moment)


def _count_people(connection: Connection, posting_id: int, since: datetime) -> int:
    """How many people's open reports there are of a posting.

    Who left the account no longer counts: else one person who leaves and comes back could take a
    competitor's posting off the list. Nor do several names of one person.
    """
    open_ones = select(reports.c.identity_id).where(
        reports.c.posting_id == posting_id,
        reports.c.state == "open",
        reports.c.reported_at >= since,
        reports.c.identity_id.is_not(None),
    )
    names = connection.execute(open_ones).scalars().all()
    return len({min(list_ids(connection, one)) for one in names})


def handle(connection: Connection, number: int, handling: Handling, moment: datetime) -> None:
    """Note what staff made of a report, and tell who reported; raises NotFound, Conflict, Invalid.

    What becomes of the posting is decided by itself, and first: who reported is not told that it
    was dealt with while it is still on the list.
    """
    if not handling.by.strip():
        raise Invalid("请写明是谁处理的。", {"by": ["请写明是谁处理的"]})
    values = {
        "state": "handled",
        "handled_at": moment,
        "handled_by": handling.by,
        "outcome": _outcome(handling),
    }
    found = get_report(connection, number)
    if (found.state, handling.outcome, found.posting_state) == ("open", "upheld", "live"):
        raise Invalid(STILL_LIVE, {"outcome": [STILL_LIVE]})
    open_one = (reports.c.id == number) & (reports.c.state == "open")
    if connection.execute(update(reports).where(open_one).values(values)).rowcount != 1:
        raise Conflict("这条举报已经处理过了。")
    _tell(connection, get_report(connection, number), moment)


def _outcome(handling: Handling) -> str:
    said = handling.text.strip().rstrip("。")
    return f"{OUTCOMES[handling.outcome]}：{said}" if said else OUTCOMES[handling.outcome]


def _tell(connection: Connection, row: Row[Any], moment: datetime) -> None:
    """Tell who reported what came of it, if they are still there."""
    if row.identity_id is None:
        return
    text = f"您举报的岗位“{row.title}”（{row.reason}）：{row.outcome}。谢谢您帮大家把关。"
    fields = {"title": row.title, "outcome": row.outcome}
    notice = Notice("report_handled", str(row.id), text, fields=fields)
    tell_person(connection, row.identity_id, notice, moment)


def get_report(connection: Connection, number: int) -> Row[Any]:
    """A report with the title, region and state of its posting; raises NotFound."""
    row = connection.execute(_with_title().where(reports.c.id == number)).first()
    if row is None:
        raise NotFound("没有找到这条举报。")
    return row


def list_reports(
    connection: Connection,
    state: str,
    posting_id: int | None,
    after: int,
    limit: int,
    scope: Scope | None = None,
) -> Sequence[Row[Any]]:
    """Reports in a state, of one posting if it is named, of postings in the scope of who asks, the
    oldest first; never who reported."""
    found = _with_title().where(reports.c.state == state, reports.c.id > after)
    if posting_id is not None:
        found = found.where(reports.c.posting_id == posting_id)
    if scope:
        found = found.where(scope.holds(posting_rows.c.region))
    return connection.execute(found.order_by(reports.c.id).limit(limit)).all()


def list_handled(
    connection: Connection, scope: Scope, before: int | None, limit: int
) -> Sequence[Row[Any]]:
    """Reports that staff handled, of postings in the scope of who asks, the newest first."""
    found = _with_title().where(reports.c.state == "handled", scope.holds(posting_rows.c.region))
    if before is not None:
        found = found.where(reports.c.id < before)
    return connection.execute(found.order_by(reports.c.id.desc()).limit(limit)).all()


def count_open(connection: Connection, numbers: Sequence[int]) -> dict[int, int]:
    """How many open reports each of these postings has; none is left out if it has none."""
    counted = (
        select(reports.c.posting_id, func.count().label("many"))
        .where(reports.c.posting_id.in_(numbers), reports.c.state == "open")
        .group_by(reports.c.posting_id)
    )
    found = {row.posting_id: row.many for row in connection.execute(counted)}
    return {number: found.get(number, 0) for number in numbers}


def _with_title() -> Select[Any]:
    joined = reports.join(posting_rows, posting_rows.c.id == reports.c.posting_id)
    of_posting = (
        posting_rows.c.title,
        posting_rows.c.region,
        posting_rows.c.state.label("posting_state"),
    )
    return select(reports, *of_posting).select_from(joined)
