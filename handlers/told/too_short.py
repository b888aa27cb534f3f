"""For how long it is with the one for whom it is shortest, where that is less than it takes: how
many of the others have as much, nobody said."""

from collections.abc import Sequence

from eligibility.facts import Fact
from eligibility.rules import Compare, leaves
from handlers.asked import Asked
from handlers.told.story import told
from nlp.counting.least_of_all import of_shortest
from nlp.numbers import quantities
from nlp.questions.replies import MONTHS
from nlp.statements import clauses, sounds_asking
from policy.knowledge import Shelved


def too_short_for_some(asked: Asked, shelved: Shelved) -> Sequence[str]:
    """The words of clauses by which the shortest has less than a condition demands."""
    demanded = [one for one in leaves(shelved.benefit.whole) if one.fact.type == "months"]
    messages = (*told(asked.memory, asked.turn.today), asked.text)
    said = [one for text in messages for one in clauses(text) if of_shortest(one)]
    return [
        f"“{words}”"
        for words in said
        if not sounds_asking(words) and any(_fails(asked, words, one) for one in demanded)
    ]


def _fails(asked: Asked, words: str, condition: Compare) -> bool:
    if not _is_of(asked, words, condition.fact):
        return False
    lengths = [one for one in quantities(words, asked.turn.today) if one.unit in ("月", "年")]
    months = [int(one.high * (MONTHS if one.unit == "年" else 1)) for one in lengths]
    return bool(months) and condition.meets(months[-1]) is False


def _is_of(asked: Asked, words: str, fact: Fact) -> bool:
    return fact.name in asked.knowledge.ear.spoken_of(words)
