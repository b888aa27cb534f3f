"""A check under way: the cards it is about, what can be told of them, and how they stand."""

from eligibility.facts import Fact
from handlers.asked import Asked
from handlers.checks.check_state import Check
from handlers.checks.entitlements import open_benefits
from handlers.told.teller import FIRMS
from policy.checking import Checked, check_known
from policy.given import read_given


def cards_of(asked: Asked, check: Check) -> list[str]:
    return [check.card] if check.card else open_benefits(asked, check.region, check.who)


def facts_of(asked: Asked, check: Check) -> list[Fact]:
    """What can be told of the cards checked."""
    cards = [asked.knowledge.cards[name] for name in cards_of(asked, check)]
    return list({fact.name: fact for one in cards for fact in one.benefit.facts}.values())


def checked(asked: Asked, check: Check) -> Checked:
    knowledge, names = asked.knowledge, cards_of(asked, check)
    home = knowledge.cards[check.card].region.adcode if check.card else check.region
    known = read_given(check.facts, knowledge.facts)
    return check_known(knowledge, knowledge.regions.get(home), asked.turn.today, known, names)


def is_of_a_firm(asked: Asked, check: Check) -> bool:
    """Whether only firms are asked: what is asked of people is then asked of those they hired."""
    who = asked.knowledge.cards[check.card].card.audience if check.card else check.who
    return set(who) <= FIRMS and bool(who)
