"""What an answer says of some of those counted only: they are left out, and the others checked."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from eligibility.facts import Fact
from handlers.asked import Asked
from handlers.checks.answering import answered
from handlers.checks.asking import demand_on
from handlers.checks.check_state import WHO_ASKED, Check
from handlers.checks.put_right import told_later
from handlers.checks.reading_answers import met
from handlers.checks.under_way import checked
from handlers.told.groups import counts_several
from handlers.told.one_group import paid_for
from nlp.questions.replies import amounts
from nlp.statements import clauses, sounds_asking
from policy.checking import Checked

_SOME = re.compile(
    "(?:其中|里[头面边]|可是?|但是?|不过|就|只|也|倒是|是|有|还有)*"
    "(?P<number>[0-9一二两俩仨三四五六七八九十]+个?(?![都也]|月|年))"
    "(?:人|新?工人|员工|学生|娃|新来的)?的?(?P<rest>(?:还|到?现在|暂时|一直)*[没未不只才刚].+)"
)
"""有一个还没上失业险, 俩没签: those of whom this is said, and what."""


def of_several(asked: Asked, check: Check) -> bool:
    """Whether several groups were told that the benefit checked counts, so that no one answer is of
    all of them; not where those of whom some was said were left out of it."""
    shelved = asked.knowledge.cards.get(check.card)
    return shelved is not None and not check.apart and counts_several(asked, shelved)


def leaving_out(asked: Asked, check: Check) -> Check | None:
    """The check of the others, where a message refuses the benefit to some of those only for whom
    it is paid; None where it says no such thing. What it says of some that no condition speaks of
    is no count of them all."""
    said = None if sounds_asking(asked.text) else _said_of_some(asked.text, asked.turn.today)
    if said is None or not check.card or check.asked == WHO_ASKED or _paid(asked, check) is None:
        return None
    number, rest = said
    saying = asked.again(rest, asked.memory)
    told = answered(saying, check, rest) if check.asked else told_later(saying, check)
    known, before = asked.knowledge.facts, checked(asked, check)
    of_them = {
        name: one
        for name, one in told.items()
        if not known.get(name).whole and known.get(name).type != "count"
    }
    after = checked(asked, replace(check, facts={**check.facts, **of_them}))
    if before.results[0].status == "ineligible" or after.results[0].status != "ineligible":
        return None if of_them or not check.asked else replace(check, again=check.again + 1)
    others = _others([known.get(name) for name in of_them], before, check)
    facts = {**check.facts, **others}
    left_out = check.left_out + number
    return replace(check, facts=facts, left_out=left_out, apart=True, again=0) if others else None


def counted(asked: Asked, check: Check) -> Check:
    """The check with the number of the others, as soon as it is known how many there are in all."""
    paid = _paid(asked, check) if check.left_out else None
    for name in (paid.name, *paid.instead) if paid else ():
        number = check.facts.get(name)
        if paid and type(number) is int:
            left = max(number - check.left_out, 0)
            return replace(check, facts={**check.facts, paid.name: left}, left_out=0)
    return check


def asks_in_all(asked: Asked, check: Check, found: Checked) -> Checked:
    """What is asked next: how many there are in all, where some of them are left out."""
    paid = _paid(asked, check) if check.left_out else None
    if paid is None or not paid.instead or found.question != paid.name:
        return found
    return replace(found, question=paid.instead[0])


def _paid(asked: Asked, check: Check) -> Fact | None:
    """The one count of people by which the benefit checked is paid."""
    paid = paid_for(asked.knowledge.cards[check.card])
    return paid[0] if len(paid) == 1 else None


def _said_of_some(text: str, today: date) -> tuple[int, str] | None:
    """How many a message tells of, and what, where it tells of no other number of people."""
    parts = clauses(text)
    found = [one for one in map(_SOME.fullmatch, parts) if one]
    if len(found) != 1 or sum(bool(amounts(one, "人", today)) for one in parts) > 1:
        return None
    numbers = amounts(found[0]["number"], "人", today)
    if len(numbers) != 1 or numbers[0][0] != numbers[0][1]:
        return None
    return int(numbers[0][0]), found[0]["rest"]


def _others(facts: Sequence[Fact], found: Checked, check: Check) -> dict[str, Any]:
    """What is so of the others of what is not so of some: what was told, or else is demanded."""
    others: dict[str, Any] = {}
    for fact in facts:
        demand = demand_on(fact, found.results)
        meets = True if fact.type == "bool" else met(demand, True) if demand else None
        value = check.facts.get(fact.name, meets)
        others |= {fact.name: value} if value is not None else {}
    return others
