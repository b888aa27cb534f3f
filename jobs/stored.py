"""Postings as their rows hold them, and back into values."""

from typing import Any

from sqlalchemy import Connection, Row, Select, select

from core.errors import NotFound
from jobs.tables import postings
from jobs.values import Pay, Place, Posting, Wording
from people.tables import employers

NOT_FOUND = "没有找到这个岗位。"


def find_posting(connection: Connection, posting_id: int) -> Posting | None:
    """A posting in whatever state, None if there is none of this number."""
    row = connection.execute(_with_firm().where(postings.c.id == posting_id)).first()
    return posting_of(row) if row else None


def get_posting(connection: Connection, posting_id: int) -> Posting:
    """A posting in whatever state; raises NotFound."""
    posting = find_posting(connection, posting_id)
    if posting is None:
        raise NotFound(NOT_FOUND)
    return posting


def _with_firm() -> Select[Any]:
    joined = postings.join(employers, employers.c.id == postings.c.employer_id)
    return select(postings, employers.c.name.label("firm")).select_from(joined)


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
