"""Which number behind words that take one back is the right one: the first, or the one that says
how many there are, 7月是4个 after 有个姑娘6月底回家了; and not those who are gone, 有两个没来."""

import re
from collections.abc import Sequence
from functools import lru_cache

from nlp.numbers import Quantity
from nlp.put_right.likeness import CUT, around, behind, may_be
from nlp.put_right.taking_back import APART

REACH = 12
"""How many characters behind the words that take a number back the right one may stand."""

SENTENCES = 2048
"""Of how many clauses it is remembered whether they tell who is gone."""

_STAYED_AWAY = re.compile(
    "[没未不](?:有)?(?:能|肯|愿意?|想)?(?:去|来|到岗|上岗|报到|[走去来]成|动身|露面|过来|上车|入职)"
)
_WENT = re.compile(
    "(?<![没未不送绍荐出派输调])(?:走|跑|溜|退|离职|辞职|辞工|回来|回家|回老家)(?:掉|回来|回家)?(?:了|的|考|$)"
    "|(?<![没未])(?:不[干做]了|不[干做]$|反悔|变卦|打退堂鼓|撂挑子)"
)
_SENT = re.compile("送|介绍|推荐|输出|输送|派|组织")
_SUMS_UP = re.compile(
    "(?:是|按|就|只|剩|余|一共|总共|拢共|统共|合计|实际|实有|实到|其实|应该|应当|真正|最后"
    "|[改变减加]成|[减加改]到|留下)(?:[是有就只才算剩按为了下走去来到]|一共|人数)*$"
)
_SOME = re.compile("有$")
COUNTED_SO = re.compile("[个人名]*来?[算计报](?:的|吧)?(?=$|[，,。；; ？?])")
"""What is said behind a number that is to be taken: 按9个算."""


def said_instead(
    text: str, start: int, before: Sequence[Quantity], numbers: Sequence[Quantity]
) -> Quantity | None:
    """The right number told behind `start` in its message for one of those told `before`; None if
    there is none."""
    end = text.find(APART, start)
    present = [
        one
        for one in numbers
        if start <= one.start and (end < 0 or one.end <= end) and not _are_gone(text, one, before)
    ]
    # 搞混了，72是去年的，今年是60 says again what is wrong.
    told = {other.high for other in before}
    stated = [one for one in present if one.high not in told and is_stated(text, one)]
    present = [one for one in present if one.high not in told or not stated]
    like = [one for one in present if any(may_be(text, other, one) for other in before)]
    near = present[:1] if present and present[0].start <= start + REACH else []
    left = {other - one.high for one in near if _SOME.search(text[: one.start]) for other in told}
    said = [one for one in stated if one in like and one.high in left]
    said += [one for one in like if one in near or is_stated(text, one)]
    return (*said, None)[0]


def is_stated(text: str, one: Quantity) -> bool:
    """Whether it is said of a number that it is the one: 应该是4个, 按9个算."""
    return bool(_SUMS_UP.search(text[: one.start]) or COUNTED_SO.match(text, one.end))


def _are_gone(text: str, one: Quantity, before: Sequence[Quantity]) -> bool:
    """Whether a number is of those who are gone, of whom nothing was told before."""
    if any(tells_gone(around(text, other)) for other in before):
        return False
    leading = not is_stated(text, one) and tells_gone(CUT.split(text[: one.start])[-1])
    return one.unit in ("人", "个", "") and (leading or tells_gone(behind(text, one)))


@lru_cache(SENTENCES)
def tells_gone(words: str) -> bool:
    """Whether words on some people say that these did not come, or are there no longer."""
    return bool(_STAYED_AWAY.search(words) or _WENT.search(words))


def left_after(words: str, counted: str) -> bool:
    """Whether those who are gone may have been what they were counted as before: of those sent
    somewhere who came back nobody but the teller knows."""
    return bool(_SENT.search(counted)) and not _STAYED_AWAY.search(words)
