"""Whose firm is spoken of: after 我厂60个人 who says 我外甥的厂150个人 tells of another."""

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from nlp.numbers import quantities
from nlp.put_right.taking_back import APART
from nlp.statements import clauses, sounds_asking
from nlp.told import PEOPLE

_KIN = (
    "外甥女?|侄[儿子女]?|[表堂]?[哥弟姐妹]|兄弟|姐夫|妹夫|[大小]?舅子?|舅舅|[大二三小老幺]?[姨姑叔伯](?:父|妈|母|子)?"
    "|亲家|女婿|儿子|闺女|女儿|姑娘|爸|妈|爹|娘|老丈人|丈母娘|老公|老婆|对象|媳妇|那口子"
    "|亲戚|朋友|同学|老乡|同行|战友|邻居|熟人|客户|发小"
)
_FIRM = "厂|公司|企业|作坊|店|馆|合作社|单位|工地|铺子?"
_WHOSE = re.compile(
    f"(?:[我俺咱额]们?家?的?|有?个)[大二三小老]?(?P<who>{_KIN})们?家?(?:里|他们?|她们?|自己)?(?:的|那个?|开的|办的|开了个?|办了个?)?"
    f"[大小新老]?(?:{_FIRM})"
)
_FIRST_PERSON = re.compile("[我俺咱额]")
_ANOTHER_FIRM = re.compile(
    "(?:隔壁|对门|旁边|邻居|别人|别家|别的|其他|人家|同行)(?:[那这个家的开]|一家)*(?:(?!补[贴助]|奖补|返还|待遇)[^，。我俺咱]){0,3}"
    "(?:厂|公司|店|馆|单位|企业|铺|作坊|超市|合作社|老板)"
)
_STARTED_BY = re.compile(
    f"(?:{_KIN})(?:家|们|自己|[前去今]年|以前|之前|原来|早先)*(?:又|再|也)?(?:开|办|做|干|搞)(?:过|了?[个家间一])"
)


STORIES = 512
"""Of how many stories it is remembered whether they count another firm."""


def of_another_firm(text: str) -> bool:
    """Whether a text speaks of another firm, and not of its writer's or of who is near to them."""
    return bool(_ANOTHER_FIRM.search(text)) and not _FIRST_PERSON.search(text)


def started_by_kin(clause: str) -> bool:
    """Whether a clause says that one of the family or a friend started a firm: 我爸开过一家店."""
    return bool(_STARTED_BY.search(clause))


@lru_cache(STORIES)  # in a turn each benefit looks at the same story anew
def counts_another_firm(text: str, before: Sequence[str], today: date) -> bool:
    """Whether a text counts the people of a firm named by whose it is, while people were counted
    `before` without a word of its owner."""
    owners = {found["who"] for found in _WHOSE.finditer(text)}
    told = "，".join(before)
    if not owners or any(who in told for who in owners):
        return False
    return _counts_people(text, today) and _counts_people(told, today)


def _counts_people(text: str, today: date) -> bool:
    return any(one.unit in PEOPLE for one in quantities(text, today))


_TAKES_ON = "[^，,。；;0-9]{0,4}(?:招|雇|聘|裁|辞|收了|进了|新来)"
_THEIRS = re.compile(
    f"(?:听说|那|看)?(?:{_ANOTHER_FIRM.pattern}|人家|别人|(?:[我俺咱额]们?家?的?)?[大二三小老]?(?:{_KIN})们?家?的?"
    f"(?:开的|办的|那个?)?[大小新老]?(?:{_FIRM})(?:子|里)?){_TAKES_ON}"
)
_OURS = re.compile(f"(?:那|轮到|但是?|可是?|而)*[我俺咱额](?!们?家?的?[大二三小老]?(?:{_KIN}))")
_OF_BOTH = re.compile(
    "两家|两个?(?:厂|店|公司)|我们都|他们能|各[能领拿]|一起[领拿算报]|介绍|推荐|输送|派"
)
"""Of both is asked, or the other firm took on those whom the writer sent there."""


def without_other_firms(text: str, today: date) -> str:
    """The text without whom another firm took on or let go, where beside it the writer counts their
    own: 隔壁厂招了3个，我们招了5个."""
    told = clauses(text)
    if not any(map(_THEIRS.match, told)) or _OF_BOTH.search(text):
        return text
    if not any(_OURS.match(one) and _counts_people(one, today) for one in told):
        return text
    for message in text.split(APART):
        for clause in _of_others(clauses(message), today):
            text = text.replace(clause, "", 1)
    return text


def _of_others(told: Sequence[str], today: date) -> Sequence[str]:
    """The clauses that count those of another firm, with what is said of these before the writer
    goes on with their own."""
    found, behind = list[str](), list[str]()
    theirs = False
    for clause in told:
        if _THEIRS.match(clause) and _counts_people(clause, today):
            theirs, found, behind = True, [*found, clause], []
        elif theirs and _OURS.match(clause):
            theirs, found = False, [*found, *behind]
        elif sounds_asking(clause):
            theirs = False
        elif theirs:
            behind.append(clause)
    return found
