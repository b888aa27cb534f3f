"""A benefit as the checker needs it: for whom, how much, when, and what it excludes."""

from dataclasses import dataclass, field
from typing import Literal

from eligibility.derive import needed
from eligibility.facts import Fact, Facts
from eligibility.grants import Grant, facts_counted
from eligibility.rules import ALWAYS, NEVER, All, Rule, leaves
from eligibility.windows import Window, events

Scope = Literal["same_person", "same_hire", "employer", "period"]


@dataclass(frozen=True, slots=True)
class Exclusion:
    """Families (or ids) of benefits that cannot be drawn beside one, and how far that reaches.

    Both ways, unless it is `one_way`: then who draws the one may still get the others later.
    """

    families: tuple[str, ...]
    scope: Scope
    one_way: bool = False


@dataclass(slots=True, eq=False)
class Benefit:
    """One benefit of one document.

    `whole` is its rule together with its event windows; `unless` what bars from it if it is
    known, and what nobody need be asked about; `rests_on` are all the facts that
    count for it, `derived` those of them that may follow from others.
    """

    id: str
    family: str
    rule: Rule
    dictionary: Facts
    region: str = ""
    grants: tuple[Grant, ...] = ()
    windows: tuple[Window, ...] = ()
    exclusions: tuple[Exclusion, ...] = ()
    unless: Rule = NEVER
    whole: Rule = field(init=False)
    rests_on: tuple[Fact, ...] = field(init=False)
    derived: tuple[Fact, ...] = field(init=False)

    def __post_init__(self) -> None:
        happened = events(self.windows, self.dictionary)
        self.whole = self.rule if happened == ALWAYS else All((self.rule, happened))
        rules = [self.whole, self.unless, *(grant.rule for grant in self.grants)]
        told = [leaf.fact for rule in rules for leaf in leaves(rule)]
        counted = [self.dictionary.get(n) for one in self.grants for n in facts_counted(one)]
        self.rests_on = tuple(needed([*told, *counted], self.dictionary))
        self.derived = tuple(fact for fact in self.rests_on if fact.ratio or fact.instead)
