"""The dictionary of facts: what may be known of a person or a firm, and how to say it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import date
from itertools import chain
from typing import Any, Literal, get_args

FactType = Literal["bool", "count", "months", "days", "yuan", "ratio", "enum", "date", "year"]

UNITS: Mapping[str, str] = {
    "count": "人",
    "months": "个月",
    "days": "天",
    "yuan": "元",
    "year": "年",
}

HEADS = UNITS["count"]
"""What a count is of where nothing else is written."""

DISTANCES = ("county", "province", "beyond")
LEVELS = ("province", "city", "county")
"""How far somebody goes: within their county, within their province, or beyond it."""


SEASON = 3


class UnknownFact(ValueError):
    """A fact that the dictionary does not have is named, or one it has cannot be read or used."""


@dataclass(frozen=True, slots=True, eq=False)
class Fact:
    """One thing that can be known: its type, unit and the words for it. Each is only ever itself.

    `asks` is the question to a person, `asks_firm` that to a firm, of itself or of those it took
    on, `asks_one` that to somebody who asks for all of theirs, `says` how a condition on it reads
    (`denies` when a bool must be false, `ever` whether that it once was so is enough; "{}" where
    the choices of an enum say it by themselves); `choices` the values of an enum with their
    words, `groups` the words for several of them, `kinds` those a broad one may be as
    well, `are` those that are a broad one, and meet a rule that demands it;
    `ratio` the two facts a derived share is worked out from; `instead`
    facts that may stand in for it, as an estimate; `at_least` counts it cannot be below;
    `by_place` its choices for a place in one's county, in one's province and beyond; `cues` the
    words by which a number in a sentence is taken for it, or a bool is stated, `heard` those of
    each choice; `alone` those that tell its length where nothing else can be meant; `since` the
    words for what began on a day that tells it, `until` whether the day
    it ends on tells it; `default` whether a number of
    people that nothing marks is it; `toward` counts those who go so far: within the county, the
    province, or beyond; `whole` whether it is so of a firm or family and not of single people in
    it; `kind` whether a count is of one kind of people only; `parts` the words of those that a
    sum is told by one by one, `beside` of such as are never among them; `paid_in` whether a
    part of it may be given back, which is then no such sum; `given_back` whether it is that part;
    `drawn` whether it is money that people draw, and never what was paid in;
    `season` the first and the last of the days that are counted, and the New Year's Day by the
    moon among them; `going` whether a choice tells where somebody went to work, and not who they
    are; `level_of` the words of what an office does, `by_level` the choices there are where that
    office is the province's, the city's or the county's; `maker` the choice of who makes things,
    whatever they are, unless another is named; `goods` the words of what firms make of which it is
    so, as nobody else's trade is; `wanted` whether a choice is what people ask for, so that a
    question names it as well; `asked` whether a date is a month that people ask about, the nearest
    of its name, so that the one in a question counts and none told before it; `monthly` whether a
    sum is that of a month, and may be another in each; `in_days` whether a length in months may be
    told in days or weeks; `otherwise` the choice of who is of none of the others that are asked
    for, and `denied_by` the words that deny a choice without its name; `in_work` whether to have
    work, `any` or `steady`, is to be so; `smaller` places of which it may be said besides, and
    which tell nothing of the county; `narrow` those of the cues by which people are told who are
    counted among the others.
    """

    name: str
    type: FactType
    label: str
    asks: str = ""
    asks_firm: str = ""
    asks_one: str = ""
    says: str = ""
    denies: str = ""
    unit: str = ""
    ever: bool = False
    choices: Mapping[str, str] = field(default_factory=dict)
    groups: Mapping[str, Sequence[str]] = field(default_factory=dict)
    kinds: Mapping[str, Sequence[str]] = field(default_factory=dict)
    are: Mapping[str, Sequence[str]] = field(default_factory=dict)
    ratio: tuple[str, ...] = ()
    instead: tuple[str, ...] = ()
    at_least: tuple[str, ...] = ()
    meaning: str = ""
    cues: tuple[str, ...] = ()
    heard: Mapping[str, Sequence[str]] = field(default_factory=dict)
    default: bool = False
    by_place: Sequence[str] = ()
    level_of: tuple[str, ...] = ()
    by_level: Mapping[str, Sequence[str]] = field(default_factory=dict)
    since: tuple[str, ...] = ()
    until: bool = False
    toward: str = ""
    whole: bool = False
    kind: bool = False
    parts: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    paid_in: bool = False
    given_back: bool = False
    drawn: bool = False
    season: tuple[str, ...] = ()
    going: bool = False
    rest: tuple[str, ...] = ()
    noes: tuple[str, ...] = ()
    alone: tuple[str, ...] = ()
    maker: str = ""
    goods: tuple[str, ...] = ()
    wanted: bool = False
    asked: bool = False
    monthly: bool = False
    in_days: bool = False
    otherwise: str = ""
    denied_by: Mapping[str, Sequence[str]] = field(default_factory=dict)
    in_work: str = ""
    smaller: tuple[str, ...] = ()
    narrow: tuple[str, ...] = ()

    @property
    def broad(self) -> Sequence[str]:
        """Its cues without those of people who are counted among the others."""
        return [one for one in self.cues if one not in self.narrow]


class Facts:
    """All facts by name."""

    def __init__(self, facts: Sequence[Fact]) -> None:
        self._facts = {fact.name: fact for fact in facts}

    def get(self, name: str) -> Fact:
        """The fact of that name, or UnknownFact."""
        if name not in self._facts:
            raise UnknownFact(f"事实“{name}”不在 data/facts.yaml 中")
        return self._facts[name]

    def __iter__(self) -> Iterator[Fact]:
        return iter(self._facts.values())

    def __contains__(self, name: object) -> bool:
        return name in self._facts

    @classmethod
    def from_data(cls, data: Mapping[str, Mapping[str, Any]]) -> "Facts":
        """The dictionary as `data/facts.yaml` holds it."""
        if not isinstance(data, Mapping):
            raise UnknownFact("事实应写成“名称: 内容”，每个事实一项")
        found = cls([_fact(name, values) for name, values in data.items()])
        for fact in found._facts.values():
            for name in (*fact.ratio, *fact.instead, *fact.at_least):
                found.get(name)
        found._refuse_circles()
        return found

    def _refuse_circles(self) -> None:
        # Working one out would go round and round without an end.
        sound: set[str] = set()
        for name in self._facts:
            self._follow(name, (), sound)

    def _follow(self, name: str, way: tuple[str, ...], sound: set[str]) -> None:
        """Go on to all a fact is worked out from; `way` led here, `sound` needs no second look."""
        if name in way:
            circle = " → ".join((*way[way.index(name) :], name))
            raise UnknownFact(
                f"事实的 instead 或 ratio 绕成了圈：{circle}，请删去其中一处，让它有个起点"
            )
        if name not in sound:
            fact = self._facts[name]
            for further in (*fact.instead, *fact.ratio):
                self._follow(further, (*way, name), sound)
            sound.add(name)


_LISTS = (
    "ratio",
    "instead",
    "at_least",
    "cues",
    "since",
    "parts",
    "beside",
    "season",
    "rest",
    "noes",
    "alone",
    "goods",
    "level_of",
    "smaller",
    "narrow",
)


def _fact(name: str, values: Any) -> Fact:
    known = dict(values) if isinstance(values, Mapping) else {}
    kind, kinds = known.get("type"), get_args(FactType)
    if kind not in kinds:
        raise UnknownFact(f"事实“{name}”的 type 是“{kind}”，应为 {'、'.join(kinds)} 之一")
    if not known.get("label"):
        raise UnknownFact(f"事实“{name}”缺少 label")
    if kind == "enum" and not known.get("choices"):
        raise UnknownFact(f"事实“{name}”是 enum，缺少 choices")
    if strange := sorted(set(known) - {one.name for one in fields(Fact)[1:]}):
        raise UnknownFact(f"事实“{name}”没有“{strange[0]}”这一项，请检查拼写或删去")
    _check_choices(name, known)
    known.setdefault("unit", UNITS.get(str(kind), ""))
    known |= {key: _names(name, key, known.get(key, [])) for key in _LISTS}
    _check_season(name, known["season"])
    if known.get("toward", "county") not in DISTANCES:
        wrong = known["toward"]
        raise UnknownFact(f"事实“{name}”的 toward 是“{wrong}”，应为 {'、'.join(DISTANCES)} 之一")
    if len(known["ratio"]) not in (0, 2):
        raise UnknownFact(f"事实“{name}”的 ratio 应是两个事实：[部分, 整体]")
    return Fact(name=name, **known)


def _check_choices(name: str, known: Mapping[str, Any]) -> None:
    """Raise UnknownFact where words are given for what is no choice."""
    places = known.get("by_place", ())
    if len(places) not in (0, 3):
        raise UnknownFact(f"事实“{name}”的 by_place 应是三个选项：[本县, 本省别的县, 外省]")
    levels = known.get("by_level", {})
    if strange := [one for one in levels if one not in LEVELS]:
        wanted = "、".join(LEVELS)
        raise UnknownFact(f"事实“{name}”的 by_level 里“{strange[0]}”应为 {wanted} 之一")
    if bool(levels) != bool(known.get("level_of")):
        raise UnknownFact(f"事实“{name}”的 by_level 和 level_of 要一起写")
    lists = (*(known.get(key, {}) for key in ("groups", "kinds", "are")), levels)
    several = chain.from_iterable(chain(*(one.values() for one in lists)))
    alone = [one for key in ("maker", "otherwise") if (one := known.get(key))]
    by_word = chain.from_iterable(
        known.get(key, {}) for key in ("heard", "kinds", "are", "denied_by")
    )
    named = [*by_word, *several, *places, *alone]
    if strange := [one for one in named if one not in known.get("choices", {})]:
        where = "heard、groups、kinds、are、by_place、by_level、denied_by、maker 或 otherwise"
        raise UnknownFact(f"事实“{name}”的 {where} 里“{strange[0]}”不是 choices 里的选项")


def _check_season(name: str, days: Sequence[str]) -> None:
    """Raise UnknownFact where the days of a season are none, or not in their order."""
    try:
        found = [date.fromisoformat(one) for one in days]
    except ValueError:
        found = []
    in_order = len(found) == SEASON and found[0] <= found[2] <= found[1]
    if days and not in_order:
        example = '["2020-01-24", "2020-02-09", "2020-01-25"]'
        raise UnknownFact(f"事实“{name}”的 season 应是首日、末日和其间的正月初一，例如 {example}")


def _names(name: str, key: str, values: Any) -> tuple[str, ...]:
    if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
        raise UnknownFact(f"事实“{name}”的 {key} 应是列表，例如 [甲, 乙]，现在是 {values!r}")
    return tuple(values)
