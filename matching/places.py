"""Where people are, as the database tells it: inside a region, by the digits of its adcode."""

from sqlalchemy import ColumnElement

from nlp.places.regions import Region
from people.tables import people
from policy.knowledge import Knowledge

_DIGITS = {"province": 2, "city": 4}
"""How many digits of an adcode all places inside have in common."""


def lives_in(region: Region, knowledge: Knowledge) -> ColumnElement[bool]:
    """That somebody is where what holds in the region holds for them."""
    if region.level in _DIGITS:
        return people.c.region.startswith(region.adcode[: _DIGITS[region.level]])
    if region.level == "county":
        return people.c.region == region.adcode
    # An unnamed county may be any of its city's: those are few, and listed.
    held = [one.adcode for one in knowledge.regions if knowledge.holds_in(region, one.adcode)]
    return people.c.region.in_(held)
