"""A benefit as the checker needs it: for whom, how much, when, and what it excludes."""

from dataclasses import dataclass, field
from typing import Literal

from eligibility.closures import Judge, compile_rule
from eligibility.derive import needed
from eligibility.facts import HEADS, Fact, Facts
from eligibility.grants import Grant, facts_counted
from eligibility.rules import ALWAYS, NEVER, All, Compare, Rule, leaves
from eligibility.windows import Window, events

SEVERAL = 2
"""From so many people on they are counted one by one."""

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
    known, and what nobody need be asked about; `bars` says whether it does; `nobody` that there
    is none of those each grant is paid for; `facts` are those it rests on, also by way of shares
    and stand-ins; `derived` those of them that may follow from others; `official` the names of
    those of `whole` that only an office can certify; `factors` the names of those that a sum is
    multiplied of, as far as there is one of a kind: whom or what it is paid for, how long, and
    the sum it is a share of; where nobody is paid for, so many people as have to be at least.
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
    nobody: Rule = field(init=False)
    bars: Judge = field(init=False)
    facts: tuple[Fact, ...] = field(init=False)
    derived: tuple[Fact, ...] = field(init=False)
    official: frozenset[str] = field(init=False)
    factors: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        happened = events(self.windows, self.dictionary)
        self.whole = self.rule if happened == ALWAYS else All((self.rule, happened))
        paid_for = dict.fromkeys(one.per for one in self.grants)
        none = tuple(Compare(self.dictionary.get(name), "==", 0) for name in paid_for if name)
        self.nobody = All(none) if none and "" not in paid_for else NEVER
        self.bars = compile_rule(self.unless)
        rules = [self.whole, self.unless, *(grant.rule for grant in self.grants)]
        told = [leaf.fact for rule in rules for leaf in leaves(rule)]
        counted = [self.dictionary.get(n) for one in self.grants for n in facts_counted(one)]
        had = [name for one in self.grants for name in (one.less, one.months_drawn) if name]
        paid = [self.dictionary.get(name) for name in had]
        lasting = [self.dictionary.get(one.times) for one in self.grants if one.times]
        paying = [name for one in self.grants for name in (*one.puts_off, *one.pays_in)]
        later = [self.dictionary.get(name) for name in paying]
        found = needed([*told, *counted, *lasting, *paid, *later], self.dictionary)
        self.facts = tuple(found)
        by_office = (leaf.fact.name for leaf in leaves(self.whole) if leaf.official)
        self.official = frozenset(by_office)
        self.derived = tuple(
            fact for fact in self.facts if fact.ratio or fact.instead or fact.at_least
        )
        kinds = (
            {one.per for one in self.grants if one.per} or _demanded(self.rule),
            {one.times for one in self.grants},
            # A sum that is the same for all, as the minimum wage is, is not whatever sum is told.
            {one.of for one in self.grants if one.of and not self.dictionary.get(one.of).whole},
        )
        only = [kind - {""} for kind in kinds]
        self.factors = tuple(kind.pop() for kind in only if len(kind) == 1)


def _demanded(rule: Rule) -> set[str]:
    """The names of the counts of people, of whatever kind, of whom several are demanded of all."""
    parts = rule.parts if isinstance(rule, All) else (rule,)
    least = (one for one in parts if isinstance(one, Compare) and one.operator == ">=")
    counts = (one for one in least if one.fact.type == "count" and one.fact.unit == HEADS)
    several = (one.fact for one in counts if one.value >= SEVERAL)
    return {fact.name for fact in several if not (fact.kind or fact.default)}
