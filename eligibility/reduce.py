"""What of a rule is still open, in the rule's own shape."""

from collections.abc import Container, Iterable

from eligibility.explain import Explained, explain
from eligibility.rules import ALWAYS, NEVER, All, AnyOf, Cases, Compare, Known, Not, Rule


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


def left_of_bar(bar: Rule, known: Known) -> Rule:
    """What must hold of those of whom part of what bars is known; ALWAYS where none of it is.

    Of several things each of which bars, those of which nothing is known are left aside.
    """
    if isinstance(bar, AnyOf):
        return all_of(left_of_bar(part, known) for part in bar.parts)
    left = reduce(bar, known)
    return ALWAYS if left in (bar, ALWAYS, NEVER) else opposite_of(left)


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
