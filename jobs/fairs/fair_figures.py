"""附件4's figures of a region and a period, each with where it comes from, corrected or not."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from jobs.fairs import fair_corrections, fair_tallies
from jobs.fairs.fair_corrections import OF_FAIRS, Correction
from jobs.fairs.fair_plans import Period, fairs_on_site
from jobs.fairs.fair_regions import inside
from jobs.fairs.fair_values import Fair
from nlp.places.regions import Region, RegionTree

FAIRS, KEY_FIRMS = "线下招聘会", "重点企业用工服务情况"


@dataclass(frozen=True, slots=True)
class Kind:
    """A line of the form: what it is called there, in which part, and how it is counted here."""

    label: str
    part: str
    how: str


KINDS: Mapping[str, Kind] = {
    "fairs": Kind("举办场次", FAIRS, "期间内已经开始、没有取消的现场招聘会，含下级地区的。"),
    "employers": Kind("参会单位数", FAIRS, "各场审核通过的单位报名之和；一家单位参加两场算两次。"),
    "positions": Kind("提供岗位数", FAIRS, "各场通过的单位带去、发布过的岗位的招聘人数之和。"),
    "visitors": Kind("入场求职人数", FAIRS, "各场扫码签到的人数之和；一人一场只算一次。"),
    "intentions": Kind(
        "达成初步意向数", FAIRS, "通过招聘会投递、单位约了面试、准备录用或录用了的人数。"
    ),
    "at_work": Kind(
        "目前上岗数", FAIRS, "通过招聘会投递、录用后 7 天或 30 天回访答“在岗”、之后没有答“不在”的。"
    ),
    "key_employers": Kind(
        "对接服务重点企业数量",
        KEY_FIRMS,
        "本地区标为重点企业、期间内参加了现场招聘会或发布了岗位的单位，每家算一次。",
    ),
    "placed": Kind("解决用工人数", KEY_FIRMS, "上述重点企业期间内录用的人数，不限招聘会。"),
}
"""The lines of the form, in its order."""


@dataclass(frozen=True, slots=True)
class Part:
    """What one fair or one firm adds to a figure; `counted` is what it was before a correction."""

    name: str
    value: int
    counted: int
    fair_id: int | None = None
    correction: Correction | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with all it is made of; `counted` is the sum before any correction."""

    name: str
    value: int
    counted: int
    parts: tuple[Part, ...]
    correction: Correction | None = None

    @property
    def kind(self) -> Kind:
        """What it is called and how it is counted."""
        return KINDS[self.name]


@dataclass(frozen=True, slots=True)
class Report:
    """What a region reports for a period."""

    region: Region
    period: Period
    figures: tuple[Figure, ...]


def draw_report(
    connection: Connection, regions: RegionTree, here: Region, period: Period, moment: datetime
) -> Report:
    """The figures of a region and what lies in it, as they are at this moment."""
    planned = fairs_on_site(connection, regions, here, period)
    held = [fair for fair in planned if fair.phase(moment) in ("on", "over")]
    numbers = [fair.id for fair in held]
    parts = _parts_of_fairs(connection, held)
    parts["fairs"] = [Part(_named(fair), 1, 1, fair.id) for fair in held]
    within = inside(regions, here)
    firms = fair_tallies.list_key_employers(connection, within, numbers, period)
    placed = fair_tallies.count_placed(connection, [number for number, _ in firms], period)
    parts["key_employers"] = [Part(name, 1, 1) for _, name in firms]
    parts["placed"] = [
        Part(name, placed[number], placed[number]) for number, name in firms if number in placed
    ]
    corrected = fair_corrections.of_report(connection, here.adcode, period)
    figures = tuple(_figure(name, parts[name], corrected.get(name)) for name in KINDS)
    return Report(here, period, figures)


def figures_of_fair(connection: Connection, fair: Fair) -> tuple[Figure, ...]:
    """The figures of one fair, corrected where staff did."""
    parts = _parts_of_fairs(connection, [fair])
    return tuple(_figure(name, parts[name], None) for name in OF_FAIRS)


def _parts_of_fairs(connection: Connection, held: Sequence[Fair]) -> dict[str, list[Part]]:
    numbers = [fair.id for fair in held]
    tallies = fair_tallies.tally_fairs(connection, numbers)
    corrected = fair_corrections.of_fairs(connection, numbers)
    return {
        name: [_part(fair, tallies[name][fair.id], corrected.get((fair.id, name))) for fair in held]
        for name in OF_FAIRS
    }


def _part(fair: Fair, counted: int, correction: Correction | None) -> Part:
    value = correction.value if correction else counted
    return Part(_named(fair), value, counted, fair.id, correction)


def _figure(name: str, parts: Sequence[Part], correction: Correction | None) -> Figure:
    value = correction.value if correction else sum(part.value for part in parts)
    return Figure(name, value, sum(part.counted for part in parts), tuple(parts), correction)


def _named(fair: Fair) -> str:
    return f"{fair.plan.name}（{fair.plan.when}）"
