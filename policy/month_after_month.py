"""What was told of some months beside what was told of others before: 三月发1500 · 四月1600."""

from collections.abc import Mapping, Sequence

from eligibility.facts import Fact
from nlp.statements import clauses
from policy.hearing import Heard
from policy.told_values import by_month


def told_on(
    facts: Sequence[Fact], before: Mapping[str, Heard], found: Mapping[str, Heard]
) -> Mapping[str, Heard]:
    """What was found, with the sums of further months beside those of the months told before;
    without how many months there are where only some of those with sums were counted."""
    on = {
        fact.name: _joined(fact, before[fact.name], found[fact.name])
        for fact in facts
        if fact.monthly and fact.name in before and fact.name in found
    }
    counted = {fact.name for fact in facts if fact.type == "months"}
    told_by = [one.words for one in found.values() if len(one.months) > 1]
    return {
        name: one
        for name, one in {**found, **on}.items()
        if not (name in counted and any(_are_of(words, one.words) for words in told_by))
    }


def _are_of(told: str, words: str) -> bool:
    """Whether months were counted by the words for one of the sums of several."""
    return any(one in words for one in clauses(told))


def _joined(fact: Fact, before: Heard, now: Heard) -> Heard:
    """A sum of some months with that of others; what was said last of a month counts."""
    told = (*before.months, *now.months)
    names = [month for month, _ in told]
    if not before.months or not now.months or min(names) <= 0:
        return now
    months = tuple({**dict(before.months), **dict(now.months)}.items())
    if len(months) == 1:
        return now
    words, left = f"{before.words}、{now.words}", before.left and now.left
    return Heard(by_month(fact, months), words, left, months)
