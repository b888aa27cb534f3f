"""附件3, 招聘活动安排表: the fairs of a region and what lies in it, and a county's read back.

The columns are those of the annex to 晋人社厅函〔2022〕1253号.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from core.clock import BEIJING
from core.errors import Invalid
from jobs.fairs.fair_regions import name_inside
from jobs.fairs.fair_values import AUDIENCES, LONGEST, MOST_EMPLOYERS, Fair, Level, Plan
from jobs.fairs.forms.reading import Fault, Reading, Row, find_header, must_be_right, read_sheet
from jobs.fairs.forms.times import read_when
from jobs.fairs.forms.writing import Form
from nlp.places.regions import Region, RegionTree

COLUMNS = ("序号", "市县", "时间", "地点", "主题", "面向群体", "拟组织参会单位数")
NUMBER, PLACE, WHEN, WHERE, THEME, AUDIENCE, EXPECTED = COLUMNS
NOTE = "注：市级负责统计全市（含所辖各县区）活动安排，按照市级及县（市、区）逐条列出。"

_BY_LABEL = {label: name for name, label in AUDIENCES.items()}
_ALSO: Mapping[str, str] = {
    "困难人员": "difficult",
    "困难群体": "difficult",
    "毕业生": "college_graduate",
    "大学生": "college_graduate",
    "农民工返乡人员": "migrant_worker",
    "脱贫人口": "lifted_from_poverty",
    "失业人员": "unemployed",
    "退伍军人": "veteran",
    "各类人员": "everyone",
    "所有求职者": "everyone",
    "求职者": "everyone",
}
_LEVELS: Mapping[str, Level] = {"province": "province", "city": "city"}


@dataclass(frozen=True, slots=True)
class Line:
    """A fair as a row of the table plans it."""

    row: int
    plan: Plan


@dataclass(frozen=True, slots=True)
class Reporter:
    """Who sends a table: for which region, as which office; `year` is meant where none is told."""

    region: Region
    host: str
    year: int | None = None


def write_plan(fairs: Sequence[Fair], regions: RegionTree, here: Region) -> bytes:
    """The table of a region: its own fairs first, then those of what lies in it."""
    form = Form("招聘活动安排表", (6, 16, 26, 30, 24, 24, 12), landscape=True)
    form.heading("招聘活动安排表")
    form.heading("线下（现场）招聘会安排表", 12)
    form.row(COLUMNS, bold=True)
    for number, fair in enumerate(sorted(fairs, key=partial(_order, here=here)), 1):
        plan = fair.plan
        audience = "、".join(AUDIENCES[one] for one in plan.audience)
        place = name_inside(regions, here, plan.region)
        cells = (place, plan.when, plan.place, plan.theme or plan.name, audience)
        form.row((number, *cells, plan.employers_expected))
    form.note(NOTE)
    return form.written()


def read_plan(content: bytes, reporter: Reporter, regions: RegionTree) -> list[Line]:
    """The fairs of a table, planned; raises Invalid with what is wrong in which cells."""
    at, rows = find_header(read_sheet(content), COLUMNS)
    faults: list[Fault] = []
    filled = list(_filled(rows, at))
    if not filled:
        raise Invalid("表里一行也没有，请填好再导入。")
    read = [(row.number, _Reading(row, at, reporter, regions, faults).plan()) for row in filled]
    lines = [Line(number, plan) for number, plan in read if plan]
    must_be_right([*faults, *_repeated(lines)])
    return lines


def _filled(rows: Sequence[Row], at: Mapping[str, int]) -> Iterator[Row]:
    """The rows above the note that have more than a number."""
    for row in rows:
        if row.texts[0].startswith(("注", "备注")):
            return
        if any(text for column, text in enumerate(row.texts) if column != at[NUMBER]):
            yield row


class _Reading(Reading):
    """One row that is read, and what is wrong in it."""

    def __init__(
        self,
        row: Row,
        at: Mapping[str, int],
        reporter: Reporter,
        regions: RegionTree,
        faults: list[Fault],
    ) -> None:
        super().__init__(row, at, faults)
        self._reporter, self._regions = reporter, regions

    def plan(self) -> Plan | None:
        """The fair of the row, None if it is not right."""
        before = self.fault_count
        region, when = self._region(), self._when()
        where, theme = self._needed(WHERE), self._needed(THEME)
        audience, expected = self._audience(), self._expected()
        if self.fault_count > before or region is None or when is None:
            return None
        return Plan(
            name=theme,
            level=_LEVELS.get(region.level, "county"),
            region=region.adcode,
            host=self._reporter.host,
            starts_at=when[0],
            ends_at=when[1],
            signup_until=when[1],
            theme=theme,
            audience=audience,
            place=where,
            employers_expected=expected,
        )

    def _region(self) -> Region | None:
        here = self._reporter.region
        own = name_inside(self._regions, here, here.adcode)
        name = self._needed(PLACE)
        if name == own:
            return here
        found = self._regions.find(name, here.adcode)
        if found and here in self._regions.path(found.adcode):
            return found
        if name:
            self.wrong(PLACE, f"应是“{own}”，或{here.name}的市县全名，“{name}”不是")
        return None

    def _when(self) -> tuple[datetime, datetime] | None:
        if not self._needed(WHEN):
            return None
        try:
            start, end = read_when(self.cell(WHEN), self._reporter.year)
        except ValueError as error:
            self.wrong(WHEN, str(error))
            return None
        if end - start > LONGEST:
            self.wrong(WHEN, "一场招聘会最长一年，更长的请分成几行")
            return None
        return start, end

    def _audience(self) -> tuple[str, ...]:
        told = self.text(AUDIENCE)
        for mark in ("，", ",", ";", "；", "/", " ", "和", "及"):
            told = told.replace(mark, "、")
        names = {one: _BY_LABEL.get(one) or _ALSO.get(one) for one in told.split("、") if one}
        if unknown := [one for one, name in names.items() if not name]:
            labels = "、".join(AUDIENCES.values())
            self.wrong(AUDIENCE, f"没有“{'、'.join(unknown)}”这种群体，可以写：{labels}")
        return tuple(dict.fromkeys(name for name in names.values() if name))

    def _expected(self) -> int | None:
        told = self.text(EXPECTED).removesuffix("家").removesuffix("余").removesuffix("左右")
        if not told:
            return None
        if told.isascii() and told.isdigit() and 1 <= int(told) <= MOST_EMPLOYERS:
            return int(told)
        self.wrong(EXPECTED, f"应是 1 至 {MOST_EMPLOYERS} 的整数，如 30")
        return None

    def _needed(self, column: str) -> str:
        told = self.text(column)
        if not told:
            self.wrong(column, "请填写")
        return told


def _repeated(lines: Sequence[Line]) -> Iterator[Fault]:
    seen: dict[tuple[str, str, str], int] = {}
    for line in lines:
        day = line.plan.starts_at.astimezone(BEIJING).date().isoformat()
        first = seen.setdefault((line.plan.region, day, line.plan.name), line.row)
        if first != line.row:
            yield Fault(line.row, THEME, f"和第 {first} 行重复，请删去一行")


def _order(fair: Fair, here: Region) -> tuple[bool, str, datetime, int]:
    """The order of the form: the region itself, then each city or county by its code."""
    plan = fair.plan
    return plan.region != here.adcode, plan.region, plan.starts_at, fair.id
