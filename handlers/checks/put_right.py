"""What somebody says instead of what they said before, and what they add after the verdict."""

import re
from collections.abc import Sequence
from typing import Any

from eligibility.facts import Fact
from handlers.asked import Asked
from handlers.checks.check_state import Check
from handlers.checks.choice_said import read_choice
from handlers.checks.in_passing import certified_in_passing, told_in_passing
from handlers.checks.reading_answers import read_answer

FEW_WORDS = 12
"""Characters of an answer that belongs to the check before it."""

CHANGES = re.compile("不对|说错|错了|改成|改为|应该是|其实是|更正|记错")
_IF = re.compile("(?:那|要是|如果|假如|换成|改成|算|是)+(?P<said>[^，,。？?]{1,8}?)呢?[？?]?")


def corrected(asked: Asked, check: Check) -> dict[str, Any]:
    """What somebody says instead of what they said before."""
    knowledge = asked.knowledge
    rest = CHANGES.sub("", asked.text).strip("，,。 是")
    if marked := told_in_passing(asked, check):
        return marked
    named = [knowledge.facts.get(name) for name in check.facts]
    if chosen := read_choice(named, rest):
        return chosen
    last = [knowledge.facts.get(check.last)] if check.last else []
    return _only_reading(last, asked, rest) or _only_reading(named, asked, rest)


def told_later(asked: Asked, check: Check) -> dict[str, Any]:
    """What somebody tells of a benefit in a few words after its verdict: it is no new story."""
    if not check.card or len(asked.text) > FEW_WORDS or asked.reading.benefits:
        return {}
    told = told_in_passing(asked, check) or told_in_passing(asked, check, left=True)
    return told or _supposed(asked, check) or certified_in_passing(asked, check)


def _only_reading(facts: Sequence[Fact], asked: Asked, text: str) -> dict[str, Any]:
    """The one of several facts that words put right: 6月的 is a month, 四个 are people."""
    values = {one.name: read_answer(one, None, text, asked.turn.today) for one in facts}
    read = {name: value for name, value in values.items() if value is not None}
    days = [one.name for one in facts if one.type == "date" and one.name in read]
    if days:  # of a day it can also be told how long ago it was
        read = {name: read[name] for name in days}
    return read if text and len(read) == 1 else {}


def _supposed(asked: Asked, check: Check) -> dict[str, Any]:
    """What was told in a number as it is supposed to be instead: 那要是6个月呢."""
    found = _IF.fullmatch(asked.text)
    known = [asked.knowledge.facts.get(name) for name in (check.last, *check.facts) if name]
    said, today = found["said"] if found else "", asked.turn.today
    for fact in known if said else ():
        if fact.type in ("months", "days", "year", "count"):
            value = read_answer(fact, None, said, today)
            if value is not None:
                return {fact.name: value}
    return {}
