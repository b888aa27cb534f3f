"""What a message tells of the facts of a check, whichever of them was asked for."""

import re
from collections.abc import Mapping
from typing import Any

from handlers.asked import Asked
from handlers.checks.check_state import Check
from handlers.checks.reading_answers import read_certified
from handlers.checks.sent_where import sent_where
from handlers.checks.under_way import facts_of, is_of_a_firm
from handlers.checks.who_asks import who_asks
from handlers.told.denied import none_of_them
from handlers.told.going import bearing, by_place
from handlers.told.story import heard, of_this, told
from handlers.told.unclaimed import claimed
from policy.hearing import Heard
from policy.reckoned.known import certain

_OWNS = re.compile("[开办]|注册|成立|老板|自己干|合伙|个体")
"""Words of who has a firm or starts one."""


def told_in_passing(asked: Asked, check: Check, left: bool = False) -> dict[str, Any]:
    """The facts this message tells in passing of the cards checked; a number `left` over is of
    whom one benefit is paid for, or how long."""
    facts, known = facts_of(asked, check), asked.knowledge.facts
    by_ear = [fact for fact in facts if fact not in bearing(facts)]
    factors = asked.knowledge.cards[check.card].benefit.factors if left and check.card else ()
    found = asked.knowledge.ear.hear(by_ear, asked.text, asked.turn.today, factors)
    found = {**by_place(asked, facts, asked.text), **found}
    works_there = not (check.card or is_of_a_firm(asked, check) or _OWNS.search(asked.text))
    # 在小公司上班 tells of a person where they went, and nothing of a firm of theirs.
    return given(
        {name: one for name, one in found.items() if not (works_there and known.get(name).whole)}
    )


def certified_in_passing(asked: Asked, check: Check) -> dict[str, Any]:
    """What a message says of what only an office can certify of the benefit checked."""
    official = asked.knowledge.cards[check.card].benefit.official if check.card else ()
    return read_certified(
        (asked.knowledge.facts.get(name) for name in sorted(official)), asked.text
    )


def who_told(asked: Asked) -> tuple[tuple[str, ...], str]:
    """Who asks, and the words that say so: this message, or else what was told before."""
    messages = (asked.text, *reversed(told(asked.memory, asked.turn.today)))
    heard_in = ((who_asks(text), text) for text in messages)
    return next((one for one in heard_in if one[0]), ((), ""))


def told_so_far(asked: Asked, check: Check) -> dict[str, Any]:
    """The facts told in this message and those before it."""
    if not check.card:
        return given(heard(asked, facts_of(asked, check)))
    shelved = asked.knowledge.cards[check.card]
    theirs = of_this(asked, shelved)
    found = heard(theirs, facts_of(asked, check), shelved.benefit.factors)
    found |= claimed(theirs, shelved, found)
    found |= none_of_them(theirs, shelved, found)
    return given(certain(shelved, found)) | sent_where(asked, check)


def denied_so_far(asked: Asked, check: Check) -> dict[str, Any]:
    """The facts still open of which all that a benefit asks for was denied, with this message and
    those before it: 不是贫困户 · 也不是搬迁户."""
    if not check.card:
        return {}
    shelved = asked.knowledge.cards[check.card]
    known = {name: Heard(value, "") for name, value in check.facts.items()}
    return given(none_of_them(of_this(asked, shelved), shelved, known))


def given(found: Mapping[str, Heard]) -> dict[str, Any]:
    """What was heard as it is remembered of a check."""
    return {name: one.given for name, one in found.items()}
