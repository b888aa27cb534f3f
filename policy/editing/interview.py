"""What somebody is asked about one benefit, found by asking the checker itself."""

from dataclasses import replace
from datetime import date
from typing import Any

from eligibility.amounts import amount_facts
from eligibility.asking import facts_to_ask
from eligibility.benefits import Benefit
from eligibility.check import Result, check
from eligibility.facts import Fact
from eligibility.questions import next_question
from eligibility.rules import Known, leaves
from eligibility.segments import samples

_ANY_DAY = date(2000, 1, 1)
_BEST_FIRST = ("eligible", "conditional", "unknown", "ineligible")


def questions_in_order(benefit: Benefit) -> list[Fact]:
    """The facts asked, one after the other, of somebody whose answers all lead to a yes."""
    timeless = _timeless(benefit)
    found: list[Fact] = []
    known: dict[str, Any] = {}
    result = _check(timeless, known)
    while (name := next_question([result])) and name not in known:
        fact = benefit.dictionary.get(name)
        found.append(fact)
        known, result = _answered_well(timeless, known, fact)
    return found


def questions_possible(benefit: Benefit) -> list[Fact]:
    """All facts that somebody may be asked, in the order of the rule."""
    rule, dictionary = benefit.whole, benefit.dictionary
    certified = {leaf.fact.name for leaf in leaves(rule) if leaf.official}
    counted = amount_facts(benefit.grants, {}, dictionary)
    found = [*facts_to_ask(rule, {}, dictionary), *counted]
    return list({one.name: one for one in found if one.name not in certified}.values())


def _timeless(benefit: Benefit) -> Benefit:
    """The benefit as it is asked about while it is in force, whenever that is."""
    return replace(benefit, windows=tuple(one for one in benefit.windows if one.kind == "event"))


def _check(benefit: Benefit, known: Known) -> Result:
    return check(benefit, known, _ANY_DAY)


def _answered_well(benefit: Benefit, known: Known, fact: Fact) -> tuple[dict[str, Any], Result]:
    """The answer that leads furthest, and what the checker makes of it."""
    rules = [benefit.whole, *(grant.rule for grant in benefit.grants)]
    answers = ({**known, fact.name: value} for value in samples(fact, rules))
    tried = [(one, _check(benefit, one)) for one in answers]
    return min(tried, key=lambda one: _left(one[1]))


def _left(result: Result) -> tuple[int, int]:
    left = len(result.missing) + len(result.amount_missing)
    return _BEST_FIRST.index(result.status), left
