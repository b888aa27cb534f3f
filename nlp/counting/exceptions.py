"""Clauses that set some people apart by what is not so of others: 有一个没签成, 里头2个领过."""

import re
from collections.abc import Sequence
from datetime import date

from nlp.counting.beside import OF_THEM, tells_apart
from nlp.counting.heads import heads
from nlp.counting.kin_words import AGE, KIN
from nlp.put_right.taking_back import APART
from nlp.statements import clauses, never_had, sounds_asking

_SINGLE = re.compile("[有那](?:个|[一1]个|[一1]人|[俩仨])(?!多|半|月|星期|礼拜|小时)")
_OF_NOBODY = re.compile(
    "[没未冇](?:有|得)?(?:哪?[一1]个人?|谁)(?:(?:都|会|曾|再|中途)*[^，没未不]{0,4}(?:走|跑|离职|辞职|离开|不干|退出|掉队)(?:了|的|掉|过)*$"
    "|(?:是|属于)(?!.*[留够满符合格算行在]))"
)
"""That none left, or is of some kind: what else is said of nobody may be asked for."""
_BENEFIT = "(?:补[贴助]|返还|奖|钱)"
_THAT_BENEFIT = re.compile(
    f"(?<![没未不])[给发返补奖](?![^，]*[领拿][过了])(?:[^，过了]{{0,6}}{_BENEFIT}的?那个|的?那个(?={_BENEFIT}))"
)
"""A benefit named by what it is for, and nobody: 不走人给补助那个."""
BARRED = re.compile(
    "(?:领|报|拿|享受|申[请报]|补|用)(?:过|走|完)|超[了过]?|挂名|重复|不(?:符合|算|合格|够|合适)"
)
"""What speaks against somebody, whatever a benefit asks for: 有2个已经领过, 有1个不符合条件."""
DIFFER = re.compile(
    f"[没未不才只刚仅光]|{BARRED.pattern}|[走退离辞跑撤]|扣|除掉|[少多错漏][了算报说数记]"
)
_SO_LONG = "(?:[0-9一二两三四五六七八九十半几]+个?(?:多|半)?(?:月|天|星期|礼拜|周))"
_BROKEN_OFF = "(?:[没未](?![断停歇缺拖欠满到够有])|(?<![没未不])[停断歇缺旷]|请假|[降涨]了)"
_BREAKS = re.compile(
    f"(?:有|里|中间|后[面头来]?|前[面头]?|其中).{{0,3}}{_SO_LONG}.{{0,4}}{_BROKEN_OFF}"
    f"|{_BROKEN_OFF}了?{_SO_LONG}"
)
_BY_SEX = re.compile(
    "(?:是|都是)?[男女](?:的|工|职工|员工|同志|娃|生|人)?"
    "(?:就?(?:占了?|有)?[0-9一二两三四五六七八九十百]+[个名位]?人?)?$"
)
_ANY_SEX = re.compile("[男女]")
_OF_ONE_PLACE = (
    "(?:[一1]个|同[一1]?个?)(?:村|屯|寨|镇|乡|厂|班|学校|家|姓|院|队|组|地方|小区|宿舍)"
    "[里上]?(?:的|出来的)"
)
_SOMEBODYS = re.compile(
    f"(?:(?:新?[来招收进]的)?(?:里[头面边]|{OF_THEM.pattern}))?有?(?:[0-9一二两三四五]?[个名位]|[俩仨])人?(?:还|也|就|又|刚好|正好)*是"
    "(?:[我俺咱]们?|老板娘?|厂长|经理|店主|会计)(?:[家厂店村]里?)?的?"
    f"(?:{AGE}(?:{KIN})|徒弟|老乡|同学|同乡|邻居|朋友|亲戚|战友|熟人|本家)[呢嘞哩嘛呀啊]?"
    f"|(?:(?:新?[来招收进]的)?(?:里[头面边]|{OF_THEM.pattern}))有?(?:[0-9一二两三四五六七八九十]+[个名位]人?|[俩仨])"
    f"(?:还|也|就|又|刚好|正好|都)*是?{_OF_ONE_PLACE}"
)
_WITHOUT_ME = (
    "(?:都|也|还|可)?(?:[不没](?:算|包括|包含|含)(?:上|进)?(?:[我俺咱]|老板娘?)(?:自己|本人|自个儿?)?(?:在内|进去|的)?"
    "|(?:[我俺咱]|老板娘?)(?:自己|本人|自个儿?)?(?:没算|不算|不在内)(?:在内|进去|的)?)"
)
_ONESELF_ASIDE = re.compile(
    f"[（(]{_WITHOUT_ME}[）)]|(?<=[个名位人生户工])(?P<beside>{_WITHOUT_ME})(?=[，,。；;\\s]|$)"
)
"""That somebody is none of those they count denies nothing of these: 都是大学生（不算我）."""
_COUNTS = re.compile("[0-9一二两三四五六七八九十][个名位人][^，,。；;\\s没未不]{0,12}$")
_ENDS_A_SENTENCE = re.compile("[。；;！!？?\\n]|$")


def sets_apart(clause: str, today: date) -> bool:
    """Whether a clause counts some by what is not so of others."""
    if sounds_asking(clause) or not counted(clause, today):
        return False
    return tells_apart(clause) or bool(DIFFER.search(clause))


def is_of_nobody(clause: str) -> bool:
    """Whether a clause says of all that they are not so, and counts none: 没有一个是亲戚."""
    return bool(_OF_NOBODY.search(clause))


def breaks_off(clause: str) -> bool:
    """Whether a clause says of some of the time that it was otherwise: 中间有一个月没发."""
    return bool(_BREAKS.search(clause)) and not sounds_asking(clause)


def counted(clause: str, today: date) -> Sequence[int]:
    """The numbers of people in a clause, and one where it only says that there is one: 有个没签."""
    numbers = [int(one.high) for one in heads(clause, today)]
    if numbers or never_had(clause):
        return numbers  # 留工那个补助没拿过 tells of a benefit, and of nobody
    return [1 for _ in _SINGLE.finditer(_THAT_BENEFIT.sub("", clause))]


def without_remarks(text: str) -> str:
    """A text without the clauses that only say how many of those counted are men or women, whose
    acquaintances some are, or each other's: 里头5个女的, 有一个还是我徒弟, 有俩是一个村的; nor that
    their writer is none of them."""
    if "算" in text or "包" in text or "含" in text:
        text = _ONESELF_ASIDE.sub(_unless_of_a_kind, text)
    if _ANY_SEX.search(text):
        for clause in clauses(text):
            if tells_apart(clause) and _BY_SEX.search(clause):
                text = text.replace(clause, "", 1)
    if "是" not in text:
        return text
    told = clauses(text)
    for clause, behind in zip(told, (*told[1:], ""), strict=True):
        if tells_apart(clause) and _SOMEBODYS.fullmatch(clause):
            text = _without_last(text, clause, behind)
    return text


def _unless_of_a_kind(found: re.Match[str]) -> str:
    """Nothing in the place of words for oneself, but where they say of which kind one is none:
    困难人员不算我."""
    told = not found["beside"] or _COUNTS.search(found.string[: found.start()])
    return "" if told else found[0]


def _without_last(text: str, clause: str, behind: str) -> str:
    """The text without a clause, if nothing may be said behind it of those whom it sets apart."""
    before, _, after = text.partition(clause)
    ends = _ENDS_A_SENTENCE.match(after) or after.startswith(APART) or sounds_asking(behind)
    return f"{before}{after}" if ends else text
