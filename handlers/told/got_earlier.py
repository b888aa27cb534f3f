"""Papers told to be of a year before this one, where they must be new since a day of which the
document leaves out the year: 2018年考的电工证."""

import re
from collections.abc import Sequence

from handlers.asked import Asked
from handlers.told.story import as_told
from nlp.calendar_years import years
from nlp.counting.renewed import NEWLY_GOT
from nlp.statements import clauses, holds_a_no
from policy.knowledge import Shelved

EARLIER = "您说的“{words}”不是今年的：{unclear}往年的证算不算定不下来，所以先不算总数。"

_GOT = "[考拿取领发评](?:到|下来?|出|得|过|上)?"
_PAPER = re.compile(f"[证本][^，,]{{0,8}}$|{_GOT}[了的]+$|{_GOT}了?[初中高技][级师]")
_OF_A_YEAR = re.compile("(?:[都全也就]|一?[本个]|证)*是?[^，,是]{1,6}年的?(?:证|了)?")
_ELSE = re.compile("[招雇聘进办开]|入职|毕业(?!证)|来的|[交缴裁]|训[练了过的]*$")


def got_earlier(asked: Asked, shelved: Shelved) -> Sequence[str]:
    """What is said in the place of a sum where papers are told to be of an earlier year."""
    if not any(fact.name == NEWLY_GOT for fact in shelved.benefit.facts):
        return ()
    story = as_told(asked, shelved.benefit.facts, shelved.benefit.factors)
    said = [one for text in story for one in clauses(text) if _is_of_earlier(asked, one)]
    unclear = next(iter(shelved.card.ambiguities), "")
    return [EARLIER.format(words=said[0], unclear=unclear)] if said else []


def _is_of_earlier(asked: Asked, clause: str) -> bool:
    """Whether a clause tells of papers of no other year than one that is over."""
    named = years(clause, asked.turn.today)
    if not named or max(named) >= asked.turn.today.year or _ELSE.search(clause):
        return False
    return bool(_PAPER.search(clause) or _OF_A_YEAR.fullmatch(clause)) and not holds_a_no(clause)
