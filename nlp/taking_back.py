"""The words by which somebody takes back what they said: 不对, 等下，数错了, 刚查了，其实是."""

import re

APART = "\n"
"""What stands between two messages that are looked at together."""

GAP = f"[，。；、,;. {APART}]*"
_OH = (
    "(?:(?:哦|噢|啊|呃|哎呀?|唉|等(?:一?[下会哈]|等)儿?|慢着|不好意思|对不起|[我俺]又?想起来?了?)"
    "[，,。. ]*)"
)
_WRONG = (
    "(?:不对|哦不|噢不|不不|[说讲记写打搞算数弄看听输填报][错岔混差反]|口误|更正|纠正|准数是?"
    "|(?:(?<![一-龥])|(?<=[哦噢啊哎]))错了|[我俺]?把[^，。0-9一二两三四五六七八九十俩仨]{1,8}[算数报](?:进|在内|上)去?"
    "|准确[的说]*是?|确切[的说]*是?)[了啦哈，。：,:. ]*"
)
_LOOKED = (
    "(?:[我俺咱]们?)?(?:刚才?|又|再|才|重新|回头|回去|仔细|后来)*"
    "(?:打听|清点|核对|[查数核点问翻看对算瞅])[了完过]?(?:[一两]?[下遍回哈]|清楚?)*子?"
)
_BOOKS = (
    "(?:会计|财务|出纳|人事|师傅|本[本子]?|账本?|账单|台账|合同|花?名[册单]|工资[表单条]|社保单?"
    "|票据?|单子|系统|流水|记录|证)"
)
_KNOWS = (
    f"(?:{_LOOKED}{_BOOKS}?(?:了|上|里)?[，,。 ]+|{_LOOKED}(?={_BOOKS}?(?:才|就|其实|应该)?是)"
    f"|{_BOOKS}(?:刚才?|那边|跟我|上)*(?:说|讲|写|记|查|告诉我)+(?:了|的)?[，,：: ]?)"
)
_IT_IS = "(?=是(?!不)|才|就是|其实|应该)"
TAKES_BACK = re.compile(
    f"{GAP}{_OH}{{0,3}}(?:(?:{_WRONG})+{_KNOWS}*"
    f"|(?:后来|刚才?|又|重新|回头)+{_LOOKED}{_BOOKS}?[，, ]*{_IT_IS}"
    f"|{_OH}{_KNOWS}+{_IT_IS}|(?<![漏少多没])[查数核点问]了?(?:一?[下遍]|清楚)?子?[，, ]?{_IT_IS})"
)
MISCOUNTED = re.compile(
    f"(?:{GAP}(?:{_OH}|对了[，, ]*){{1,3}}|{APART})"
    "(?=[^，。；、,;\\s没未不]{0,8}(?:[少多][算数报说记写统填]|[漏落](?!后)|忘|把.{1,8}[算数]进))"
)
SAID_BEHIND = re.compile(
    f"{APART}(?P<said>[^{APART}]+?)[，,。 ]+[我俺]?(?P<wrong>{_WRONG})(?=$|{APART})"
)
"""Who says at the end of a message that it puts something right: 有4个不是脱贫户，我数错了."""
LEADING_UP = re.compile(f"(?:{TAKES_BACK.pattern})[^，。；、,;.\\s]{{0,8}}$")
AT_FIRST = re.compile("(?:原先|原来|开始|起先|之前|刚才|先前?)(?:[说报讲]|以为)(?:的?是)?$")


def takes_back(text: str) -> bool:
    """Whether a text says that something was said wrongly before."""
    return bool(TAKES_BACK.match(text))
