"""Figures that staff corrected, each with the reason: of one fair, or of a region's report."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, insert, select

from core.errors import Conflict, Invalid
from jobs.fairs.fair_plans import Period
from jobs.fairs.fairs import get_fair
from jobs.tables import fair_corrections

OF_FAIRS = ("employers", "positions", "visitors", "intentions", "at_work")
OF_REPORTS = ("fairs", *OF_FAIRS, "key_employers", "placed")
LARGEST = 10_000_000


@dataclass(frozen=True, slots=True)
class Correction:
    """What a figure really is: by whom, when and why."""

    figure: str
    value: int
    note: str
    by: str
    at: datetime


def correct_fair(connection: Connection, fair_id: int, to: Correction) -> None:
    """Correct a figure of a fair that has begun; raises NotFound, Invalid, Conflict."""
    fair = get_fair(connection, fair_id)
    _must_be_one(to, OF_FAIRS)
    if fair.phase(to.at) not in ("on", "over"):
        raise Conflict("招聘会还没有举办，没有数字可更正。")
    connection.execute(insert(fair_corrections).values(_columns(to) | {"fair_id": fair_id}))


def correct_report(connection: Connection, region: str, period: Period, to: Correction) -> None:
    """Correct a figure of what a region reports for a period; raises Invalid."""
    _must_be_one(to, OF_REPORTS)
    of = {"region": region, "since": period.since, "until": period.until}
    connection.execute(insert(fair_corrections).values(_columns(to) | of))


def of_fairs(
    connection: Connection, fair_ids: Collection[int]
) -> dict[tuple[int, str], Correction]:
    """What holds of these fairs, by fair and figure."""
    return {
        (row.fair_id, row.figure): Correction(row.figure, row.value, row.note, row.by, row.at)
        for row in _rows(connection, fair_corrections.c.fair_id.in_(fair_ids))
    }


def of_report(connection: Connection, region: str, period: Period) -> dict[str, Correction]:
    """What holds of a region's report for just this period, by figure."""
    its = (
        (fair_corrections.c.region == region)
        & (fair_corrections.c.since == period.since)
        & (fair_corrections.c.until == period.until)
    )
    return {
        row.figure: Correction(row.figure, row.value, row.note, row.by, row.at)
        for row in _rows(connection, its)
    }


def _rows(connection: Connection, which: ColumnElement[bool]) -> Sequence[Row[Any]]:
    """The corrections in the order they were made, so that the last one holds."""
    query = select(fair_corrections).where(which).order_by(fair_corrections.c.id)
    return connection.execute(query).all()


def _must_be_one(to: Correction, figures: Collection[str]) -> None:
    faults = {}
    if to.figure not in figures:
        faults["figure"] = [f"只能是 {'、'.join(figures)}"]
    if not 0 <= to.value <= LARGEST:
        faults["value"] = ["应是 0 或正整数"]
    if not to.note.strip():
        faults["note"] = ["请写明依据，如“门口人工点数”"]
    if faults:
        raise Invalid("更正的内容有误，请检查。", faults)


def _columns(to: Correction) -> dict[str, object]:
    return {
        "figure": to.figure,
        "value": to.value,
        "note": to.note.strip(),
        "by": to.by,
        "at": to.at,
    }
