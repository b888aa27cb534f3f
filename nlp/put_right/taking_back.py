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
    "(?:打听|清[点查]|盘点|复?[核查][实准定对明查]?|[数点问翻看对算瞅])[了完过]?(?:[一两]?[下遍回哈]|清楚?)*子?"
)
_BOOKS = (
    "(?:会计|财务|出纳|人事|师傅|本[本子]?|账本?|账单|台账|合同|花?名[册单]|工资[表单条]|社保单?"
    "|票据?|单子|系统|流水|记录|证)"
)
_KNOWS = (
    f"(?:{_LOOKED}{_BOOKS}?(?:了|上|里)?[，,。 ]+|{_LOOKED}(?={_BOOKS}?(?:才|就|其实|应该)?是)"
    f"|{_BOOKS}(?:刚才?|那边|跟我|上)*(?:说|讲|写|记|查|告诉我)+(?:了|的)?[，,：: ]?)"
)
_IT_IS = "(?=是(?!不)|为|才|就是|其实|应该)"
_HEADS = "[0-9一二两三四五六七八九十百]+(?:人|[个名]人?)"
_AS_ANOTHER_SAYS = (
    f"(?<={APART})(?:{_OH})*(?:{_KNOWS}|(?:[我俺]家?的?)?(?:媳妇儿?|老婆|老公|老伴|儿子|女儿|闺女|老板|领导|同事|[他她])(?:们|刚才?)*"
    "(?:说|讲|记得)的?|(?:等(?:一?[下会哈]|等)儿?|慢着|不好意思)[，,。 ]*"
    "|[我俺]?(?:好像|应该|可能|恐怕|估计|似乎|大概|记得))+(?:就|只|才|有|是)*"
    f"(?={_HEADS}(?:[，,。；;？?]|{APART}|$))"
)
"""A message that begins with a number as another knows it better: 媳妇说是7个, 好像是7个."""
TAKES_BACK = re.compile(
    f"{GAP}{_OH}{{0,3}}(?:(?:{_WRONG})+{_KNOWS}*"
    f"|(?:后来|最后|最终|刚才?|又|重新|回头)+{_LOOKED}{_BOOKS}?[，, ]*{_IT_IS}"
    f"|{_OH}{_KNOWS}+{_IT_IS}|(?P<another>{_AS_ANOTHER_SAYS})"
    f"|(?<![漏少多没])[查数核点问]了?(?:一?[下遍]|清楚)?子?[，, ]?{_IT_IS})"
)
ADMITTED = re.compile(
    f"^[，,。 ]*{_OH}?[我俺]?(?:刚才?|刚刚|之前|先前|前面|上面|一?开始|都)*(?>{_WRONG})"
    f"(?![^，。；,;{APART}]*[0-9一二两三四五六七八九十])"
)
"""What only owns up to an error that is put right already: 是45，我记混了."""
MISCOUNTED = re.compile(
    f"(?:{GAP}(?:{_OH}|对了[，, ]*){{1,3}}|{APART})"
    "(?=[^，。；、,;\\s没未不]{0,8}(?:[少多][算数报说记写统填]|[漏落](?!后)|忘|把.{1,8}[算数]进))"
)
SAID_BEHIND = re.compile(
    f"{APART}(?P<said>[^{APART}]+?)[，,。 ]+[我俺]?(?P<wrong>{_WRONG})(?=$|{APART})"
)
"""Who says at the end of a message that it puts something right: 有4个不是脱贫户，我数错了."""
CLAIMED = re.compile(
    "(?P<claimed>(?:原[先来本]|开始|起[先初]|当初|最早|登记|[上填]报|报表上?|名册上?)[^，。；,;0-9一二两三四五六七八九十]{0,8}"
    f"{_HEADS})[，,。；; ]+"
    f"(?:实际上?|其实)(?:人数)?(?:是|就|只|才|有|为)*(?={_HEADS}(?:[，,。；;？?]|$))"
)
"""原先登记裁员19人，实际21人 tells the number anew, 实际18人过了 how many of them passed."""
LEADING_UP = re.compile(f"(?:{TAKES_BACK.pattern})[^，。；、,;.\\s]{{0,8}}$")
AT_FIRST = re.compile("(?:原先|原来|开始|起先|之前|刚才|先前?)(?:[说报讲]|以为)(?:的?是)?$")


def takes_back(text: str) -> bool:
    """Whether a text says that something was said wrongly before."""
    return bool(TAKES_BACK.match(text))
