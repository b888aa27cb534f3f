"""Postings as rows of the index."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Text, bindparam, func, insert, update
from sqlalchemy.dialects.postgresql import ARRAY

from jobs.index.tables import posting_entries, posting_positions
from jobs.index.tokens import heading_of, tokens_of
from jobs.searching.pay import most_a_month
from jobs.values import Posting


@dataclass(frozen=True, slots=True)
class Entry:
    """A posting at its position, as it is searched."""

    position: int
    posting_id: int
    pay_month: int | None
    latitude: float | None
    longitude: float | None
    heading: str
    tokens: Sequence[str]


def entry_of(posting: Posting, position: int) -> Entry:
    """What the index holds of a posting."""
    wording = posting.wording
    return Entry(
        position,
        posting.id,
        most_a_month(wording.pay),
        wording.place.latitude,
        wording.place.longitude,
        heading_of(wording.title, posting.firm),
        tokens_of(posting, position),
    )


def next_position(connection: Connection) -> int:
    """A position above all others; nobody else gets one until the transaction ends."""
    above = posting_positions.c.last + 1
    given = update(posting_positions).values(last=above).returning(posting_positions.c.last)
    return int(connection.execute(given).scalar_one())


def insert_entries(connection: Connection, entries: Sequence[Entry]) -> None:
    """Put entries into the index; their postings must not be in there."""
    embedded = connection.dialect.name == "sqlite"
    given = bindparam("tokens", type_=Text() if embedded else ARRAY(Text()))
    words = given if embedded else func.array_to_tsvector(given)
    connection.execute(
        insert(posting_entries).values(words=words),
        [
            {
                "position": one.position,
                "posting_id": one.posting_id,
                "pay_month": one.pay_month,
                "latitude": one.latitude,
                "longitude": one.longitude,
                "heading": one.heading,
                "tokens": " ".join(one.tokens) if embedded else list(one.tokens),
            }
            for one in entries
        ],
    )
