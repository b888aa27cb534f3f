"""A question for a fact, and what the person's answer makes of the fact."""

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from eligibility.check import Result
from eligibility.facts import Fact
from eligibility.rules import Compare, leaves
from handlers.asked import Asked
from handlers.checks.choice_said import choice_said, read_choice
from handlers.told.kinds import only_names_a_kind
from handlers.told.telling import asks
from nlp.measures.day_spans import days_since_begun, names_no_number
from nlp.numbers import quantities
from nlp.questions.agreeing import is_none, is_unsure, repeats, yes_or_no
from nlp.questions.intent import Reading
from nlp.questions.replies import (
    amounts,
    counts_oneself_alone,
    counts_oneself_too,
    counts_partners,
    day,
    is_of_a_payment,
    months_since,
    year,
)
from nlp.statements import sounds_asking
from nlp.text import plain
from policy import wording
from policy.given import UNKNOWN
from policy.in_season import season_of
from policy.stating import date_told
from policy.told_values import between, fits
from policy.verdicts import MANY, question_text

UNITS = {"count": "人", "months": "月", "days": "天", "yuan": "元", "ratio": "%"}
YEARS = "年"
"""What is counted in years is no number of people."""

SHORT = 2
"""Characters of which a message can only be meant as an answer: 没有."""

_ANSWERS = re.compile(
    "(?!.*[份块头边]呢).{0,8}(?:没有?|呢|嘛|不清楚|不晓得|不知道|几个|几年|几十)(?:呢|了|的|啊|人|吧)*"
)

_ABLE_TO = "能不能"
_CAN = re.compile(
    "(?:[我俺咱]们?|公司|单位|厂里|都|也|当然|肯定|应该|就)*(?:能够?|可以)(?!不能)"
    "[^领拿享补报办多几啥什怎咋哪谁不吗么没嘛呢]{0,6}(?:不裁[^不吗么没嘛呢]{0,3})?"
)
_NOBODY = re.compile(
    "(?:一个(?:人)?[都也]?没有?|没有?人|没有?谁|没有?哪个)(?:[来去](?=[^过的了啊呢哩咧]))?(?P<did>.{0,4}?)(?:过|的|了|啊|呢|哩|咧)*"
)

_NONE_OF_THEM = re.compile(
    "(?:也|都|就|一个)*(?:没有?|没得|无)(?P<them>.{2,8}?)的?(?:人|了|啊|呢|哈)*"
)

OR_NONE = "（没有就说“没有”）"

_TAKEN_ON = re.compile("招了|带动|介绍")
"""Who asks is none of those they took on."""

_LARGEST = {"count": 1_000_000, "months": 1200, "days": 40_000, "yuan": 10**11, "ratio": 100}
"""Larger numbers are of something else: a telephone, a day."""

_STEPS = {">=": (0, -1), "<=": (1, 0), ">": (1, 0), "<": (0, -1)}


def is_question(asked: Asked, fact: Fact | None = None) -> bool:
    """Whether something is asked, not answered in words that only sound so: 还没有呢, 交着呢, and
    能承诺 where the `fact` asked for was whether they can."""
    words = plain(asked.text)
    can = fact is not None and _can(fact, words)
    answers = len(words) <= SHORT or can or _ANSWERS.fullmatch(words)
    return only_names_a_kind(asked) or (asks(asked.reading) and not answers)


def _can(fact: Fact, text: str) -> bool | None:
    """Whether somebody who was asked if they can do something says so: 能做到; None if not."""
    return (_ABLE_TO in fact.asks and bool(_CAN.fullmatch(plain(text)))) or None


def demand_on(fact: Fact, results: Iterable[Result]) -> Compare | None:
    """The one demand that is still open on a number, so that yes or no can answer it."""
    open_ones = [leaf for result in results for leaf in leaves(result.open) if leaf.fact is fact]
    same = all(one == open_ones[0] for one in open_ones)
    numeric = fact.type in ("count", "months", "days", "year")
    if not open_ones or not same or not numeric or open_ones[0].operator == "in":
        return None
    return open_ones[0]


def question(fact: Fact, demand: Compare | None, of_hired: bool = False) -> str:
    """How the fact is asked for, `of_hired` of those a firm hired; where one demand on it is open,
    yes or no will do."""
    asks = (of_hired and fact.asks_of_hired) or question_text(fact)
    if demand is None:
        return asks
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


def read_certified(facts: Iterable[Fact], text: str) -> dict[str, Any]:
    """What somebody says in its own words of what only an office certifies: 没认定 settles it."""
    if yes_or_no(text) is not None or sounds_asking(text):
        return {}
    found = {one.name: _repeated(one, text) for one in facts if one.type == "bool"}
    said = {name: value for name, value in found.items() if value is not None}
    return said if len(said) == 1 else {}


def _agreed(fact: Fact, demand: Compare | None, text: str) -> Any | None:
    """What a yes or a no makes of the fact."""
    statement = _statement(fact, demand)
    agreed = yes_or_no(text, statement)
    if agreed is None and fact.type == "bool":
        agreed = _can(fact, text) or _repeated(fact, text)
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
        case "enum":
            return choice_said(fact, text, reading)
        case "date":
            return date_told(text, today, fact.asked)
        case "year":
            return year(text, today)
    if fact.season and names_no_number(text):
        return days_since_begun(text, season_of(fact))
    if fact.type == "count" and (_has_none(fact, text) or _has_nobody(fact, text)):
        return 0
    if fact.type == "count" and _counts_something_else(fact, text, today):
        return None
    unit = YEARS if fact.unit == YEARS else UNITS[fact.type]
    found = amounts(text, unit, today)
    if not found and fact.type == "months" and (written := day(text, today)):
        found = [months_since(written, today)]
    # Of several numbers nobody knows which was meant.
    if len(found) != 1 or found[0][1] > _LARGEST[fact.type]:
        return None
    low, high = found[0]
    oneself = int(bool(_TAKEN_ON.search(fact.asks)) and counts_oneself_too(text))
    return between(fact, max(low - oneself, Decimal(0)), max(high - oneself, Decimal(0)))


def _has_none(fact: Fact, text: str) -> bool:
    """Whether somebody says that there are none of those a fact counts: 没有县内的."""
    none, nobody = (one.fullmatch(plain(text)) for one in (_NONE_OF_THEM, _NOBODY))
    if nobody and nobody["did"][:1] in fact.asks:
        return True
    return none is not None and any(cue in none["them"] for cue in fact.cues)


def _has_nobody(fact: Fact, text: str) -> bool:
    """Whether somebody has taken on none of those a fact counts, but works alone: 就我一个."""
    return bool(_TAKEN_ON.search(fact.asks)) and counts_oneself_alone(text)


def _counts_something_else(fact: Fact, text: str, today: date) -> bool:
    """Whether a number is money, or counts partners where those taken on were asked for."""
    if _TAKEN_ON.search(fact.asks) and counts_partners(text):
        return True
    return is_of_a_payment(text) and not any(one.unit for one in quantities(text, today))


def _met(demand: Compare, met: bool) -> Any | None:
    """A value that meets a demand, or one that does not; None if there is no telling which."""
    if demand.operator == "==":
        return demand.value if met else None
    steps = _STEPS[demand.operator]
    bound = int(Fraction(demand.value))
    if demand.operator.startswith(">") is met:
        return {"min": bound + steps[0], "max": MANY}
    return {"min": 0, "max": max(0, bound + steps[1])}
