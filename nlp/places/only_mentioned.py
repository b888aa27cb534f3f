"""Whose place a sentence asks about, where it names others: 听说太原返一半，俺这返多少."""

import re
from collections.abc import Sequence

from nlp.places.regions import Mention
from nlp.put_right.taking_back import BOOKS

_WE = "(?:[我俺咱]们?|额们|[你您]们?)"
_THERE = "[省市县区]?(?:[那这][边里儿头])?"
_OF_THINGS = (
    "[个种些几样类批名位0-9一二两三四五六七八九十俩仨多厂店小家单公企情条月次回孩娃人号老笔项份行]"
)
_HERE = (
    f"{_WE}(?:自己)?个?[这那](?:[边里儿块头]|个?地方|疙瘩|小?县城?(?!里)|[市区镇](?!里))"
    f"|(?:[我俺咱]们?|额们)[这那](?!{_OF_THINGS})"
    "|(?:[我俺咱额]们|[俺咱])个?[县市区省](?!场)"
)
_HERE_WORDS = re.compile(_HERE)
_OURS = re.compile(
    f"(?:咱们?|我们?|俺们?|额们?|我人?在|俺人?在|人在|{_HERE})(?:这边|这儿|的)?(?:就|也)?(?:是|属于?|在)?$"
)
_STATED = re.compile(r"(?:^|[，,。\s])(?:人|现在|目前|都|就)?在$")
_OURS_AFTER = re.compile(f"[省市县区]?(?:{_HERE})")

_CUT = re.compile(r"[，,。；;：:？?！!·\s]")
_KIN = (
    "(?:亲戚|亲家|朋友|同学|老乡|同行|战友|同事|工友|哥们儿?|闺蜜|网友|邻居|熟人|老师|师傅|[表堂老大二三兄]?[哥弟姐妹]|[大小]?舅子?|姐夫|妹夫|女婿"
    "|[大二三小]?[姨姑叔伯]|外甥女?|侄[儿子女]|(?<![这那哪])儿子?|女儿|闺女|姑娘|娃儿?|孩子|小子|老公|老婆|对象|媳妇|那口子)"
)
_I = re.compile(
    f"(?<![跟给和对向帮替问告诉让叫])(?:[我俺咱]|额(?=[们这那家]))(?!们?(?:家|屋头)?的?(?:[那这]个?)?{_KIN}|听|看|在网|认识)"
)

_HEARD = re.compile(
    "[听据](?:[^，,。]{0,5})?[说讲闻]|听[过到着]|传[说着闻]|网上|抖音|快手|视频|朋友圈|新闻|报[道纸]|[看见瞧刷]到|看[见了](?!"
    f"[一1两]?[下遍眼]?子?{BOOKS})|看的?是"
    "|(?:人家|别人|别处|别的?地方|外地|外[省面头]|隔壁)的?$|(?<![我俺咱问是想])说是?$"
)
_OWN_BOOKS = re.compile(f"[查看翻对][了过完]?(?:一?[下遍眼])?(?:那?个)?{BOOKS}")
"""Who looks it up in their own books has it from nobody else: 看了下表，北京有一个没签."""
_SAYS = "[说讲提也都领拿得退返补]|告诉|跟我|给我"
_OF_SOMEBODY = re.compile(f"{_THERE}的?(?:[一有]?个)?(?:我家?的?)?{_KIN}[^，,。]{{0,5}}(?:{_SAYS})")
_SOMEBODY_IN = re.compile(
    f"{_KIN}(?:们|家|人|一家|现在|如今|也|都|还|就|一直|去年|今年)*[在去到上]?$"
)
_WITH_SOMEBODY = re.compile("[和跟同与]$"), re.compile(f"{_THERE}的?{_KIN}")
_FOR_SOMEBODY = re.compile(
    f"[帮替托](?:我|俺)?{_KIN}?[^，,。]{{0,6}}[问查]|{_KIN}[^，,。]{{0,3}}(?:托|让|叫|想|要)我?[^，,。]?问"
)
_LIKE = re.compile("(?:像|跟|和|同|照着?|按着?|学着?|参照|比照)$")
_LIKENED = re.compile(
    f"{_THERE}(?:人家)?(?:似的|一样|一般|那样|那般|那么|那套|那个|那种|的?(?:标准|办法|规定|政策|搞法|做法))"
)
_UNLIKE = re.compile("(?:不像|不比|比不上|比不了|不如)$")

_ONCE = re.compile(
    "(?:以前|之前|原来|原先|原本|早先|从前|当年|当初|过去|那些年|那几年|前些年|前几年|早几年|年轻时候?|曾经?)[^，,。]{0,4}$"
)
_ONCE_THERE = re.compile(
    f"{_THERE}[^，,。]{{0,6}}?(?:[干待呆做住]过|打过工|上过班|回来|过来|搬来|搬到|搬回|调来|调回|转来|转回|毕业的|毕业[^，,。]{{0,3}}回)"
)
_AWAY = re.compile(f"{_THERE}(?:读|上|念|打工|务工|干|做|工作|待|呆)")
_BACK_HOME = re.compile("回(?:来|老家|乡|村)|返乡")
# Where premiums were paid may well be where they are asked about.
_INSURED = re.compile("保险|社保|参保|失业|裁|辞")
_FROM = re.compile("(?:从|打|由)$")
_CAME = re.compile(f"{_THERE}(?:这?边)?(?:过?来|回|搬|调|转|嫁|迁|出来|退伍|毕业)")
_NAMES_A_SCHOOL = re.compile(
    "[省市]?(?:[理工科农业财经师范医学药程职技术师高级第一二三交通铁道民族商务外语中电力化贸旅游信息机城市])*"
    "(?:大学|学院|技师学院|职校|技校|[一二三]中)(?!生)"
)
_OF_A_BUSINESS = re.compile(
    f"{_THERE}的?(?:老?客户|客商|订单|单子|货(?![车运])|甲方|总部|总公司|母公司|厂家|供应商|采购商)"
)
_A_BUSINESS_IN = re.compile(
    "(?:总部|总公司|母公司|客户|客商|供应商|厂家|订单)(?:公司)?(?:是|都)?在?$"
)

_ASKS = re.compile(
    "[吗么？?啥甚谁咋]|多少|好多(?!了)|多[长久]|(?<!好)几(?=[个号成点元块时天月年千百万家])|什么|怎|(?<!没)哪"
    "|是不是|有没|能不能|可不可以|给不给|(?<!返)还是|要不要|真的假的|[不没]$|没有$|没得$"
)
_LAST_SOUND = re.compile("[呢嘛哩咧嘞啊呀哦噢吧哈哟呐了]+$")
_THERE_TOO = re.compile(
    "那[边里儿头]|那个?地方|他们|人家那|[这那]个?(?:通知|文件|方案)|(?:通知|文件)里"
)


ASIDE = 5
"""Characters of a clause that only leads to the next."""


def asks_of_own(text: str) -> bool:
    """Whether a text names its writer's own place without its name: 我们这儿, 俺这, 咱县."""
    return bool(_HERE_WORDS.search(text))


def is_own(text: str, place: Mention) -> bool:
    """Whether a text calls a place its writer's: 我们太原, 俺这是淄川, 太原我们这边."""
    before, after = text[: place.start], text[place.end :]
    stated = _STATED.search(before) and not _CUT.split(after)[0]
    return bool(_OURS.search(before) or _OURS_AFTER.match(after) or stated)


def only_mentioned(text: str, place: Mention) -> bool:
    """Whether a place is named beside the one that is asked about: it is heard of, likened to,
    or somebody else is there."""
    before, after = _around(text, place)
    if _LIKE.search(before) and _LIKENED.match(after):
        return not is_own(text, place)
    if _asks(after) or _points_there(text, place):
        return False
    if _is_with_somebody(before, after) or _is_of_somebody(text, after):
        return True
    return not is_own(text, place) and (_is_heard(text, before) or asks_of_own(text))


def is_left(text: str, place: Mention) -> bool:
    """Whether somebody was in a place once and has left it: 以前在太原干过, 从浙江回来."""
    before, after = _around(text, place)
    once = _was_once(text, before, after)
    return once and not (_asks(after) or _points_there(text, place))


def without_hearsay(text: str, places: Sequence[Mention]) -> str:
    """A text without what others say of places: 听说太原5.5%都行 tells nothing of the writer."""
    for place in reversed(places):
        before, after = _around(text, place)
        said = _heard_of(before)
        if (said or _is_of_somebody(text, after)) and not _asks(after):
            start = text.rfind(said[0], 0, place.start) if said else place.start
            text = text[:start].rstrip() + text[place.end + len(after) :]
    return text


def in_another_name(text: str, place: Mention) -> bool:
    """Whether a place is part of the name of a school, or where a business is that one deals
    with: 太原理工大学, 上海的客户."""
    before, after = _around(text, place)
    of_business = _OF_A_BUSINESS.match(after) or _A_BUSINESS_IN.search(before)
    return bool(_NAMES_A_SCHOOL.match(after) or of_business)


def speaks_for_oneself(text: str) -> bool:
    """Whether a text speaks of who asks, and not only of whom they know or what they heard."""
    return bool(_I.search(text)) or asks_of_own(text)


def _around(text: str, place: Mention) -> tuple[str, str]:
    """What stands before and behind a place in its clause, which ends where the writer speaks of
    their own: 听说太原返一半俺这返多少."""
    *earlier, before = _CUT.split(text[: place.start])
    if not before and earlier and len(earlier[-1]) <= ASIDE:
        before = earlier[-1]  # 听说，太原返一半
    after = text[place.end :]
    ends = [one.start() for mark in (_CUT, _HERE_WORDS, _I) if (one := mark.search(after))]
    return before, after[: min(ends, default=len(after))]


def _was_once(text: str, before: str, after: str) -> bool:
    """Whether a place is one that somebody has left, with nothing of theirs that is paid there."""
    if _INSURED.search(after):
        return False
    came = _FROM.search(before) and _CAME.match(after)
    back = before.endswith("在") and _AWAY.match(after) and _BACK_HOME.search(text)
    return bool(_ONCE.search(before) or _ONCE_THERE.match(after) or came or back)


def _is_with_somebody(before: str, after: str) -> bool:
    with_whom, who = _WITH_SOMEBODY
    return bool(with_whom.search(before) and who.match(after))


def _is_of_somebody(text: str, after: str) -> bool:
    return bool(_OF_SOMEBODY.match(after)) and not _FOR_SOMEBODY.search(text)


def _is_heard(text: str, before: str) -> bool:
    """Whether the words before a place tell that others say it, or that others are there."""
    if _heard_of(before):
        return True
    alone = _SOMEBODY_IN.search(before) and not _FOR_SOMEBODY.search(text)
    return bool(alone) and speaks_for_oneself(text)


def _heard_of(before: str) -> re.Match[str] | None:
    """The words before a place by which others say it, or it is told what is unlike there."""
    before = _OWN_BOOKS.sub("", before)
    return _HEARD.search(before) or _UNLIKE.search(before)


def _points_there(text: str, place: Mention) -> bool:
    """Whether a later clause asks about the place again: 听说那里有补贴，咋领."""
    later = _CUT.split(text[place.end :])[1:]
    at = next((at for at, one in enumerate(later) if _THERE_TOO.search(one)), None)
    return at is not None and any(map(_asks, later[at:])) and not asks_of_own(text)


def _asks(words: str) -> bool:
    return bool(_ASKS.search(_LAST_SOUND.sub("", words)))
