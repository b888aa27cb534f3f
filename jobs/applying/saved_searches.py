"""Searches that somebody wants to be told of: a sentence, kept, and what is new for it."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, and_, delete, func, insert, or_, select, update

from core.errors import Conflict, Invalid, NotFound
from jobs.index.tables import posting_positions
from jobs.spoken.understood import Pay, Understood
from jobs.tables import saved_searches
from people.identities import list_ids

MOST = 5
"""How many searches a person may keep."""

LONGEST = 100
"""Characters of the sentence."""


@dataclass(frozen=True, slots=True)
class Saved:
    """A search as it is kept; what is live above `seen_position` is new to the person."""

    id: int
    identity_id: int
    text: str
    understood: Understood
    seen_position: int
    created_at: datetime
    told_at: datetime | None


def keep_search(
    connection: Connection, identity_id: int, text: str, understood: Understood, moment: datetime
) -> int:
    """Keep a search; its number, of the one there was if it says the same.

    Raises Invalid for what looks for nothing, Conflict for one too many.
    """
    said = " ".join(text.split())
    # What somebody said of themselves is nothing to search by, and so nothing to keep.
    understood = replace(understood, intent="search", unfiltered=(), unknown=())
    if len(said) > LONGEST or not wants_something(understood):
        sentence = f"请用一句话说想找什么活，最多 {LONGEST} 个字，如 太原 保安 4000以上"
        raise Invalid(f"{sentence}。", {"text": [sentence]})
    kept = list_searches(connection, identity_id)
    for one in kept:
        if one.understood == understood:
            return one.id
    if len(kept) >= MOST:
        raise Conflict(f"最多订阅 {MOST} 个，请先停掉一个：{'、'.join(one.text for one in kept)}。")
    row = {
        "identity_id": identity_id,
        "text": said,
        "understood": asdict(understood),
        "region": understood.region or "",
        "seen_position": last_position(connection),
        "created_at": moment,
    }
    made = insert(saved_searches).values(row).returning(saved_searches.c.id)
    return int(connection.execute(made).scalar_one())


def list_searches(connection: Connection, identity_id: int) -> Sequence[Saved]:
    """What a person keeps, under whichever of their names, the oldest first."""
    theirs = saved_searches.c.identity_id.in_(list_ids(connection, identity_id))
    rows = connection.execute(select(saved_searches).where(theirs).order_by(saved_searches.c.id))
    return [_saved(row) for row in rows]


def end_search(connection: Connection, identity_id: int, search_id: int) -> None:
    """Keep a search no longer; raises NotFound for another's as if it were not there."""
    theirs = saved_searches.c.identity_id.in_(list_ids(connection, identity_id))
    ended = delete(saved_searches).where(theirs, saved_searches.c.id == search_id)
    if not connection.execute(ended).rowcount:
        raise NotFound("没有找到这个订阅。")


def list_behind(
    connection: Connection, last: int, day_began: datetime, limit: int
) -> Sequence[Saved]:
    """Searches for which there may be something new up to a position, and of which nobody was
    told today; for this transaction alone."""
    told = or_(saved_searches.c.told_at.is_(None), saved_searches.c.told_at < day_began)
    behind = and_(saved_searches.c.seen_position < last, told)
    some = select(saved_searches).where(behind).order_by(saved_searches.c.id).limit(limit)
    # Of two processes the second leaves alone what the first has before it.
    return [_saved(row) for row in connection.execute(some.with_for_update(skip_locked=True))]


def note_seen(
    connection: Connection, search_id: int, position: int, told_at: datetime | None
) -> None:
    """Note up to where a search has been looked through, and that the person was told, if so."""
    values: dict[str, Any] = {"seen_position": position}
    if told_at:
        values["told_at"] = told_at
    its = saved_searches.c.id == search_id
    connection.execute(update(saved_searches).where(its).values(values))


def last_position(connection: Connection) -> int:
    """The highest position a posting was ever given."""
    highest = select(func.coalesce(func.max(posting_positions.c.last), 0))
    return int(connection.execute(highest).scalar_one())


def wants_something(understood: Understood) -> bool:
    """Whether a search says anything that not every posting fits."""
    wishes = (
        *(understood.keywords, understood.region, understood.benefits, understood.shift),
        *(understood.kind, understood.certificates, understood.pay.min),
    )
    return any(wishes)


def _saved(row: Row[Any]) -> Saved:
    return Saved(
        row.id,
        row.identity_id,
        row.text,
        understood_of(row.understood),
        row.seen_position,
        row.created_at,
        row.told_at,
    )


def understood_of(held: Mapping[str, Any]) -> Understood:
    """A search as its row holds it."""
    groups = ("keywords", "excluded", "unfiltered")
    names = ("benefits", "shift", "certificates", "exclude")
    said = {name: held[name] for name in ("intent", "region", "kind", "education", "near")}
    said |= {name: tuple(tuple(group) for group in held[name]) for name in groups}
    said |= {name: tuple(held[name]) for name in names}
    said["workplaces"] = tuple(held.get("workplaces", ()))  # rows from before have none
    said["places"] = tuple(held.get("places", ()))
    said["start"] = held.get("start", "")
    return Understood(pay=Pay(**held["pay"]), **said)
