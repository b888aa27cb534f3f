"""What people put before and behind what they say: it tells nothing, and is no part of it."""

import re

_YOU = "(?:[您你](?:们|大?家)?)"
_ASK = "(?:问[问询]?|咨询|打听(?:打听)?|请教|了解(?:了解)?)"
_MOMENT = "(?:一?下[子儿]?|一声)"
_BREAK = "[，,、:：。!！?？~ ]"

_ANNOUNCED = (
    f"(?:请问{_MOMENT}?|打扰(?:{_MOMENT})?了?|不好意思|劳驾"
    f"|麻烦{_YOU}?(?:帮[我忙])?{_ASK}{_MOMENT}?"
    f"|(?:请|[我俺咱]们?(?:就是|先)?[想要来]|想)(?:再|先)?(?:[跟向]{_YOU})?{_ASK}"
    f"(?:{_YOU}?{_MOMENT}|{_YOU}(?={_BREAK})|(?![的过了问询听教解]|$))"
    f"|(?:咨询|打听|请教){_MOMENT}|{_ASK}{_MOMENT}(?=[，,、:：。!！ ])"
    f"|(?:[我俺咱]们?)?(?:就是?|只是?|主要是?|现在)*[想要]知道{_MOMENT}?"
    "(?=[^的了，,。；;!！?？ ]{3})"
    f"|(?:麻烦|请)?{_YOU}?[帮给](?:[我俺咱]们?|忙)(?:看|瞧|算|分析|参谋)(?:看|瞧|算|一?下|分析|参谋)"
    "(?![我俺咱]们?的)(?=[^，,。；;!！?？ ]{3}|[，,：:].*(?:多少|好多|几|[吗么？?]|不$|能|可以)))"
)
"""请问一下, 我就想知道 and 帮我看看 announce a question; 我问下会计 tells of one put to somebody
else, and 帮我算算 alone is one."""

_FILLED = re.compile(
    "(?<![^，,。；;!！?？ ])(?:(?:然后(?:呢|就是说?)?|就是说|那个啥|[嗯呃]+(?![呐啊哪啦呢])"
    f"|怎么说呢|话说|说实话|老实[说讲]|(?:情况)?是这样子?的?(?={_BREAK})|是这么[个回](?:情况|事儿?)|事情是这样的?)"
    f"{_BREAK}*)+(?=[^，,。；;!！?？ 呢])"
)
"""What holds the place of a word while somebody thinks of the next."""

_HAIL = (
    "(?:[您你]们?好|(?:老师|同志|领导|师傅)[您你]?好|哈[喽啰罗]|hello|hi|喂|在[吗么不嘛]|在不在)"
    "[啊呀哈哇噻嘞呐哦]*"
)
_THANKS = (
    f"(?:(?:先|非常|太|提前|那就?)?(?:多?谢+{_YOU}?|感谢{_YOU}?|[麻辛][烦苦]{_YOU}?了|拜托了?)"
    "[了啦哈啊呀哦]*|在线等|急+|等回复|盼复)"
)

_HAILED = re.compile(f"^(?:{_HAIL}(?:{_BREAK}+|(?=[我俺咱])|(?={_ANNOUNCED})))+")
_ASKED_FOR = re.compile(f"(?<![^，,。；;！!？? ])(?:{_ANNOUNCED}{_BREAK}*)+")
_THANKED = re.compile(f"(?:[，,。；;！!~ ]+|(?<=[？?])|(?=谢谢))(?:{_THANKS}{_BREAK}*)+$")
_DRAWL = re.compile(
    "(?P<clause>[^，,。；;！!？?~ ]*?[^，,。；;！!？?~ 噻咯咧哩嘞喽哟呗呐啰撒哈啦])"
    "(?P<drawl>[噻咯咧哩嘞喽哟呗呐啰撒哈啦]+)(?=$|[，,。；;！!？?~ ])"
)
_ASKS_ON = re.compile("那|要是|如果|假如|换成")
_IS_DONE = re.compile(
    "[签交缴办拿领写完齐到走来去断停招雇考裁返退报满够发给][^噻呗呐撒哈]*[咯咧哩嘞喽啰啦]"
)
_NOT_DONE = re.compile("[没未不怎咋哪啥谁几能]")
_WITH_NE = re.compile("(?P<told>[^，,。；;！!？?~ ]+)呢(?=[，,。；;！!~ ]|$)")
_TELLS = re.compile(
    "(?=.{5}|.*[了过整共有])(?:.*[0-9一二两三四五六七八九十百千万半][个人名天月年元块万户家本课]"
    "|.*[了着过].{0,6}$|[我俺咱]们?(?:[厂店家]|公司|单位)?这?(?:是|有))"
)
_COUNTS = re.compile(
    "[^，]*[0-9一二两三四五六七八九十百千万半](?:[个人名天月年元块万户家本]|课时)+"
)
_ASKS = re.compile(
    "^(?:那|要是|如果|假如|要不|换)|[哪啥什几怎咋谁甚吗么]|多[少长久大]|好多|的$|以[上下内]|不到|超过|满的?"
)
_HAS_ANY = re.compile(
    "[想要]知道|[帮给][我俺咱忙]|然后|就是说|那个啥|[嗯呃]|怎么说|话说|实[话说讲]|是这[样么]"
    "|[好谢请问询听教解扰劳喂在急盼托苦h复意呢噻咯咧哩嘞喽哟呗呐啰撒哈啦\\[☀-⟿⬀-⯿\U0001f000-\U0001faff]"
)
PICTURES = re.compile(
    r"(?:[\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff][\ufe0f\u200d\u20e3]*"
    r"|\[(?:[一-龥]{1,4}|[a-z]{1,8}|666)\])+"
)
"""Emoji and WeChat's own pictures, which reach an account as [抱拳]."""


def without_courtesies(text: str) -> str:
    """What is said, without greeting, thanks, and that something is asked; whoever says nothing
    else keeps their words.

    你好，请问一下，我们招了22个 says 我们招了22个; 谢谢 is 谢谢.
    """
    if not _HAS_ANY.search(text):
        return text
    said = PICTURES.sub(" ", text).strip()
    said = _FILLED.sub("", _HAILED.sub("", said))
    said = _THANKED.sub("", _ASKED_FOR.sub("", said))
    return _DRAWL.sub(_plainly, _WITH_NE.sub(_told, said)) or text


def _plainly(one: re.Match[str]) -> str:
    """A clause without the sound its speaker ends it with: 28个人噻; 签咯 is 签了."""
    clause, drawl = one["clause"], one["drawl"]
    if _ASKS_ON.match(clause) or len(clause) == 1:
        return one[0]
    done = _IS_DONE.fullmatch(clause[-1] + drawl) and not _NOT_DONE.search(clause)
    return clause + ("了" if done else "")


def _told(one: re.Match[str]) -> str:
    """A clause without the 呢 of who tells: 招了12个呢, and 中级4个，高级3个呢; 12个的呢 asks about
    others, and 高级3个呢 by itself what it would be."""
    told = one["told"]
    goes_on = _COUNTS.fullmatch(told) and one.string[: one.start()].endswith(("，", ","))
    return told if (_TELLS.match(told) or goes_on) and not _ASKS.search(told) else one[0]
