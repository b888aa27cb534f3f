"""A job fair: the closed lists of its fields, the plan of one, and the fair as it stands."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Literal

from core.clock import BEIJING
from core.errors import Invalid
from nlp.places.regions import RegionTree, UnknownRegion

Level = Literal["province", "city", "county", "township"]
LEVELS: Mapping[Level, str] = {
    "province": "省级",
    "city": "市级",
    "county": "县级",
    "township": "乡镇级",
}

AUDIENCES: Mapping[str, str] = {
    "everyone": "各类求职者",
    "migrant_worker": "农民工",
    "rural_worker": "农村劳动力",
    "lifted_from_poverty": "脱贫劳动力",
    "college_graduate": "高校毕业生",
    "difficult": "就业困难人员",
    "unemployed": "登记失业人员",
    "veteran": "退役军人",
    "disabled": "残疾人",
    "women": "妇女",
    "older_worker": "大龄劳动者",
    "flexible_worker": "灵活就业人员",
    "redundant_worker": "分流职工",
}

State = Literal["planned", "announced", "cancelled"]
Phase = Literal["planned", "announced", "on", "over", "cancelled"]
PHASES: Mapping[Phase, str] = {
    "planned": "计划中",
    "announced": "已发布",
    "on": "正在举办",
    "over": "已结束",
    "cancelled": "已取消",
}

LONGEST = timedelta(days=366)
MOST_EMPLOYERS = 10_000
_WEEKDAYS = "一二三四五六日"
_PLACES: Mapping[Level, tuple[str, ...]] = {
    "province": ("province", "city", "county", "special"),
    "city": ("city", "county", "special"),
    "county": ("county", "special"),
    "township": ("county", "special"),
}
"""Of which levels the region may be in which a fair of a level is held."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What an office writes of a fair, and may change.

    Regions are adcodes. A fair of which only the days are known goes from midnight to midnight.
    """

    name: str
    level: Level
    region: str
    host: str
    starts_at: datetime
    ends_at: datetime
    signup_until: datetime
    theme: str = ""
    audience: tuple[str, ...] = ()
    trade: str = ""
    area: str = ""
    paired_region: str = ""
    contact: str = ""
    online: bool = False
    place: str = ""
    employers_expected: int | None = None
    booth_limit: int | None = None

    @property
    def hours_known(self) -> bool:
        """Whether more than the days are known."""
        return not (_is_midnight(self.starts_at) and _is_midnight(self.ends_at))

    @property
    def when(self) -> str:
        """2026年12月21日（周一）9:00–12:00, as people read it."""
        start, end = self.starts_at.astimezone(BEIJING), self.ends_at.astimezone(BEIJING)
        last = end if self.hours_known else end - timedelta(days=1)
        first = f"{start.year}年{_day(start)}"
        if not self.hours_known:
            return first if last.date() <= start.date() else f"{first}至{_day(last)}"
        if last.date() == start.date():
            return f"{first}{_hour(start)}–{_hour(end)}"
        return f"{first}{_hour(start)}至{_day(end)}{_hour(end)}"

    @property
    def where(self) -> str:
        """The place, or that it is online."""
        return "线上" if self.online and not self.place else self.place


@dataclass(frozen=True, slots=True)
class Fair:
    """A fair as it stands."""

    id: int
    plan: Plan
    state: State
    reason: str
    updated_at: datetime

    def phase(self, moment: datetime) -> Phase:
        """What the fair is at a moment: that it is on or over, the clock tells."""
        if self.state != "announced" or moment < self.plan.starts_at:
            return self.state
        return "on" if moment < self.plan.ends_at else "over"


def check(plan: Plan, regions: RegionTree) -> None:
    """Raise Invalid, with what would be right for each field, if a plan cannot be so."""
    faults: dict[str, str] = {}
    for name, value in (("name", plan.name), ("host", plan.host)):
        if not value.strip():
            faults[name] = "请填写。"
    faults |= _time_faults(plan) | _place_faults(plan, regions)
    if unknown := [one for one in plan.audience if one not in AUDIENCES]:
        faults["audience"] = f"没有“{'、'.join(unknown)}”，可以是：{'、'.join(AUDIENCES)}"
    for name in ("employers_expected", "booth_limit"):
        number = getattr(plan, name)
        if number is not None and not 1 <= number <= MOST_EMPLOYERS:
            faults[name] = f"应为 1 至 {MOST_EMPLOYERS} 的整数。"
    if faults:
        raise Invalid("招聘会的内容有误，请检查后再试。", {k: [v] for k, v in faults.items()})


def _time_faults(plan: Plan) -> dict[str, str]:
    faults = {}
    if plan.ends_at <= plan.starts_at:
        faults["ends_at"] = "应晚于开始时间。"
    elif plan.ends_at - plan.starts_at > LONGEST:
        faults["ends_at"] = "一场招聘会最长一年，更长的请分成几场。"
    if plan.signup_until > plan.ends_at:
        faults["signup_until"] = "单位报名的截止时间不能晚于结束时间。"
    return faults


def _place_faults(plan: Plan, regions: RegionTree) -> dict[str, str]:
    faults = {}
    for name in ("region", "paired_region"):
        value = getattr(plan, name)
        try:
            region = regions.get(value) if value or name == "region" else None
        except UnknownRegion:
            faults[name] = f"没有代码为“{value}”的地区，应为 6 位行政区划代码，如太原市 140100。"
            continue
        if name == "region" and region and region.level not in _PLACES[plan.level]:
            faults[name] = f"{LEVELS[plan.level]}招聘会应写明在哪个{_wanted(plan.level)}。"
    if plan.paired_region and plan.paired_region == plan.region:
        faults["paired_region"] = "应是与举办地不同的另一个地区。"
    return faults


def _wanted(level: Level) -> str:
    return "市或县" if level == "city" else "县（市、区）"


def _is_midnight(moment: datetime) -> bool:
    return moment.astimezone(BEIJING).time() == time()


def _day(moment: datetime) -> str:
    return f"{moment.month}月{moment.day}日（周{_WEEKDAYS[moment.weekday()]}）"


def _hour(moment: datetime) -> str:
    return f"{moment.hour}:{moment.minute:02}"
