"""The minimum wages that are known, and what may not be gone below for a unit of work.

The standards are as of a date; they only ever rise, so who is below an old one is below the new.
Where a province's are not known, there is only what is below the highest of any.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from core.faults import remedy
from jobs.posting.posting_rules.lexicon import BadRules
from jobs.values import FEN, Kind, Unit
from nlp.places.regions import RegionTree, UnknownRegion

FILE = Path(__file__).parents[3] / "data" / "minimum_wages.yaml"

DAYS, HOURS = Decimal("21.75"), 8
"""The paid days of a month and the hours of a day, by which a month's standard is divided."""

WHOLE = Decimal(1)
SHARES: Mapping[Unit, tuple[Decimal, str]] = {
    "month": (WHOLE, "月最低工资标准"),
    "day": (1 / DAYS, "月最低工资标准折到一天八小时"),
    "hour": (1 / (DAYS * HOURS), "月最低工资标准折到小时"),
}
"""The share of a month's standard that a unit of work is; a piece is none."""

BY_THE_HOUR: tuple[Kind, ...] = ("part_time", "gig")
"""Kinds of work for which the standards name an hour of its own."""

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
    """What may not be gone below for a unit of work, in fen: surely, and by the highest class.

    Not `known` is one of a place whose standards are not here: nobody is refused by it."""

    sure: int
    highest: int
    what: str
    known: bool = True


class Floors:
    """Finds what pay of a place is measured by."""

    def __init__(self, wages: MinimumWages, regions: RegionTree) -> None:
        self._wages = wages
        self._regions = regions

    def find(self, region: str, kind: Kind, unit: Unit, today: date) -> Floor | None:
        """What may not be gone below; None where pay cannot be measured, as by the piece."""
        if kind == "traineeship":
            percent = self._wages.traineeship_percent
            name = f"月最低工资标准的 {percent}%（见习生活费）"
            share = Decimal(percent) / 100
            return self._month(region, share, name, today) if unit == "month" else None
        if unit == "hour" and kind in BY_THE_HOUR:
            return self.by_the_hours(region, WHOLE, today)
        if unit not in SHARES:
            return None
        return self._month(region, *SHARES[unit], today)

    def by_the_hours(self, region: str, hours: Decimal, today: date) -> Floor:
        """What so many hours of work that is paid by the hour may not be paid less than."""
        name = "非全日制小时最低工资标准"
        if hours != WHOLE:
            name = f"{name}乘每月约 {hours:.0f} 小时是"
        standard = self._standard(region, today)
        return self._of(standard, standard.hour, hours, region, name)

    def _month(self, region: str, share: Decimal, name: str, today: date) -> Floor:
        standard = self._standard(region, today)
        return self._of(standard, standard.month, share, region, name)

    def _of(
        self, standard: Standard, classes: Classes, share: Decimal, region: str, name: str
    ) -> Floor:
        rank = self._class_of(region)
        lowest = classes[rank - 1] if rank and rank <= len(classes) else classes[-1]
        highest = lowest if rank else classes[0]
        day = f"{standard.since.year}年{standard.since.month}月起"
        what = f"{name} {{}} 元（{standard.document}，{day}，截至 {self._wages.as_of}）"
        ends = (_fen(lowest * share), _fen(highest * share))
        return Floor(*ends, what, standard is not self._wages.elsewhere)

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


def _fen(yuan: Decimal) -> int:
    return int((yuan * FEN).to_integral_value())
