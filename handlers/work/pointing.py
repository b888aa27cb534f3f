"""Which posting is meant: 第二个, 岗位1024, 这个, 最后那个, 物业那家."""

import re
from collections.abc import Sequence

from handlers.work.at_hand import AtHand
from jobs.values import Posting
from nlp.numerals import read_number

BY_NUMBER = "岗位{id}"
"""What a posting is called in a word: on a poster, in an article, and when a number is tapped."""

_NUMBERED = re.compile(r"岗位(?:编号|号)?[:：]?\s*(\d{1,12})(?!\d)")
_ORDINAL = re.compile(
    r"(?:第|[投要选看])\s*(\d{1,2}|[一二两三四五六七八九十]{1,2})(?!\d)\s*(?:个|家|条|号|份|项)?"
)
_LAST = re.compile("(?:最后|末尾|最末)(?:那|这)?一?[个家条]|倒数第一")
_THIS = re.compile("[这那它]|刚才|上面|前面|就是?")


def named(text: str) -> int | None:
    """The number of a posting that a text names; None if it names none."""
    match = _NUMBERED.search(text)
    return int(match[1]) if match else None


def ordinal(text: str) -> int | None:
    """Which place of the list a text points at (第三个); None if it points at none."""
    match = _ORDINAL.search(text)
    place = read_number(match[1]) if match else None
    return int(place) if place is not None else None


def pointed_at(text: str, at_hand: AtHand, listed: Sequence[Posting]) -> int | None:
    """The number of the posting that is pointed at among those listed; None if none clearly is."""
    if number := named(text):
        return number
    if _ORDINAL.search(text):
        count = ordinal(text) or 0
        return at_hand.listed[count - 1] if 1 <= count <= len(at_hand.listed) else None
    if _LAST.search(text) and at_hand.listed:
        return at_hand.listed[-1]
    described = [one.id for one in listed if _is_described(text, one)]
    if len(described) == 1:
        return described[0]
    if at_hand.posting:
        return at_hand.posting
    return at_hand.listed[0] if len(at_hand.listed) == 1 else None


def points(text: str) -> bool:
    """Whether a text points at something listed before, not at work in general."""
    return bool(
        _NUMBERED.search(text) or _ORDINAL.search(text) or _LAST.search(text) or _THIS.search(text)
    )


def _is_described(text: str, posting: Posting) -> bool:
    """Whether two characters of a firm's name, or its whole title, are said."""
    if posting.wording.title in text:
        return True
    firm = posting.firm
    return any(firm[start : start + 3] in text for start in range(max(len(firm) - 2, 0)))
