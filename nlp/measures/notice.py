"""How long before they go people are told of it: 昨天才说的，20天以后走人 is 20 days ahead."""

import re

NOTICE_DAYS = "layoff_notice_days"
"""The fact of how many days ahead a layoff is told."""

_TOLD = re.compile("[说讲]|通知|开[了过的]?会|大会|告[知诉示]|宣布|[贴发]了?.{0,3}(?:公告|通知)")
_EARLIER = re.compile(
    "上(?:个?月|个?星期|个?礼拜|周)|[天周月]前(?!天)|月[初中底]|早就|提[前早][^，,。；;天月]{0,3}"
    "[0-9一二三两四五六七八九十半]"
)
"""Of who was told long ago nobody knows whether the days are counted from then or from now; and
neither of 再干18天 where they were told some days before."""
_BEFORE_TODAY = re.compile("[昨前][天日晚]")
_LENGTH = "(?:(?:[0-9]+|[一二两三四五六七八九十]+)(?:天|日|个?(?:星期|礼拜|周))|半个?月)"
_LEAVING = (
    "(?:就|才|都|便|要|得|给|让|叫|请|全|开始|正式|他们|[我俺咱]们?|大[家伙]+儿?|工人|职工|员工|人|这[批些]|的)*"
    "(?:走(?!访|廊|路|账|程序|手续|流程)|离[厂岗职开]|回家|不用来|[别甭不]来|卷铺盖|下岗|解除|解约|终止|散伙)"
)
_UNTIL_THEN = re.compile(
    f"(?<![0-9一二两三四五六七八九十第])(?:(?:再[干做上]|再?过|隔|等)了?(?P<waited>{_LENGTH})(?:[之以]?后|时间)?"
    f"|(?<![干做停休假工产了过歇])(?P<length>{_LENGTH})(?:[之以过]?后|一[到过]))(?={_LEAVING})"
)


def with_notice(text: str) -> str:
    """The text with the days until people have to go as those by which they were told ahead; as it
    stands where they were told long ago, or nobody says that they were."""
    found = _UNTIL_THEN.search(text)
    if not found or not _TOLD.search(text) or _EARLIER.search(text):
        return text
    if found["waited"] and _BEFORE_TODAY.search(text):
        return text
    length = found["length"] or found["waited"]
    return f"{text[: found.start()]}提前{length}{text[found.end() :]}"
