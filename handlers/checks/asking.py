"""A question for a fact, and what the person's answer makes of the fact."""

import re
from collections.abc import Iterable
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from fractions import Fraction
from typing import Any

from eligibility.check import Result
from eligibility.facts import Fact
from eligibility.rules import Compare, leaves
from handlers.asked import Asked
from handlers.checks.naming import named_choice
from handlers.told.kinds import only_names_a_kind
from handlers.told.telling import asks
from nlp.bounds import NO_LIMIT
from nlp.measures.moon_days import moon_days
from nlp.questions.agreeing import is_none, is_unsure, only_tells_deed, repeats, yes_or_no
from nlp.questions.intent import Reading
from nlp.questions.replies import MONTHS, Bounds, amounts, day, months_since, year
from nlp.statements import states
from nlp.text import plain
from policy import wording
from policy.given import UNKNOWN
from policy.hearing import PAPER
from policy.told_values import between, fits
from policy.verdicts import MANY, question_text

UNITS = {"count": "人", "months": "月", "days": "天", "yuan": "元", "ratio": "%"}
YEARS = "年"
OWN_UNITS = (YEARS, "本", "课时", "岁")
"""What is counted in these is no number of people."""

ZERO = Decimal(0)

SHORT = 2
"""Characters of which a message can only be meant as an answer: 没有."""

_ANSWERS = re.compile(
    "(?!.*[份块头边]呢).{0,8}(?:没有?|呢|嘛|不清楚|不晓得|不知道|几个|几年|几十)(?:呢|了|的|啊|人|吧)*"
    "|(?:别|其他|其它|另外|剩下|后[面头])的?[都也]?(?:没得|没有?)(?:了|的|啊|嘛)*"
    "|(?:肯定|当然|都|我们?)*(?:能|可以|敢|愿意)(?:承诺|保证|做到|签)(?:不裁员?|少裁员?)?(?:的|了|啊|噻)*"
    "|.{0,6}差(?:一?点|好?几[天个]).{0,6}"
)

_NONE_OF_THEM = re.compile(
    "(?:也|都|就|一个)*(?:没有?|没得|无)(?P<them>.{2,8}?)的?(?:人|了|啊|呢|哈)*"
)

OR_NONE = "（没有就说“没有”）"
OR_NO_MORE = "（没有就说“没有”，别的也没有就说“都没有”）"

_ENDLESS = re.compile("(?:无|没有?|没得|不)固定期限?|没(?:写|有|得|定)?(?:到期|期限)|永久合同")
"""A contract without an end lasts longer than is asked for."""

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


def asked_as(fact: Fact, of_a_firm: bool) -> str:
    """How the fact is asked for: a firm is asked of those it hired, and not of itself."""
    return (of_a_firm and fact.asks_firm) or question_text(fact)


def question(fact: Fact, demand: Compare | None, of_a_firm: bool = False) -> str:
    """How the fact is asked for; where one demand on it is open, yes or no will do."""
    asks = asked_as(fact, of_a_firm)
    if demand is None:
        return asks
    if fact.type == "count" and (demand.operator, demand.value) == (">=", 1):
        return asks + (OR_NO_MORE if fact.unit == PAPER else OR_NONE)
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
    found = [(fact, value) for fact in enums if (value := named_choice(fact, text, reading))]
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
    none = {one.name: 0 for one in missing if one.type == "count" and _has_none(one, asked.text)}
    return said if len(said) == 1 else none


def _agreed(fact: Fact, demand: Compare | None, text: str) -> Any | None:
    """What a yes or a no makes of the fact."""
    statement = _statement(fact, demand)
    agreed = yes_or_no(text, statement)
    if agreed and demand is not None and fact.type != "count" and only_tells_deed(text):
        return None
    if demand is not None and fact.until and _ENDLESS.search(text):
        agreed = demand.operator.startswith(">")
    if agreed is None and fact.type == "bool":
        agreed = _repeated(fact, text)
    if fact.type == "count" and (agreed is None or demand is None):
        return 0 if is_none(text) else None
    if agreed is None:
        return None
    if demand is not None:
        return _met(demand, agreed)
    return agreed if fact.type == "bool" else None


def _repeated(fact: Fact, text: str) -> bool | None:
    """What somebody says of a fact in its own words, or in those of the question for it."""
    agreed = repeats(text, _statement(fact, None))
    return repeats(text, fact.asks) if agreed is None else agreed


def _value(fact: Fact, text: str, reading: Reading, today: date) -> Any | None:
    match fact.type:
        case "bool":
            return None
        case "enum":
            return named_choice(fact, text, reading)
        case "date":
            return day(text, today)
        case "year":
            return year(text, today)
    if fact.type == "count" and _has_none(fact, text):
        return 0
    if fact.type == "months" and states(text, fact.noes):
        return 0
    unit = fact.unit if fact.unit in OWN_UNITS else UNITS[fact.type]
    by_moon = fact.type == "months" and moon_days(text, today)
    found = [] if by_moon else amounts(text, unit, today)
    if not found and unit == YEARS:
        found = [_in_years(one) for one in amounts(text, "月", today)]
    if not found and fact.type == "months":
        found = _passed_since(text, today)
    # Of several numbers nobody knows which was meant.
    if len(found) != 1:
        return None
    low, high = found[0]
    most = low if high == NO_LIMIT else high
    return between(fact, low, high) if low <= high and most <= _LARGEST[fact.type] else None


def _in_years(months: Bounds) -> Bounds:
    """Between how many whole years a length in months lies; less than one is none."""
    low, high = (one / MONTHS for one in months)
    if high < 1:
        return ZERO, ZERO
    return low.to_integral_value(ROUND_FLOOR), high.to_integral_value(ROUND_CEILING)


def _passed_since(text: str, today: date) -> list[Bounds]:
    """How many months may have passed since a day that was told; what is still to come began on no
    day."""
    if by_moon := moon_days(text, today):
        first, last = (one.isoformat() for one in by_moon)
    else:
        first = last = day(text, today) or ""
    if not first or first > today.isoformat():
        return []
    return [(months_since(last, today)[0], months_since(first, today)[1])]


def _has_none(fact: Fact, text: str) -> bool:
    """Whether somebody says that there are none of those a fact counts: 没有县内的."""
    none = _NONE_OF_THEM.fullmatch(plain(text))
    return none is not None and any(cue in none["them"] for cue in fact.cues)


def _met(demand: Compare, met: bool) -> Any | None:
    """A value that meets a demand, or one that does not; None if there is no telling which."""
    if demand.operator == "==":
        return demand.value if met else None
    steps = _STEPS[demand.operator]
    bound = int(Fraction(demand.value))
    if demand.operator.startswith(">") is met:
        return {"min": bound + steps[0], "max": MANY}
    return {"min": 0, "max": max(0, bound + steps[1])}
