"""Postings that are live, made where a test needs them."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select, update

from jobs import index
from jobs.tables import postings
from jobs.values import Pay, Place, Wording
from people.tables import employers
from tests.conftest import NOON

GUARD = Wording(
    title="保安员",
    kind="full_time",
    openings=3,
    pay=Pay(3_000_00, 3_500_00),
    place=Place("140105"),
)
"""A posting like many: whatever else a test wants is another."""


def firm(connection: Connection, name: str = "迎泽物业公司", moment: datetime = NOON) -> int:
    """The number of an approved employer of that name, made if it is new."""
    held = connection.execute(select(employers.c.id).where(employers.c.name == name)).scalar()
    if held is not None:
        return int(held)
    row: dict[str, Any] = {
        "name": name,
        "credit_code": f"code of {name}",
        "contact": "联系人",
        "phone": "03510000000",
        "size": "micro_small",
        "industry": "物业",
        "region": "140100",
        "tags": [],
        "state": "approved",
        "created_at": moment,
        "updated_at": moment,
    }
    made = insert(employers).values(row).returning(employers.c.id)
    return int(connection.execute(made).scalar_one())


def post(connection: Connection, name: str = "迎泽物业公司", **other: Any) -> int:
    """The number of a live posting, GUARD but for what is named."""
    wording = replace(GUARD, **other)
    row = row_of(wording) | {"employer_id": firm(connection, name)}
    made = insert(postings).values(row).returning(postings.c.id)
    number = int(connection.execute(made).scalar_one())
    refresh(connection, number)
    return number


def refresh(connection: Connection, number: int) -> int:
    """Put a posting at the top of the index; its position."""
    position = index.put(connection, number)
    where = postings.c.id == number
    connection.execute(update(postings).where(where).values(position=position))
    return position


def row_of(wording: Wording, moment: datetime = NOON) -> dict[str, Any]:
    """The row of a live posting, but for its employer."""
    plain = ("title", "kind", "openings", "about", "hours", "education")
    lists = ("benefits", "shift", "certificates")
    return (
        {name: getattr(wording, name) for name in plain}
        | {name: list(getattr(wording, name)) for name in lists}
        | {"pay_low": wording.pay.low, "pay_high": wording.pay.high, "pay_unit": wording.pay.unit}
        | {"region": wording.place.region, "address": wording.place.address}
        | {"latitude": wording.place.latitude, "longitude": wording.place.longitude}
        | {"state": "live", "flags": [], "created_at": moment, "updated_at": moment}
        | {"published_at": moment}
    )
