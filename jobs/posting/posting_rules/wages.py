"""Pay that is below the local minimum wage, or that cannot be meant so.

The standards are as of a date; they only ever rise, so who is below an old one is below the new.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from core.faults import remedy
from jobs.posting.posting_rules.findings import Finding, Severity
from jobs.posting.posting_rules.lexicon import BadRules
from jobs.values import FEN, UNITS, Pay, Unit, Wording, yuan_text
from nlp.regions import RegionTree, UnknownRegion

FILE = Path(__file__).parents[3] / "data" / "minimum_wages.yaml"
LAW = "工资不得低于当地最低工资标准（《劳动法》第四十八条）"

DAYS, HOURS = Decimal("21.75"), 8
"""The paid days of a month and the hours of a day, by which a month's standard is divided."""

WHOLE = Decimal(1)
SHARES: Mapping[Unit, tuple[Decimal, str]] = {
    "month": (WHOLE, "月最低工资标准"),
    "day": (1 / DAYS, "月最低工资标准折到一天八小时"),
    "hour": (1 / (DAYS * HOURS), "月最低工资标准折到小时"),
}
"""The share of a month's standard that a unit of work is; a piece is none."""

HIGHEST: Mapping[Unit, int] = {"month": 100_000, "day": 3_000, "hour": 500, "piece": 2_000}
"""Yuan above which the unit is more likely wrong than the pay so good."""

WIDEST = 5
"""How many times the lower pay the higher may be before nobody can tell what is paid."""

Yuan = Annotated[Decimal, Field(gt=0)]
Classes = Annotated[tuple[Yuan, ...], Field(min_length=1)]


class Standard(BaseModel):
    """The standards of one province since a day, in yuan, the highest class first."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    region: str = ""
    since: date
    document: str = Field(min_length=4)
    month: Classes
    hour: Classes


class MinimumWages(BaseModel):
    """All standards that are known, and of which counties the class is known."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    as_of: date
    traineeship_percent: int = Field(ge=1, le=100)
    elsewhere: Standard
    provinces: tuple[Standard, ...]
    counties: Mapping[str, int]


def read_wages(body: Any, regions: RegionTree) -> MinimumWages:
    """The standards, checked; raises BadRules naming the place and what would be right."""
    try:
        wages = MinimumWages.model_validate(body)
        for code in (*(one.region for one in wages.provinces), *wages.counties):
            regions.get(code)
    except ValidationError as error:
        fault = error.errors()[0]
        place = ".".join(map(str, fault["loc"]))
        raise BadRules(f"minimum_wages.yaml：{place}：{remedy(fault)}") from error
    except UnknownRegion as error:
        raise BadRules(f"minimum_wages.yaml：{error}") from error
    for one in (*wages.provinces, wages.elsewhere):
        for classes in (one.month, one.hour):
            if list(classes) != sorted(classes, reverse=True):
                raise BadRules(f"minimum_wages.yaml：{one.document}：各档应从高到低写")
    return wages


@dataclass(frozen=True, slots=True)
class Floor:
    """What may not be gone below for a unit of work, in fen: surely, and by the highest class."""

    sure: int
    highest: int
    what: str


class WageRule:
    """Finds pay that is too low, or that nobody can mean."""

    def __init__(self, wages: MinimumWages, regions: RegionTree) -> None:
        self._wages = wages
        self._regions = regions

    def find(self, wording: Wording, today: date) -> Iterator[Finding]:
        """What is found of the pay; the standards of that day count."""
        yield from _nonsense(wording.pay)
        pays = wording.pay.high if wording.pay.low is None else wording.pay.low
        floor = self._floor(wording, today)
        if pays is None or floor is None or pays >= floor.highest:
            return
        # Nobody knows how long a day is, and many a post of public welfare is for part of it.
        measured = wording.pay.unit != "day" and wording.kind != "public_welfare"
        sure = measured and pays < floor.sure
        yield _finding("refused" if sure else "flagged", wording.pay, *_told(floor, sure))

    def _floor(self, wording: Wording, today: date) -> Floor | None:
        """What the pay is measured by; None where it cannot be, as by the piece."""
        standard = self._standard(wording.place.region, today)
        region, unit, kind = wording.place.region, wording.pay.unit, wording.kind
        if kind == "traineeship":
            percent = self._wages.traineeship_percent
            name = f"月最低工资标准的 {percent}%（见习生活费）"
            share = Decimal(percent) / 100
            return (
                self._of(standard.month, share, region, name, standard) if unit == "month" else None
            )
        if unit == "hour" and kind in ("part_time", "gig"):
            return self._of(standard.hour, WHOLE, region, "非全日制小时最低工资标准", standard)
        if unit == "month" and kind not in ("full_time", "public_welfare"):
            return None
        if unit not in SHARES:
            return None
        share, name = SHARES[unit]
        return self._of(standard.month, share, region, name, standard)

    def _of(
        self, classes: Classes, share: Decimal, region: str, name: str, standard: Standard
    ) -> Floor:
        known = self._class_of(region)
        lowest = classes[known - 1] if known and known <= len(classes) else classes[-1]
        highest = lowest if known else classes[0]
        day = f"{standard.since.year}年{standard.since.month}月起"
        what = f"{name} {{}} 元（{standard.document}，{day}，截至 {self._wages.as_of}）"
        return Floor(_fen(lowest * share), _fen(highest * share), what)

    def _class_of(self, region: str) -> int:
        """The class of a place, 0 if it is not known."""
        path = [one.adcode for one in self._regions.path(region)]
        return next(
            (self._wages.counties[code] for code in path if code in self._wages.counties), 0
        )

    def _standard(self, region: str, today: date) -> Standard:
        province = self._regions.path(region)[0].adcode
        theirs = [
            one for one in self._wages.provinces if one.region == province and one.since <= today
        ]
        return max(theirs, key=lambda one: one.since, default=self._wages.elsewhere)


def _told(floor: Floor, sure: bool) -> tuple[str, str]:
    least, most = yuan_text(floor.sure), yuan_text(floor.highest)
    reason = f"{LAW}：{floor.what.format(least if sure or least == most else f'{least}至{most}')}"
    return reason, f"请写不低于 {least} 元" if sure else "请按当地的标准核对工资和工时"


def _nonsense(pay: Pay) -> Iterator[Finding]:
    """Pay that cannot be meant as it is written."""
    if pay.low is not None and pay.high is not None and pay.low > pay.high:
        yield _finding("refused", pay, "最低工资写得比最高的还高", "请把两个数对调或改正")
        return
    ends = [end for end in (pay.low, pay.high) if end is not None]
    if any(end <= 0 for end in ends):
        yield _finding("refused", pay, "工资应大于 0 元", "请写实际工资，说不准的写面议（不填）")
    if any(end > HIGHEST[pay.unit] * FEN for end in ends):
        reason = f"每{UNITS[pay.unit]}这么多，像是单位或位数写错了"
        yield _finding("flagged", pay, reason, "请核对工资和单位")
    if pay.low and pay.high and pay.high > pay.low * WIDEST:
        reason = "最高和最低相差太大，看不出实际拿多少"
        yield _finding("flagged", pay, reason, "请按多数人能拿到的写")


def _finding(severity: Severity, pay: Pay, reason: str, remedy: str) -> Finding:
    return Finding("pay", severity, "pay", pay.words, reason, remedy)


def _fen(yuan: Decimal) -> int:
    return int((yuan * FEN).to_integral_value())
