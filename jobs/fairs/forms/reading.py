"""Reads the first sheet of an xlsx that somebody sent: bounded, without macros, row by row."""

import io
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from core.errors import Invalid

LARGEST = 2 * 1024 * 1024
"""Bytes of the largest file that is read; what it unpacks to may be five times as many."""

MOST_ROWS, MOST_COLUMNS, FARTHEST_ROW = 1000, 40, 20_000
"""Rows with something in them, cells of a row that are looked at, and where a sheet must end."""

SHOWN = 50
"""How many faults are told at once."""

_MACROS = ("vbaproject", "activex", "externallinks", "embeddings", "macrosheets")
_DOCTYPE = tuple("<!DOCTYPE".encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be"))
# What damaged files make the library stumble over, beside its own errors.
_DAMAGED = (
    InvalidFileException,
    ArithmeticError,
    AttributeError,
    LookupError,
    RecursionError,
    SyntaxError,
    TypeError,
    ValueError,
    zipfile.BadZipFile,
    NotImplementedError,
    OSError,
)


@dataclass(frozen=True, slots=True)
class Row:
    """A row that has something in it, with its number in the sheet."""

    number: int
    cells: tuple[Any, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        """The cells as they are read: tidied, "" for empty ones."""
        return tuple(text(cell) for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong in a cell, and what would be right."""

    row: int
    column: str
    what: str


class Reading:
    """One row as it is read: its cells by the names of their columns, and what is wrong in it."""

    def __init__(self, row: Row, at: Mapping[str, int], faults: list[Fault]) -> None:
        self.number = row.number
        self._row, self._at, self._faults = row, at, faults

    @property
    def fault_count(self) -> int:
        """How much is wrong by now, in this row and those before."""
        return len(self._faults)

    def wrong(self, column: str, what: str) -> None:
        """Note what is wrong in a column, and what would be right."""
        self._faults.append(Fault(self.number, column, what))

    def text(self, column: str) -> str:
        """What is written in a column, "" where the row ends before it."""
        at = self._at[column]
        return self._row.texts[at] if at < len(self._row.cells) else ""

    def cell(self, column: str) -> Any:
        """The cell of a column as the sheet holds it, None where the row ends before it."""
        at = self._at[column]
        return self._row.cells[at] if at < len(self._row.cells) else None


def read_sheet(content: bytes) -> list[Row]:
    """The rows of the first sheet; raises Invalid for what is no such file, or no honest one."""
    _must_be_harmless(content)
    try:
        with closing(load_workbook(io.BytesIO(content), read_only=True, data_only=True)) as book:
            return list(_rows(book.worksheets[0]))
    except _DAMAGED as error:
        raise Invalid("不是完好的 xlsx，请用 Excel 或 WPS 打开后另存为 xlsx。") from error


def find_header(rows: Sequence[Row], columns: Sequence[str]) -> tuple[dict[str, int], list[Row]]:
    """Where each of the columns stands, and the rows below them; raises Invalid."""
    for at, row in enumerate(rows):
        heads = [one.rstrip("*＊").strip() for one in row.texts]
        if {*columns[:3]} <= {*heads}:
            missing = [one for one in columns if one not in heads]
            if missing:
                raise Invalid(f"表头少了“{'”“'.join(missing)}”，请用下载的模板，不要改表头。")
            return {one: heads.index(one) for one in columns}, list(rows[at + 1 :])
    raise Invalid(f"没有找到表头（{'、'.join(columns[:3])}……），请用下载的模板填写。")


def must_be_right(faults: Sequence[Fault]) -> None:
    """Raise Invalid, naming each cell, if anything is wrong: then nothing is imported."""
    if not faults:
        return
    fields: dict[str, list[str]] = {}
    for fault in faults[:SHOWN]:
        fields.setdefault(f"第{fault.row}行 {fault.column}", []).append(fault.what)
    more = len(faults) - SHOWN
    rest = f"这里列出前 {SHOWN} 处。" if more > 0 else ""
    raise Invalid(f"表里有 {len(faults)} 处要改，什么也没有导入。{rest}", fields)


def text(cell: Any) -> str:
    """A cell as people read it, in one line; whole numbers without a decimal point."""
    match cell:
        case None:
            return ""
        case float() if cell.is_integer():
            return str(int(cell))
        case datetime():
            return cell.date().isoformat() if cell.time() == datetime.min.time() else str(cell)
        case date():
            return cell.isoformat()
    return " ".join("".join(one for one in str(cell) if one.isprintable() or one == "\n").split())


def _must_be_harmless(content: bytes) -> None:
    if len(content) > LARGEST:
        raise Invalid(f"文件有 {len(content) >> 20} MB，最多 {LARGEST >> 20} MB，请去掉图片。")
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        raise Invalid("是旧格式的 xls，或者加了密码，请另存为没有密码的 xlsx。")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            _must_hold_no_surprise(package)
    except _DAMAGED as error:
        if isinstance(error, Invalid):
            raise
        raise Invalid("不是 xlsx 文件，请用 Excel 或 WPS 另存为 xlsx。") from error


def _must_hold_no_surprise(package: zipfile.ZipFile) -> None:
    parts = package.infolist()
    # zipfile gives no more of a part than the directory says, so that this is a bound.
    if len(parts) > 200 or sum(part.file_size for part in parts) > 5 * LARGEST:
        raise Invalid("文件解开后太大，请把内容复制到下载的模板里再导入。")
    for part in parts:
        name = part.filename.lower()
        if any(one in name for one in _MACROS):
            raise Invalid("文件里有宏、外部链接或嵌入的对象，请把内容复制到下载的模板里再导入。")
        if name.endswith((".xml", ".rels")) and _declares(package.read(part)):
            raise Invalid("文件的内容有异常，请把内容复制到下载的模板里再导入。")


def _declares(xml: bytes) -> bool:
    """Whether a part has entities of its own: no honest one has, and they may unfold endlessly."""
    return any(mark in xml for mark in _DOCTYPE)


def _rows(sheet: Any) -> Iterator[Row]:
    # What the file says of its own extent need not be so.
    sheet.reset_dimensions()
    found = 0
    for number, cells in enumerate(sheet.iter_rows(values_only=True), 1):
        if number > FARTHEST_ROW:
            raise Invalid(f"表有 {FARTHEST_ROW} 行以上，请删去后面的空行。")
        row = Row(number, tuple(cells[:MOST_COLUMNS]))
        if any(row.texts):
            found += 1
            if found > MOST_ROWS:
                raise Invalid(f"一次最多导入 {MOST_ROWS} 行，请分成几个文件。")
            yield row
