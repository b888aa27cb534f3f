"""Postings that are live, made where a test needs them."""

from typing import Any

from sqlalchemy import Connection, select, update

from jobs import index
from jobs.tables import postings
from jobs.values import Pay, Place
from people.tables import employers
from tests.jobs.firms import Firm, make_firm, make_live

GUARD: dict[str, Any] = {
    "title": "保安员",
    "pay": Pay(3_000_00, 3_500_00),
    "place": Place("140105"),
    "about": "",
    "hours": "",
    "benefits": (),
    "shift": (),
    "certificates": (),
}
"""A posting like many: whatever else a test wants is another."""


def post(connection: Connection, name: str = "某某物业公司", **other: Any) -> int:
    """The number of a posting of a firm's that is live now, GUARD but for what is named."""
    held = select(employers.c.id).where(employers.c.name == name)
    number = connection.execute(held).scalar()
    firm = Firm(number, 0) if number is not None else make_firm(connection, name)
    return make_live(connection, firm, **GUARD | other)


def refresh(connection: Connection, number: int) -> int:
    """Put a posting at the top of the index; its position."""
    position = index.put(connection, number)
    where = postings.c.id == number
    connection.execute(update(postings).where(where).values(position=position))
    return position
