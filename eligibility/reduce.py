"""What of a rule is still open, and which facts would settle it."""

from collections.abc import Container, Iterable
from typing import Any

from eligibility.derive import value_of
from eligibility.explain import Explained, explain
from eligibility.facts import Fact, Facts
from eligibility.rules import ALWAYS, NEVER, All, AnyOf, Cases, Compare, Known, Not, Rule, leaves
from eligibility.values import DECLINED, Interval, told


def reduce(rule: Rule, known: Known, certified: Container[str] | None = None) -> Rule:
    """What of a rule is still open: it judges as the whole does, whatever more is learnt.

    A rule that is decided becomes ALWAYS or NEVER. `certified` is as in `explain`.
    """
    return remaining(explain(rule, known, certified))


def remaining(explained: Explained) -> Rule:
    """What of an explained rule is still open, in the rule's own shape."""
    if explained.verdict is not None:
        return ALWAYS if explained.verdict else NEVER
    match explained.rule:
        case Compare() as leaf:
            return leaf
        case Not():
            return Not(remaining(explained.parts[0]))
        case Cases():
            pairs = [(remaining(guard), remaining(then)) for guard, then in explained.pairs]
            return cases_of(pairs)
        case All():
            return all_of(remaining(part) for part in explained.parts)
        case AnyOf():
            return any_of(remaining(part) for part in explained.parts)


def all_of(parts: Iterable[Rule]) -> Rule:
    """All parts demanded, without those that are decided."""
    left = [part for part in parts if part != ALWAYS]
    if NEVER in left:
        return NEVER
    return left[0] if len(left) == 1 else All(tuple(left))


def any_of(parts: Iterable[Rule]) -> Rule:
    """One part demanded, without those that are decided."""
    left = [part for part in parts if part != NEVER]
    if ALWAYS in left:
        return ALWAYS
    return left[0] if len(left) == 1 else AnyOf(tuple(left))


def cases_of(pairs: Iterable[tuple[Rule, Rule]]) -> Rule:
    """Each case's demand, without the cases that are decided."""
    left = [(guard, then) for guard, then in pairs if NEVER not in (guard, then)]
    if (ALWAYS, ALWAYS) in left:
        return ALWAYS
    if not left:
        return NEVER
    return all_of(left[0]) if len(left) == 1 else Cases(tuple(left))


def opposite_of(part: Rule) -> Rule:
    """The part demanded not to hold."""
    if part in (ALWAYS, NEVER):
        return NEVER if part == ALWAYS else ALWAYS
    return part.part if isinstance(part, Not) else Not(part)


def assume_certified(rule: Rule) -> Rule:
    """The rule if an office certified all that only it can certify."""
    return _assume(rule, ALWAYS)


def _assume(rule: Rule, favour: Rule) -> Rule:
    """`favour` is what speaks for the person here: under a Not that is what does not hold."""
    match rule:
        case Compare():
            return favour if rule.official else rule
        case All(parts):
            return all_of(_assume(part, favour) for part in parts)
        case AnyOf(parts):
            return any_of(_assume(part, favour) for part in parts)
        case Not(part):
            return opposite_of(_assume(part, NEVER if favour == ALWAYS else ALWAYS))
        case Cases(cases):
            return cases_of(
                (_assume(guard, favour), _assume(then, favour)) for guard, then in cases
            )


def open_facts(rule: Rule, known: Known, dictionary: Facts) -> list[Fact]:
    """The facts to ask a person that may settle what is open, in the rule's order."""
    return to_ask(
        [leaf.fact for leaf in leaves(reduce(rule, known)) if not leaf.official], known, dictionary
    )


def to_ask(facts: Iterable[Fact], known: Known, dictionary: Facts) -> list[Fact]:
    """Facts brought down to those a person can be asked, each once: a share to its two numbers.

    Nothing is asked of what was declined but what may stand in for it.
    """
    found: dict[str, Fact] = {}
    for fact in facts:
        found |= {one.name: one for one in _askable(fact, known, dictionary)}
    return list(found.values())


def _askable(fact: Fact, known: Known, dictionary: Facts) -> list[Fact]:
    if fact.ratio:
        parts = [dictionary.get(name) for name in fact.ratio]
        lacking = [part for part in parts if _is_vague(value_of(part, known, dictionary))]
        ways = [_askable(part, known, dictionary) for part in lacking]
        # Half a share is no use: if one number cannot be had, the other need not be asked for.
        return [one for way in ways for one in way] if all(ways) else []
    if known.get(fact.name) is not DECLINED:
        return [fact]
    stand_ins = [dictionary.get(name) for name in fact.instead]
    ways = [_askable(one, known, dictionary) for one in stand_ins if known.get(one.name) is None]
    return next((way for way in ways if way), [])


def _is_vague(value: Any) -> bool:
    return not told(value) or isinstance(value, Interval)
