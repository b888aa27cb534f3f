"""A question for a fact, and what the person's answer makes of the fact."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from eligibility.check import Result
from eligibility.facts import HEADS, Fact
from eligibility.rules import Compare, leaves
from handlers.asked import Asked
from handlers.told.kinds import only_names_a_kind
from handlers.told.telling import asks
from nlp.measures.moon_days import moon_days
from nlp.questions.agreeing import is_none, is_unsure, repeats, yes_or_no
from nlp.questions.intent import Reading
from nlp.questions.replies import amounts, day, months_since, year
from nlp.text import plain
from policy import wording
from policy.given import UNKNOWN
from policy.told_values import between, fits
from policy.verdicts import MANY, question_text

UNITS = {"count": "人", "months": "月", "days": "天", "yuan": "元", "ratio": "%"}
_OF_MONEY = re.compile("^(?!.*[个人名位口号]).*(?:[元块钱万]|[交缴花]了)")
"""交了4万2 is no number of people."""

YEARS = "年"
"""What is counted in years is no number of people."""
DENIALS = ("不是", "非", "不算", "不属于", "没", "不")

SHORT = 2
"""Characters of which a message can only be meant as an answer: 没有."""

_ANSWERS = re.compile(
    "(?!.*[份块头边]呢).{0,8}(?:没有?|呢|嘛|不清楚|不晓得|不知道|几个|几年|几十)(?:呢|了|的|啊|人|吧)*"
)

_NONE_OF_THEM = re.compile(
    "(?:也|都|就|一个)*(?:没有?|没得|无)(?P<them>.{2,8}?)的?(?:人|了|啊|呢|哈)*"
)

_NONE_OF_THESE = re.compile(
    "(?:我们?|俺们?|这些|上面|以上|哪个|哪样|哪类|哪一?[种类])*(?:都|全|哪个?都|也)?"
    "(?:不是|不属于|不沾|不占|没有|没|没得|不算|算不上)(?:这些|上面的?|里面的?)?(?:的|啊|呢|人|哈|咯|了)*"
)
"""Who is of none of the kinds that are named: 都不是, 哪样都不沾."""

OR_NONE = "（没有就说“没有”）"

_LARGEST = {"count": 1_000_000, "months": 1200, "days": 40_000, "yuan": 10**11, "ratio": 100}
"""Larger numbers are of something else: a telephone, a day."""

_STEPS = {">=": (0, -1), "<=": (1, 0), ">": (1, 0), "<": (0, -1)}


def is_question(asked: Asked) -> bool:
    """Whether something is asked, not answered in words that only sound so: 还没有呢, 交着呢."""
    words = plain(asked.text)
    answers = len(words) <= SHORT or _ANSWERS.fullmatch(words)
    return only_names_a_kind(asked) or (asks(asked.reading) and not answers)


def demand_on(fact: Fact, results: Iterable[Result]) -> Compare | None:
    """The one demand that is still open on a number, so that yes or no can answer it."""
    open_ones = [leaf for result in results for leaf in leaves(result.open) if leaf.fact is fact]
    same = all(one == open_ones[0] for one in open_ones)
    numeric = fact.type in ("count", "months", "days", "year")
    if not open_ones or not same or not numeric or open_ones[0].operator == "in":
        return None
    return open_ones[0]


def question(fact: Fact, demand: Compare | None, of_firms: bool | None = None) -> str:
    """How the fact is asked for; where one demand on it is open, yes or no will do. Who asked for
    all may have none of what is counted."""
    asks = question_text(fact, of_firms)
    if of_firms is False and asks == fact.asks_one:
        return asks
    if demand is None:
        return asks + (OR_NONE if of_firms is not None and fact.type == "count" else "")
    if fact.type == "count" and (demand.operator, demand.value) == (">=", 1):
        return asks + OR_NONE
    return f"{asks}（要求：{_statement(fact, demand)}；说“是”或“不是”也行）"


def _statement(fact: Fact, demand: Compare | None) -> str:
    """What a yes says."""
    if demand is not None:
        return "；".join(wording.conditions(demand))
    return (fact.says or fact.label).partition("，")[0]


def read_answer(
    fact: Fact, demand: Compare | None, text: str, reading: Reading, today: date
) -> Any | None:
    """The fact's value as it was answered, as `policy.given` reads it; None if it was not."""
    if is_unsure(text):
        return UNKNOWN
    value = _value(fact, text, reading, today)
    if value is None:
        value = _agreed(fact, demand, text)
    return value if fits(fact, value) else None


def read_choice(facts: Iterable[Fact], text: str, reading: Reading) -> dict[str, Any]:
    """What a sentence says of the one of several facts whose choice it names most fully."""
    enums = [fact for fact in facts if fact.type == "enum"]
    found = [(fact, value) for fact in enums if (value := _choice(fact, text, reading))]
    longest = max((len(fact.choices[value]) for fact, value in found), default=0)
    said = {fact.name: value for fact, value in found if len(fact.choices[value]) == longest}
    return said if len(said) == 1 else {}


def read_in_passing(facts: Iterable[Fact], asked: Asked) -> dict[str, Any]:
    """What an answer to another question says of facts that are still to be asked for: of the one
    whose choice it names, or which it repeats or denies in its own words: 愿意承诺."""
    missing = list(facts)
    if chosen := read_choice(missing, asked.text, asked.reading):
        return chosen
    agreed = {one.name: _repeated(one, asked.text) for one in missing if one.type == "bool"}
    said = {name: value for name, value in agreed.items() if value is not None}
    none = {one.name: 0 for one in missing if one.type == "count" and has_none(one, asked.text)}
    return said if len(said) == 1 else none


def _agreed(fact: Fact, demand: Compare | None, text: str) -> Any | None:
    """What a yes or a no makes of the fact."""
    statement = _statement(fact, demand)
    agreed = yes_or_no(text, statement)
    if agreed is None and fact.type == "bool":
        agreed = _repeated(fact, text)
    if agreed is None:
        return None
    if demand is not None:
        return _met(demand, agreed)
    if fact.type == "bool":
        return agreed
    return 0 if fact.type == "count" and is_none(text) else None


def _repeated(fact: Fact, text: str) -> bool | None:
    """What somebody says of a fact in its own words, or in those of the question for it."""
    agreed = repeats(text, _statement(fact, None))
    return repeats(text, fact.asks) if agreed is None else agreed


def _value(fact: Fact, text: str, reading: Reading, today: date) -> Any | None:
    match fact.type:
        case "bool":
            return None
        case "enum" if fact.otherwise and _NONE_OF_THESE.fullmatch(plain(text)):
            return fact.otherwise
        case "enum":
            return _choice(fact, text, reading)
        case "date":
            feast = moon_days(text, today)
            return _from_to(*feast) if feast else day(text, today)
        case "year":
            return year(text, today)
    if fact.type == "count" and has_none(fact, text):
        return 0
    if fact.unit == HEADS and _OF_MONEY.search(plain(text)):
        return None
    unit = YEARS if fact.unit == YEARS else UNITS[fact.type]
    found = amounts(text, unit, today)
    if not found and fact.type == "months" and (written := day(text, today)):
        found = [months_since(written, today)]
    # Of several numbers nobody knows which was meant.
    if len(found) != 1 or found[0][1] > _LARGEST[fact.type]:
        return None
    return between(fact, *found[0])


def _from_to(first: date, last: date) -> Any:
    """The days of which it was one, as `policy.given` reads them."""
    return {"min": first.isoformat(), "max": last.isoformat()}


def has_none(fact: Fact, text: str) -> bool:
    """Whether somebody says that there are none of those a fact counts: 没有县内的."""
    none = _NONE_OF_THEM.fullmatch(plain(text))
    return none is not None and any(cue in none["them"] for cue in fact.cues)


def _choice(fact: Fact, text: str, reading: Reading) -> str | None:
    """The choice named most fully, if it is not denied: one whose label is all that was said, else
    by labels in the text, else by what the field's words or part of a label stand for."""
    if whole := [name for name, label in fact.choices.items() if label == text]:
        return whole[0]
    labels = {
        name: label
        for name, label in fact.choices.items()
        if not any(f"{denial}{label[:2]}" in text for denial in DENIALS)
    }
    said = {name: len(label) for name, label in labels.items() if label in text}
    named: Mapping[str, int] = said or {
        name: max((_named(label, one) for one in (text, *reading.terms)), default=0)
        for name, label in labels.items()
    }
    best = _most(named) if any(named.values()) else _most(_heard_in(fact, labels, text))
    return best if best and not _denies(text) else None


def _heard_in(fact: Fact, labels: Mapping[str, str], text: str) -> Mapping[str, int]:
    """How much of the other words for a choice is all that was said: 小型 of 小型企业."""
    return {
        name: max(
            (_named(one, text) for one in fact.heard.get(name, ()) if one not in text), default=0
        )
        for name in labels
    }


def _most(named: Mapping[str, int]) -> str | None:
    """The only one that is named most fully."""
    longest = max(named.values(), default=0)
    best = [name for name, length in named.items() if length == longest]
    return best[0] if longest and len(best) == 1 else None


def _denies(text: str) -> bool:
    return text.startswith(("不是", "不算", "都不是", "没有", "不"))


def _named(label: str, words: str) -> int:
    """How much of a label is said: all of it, or the whole of what is said is part of it."""
    if label in words:
        return len(label)
    words = words.strip("。，, 的")
    return len(words) if len(words) > 1 and words in label else 0


def _met(demand: Compare, met: bool) -> Any | None:
    """A value that meets a demand, or one that does not; None if there is no telling which."""
    if demand.operator == "==":
        return demand.value if met else None
    steps = _STEPS[demand.operator]
    bound = int(Fraction(demand.value))
    if demand.operator.startswith(">") is met:
        return {"min": bound + steps[0], "max": MANY}
    most = max(0, bound + steps[1])
    return {"min": 0, "max": most} if most else 0
