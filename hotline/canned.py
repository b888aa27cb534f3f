"""Texts kept ready for replies, each for a region and for as long as it holds."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from core.errors import Invalid, NotFound
from hotline.replying import LONGEST
from hotline.tables import canned_answers
from people.staff.scope import Scope

LONGEST_TITLE = 30


@dataclass(frozen=True, slots=True)
class Canned:
    """A text with its title; for a region and all below it, from and until a day, if any."""

    title: str
    text: str
    region: str
    valid_from: date | None = None
    valid_until: date | None = None
    id: int = 0

    def holds(self, today: date) -> bool:
        """Whether it may be used on a day."""
        begun = self.valid_from is None or self.valid_from <= today
        return begun and (self.valid_until is None or today <= self.valid_until)

    def over(self, today: date) -> bool:
        """Whether its time is past."""
        return self.valid_until is not None and self.valid_until < today


def write(connection: Connection, canned: Canned, staff_id: int, moment: datetime) -> int:
    """Keep a text; its number. Raises Invalid."""
    row = _columns(canned) | {"staff_id": staff_id, "written_at": moment}
    put = insert(canned_answers).values(row).returning(canned_answers.c.id)
    return int(connection.execute(put).scalar_one())


def rewrite(
    connection: Connection, number: int, canned: Canned, staff_id: int, moment: datetime
) -> None:
    """Put another text in the place of one; raises Invalid, NotFound."""
    get_canned(connection, number)
    row = _columns(canned) | {"staff_id": staff_id, "written_at": moment}
    its = canned_answers.c.id == number
    connection.execute(update(canned_answers).where(its).values(row))


def get_canned(connection: Connection, number: int) -> Canned:
    """A text by its number; raises NotFound."""
    its = (canned_answers.c.id == number) & canned_answers.c.withdrawn_at.is_(None)
    row = connection.execute(select(canned_answers).where(its)).first()
    if row is None:
        raise NotFound("没有这条常用答复，可能已经撤下。")
    return _canned(row)


def withdraw(connection: Connection, number: int, moment: datetime) -> None:
    """Offer a text no longer; raises NotFound."""
    get_canned(connection, number)
    its = canned_answers.c.id == number
    connection.execute(update(canned_answers).where(its).values(withdrawn_at=moment))


def list_written(connection: Connection, scope: Scope) -> Sequence[Canned]:
    """All texts of a scope, whether they hold today or not, by their titles."""
    found = select(canned_answers).where(
        canned_answers.c.withdrawn_at.is_(None), scope.holds(canned_answers.c.region)
    )
    rows = connection.execute(found.order_by(canned_answers.c.title, canned_answers.c.id))
    return [_canned(row) for row in rows]


def list_usable(connection: Connection, region: str, today: date) -> Sequence[Canned]:
    """The texts that hold on a day for somebody of a region."""
    kept = select(canned_answers).where(canned_answers.c.withdrawn_at.is_(None))
    rows = connection.execute(kept.order_by(canned_answers.c.title, canned_answers.c.id))
    found = (_canned(row) for row in rows)
    return [one for one in found if one.holds(today) and Scope(one.region).covers(region)]


def _columns(canned: Canned) -> dict[str, str]:
    begin, end = canned.valid_from, canned.valid_until
    if begin and end and begin > end:
        raise Invalid("开始的日子在截止之后。", {"valid_until": ["应不早于开始的日子"]})
    return {
        "title": _checked(canned.title, "标题", LONGEST_TITLE, "title"),
        "text": _checked(canned.text, "内容", LONGEST, "text"),
        "region": canned.region,
        "valid_from": begin.isoformat() if begin else "",
        "valid_until": end.isoformat() if end else "",
    }


def _canned(row: Row[Any]) -> Canned:
    begin, end = (
        date.fromisoformat(day) if day else None for day in (row.valid_from, row.valid_until)
    )
    return Canned(row.title, row.text, row.region, begin, end, row.id)


def _checked(text: str, label: str, longest: int, field: str) -> str:
    said = text.strip()
    if not 0 < len(said) <= longest:
        raise Invalid(f"{label}请写 1 至 {longest} 字。", {field: [f"请写 1 至 {longest} 字"]})
    return said
