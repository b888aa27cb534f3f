"""How people are asked for a fact, and what a yes to the question says."""

from collections.abc import Iterable

from eligibility.check import Result
from eligibility.facts import Fact
from eligibility.rules import Compare, leaves
from policy import wording
from policy.hearing import PAPER
from policy.verdicts import question_text

OR_NONE = "（没有就说“没有”）"
OR_NO_MORE = "（没有就说“没有”，别的也没有就说“都没有”）"


def demand_on(fact: Fact, results: Iterable[Result]) -> Compare | None:
    """The one demand that is still open on a number, so that yes or no can answer it."""
    open_ones = [leaf for result in results for leaf in leaves(result.open) if leaf.fact is fact]
    same = all(one == open_ones[0] for one in open_ones)
    numeric = fact.type in ("count", "months", "days", "year")
    if not open_ones or not same or not numeric or open_ones[0].operator == "in":
        return None
    return open_ones[0]


def asked_as(fact: Fact, of_a_firm: bool, of_all: bool) -> str:
    """How the fact is asked for: a firm is asked of those it hired, and not of itself; somebody who
    asks for all of theirs of themselves, also where several are counted."""
    own = fact.asks_firm if of_a_firm else fact.asks_one if of_all else ""
    return own or question_text(fact)


def question(fact: Fact, demand: Compare | None, of_a_firm: bool, of_all: bool) -> str:
    """How the fact is asked for; where one demand on it is open, yes or no will do. Who asked for
    all may have none of what is counted."""
    asks = asked_as(fact, of_a_firm, of_all)
    if asks == fact.asks_one:
        return asks
    if demand is None:
        return asks + (OR_NONE if of_all and fact.type == "count" else "")
    if fact.type == "count" and (demand.operator, demand.value) == (">=", 1):
        return asks + (OR_NO_MORE if fact.unit == PAPER else OR_NONE)
    return f"{asks}（要求：{statement(fact, demand)}；说“是”或“不是”也行）"


def statement(fact: Fact, demand: Compare | None) -> str:
    """What a yes says."""
    if demand is not None:
        return "；".join(wording.conditions(demand))
    return (fact.says or fact.label).partition("，")[0]
