"""The sheet of an export: its rows, masked unless allowed otherwise, with who took it on each."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from openpyxl.styles import Font
from sqlalchemy import Connection

from hotline.export_rows import MOST, is_too_long, rows, shorter, when
from hotline.exports import Export, What
from hotline.masking import masked
from jobs.fairs.forms.writing import Form
from people.staff.accounts import Member
from people.staff.scope import Scope

PALE = Font(color="999999", size=8)
HEADS: Mapping[What, Sequence[tuple[str, int]]] = {
    "conversations": (("时间", 17), ("对话", 9), ("谁", 12), ("说的人", 8), ("内容", 70)),
    "applications": (
        ("投递时间", 17),
        ("岗位", 22),
        ("单位", 26),
        ("姓名", 10),
        ("电话", 15),
        ("现在", 24),
    ),
}


def write_export(
    connection: Connection, export: Export, by: Member, scope: Scope, moment: datetime
) -> bytes:
    """The export as xlsx, marked on every row, page and print with who took it, when, and which."""
    mark = f"导出{export.id} · {by.full_name} · {when(moment)}"
    heads = HEADS[export.wish.what]
    form = Form("导出", [*(width for _, width in heads), 34], landscape=True)
    form.heading(export.wish.label, 14)
    warning = "含完整号码" if export.wish.unmasked else "号码已隐去中间"
    form.note(f"{mark}。{warning}。仅限“{export.why}”，不得转发；用完删除。", lines=2)
    if is_too_long(connection, export.wish, scope):
        # Asked for while there was less: nobody may take the sheet for the whole.
        form.note(f"不全：只有前 {MOST} 行。其余的请分开申请：{shorter(export.wish)}。", lines=2)
    head = form.row([*(name for name, _ in heads), "水印"], bold=True)
    cover: Callable[[str], str] = str if export.wish.unmasked else masked
    for row in rows(connection, export.wish, scope):
        at = form.row([*(cover(one) for one in row), mark])
        form.sheet.cell(at, len(heads) + 1).font = PALE
    _mark_pages(form, head, mark)
    return form.written()


def _mark_pages(form: Form, head: int, mark: str) -> None:
    sheet = form.sheet
    sheet.print_title_rows = f"1:{head}"
    sheet.freeze_panes = sheet.cell(head + 1, 1)
    for part in (sheet.oddHeader.center, sheet.oddFooter.center):
        # To a printer & begins a code.
        part.text, part.size = mark.replace("&", "＆"), 10
    form.book.properties.title = form.book.properties.description = mark
