"""What somebody answered in a check, as it counts when they go on to ask about the same benefit."""

from eligibility.facts import Fact
from handlers.asked import Asked
from handlers.checks.check_state import Check
from policy.given import UNKNOWN
from policy.hearing import Heard
from policy.knowledge import Shelved
from policy.reckoned.known import Told

WORDS = "前面答的"
"""How an answer is quoted of which the words are not kept: 小的."""

_COUNTED_ANEW = ("yuan", "ratio")
_PEOPLE = "人"


def answered_before(asked: Asked, shelved: Shelved) -> Told:
    """The answers of the check of this benefit; nothing of another's, or of somebody else."""
    check = Check.of(asked.turn.memory, asked.knowledge)
    if check is None or check.card != shelved.card.id or check.of_another:
        return {}
    kept = {fact.name for fact in shelved.benefit.facts if not _is_counted_anew(fact)}
    return {
        name: Heard(value, WORDS)
        for name, value in check.facts.items()
        if value != UNKNOWN and name in kept
    }


def _is_counted_anew(fact: Fact) -> bool:
    """Whether a fact is summed up from all that was told, with who came and left since."""
    return fact.type in _COUNTED_ANEW or (fact.type == "count" and fact.unit == _PEOPLE)
