"""Numbers of certificates that were told and of which nothing was made."""

from collections.abc import Container, Iterator, Sequence
from datetime import date

from nlp.counting.beside import are_of_them, tells_apart
from nlp.counting.heads import heads
from nlp.counting.papers import (
    Kinds,
    counts,
    from_long_ago,
    is_unlisted,
    kind_of,
    lacks_something,
    people,
    told_of_several,
    told_twice,
    uncounted_of,
)
from nlp.counting.passing import failures, passed_of_several
from nlp.statements import clauses
from policy.hearing import PAPER
from policy.knowledge import Shelved


def of_these(story: Sequence[str], shelved: Shelved, kinds: Kinds) -> Sequence[str]:
    """The messages without the clauses on certificates of another kind than a benefit counts."""
    own = {fact.cues for fact in shelved.benefit.facts if fact.unit == PAPER}
    others = {at for at, cues in enumerate(kinds) if cues not in own}
    return ["，".join(_without_kinds(clauses(one), kinds, others)) for one in story]


def _without_kinds(told: Sequence[str], kinds: Kinds, others: Container[int]) -> Iterator[str]:
    named = ((words, kind_of(words, kinds)) for words in told)
    yield from (words for words, kind in named if not (kind and kind[0] in others))


def papers_astray(story: Sequence[str], papers: Kinds, today: date) -> Sequence[str]:
    """The numbers of certificates told apart from others or long ago, or twice, and of those who
    got none."""
    told = clauses("，".join(story))
    unnamed = _not_of_a_kind(told, papers, today)
    uncounted = [f"“{one}”" for one in uncounted_of(told, papers, today)]
    uncounted += passed_of_several("，".join(story), papers, today)
    counted = [one for one in told if people(one, today)]
    new = any(not from_long_ago(one) for one in counted)
    others = (
        one
        for one in told
        if is_unlisted(one)
        or told_of_several(one, papers, today)
        or lacks_something(one)
        or (new and from_long_ago(one))
    )
    apart = (f"{one}个" for one in numbers_apart(unnamed, today))
    twice = (one for message in story for one in told_twice(message, papers, today))
    failed = (one for message in story for one in failures(message, today))
    not_counted = (one.text for words in others for one in people(words, today))
    return list(dict.fromkeys((*uncounted, *apart, *not_counted, *twice, *failed)))


def _not_of_a_kind(told: Sequence[str], papers: Kinds, today: date) -> Sequence[str]:
    """The clauses that name no kind of certificate, or some of those that were counted before."""
    kept = list[str]()
    for at, words in enumerate(told):
        before = "，".join(told[:at])
        of_them = are_of_them(words) and counts(before, papers, today)
        if of_them or not kind_of(words, papers):
            kept.append(words)
    return kept


def numbers_apart(story: Sequence[str], today: date) -> Sequence[int]:
    """The numbers of those that are told apart from others: 有1个是去年的."""
    some = [words for message in story for words in clauses(message) if tells_apart(words)]
    return [int(one.high) for words in some for one in heads(words, today)]
