"""Who comes to a fair: signing up, giving up, checking in at the door or opening it online."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal

from sqlalchemy import Connection, Row, and_, select, update
from sqlalchemy.dialects.postgresql import insert as insert_postgresql
from sqlalchemy.dialects.sqlite import insert as insert_sqlite

from core.errors import Conflict, NotFound
from jobs.fairs import fair_telling
from jobs.fairs.fair_values import PHASES, Fair
from jobs.fairs.fairs import find_fair, get_announced
from jobs.tables import visitors
from notify.outbox import Addressee
from people.identities import list_ids, list_names
from people.tables import identities

BEFORE = timedelta(hours=2)
"""How long before it begins people may check in at the door."""

Outcome = Literal["checked_in", "already", "too_early", "over", "cancelled"]


@dataclass(frozen=True, slots=True)
class Arrival:
    """What came of scanning the code of a fair."""

    fair: Fair
    outcome: Outcome


def sign_up(connection: Connection, fair_id: int, identity_id: int, moment: datetime) -> Fair:
    """Note that somebody will come, and remind them the evening before; twice is as good as once.

    To an online fair that is on they have come by this. Raises NotFound, Conflict.
    """
    fair = get_announced(connection, fair_id)
    phase = fair.phase(moment)
    if phase in ("over", "cancelled"):
        raise Conflict(f"这场招聘会{PHASES[phase]}，不能再登记了。")
    before = _find(connection, fair_id, identity_id)
    if before is None or before.signed_up_at is None or before.gave_up_at:
        number = before.id if before else _noted(connection, fair_id, identity_id)
        coming = {"signed_up_at": moment, "gave_up_at": None}
        connection.execute(update(visitors).where(visitors.c.id == number).values(coming))
        fair_telling.remind(connection, fair, [_named(connection, number)], moment)
    if fair.plan.online and phase == "on":
        check_in(connection, fair_id, identity_id, moment)
    return fair


def give_up(connection: Connection, fair_id: int, identity_id: int, moment: datetime) -> None:
    """Note that somebody does not come after all. Raises NotFound, Conflict."""
    fair = get_announced(connection, fair_id)
    row = _find(connection, fair_id, identity_id)
    if row is None or row.signed_up_at is None or row.gave_up_at:
        raise NotFound("您没有登记这场招聘会。")
    if row.checked_in_at:
        raise Conflict("您已经到场，不能取消登记了。")
    connection.execute(update(visitors).where(visitors.c.id == row.id).values(gave_up_at=moment))
    names = [Addressee(one.app, one.openid) for one in list_names(connection, identity_id)]
    fair_telling.do_not_remind(connection, fair, names, moment)


def check_in(connection: Connection, fair_id: int, identity_id: int, moment: datetime) -> Arrival:
    """Note that somebody is there, whether they had signed up or not; raises NotFound.

    One person, by whichever of their names, is counted once.
    """
    fair = get_announced(connection, fair_id)
    if kept_out := refused(fair, moment):
        return Arrival(fair, kept_out)
    row = _find(connection, fair_id, identity_id)
    if row and row.checked_in_at:
        return Arrival(fair, "already")
    number = row.id if row else _noted(connection, fair_id, identity_id)
    there = and_(visitors.c.id == number, visitors.c.checked_in_at.is_(None))
    came = update(visitors).where(there).values(checked_in_at=moment)
    first = connection.execute(came).rowcount == 1
    return Arrival(fair, "checked_in" if first else "already")


def find_signed_up(connection: Connection, fair_id: int, identity_id: int) -> bool:
    """Whether somebody said they would come, and did not give up."""
    row = _find(connection, fair_id, identity_id)
    return bool(row and row.signed_up_at and not row.gave_up_at)


def list_of_visitor(connection: Connection, identity_id: int) -> list[Fair]:
    """The fairs somebody signed up for, the last to begin first."""
    theirs = visitors.c.identity_id.in_(list_ids(connection, identity_id))
    coming = and_(visitors.c.signed_up_at.is_not(None), visitors.c.gave_up_at.is_(None))
    numbers = connection.execute(select(visitors.c.fair_id).where(theirs, coming).distinct())
    found = [find_fair(connection, number) for number in numbers.scalars().all()]
    known = [fair for fair in found if fair]
    return sorted(known, key=lambda fair: fair.plan.starts_at, reverse=True)


def find_arrived(connection: Connection, fair_id: int, identity_id: int) -> bool:
    """Whether somebody has checked in."""
    row = _find(connection, fair_id, identity_id)
    return bool(row and row.checked_in_at)


def refused(fair: Fair, moment: datetime) -> Literal["too_early", "over", "cancelled"] | None:
    """Why nobody can check in to a fair now; None if they can."""
    if fair.state == "cancelled":
        return "cancelled"
    if moment < fair.plan.starts_at - BEFORE:
        return "too_early"
    return "over" if moment >= fair.plan.ends_at else None


def _find(connection: Connection, fair_id: int, identity_id: int) -> Row[Any] | None:
    """A person's row by whichever of their names, the one who is there first of all."""
    theirs = visitors.c.identity_id.in_(list_ids(connection, identity_id))
    rows = connection.execute(select(visitors).where(visitors.c.fair_id == fair_id, theirs)).all()
    return min(rows, key=lambda row: (row.checked_in_at is None, row.id), default=None)


def _noted(connection: Connection, fair_id: int, identity_id: int) -> int:
    """The number of a new row; two requests at once get the same."""
    native = insert_sqlite if connection.dialect.name == "sqlite" else insert_postgresql
    row = {"fair_id": fair_id, "identity_id": identity_id}
    connection.execute(native(visitors).values(row).on_conflict_do_nothing())
    mine = and_(visitors.c.fair_id == fair_id, visitors.c.identity_id == identity_id)
    return int(connection.execute(select(visitors.c.id).where(mine)).scalar_one())


def _named(connection: Connection, number: int) -> Row[str, str, datetime]:
    """A row with the name its person signed up by."""
    joined = visitors.join(identities, visitors.c.identity_id == identities.c.id)
    columns = (identities.c.app, identities.c.openid, visitors.c.signed_up_at)
    found = select(*columns).select_from(joined).where(visitors.c.id == number)
    return connection.execute(found).one()
