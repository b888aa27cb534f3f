"""附件4, 活动开展情况统计表: a region's figures in the shape of the form.

The lines are those of the annex to 晋人社厅函〔2022〕1253号.
"""

from itertools import groupby

from core.clock import BEIJING
from jobs.fairs.fair_corrections import Correction
from jobs.fairs.fair_figures import Report
from jobs.fairs.forms.writing import Form

NOTES = (
    "备注：1. 开展重点企业用工服务情况每月要定期填报至重点企业用工常态化服务调度系统。",
    "2. 本表由市人社部门汇总全市数据后填报。",
)


def write_figures(report: Report, unit: str, by: str, phone: str) -> bytes:
    """The form of a report, sent by a unit, filled in by somebody with a telephone."""
    form = Form("活动开展情况统计表", (24, 32, 18))
    form.heading("活动开展情况统计表")
    form.note(f"填报单位：{unit}")
    form.row(("", "项目", "数据"), bold=True)
    for part, figures in groupby(report.figures, key=lambda figure: figure.kind.part):
        rows = [form.row((part, figure.kind.label, figure.value)) for figure in figures]
        form.join(rows[0], rows[-1])
    form.note(f"填表人：{by}")
    form.note(f"联系电话：{phone}")
    for note in NOTES:
        form.note(note, lines=2)
    _write_sources(form, report)
    return form.written()


def _write_sources(form: Form, report: Report) -> None:
    """A second sheet, for whoever has to answer for a figure."""
    sources = Form("数字来源", (18, 40, 10, 10, 40), landscape=True, after=form)
    period = report.period
    sources.heading(f"{report.region.name} {period.since} 至 {period.until} 的数字来源", 12)
    sources.row(("项目", "来自", "填报", "系统统计", "说明"), bold=True)
    for figure in report.figures:
        note = _note(figure.correction) or figure.kind.how
        sources.row((figure.kind.label, "合计", figure.value, figure.counted, note), bold=True)
        for part in figure.parts:
            sources.row(("", part.name, part.value, part.counted, _note(part.correction)))


def _note(correction: Correction | None) -> str:
    if correction is None:
        return ""
    day = correction.at.astimezone(BEIJING).date()
    return f"{day} {correction.by} 更正：{correction.note}"
