"""Sums that are told by their parts, by what was given back of them, or for several months."""

from datetime import date

from eligibility.facts import Fact
from nlp.measures.adding import Added, added
from nlp.measures.given_back import paid_in
from nlp.measures.several_months import month_of_several


def is_months(fact: Fact) -> bool:
    """Whether a fact is what is paid in each month, of which people may tell several together."""
    return fact.monthly and fact.paid_in


def summed(fact: Fact, text: str, today: date) -> Added | None:
    """What a text tells of a sum otherwise than by its number; None if nothing."""
    if is_months(fact):
        return month_of_several(text, fact.cues, today)
    if fact.paid_in and (whole := paid_in(text, today)):
        return Added(*whole, of_parts=True)
    return added(text, fact.parts, fact.beside, today)
