"""Of what people say that nobody knows whether it is so: 登没登记不清楚，闲了8个月."""

from collections.abc import Iterable

from eligibility.facts import Fact
from nlp.questions.agreeing import leaves_open_whether
from nlp.statements import clauses


def not_known(facts: Iterable[Fact], messages: Iterable[str]) -> set[str]:
    """The names of the facts of which a clause says so; what else was told does not tell them."""
    said = [one for text in messages for one in clauses(text) if leaves_open_whether(one)]
    return {fact.name for fact in facts if said and _is_named(fact, said)}


def _is_named(fact: Fact, said: Iterable[str]) -> bool:
    return any(all(part in one for part in cue.split()) for cue in fact.cues for one in said)
