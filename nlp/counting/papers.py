"""Certificates as people count them: in 中级电工证 the grade says of which kind it is, and
电工证3个，焊工证2个 are five of one kind."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from nlp.counting.beside import adds, are_of_them, tells_apart
from nlp.numbers import Quantity
from nlp.put_right.taking_back import APART
from nlp.statements import clauses, sounds_asking
from nlp.told import told_numbers

Kinds = Sequence[Sequence[str]]
"""For each kind of certificate the words by which it is named."""

PIECES = ("人", "个", "")

_HAVE = re.compile(
    "(?<![没未])(?<![没未]有)(?:[过得拿考](?:到|下来?)?了|[考拿][到起倒得下]|考[过出]|到手|过关|合格|拿证|取得|拿.{0,5}#)"
)
# 35个拿了中级工 tells of those who passed, 10个考取中级工 of those who are to.
_TO_COME = re.compile("想|要|准备|打算|为了|[去来]拿|考了")

_GRADE = "高级技师|(?<!高级)技师|[初中]级|高级(?!技师)"
_GRADED = re.compile(
    f"(?P<grade>{_GRADE})工?(?P<trade>(?:(?!操作|特种|[没未的还])[一-龥]){{1,5}}?)(?=证|本本)"
)
_LEVEL = re.compile("(?<=[工师])(?:(?:职业|技能)*等级|职业资格)(?=证)")
_OF_A_GRADE = re.compile(f"证[（(]?(?={_GRADE})")
_TRADE = re.compile(f"(?P<trade>(?:[高低]压)?[一-龥](?:[工师员]|司机|焊))(?={_GRADE}|操作证|证)")
_IN_FULL = re.compile(
    "(?:[那这][种类])?的?特种(?:作业|设备)(?:操作|作业)?(?:资格)?(?:人员)?(?:操作)?(?:资格)?(?=证)"
)
_BOOK = re.compile("(?<=[工焊车吊高炉梯])本本?(?![来地人身事月年周科次市省县区村乡镇金费质领])")
_NOT_SO = re.compile("(?<![有没])[没未](?!有)|没有|不(?:是|属于|算)")
_ASIDE = re.compile("[（(](?:[^（）()0-9一二两三四五六七八九十没未不]|[不没]重复?){1,12}[）)]")
"""What is said of those counted in brackets, as long as it numbers and denies nothing."""
_NO_TRADES = ("职工", "员工", "民工", "学员", "人员", "职员", "老师", "教师", "技师", "徒工")
# Machines that are in neither of the two national lists of special operations and equipment.
_UNLISTED = re.compile(
    "(?P<machine>挖掘?机|装载机|铲车|推土机|压路机|平地机|摊铺机|旋挖钻?机?|无人机|收割机|拖拉机|农机|消防(?:设施)?)"
    "(?:司机|驾驶)?(?:操作)?员?证"
)
_LONG_AGO = re.compile("(?:前年|去年|往年|头年|以前|早就).*[证本考拿的]|老证|旧证|复审|换证|换的证")
_HIRED = re.compile("[招雇聘]|来的|进的")
_BY_TRADE = re.compile("(?!.*(?:考|训|学|报|参加|没|未))[^，]{1,6}(?:的|[工师员]|司机|师傅)")
_MORE_PEOPLE = re.compile("(?:另外?|还|又|再|外加)+[有加]?#(?:人|工人|职工|员工)?")
_HAVE_SAT = re.compile("(?!.*[没未]).*(?:月份?|今年|新|刚)[新刚才都]*[考拿取]了")
_OF_THEM_ALSO = re.compile("(?:也|都|全)(?:是|[跟在由])")
"""What is said of people between their number and their paper: 还有2个人，也是我们组织的，考了."""
_LISTED_ON = re.compile("[^没未考报参送#]{0,6}#(?:个|人|本)*")
"""A kind with its number and nothing else, behind others: 拿到证的中级35个、高级20个."""
_MARKS = f"，,。；; {APART}"
_OF_ANY_TRADE = re.compile("操作|特种|级|技师")


@dataclass(frozen=True, slots=True)
class Counted:
    """A clause that counts certificates of one kind: its words, the number, the kind's place, and
    the trade they are of, "" if none is named."""

    words: str
    number: Quantity
    kind: int
    trade: str

    @property
    def has(self) -> bool:
        """Whether it says that they have them."""
        return had(marked(self.words, [self.number]))

    @property
    def old(self) -> bool:
        """Whether it says that they were had long ago."""
        return from_long_ago(self.words)


def named_by_kind(text: str) -> str:
    """The text with each certificate by the name of its kind: 中级电工证 is one of a 中级, and no
    挖掘机操作证 one of a special operation."""
    text = _LEVEL.sub("", _ASIDE.sub("", text))
    text = _IN_FULL.sub("操作", _BOOK.sub("证", text))
    text = _OF_A_GRADE.sub("", _UNLISTED.sub(r"\g<machine>证", text))
    return _GRADED.sub(_trade_first, text)


def _trade_first(found: re.Match[str]) -> str:
    return f"{found['trade']}{found['grade']}" if found["trade"] not in ("工", "的") else found[0]


def with_their_papers(text: str, kinds: Kinds, today: date) -> str:
    """The text with those counted by their trade, or as more, beside the paper that they are then
    said to have: 4个烧电焊的，今年拿到操作证."""
    told = clauses(text)
    for at, words in enumerate(told):
        counted = people(words, today)
        if len(counted) != 1 or kind_of(words, kinds):
            continue
        further = next((one for one in told[at + 1 :] if not _OF_THEM_ALSO.match(one)), "")
        more = _MORE_PEOPLE.fullmatch(marked(words, counted))
        of_them = more or _BY_TRADE.fullmatch(words[counted[0].end :])
        theirs = bool(kind_of(further, kinds)) and not people(further, today)
        start = text.find(words)
        if of_them and theirs and have_one(further) and start >= 0:
            before, after = text[:start], text[start + len(words) :]
            between, _, rest = after.partition(further)
            between = between.rstrip(_MARKS)
            told_as = f"{words[: counted[0].start]}{further}{counted[0].text}"
            text = f"{before}{told_as}{between}{rest}"
    return text


def counts(text: str, kinds: Kinds, today: date) -> Sequence[Counted]:
    """The clauses that count one kind by one exact number."""
    found = ((words, people(words, today)) for words in clauses(text))
    return [
        Counted(words, numbers[0], *named)
        for words, numbers in found
        if len(numbers) == 1 and (named := kind_of(words, kinds))
    ]


def kind_of(words: str, kinds: Kinds) -> tuple[int, str] | None:
    """The kind a clause names, with the trade; None if it names none, or several."""
    names = [found[0] for found in cues_of(kinds).finditer(words)]
    places = _places(names, kinds)
    if len(places) != 1:
        return None
    found = _TRADE.search(words)
    trade = found["trade"] if found and found["trade"] not in _NO_TRADES else ""
    return places.pop(), "".join((trade, *(one for one in names if not _OF_ANY_TRADE.search(one))))


def from_long_ago(words: str) -> bool:
    """Whether a clause speaks of certificates that are not new: 1个是前年的."""
    return bool(_LONG_AGO.search(words)) and not _HIRED.search(words)


def _places(names: Sequence[str], kinds: Kinds) -> set[int]:
    return {at for at, cues in enumerate(kinds) for name in names if name in cues}


def told_of_several(words: str, kinds: Kinds, today: date) -> bool:
    """Whether a clause has one number for several kinds (中级工和高级工一共8个), or for people with
    several papers (2个人都考了电工证和焊工证)."""
    names, numbers = [found[0] for found in cues_of(kinds).finditer(words)], people(words, today)
    papers = {one for one in names if not _OF_ANY_TRADE.search(one)}
    several = len(_places(names, kinds)) > 1
    return len(numbers) == 1 and (several or (numbers[0].unit == "人" and len(papers) > 1))


def is_unlisted(words: str) -> bool:
    """Whether a clause names a certificate that is only called as one of those listed."""
    return bool(_UNLISTED.search(words))


def had(words: str) -> bool:
    """Whether a clause, with its numbers as marks, says that those have what they sat for."""
    return bool(_HAVE.search(words)) and not _TO_COME.search(words)


def have_one(words: str) -> bool:
    """Whether a clause says that those have it, or sat for it of late: 今年考了电工证."""
    return had(words) or bool(_HAVE_SAT.match(words))


def marked(words: str, counted: Sequence[Quantity]) -> str:
    """A clause with its numbers of people as marks."""
    for one in reversed(counted):
        words = f"{words[: one.start]}#{words[one.end :]}"
    return words


def people(text: str, today: date) -> Sequence[Quantity]:
    """The exact numbers of people or pieces in a text."""
    found = told_numbers(text, today)
    return [one for one in found if one.unit in PIECES and one.low == one.high]


def added_up(text: str, kinds: Kinds, today: date) -> str:
    """The text with one number for each kind that is told under several names, or told more of,
    and without those who sat for one where it is told how many of them have it."""
    told: dict[int, Counted] = {}
    has = False
    for one in counts(text, kinds, today):
        has = one.has or (has and bool(_LISTED_ON.fullmatch(marked(one.words, [one.number]))))
        first = told.setdefault(one.kind, one)
        if first is one or are_of_them(one.words) or lacks_something(one.words):
            continue
        number = _together(first, one, has)
        if number:
            words = _with(first, number)
            text = text.replace(one.words, "", 1) if one.words != first.words else text
            text = text.replace(first.words, words, 1)
            told[one.kind] = counts(words, kinds, today)[0]
    return text


def lacks_something(words: str) -> bool:
    """Whether words tell some apart who are not so, or have not done so, as the others: 有1个
    中级工不是我们厂的."""
    return bool(_NOT_SO.search(words)) and tells_apart(words)


def told_twice(text: str, kinds: Kinds, today: date) -> Sequence[str]:
    """The words for numbers of a kind that has another number in the same text."""
    found = counts(text, kinds, today)
    return [
        one.number.text
        for at, one in enumerate(found)
        if any(one.kind == other.kind and one.number != other.number for other in found[:at])
    ]


def uncounted_of(told: Sequence[str], kinds: Kinds, today: date) -> Sequence[str]:
    """The clauses that say that a kind was had, and not how many of it, beside counted ones."""
    numbered = {one.kind for one in counts("，".join(told), kinds, today)}
    new = [one for one in told if had(one) and not (from_long_ago(one) or sounds_asking(one))]
    had_of = [(one, kind_of(one, kinds)) for one in new if not people(one, today)]
    return [one for one, kind in had_of if numbered and kind and kind[0] not in numbered]


def _together(one: Counted, other: Counted, has: bool) -> int:
    """How many two counts of one kind come to, the other of those who `has` theirs or not; 0 if
    nobody can tell."""
    first, second = int(one.number.high), int(other.number.high)
    if one.old != other.old:
        return 0
    if adds(other.words) or (one.trade and other.trade and one.trade != other.trade):
        return first + second
    return second if has and not one.has and second <= first else 0


def _with(one: Counted, number: int) -> str:
    return f"{one.words[: one.number.start]}{number}个{one.words[one.number.end :]}"


@lru_cache(8)
def cues_of(kinds: Kinds) -> re.Pattern[str]:
    """The names of all kinds, the longest first."""
    words = sorted((word for cues in kinds for word in cues), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, words)))
