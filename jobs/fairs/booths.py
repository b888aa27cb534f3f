"""Employers' places in a fair: asked for with postings, accepted or refused by staff, given up."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, delete, func, insert, select, update

from core.errors import Conflict, Invalid, NotFound
from jobs.fairs import fair_telling
from jobs.fairs.booth_values import HOLDING, STATES, State, next_number
from jobs.fairs.fair_values import PHASES, Fair
from jobs.fairs.fairs import lock_fair
from jobs.tables import booth_postings, booths, postings
from people.employers import require_approved

SHOWABLE = ("review", "live", "paused")
"""States of postings that may be brought to a fair; only live ones are shown there."""

MOST_POSTINGS = 50


def ask_booth(
    connection: Connection,
    fair_id: int,
    employer_id: int,
    posting_ids: Sequence[int],
    moment: datetime,
) -> int:
    """Ask for a place in a fair, for a firm with some of its postings; the number of the booth.

    Raises NotFound, Forbidden for a firm that is not approved, Invalid, and Conflict if there is
    no place left or no more time.
    """
    require_approved(connection, employer_id)
    fair = lock_fair(connection, fair_id)
    _must_take_firms(fair, moment)
    before = _find(connection, fair_id, employer_id)
    if before and before.state in HOLDING:
        raise Conflict(f"单位已经报过名了，现在是“{STATES[before.state]}”。")
    _must_have_room(connection, fair)
    _must_be_theirs(connection, employer_id, posting_ids)
    asked = {"state": "asked", "number": "", "reason": "", "asked_at": moment}
    asked |= {"reviewed_at": None, "reviewed_by": ""}
    if before:
        connection.execute(update(booths).where(booths.c.id == before.id).values(asked))
        number = int(before.id)
    else:
        row = {"fair_id": fair_id, "employer_id": employer_id, **asked}
        made = insert(booths).values(row).returning(booths.c.id)
        number = int(connection.execute(made).scalar_one())
    _bring(connection, number, posting_ids)
    return number


def change_postings(
    connection: Connection,
    fair_id: int,
    employer_id: int,
    posting_ids: Sequence[int],
    moment: datetime,
) -> None:
    """Bring other postings to a fair; raises NotFound, Invalid, Conflict."""
    fair = lock_fair(connection, fair_id)
    if fair.phase(moment) in ("over", "cancelled"):
        raise Conflict(f"这场招聘会{PHASES[fair.phase(moment)]}，不能再改了。")
    row = _get_held(connection, fair_id, employer_id)
    _must_be_theirs(connection, employer_id, posting_ids)
    _bring(connection, row.id, posting_ids)


def withdraw_booth(
    connection: Connection, fair_id: int, employer_id: int, moment: datetime
) -> None:
    """Give a place up, so that another firm may have it; raises NotFound, Conflict."""
    fair = lock_fair(connection, fair_id)
    if fair.phase(moment) == "over":
        raise Conflict("这场招聘会已经结束，不能再退出了。")
    row = _get_held(connection, fair_id, employer_id)
    gone = {"state": "withdrawn", "number": "", "reason": "单位退出"}
    connection.execute(update(booths).where(booths.c.id == row.id).values(gone))


def accept_booth(
    connection: Connection, fair_id: int, booth_id: int, by: str, number: str, moment: datetime
) -> str:
    """Give a firm its place, with the number on it: without one, the next that is free.

    Gives the number. Raises NotFound, Conflict.
    """
    fair = lock_fair(connection, fair_id)
    row = _get_asked(connection, fair, booth_id, moment)
    require_approved(connection, row.employer_id)
    taken = _numbers(connection, fair_id, besides=booth_id)
    if number in taken:
        raise Conflict(f"展位号“{number}”已经给了别的单位，请换一个。")
    _must_have_room(connection, fair, besides=booth_id)
    number = number or next_number(taken)
    _review(connection, booth_id, "accepted", by, moment, number=number, reason="")
    text = f"您单位参加“{fair.plan.name}”的报名通过了，展位号：{number}。\n{_about(fair)}"
    fair_telling.tell_reviewed(connection, fair, row.employer_id, text, moment)
    return number


def reject_booth(
    connection: Connection, fair_id: int, booth_id: int, by: str, reason: str, moment: datetime
) -> None:
    """Refuse a firm a place, and tell it why. Raises NotFound, Invalid, Conflict."""
    if not reason.strip():
        raise Invalid("请写明为什么不通过。", {"reason": ["请填写，会告诉单位。"]})
    fair = lock_fair(connection, fair_id)
    row = _get_asked(connection, fair, booth_id, moment)
    _review(connection, booth_id, "rejected", by, moment, number="", reason=reason.strip())
    text = f"您单位参加“{fair.plan.name}”的报名没有通过。原因：{reason.strip()}"
    fair_telling.tell_reviewed(connection, fair, row.employer_id, text, moment)


def _must_take_firms(fair: Fair, moment: datetime) -> None:
    if fair.state == "planned":
        raise NotFound("没有找到这场招聘会。")
    phase = fair.phase(moment)
    if phase in ("over", "cancelled"):
        raise Conflict(f"这场招聘会{PHASES[phase]}，不能再报名了。")
    if moment >= fair.plan.signup_until:
        raise Conflict("单位报名的时间已经过了，请联系主办单位，或报下一场。")


def _must_have_room(connection: Connection, fair: Fair, besides: int = 0) -> None:
    """Raise Conflict if the other firms leave no place; the fair is locked by then."""
    limit = fair.plan.booth_limit
    if limit is None:
        return
    others = _of_fair(fair.id) & booths.c.state.in_(HOLDING) & (booths.c.id != besides)
    if int(connection.execute(select(func.count()).where(others)).scalar_one()) >= limit:
        raise Conflict(f"{limit} 个展位都报满了。有单位退出就空出来，也可以报下一场。")


def _must_be_theirs(connection: Connection, employer_id: int, posting_ids: Collection[int]) -> None:
    numbers = set(posting_ids)
    if not 1 <= len(numbers) <= MOST_POSTINGS:
        sentence = f"请选 1 至 {MOST_POSTINGS} 个岗位。"
        raise Invalid(sentence, {"postings": [sentence]})
    theirs = (postings.c.employer_id == employer_id) & postings.c.state.in_(SHOWABLE)
    found = select(postings.c.id).where(postings.c.id.in_(numbers), theirs)
    missing = numbers - set(connection.execute(found).scalars())
    if missing:
        listed = "、".join(str(one) for one in sorted(missing))
        sentence = f"本单位没有编号为 {listed} 的岗位，或者还没有提交审核、已经停招。"
        raise Invalid(sentence, {"postings": [sentence]})


def _bring(connection: Connection, booth_id: int, posting_ids: Collection[int]) -> None:
    connection.execute(delete(booth_postings).where(booth_postings.c.booth_id == booth_id))
    rows = [{"booth_id": booth_id, "posting_id": number} for number in sorted(set(posting_ids))]
    connection.execute(insert(booth_postings), rows)


def _review(
    connection: Connection, booth_id: int, state: State, by: str, moment: datetime, **values: Any
) -> None:
    reviewed = {"state": state, "reviewed_by": by, "reviewed_at": moment, **values}
    connection.execute(update(booths).where(booths.c.id == booth_id).values(reviewed))


def _get_asked(connection: Connection, fair: Fair, booth_id: int, moment: datetime) -> Row[Any]:
    """A booth that staff may decide about, and may decide otherwise about."""
    if fair.phase(moment) in ("over", "cancelled"):
        raise Conflict(f"这场招聘会{PHASES[fair.phase(moment)]}，不用再审核了。")
    asked = select(booths).where(booths.c.id == booth_id, _of_fair(fair.id))
    row = connection.execute(asked).first()
    if row is None:
        raise NotFound("这场招聘会没有这个报名。")
    if row.state == "withdrawn":
        raise Conflict("单位已经退出了，可以请它重新报名。")
    return row


def _get_held(connection: Connection, fair_id: int, employer_id: int) -> Row[Any]:
    row = _find(connection, fair_id, employer_id)
    if row is None or row.state not in HOLDING:
        raise NotFound("单位没有报名这场招聘会。")
    return row


def _find(connection: Connection, fair_id: int, employer_id: int) -> Row[Any] | None:
    theirs = _of_fair(fair_id) & (booths.c.employer_id == employer_id)
    return connection.execute(select(booths).where(theirs)).first()


def _numbers(connection: Connection, fair_id: int, besides: int) -> set[str]:
    others = _of_fair(fair_id) & (booths.c.id != besides) & (booths.c.number != "")
    return set(connection.execute(select(booths.c.number).where(others)).scalars())


def _of_fair(fair_id: int) -> ColumnElement[bool]:
    return booths.c.fair_id == fair_id


def _about(fair: Fair) -> str:
    return f"时间：{fair.plan.when}\n地点：{fair.plan.where}"
