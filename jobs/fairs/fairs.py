"""Job fairs in the database: planned, announced, changed, cancelled, and found again."""

import re
from collections.abc import Collection, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, Text, and_, cast, insert, or_, select, update

from core.errors import Conflict, Invalid, NotFound
from jobs.fairs import fair_telling
from jobs.fairs.fair_telling import Told
from jobs.fairs.fair_values import Fair, Plan, State, check
from jobs.tables import fairs
from nlp.places.regions import RegionTree
from people.staff.scope import Scope

_CURSOR = re.compile("[0-9]{1,11}-[0-9]{1,18}")


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which fairs are asked for: those that begin in [since, until) and end after `ends_after`.

    `regions` are adcodes: fairs held in one of them or for it. None is everywhere. `scope` is that
    of a member of staff, who sees to the fairs held there alone.
    """

    regions: Collection[str] | None = None
    since: datetime | None = None
    until: datetime | None = None
    ends_after: datetime | None = None
    states: tuple[State, ...] = ("announced",)
    audience: str = ""
    scope: Scope | None = None


def add_fair(connection: Connection, plan: Plan, regions: RegionTree, moment: datetime) -> int:
    """Plan a fair; its number. Raises Invalid."""
    check(plan, regions)
    row = {**_columns(plan), "state": "planned", "created_at": moment, "updated_at": moment}
    return int(connection.execute(insert(fairs).values(row).returning(fairs.c.id)).scalar_one())


def edit_fair(
    connection: Connection, fair_id: int, plan: Plan, regions: RegionTree, moment: datetime
) -> None:
    """Change what is written of a fair; who signed up is told of another time or place.

    Raises NotFound, Invalid, and Conflict if the fair is over or cancelled.
    """
    before = lock_fair(connection, fair_id)
    _must_be_open(before, moment)
    check(plan, regions)
    if before.state == "announced":
        _must_be_complete(plan)
    _change(connection, fair_id, moment, _columns(plan))
    after = replace(before, plan=plan, updated_at=moment)
    told = (before.plan.when, before.plan.where) != (plan.when, plan.where)
    if before.state == "announced" and told:
        fair_telling.tell_moved(connection, before.plan, after, moment)


def announce_fair(connection: Connection, fair_id: int, moment: datetime) -> None:
    """Publish a fair: from now on firms and seekers may sign up. Raises NotFound, Conflict."""
    fair = lock_fair(connection, fair_id)
    _must_be_open(fair, moment)
    if fair.state == "announced":
        raise Conflict("这场招聘会已经发布了。")
    _must_be_complete(fair.plan)
    _change(connection, fair_id, moment, {"state": "announced"})


def cancel_fair(connection: Connection, fair_id: int, reason: str, moment: datetime) -> Told:
    """Cancel a fair and tell all who signed up; how many that were.

    Raises NotFound, Invalid, Conflict.
    """
    if not reason.strip():
        raise Invalid("请写明为什么取消。", {"reason": ["请填写，会告诉报名的人。"]})
    fair = lock_fair(connection, fair_id)
    _must_be_open(fair, moment)
    _change(connection, fair_id, moment, {"state": "cancelled", "reason": reason.strip()})
    if fair.state != "announced":
        return Told()
    return fair_telling.tell_cancelled(connection, fair, reason.strip(), moment)


def get_fair(connection: Connection, fair_id: int) -> Fair:
    """A fair; raises NotFound."""
    found = find_fair(connection, fair_id)
    if found is None:
        raise NotFound("没有找到这场招聘会。")
    return found


def get_announced(connection: Connection, fair_id: int) -> Fair:
    """A fair that the public may know of: announced, or cancelled after that; raises NotFound."""
    fair = get_fair(connection, fair_id)
    if fair.state == "planned":
        raise NotFound("没有找到这场招聘会。")
    return fair


def find_fair(connection: Connection, fair_id: int) -> Fair | None:
    """A fair, None if there is none of that number."""
    row = connection.execute(select(fairs).where(fairs.c.id == fair_id)).first()
    return _fair(row) if row else None


def lock_fair(connection: Connection, fair_id: int) -> Fair:
    """A fair that nobody else changes, nor signs a firm up for, until the transaction ends."""
    # SQLite has no such lock and needs none: there is one writer at a time.
    row = connection.execute(select(fairs).where(fairs.c.id == fair_id).with_for_update()).first()
    if row is None:
        raise NotFound("没有找到这场招聘会。")
    return _fair(row)


def list_fairs(
    connection: Connection, wanted: Wanted, limit: int | None = None, cursor: str = ""
) -> tuple[Sequence[Fair], str | None]:
    """The fairs, the earliest first, and where the next page begins, if there is one."""
    query = _matching(wanted).order_by(fairs.c.starts_at, fairs.c.id)
    if cursor:
        moment, number = _read(cursor)
        later = and_(fairs.c.starts_at == moment, fairs.c.id > number)
        query = query.where(or_(fairs.c.starts_at > moment, later))
    if limit is None:
        return [_fair(row) for row in connection.execute(query)], None
    rows = connection.execute(query.limit(limit + 1)).all()
    found = [_fair(row) for row in rows[:limit]]
    return found, _cursor(found[-1]) if len(rows) > limit else None


def _matching(wanted: Wanted) -> Select[Any]:
    query = select(fairs).where(fairs.c.state.in_(wanted.states))
    if wanted.regions is not None:
        near = or_(fairs.c.region.in_(wanted.regions), fairs.c.paired_region.in_(wanted.regions))
        query = query.where(near)
    if wanted.scope:
        query = query.where(wanted.scope.holds(fairs.c.region))
    if wanted.audience:
        # The list is JSON: as text it is the same on both databases, and its names are closed.
        listed = cast(fairs.c.audience, Text)
        query = query.where(listed.contains(f'"{wanted.audience}"', autoescape=True))
    if wanted.since:
        query = query.where(fairs.c.starts_at >= wanted.since)
    if wanted.until:
        query = query.where(fairs.c.starts_at < wanted.until)
    if wanted.ends_after:
        query = query.where(fairs.c.ends_at > wanted.ends_after)
    return query


def _cursor(last: Fair) -> str:
    return f"{int(last.plan.starts_at.timestamp())}-{last.id}"


def _read(cursor: str) -> tuple[datetime, int]:
    if not _CURSOR.fullmatch(cursor):
        raise Invalid("翻页的 cursor 有误，请用上一页给的 next_cursor。")
    stamp, _, number = cursor.partition("-")
    return datetime.fromtimestamp(int(stamp), UTC), int(number)


def must_be_ahead(connection: Connection, fair_id: int, moment: datetime) -> None:
    """Raise NotFound or Conflict unless there is such a fair and people can still come to it."""
    fair = get_fair(connection, fair_id)
    if fair.state == "cancelled":
        raise Conflict("这场招聘会已经取消了。")
    if moment >= fair.plan.ends_at:
        raise Conflict("这场招聘会已经结束了。")


def _must_be_open(fair: Fair, moment: datetime) -> None:
    if fair.state == "cancelled":
        raise Conflict("这场招聘会已经取消了。")
    if moment >= fair.plan.ends_at:
        raise Conflict("这场招聘会的时间已经过了，不能再改；数字有误请更正数字。")


def _must_be_complete(plan: Plan) -> None:
    """Who is to come must know where to and when."""
    if not plan.online and not plan.place.strip():
        raise Conflict("发布之前请先写明地点。")
    if not plan.online and not plan.hours_known:
        raise Conflict("发布之前请先写明几点开始、几点结束。")


def _change(connection: Connection, fair_id: int, moment: datetime, values: dict[str, Any]) -> None:
    changed = update(fairs).where(fairs.c.id == fair_id)
    connection.execute(changed.values(**values, updated_at=moment))


def _columns(plan: Plan) -> dict[str, Any]:
    return {**asdict(plan), "audience": list(plan.audience)}


def _fair(row: Row[Any]) -> Fair:
    values = row._mapping
    plan = {name: values[name] for name in Plan.__dataclass_fields__}
    plan["audience"] = tuple(values["audience"])
    return Fair(row.id, Plan(**plan), row.state, row.reason, row.updated_at)
