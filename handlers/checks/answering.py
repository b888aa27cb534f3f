"""What an answer tells of the facts of a check: of the one asked for, of others, or put right."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from eligibility.facts import Fact
from handlers.asked import Asked
from handlers.checks.asking import demand_on, has_none, read_answer, read_choice, read_in_passing
from handlers.checks.check_state import WHO_ASKED, Check
from handlers.checks.under_way import checked, facts_of
from handlers.told.going import bearing, by_place
from handlers.told.story import heard, of_this
from handlers.told.teller import FIRMS
from handlers.told.unclaimed import claimed
from nlp.questions.agreeing import yes_or_no
from nlp.statements import clauses, sounds_asking
from policy.hearing import Heard
from policy.reckoned.known import certain

LENGTHS = ("months", "days")
ASKED_BACK = ("date", "months", "days")
"""What somebody who only says that it is so is asked back for: when, and how long."""

FEW_WORDS = 12
"""Characters of an answer that belongs to the check before it."""

_OWNS = re.compile("[开办]|注册|成立|老板|自己干|合伙|个体")
"""Words of who has a firm or starts one."""

CHANGES = re.compile("不对|说错|错了|改成|改为|应该是|其实是|更正|记错")


def answered(asked: Asked, check: Check, text: str) -> dict[str, Any]:
    """The facts that an answer tells: the one asked for, or others in passing."""
    if CHANGES.search(text) and (put_right := corrected(asked, check)):
        return put_right
    fact = asked.knowledge.facts.get(check.asked)
    found = checked(asked, check)
    if fact.type == "count" and has_none(fact, text):
        return {fact.name: 0}
    marked = told_in_passing(asked, check)
    if all(asked.knowledge.facts.get(name).default for name in marked):
        marked = _told_in_one(asked, check) or marked
    own = {name: value for name, value in marked.items() if name in (fact.name, *fact.instead)}
    if own:
        return {fact.name: next(iter(own.values()))} | marked
    reading = asked.knowledge.read(text)
    value = read_answer(fact, demand_on(fact, found.results), text, reading, asked.turn.today)
    if value is not None and measures_another(asked, fact, text):
        value = None
    # 就我一个人 is who works there only where nobody asked how many there are of others.
    said = [name for name in marked if not asked.knowledge.facts.get(name).default]
    if value is not None and (not said or yes_or_no(text) is not None):
        return {fact.name: value}
    missing = {one.name: one for result in found.results for one in result.missing}
    in_passing = marked or read_in_passing(missing.values(), asked)
    return in_passing or told_in_passing(asked, check, left=True)


def measures_another(asked: Asked, fact: Fact, text: str) -> bool:
    """Whether a length is marked as one of something else: 新招的，三个月 is none of how long
    premiums were paid."""
    if fact.type not in LENGTHS or any(one in text for one in (*fact.alone, *fact.since)):
        return False
    spoken_of, facts = asked.knowledge.ear.spoken_of(text), asked.knowledge.facts
    others = [one for name in spoken_of if (one := facts.get(name)).type in LENGTHS]
    return bool(others) and fact not in others


def touched(asked: Asked, check: Check) -> str:
    """The fact still open of which an answer speaks without telling it, as 失业金领完了 of when; ""
    if it speaks of none, or of several."""
    if check.asked == WHO_ASKED or sounds_asking(asked.text):
        return ""
    spoken_of = asked.knowledge.ear.spoken_of(asked.text)
    missing = {one.name: one for found in checked(asked, check).results for one in found.missing}
    open_ones = [name for name, one in missing.items() if one.type in ASKED_BACK]
    named = [name for name in open_ones if name in spoken_of]
    return named[0] if len(named) == 1 and named[0] != check.asked else ""


def _told_in_one(asked: Asked, check: Check) -> dict[str, Any]:
    """What two clauses tell of which one is a bare figure: 新招的，三个月."""
    parts = clauses(asked.text)
    if len(asked.text) > FEW_WORDS or len(parts) != len(("what", "how much")):
        return {}
    return told_in_passing(replace(asked, text="".join(parts)), check)


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
    facts, known = facts_of(asked, check), asked.knowledge.facts
    by_ear = [fact for fact in facts if fact not in bearing(facts)]
    factors = asked.knowledge.cards[check.card].benefit.factors if left and check.card else ()
    found = asked.knowledge.ear.hear(by_ear, asked.text, asked.turn.today, factors)
    found = {**by_place(asked, facts, asked.text), **found}
    works_there = not check.card and FIRMS.isdisjoint(check.who) and not _OWNS.search(asked.text)
    # 在小公司上班 tells of a person where they went, and nothing of a firm of theirs.
    return _given(
        {name: one for name, one in found.items() if not (works_there and known.get(name).whole)}
    )


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
