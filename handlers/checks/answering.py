"""What an answer tells of the facts of a check: of the one asked for, of others, or put right."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from eligibility.facts import Fact
from eligibility.rules import Compare
from handlers.asked import Asked
from handlers.checks.asking import demand_on, read_answer, read_certified, read_in_passing
from handlers.checks.check_state import Check
from handlers.checks.choice_said import any_of, group_said, read_choice
from handlers.checks.sent_where import sent_where
from handlers.checks.under_way import checked, facts_of
from handlers.told.going import bearing, by_place
from handlers.told.story import heard, of_this
from handlers.told.unclaimed import claimed
from nlp.questions.agreeing import yes_or_no
from nlp.statements import clauses, sounds_asking
from nlp.text import plain
from policy.given import UNKNOWN
from policy.hearing import Heard
from policy.reckoned.known import certain

FEW_WORDS = 12
"""Characters of an answer that belongs to the check before it."""

CHANGES = re.compile("不对|说错|错了|改成|改为|应该是|其实是|更正|记错")


A_MONTH = re.compile("[0-9]{4}-[0-9]{2}")
_ONLY_COUNTS = re.compile(
    "(?:一共|总共|大概|差不多|也就|就|有)*[0-9一二两三四五六七八九十百千来多几]+个(?:左右|上下)?"
)
"""How many there are, and not of whom."""


def answered(asked: Asked, check: Check, text: str) -> dict[str, Any]:
    """The facts that an answer tells: the one asked for, or others in passing."""
    told = _told_by(asked, check, text)
    return told | _of_one_month(asked, check, told)


def _of_one_month(asked: Asked, check: Check, told: Mapping[str, Any]) -> dict[str, Any]:
    """How many months there are, where the one month is told that is asked about: 3月份的."""
    grants = asked.knowledge.cards[check.card].benefit.grants if check.card else ()
    return {
        one.times: 1
        for one in grants
        if one.times not in (*check.facts, *told) and A_MONTH.fullmatch(str(told.get(one.within)))
    }


def _told_by(asked: Asked, check: Check, text: str) -> dict[str, Any]:
    if CHANGES.search(text) and (put_right := corrected(asked, check)):
        return put_right
    fact = asked.knowledge.facts.get(check.asked)
    found = checked(asked, check)
    marked = told_in_passing(asked, check)
    if group := group_said(fact, text):
        one = any_of(fact, group, [result.benefit for result in found.results])
        return marked | {fact.name: one} if one else _without(fact, marked)
    if sent := sent_where(asked, check, fact):
        return marked | sent
    own = {name: value for name, value in marked.items() if name in (fact.name, *fact.instead)}
    if own:
        return {fact.name: next(iter(own.values()))} | marked
    demand = demand_on(fact, found.results)
    if in_parts := _in_parts(asked, check, fact, demand):
        return in_parts
    reading = asked.knowledge.read(text)
    value = read_answer(fact, demand, text, reading, asked.turn.today)
    # 就我一个人 is who works there only where nobody asked how many there are of others.
    said = [name for name in marked if not asked.knowledge.facts.get(name).default]
    if value is not None and (not said or yes_or_no(text) is not None):
        return (marked if fact.type != "count" and not said else {}) | {fact.name: value}
    missing = {one.name: one for result in found.results for one in result.missing}
    in_passing = marked or read_in_passing(missing.values(), asked)
    in_passing = in_passing or _of_a_bare_number(asked, check, fact)
    return in_passing or read_certified(_certified(asked, check), text)


def _certified(asked: Asked, check: Check) -> list[Fact]:
    """What only an office can certify of the benefit checked."""
    official = asked.knowledge.cards[check.card].benefit.official if check.card else ()
    return [asked.knowledge.facts.get(name) for name in sorted(official)]


def _in_parts(asked: Asked, check: Check, fact: Fact, demand: Compare | None) -> dict[str, Any]:
    """What several clauses tell, of which one alone answers and is marked as nothing else: 三年了
    beside 一直足额; 规模不清楚 is then no answer."""
    parts, today = clauses(asked.text), asked.turn.today
    read = {one: read_answer(fact, demand, one, asked.knowledge.read(one), today) for one in parts}
    own = [one for one, value in read.items() if value not in (None, UNKNOWN)]
    alone = len(parts) == 1 or len(own) != 1 or fact.season
    if alone or told_in_passing(_saying(asked, own[0]), check):
        return {}
    rest = _saying(asked, "，".join(one for one in parts if one not in own))
    told = told_in_passing(rest, check) or told_in_passing(rest, check, left=True)
    return told | {fact.name: read[own[0]]}


def _saying(asked: Asked, text: str) -> Asked:
    return asked.again(text, asked.memory)


def _of_a_bare_number(asked: Asked, check: Check, fact: Fact) -> dict[str, Any]:
    """What a number tells that nothing marks: of whom the benefit is paid for, or how long; of who
    answers how large a firm is, and of 28个, how many work there."""
    # A day of the season is no number of days, nor are those of rest.
    told = {} if fact.groups or fact.season else told_in_passing(asked, check, left=True)
    if told or fact.type == "count" or not _ONLY_COUNTS.fullmatch(plain(asked.text)):
        return told
    return told_in_passing(_saying(asked, f"{asked.text}人"), check)


def _without(fact: Fact, told: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in told.items() if name != fact.name}


def states(asked: Asked, check: Check) -> bool:
    """Whether a message that has words of a question only tells something: 今年3月到期."""
    asking = not check.asked or sounds_asking(asked.text)
    return not asking and bool(told_in_passing(asked, check))


def corrected(asked: Asked, check: Check) -> dict[str, Any]:
    """What somebody says instead of what they said before."""
    knowledge = asked.knowledge
    rest = CHANGES.sub("", asked.text).strip("，,。 是")
    reading = knowledge.read(rest)
    if marked := told_in_passing(asked, check):
        return marked
    named = [knowledge.facts.get(name) for name in check.facts]
    if chosen := read_choice(named, rest, reading):
        return chosen
    last = [knowledge.facts.get(check.last)] if check.last else []
    return _only_reading(last, asked, rest) or _only_reading(named, asked, rest)


def _only_reading(facts: Sequence[Fact], asked: Asked, text: str) -> dict[str, Any]:
    """The one of several facts that words put right: 6月的 is a month, 四个 are people."""
    reading = asked.knowledge.read(text)
    values = {one.name: read_answer(one, None, text, reading, asked.turn.today) for one in facts}
    read = {name: value for name, value in values.items() if value is not None}
    days = [one.name for one in facts if one.type == "date" and one.name in read]
    if days:  # of a day it can also be told how long ago it was
        read = {name: read[name] for name in days}
    return read if text and len(read) == 1 else {}


def told_in_passing(asked: Asked, check: Check, left: bool = False) -> dict[str, Any]:
    """The facts this message tells in passing of the cards checked; a number `left` over is of
    whom one benefit is paid for, or how long."""
    facts = facts_of(asked, check)
    by_ear = [fact for fact in facts if fact not in bearing(facts)]
    factors = asked.knowledge.cards[check.card].benefit.factors if left and check.card else ()
    found = asked.knowledge.ear.hear(by_ear, asked.text, asked.turn.today, factors)
    return _given({**by_place(asked, facts, asked.text), **found})


def told_later(asked: Asked, check: Check) -> dict[str, Any]:
    """What somebody tells of a benefit in a few words after its verdict: it is no new story."""
    if not check.card or len(asked.text) > FEW_WORDS or asked.reading.benefits:
        return {}
    told = told_in_passing(asked, check) or told_in_passing(asked, check, left=True)
    return told or read_certified(_certified(asked, check), asked.text)


def told_so_far(asked: Asked, check: Check) -> dict[str, Any]:
    """The facts told in this message and those before it."""
    if not check.card:
        return _given(heard(asked, facts_of(asked, check)))
    shelved = asked.knowledge.cards[check.card]
    theirs = of_this(asked, shelved)
    found = heard(theirs, facts_of(asked, check), shelved.benefit.factors)
    found |= claimed(theirs, shelved, found)
    return _given(certain(shelved, found)) | sent_where(asked, check)


def _given(found: Mapping[str, Heard]) -> dict[str, Any]:
    return {name: one.given for name, one in found.items()}
