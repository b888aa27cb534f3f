"""Words that are names of places, too: who has a factory in 小店 has no small shop there."""

import re
from functools import cache

from nlp.places.regions import in_force

_COUNTED = re.compile("(?:[个家间这那开]|开[了着过的])$")
"""Before a word that is one of its kind: 开了个小店, 俺这小店."""

_THERE = re.compile("(?:[在到去往从回住离]|位于|来自|搬[到去来])$")
_PLACE_BEHIND = re.compile(
    "区|街道|镇|本地|当地|[这那][边里儿块头]|人(?!手|多|少)"
    "|的?(?:[^，的]{0,4})(?:厂|公司|企业|园区|工地|车间|中介|职介|机构|学校|饭店|饭馆|超市|合作社)"
)


def is_place_there(word: str, clause: str) -> bool:
    """Whether a word stands in a clause for the place that has its name, wherever it stands."""
    return _is_name(word) and all(
        _stands_for_place(clause[: one.start()], clause[one.end() :])
        for one in re.finditer(re.escape(word), clause)
    )


@cache
def _is_name(word: str) -> bool:
    """Whether a word that is said alone names a place."""
    return bool(in_force().mentions(word))


@cache
def is_place(word: str) -> bool:
    """Whether a word is the name of a place, and nothing more."""
    return any((one.start, one.end) == (0, len(word)) for one in in_force().mentions(word))


def _stands_for_place(before: str, behind: str) -> bool:
    if _COUNTED.search(before) and not behind.startswith("区"):
        return False
    return bool(_THERE.search(before) or _PLACE_BEHIND.match(behind))
