"""Members of a family who go somewhere, named and not counted: 我和我家那口子去浙江 are two."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from nlp.counting.kin_words import AGE, KIN, PARENTS, SEVERAL, SPOUSE, how_many
from nlp.numbers import Quantity
from nlp.numerals import read_number
from nlp.statements import SENTENCES, clauses

_HOUSE = "家里?|屋头|屋里|[他她]家?"
_OF_ANOTHER = f"{AGE}(?:{KIN})(?:(?:{_HOUSE})的?|的){AGE}(?:{KIN})"
_MARRIED_TO = f"(?:老[大二三四五六七幺]|{AGE}(?:哥哥?|弟弟?|兄弟|弟娃))(?:{SPOUSE})"
_ANOTHERS = f"[他她](?:家|屋头)?的?{AGE}(?:{KIN})"
"""One person who is named after another: 老大媳妇, 老三家的崽, 娃他妈, 他兄弟."""
_MINE = "(?:我们?|俺们?|咱们?)?(?:家|屋头|屋里)?的?"
ONE = (
    f"{_MINE}(?:[1-6一二两三四五六]个|俩|仨)的?{AGE}(?:{KIN})|{_MINE}(?:{_OF_ANOTHER}|{_MARRIED_TO}|{AGE}(?:{KIN}))"
    f"|{_ANOTHERS}|(?:我|俺|咱)(?:自己|自个儿?|一个人|本人)?|本人"
)
OURS = re.compile(f"(?:我们?|俺们?|咱们?)(?:家|屋头|屋里)?的?{AGE}(?:{KIN})")
_OF_OWNERS = re.compile(f"(?:{OURS.pattern}|(?:老板|老板娘|厂长|店主)(?:家|的)*{AGE}(?:{KIN}))")
_OF_A_COUSIN = re.compile("[表堂](?=[哥弟姐妹])")
_PRONOUN = re.compile("[他她](?:们|自己)?")
AND = "和|跟|与|同|、|还有|带着?|加上?"
GO = (
    "(?:跑?去(?!年)|跑?到(?!现在|如今|今|底|期|时)|往|赴|奔|闯|跑|出省|出县|克(?!服|扣|制|隆)|切(?!了?[一半几两三]|[菜肉除割])"
    "|[上下](?=\\w\\w)(?!学|班|课|半年|个月)|在(?!家|屋)|(?=本[县地乡镇村])"
    "|来[了的到]?(?=[一-龥]{2})(?![打办领问报申咨看了的得不自说拿做上干帮找登交查你您这那好几时钱]))"
)
BODY = (
    "[村寨县镇乡区](?:里头?|上|头)|政府|社区|街道|劳务公司|公司|人社局?|工作队|队伍?|车"
    "|(?:另外?|[前后头第下][面头]?)?那?[一二两三四]?(?:[批车趟]|辆(?:大巴)?车?)|他们"
)
ARRANGED = "(?:统一|有)?(?:组织|安排|派|带|招|送|输出)"
RIDES = (
    "(?:(?:一起|一块|都)*(?:坐|搭|乘|上)(?:着|的|起|到|了|倒)*[^，,。；;、 坐去到在克往]{0,8}?"
    "(?:专车|包车|的车|大巴车?|中巴|班车|专列|火车|高铁|动车|飞机|客车|车)的?)"
)
SENT = (
    f"(?:[跟随由被着]?[着到倒起]?(?:{BODY})?(?:{ARRANGED}){{0,2}}着?(?:一起|一块)?走?[的地出起]?"
    f"(?:{RIDES}|(?:大巴|包|专|班)?车|队伍?|劳务(?:输出|队|专车)?|务工(?:队|专车)?)?(?:走|出去|送|拉)?)"
)
BY_THEMSELVES = (
    "(?:(?:没有?|不是|未)(?:跟|随|经|由)?(?:着|到|倒|过)?(?:村里|县里|镇上|政府)?的?(?:组织|队伍|队|统一安排)的?)?"
    "是?(?:(?:自[己行]|自个儿?|自家|各人|各自|个人|独自|一个人)(?:一个人)?"
    "[^，,。；;、 \\d们去到在来克往跑赴奔闯]{0,9}?)?"
    "(?:[跟随和](?:着|到|倒|起)?(?:几个|一个|一帮|一伙)?(?:老乡|熟人|亲戚|朋友|同学|工友|同村人?)(?:们|一起|一块|一路)*)?"
)
SOME_OF_THEM = f"(?:{ONE})(?:(?:{AND})?(?:{ONE}))*"
NOW = "这[次回趟]|后来|同样"
_DIGITS = "[0-9一二三四五六七八九十]+"
WHEN = (
    f"(?:(?:今年)?(?:上个?月|{_DIGITS}月(?:[初中底头份]|{_DIGITS}[号日])?|年[初后]|开年|过完年)|刚)"
    "[就才都]?"
)
GOING = re.compile(
    f"(?:那么?)?(?:今年|去年|这回|这次|另外|还有|再就是|家里|只有|就只?有?|{WHEN})?(?:(?:{BODY}){ARRANGED}[了着]?)?(?P<who>{SOME_OF_THEM})"
    f"(?:[一二两三四五六七八九]个(?:人)?)?(?:今年|去年|现在|{NOW}|{WHEN}|一起|一块|是|都|也|就|则)*"
    f"(?:{SENT}|{BY_THEMSELVES}){GO}"
)
STUDIES = (
    "(?:[读念上]大?(?:书|学|[小初高]中|小学|大学|中专|大专|技校|职[高中校]|高职|本科|研)|陪读)"
)
_NOT_TO_WORK = re.compile(
    f"{STUDIES}|幼儿园|看病|旅游|当兵|坐月子"
    "|[带抱领]着?(?:[2-6二两三四五六俩仨]个?)?(?:娃|孩子|小孩|儿子|女儿|闺女)"
)
_RUNS_A_FIRM = re.compile(
    "^(?:(?:我|俺|咱)(?:自己|自个儿?|本人)?|本人)在[^，,。；;去]{1,8}?(?:(?:办|开|弄|搞|建|有|经营|承包|管)(?:[了着起过]|[一1]?[个家座间处])+|办|开)"
    "[^，,。；;工班]{0,6}(?:车间|厂子?|公司|合作社|企业|机构|基地|作坊|加工[点坊])$"
)
"""我在村里办了个车间 tells of a firm, and not of where somebody went."""
_SECOND = re.compile(f"(?:{SPOUSE}|妈妈?|娘|嫂子?|奶奶|婆婆|姐夫|妹夫|女婿|舅妈|婶婶?|伯娘)$")
"""The one of a couple who is named last: 我和我婆娘两口子 are these two."""
_UNCLEAR = re.compile(f"(?:儿子|崽|娃[儿子])(?:{SPOUSE})(?!.{{0,3}}(?:都|两|俩|一起|一块))")
"""儿子媳妇 may be both of them, or only his wife."""
PERSON = re.compile(ONE)
_SOME = re.compile(
    f"(?P<number>[1-6一二两三四五六](?=个)|[1-6两俩仨])个?的?(?P<kin>{AGE}(?:{KIN}))"
)
"""Several who are called by one word: 两个儿子; 二哥 is one."""
_HEADED = re.compile(
    "(?<![^，,。；;\\s])[我俺咱]?们?家?(?:里)?(?:有|是)?"
    "(?:[2-6两二三四五六俩仨]个?亲?(?:兄弟|弟兄|姐妹|姊妹|姐弟|兄妹)|(?:兄弟|弟兄|姐妹|姊妹|姐弟|兄妹)[2-6两二三四五六俩仨]个?)人?[，,：:]"
    "(?=[我俺咱]?(?:[大二三四五小老幺]|姐|哥|弟|妹)|[我俺咱](?:自己)?[和跟与同])"
)
"""三兄弟，大哥去了… names together those who are told of one by one."""
_OWN = re.compile(f"^{_MINE}")
_SELF = re.compile("(?:我|俺|咱)?(?:自己|自个儿?|一个人|本人)?")
FEWEST = 2


def without_kin(text: str, before: str) -> str:
    """A text without the pronouns for members of one's family, if there were any before it, and
    with cousins who go along with others of it as brothers."""
    if _OF_A_COUSIN.search(text) and len({who for one in clauses(text) for who in going(one)}) > 1:
        text = _OF_A_COUSIN.sub("", text)
    spoken_of = _PRONOUN.search(text) and OURS.search(before)
    return _PRONOUN.sub("", text) if spoken_of else text


def without_heading(text: str) -> str:
    """The text without the word for all of several siblings ahead of those told of one by one."""
    return _HEADED.sub("", text)


def names_own_kin(clause: str) -> bool:
    """Whether a clause calls somebody one of the family of who speaks, or of the owner: 我外甥."""
    return bool(_OF_OWNERS.search(clause))


@lru_cache(SENTENCES)  # a story is looked at in each turn, for each benefit that is near
def going(clause: str) -> tuple[str, ...]:
    """The persons a clause names who go, or are, somewhere, each by the word for them; none where
    nobody can tell how many they are."""
    found = GOING.match(clause)
    elsewhere = (_NOT_TO_WORK, _UNCLEAR, _RUNS_A_FIRM)
    if not found or any(one.search(clause) for one in elsewhere):
        return ()
    people = PERSON.finditer(clause, found.start("who"))
    named = [one[0] for one in people if one.end() <= found.end("who")]
    if any(map(_is_open, range(len(named)), named)):
        return ()
    each = dict.fromkeys("我" if _SELF.fullmatch(one) else _OWN.sub("", one) for one in named)
    return tuple(dict.fromkeys(_one_by_one(tuple(each))))


def _is_open(at: int, one: str) -> bool:
    """Whether nobody can tell if one who was named before is among three called by one word."""
    several = SEVERAL.search(one)
    return several is not None and FEWEST < how_many(several) > at > 0


def are_kin(text: str, at: int) -> bool:
    """Whether a number at a place is of several of the family: 两个儿子."""
    return bool(_SOME.match(text, at))


def _one_by_one(named: Sequence[str]) -> Iterator[str]:
    """The persons, with all of those called by one word: 老二两口子 are two, 娘仨 three, 我和我婆娘
    两口子 no more than these."""
    for at, one in enumerate(named):
        several = SEVERAL.search(one)
        if (some := _SOME.fullmatch(one)) and not (several and at):
            yield from _each_of(some["kin"], int(read_number(some["number"]) or 0))
        elif not several:
            yield one
        elif not at or PARENTS.search(one):
            yield from _each_of(one, how_many(several))
        elif how_many(several) == FEWEST and not _are_both(named[at - 1], several, at):
            yield f"{named[at - 1]}的另一个"


def _each_of(one: str, number: int) -> Iterator[str]:
    return (f"{one}之{each}" for each in range(1, number + 1))


def _are_both(last: str, several: re.Match[str], at: int) -> bool:
    """Whether two by one word are those named before it: 我哥和嫂子两口子, 我哥我弟兄弟俩."""
    return at >= FEWEST and (not several["two"] or bool(_SECOND.search(last)))


def is_of_kin(clause: str, one: Quantity) -> bool:
    """Whether a number only says how many those of the family are who are named: 我们两口子."""
    return one.text.endswith("口子") or are_kin(clause, one.start)
