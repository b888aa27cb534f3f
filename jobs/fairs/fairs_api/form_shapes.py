"""The shapes of the API of forms: the plan of a year, and the figures of a report."""

from datetime import date
from typing import Any

from apiflask.fields import UploadFile
from apiflask.schemas import FileSchema
from pydantic import BaseModel, Field

from core.shapes import IdText, Line, Time
from jobs.fairs.fair_corrections import LARGEST, Correction
from jobs.fairs.fair_figures import Figure, Part, Report
from jobs.fairs.fairs_api.schemas import ByIn, MaybeLine
from jobs.fairs.plan_differences import Differences
from jobs.fairs.plan_import import described

FILE = FileSchema(type="string", format="binary")


class Period(BaseModel):
    """Of which region, from when to when."""

    region: str = Field(min_length=1, max_length=40, description="行政区划代码或地名，含下级")
    since: date | None = Field(None, description="从哪天，默认今年 1 月 1 日")
    until: date | None = Field(None, description="到哪天（含），默认今年 12 月 31 日")


class PlanFileIn(BaseModel):
    """A table of planned fairs, and who sends it."""

    file: UploadFile = Field(description="招聘活动安排表，xlsx")
    region: str = Field(min_length=1, max_length=40, description="哪里的：行政区划代码或地名")
    host: Line = Field(max_length=60, description="主办单位")
    year: int | None = Field(None, ge=2000, le=2099, description="没写年份的算哪一年")


class PlanChangeIn(PlanFileIn):
    """The same, by who has seen what it changes."""

    seen: str = Field("", max_length=40, description="看过的 version；会改已有的就要带上")


class FilledIn(Period):
    """Who fills the form in."""

    unit: MaybeLine = Field("", max_length=60, description="填报单位")
    by: MaybeLine = Field("", max_length=20, description="填表人")
    phone: MaybeLine = Field("", max_length=30, description="联系电话")


class ImportedOut(BaseModel):
    """What came of a table."""

    added: list[IdText] = Field(description="新计划的招聘会")
    changed: list[IdText] = Field(description="改了的招聘会")
    already: int = Field(description="已经有了、没有变的行数")
    left: int = Field(description="办完了或取消了、没有动的行数")


class PlanChangesOut(BaseModel):
    """What a table would change; nothing is done yet."""

    version: str = Field(description="导入时作为 seen 带上")
    added: int = Field(description="会新计划几场")
    changed: list[IdText] = Field(description="会改的招聘会")
    already: int = Field(description="没有变的行数")
    lines: list[str] = Field(description="逐行说明会改什么、新增什么、什么不动")


class CorrectionIn(ByIn):
    """What a figure really is."""

    figure: str = Field(max_length=20, description="哪个数字，如 visitors")
    value: int = Field(ge=0, le=LARGEST, description="应是多少")
    note: Line = Field(max_length=200, description="依据，如“门口人工点数”")


class ReportCorrectionIn(CorrectionIn, Period):
    """What a figure of a report really is."""


class CorrectionOut(BaseModel):
    """A correction that holds."""

    note: str = Field(description="依据")
    by: str = Field(description="谁更正的")
    at: Time = Field(description="什么时候")


class PartOut(BaseModel):
    """What one fair or firm adds."""

    name: str = Field(description="哪一场招聘会、哪家单位")
    fair: IdText | None = Field(description="招聘会编号")
    value: int = Field(description="填报的数")
    counted: int = Field(description="系统统计的数")
    correction: CorrectionOut | None = Field(description="更正")


class FigureOut(BaseModel):
    """A figure, and where it comes from."""

    figure: str = Field(description="名称")
    label: str = Field(description="表上的项目")
    part: str = Field(description="表上的部分")
    value: int = Field(description="填报的数")
    counted: int = Field(description="系统统计的数，更正以前的")
    how: str = Field(description="怎么统计的")
    correction: CorrectionOut | None = Field(description="合计的更正")
    parts: list[PartOut] = Field(description="由哪些组成")


class FairReportOut(BaseModel):
    """The figures of a region and a period."""

    region: str = Field(description="地区")
    since: date = Field(description="从哪天")
    until: date = Field(description="到哪天（含）")
    figures: list[FigureOut] = Field(description="按表上的顺序")


class FiguresOut(BaseModel):
    """The figures of one fair."""

    figures: list[FigureOut] = Field(description="按表上的顺序")


def plan_changes_body(found: Differences) -> dict[str, Any]:
    """What a table would change."""
    return {
        "version": found.version,
        "added": len(found.new),
        "changed": [one.fair.id for one in found.changed],
        "already": found.same,
        "lines": list(described(found)),
    }


def report_body(report: Report) -> dict[str, Any]:
    """A report with all it is made of."""
    return {
        "region": report.region.name,
        "since": report.period.since,
        "until": report.period.until,
        "figures": [figure_body(figure) for figure in report.figures],
    }


def figure_body(figure: Figure) -> dict[str, Any]:
    """A figure with all it is made of."""
    return {
        "figure": figure.name,
        "label": figure.kind.label,
        "part": figure.kind.part,
        "value": figure.value,
        "counted": figure.counted,
        "how": figure.kind.how,
        "correction": _correction(figure.correction),
        "parts": [_part(part) for part in figure.parts],
    }


def _part(part: Part) -> dict[str, Any]:
    return {
        "name": part.name,
        "fair": part.fair_id,
        "value": part.value,
        "counted": part.counted,
        "correction": _correction(part.correction),
    }


def _correction(one: Correction | None) -> dict[str, Any] | None:
    return {"note": one.note, "by": one.by, "at": one.at} if one else None
