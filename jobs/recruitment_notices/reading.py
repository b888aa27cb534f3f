"""A notice that was filled in, read row by row into what postings say."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any, get_args

from jobs.fairs.forms.reading import Fault, Reading, Row, find_header, read_sheet
from jobs.posting.posting_rules.form import LONGEST
from jobs.posting.posting_shapes import MOST_YUAN
from jobs.recruitment_notices import columns as named
from jobs.values import (
    EDUCATIONS,
    FEN,
    KINDS,
    SHIFTS,
    UNITS,
    Education,
    Pay,
    Place,
    Wording,
    yuan_text,
)
from nlp.places.regions import Region, RegionTree

MOST_OPENINGS = 100_000
LONGEST_WORD, MOST_WORDS = 20, 30

_KINDS = {label: kind for kind, label in KINDS.items()} | {"日结": "gig", "零工(日结)": "gig"}
_UNITS = {label: unit for unit, label in UNITS.items()} | {"日": "day", "个": "piece"}
_NO_MATTER = ("", "无", "无要求", "不要求", "学历不限", "不限学历")
_DAY = re.compile(r"(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?")
_YUAN = re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,2})?", re.ASCII)
_BETWEEN = re.compile(r"[、，,;；/\s]+")


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a notice: the firm as far as it is named, and what it writes of a posting."""

    row: int
    firm: str
    code: str
    wording: Wording


def read_notice(
    content: bytes, regions: RegionTree, near: str | None
) -> tuple[list[Line], list[Fault]]:
    """The postings of a notice, and what is wrong in it; `near` is where most of them will be.

    Raises Invalid for what is no such sheet.
    """
    at, rows = find_header(read_sheet(content), named.NAMES)
    faults: list[Fault] = []
    filled = [row for row in rows if _says_something(row, at)]
    if not filled:
        faults.append(Fault(1, named.TITLE, "表里一个岗位也没有，请填好再导入"))
    found = [_Reading(row, at, regions, near, faults).line() for row in filled]
    return [line for line in found if line], faults


def _says_something(row: Row, at: Mapping[str, int]) -> bool:
    return any(text for column, text in enumerate(row.texts) if column != at[named.NUMBER])


class _Reading(Reading):
    """One row that is read, and what is wrong in it."""

    def __init__(
        self,
        row: Row,
        at: Mapping[str, int],
        regions: RegionTree,
        near: str | None,
        faults: list[Fault],
    ) -> None:
        super().__init__(row, at, faults)
        self._regions, self._near = regions, near

    def line(self) -> Line | None:
        """The line, None if something in it is wrong."""
        before = self.fault_count
        title = self._needed(named.TITLE, "title")
        kind, unit = self._one_of(named.KIND, _KINDS), self._one_of(named.UNIT, _UNITS)
        openings = self._openings()
        low, high = self._fen(named.LOW), self._fen(named.HIGH)
        self._must_rise(low, high)
        region, starts = self._region(), self._day()
        rest = self._rest()
        if self.fault_count > before or region is None or openings is None:
            return None
        pay = Pay(low, high, unit)
        place = Place(region.adcode, rest.pop("address"))
        wording = Wording(title, kind, openings, pay, place, starts_on=starts, **rest)
        return Line(self.number, self.text(named.FIRM), self.text(named.CODE), wording)

    def _rest(self) -> dict[str, Any]:
        return {
            "address": self._short(named.ADDRESS, "address"),
            "about": self._needed(named.ABOUT, "about"),
            "hours": self._short(named.HOURS, "hours"),
            "benefits": self._words(named.BENEFITS),
            "shift": self._words(named.SHIFT, SHIFTS),
            "education": self._education(),
            "certificates": self._words(named.CERTIFICATES),
        }

    def _one_of(self, column: str, choices: Mapping[str, str]) -> Any:
        told = self.text(column).replace("（", "(").replace("）", ")")
        if told in choices:
            return choices[told]
        labels = list(dict.fromkeys(choices.values()))
        offered = [next(label for label in choices if choices[label] == one) for one in labels]
        problem = f"没有“{told}”，" if told else "请填写，"
        self.wrong(column, f"{problem}应是 {'、'.join(offered)} 之一")
        return None

    def _openings(self) -> int | None:
        told = self.text(named.OPENINGS).removesuffix("人")
        if told.isascii() and told.isdigit() and 1 <= int(told) <= MOST_OPENINGS:
            return int(told)
        problem = f"“{told}”不对，" if told else "请填写，"
        self.wrong(named.OPENINGS, f"{problem}应是 1 至 {MOST_OPENINGS} 的整数，如 10")
        return None

    def _fen(self, column: str) -> int | None:
        told = self.text(column).removesuffix("元")
        if not told:
            return None
        fen = int(Decimal(told) * FEN) if _YUAN.fullmatch(told) else 0
        if 0 < fen <= MOST_YUAN * FEN:
            return fen
        limits = f"应大于 0、不超过 {MOST_YUAN}，最多两位小数"
        self.wrong(column, f"“{told}”不对，{limits}，如 4000 或 22.5")
        return None

    def _must_rise(self, low: int | None, high: int | None) -> None:
        if high is not None and low is None:
            self.wrong(named.LOW, f"写了“{named.HIGH}”就要写“{named.LOW}”")
        elif low is not None and high is not None and high < low:
            self.wrong(named.HIGH, f"应不小于“{named.LOW}”的 {yuan_text(low)}")

    def _region(self) -> Region | None:
        told = self.text(named.REGION)
        found = self._regions.find(told, self._near) if told else None
        if found is None:
            problem = f"没有找到“{told}”，" if told else "请填写，"
            self.wrong(named.REGION, f"{problem}应是市县名或行政区划代码，如 太原市小店区")
        return found

    def _day(self) -> date | None:
        cell, told = self.cell(named.STARTS), self.text(named.STARTS)
        if isinstance(cell, datetime):
            return cell.date()
        if not told:
            return None
        if found := _DAY.fullmatch(told):
            try:
                return date(*(int(part) for part in found.groups()))
            except ValueError:
                self.wrong(named.STARTS, f"没有“{told}”这一天，应如 2027-03-01")
                return None
        self.wrong(named.STARTS, f"“{told}”看不懂，应如 2027-03-01")
        return None

    def _education(self) -> Education | None:
        told = self.text(named.EDUCATION).removesuffix("以上").removesuffix("及")
        if told in _NO_MATTER:
            return "不限"
        known: Education | None = next((one for one in get_args(Education) if one == told), None)
        if known is None:
            self.wrong(named.EDUCATION, f"没有“{told}”，应是 {'、'.join(EDUCATIONS)} 之一")
        return known

    def _words(self, column: str, choices: Sequence[str] = ()) -> tuple[str, ...]:
        told = self.text(column).replace("包吃包住", "包吃、包住").replace("包食宿", "包吃、包住")
        words = tuple(dict.fromkeys(one for one in _BETWEEN.split(told) if one))
        if unknown := [one for one in words if choices and one not in choices]:
            self.wrong(column, f"没有“{'、'.join(unknown)}”，应是 {'、'.join(choices)}")
        if len(words) > MOST_WORDS or any(len(one) > LONGEST_WORD for one in words):
            limits = f"最多 {MOST_WORDS} 项，每项最多 {LONGEST_WORD} 个字"
            self.wrong(column, f"请用“、”隔开，{limits}")
        return words

    def _needed(self, column: str, field: str) -> str:
        told = self._short(column, field)
        if not told:
            self.wrong(column, "请填写")
        return told

    def _short(self, column: str, field: str) -> str:
        told, (_, most) = self.text(column), LONGEST[field]
        if len(told) > most:
            self.wrong(column, f"有 {len(told)} 个字，请写在 {most} 个字以内")
        return told
