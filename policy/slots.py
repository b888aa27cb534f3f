"""Facts as what can be told of them in passing: by which words, and with which numbers."""

from collections.abc import Iterator, Sequence
from itertools import chain

from eligibility.facts import Fact, Facts
from nlp.slots import Slot


def among_all(facts: Facts) -> Sequence[Fact]:
    """The facts that count some of all who work there: for want of them all are counted."""
    counts = (fact for fact in facts if fact.type == "count" and fact.cues)
    return [fact for fact in counts if any(facts.get(name).default for name in fact.instead)]


def slot_of(one: Fact) -> Slot:
    """A fact as a number that can be told in passing."""
    return Slot(one.name, one.type, one.cues, one.default, one.unit, one.monthly, one.in_days)


def rest_of(fact: Fact) -> Slot:
    """What a share leaves, as a number that can be told instead."""
    return Slot(fact.name, fact.type, fact.rest, fact.default, fact.unit)


def words_of(fact: Fact) -> Iterator[str]:
    """Words of which one must stand in a clause that states something of a fact."""
    yield from (cue.split()[0] for cue in (*fact.cues, *fact.noes))
    yield from (*fact.parts, *fact.rest)
    heard = chain(*fact.heard.values()) if fact.heard else fact.choices.values()
    yield from (words.split()[0] for words in heard)
