"""What is known of somebody for a card by what they told, and for which conditions it fails."""

from collections.abc import Mapping, Sequence
from typing import Any

from eligibility.derive import follows
from eligibility.explain import Reason, explain, reasons
from eligibility.facts import Fact, Facts
from eligibility.rules import Compare, Known, Not, judge, leaves
from eligibility.telling import read_known
from eligibility.values import ends
from eligibility.values import told as is_told
from policy.hearing import Heard
from policy.knowledge import Knowledge, Shelved
from policy.reckoned.case_told import case_told
from policy.verdicts import telling

Told = Mapping[str, Heard]


def certain(shelved: Shelved, told: Told) -> Told:
    """What was told, without a broad word where the card asks which kind of it: 公司 may be a
    人力资源公司."""
    vague = {leaf.fact.name for leaf in leaves(shelved.benefit.whole) if _is_vague(leaf, told)}
    sure = {name: one for name, one in told.items() if name not in vague}
    return {**sure, **case_told(shelved.benefit.whole, sure)}


def _is_vague(leaf: Compare, told: Told) -> bool:
    if leaf.fact.name not in told or not leaf.fact.kinds:
        return False
    given = told[leaf.fact.name].given
    wanted = {*leaf.accepted}
    return given not in wanted and not wanted.isdisjoint(leaf.fact.kinds.get(given, ()))


def known_of(shelved: Shelved, knowledge: Knowledge, told: Told) -> dict[str, Any]:
    """What was told, with what follows from it."""
    given = {name: one.given for name, one in certain(shelved, told).items()}
    known = _without_too_few(read_known(given, knowledge.facts), knowledge.facts)
    derived = {one.name: follows(one, known, knowledge.facts) for one in shelved.benefit.derived}
    # More than all of them is no share: one of the two numbers is of something else.
    sound = {
        name: value
        for name, value in derived.items()
        if value is not None and not _is_beyond(knowledge.facts.get(name), value)
    }
    return {**known, **sound}


def _without_too_few(known: Known, facts: Facts) -> Known:
    """What is known, without a number of all that is less than that of some of them: where 31 are
    insured, six are not all that work there."""
    too_few = {name for name in known if _is_too_few(facts.get(name), known)}
    return {name: value for name, value in known.items() if name not in too_few}


def _is_too_few(fact: Fact, known: Known) -> bool:
    some = [known[name] for name in fact.at_least if is_told(known.get(name))]
    counted = some and is_told(known.get(fact.name))
    # What a word marks is it, however many there were before.
    too_few = counted and ends(known[fact.name])[1] < max(ends(one)[0] for one in some)
    return bool(too_few) and fact.default


def _is_beyond(fact: Fact, value: Any) -> bool:
    return bool(fact.ratio) and is_told(value) and ends(value)[0] > 1


def failing(shelved: Shelved, known: Known) -> Sequence[Reason]:
    """The conditions for which it is refused; none as long as it is not."""
    benefit = shelved.benefit
    for rule in (Not(benefit.unless), benefit.whole):
        if judge(rule, known) is False:
            return telling(reasons(explain(rule, known)))
    return ()


def met_by(shelved: Shelved, knowledge: Knowledge, told: Told) -> int:
    """On how many facts that were told the card has a condition that is met."""
    known = known_of(shelved, knowledge, told)
    return len({leaf.fact.name for leaf in leaves(shelved.rule) if judge(leaf, known)})
