"""How long it is with the one for whom it is shortest or longest tells it of all of them, as a
bound: 最短的一个也登记8个月了 as 都登记至少8个月了."""

import re

_THAT_ONE = "(?:[那这]?(?:[1一]?[个位名])?(?:人|工人|员工|职工)?)"
_IS = "(?:[也都就才只仅是有的]|已经|差不多)*"
_LENGTH = (
    "(?=(?:[0-9]{1,3}|[一二两三四五六七八九十]{1,3}|半)(?:个(?:半|多)?月|年)(?![初末底份月纪龄]))"
)
_SAID = "(?P<said>[^，,。；;！!？?\\s0-9一二两三四五六七八九十半没未不走离辞多几俩仨]{0,6}?)"
_OF_ONE = re.compile(
    f"最(?:(?P<least>[短少])|[长久])的(?![1一]个月){_THAT_ONE}{_IS}{_SAID}{_LENGTH}"
)


_ONLY = re.compile("[才只仅刚]")
"""Of whom it is said so no other is like them: 最短的一个才4个月."""
_MANY = "(?:[0-9]{1,3}|[一二两三四五六七八九十]{1,3})[个名位](?!半|多|月)"
_SO_MANY = re.compile(
    f"(?:{_MANY}|[俩仨])[^，,。；;0-9]{{0,6}}[满够超过]|[满够超过][^，,。；;]{{0,8}}的[只就才]?有?(?:{_MANY}|[俩仨])"
)
"""Who counts for how many it is long enough tells nothing of all: 最短的5个月，6个满了半年."""


def of_all_by_one(text: str) -> str:
    """The text with the length told of the one with the shortest as the least of all; with the
    longest as the most, unless the shortest is told, too."""
    if "最" not in text or _SO_MANY.search(text):
        return text
    has_least = any(one["least"] for one in _OF_ONE.finditer(text))
    return _OF_ONE.sub(lambda one: _as_bound(one, has_least), text)


def _as_bound(one: re.Match[str], has_least: bool) -> str:
    if _ONLY.search(one[0]) if one["least"] else has_least:
        return one[0]
    return f"都{one['said']}{'至少' if one['least'] else '最多'}"


def of_shortest(clause: str) -> bool:
    """Whether a clause tells how long it is with the one for whom it is shortest."""
    found = _OF_ONE.search(clause) if "最" in clause else None
    return bool(found and found["least"] and not _ONLY.search(found[0]))
