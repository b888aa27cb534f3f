"""What is still to be told by who asks whether or how much they get, and told some conditions."""

from collections.abc import Sequence

from eligibility.rules import leaves
from handlers.asked import BESIDE_QUESTION, Asked
from handlers.meaning.whether import asks_for_themselves
from handlers.told.story import heard, of_this
from nlp.questions.intent import Reading
from policy.knowledge import Shelved
from policy.reckoned.known import known_of
from policy.reckoned.working_out import not_told
from policy.validity import lapsed, unwritten

WHETHER = frozenset(("overview", "amount", "conditions"))
"""What is asked about by who asks whether or how much; who asks where to go hears that."""


def still_unsaid(asked: Asked, shelved: Shelved, reading: Reading) -> Sequence[str]:
    """The conditions that were not spoken of, where some were: 还没说到：首次创业。"""
    asks = asks_for_themselves(asked.text) or "amount" in reading.aspects
    today = asked.turn.today
    # A check that begins asks for it itself.
    if not asks or asked.length == BESIDE_QUESTION or not WHETHER.issuperset(reading.aspects):
        return ()
    if lapsed(shelved.windows, today) or unwritten(shelved.document, today):
        return ()
    told = heard(of_this(asked, shelved), shelved.benefit.facts)
    if not any(leaf.fact.name in told for leaf in leaves(shelved.rule)):
        return ()
    return tuple(not_told(shelved, known_of(shelved, asked.knowledge, told)))
