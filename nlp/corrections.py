"""What somebody takes back: 招了3个，不对，是5个 and 招了3个，不是3个，是5个 tell of five, and
招了8个，不对，是3个没签合同 of three among the eight."""

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from nlp.lots import lot_named, names_a_lot
from nlp.numbers import Quantity, quantities
from nlp.statements import clauses
from nlp.text import pairs

APART = "\n"
"""What stands between two messages that are looked at together."""

_GAP = f"[，。；、,;. {APART}]*"
_TAKES_BACK = re.compile(
    f"{_GAP}(?:(?:(?:哦|噢|啊|呃)?(?:不对|哦不|噢不|不不|[说记写打搞算数弄][错岔混差]|口误|更正|纠正|准数是?|准确[的说]*是?|确切[的说]*是?)"
    "[了啦哈，。：,:. ]*)+"
    "|(?:后来|刚才?|又)?[查数核点问]了?(?:一下|下|一遍|清楚?)子?[，, ]?(?=是|才|就是|其实|应该))"
)
_LEADING_UP = re.compile(f"(?:{_TAKES_BACK.pattern})[^，。；、,;.\\s]{{0,8}}$")
_AT_FIRST = re.compile("(?:原先|原来|开始|起先|之前|刚才|先前?)(?:[说报讲]|以为)(?:的?是)?$")
_NOT = re.compile("(?<!是)不是(?:交了?|招了?|裁了?|有)?$")
_BUT = re.compile(f"(?:人|块|的)?{_GAP}(?:而|就|应该|其实)*是(?:交了?|招了?|裁了?|有)?")
_IS = re.compile("(?:是|就|只有|才|应该)$")
_AND_NOT = re.compile(f"(?:人|块|的)?{_GAP}(?:并|而)?不是(?:交了?|招了?|裁了?)?")
_HEADS = ("人", "个", "")
_SOME = re.compile("有|其中|里[头面边]|当中")
_GONE = re.compile(
    "[没未不](?:有)?(?:去|来|走|.?成|上岗|要|留)|(?:走|退|跑|溜|回来|回家|反悔)了?|不是|不算"
)
_MISSED = re.compile("漏|忘|落[了下]|没(?:算|数|记|加)|少[算数说记报]")
_NO = re.compile("没|未|不")
_OF_THEM = "，其中"
_CUT = re.compile("[，。；、,;.\\s]")

SEVERAL = 2
"""How many numbers are told anew where it is not one that is put right."""

REACH = 12
"""How many characters behind the words that take a number back the right one may stand."""


def corrected(text: str, today: date) -> str:
    """The text with each number that is taken back replaced by the one said instead; where only
    some of those counted are told apart so, with words that say just that."""
    if "不是" in text:
        text = _put_in_place(_wrong_last(text, today), today)
    for _ in range(len(_TAKES_BACK.findall(text))):
        before, text = text, _first_corrected(text, today)
        if text == before:
            break
    return _put_in_place(text, today) if "不是" in text else text


def _wrong_last(text: str, today: date) -> str:
    """The text with 是6个不是7个 turned round after seven were told: what is wrong comes first."""
    numbers = quantities(text, today)
    for right, wrong in pairwise(numbers):
        told = any(_is_same(one, wrong) for one in numbers if one.end <= right.start)
        between = _AND_NOT.fullmatch(text[right.end : wrong.start])
        if told and between and _IS.search(text[: right.start]) and _alike(right, wrong):
            turned = f"不是{wrong.text}，是{right.text}"
            return text[: right.start].removesuffix("是") + turned + text[wrong.end :]
    return text


def _put_in_place(text: str, today: date) -> str:
    """The text with each number of which it says 不是3年，是8年 replaced where it was told."""
    numbers = quantities(text, today)
    for wrong, right in pairwise(numbers):
        no = _NOT.search(text[: wrong.start])
        but = _BUT.fullmatch(text[wrong.end : right.start])
        if not (no and but and _alike(wrong, right)):
            continue
        told = _told_before(text[: no.start()], wrong, numbers)
        if told:
            kept = _LEADING_UP.sub("", text[told[-1].end : no.start()])
            kept = _without_lot(kept).rstrip(f"，。；、,;. {APART}")
            right_words = _in_its_unit(told[-1], right)
            replaced = f"{text[: told[-1].start]}{right_words}{kept}{text[right.end :]}"
            return _put_in_place(replaced, today)
    return text


def _told_before(text: str, wrong: Quantity, numbers: Sequence[Quantity]) -> Sequence[Quantity]:
    """The numbers before that say the same as a wrong one, or the one of the lot that is named."""
    before = [one for one in numbers if one.end <= len(text)]
    named = _CUT.split(text)[-1]
    if names_a_lot(named):
        of_lot = _of_lot(named, [one for one in before if _alike(one, wrong)])
        before = [of_lot] if of_lot else []
    return [one for one in before if _is_same(one, wrong)]


def takes_back(text: str) -> bool:
    """Whether a text says that something was said wrongly before."""
    return bool(_TAKES_BACK.match(text))


def _first_corrected(text: str, today: date) -> str:
    numbers = quantities(text, today)
    for match in _TAKES_BACK.finditer(text):
        if whole := _told_anew(text, match, numbers):
            return whole
        before = [one for one in numbers if one.end <= match.start()]
        after = [one for one in numbers if match.end() <= one.start <= match.end() + REACH]
        alike = [one for one in before if after and _alike(one, after[0])]
        if not alike:
            continue
        right = after[0]
        if wrong := _taken_back(text, match, alike, right):
            said = _behind(text, right) if _behind(text, wrong) else ""
            rest = text[right.end :].removeprefix(said)
            rest = _without_difference(rest, int(wrong.high - right.high), today)
            kept = _without_lot(text[wrong.end : match.start()]) + rest
            return _AT_FIRST.sub("", text[: wrong.start]) + _in_its_unit(wrong, right) + kept
        return text[: match.start()] + _OF_THEM + text[right.start :]
    return text


def _told_anew(text: str, match: re.Match[str], numbers: Sequence[Quantity]) -> str:
    """The text with several numbers that are told anew, each in the place of the one of which most
    of the same is said: 搞错了，去福建的4个，去安顺的6个; "" if they are not told so."""
    said, *rest = text[match.end() :].split(APART)
    end = match.end() + len(said)
    before = [one for one in numbers if one.end <= match.start()]
    anew = [one for one in numbers if match.end() <= one.start < end]
    meant = [_meant(text, one, before, numbers) for one in anew]
    wrong = {one.start: one for one in meant if one}
    if len(anew) < SEVERAL or len(wrong) < len(anew):
        return ""
    right = dict(zip((one.start for one in meant if one), anew, strict=True))
    kept = text[: match.start()]
    for start in sorted(wrong, reverse=True):
        kept = kept[:start] + _in_its_unit(wrong[start], right[start]) + kept[wrong[start].end :]
    return APART.join((kept, *rest))


def _meant(
    text: str, one: Quantity, before: Sequence[Quantity], numbers: Sequence[Quantity]
) -> Quantity | None:
    """The one of the numbers before of which most of the same is said; None if it is none, or
    nobody can tell which."""
    said = _label(text, one, numbers)
    alike = [other for other in before if _alike(one, other)]
    if names_a_lot(said):
        return _of_lot(said, alike)
    shared = [_shared(_label(text, other, numbers), said) for other in alike]
    most = max(shared, default=0)
    return alike[shared.index(most)] if most and shared.count(most) == 1 else None


def _label(text: str, one: Quantity, numbers: Sequence[Quantity]) -> str:
    """What stands before a number in its clause, behind the number before it; else behind it."""
    start = max((other.end for other in numbers if other.end <= one.start), default=0)
    before = _CUT.split(text[start : one.start])[-1]
    return before if len(before) > 1 else _behind(text, one)


def _without_difference(rest: str, fewer: int, today: date) -> str:
    """What follows a right number without the clause that tells why there are so many `fewer`, or
    more if it is below none: 不对，是六个，两个半路没去; 不对，是九个，漏了一个."""
    why = _GONE if fewer > 0 else _MISSED
    for clause in clauses(rest.split(APART)[0])[:2]:
        counted = [one for one in quantities(clause, today) if one.unit in _HEADS]
        if (
            len(counted) == 1
            and counted[0].low == counted[0].high == abs(fewer)
            and why.search(clause)
        ):
            return rest.replace(clause, "", 1)
    return rest


def _taken_back(
    text: str, match: re.Match[str], alike: list[Quantity], right: Quantity
) -> Quantity | None:
    """The number in whose place the right one stands: of several the one of which most of the
    same is said; None if the right one tells some of them apart."""
    before, behind = text[match.end() : right.start], _behind(text, right)
    named = before if names_a_lot(before) else _CUT.split(text[: match.start()])[-1]
    if names_a_lot(named):
        return _of_lot(named, alike)
    if behind and _SOME.search(before):
        return None
    said = f"{before}，{behind}"
    nearest = max(alike, key=lambda one: (_shared(_around(text, one), said), one.start))
    bare = not behind or right.high > max(one.high for one in alike)
    return nearest if bare or _shared(_around(text, nearest), said) else None


def _of_lot(words: str, told: Sequence[Quantity]) -> Quantity | None:
    """The number of the lot that words name by its place; None if there is none there."""
    at = lot_named(words, len(told))
    return None if at is None else told[at]


def _without_lot(text: str) -> str:
    """A text without the lot it names last: of 头一批说错了，是12个 no more is to be said."""
    named = _CUT.split(text)[-1]
    if not names_a_lot(named) or quantities(named):
        return text
    return text.removesuffix(named).rstrip(f"，。；、,;. {APART}")


def _around(text: str, one: Quantity) -> str:
    """What stands before and behind a number in its clause."""
    return f"{_CUT.split(text[: one.start])[-1]}，{_behind(text, one)}"


def _behind(text: str, one: Quantity) -> str:
    """What is said of a number in its clause."""
    rest = text[one.end :]
    return (clauses(rest) or [""])[0] if rest[:1].strip("，。；、,;. \n") else ""


def _shared(said: str, other: str) -> int:
    """How many pairs of characters two things said share; none where one denies what the other
    states."""
    if bool(_NO.search(said)) != bool(_NO.search(other)):
        return 0
    return len({*pairs(said)} & {*pairs(other)})


def _in_its_unit(wrong: Quantity, right: Quantity) -> str:
    """The right number as heads where the wrong one counted heads: 19个人，不对，是39个."""
    return f"{right.text}人" if (wrong.unit, right.unit) == ("人", "个") else right.text


def _is_same(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers say the same of the same."""
    return (one.low, one.high) == (other.low, other.high) and _alike(one, other)


def _alike(one: Quantity, other: Quantity) -> bool:
    return one.unit == other.unit or {one.unit, other.unit} <= set(_HEADS)
