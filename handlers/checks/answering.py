"""What an answer tells of the facts of a check: of the one asked for, of others, or put right."""

import re
from collections.abc import Mapping
from typing import Any

from handlers.asked import Asked
from handlers.checks.asking import demand_on, read_answer, read_choice, read_in_passing
from handlers.checks.check_state import Check
from handlers.checks.under_way import checked, facts_of
from handlers.told.going import bearing, by_place
from handlers.told.story import heard, of_this
from handlers.told.unclaimed import claimed
from nlp.questions.agreeing import yes_or_no
from nlp.statements import sounds_asking
from policy.hearing import Heard
from policy.reckoned.known import certain

FEW_WORDS = 12
"""Characters of an answer that belongs to the check before it."""

CHANGES = re.compile("不对|说错|错了|改成|改为|应该是|其实是|更正|记错")


def answered(asked: Asked, check: Check, text: str) -> dict[str, Any]:
    """The facts that an answer tells: the one asked for, or others in passing."""
    if CHANGES.search(text) and (put_right := corrected(asked, check)):
        return put_right
    fact = asked.knowledge.facts.get(check.asked)
    found = checked(asked, check)
    marked = told_in_passing(asked, check)
    own = {name: value for name, value in marked.items() if name in (fact.name, *fact.instead)}
    if own:
        return {fact.name: next(iter(own.values()))} | marked
    reading = asked.knowledge.read(text)
    value = read_answer(fact, demand_on(fact, found.results), text, reading, asked.turn.today)
    # 就我一个人 is who works there only where nobody asked how many there are of others.
    said = [name for name in marked if not asked.knowledge.facts.get(name).default]
    if value is not None and (not said or yes_or_no(text) is not None):
        return {fact.name: value}
    missing = {one.name: one for result in found.results for one in result.missing}
    in_passing = marked or read_in_passing(missing.values(), asked)
    return in_passing or told_in_passing(asked, check, left=True)


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
    if not check.last or not rest:
        return {}
    fact = knowledge.facts.get(check.last)
    value = read_answer(fact, None, rest, reading, asked.turn.today)
    return {} if value is None else {fact.name: value}


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
    return told_in_passing(asked, check) or told_in_passing(asked, check, left=True)


def told_so_far(asked: Asked, check: Check) -> dict[str, Any]:
    """The facts told in this message and those before it."""
    if not check.card:
        return _given(heard(asked, facts_of(asked, check)))
    shelved = asked.knowledge.cards[check.card]
    theirs = of_this(asked, shelved)
    found = heard(theirs, facts_of(asked, check), shelved.benefit.factors)
    found |= claimed(theirs, shelved, found)
    return _given(certain(shelved, found))


def _given(found: Mapping[str, Heard]) -> dict[str, Any]:
    return {name: one.given for name, one in found.items()}
