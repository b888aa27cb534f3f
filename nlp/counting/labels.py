"""Which of several things told before some words name: by its place (第二批), by its year or day
(22届的, 3月5号那批), or by most of the same that is said of it (村里来的)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from nlp.calendar_years import years
from nlp.counting.lots import lot_named, names_a_lot
from nlp.numerals import read_number
from nlp.statements import SENTENCES, clauses
from nlp.text import pairs

_NUMERAL = "[0-9]{1,2}|[一二三四五六七八九十]{1,3}"
_DAY = re.compile(f"(?P<month>{_NUMERAL})月份?(?:(?P<day>{_NUMERAL})[号日]?)?")
_YEAR = re.compile(
    "(?:大?前|[去今明])年|(?:(?:19|20)?[0-9]{2}|[零一二][零一二三四五六七八九])[年届]"
)
_THIS_YEAR = re.compile("应届(?:毕业生|生)?")
_WHERE = "(?<=[省市县区村镇乡])"
_ALIKE = (
    (re.compile(f"{_WHERE}(?:里[头面边]?|[上内])"), "内"),
    (re.compile(f"{_WHERE}外[头面边地]"), "外"),
    (re.compile("[没未]有?出([省县市])"), r"\1内"),
    (re.compile("(?:外|出|跨)([省县市])"), r"\1外"),
    (re.compile("[本当][县地]|县内"), "本县"),
    (re.compile("建档立卡|建卡|脱了?贫|贫困"), "贫困"),
    (re.compile("(?:易地|扶贫)?搬迁"), "搬迁"),
    (re.compile("普通|一般"), "普通"),
    (re.compile("大学生|(?:高校)?毕业生"), "大学生"),
)
"""Words by which one and the same are called."""
_LEADING = re.compile("^(?:[是去到往在送给]|从|[那这][些个]|[那这我俺咱]们?)+")
_TRAILING = re.compile("(?:[户人的了]|劳动力|人口|来|[招收雇进])+$")
_EMPTY = re.compile(
    "[0-9一二两三四五六七八九十百俩仨个名位人口的了是有都来去到送在招进收雇新又还些那这批也我俺咱们]"
)
_OF_ALL = re.compile(
    "[那这]些?|[我俺咱]们?|公司|企业|厂子?|单位|店|[招来进收雇聘][来的了]*|新|一共|总共|人|的|学生|员工|工人"
)
_CAME = re.compile("[招来进收雇聘]|入职|到岗|上岗")
_NO = re.compile("没|未|不")
DATED = 2
"""How much more it tells which is meant if it agrees in a year or day than in a pair of words."""


@dataclass(frozen=True, slots=True)
class Named:
    """The place of what words name; `wholly` if all they say was said of it, `barely` if it has no
    more of it than a character."""

    at: int
    wholly: bool = False
    barely: bool = False


@dataclass(frozen=True, slots=True)
class _Said:
    """What words say: in which years, on which days, and the words themselves, by pairs and by
    single characters; `no` if they deny something."""

    years: frozenset[int]
    days: frozenset[tuple[int, int]]
    pairs: frozenset[str]
    single: frozenset[str]
    no: bool

    @property
    def weight(self) -> int:
        return DATED * (len(self.years) + len(self.days)) + len(self.pairs)


def named(label: str, told: Sequence[str], today: date) -> Named | None:
    """What a label names of what was told; None if it is none of it, or nobody can tell which."""
    if names_a_lot(label):
        at = _lot(label, told)
        return None if at is None else Named(at, wholly=True)
    said = _said(_TRAILING.sub("", _LEADING.sub("", label)), today)
    if not tells_which(label):
        return None
    # 今年招的 are not those who 今年毕业.
    by_coming = _CAME.search(label) and not said.pairs
    like = ["" if by_coming and not _CAME.search(one) else one for one in told]
    shared = [_shared(said, one, today) for one in like]
    if any(shared):
        at = _only_most(shared)
        return None if at is None else Named(at, shared[at] == said.weight)
    at = _only_most([_single(said, one, today) for one in like])
    return None if at is None else Named(at, barely=True)


def in_common(label: str, told: str, today: date) -> tuple[int, int]:
    """How much of what a label says was told of one: in years, days and pairs of characters, then
    in single characters."""
    said = _said(label, today)
    return _shared(said, told, today), _single(said, told, today)


def tells_which(label: str) -> bool:
    """Whether a label says more than that they are some of those spoken of: not 新招的人."""
    return bool(_OF_ALL.sub("", label))


def _lot(label: str, told: Sequence[str]) -> int | None:
    """The place of the lot that a label names; among those that are told as lots, if any are."""
    lots = [at for at, one in enumerate(told) if one and names_a_lot(clauses(one)[0])]
    lots = lots or [at for at, one in enumerate(told) if one]
    at = lot_named(label, len(lots))
    return None if at is None else lots[at]


def _shared(said: _Said, told: str, today: date) -> int:
    """How much of what is said was told of one; nothing if it was told of another year or day."""
    parts = [_said(one, today) for one in clauses(told)]
    if _are_of_another_time(said, parts):
        return 0
    same_years = said.years & _years(parts)
    same_days = _same_days(said.days, _days_of(parts))
    common = (said.pairs & one.pairs for one in parts if one.no == said.no)
    return DATED * (len(same_years) + len(same_days)) + len(frozenset[str]().union(*common))


def is_of_another_time(label: str, told: str, today: date) -> bool:
    """Whether a label names a year or day, and what was told is of another."""
    return _are_of_another_time(_said(label, today), [_said(one, today) for one in clauses(told)])


def _are_of_another_time(said: _Said, parts: Sequence[_Said]) -> bool:
    of_years, of_days = _years(parts), _days_of(parts)
    another_year = said.years and of_years and not said.years & of_years
    another_day = said.days and of_days and not _same_days(said.days, of_days)
    return bool(another_year or another_day)


def _years(parts: Sequence[_Said]) -> frozenset[int]:
    return frozenset[int]().union(*(one.years for one in parts))


def _days_of(parts: Sequence[_Said]) -> frozenset[tuple[int, int]]:
    return frozenset[tuple[int, int]]().union(*(one.days for one in parts))


def _same_days(
    said: frozenset[tuple[int, int]], told: frozenset[tuple[int, int]]
) -> frozenset[tuple[int, int]]:
    """The days, or months, of which some were told."""
    return frozenset(
        (month, day)
        for month, day in said
        if any(month == other and (day == on or not (day and on)) for other, on in told)
    )


def _single(said: _Said, told: str, today: date) -> int:
    """How many characters that tell something one shares with a label, at its head."""
    first = _said((clauses(told) or [""])[0], today)
    return len(said.single & first.single) if first.no == said.no else 0


def _only_most(shared: Sequence[int]) -> int | None:
    most = max(shared, default=0)
    return shared.index(most) if most and shared.count(most) == 1 else None


@lru_cache(SENTENCES)
def _said(words: str, today: date) -> _Said:
    this_year = {today.year} if _THIS_YEAR.search(words) else set[int]()
    found_years = frozenset({*years(words, today), *this_year})
    left = _YEAR.sub(" ", _THIS_YEAR.sub(" ", words))
    days, left = frozenset(_days(left)), _DAY.sub(" ", left)
    for called, name in _ALIKE:
        left = called.sub(name, left)
    telling = frozenset(one for one in pairs(left) if len(one) > 1 and _EMPTY.sub("", one))
    single = frozenset(_EMPTY.sub("", left)) - frozenset(" 年月")
    return _Said(found_years, days, telling, single, bool(_NO.search(left)))


def _days(words: str) -> Iterator[tuple[int, int]]:
    """The days of words; of a month alone the day is none."""
    for found in _DAY.finditer(words):
        yield int(read_number(found["month"]) or 0), int(read_number(found["day"] or "零") or 0)
