"""Sheets as somebody fills them in at the office, and as they are opened again."""

import io
from collections.abc import Sequence
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet


def filled(*rows: Sequence[Any]) -> bytes:
    """An xlsx with these rows."""
    book = Workbook()
    for row in rows:
        book.worksheets[0].append(list(row))
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def opened(content: bytes, sheet: int = 0) -> Worksheet:
    """A sheet of an xlsx."""
    return load_workbook(io.BytesIO(content)).worksheets[sheet]


def cells(content: bytes, sheet: int = 0) -> list[list[Any]]:
    """All rows of a sheet, without the empty cells at their ends."""
    rows = []
    for row in opened(content, sheet).iter_rows(values_only=True):
        values = list(row)
        while values and values[-1] is None:
            values.pop()
        rows.append(values)
    return rows
