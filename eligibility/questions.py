"""Which fact to ask next: the one whose answer is likeliest to decide most, towards a first yes."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from eligibility.asking import to_ask
from eligibility.check import Result
from eligibility.explain import explain
from eligibility.facts import Fact
from eligibility.reduce import assume_certified
from eligibility.rules import All, AnyOf, Cases, Compare, Known, Not, Rule, leaves
from eligibility.segments import samples

Priors = Mapping[str, Sequence[tuple[Any, float]]]
"""How often each value of a fact was answered, by the fact's name; of any other all are equal."""

UNIFORM: Priors = {}

BEGUN = 1
"""How much more a question counts whose answer completes a share that was half told."""


def next_question(results: Sequence[Result], priors: Priors = UNIFORM) -> str | None:
    """The name of the fact to ask next about checked benefits, None if nothing is left to ask.

    Each fact counts the probability that its answer decides a rule, over all rules still open,
    and one more if the most promising rule rests on it, or if it is the other number of a share of
    which one was told. Once all is decided, what the sums of
    those to be had depend on is asked. Of equals the first in the order of the results goes.
    What is over, elsewhere or yet to come is not asked about.
    """
    open_results = [one for one in results if one.missing and one.status != "not_started"]
    if open_results:
        return _likeliest(_scores(open_results, priors))
    counted: dict[str, float] = {}
    for one in results:
        for fact in one.amount_missing if one.may_be_had else ():
            counted[fact.name] = counted.get(fact.name, 0) + 1
    return _likeliest(counted)


def _likeliest(scores: Mapping[str, float]) -> str | None:
    # Rounded, so that the order in which fractions were added up cannot decide.
    return max(scores, key=lambda name: round(scores[name], 9), default=None)


def _scores(results: Sequence[Result], priors: Priors) -> dict[str, float]:
    scores: dict[str, float] = {}
    for one in results:
        for name, share in _deciding(one, priors):
            scores[name] = scores.get(name, 0) + share
    promising = max(results, key=lambda one: round(_promise(one, priors), 9))
    for fact in promising.missing:
        scores[fact.name] = scores.get(fact.name, 0) + 1
    return scores


def _rule(result: Result) -> Rule:
    """What is to be decided: with certificates assumed, or a way that needs none."""
    return result.open if result.status == "conditional" else assume_certified(result.open)


def _deciding(result: Result, priors: Priors) -> Iterable[tuple[str, float]]:
    """The facts to ask about a result, with the probability that the answer decides it.

    What follows from several answers counts for each of them by its share.
    """
    rule, known = _rule(result), result.known
    facts = {leaf.fact.name: leaf.fact for leaf in leaves(rule) if not leaf.official}
    for fact in facts.values():
        asked = to_ask([fact], known, result.benefit.dictionary)
        share = _kill_share(rule, fact, known, priors) / max(len(asked), 1)
        share += BEGUN if _is_half_told(fact, asked) else 0
        yield from ((one.name, share) for one in asked if one in result.missing)


def _is_half_told(fact: Fact, asked: Sequence[Fact]) -> bool:
    """Whether one of the two numbers of a share is told: without the other it says nothing."""
    return len(asked) < len(fact.ratio)


def _kill_share(rule: Rule, fact: Fact, known: Known, priors: Priors) -> float:
    return sum(
        weight
        for value, weight in _answers(rule, fact, known, priors)
        if explain(rule, {**known, fact.name: value}, ()).verdict is not None
    )


def _answers(rule: Rule, fact: Fact, known: Known, priors: Priors) -> list[tuple[Any, float]]:
    """The values a fact may have, with their probabilities."""
    learnt = priors.get(fact.name, ())
    if total := sum(weight for _, weight in learnt):
        return [(value, weight / total) for value, weight in learnt]
    values = samples(fact, [rule], known.get(fact.name))
    return [(value, 1 / len(values)) for value in values]


def _promise(result: Result, priors: Priors) -> float:
    """How probable it is that the rule holds, as if its conditions had nothing to do with each
    other."""
    return _probability(_rule(result), result.known, priors)


def _probability(rule: Rule, known: Known, priors: Priors) -> float:
    match rule:
        case Compare():
            answers = _answers(rule, rule.fact, known, priors)
            return sum(weight for value, weight in answers if rule.meets(value))
        case Not(part):
            return 1 - _probability(part, known, priors)
        case All(parts):
            return _all(_probability(part, known, priors) for part in parts)
        case AnyOf(parts):
            return 1 - _all(1 - _probability(part, known, priors) for part in parts)
        case Cases(cases):
            pairs = (_all(_probability(one, known, priors) for one in pair) for pair in cases)
            return 1 - _all(1 - pair for pair in pairs)


def _all(probabilities: Iterable[float]) -> float:
    product = 1.0
    for one in probabilities:
        product *= one
    return product
