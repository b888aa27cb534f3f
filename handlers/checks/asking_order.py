"""What is asked first of somebody who asks for all, and which choices they are given: of their own
benefits before those for everyone, and whether a firm took anybody on before how those do."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from eligibility.check import Result
from eligibility.facts import Fact
from eligibility.questions import next_question
from eligibility.rules import leaves
from handlers.told.teller import FIRMS
from policy.checking import Checked
from policy.knowledge import Knowledge

HIRED = "new_hires"
"""The fact of how many a firm took on."""

_PERSON, _SMALL = "individual", "individual_business"

FEW = 5
"""Choices that are all given, whether or not anything depends on them."""


def ordered(found: Checked, who: Sequence[str], knowledge: Knowledge) -> Checked:
    """The check with the question that is asked first of such people."""
    open_ones = [one for one in found.results if one.missing]
    own = [
        one
        for one in open_ones
        if not {*who}.isdisjoint(knowledge.cards[one.benefit.id].card.audience)
    ]
    of_firms = not FIRMS.isdisjoint(who)
    of_the_firm = [one for one in own if of_firms and any(fact.whole for fact in one.missing)]
    asked_of = of_the_firm or own
    first = next_question(asked_of) if asked_of else found.question
    if first and not (own or of_firms) and knowledge.facts.get(first).whole:
        first = None  # What everybody there earns at least a person need not know for a list.
    if first and of_firms and HIRED not in found.told:
        about = [one for one in open_ones if first in {fact.name for fact in one.missing}]
        first = HIRED if about and all(map(_pays_for_hired, about)) else first
    return replace(found, question=first)


def _pays_for_hired(one: Result) -> bool:
    """Whether a benefit is for each of those whom a firm took on."""
    paid_for = [one.benefit.dictionary.get(grant.per) for grant in one.benefit.grants if grant.per]
    return any(HIRED in (fact.name, *fact.instead) for fact in paid_for)


def offered(fact: Fact, results: Iterable[Result], who: Sequence[str]) -> Mapping[str, str]:
    """The choices of a fact worth giving: those that some benefit names, and who is none of them;
    of many kinds of firms also the common ones, and to a firm not that it is a person."""
    if len(fact.choices) <= FEW or not (fact.otherwise or fact.kinds):
        return fact.choices
    named = {fact.otherwise} - {""}
    named = named.union(*(_named(fact, one) for one in results))
    # Who is of a narrower kind, if that is asked for, should not pick the broad one.
    narrower = {*chain(*fact.kinds.values())} & named
    common = {*fact.kinds, _SMALL} if fact.kinds else set()
    named |= common if not narrower or named & common else set()
    alone = set() if FIRMS.isdisjoint(who) else {_PERSON}
    return {name: label for name, label in fact.choices.items() if name in named - alone}


def _named(fact: Fact, result: Result) -> set[str]:
    """The choices of a fact that a benefit names."""
    rules = [result.benefit.whole, *(grant.rule for grant in result.benefit.grants)]
    found = [leaf.value for rule in rules for leaf in leaves(rule) if leaf.fact is fact]
    return {name for one in found for name in ([one] if isinstance(one, str) else one)}
