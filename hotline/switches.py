"""The answers of a region, switched off and on again by staff: who did it, when, and what people
read meanwhile."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, insert, select, update
from sqlalchemy.exc import IntegrityError

from core.errors import Conflict, Invalid, NotFound
from hotline.tables import switches
from people.staff.scope import Scope
from people.staff.tables import staff

ACT = "off"
"""What a message is understood as that gets a banner: nobody looked what it says."""

LONGEST = 300
"""Characters of a banner: they come to whoever writes, every time."""


EVERYWHERE = ""
"""The region of a switch that holds for all of them."""

EVERYWHERE_NAMED = "全部地区"


@dataclass(frozen=True, slots=True)
class Switch:
    """One time the answers of a region (adcode, or EVERYWHERE) were off; `on_at` is None while they
    are."""

    id: int
    region: str
    banner: str
    off_at: datetime
    off_by: str
    on_at: datetime | None
    on_by: str

    def holds_in(self, place: str) -> bool:
        """Whether the answers for a place (adcode, "" for one nobody named) are off by it."""
        return self.region == EVERYWHERE or (bool(place) and Scope(self.region).covers(place))


def switch_off(connection: Connection, region: str, banner: str, by: int, moment: datetime) -> None:
    """Have the people of a region read a banner instead of answers from now on.

    Where they are off already, the banner is replaced. Raises Invalid, and Conflict if somebody
    else did the same at once.
    """
    row = {"region": region, "banner": checked(banner), "off_at": moment, "off_by": by}
    _end(connection, _off() & (switches.c.region == region), by, moment)
    try:
        with connection.begin_nested():
            connection.execute(insert(switches).values(row))
    except IntegrityError:
        raise Conflict("刚刚有人停了这里的自动答复，请看看现在的提示。") from None


def switch_on(connection: Connection, number: int, by: int, moment: datetime) -> None:
    """Have the desk answer again where it was switched off; raises Conflict if it does."""
    if not _end(connection, _off() & (switches.c.id == number), by, moment):
        raise Conflict("已经恢复了，不用再点。")


def get_switch(connection: Connection, number: int) -> Switch:
    """The switch of that number; raises NotFound."""
    row = connection.execute(_rows().where(switches.c.id == number)).first()
    if row is None:
        raise NotFound("没有这条停用记录。")
    return _switch(row)


def list_off(connection: Connection) -> Sequence[Switch]:
    """What is off now, the narrowest regions first."""
    found = [_switch(row) for row in connection.execute(_rows().where(_off()))]
    return sorted(found, key=lambda one: (-len(Scope(one.region).prefix), one.region))


def list_during(connection: Connection, since: datetime, until: datetime) -> Sequence[Switch]:
    """What was off at some time from one moment until before another."""
    not_yet = _off() | (switches.c.on_at > since)
    rows = connection.execute(_rows().where(switches.c.off_at < until, not_yet))
    return [_switch(row) for row in rows]


def list_past(connection: Connection, scope: Scope, limit: int) -> Sequence[Switch]:
    """What was off in a scope and is on again, the latest first."""
    past = switches.c.on_at.is_not(None) & scope.holds(switches.c.region)
    rows = connection.execute(_rows().where(past).order_by(switches.c.id.desc()).limit(limit))
    return [_switch(row) for row in rows]


def checked(banner: str) -> str:
    """The banner without what surrounds it; raises Invalid if it is empty or too long."""
    said = banner.strip()
    if not 0 < len(said) <= LONGEST:
        why = f"请写 1 至 {LONGEST} 字，现在有 {len(said)} 字"
        raise Invalid(f"给群众看的提示{why}。", {"banner": [why]})
    return said


def _end(connection: Connection, which: Any, by: int, moment: datetime) -> int:
    ended = update(switches).where(which).values(on_at=moment, on_by=by)
    return connection.execute(ended).rowcount


def _off() -> Any:
    return switches.c.on_at.is_(None)


def _rows() -> Select[Any]:
    first, second = staff.alias("first"), staff.alias("second")
    joined = switches.join(first, first.c.id == switches.c.off_by)
    joined = joined.outerjoin(second, second.c.id == switches.c.on_by)
    names = first.c.full_name.label("first_name"), second.c.full_name.label("second_name")
    return select(switches, *names).select_from(joined)


def _switch(row: Row[Any]) -> Switch:
    return Switch(
        row.id,
        row.region,
        row.banner,
        row.off_at,
        row.first_name,
        row.on_at,
        row.second_name or "",
    )
