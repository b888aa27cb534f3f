"""People from a CSV file: one row each, a column for each fact, by its name or its label."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from rapidfuzz import process

from core.errors import Invalid
from eligibility.facts import Fact, Facts
from eligibility.telling import BadValue, read_known
from nlp.places.regions import RegionTree
from policy.knowledge import Knowledge

REGION, IGNORED = ("region", "地区"), ("id", "编号", "name", "名称")
UNSURE = ("不清楚", "declined")
_YES = ("是", "有", "对", "true", "yes", "1")
_NO = ("否", "没有", "无", "不是", "false", "no", "0")
_NEAR = 3

UNREADABLE = "读不了“{path}”，请写一个已有的 CSV 文件"


@dataclass(frozen=True, slots=True)
class Row:
    """Somebody of a file: what is known of them and where they are, None if nothing says so."""

    known: Mapping[str, Any]
    region: str | None = None


@dataclass(slots=True)
class Population:
    """The rows of a file, read one by one; `faults` are all that is wrong in those read."""

    path: Path
    knowledge: Knowledge
    faults: list[str] = field(default_factory=list)

    def count(self) -> int:
        """About how many rows there are: a value may go over several lines."""
        try:
            with self.path.open("rb") as file:
                return max(sum(1 for _ in file) - 1, 0)
        except OSError:
            raise Invalid(UNREADABLE.format(path=self.path)) from None

    def rows(self) -> Iterator[Row]:
        """The people; of a row with a fault nobody, and the fault is noted.

        Raises Invalid if the file or its first line cannot be read.
        """
        try:
            # Excel marks its UTF-8 at the beginning.
            with self.path.open(encoding="utf-8-sig", newline="") as file:
                reader = csv.reader(file, strict=True)
                columns = self._columns(next(reader, []))
                for cells in reader:
                    if row := self._row(columns, cells, reader.line_num):
                        yield row
        except OSError:
            raise Invalid(UNREADABLE.format(path=self.path)) from None
        except UnicodeDecodeError:
            raise Invalid(f"“{self.path}”不是 UTF-8 编码，请另存为“CSV UTF-8”") from None
        except csv.Error as error:
            raise Invalid(f"“{self.path}”第 {reader.line_num} 行不是 CSV：{error}") from None

    def _columns(self, header: Sequence[str]) -> list[tuple[str, Fact | None]]:
        """Each column's title with its fact, None for where people are and what is passed over."""
        titles = [title.strip() for title in header]
        if not any(titles):
            raise Invalid(f"“{self.path}”是空的，第 1 行应是各列的事实，如 企业规模,职工总数")
        faults = [f"第 1 行“{one}”列写了两次，请删去一列" for one in _twice(titles)]
        columns = [(title, self._fact(title, faults)) for title in titles]
        if faults:
            raise Invalid("\n".join(faults))
        return columns

    def _fact(self, title: str, faults: list[str]) -> Fact | None:
        facts = self.knowledge.facts
        if title in (*REGION, *IGNORED):
            return None
        named = [one for one in facts if title in (one.name, one.label)]
        if len(named) != 1:
            faults.append(f"第 1 行“{title}”列：{_unclear(title, named, facts)}")
            return None
        return named[0]

    def _row(
        self, columns: Sequence[tuple[str, Fact | None]], cells: Sequence[str], line: int
    ) -> Row | None:
        if not any(cell.strip() for cell in cells):
            return None
        if len(cells) != len(columns):
            told = f"有 {len(cells)} 格，应与第 1 行一样是 {len(columns)} 格"
            self.faults.append(f"第 {line} 行：{told}")
            return None
        before, region = len(self.faults), None
        known: dict[str, Any] = {}
        for (title, fact), cell in zip(columns, (one.strip() for one in cells), strict=True):
            try:
                if fact and cell:
                    known[fact.name] = read_cell(fact, cell)
                elif cell and title in REGION:
                    region = _adcode(cell, self.knowledge.regions)
            except BadValue as error:
                self.faults.append(f"第 {line} 行“{title}”列：{error}")
        return Row(known, region) if len(self.faults) == before else None


def read_cell(fact: Fact, cell: str) -> Any:
    """A value as people write it into a table; raises BadValue saying what would be right."""
    match fact.type:
        case _ if cell in UNSURE:
            value: Any = UNSURE[-1]
        case "bool":
            if cell.lower() not in (*_YES, *_NO):
                raise BadValue(f"应写 是 或 否，现在是“{cell}”")
            value = cell.lower() in _YES
        case "enum":
            keys = {label: key for key, label in fact.choices.items()}
            value = keys.get(cell, cell)
            if value not in fact.choices:
                raise BadValue(f"应为 {'、'.join(keys)} 之一，现在是“{cell}”")
        case "date":
            value = cell
        case _:
            value = _number(cell)
    return read_known({fact.name: value}, Facts([fact]))[fact.name]


def _number(cell: str) -> Any:
    """A number, with its commas; as it is written if it is none, or a percentage."""
    try:
        return Decimal(cell.replace(",", ""))
    except InvalidOperation:
        return cell


def _adcode(cell: str, regions: RegionTree) -> str:
    found = regions.find(cell)
    if found is None:
        raise BadValue(f"没有找到“{cell}”，请写行政区划代码或市县名，如 太原")
    return found.adcode


def _twice(titles: Sequence[str]) -> list[str]:
    return sorted({title for title in titles if titles.count(title) > 1})


def _unclear(title: str, named: Sequence[Fact], facts: Facts) -> str:
    if named:
        return f"有几个事实叫这个，请写其中一个：{'、'.join(one.name for one in named)}"
    called = {one.name: f"{one.name} {one.label}" for one in facts}
    near = process.extract(title, called, limit=_NEAR)
    said = "、".join(f"{facts.get(name).label}（{name}）" for _, _, name in near)
    return f"没有这个事实，最接近的是 {said}；名称见 /api/v1/facts"
