"""Exports as staff ask for them and fetch them, and a number that is covered in them."""

import io

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.console.clerks import Clerk

PHONE, COVERED = "13800138000", "138****8000"
PERIOD = {"what": "conversations", "since": "2026-11-01", "until": "2026-11-30"}


def asks(clerk: Clerk, **form: str) -> str:
    """The number of an export somebody asks for."""
    clerk.opens("exports").sends("exports", why="季度抽查质量", **{**PERIOD, **form})
    assert clerk.status == 200, clerk.text
    return clerk.page.split("<tbody>")[1].split("<td>")[1].split("</td>")[0]


def fetches(clerk: Clerk, number: str) -> Worksheet:
    """The sheet somebody fetches."""
    clerk.opens("exports")
    token = clerk.page.split('name="csrf_token" value="')[1].split('"')[0]
    answer = clerk.client.post(f"/desk/exports/{number}/file", data={"csrf_token": token})
    assert answer.status_code == 200, answer.get_data(as_text=True)
    return load_workbook(io.BytesIO(answer.data)).worksheets[0]


def words_of(sheet: Worksheet) -> str:
    return "\n".join(str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value)
