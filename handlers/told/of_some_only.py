"""What is said of some of those counted and would refuse them all: 有6个没签合同，别的都签了."""

from collections.abc import Sequence
from datetime import date

from handlers.asked import Asked
from handlers.told.one_group import is_a_firm, paid_for
from handlers.told.story import as_told
from nlp.counting.among import some_named
from nlp.counting.heads import heads
from nlp.counting.part import FEWEST
from nlp.counting.parts import parts
from nlp.statements import clauses
from policy.knowledge import Shelved
from policy.reckoned.known import Told, failing, known_of


def of_some_only(asked: Asked, shelved: Shelved, told: Told) -> Sequence[str]:
    """The clauses on some of those counted by which a benefit is refused to all of them, where it
    is paid by heads and nobody could tell who these are."""
    if not paid_for(shelved):
        return ()
    reasons = failing(shelved, known_of(shelved, asked.knowledge, told))
    words = {told[one.leaf.fact.name].words for one in reasons if one.leaf.fact.name in told}
    if not words:
        return ()
    story = as_told(asked, shelved.benefit.facts, shelved.benefit.factors)
    said = clauses("，".join(story))
    refusing = [at for at, one in enumerate(said) if any(each in one for each in words)]
    today = asked.turn.today
    # 在岗工人820，其中脱贫290 is refused for all that work there, whoever is among them.
    of_some = (
        one
        for one in refusing[-1:]
        if not is_a_firm(asked, said[one]) and _is_of_some(said, one, today)
    )
    return [f"“{said[one]}”" for one in of_some]


def _is_of_some(said: Sequence[str], at: int, today: date) -> bool:
    """Whether a clause counts fewer than others count, or names one of several groups."""
    here = {int(one.high) for one in heads(said[at], today)}
    others = [
        int(one.high)
        for other in range(len(said))
        if other != at
        for one in heads(said[other], today)
    ]
    if not here:
        found = parts("，".join(said[:at]), today)
        some = some_named(said[at], found, today) if len(found) >= FEWEST else None
        return some is not None and some.at is not None
    number = max(here)
    beside = number not in others and number != sum(others)
    return bool(others) and (number < max(others) or beside)
