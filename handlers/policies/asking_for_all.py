"""我能领什么, 有哪些补贴可以申请: whatever is there is asked for, and nothing is named.

A sentence is that if, besides the words by which it is asked, it has none but of who asks.
"""

import re

from handlers.asked import Asked
from handlers.checks.who_asks import who_asks, without_who
from nlp.text import plain

_WHICH = "什么|啥子?|甚么?|哪些|哪样|哪几?[样种项个]|多少种|几[样种项]"
_MONEY = (
    "补贴款?|补助金?|补助款|资金|钱|政策|待遇|优惠|好处|说法|扶持|帮扶|帮助|支持|福利|救助|资助|奖补|奖励|"
    "红利|照顾|项目"
)
_GET = "领取?|享受|拿|申请|申领|申报|得|办理?|报|符合|够(?:得上|格|条件)?|沾|落"
_ASKED = "有没有|有木有|能不能|可不可以|给不给|发不发"
_FILLING = (
    "能够|能|可以|可|该|应该|会|有|没有|没|没得|给|发|下来|"
    "我们?|俺们?|咱们?|俺|咱|自己|个人|这种|这样|这类|像|情况|条件|人家?|一般|普通|老百姓|"
    "国家|政府|社保局?(?![补费险减免缓返奖])|人社局?|就业局|你们|您|这边|这儿|这里|当地|本地|咱这|现在|目前|今年|最近|如今|眼下|疫情期间|新|上面|上头|"
    "下|看看|看下|看|查查|查一下|查|问问|问一下|问|了解一下|了解|说说|讲讲|介绍一下|介绍|推荐|帮我|帮忙|帮|麻烦|请问|请|想要|想|知道|晓得|告诉|"
    "惠企|惠民|惠农|就业|优惠|好|相关|点|些|到底|到|上|的|地|得|子|样|都|全|总共|一共|是|算|和|或|还是|对|为|来|就|"
    "不|吗|嘛|么|呀|呢|啊|哩|咧|哈|吧|了|啦|噻|哇"
)
_AGE = (
    "(?<![0-9])(?:[2-7][0-9]|[二三四五六七]十[一二三四五六七八九]?)(?:[多几来]?岁|[多几来])(?:的人|的|了)?"
    "|(?:[5-7][0-9]|[五六七]十[一二三四五六七八九]?)(?:的人|的|了)"
)
"""五十多了没活干 tells how old they are."""

_WORDS = re.compile(
    f"(?P<which>(?<![是为凭])(?:{_WHICH}))|(?P<asked>{_ASKED})|(?P<money>{_MONEY})|(?P<get>{_GET})"
    f"|(?:{_AGE})|(?:{_FILLING})|[、，,？?。！! ]"
)
_WHETHER = re.compile("(?:吗|嘛|么|不|没有?|没得)[？?。！!]*$")
_TRADE = re.compile("(?:开|做|搞|办|干|卖|跑|种|养|送)[^有能给可，,]{1,5}的")
"""What somebody lives by: 开饭店的, 跑运输的."""

_THESE_TIMES = re.compile("疫情|防疫|抗疫|期间|复工了?|复产了?|开工了?")
"""Of no weight where all is asked for: 复工了有啥补贴."""

_BARE = re.compile(
    "(?:疫情|防疫|抗疫|期间|复工|复产|就业|创业|惠企|惠民|企业|公司|个人|国家|政府|各种|优惠|扶持|相关|好|的|类|方面"
    "|我们?|想|请问|咨询|问|了解|查|看|要|领|一下|下)*(?:补贴款?|补助|政策|待遇|福利|奖补)(?:的|政策|项目|方面|事情?|呢|吧|啊|呀)*"
)
"""Nothing but what all of them are called: 补贴, 疫情补贴."""

_THAT_ONE = re.compile(f"[这那][种个类项些]?(?:{_MONEY})")
_OF_NO_WEIGHT = re.compile(
    "[0-9一二三四五六七八九十几多来]+|[岁年个名位口]|去年|今年|刚|家里|孩子|以前|现在"
)
_WHAT_NOW = re.compile(
    "(?:那|这|我们?|俺|咱们?|可|该|现在|以后|到底)*(?:[咋怎]么?个?(?:办|整|弄|搞|闹|活)"
    "|有(?:没有)?(?:啥|什么|甚)?(?:办法|出路|门路)|能(?:干|做)(?:啥|什么|甚))[呢啊呀嘛吗了没哦]*"
)
LITTLE = 2
"""Characters more than which clauses before tell of something to be had by itself."""


def asks_for_all(text: str, leans: bool = False) -> bool:
    """Whether somebody asks what they can have, without naming anything; of several clauses the
    last asks, the others tell, but for what is only added of who asks. Where it may lean on what
    was spoken of before, 给补贴不 is about that, unless it says for whom. Who has lost their work
    and only asks what to do asks for that too."""
    if asks_what_to_do(text) and "unemployed" in who_asks(text):
        return True
    last = _asking(text)[-1]
    if _THAT_ONE.search(last):
        return False
    asking = without_who(_TRADE.sub("", last))
    rest, said = _sifted(_THESE_TIMES.sub("", asking))
    if rest:
        return False
    if not leans and _BARE.fullmatch(plain(text)):
        return True
    if "which" in said:
        return bool(said & {"money", "get"})
    if leans and asking == last:
        return False
    return "money" in said and ("asked" in said or bool(_WHETHER.search(last)))


def asks_what_to_do(text: str) -> bool:
    """Whether somebody tells what has become of them, and only asks what to do: 被裁了，咋办."""
    last = plain(_clauses(text)[-1])
    asks = _WHAT_NOW.fullmatch(plain(without_who(last)).lstrip("了"))
    return bool(asks) and bool(who_asks(text))


def named_in_part(text: str) -> str:
    """What a sentence that asks for nothing names besides the words of asking: 培训, 我想创业."""
    rest, _ = _sifted(without_who(text))
    return plain(rest)


def tells_what_for(asked: Asked) -> bool:
    """Whether the clauses before the last tell more than who asks: what they do may be what a
    benefit is for."""
    before = "".join(_asking(asked.text)[:-1])
    rest, _ = _sifted(without_who(_TRADE.sub("", before)))
    return len(_OF_NO_WEIGHT.sub("", rest)) > LITTLE or bool(asked.read(rest).terms)


def _asking(text: str) -> list[str]:
    """The clauses up to the one that asks: not 我能领啥钱，我下岗了's last."""
    found = _clauses(text)
    while len(found) > 1 and _only_tells_who(found[-1]):
        found.pop()
    return found


def _only_tells_who(clause: str) -> bool:
    rest, said = _sifted(without_who(clause))
    return bool(who_asks(clause)) and not said and len(_OF_NO_WEIGHT.sub("", rest)) < LITTLE


def _clauses(text: str) -> list[str]:
    return re.split("[，,。；;！! ]+", text.strip("，,。；;！!？? "))


def _sifted(text: str) -> tuple[str, set[str]]:
    """What is left of a sentence besides the words by which it is asked, and which those were."""
    said = {str(match.lastgroup) for match in _WORDS.finditer(text) if match.lastgroup}
    return _WORDS.sub("", text), said
