"""Where people are, said in passing: 我在太原，能领多少 asks nothing else than 能领多少."""

import re
from collections.abc import Sequence

from nlp.places.regions import Mention

_END = "，,。；;：:！!？? "
_WE = "[我俺咱额]们?"
_NAMES = (
    f"[市区县省人民]|户[口籍]|以?外|周[边围]|籍|[^{_END}]{{1,6}}(?:局|厂|公司|大学|学院|中心|集团|医院|银行|园)"
    "|[那这]个?(?:文件|通知|方案|政策|公告)|(?:文件|通知|方案|政策|公告)"
)
_FIRM = "公司|单位|企业|[厂店]子?|学校|合作社|车间"
_IN = re.compile(
    f"(?:^|(?<=[{_END}]))(?P<firm>(?:{_WE})?(?:{_FIRM}))?(?:{_WE}|本人)?(?:就|都|现在|目前|人)*"
    "(?:[在是]|住在|坐标)$"
)
_ALONE = re.compile(f"(?:这边|这里|这儿|本地|当地|这)?的?(?:[{_END}]+|$)")
_GOING = re.compile("(?:去了?|到|往|赴|克)$")
_STARTS = re.compile(f"(?:^|(?<=[{_END}]))(?:{_WE})?$")
_SET_BEFORE = re.compile(
    f"(?:(?:这边|这里|这儿|本地|当地)的?)?[，,]|的?(?!{_NAMES})(?=[^{_END}]{{4}})"
)
"""我们公司在太原， and 太原这边的，能领多少, or 太原能领多少; but 太原理工 is a name."""


def without_where_they_are(text: str, mentions: Sequence[Mention], here: str) -> str:
    """The text without what only says that they are in the place (adcode) they are known to be
    in, a clause or the name before what they ask there, unless nothing else is said."""
    at_home = [one for one in mentions if one.region.adcode == here]
    others = [one for one in mentions if one not in at_home]
    if not all(_GOING.search(text[: one.start]) for one in others):
        return text
    for one in reversed(at_home):
        told = _IN.search(text[: one.start])
        before = told or (None if others else _STARTS.search(text[: one.start]))
        behind = (_ALONE if told else _SET_BEFORE).match(text, one.end)
        if before and behind:
            left = text[: before.start()] + _firm(before) + text[behind.end() :]
            text = left if left.strip(_END) else text
    return text


def _firm(before: re.Match[str]) -> str:
    return before.groupdict().get("firm") or ""
