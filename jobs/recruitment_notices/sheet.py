"""The notice of a fair as xlsx: its firms with their postings, in the columns of the template, so
that another office can take it in."""

from collections.abc import Mapping, Sequence
from typing import Any

from jobs.fairs.booth_values import Booth
from jobs.fairs.fair_values import Fair
from jobs.fairs.forms.writing import Form
from jobs.recruitment_notices.columns import BOOTH, COLUMNS, NAMES
from jobs.values import KINDS, UNITS, Posting, yuan_number
from nlp.places.regions import RegionTree


def write_notice(
    fair: Fair, booths: Sequence[Booth], codes: Mapping[int, str], regions: RegionTree
) -> bytes:
    """The sheet; `codes` are the credit codes of the firms by their numbers."""
    form = Form("招聘简章", (8, *(column.width for column in COLUMNS)), landscape=True)
    form.heading(f"{fair.plan.name} 招聘简章")
    form.note(f"时间：{fair.plan.when}　地点：{fair.plan.where}　主办：{fair.plan.host}")
    head = form.row((BOOTH, *NAMES), bold=True)
    form.sheet.freeze_panes = form.sheet.cell(head + 1, 1)
    shown = [(booth, posting) for booth in booths for posting in booth.postings]
    for number, (booth, posting) in enumerate(shown, 1):
        code = codes.get(booth.employer_id, "")
        form.row((booth.number, number, booth.firm, code, *_cells(posting, regions)))
    return form.written()


def _cells(posting: Posting, regions: RegionTree) -> tuple[Any, ...]:
    """From the title on, in the order of the columns."""
    wording, pay = posting.wording, posting.wording.pay
    return (
        wording.title,
        KINDS[wording.kind],
        wording.openings,
        _yuan(pay.low),
        _yuan(pay.high),
        UNITS[pay.unit],
        "".join(one.name for one in regions.path(wording.place.region)[-2:]),
        wording.place.address,
        wording.hours,
        "、".join(wording.shift),
        "、".join(wording.benefits),
        wording.education,
        "、".join(wording.certificates),
        wording.starts_on,
        wording.about,
    )


def _yuan(fen: int | None) -> int | float | None:
    return None if fen is None else yuan_number(fen)
