"""What somebody answered in a check, as it counts when they go on to ask about the same benefit."""

from typing import Any

from eligibility.facts import Fact
from handlers.asked import Asked
from handlers.checks.check_state import Check
from policy.given import UNKNOWN, read_given
from policy.hearing import Heard
from policy.knowledge import Shelved
from policy.reckoned.known import Told
from policy.verdicts import value_text

_COUNTED_ANEW = ("yuan", "ratio")
_PEOPLE = "人"


def answered_before(asked: Asked, shelved: Shelved) -> Told:
    """The answers of the check of this benefit; nothing of another's, or of somebody else."""
    check = Check.of(asked.turn.memory, asked.knowledge)
    if check is None or check.card != shelved.card.id or check.of_another:
        return {}
    known = read_given(check.facts, asked.knowledge.facts)
    kept = [fact for fact in shelved.benefit.facts if not _is_counted_anew(fact)]
    return {
        fact.name: Heard(check.facts[fact.name], _in_words(fact, known[fact.name]))
        for fact in kept
        if fact.name in known and check.facts[fact.name] != UNKNOWN
    }


def _in_words(fact: Fact, value: Any) -> str:
    """An answer as it is quoted: its own words are not kept."""
    if fact.type == "bool":
        return (fact.says if value else fact.denies) or fact.label
    return value_text(fact, value)


def _is_counted_anew(fact: Fact) -> bool:
    """Whether a fact is summed up from all that was told, with who came and left since."""
    return fact.type in _COUNTED_ANEW or (fact.type == "count" and fact.unit == _PEOPLE)
