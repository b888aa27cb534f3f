"""Writes forms as xlsx: whatever people typed is text there, and never a formula."""

import io
from collections.abc import Sequence
from datetime import date
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

LONGEST = 32_000
"""Characters a cell holds."""

_LINE = Side(style="thin")
_FRAME = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_MIDDLE = Alignment(horizontal="center", vertical="center", wrap_text=True)
_LEFT = Alignment(horizontal="left", vertical="center", wrap_text=True)


class Form:
    """A sheet that is filled from the top, ready to be printed on A4."""

    def __init__(
        self,
        title: str,
        widths: Sequence[int],
        landscape: bool = False,
        after: "Form | None" = None,
    ) -> None:
        self.book: Workbook = after.book if after else Workbook()
        self.sheet: Worksheet = self.book.create_sheet() if after else self.book.worksheets[0]
        self.sheet.title = title
        self._columns = len(widths)
        self._next = 1
        for column, width in enumerate(widths, 1):
            self.sheet.column_dimensions[get_column_letter(column)].width = width
        page = self.sheet.page_setup
        page.paperSize = self.sheet.PAPERSIZE_A4
        page.orientation = "landscape" if landscape else "portrait"
        page.fitToWidth, page.fitToHeight = 1, 0
        self.sheet.sheet_properties.pageSetUpPr.fitToPage = True

    def heading(self, words: str, size: int = 16) -> None:
        """One line over the whole width, in the middle and bold."""
        cell = self._across(words)
        cell.alignment, cell.font = _MIDDLE, Font(bold=True, size=size)
        self.sheet.row_dimensions[cell.row].height = size * 2

    def note(self, words: str, lines: int = 1) -> None:
        """Words over the whole width, of so many lines."""
        cell = self._across(words)
        cell.alignment = _LEFT
        self.sheet.row_dimensions[cell.row].height = 16 * lines

    def row(self, values: Sequence[Any], bold: bool = False, frame: bool = True) -> int:
        """A row of the table; its number."""
        number = self._next
        for column, value in enumerate(values, 1):
            cell = self.sheet.cell(number, column)
            put(cell, value)
            cell.alignment = _MIDDLE
            if frame:
                cell.border = _FRAME
            if bold:
                cell.font = Font(bold=True)
        self._next += 1
        return number

    def join(self, first: int, last: int, column: int = 1) -> None:
        """Make one cell of those of a column, from a row to another."""
        letter = get_column_letter(column)
        self.sheet.merge_cells(f"{letter}{first}:{letter}{last}")

    def written(self) -> bytes:
        """The file."""
        held = io.BytesIO()
        self.book.save(held)
        return held.getvalue()

    def _across(self, words: str) -> Cell:
        cell: Cell = self.sheet.cell(self._next, 1)
        put(cell, words)
        self.sheet.merge_cells(
            start_row=self._next, end_row=self._next, start_column=1, end_column=self._columns
        )
        self._next += 1
        return cell


def put(cell: Any, value: Any) -> None:
    """Put a value into a cell: numbers and days as such, all else as the text that it is.

    Without the mark of a text, one that begins with = would be reckoned, and one with + - or @ as
    soon as somebody edits the cell.
    """
    if value is None or isinstance(value, int | float | date):
        cell.value = value
        return
    cell.value = ILLEGAL_CHARACTERS_RE.sub("", str(value))[:LONGEST]
    cell.data_type = "s"
    if cell.value.startswith(("=", "+", "-", "@")):
        cell.quotePrefix = True
