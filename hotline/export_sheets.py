"""The sheet of an export: its rows, masked unless allowed otherwise, with who took it on each."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime, time, timedelta
from typing import Any

from openpyxl.styles import Font
from sqlalchemy import Connection, select

from bot.tables import conversations, lines
from core.clock import BEIJING
from hotline.exports import Export, What, Wish
from hotline.masking import masked, masked_openid
from jobs.applying.application_steps import STATES
from jobs.fairs.forms.writing import Form
from jobs.tables import applications, postings
from people.staff.accounts import Member
from people.staff.scope import Scope
from people.tables import employers, seekers

MOST = 50_000
"""Rows of one export."""

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
    mark = f"导出{export.id} · {by.full_name} · {_when(moment)}"
    heads = HEADS[export.wish.what]
    form = Form("导出", [*(width for _, width in heads), 34], landscape=True)
    form.heading(export.wish.label, 14)
    warning = "含完整号码" if export.wish.unmasked else "号码已隐去中间"
    form.note(f"{mark}。{warning}。仅限“{export.why}”，不得转发；用完删除。", lines=2)
    head = form.row([*(name for name, _ in heads), "水印"], bold=True)
    cover: Callable[[str], str] = str if export.wish.unmasked else masked
    for row in _ROWS[export.wish.what](connection, export.wish, scope):
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


def _conversations(connection: Connection, wish: Wish, scope: Scope) -> Iterator[Sequence[str]]:
    assert wish.since and wish.until
    since = datetime.combine(wish.since, time(), BEIJING)
    until = datetime.combine(wish.until, time(), BEIJING) + timedelta(days=1)
    place = Scope(wish.region, scope.home).holds(conversations.c.region)
    # Of the conversations, which are few, first those that can have said anything then.
    about = conversations.c.heard_at >= since, conversations.c.created_at < until
    found = (
        select(lines, conversations.c.openid)
        .join(conversations, conversations.c.id == lines.c.conversation_id)
        .where(place, *about, lines.c.said_at >= since, lines.c.said_at < until, lines.c.text != "")
        .order_by(lines.c.conversation_id, lines.c.id)
        .limit(MOST)
    )
    for row in connection.execute(found):
        who = "对方" if row.direction == "in" else "服务台"
        number = str(row.conversation_id)
        yield _when(row.said_at), number, masked_openid(row.openid), who, row.text


def _applications(connection: Connection, wish: Wish, _scope: Scope) -> Iterator[Sequence[str]]:
    joined = (
        applications.join(postings, postings.c.id == applications.c.posting_id)
        .join(employers, employers.c.id == postings.c.employer_id)
        .outerjoin(seekers, seekers.c.id == applications.c.seeker_id)
    )
    shown: tuple[Any, ...] = (postings.c.title, employers.c.name.label("firm"))
    theirs = seekers.c.name, seekers.c.phone
    found = (
        select(applications, *shown, *theirs)
        .select_from(joined)
        .where(applications.c.fair_id == wish.fair)
        .order_by(applications.c.id)
        .limit(MOST)
    )
    for row in connection.execute(found):
        who = row.name or "（已删除）", row.phone or ""
        yield _when(row.applied_at), row.title, row.firm, *who, STATES[row.state]


_ROWS: Mapping[What, Callable[[Connection, Wish, Scope], Iterator[Sequence[str]]]] = {
    "conversations": _conversations,
    "applications": _applications,
}


def _when(moment: datetime) -> str:
    return moment.astimezone(BEIJING).strftime("%Y-%m-%d %H:%M")
