"""A check under way: the cards it is about, what can be told of them, and how they stand."""

from typing import Any

from eligibility.facts import Fact
from handlers.asked import Asked
from handlers.checks.asking_order import ordered
from handlers.checks.check_state import Check
from handlers.checks.entitlements import open_benefits
from handlers.told.teller import FIRMS
from policy.checking import Checked, check_known
from policy.given import read_given

OF_A_FAMILY = "people"
"""The fact of how many of a family are paid for."""


def cards_of(asked: Asked, check: Check) -> list[str]:
    return [check.card] if check.card else open_benefits(asked, check.region, check.who)


def facts_of(asked: Asked, check: Check) -> list[Fact]:
    """What can be told of the cards checked; by a firm that asks for all none of a family's heads,
    which those it took on are not."""
    cards = [asked.knowledge.cards[name] for name in cards_of(asked, check)]
    facts = {fact.name: fact for one in cards for fact in one.benefit.facts}
    of_a_firm = not check.card and is_of_a_firm(asked, check)
    return [fact for name, fact in facts.items() if not (of_a_firm and name == OF_A_FAMILY)]


def checked(asked: Asked, check: Check) -> Checked:
    knowledge, names = asked.knowledge, cards_of(asked, check)
    home = knowledge.cards[check.card].region.adcode if check.card else check.region
    known = read_given(check.facts, knowledge.facts)
    found = check_known(knowledge, knowledge.regions.get(home), asked.turn.today, known, names)
    return found if check.card else ordered(found, check.who, knowledge)


def is_of_a_firm(asked: Asked, check: Check) -> bool:
    """Whether a firm is asked: what is asked of people is then asked of those it hired."""
    if not check.card:
        return not FIRMS.isdisjoint(check.who)
    return FIRMS.issuperset(asked.knowledge.cards[check.card].card.audience)


def of_now(asked: Asked, check: Check) -> dict[str, Any]:
    """The month about which somebody asks who names none: who asks for all asks for now."""
    now = f"{asked.turn.today:%Y-%m}"
    return {fact.name: now for fact in facts_of(asked, check) if fact.asked}
