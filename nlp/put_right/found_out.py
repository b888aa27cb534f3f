"""What somebody came to know only after what they told before: 哦豁，刚问了，有一个没考过."""

import re

from nlp.put_right.taking_back import APART

_JUST = "(?:刚刚|刚才?|方才|才|后来|回头|这会儿?|现在)"
_LEARNT = (
    f"{_JUST}(?:又|去|打?电话|给.{{1,4}}|跟.{{1,4}})*"
    "(?:[问查核看听翻]|数了|打听|打电话|晓得|知道|发现|想起|得知|通知|接到|[说讲来]|告诉)"
)
_SAID = (
    "(?:师傅|师父|会计|人事|老板|班长|带队的?|领队|经理|老师|学校|考点|人家|车间|[他她]们?)"
    "(?:又|刚|来电话|跟我|打电话)*[说讲]"
)
_NEWS = re.compile(f"哦豁|噢哟|哎呀|糟了|遭了|完了|坏了|{_LEARNT}|{_SAID}")
_ASIDE = re.compile("[，,。；;：: ]+")


def found_out(text: str, start: int, words: str) -> bool:
    """Whether the words at a place of a text are what was learnt since: it says so itself, or does
    right before it."""
    message = text[:start].rsplit(APART, 1)[-1]
    before = [one for one in _ASIDE.split(message) if one][-2:]
    return any(_NEWS.search(one) for one in (*before, words))
