"""What each of several has of their own: 老李开1400，小王开2600 are one and another one, and so are
those of whom 工资分别是1500、1600 is said."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from nlp.counting.heads import heads
from nlp.slots import LEAST_BARE
from nlp.statements import clauses
from nlp.told import told_numbers

_WAGE_TOLD = re.compile("工资|工钱|月薪|薪水|发|开|挣")
_SUM = (
    "(?:[0-9]{3,5}(?![0-9个人万.])|[一二两三四五六七八九][千百][一二三四五六七八九零百十]*)"
    "(?:元|块)?钱?"
)
_A_MONTH = "(?:每个?月|一个?月|月月|[/／]月)"
_PAID_APART = re.compile(
    "(?:[是有]|另外?|还有|剩下的?|其[余他中]的?)*(?<![0-9一二三四五六七八九十百每第])"
    "(?P<number>[0-9]{1,2}|[一二两三四五六七八九俩])(?:(?:(?<![一1])个(?=月工资)|[个名位](?!月(?!薪)))(?:工?人)?|人|(?<=俩))"
    "(?P<kind>(?:[^，。；、\\s0-9一二三四五六七八九十每月]{2,8}的)?)"
    f"(?:的|{_A_MONTH}|月(?=工资)|工资|工钱|月薪|薪水|发|开|挣|拿|是|给|就|只|能)*"
    f"(?P<sum>{_SUM})(?:{_A_MONTH})?"
)
"""So many of several, and what each of them is paid a month: 一个每月发1500."""

FEWEST = 2
SPOKEN_OF = 8
"""How many characters before the first of several sums wages may have been spoken of."""

_AND = "(?:[、，,/]|和|跟|与|及|还有|以及)"
_WAGES_LISTED = re.compile(
    f"(?:(?:每人|{_A_MONTH}|的|月)*(?:工资|工钱|月薪|薪水|发|开|挣)[^，。；、0-9一二两三四五六七八九]{{0,4}}?"
    f"|{_A_MONTH}(?:分别|各|[是发开给])+)(?:{_A_MONTH}|分别|依次|各自?|[是为发开给：:])*"
    f"(?P<all>{_SUM}(?:{_AND}{_SUM})+)"
)
_A_LENGTH = "(?:[0-9]{1,2}|[一二两三四五六七八九十])(?:个月)?"
_EACH = "(?:分别|依次|各自?|[是为有])"
_MONTHS_LISTED = re.compile(
    f"(?P<each>{_EACH}*)(?P<verb>[干做待呆带训满]|见习|实习|培训)[了满够]*(?P<then>{_EACH}*)"
    f"(?P<all>{_A_LENGTH}(?:{_AND}{_A_LENGTH})*{_AND}(?:[0-9]{{1,2}}|[一二两三四五六七八九十])个月)"
)
_LISTED_APART = re.compile(_AND)

_SURNAME = (
    "[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡"
    "贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤"
    "尹黎易常武乔贺赖龚文]"
)
_KIN = (
    "(?:[我俺咱]们?家?的?)?(?:[大二三四五小幺老满](?:姐|哥|妹|弟|嫂|叔|伯|婶|娘|孃|姨|舅|姑|爷|爹|儿子?|女儿|女婿|媳妇?)子?"
    "|(?:[堂表](?:姐|哥|妹|弟|嫂)|哥哥?|姐姐?|妹妹?|弟弟?|嫂嫂?子?|弟媳妇?|儿媳妇?|媳妇儿?|婆娘|老婆|老公|爱人|男人|女婿|侄儿|侄女))"
)
"""Those who are named by whose kin they are: 大姐, 我二嫂, 幺妹."""
_IN_TURN = (
    "第[一二三四五六七八九1-9][个名位](?:人|工人|职工)?"
    "(?![月半厂店班季学年补证活季周课批]|公司|单位|工地|项目|企业|星期|礼拜|合同|车间|地方|阶段|问题|情况|条件|补助)"
)
_NAME = (
    f"(?:[老小]{_SURNAME}(?!子|姑娘)|阿[芳珍英莲梅强明华勇军兰花妹弟]|小[芳红丽明强霞燕梅花兰英玲娟]|{_KIN}|{_IN_TURN}"
    f"|{_SURNAME}(?:师傅|某(?!某)|大?[姐哥]|嫂子?|大?叔|阿?姨|婶子?)|姓{_SURNAME}的(?:那个|那位)?"
    "|[甲乙丙丁](?![级等类型])|张三|李四|王五|赵六|[大小男女]的(?:那个)?)"
)
_UNSURE = re.compile("的")
"""Who is only told apart so may be several: 男的, 姓王的."""
_NAMED = re.compile(
    f"(?P<cut>^|[，,。；;、\\s])(?P<lead>其中|那个|(?:一个月|每月)?工资(?:是|呢)?)?"
    f"(?P<who>{_NAME}(?:{_AND}{_NAME})*)(?:他?们?[俩仨]|[两三](?!月|[四五六]月)个?人?|都|各|呢)*(?P<own>[^，,。；;\\s]*)"
)
_NAMES = re.compile(_NAME)
_IS_BARE = re.compile(f"是?{_SUM}")


def of_each(text: str, today: date) -> str:
    """The text with those told apart who are named one by one, or whose wages or months are
    listed, or told for so many of them and so many others."""
    return _paid_apart(_listed_apart(_named_apart(text, today), today))


def _paid_apart(text: str) -> str:
    """The text with those told apart who are paid different wages: 一个每月发1500，一个每月发2400
    are one and another one."""
    found = list(_PAID_APART.finditer(text)) if _WAGE_TOLD.search(text) else []
    if len({one["sum"] for one in found}) < FEWEST:
        return text
    if not _WAGE_TOLD.search(text, max(0, found[0].start() - SPOKEN_OF), found[0].end()):
        return text
    for one in reversed(found):
        which = "" if one is found[0] else "另外"
        told = f"{which}{one['number']}个{one['kind']}每月工资{one['sum']}"
        text = text[: one.start()] + told + text[one.end() :]
    return text


def _listed_apart(text: str, today: date) -> str:
    """The text with a list of wages or months told of one after another, where there are as many
    people: 工资分别是1500、1600."""
    for listed in (_WAGES_LISTED, _MONTHS_LISTED):
        if found := listed.search(text):
            each = _LISTED_APART.split(found["all"])
            # 干了2、3个月 of two people may be two or three months of both.
            about = len(each) == FEWEST and listed is _MONTHS_LISTED and not found["each"]
            about = about and not found["then"]
            if not about and _are_so_many(text, len(each), today):
                told = "，另外".join(f"1个{one}" for one in _each_told(found, each))
                text = text[: found.start()] + told + text[found.end() :]
    return text


def _each_told(found: re.Match[str], each: Sequence[str]) -> Iterator[str]:
    if found.re is _WAGES_LISTED:
        return (f"每月工资{one}" for one in each)
    return (f"{found['verb']}了{one.removesuffix('个月')}个月" for one in each)


def _are_so_many(text: str, number: int, today: date) -> bool:
    """Whether so many people are told, as the only ones or the last ones."""
    counted = [one for clause in clauses(text) for one in heads(clause, today)]
    return bool(counted) and counted[-1].low == counted[-1].high == number


@dataclass(frozen=True, slots=True)
class _Own:
    """Who is named at a place of a text, and what is told of them."""

    who: frozenset[str]
    words: str
    told: str
    start: int
    end: int


def _named_apart(text: str, today: date) -> str:
    """The text with those counted who are named one by one with numbers of their own."""
    named = [one for one in _named(text) if _has_own(one.told, today)]
    who = dict.fromkeys(one.who for one in named)
    number = sum(map(len, who))
    if not named or len(frozenset().union(*who)) < number:
        return text
    counted = [one for clause in clauses(text[: named[0].start]) for one in heads(clause, today)]
    left = counted[-1].low - number if counted else 0
    if (number < FEWEST and left <= 0) or (
        left and any(_UNSURE.search(name) for one in who for name in one)
    ):
        return text
    for one in reversed(named):
        text = text[: one.start] + _told_of(one, named, among=left > 0) + text[one.end :]
    return text


def _told_of(one: _Own, named: Sequence[_Own], among: bool) -> str:
    """All that is told of somebody at the first place, nothing at any later; whether they are
    `among` those that were counted before, or beside the others."""
    again = [other for other in named if other.who == one.who]
    if one is not again[0]:
        return ""
    which = "其中" if among else "" if one is named[0] else "另外"
    return f"{which}{len(one.who)}个{_called(one)}{'，'.join(other.told for other in again)}"


def _called(one: _Own) -> str:
    return one.words if _UNSURE.search(one.words) else f"叫{one.words}的"


def _named(text: str) -> Iterator[_Own]:
    for one in _NAMED.finditer(text):
        wage = "每月工资" if "工资" in (one["lead"] or "") or _IS_BARE.match(one["own"]) else ""
        who = frozenset(_NAMES.findall(one["who"]))
        yield _Own(who, one["who"], f"{wage}{one['own']}", one.end("cut"), one.end())


def _has_own(told: str, today: date) -> bool:
    """Whether a sum or a length of time is told, and nobody is counted: it is theirs alone."""
    numbers = () if heads(told, today) else told_numbers(told, today)
    lengths = any(one.unit in ("元", "月", "天", "年") for one in numbers)
    return lengths or any(not one.unit and one.low >= LEAST_BARE for one in numbers)
