"""The words by which somebody takes back what they said: 不对, 等下，数错了, 刚查了，其实是."""

import re
from functools import lru_cache

from nlp.numerals import SHORT
from nlp.statements import SENTENCES

APART = "\n"
"""What stands between two messages that are looked at together."""

GAP = f"[，。；、,;. {APART}]*"
_OH = (
    "(?:(?:哦|噢|啊|呃|哎呀?|唉|等(?:一?[下会哈]|等)儿?|慢着|不好意思|对不起|[我俺]又?想起来?了?)"
    "[，,。. ]*)"
)
_WRONG = (
    "(?:不对|哦不|噢不|不不|[说讲记写打搞算数弄看听输填报发点统闹整抄念][错岔混差反拐]|[说讲算记报]得?[高低多少快]了(?![0-9一二两三四五六七八九十俩仨]|.{0,2}[个人])|口误|说秃噜嘴?|嘴[瓢快]|(?:那个?|刚才那个?)?数(?:字|目)?(?:不对|有误|有问题)|更正|纠正|改(?:一下|个数|一改|口)(?![子])|准数是?"
    "|(?:(?<![一-龥])|(?<=[哦噢啊哎]))错了|[我俺]?把[^，。0-9一二两三四五六七八九十俩仨]{1,8}[算数报](?:进|在内|上)去?"
    "|准确[的说]*是?|确切[的说]*是?)[了啦哈，。：,:. ]*"
)
_LOOKED = (
    "(?:[我俺咱]们?)?(?:刚才?|又|再|才|重新|回头|回去|仔细|后来)*"
    "(?:打听|清[点查]|盘点|复?[核查][实准定对明查]?|[数点问翻看对算瞅])[了完过]?(?:[一两]?[下遍回哈]|清楚?)*子?"
)
BOOKS = (
    "(?:会计|财务|出纳|人事|师傅|本[本子]?|账本?|账单|台账|签到[表簿本册]?|考勤[表簿本]?"
    "|打卡记录?|存根|底[子单]|表格?|档案|合同|花?名[册单]|工资[表单条]|社保单?"
    "|票据?|单子|系统|流水|记录|证)"
)
_KNOWS = (
    f"(?:{_LOOKED}{BOOKS}?(?:了|上|里)?[，,。 ]+|{_LOOKED}(?={BOOKS}?(?:才|就|其实|应该)?是)"
    f"|{BOOKS}(?:刚才?|那边|跟我|上)*(?:说|讲|写|记|查|告诉我)+(?:了|的)?[，,：: ]?)"
)
_IT_IS = "(?=是(?!不)|为|才|就是|其实|应该)"
_OF_WHAT = (
    "(?=(?!(?:是|才|就|其实|应该)+[0-9一二两三四五六七八九十俩仨])"
    "[^，。；;0-9一二两三四五六七八九十俩仨]{1,8}"
    "(?:是|才|就|只|其实|应该|有)*[0-9一二两三四五六七八九十百俩仨]+(?:个|人|名|课时|$))"
)
_HEADS = "[0-9一二两三四五六七八九十百]+(?:人|[个名]人?)"
_AS_ANOTHER_SAYS = (
    f"(?<={APART})(?:{_OH})*(?:{_KNOWS}|(?:[我俺]家?的?)?(?:媳妇儿?|老婆|老公|老伴|儿子|女儿|闺女|老板|领导|同事|[他她])(?:们|刚才?)*"
    "(?:说|讲|记得)的?|(?:等(?:一?[下会哈]|等)儿?|慢着|不好意思)[，,。 ]*"
    "|[我俺]?(?:好像|应该|可能|恐怕|估计|似乎|大概|记得))+(?:就|只|才|有|是)*"
    f"(?={_HEADS}(?:[，,。；;？?]|{APART}|$))"
)
"""A message that begins with a number as another knows it better: 媳妇说是7个, 好像是7个."""
_OF_THOSE = "[^，。；;0-9一二两三四五六七八九十百俩仨没未不]{1,8}?"
_TRULY = (
    f"(?P<truly>(?<={APART})(?={_OF_THOSE}(?:其实|实际上?|应该)|(?:其实|实际上?){_OF_THOSE})"
    f"(?={_OF_THOSE}(?:其实|实际上?|应该)?(?:是|有|就|只|才)*[0-9一二两三四五六七八九十百俩仨]+(?:个|人|名|课时|[，,。]|{APART}|$)))"
)
"""A message that begins with the number of some as it truly is: 省外的其实是5个."""
_BEGIN = (
    "[不哦噢说讲记写打搞算数弄看听输填报发点统闹整抄念口嘴那刚更纠改准错我俺把确"
    "后最又重回咱再才仔清盘复核查问翻对瞅会财出人师本账台签考存底表档合花名工社票单系流证"
    "啊呃哎唉等慢好家的媳老儿女闺领同他她应可恐估似大]"
)
"""With what it begins: anywhere else nothing more is tried."""
_BY_WORDS = re.compile(
    f"(?={_BEGIN})(?:(?:{_WRONG})+{_KNOWS}*"
    f"|(?:后来|最后|最终|刚才?|又|重新|回头)+{_LOOKED}{BOOKS}?[，, ]*{_IT_IS}"
    f"|{_OH}{_KNOWS}+{_IT_IS}|(?P<of_what>(?<={APART})(?:{_OH})*(?!对了){_KNOWS}+{_OF_WHAT})"
    f"|(?P<another>{_AS_ANOTHER_SAYS})"
    f"|(?<![漏少多没一去])(?:(?:[查核问]|(?<![基人总户天次倍])数|(?<![地重要])点)了?(?:一?[下遍]|清楚)?子?"
    f"|[翻看对查核点]了?(?:一?[下遍])?{BOOKS}上?)[，, ]?{_IT_IS})"
)
_TAKEN_BACK = re.compile(f"(?:{_BY_WORDS.pattern}|{_TRULY})")
"""What takes back, whatever leads up to it: to tell if it is there no more is needed."""
TAKES_BACK = re.compile(f"{GAP}{_OH}{{0,3}}{_TAKEN_BACK.pattern}")
ADMITTED = re.compile(
    f"^[，,。 ]*{_OH}?[我俺]?(?:刚才?|刚刚|之前|先前|前面|上面|一?开始|都)*(?>{_WRONG})"
    f"(?![^，。；,;{APART}]*[0-9一二两三四五六七八九十])"
)
"""What only owns up to an error that is put right already: 是45，我记混了."""
MISCOUNTED = re.compile(
    f"(?=[，。；、,;. {APART}哦噢啊呃哎唉等慢不对我俺又])"
    f"(?:{GAP}(?:{_OH}|对了[，, ]*){{1,3}}|{APART})"
    "(?=[^，。；、,;\\s没未不]{0,8}(?:[少多][算数报说记写统填]|[漏落](?!后)|忘|把.{1,8}[算数]进))"
)
SAID_BEHIND = re.compile(
    f"{APART}(?P<said>[^{APART}]+?)[，,。 ]+[我俺]?(?P<wrong>{_WRONG})(?=$|{APART})"
)
"""Who says at the end of a message that it puts something right: 有4个不是脱贫户，我数错了."""
_NO_NUMBER = "[^，。；;0-9一二两三四五六七八九十]"
_ONCE = (
    "(?:原(?:(?=计划)|[先来本定])|本来|[一刚]?开始|起[先初]|当初|最[早初先]|先前"
    "|登记|[上填]报|报表|名册)上?"
)
_CHANGED = f"[^，。；;{APART}0-9]{{0,6}}[加减砍增补缩多少扣][了上掉去]*{SHORT}个?(?P=unit)"
_IN_BETWEEN = (
    f"(?:{_CHANGED}|(?:(?!{SHORT}(?:[个人名]|(?P=unit)))[^，。；;{APART}]){{1,12}})[，,。；; ]+"
)
_BY_NOW = (
    "(?:实际上?|其实|(?:后来|后头|后面|最后|最终|现在|结果|又)*"
    "(?:一共|总共|拢共|[改变减加涨压缩调延砍降增升]短?[成到为]))"
)
CLAIMED = re.compile(
    f"(?P<claimed>{_ONCE}{_NO_NUMBER}{{0,8}}{_HEADS})[，,。；; ]+"
    "(?:实际上?|其实)(?:人数)?(?:是|就|只|才|有|为)*"
    f"(?={_HEADS}(?:[，,。；;？?]|$))"
    f"|(?P<first>{_ONCE}{_NO_NUMBER}{{0,6}}[说报定排算记写讲填安划]{_NO_NUMBER}{{0,4}}"
    f"{SHORT}个?(?P<unit>人|名|课时|学时|天|月|年|元|块))"
    f"(?:的|吧)?[，,。；;{APART} ]+(?:{_IN_BETWEEN}){{0,2}}?"
    f"{_BY_NOW}(?:是|就|只|才|有|为|了|成|签|交)*(?={SHORT}个?(?:(?P=unit)|个))"
)
"""原先登记裁员19人，实际21人 tells the number anew, 实际18人过了 how many of them passed;
开始说的80课时，后头加了一天，一共88课时 tells it anew whatever is counted."""
LEADING_UP = re.compile(f"(?:{TAKES_BACK.pattern})[^，。；、,;.\\s]{{0,8}}$")
AT_FIRST = re.compile(
    "(?:(?<!太)原[先来本]|本来|原(?=[定计])|[一刚]?开始|起[先初]|当初|之前|刚才|先前?)"
    "(?:[说报讲定排算]|以为|计划|安排)(?:的?是|的)?$"
)


_CLAIMS = re.compile(_ONCE)
_NO_MORE = re.compile(
    f"{GAP}{_OH}{{0,3}}(?:[我俺咱]?(?:刚才?|刚刚|前面|上面)?{_WRONG}"
    "|[^，。；,;0-9没未不]{1,6}[说讲记写算数报弄搞看][错岔混]了?)"
    f"(?:{GAP}(?:{_OH}|{_WRONG}|{BOOKS}?{_LOOKED}{BOOKS}?(?:了|上|里)?)+)*{GAP}"
)


def may_put_right(text: str) -> bool:
    """Whether any of several messages has words by which a number may be put right."""
    return any(map(_may_in_one, text.split(APART)))


@lru_cache(SENTENCES)  # a story is looked at in each turn, and only its last message is new
def _may_in_one(message: str) -> bool:
    behind_others = APART + message
    looked_for = (_TAKEN_BACK, MISCOUNTED, _CLAIMS)
    return any(one.search(behind_others) for one in looked_for)


def takes_back(text: str) -> bool:
    """Whether a text says that something was said wrongly before."""
    return bool(TAKES_BACK.match(text))


def only_takes_back(text: str) -> bool:
    """Whether a text says that something was wrong, and nothing of what is right."""
    return bool(_NO_MORE.fullmatch(text))
