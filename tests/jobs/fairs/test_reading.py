"""What somebody sends as an xlsx is read with suspicion: bounded, and without surprises."""

import io
import zipfile
from typing import Any

import pytest

from core.errors import Invalid
from jobs.fairs.forms.reading import FARTHEST_ROW, LARGEST, MOST_ROWS, read_sheet
from jobs.fairs.forms.writing import Form
from tests.jobs.fairs.sheets import filled, opened


def repacked(content: bytes, **parts: bytes) -> bytes:
    """The file with some parts put in or replaced; __ stands for / in their names."""
    held = io.BytesIO()
    names = {name.replace("__", "/").replace("_xml", ".xml"): data for name, data in parts.items()}
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for part in old.infolist():
            if part.filename not in names:
                new.writestr(part, old.read(part))
        for name, data in names.items():
            new.writestr(name, data)
    return held.getvalue()


def refused(content: bytes) -> str:
    """Why a file is not read."""
    with pytest.raises(Invalid) as caught:
        read_sheet(content)
    return caught.value.message


SHEET = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'


def test_rows_come_with_their_numbers_and_tidied() -> None:
    rows = read_sheet(filled(("a", 1, 2.0, 2.5), (), (" 两\n行 ", None)))
    assert [(row.number, row.texts) for row in rows] == [
        (1, ("a", "1", "2", "2.5")),
        (3, ("两 行",)),
    ]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "不是 xlsx 文件"),
        (b"name,pay\n1,2\n", "不是 xlsx 文件"),
        (b"PK\x03\x04 not really", "不是 xlsx 文件"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "另存为没有密码的 xlsx"),
        (bytes(LARGEST + 1), "最多 2 MB"),
    ],
)
def test_what_is_no_xlsx_is_said(content: bytes, said: str) -> None:
    assert said in refused(content)


def test_a_zip_that_is_no_sheet_is_said() -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as package:
        package.writestr("readme.txt", "hello")
    assert "不是完好的 xlsx" in refused(held.getvalue())


def test_macros_are_refused() -> None:
    assert "宏" in refused(repacked(filled(("a",)), **{"xl__vbaProject.bin": b"\x00"}))


def test_what_unfolds_to_very_much_is_refused_before_it_is_unfolded() -> None:
    bomb = repacked(filled(("a",)), xl__media__bomb_xml=bytes(6 * LARGEST))
    assert len(bomb) < LARGEST
    assert "解开后太大" in refused(bomb)


def test_entities_are_refused() -> None:
    laughs = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>' + SHEET + b"</sheetData>"
    assert "有异常" in refused(repacked(filled(("a",)), xl__worksheets__sheet1_xml=laughs))


def test_more_rows_than_anybody_fills_in_are_refused() -> None:
    assert "最多导入 1000 行" in refused(filled(*([("a",)] * (MOST_ROWS + 1))))


def test_a_single_cell_far_below_costs_nobody_time() -> None:
    far = SHEET + b'<row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData></worksheet>'
    said = refused(repacked(filled(("a",)), xl__worksheets__sheet1_xml=far))
    assert f"{FARTHEST_ROW} 行以上" in said


def test_a_sheet_that_is_broken_off_is_said() -> None:
    broken = SHEET + b"<row"
    assert "不是完好的 xlsx" in refused(repacked(filled(("a",)), xl__worksheets__sheet1_xml=broken))


@pytest.mark.parametrize("words", ["=1+1", "+86 351", "-5", "@SUM(A1)", "=cmd|' /C calc'!A0"])
def test_what_looks_like_a_formula_is_written_as_text(words: str) -> None:
    form = Form("表", (10,))
    form.row((words,))
    cell: Any = opened(form.written())["A1"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == (words, "s", True)


def test_what_no_sheet_can_hold_is_left_out() -> None:
    form = Form("表", (10,))
    form.row(("招\x00\x0b工" + "长" * 40_000,))
    value = str(opened(form.written())["A1"].value)
    assert value.startswith("招工长")
    assert len(value) == 32_000
