"""The papers of single persons, told one by one: 我考了电工和焊工两个证，我婆娘考了个叉车 are three
of one kind."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from nlp.counting.kin_words import KIN
from nlp.counting.papers import Kinds, from_long_ago, people
from nlp.counting.trades import spoken_of, trades

_OURS = re.compile("[我俺咱]|个人|本人|自己")
_OF_MANY = re.compile("厂|公司|单位|工人|职工|员工|组织|学校|学生|老板|[他她]们|工地|车间")
_SEVERAL = re.compile(
    f"[我俺咱](?P<kin>(?:[和跟与、][我俺咱]?们?家?的?[大小二三老表堂亲]?(?:{KIN}))+)"
    "|(?P<number>[俩仨]|[二两三四2-4](?:口子|个?(?:兄弟|姐妹|姊妹|人|口)))"
)
"""Several persons at once: 我和我兄弟, 我家两姊妹."""
_OF_EACH = re.compile("[都各]|一人|每人")
_NUMBERS = {"俩": 2, "仨": 3, "二": 2, "两": 2, "三": 3, "四": 4, "2": 2, "3": 3, "4": 4}
_CLAUSE = re.compile("[^，,。；;：:？?！!\\s]+")
_WHO = re.compile(f"[我俺咱]?们?家?的?[大小二三老表堂亲]?(?P<kin>{KIN})|[我俺咱](?!们)|本人|自己")
_HAS = re.compile(
    "[考拿取领办](?:到手?|得|下来?|起|倒|过|出|上|的|了)|新[考拿取领]|有(?![没得]|补|啥|什么)|到手"
)
_NOT = re.compile("[没未不]|[想要去]考(?!了)|准备|打算")
_OF_A_GRADE = re.compile("[初中高]级|技师")
_AND = "(?:[和跟、与及]|以及|还有|还|又|另外|也|加|外加|了|[一1]?[个本])*"
_BESIDE = re.compile("还|又|另外|外加|再")
_IN_ALL = re.compile("一共|总共|拢共|合计|加起来|加拢")
_SAID_OF_ALL = re.compile("[都全均](?:是|算|属)")
"""What is said of all told before, by their number: 两个都是新证."""
_BEHIND = "(?:司机|作业|操作|特种|工|的|那种)*"
FEWEST = 2
UNCLEAR = -1
STORIES = 512
"""Of how many stories it is remembered how many papers they tell of."""


@dataclass(frozen=True, slots=True)
class _Telling:
    """A clause on papers somebody has: whose, where it stands, which are named, and how many they
    are if that is said, 0 if not; `who` is "" where these are all there are."""

    who: str
    start: int
    end: int
    named: frozenset[str]
    number: int


@lru_cache(STORIES)
def told_one_by_one(text: str, kinds: Kinds, today: date) -> str:
    """The text with how many papers its writer and those near to them have in all, where they are
    told clause by clause; the same where that is not clear."""
    if not _OURS.search(text) or _OF_MANY.search(text) or not spoken_of(text, kinds):
        return text
    found = list(_tellings(text, trades(kinds), today))
    number = _in_all(found)
    if number < FEWEST:
        return text
    for one in reversed(found[1:]):
        text = text[: one.start] + text[one.end :]
    first = found[0]
    return f"{text[: first.start]}我拿到操作证{number}个{text[first.end :]}"


def _tellings(text: str, trade: re.Pattern[str], today: date) -> Iterator[_Telling]:
    """The clauses that say of one person at a time which papers they have, or of several who have
    as many each."""
    only_named = re.compile(f"{_AND}(?:(?:{trade.pattern}){_BEHIND}证?{_AND})+(?:都?是)?")
    who, persons, last = "我", 1, None
    for clause in _CLAUSE.finditer(text):
        words = clause[0]
        if several := _SEVERAL.search(words):
            who, persons = several[0], _persons(several)
        elif whose := _WHO.search(words):
            who, persons = whose["kin"] or "我", 1
        if _NOT.search(words) or _OF_A_GRADE.search(words) or from_long_ago(words):
            last = None
            continue
        named = frozenset(one[0] for one in trade.finditer(words))
        pieces = [one for one in people(words, today) if one.unit != "人" and one.high]
        goes_on = last is not None and (not last.number or _BESIDE.search(words))
        has = _HAS.search(words) and (named or pieces or "证" in words)
        of_all = _IN_ALL.search(words) or (not named and _SAID_OF_ALL.search(words))
        in_all = pieces and "证" in words and of_all
        if has or in_all or (goes_on and only_named.fullmatch(words)):
            number = int(pieces[0].high) if len(pieces) == 1 else 0
            if persons > 1:
                clear = _OF_EACH.search(words) and len(named) < FEWEST
                number = persons * (number or 1) if clear else UNCLEAR
            whole = "" if in_all else who
            last = _Telling(whole, clause.start(), clause.end(), named, number)
            yield last


def _persons(several: re.Match[str]) -> int:
    """How many persons are named or numbered at once."""
    if several["number"]:
        return _NUMBERS[several["number"][0]]
    return 1 + len(re.findall("[和跟与、]", several["kin"]))


def _in_all(found: Sequence[_Telling]) -> int:
    """How many papers are told of in all; 0 if one may be told twice."""
    number, seen = 0, dict[str, set[str]]()
    if any(one.number == UNCLEAR for one in found):
        return 0
    for one in found:
        mine = seen.setdefault(one.who, set())
        again = bool(mine) and one.named <= mine
        if (again or not one.who) and not one.number:
            continue
        if (
            again
            or (one.number < len(one.named) and one.number)
            or (not one.who and one.number != number)
        ):
            return 0
        number += max(one.number, len(one.named), 1) if one.who else 0
        mine |= one.named or {""}
    return number
