"""The sum that somebody wants of what is only limited: 合伙的想贷60万, 能批下来不."""

import re
from collections.abc import Iterator

from handlers.asked import Asked
from handlers.told.story import as_told, heard
from nlp.statements import clauses
from nlp.told import told_numbers
from policy.knowledge import Shelved
from policy.reckoned.known import Told, known_of
from policy.reckoned.wanted import held_against, limits

LEAST = 1000
"""The least number that is a sum without a unit."""

_WANTS = re.compile("想|要|打算|准备|申请|申|贷|借|批")
_NOT_THEIRS = re.compile(
    "听说|别人|人家|[他她]|隔壁|最[多高大]|顶[多格]|上限|封顶|[贷借]了|[贷借]过|还[欠了完清]|收入|[赚挣投花]|[一每1]个?人|人均|各|利润|流水"
)


def wanted_sum(asked: Asked, shelved: Shelved, told: Told) -> list[str]:
    """What becomes of the one sum they want; nothing where the card has no such limit."""
    if not limits(shelved):
        return []
    sums = dict(_wanted(asked, shelved))
    if len(sums) != 1:
        return []
    known = known_of(shelved, asked.knowledge, told)
    (wanted, words), *_ = sums.items()
    said = held_against(shelved, known, wanted, words)
    return [said] if said else []


def wants_a_sum(asked: Asked, shelved: Shelved) -> bool:
    """Whether they want a sum of which something can be said."""
    benefit = shelved.benefit
    return bool(limits(shelved)) and bool(
        wanted_sum(asked, shelved, heard(asked, benefit.facts, benefit.factors))
    )


def _wanted(asked: Asked, shelved: Shelved) -> Iterator[tuple[tuple[int, int], str]]:
    """The sums they say they want, the least and the most in fen, with the words for each."""
    story = as_told(asked, shelved.benefit.facts, shelved.benefit.factors)
    said = (one for text in story for one in clauses(text))
    for words in said:
        if _WANTS.search(words) and not _NOT_THEIRS.search(words):
            for one in told_numbers(words, asked.turn.today):
                of_money = one.unit == "元" or (not one.unit and one.low >= LEAST)
                if of_money:
                    yield (int(one.low * 100), int(one.high * 100)), one.text
