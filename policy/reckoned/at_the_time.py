"""How somebody stood against the conditions of what is over: nobody can claim it any more."""

import re
from collections.abc import Iterable, Iterator

from eligibility.check import examine
from eligibility.rules import All, AnyOf, Cases, Compare, Known, Rule, judge
from policy import wording
from policy.knowledge import Shelved

MOST_OPEN = 3
"""How many conditions that are open still are named."""

THEN = "按当时的条件，"
STOOD = "按当时的条件，您说的这些符合：{met}{more}。"
MORE = "；还要看：{demand}"

_AS_SAID = re.compile("^按(?:您说的，|(?=您说的“))")
_STATED = ("bool", "enum")


def of_its_time(said: Iterable[str]) -> list[str]:
    """Sentences on what was told as those on what was demanded at the time."""
    return [_AS_SAID.sub(THEN, one) for one in said]


def stood(shelved: Shelved, known: Known) -> list[str]:
    """Which conditions on what somebody is or did were met, and which are open still; nothing
    where none was met."""
    met = dict.fromkeys(wording.whom(leaf) for leaf in _met(shelved.rule, known))
    if not met:
        return []
    still = wording.conditions(examine(shelved.benefit.whole, known).open)[:MOST_OPEN]
    more = MORE.format(demand="；".join(still)) if still else ""
    return [STOOD.format(met="；".join(met), more=more)]


def _met(rule: Rule, known: Known) -> Iterator[Compare]:
    """The conditions without a number that are met and on which the rule rests."""
    match rule:
        case Compare():
            if rule.fact.type in _STATED and judge(rule, known):
                yield rule
        case All(parts):
            for part in parts:
                yield from _met(part, known)
        case AnyOf(parts):
            for part in [part for part in parts if judge(part, known)][:1]:
                yield from _met(part, known)
        case Cases(cases):
            for guard, then in cases:
                if judge(guard, known):
                    yield from _met(then, known)
