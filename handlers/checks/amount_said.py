"""How many, how much or how long it is by an answer to the question for just that."""

import re
from collections.abc import Sequence
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Any

from eligibility.facts import Fact
from nlp.bounds import NO_LIMIT
from nlp.counting.oneself import (
    counts_oneself_alone,
    counts_oneself_too,
    counts_partners,
    is_of_a_payment,
)
from nlp.measures.ages import with_ages
from nlp.measures.day_spans import days_since_begun, names_no_number
from nlp.measures.moon_days import moon_days
from nlp.numbers import quantities
from nlp.questions.replies import MONTHS, Bounds, amounts, day, months_since
from nlp.statements import states
from nlp.text import plain
from policy.in_season import season_of
from policy.told_values import between

UNITS = {"count": "人", "months": "月", "days": "天", "yuan": "元", "ratio": "%"}
YEARS = "年"
OWN_UNITS = (YEARS, "本", "课时", "岁")
"""What is counted in these is no number of people."""

ZERO = Decimal(0)

_NOBODY = re.compile(
    "(?:一个(?:人)?[都也]?没有?|没有?人|没有?谁|没有?哪个)(?:[来去](?=[^过的了啊呢哩咧]))?(?P<did>.{0,4}?)(?:过|的|了|啊|呢|哩|咧)*"
)

_NONE_OF_THEM = re.compile(
    "(?:也|都|就|一个)*(?:没有?|没得|无)(?P<them>.{2,8}?)的?(?:人|了|啊|呢|哈)*"
)

_A_MONTH = re.compile("(?<![0-9一二两三四五六七八九十几])(?:每个?|[一1]个?)月(?!份)")
"""一个月2400 is 2400 where so much a month was asked for."""

_TAKEN_ON = re.compile("招[了的]|带动|介绍")
"""Who asks is none of those they took on."""

_LARGEST = {"count": 1_000_000, "months": 1200, "days": 40_000, "yuan": 10**11, "ratio": 100}
"""Larger numbers are of something else: a telephone, a day."""


def amount_said(fact: Fact, text: str, today: date) -> Any | None:
    """The number or length that an answer tells, as `policy.given` reads it; None if it is open."""
    if fact.season and names_no_number(text):
        return days_since_begun(text, season_of(fact))
    if fact.type == "count" and (has_none(fact, text) or _has_nobody(fact, text)):
        return 0
    if fact.type == "count" and _counts_something_else(fact, text, today):
        return None
    if fact.type == "months" and states(text, fact.noes):
        return 0
    if fact.type == "months" and "岁" in with_ages(text, today):
        return None
    found = _told(fact, text, today)
    # Of several numbers nobody knows which was meant.
    if len(found) != 1:
        return None
    oneself = int(_counts_taken_on(fact) and counts_oneself_too(text))
    low, high = (max(one - oneself, ZERO) for one in found[0])
    most = low if high == NO_LIMIT else high
    return between(fact, low, high) if low <= high and most <= _LARGEST[fact.type] else None


def has_none(fact: Fact, text: str) -> bool:
    """Whether somebody says that there are none of those a fact counts: 没有县内的."""
    none, nobody = (one.fullmatch(plain(text)) for one in (_NONE_OF_THEM, _NOBODY))
    if nobody and nobody["did"][:1] in fact.asks:
        return True
    return none is not None and any(cue in none["them"] for cue in fact.cues)


def _told(fact: Fact, text: str, today: date) -> Sequence[Bounds]:
    """The numbers that an answer may mean, in the unit that was asked for."""
    if fact.type == "months" and moon_days(text, today):
        return _passed_since(text, today)
    if fact.monthly:
        text = _A_MONTH.sub("", text)
    unit = fact.unit if fact.unit in OWN_UNITS else UNITS[fact.type]
    found = amounts(text, unit, today)
    if not found and unit == YEARS:
        return [_in_years(one) for one in amounts(text, "月", today)]
    return found or (_passed_since(text, today) if fact.type == "months" else [])


def _in_years(months: Bounds) -> Bounds:
    """Between how many whole years a length in months lies; less than one is none."""
    low, high = (one / MONTHS for one in months)
    if high < 1:
        return ZERO, ZERO
    return low.to_integral_value(ROUND_FLOOR), high.to_integral_value(ROUND_CEILING)


def _passed_since(text: str, today: date) -> Sequence[Bounds]:
    """How many months may have passed since a day that was told; what is still to come began on no
    day."""
    if by_moon := moon_days(text, today):
        first, last = (one.isoformat() for one in by_moon)
    else:
        first = last = day(text, today) or ""
    if not first or first > today.isoformat():
        return []
    return [(months_since(last, today)[0], months_since(first, today)[1])]


def _counts_taken_on(fact: Fact) -> bool:
    """Whether a fact counts people whom those who are asked took on, placed or gave work."""
    return fact.type == "count" and bool(_TAKEN_ON.search(fact.asks))


def _has_nobody(fact: Fact, text: str) -> bool:
    """Whether somebody has taken on none of those a fact counts, but works alone: 就我一个."""
    return _counts_taken_on(fact) and counts_oneself_alone(text)


def _counts_something_else(fact: Fact, text: str, today: date) -> bool:
    """Whether a number is money, or counts partners where those taken on were asked for."""
    if _counts_taken_on(fact) and counts_partners(text):
        return True
    return is_of_a_payment(text) and not any(one.unit for one in quantities(text, today))
