"""What somebody answered in a check, as it counts when they go on to ask about the same benefit."""

from handlers.asked import Asked
from handlers.checks.check_state import Check
from policy.given import UNKNOWN
from policy.hearing import Heard
from policy.knowledge import Shelved
from policy.reckoned.known import Told

WORDS = "前面答的"
"""How an answer is quoted of which the words are not kept: 小的."""

COUNTED = ("count", "yuan", "ratio")
"""What is counted anew in the whole story, with who came and left."""


def answered_before(asked: Asked, shelved: Shelved) -> Told:
    """The answers of the check of this benefit; nothing of another's, or of somebody else."""
    check = Check.of(asked.turn.memory, asked.knowledge)
    if check is None or check.card != shelved.card.id or check.of_another:
        return {}
    types = {fact.name: fact.type for fact in shelved.benefit.facts}
    return {
        name: Heard(value, WORDS)
        for name, value in check.facts.items()
        if value != UNKNOWN and types.get(name, COUNTED[0]) not in COUNTED
    }
