"""Postings as their rows hold them: found, listed, and back into values."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Row, Select, select

from core.errors import NotFound
from jobs.tables import postings
from jobs.values import Pay, Place, Posting, State, Wording
from people.tables import employers

FIRM = (employers.c.name.label("firm"), employers.c.size.label("firm_size"))
"""What is read of a posting's firm beside it."""

NOT_FOUND = "没有找到这个岗位。"
_NOTHING_AFTER = 2**62


def find_posting(connection: Connection, posting_id: int) -> Posting | None:
    """A posting in whatever state, None if there is none of this number."""
    row = connection.execute(with_firm().where(postings.c.id == posting_id)).first()
    return posting_of(row) if row else None


def get_posting(connection: Connection, posting_id: int) -> Posting:
    """A posting in whatever state; raises NotFound."""
    posting = find_posting(connection, posting_id)
    if posting is None:
        raise NotFound(NOT_FOUND)
    return posting


def get_own(connection: Connection, employer_id: int, posting_id: int) -> Posting:
    """A posting of this firm; raises NotFound for another's as if it were not there."""
    posting = find_posting(connection, posting_id)
    if posting is None or posting.employer_id != employer_id:
        raise NotFound(NOT_FOUND)
    return posting


def list_of_employer(
    connection: Connection,
    employer_id: int,
    states: Collection[State],
    before: int | None,
    limit: int,
) -> Sequence[Posting]:
    """A firm's postings in these states (any, if none is named), the newest first, without those
    it has put away."""
    theirs = with_firm().where(
        postings.c.employer_id == employer_id,
        postings.c.archived_at.is_(None),
        postings.c.id < (before or _NOTHING_AFTER),
    )
    if states:
        theirs = theirs.where(postings.c.state.in_(states))
    rows = connection.execute(theirs.order_by(postings.c.id.desc()).limit(limit))
    return [posting_of(row) for row in rows]


def list_in_state(
    connection: Connection, state: State, after: int, limit: int
) -> Sequence[Posting]:
    """All firms' postings in one state, those with the smallest number first."""
    there = with_firm().where(postings.c.state == state, postings.c.id > after)
    rows = connection.execute(there.order_by(postings.c.id).limit(limit))
    return [posting_of(row) for row in rows]


def flags_of(connection: Connection, numbers: Collection[int]) -> dict[int, list[dict[str, Any]]]:
    """What the rules found of these postings, for staff to look at."""
    held = select(postings.c.id, postings.c.flags).where(postings.c.id.in_(numbers))
    return {row.id: row.flags for row in connection.execute(held)}


def hold_posting(connection: Connection, posting_id: int) -> Posting:
    """A posting that nobody else can change until the transaction ends; raises NotFound."""
    locked = with_firm().where(postings.c.id == posting_id).with_for_update(of=postings)
    row = connection.execute(locked).first()
    if row is None:
        raise NotFound(NOT_FOUND)
    return posting_of(row)


def with_firm() -> Select[Any]:
    """All postings, each with the name of its `firm` and its `firm_size`."""
    joined = postings.join(employers, employers.c.id == postings.c.employer_id)
    return select(postings, *FIRM).select_from(joined)


def posting_of(row: Row[Any]) -> Posting:
    """The posting that a row of `postings` holds, with its `firm`."""
    return Posting(
        id=row.id,
        employer_id=row.employer_id,
        firm=row.firm,
        wording=_wording_of(row),
        state=row.state,
        reason=row.reason,
        position=row.position,
        published_at=row.published_at,
        expires_at=row.expires_at,
        firm_size=row.firm_size,
    )


def _wording_of(row: Row[Any]) -> Wording:
    return Wording(
        title=row.title,
        kind=row.kind,
        openings=row.openings,
        pay=Pay(row.pay_low, row.pay_high, row.pay_unit),
        place=Place(row.region, row.address, row.latitude, row.longitude),
        about=row.about,
        hours=row.hours,
        benefits=tuple(row.benefits),
        shift=tuple(row.shift),
        education=row.education,
        certificates=tuple(row.certificates),
        starts_on=row.starts_on,
    )


def columns_of(wording: Wording) -> Mapping[str, Any]:
    """What an employer wrote, as the columns that hold it."""
    pay, place = wording.pay, wording.place
    plain = ("title", "kind", "openings", "about", "hours", "education", "starts_on")
    lists = ("benefits", "shift", "certificates")
    return (
        {name: getattr(wording, name) for name in plain}
        | {name: list(getattr(wording, name)) for name in lists}
        | {"pay_low": pay.low, "pay_high": pay.high, "pay_unit": pay.unit}
        | {name: getattr(place, name) for name in ("region", "address", "latitude", "longitude")}
    )
