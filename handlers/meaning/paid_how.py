"""How the money comes that is asked for: 按月补的那个, 一次性的那笔, 二百块一天."""

import re
from functools import lru_cache

from handlers.asked import Asked
from nlp.numbers import quantities
from nlp.statements import clauses, sounds_asking
from policy.hearing import PAPER
from policy.knowledge import Shelved

ONCE, MONTH, DAY, PER_PAPER = "", "month", "day", "paper"

# 干了一个月给多少 says how long somebody worked, 每月开两千 what they earn.
_PAID = "(?:都|能|会|可以)?(?:补|给|领|返)"
_WORDS = {
    ONCE: re.compile(f"一次性|一(?:次|把|回|笔|下)(?:子|头)?{_PAID}|只{_PAID}一[次回]"),
    MONTH: re.compile(f"按月|逐月|月月|(?<![干做上学训习培待了满够])[一每]个?月{_PAID}"),
    DAY: re.compile(f"按天|按日|天天{_PAID}|[一每]天{_PAID}|(?:[块元]钱?|百|千)一天"),
    PER_PAPER: re.compile(f"按证|按本|[一每]个?(?:本证?|证书?){_PAID}"),
}
_THAT = re.compile("[那这](?:个|种|笔|份|项|样|块|点)|的钱")

SHELVED = 512
"""Of how many cards it is remembered how they pay."""


def asked_how(asked: Asked) -> str | None:
    """The one way of paying that marks the money asked for; None if none does, or several do."""
    words = [one for one in clauses(asked.text) if _is_of_the_money(asked, one)]
    found = [way for way, marks in _WORDS.items() if any(map(marks.search, words))]
    return found[0] if len(found) == 1 else None


def pays(shelved: Shelved, way: str) -> bool:
    """Whether a card pays so: what it leaves open is not."""
    return way in _ways(shelved)


def _is_of_the_money(asked: Asked, clause: str) -> bool:
    """Whether a clause points at the money asked for, and is not about what they earn."""
    return bool(_THAT.search(clause)) or (
        sounds_asking(clause) and not quantities(clause, asked.turn.today)
    )


@lru_cache(SHELVED)
def _ways(shelved: Shelved) -> frozenset[str]:
    facts = shelved.benefit.dictionary
    ways = set[str]()
    for grant in shelved.benefit.grants:
        if grant.per and facts.get(grant.per).unit == PAPER:
            ways.add(PER_PAPER)
        if grant.fen or grant.bp or "一次性" in grant.unspecified:
            ways.add(grant.every)
    return frozenset(ways)
