"""What somebody takes back: 招了3个，不对，是5个 and 招了3个，不是3个，是5个 tell of five, and
招了8个，不对，是3个没签合同 of three among the eight."""

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from nlp.counting.among import tells_of_some
from nlp.counting.labels import in_common
from nlp.counting.lots import names_a_lot
from nlp.numbers import Quantity, quantities
from nlp.put_right.differences import difference
from nlp.put_right.likeness import (
    CUT,
    alike,
    around,
    behind,
    is_of_another,
    is_same,
    label,
    may_be,
    named_before,
    number_named,
    without_named,
)
from nlp.put_right.recounting import recounted
from nlp.put_right.said_instead import COUNTED_SO, REACH, is_stated, said_instead
from nlp.put_right.taking_back import (
    ADMITTED,
    APART,
    AT_FIRST,
    CLAIMED,
    GAP,
    LEADING_UP,
    MISCOUNTED,
    SAID_BEHIND,
    TAKES_BACK,
    may_put_right,
)
from nlp.put_right.units_kept import in_its_unit, with_units_kept
from nlp.statements import clauses, sounds_asking
from nlp.told import in_hours

_DENIED = "不是"
_NOT = re.compile("(?<!是)不是(?:交了?|招了?|裁了?|有)?$")
_BUT = re.compile(
    f"(?:人|块|的)?{GAP}(?:[^，。0-9]{{1,4}}说|而|就|应该|其实)*(?:是|应该?为?|才)(?:交了?|招了?|裁了?|有)?"
)
_IS = re.compile("(?:是(?:交了?|招了?|裁了?|有)?|就|只有|才|应该)$")
_AND_NOT = re.compile(f"(?:人|块|的)?{GAP}(?:并|而)?不是(?:交了?|招了?|裁了?)?")
_WHOSE = re.compile(
    "是(?P<side>单位|公司|企业|厂里?|店里|个人|职工|员工|工人)(?:那?部分)?[交缴出掏付]?的?"
)
"""Who says whose a sum is that was told as that of all: 两万是企业交的，个人还有一万."""
_OF_A_RULE = re.compile("标准|补[贴助的]|规定|文件|政策|要求|上限|最高|每人|一个人|[给发领拿]的?$")
"""标准不是500，是1000 is said of the benefit, and not of who asks."""
_OF_ITSELF = ("课时", "人")
"""Units that say of what a number is: 3年 may be of anything."""
_SAID = re.compile(f"[，。；,;{APART}]")
_LACKING = re.compile("[没未不才]")
_SOME = re.compile("有|其中|里[头面边]|当中")
_NAMES = re.compile(
    "(?:是|就是|应该|我|俺)*(?P<whom>.+?)(?:那头|那边|那[批拨班]|里[头面边]?|当中)?(?:又|也|还|才|是|有|走了?|跑了?)*$"
)
_THAT_IS = re.compile("的?(?:其实|实际上?|应该)(?:[是有就只才])*$")
_MAY_BE_OF_OTHERS = ("of_what", "truly")  # 查了下，参保41个
MOST = 8
"""So many times is a thing taken back by anybody; a text with more is left as it is."""
SEVERAL = 2
"""So many numbers are told anew where it is not one that is put right."""


def corrected(text: str, today: date, *, in_full: bool = True) -> str:
    """The text with each number that is taken back replaced by the one said instead; where only
    some of those counted are told apart so, with words that say just that.

    Not `in_full` it may be one of several messages: what is wrong may have been told before it.
    """
    in_full = in_full or TAKES_BACK.search(text) is not None
    denied = 0 < text.count(_DENIED) <= MOST
    if denied:
        text = with_units_kept(text, today)
        text = _put_in_place(_wrong_last(text, today), today, in_full)
    elif not may_put_right(text):
        return text
    text = with_units_kept(SAID_BEHIND.sub(_said_first, CLAIMED.sub(_told_first, text)), today)
    times = len(TAKES_BACK.findall(text)) + len(MISCOUNTED.findall(text))
    for _ in range(times if times <= MOST else 0):
        numbers = in_hours(text, today)
        put_right = _first_corrected(text, numbers, today) or _miscounted(text, numbers, today)
        if not put_right or put_right == text:
            break
        text = put_right
    return _put_in_place(text, today, in_full) if denied else text


def _said_first(found: re.Match[str]) -> str:
    """A message of one number with the words first that take another back."""
    one = len(quantities(found["said"])) == 1
    return f"{APART}{found['wrong']}，{found['said']}" if one else found[0]


def _told_first(found: re.Match[str]) -> str:
    """A number as it was once, with words that take it back before the one there is by now."""
    return f"{found['claimed'] or found['first']}，更正，"


def _wrong_last(text: str, today: date) -> str:
    """The text with 是6个不是7个 turned round after seven were told, or where it is said of what:
    what is wrong comes first."""
    numbers = in_hours(text, today)
    for right, wrong in pairwise(numbers):
        told = any(is_same(one, wrong) for one in numbers if one.end <= right.start)
        between = _AND_NOT.fullmatch(text[right.end : wrong.start])
        is_ = _IS.search(text[: right.start])
        said = told or (
            is_ and _states_of_what(text[: is_.start()], wrong, text[wrong.end :], numbers)
        )
        if said and between and is_ and (alike(right, wrong) or not wrong.unit):
            turned = f"不是{wrong.text}，是{right.text}"
            kept = is_.start() if is_[0].startswith("是") else right.start
            return text[:kept] + turned + text[wrong.end :]
    return text


def _put_in_place(text: str, today: date, in_full: bool) -> str:
    """The text with each number of which it says 不是3年，是8年 replaced where it was told; where
    it was not in all, with the right one alone, if it is said of what: 课时不是54，是45."""
    numbers = in_hours(text, today)
    for wrong, right in pairwise(numbers):
        no = _NOT.search(text[: wrong.start])
        but = _BUT.fullmatch(text[wrong.end : right.start])
        if not (no and but and alike(wrong, right)):
            continue
        told = _told_before(text[: no.start()], wrong, numbers, today)
        if told:
            kept = LEADING_UP.sub("", text[told[-1].end : no.start()])
            kept = without_named(kept, "").rstrip(f"，。；、,;. {APART}")
            right_words = in_its_unit(told[-1], right)
            replaced = f"{text[: told[-1].start]}{right_words}{kept}{text[right.end :]}"
            return _put_in_place(replaced, today, in_full)
        if in_full and _states_of_what(text[: no.start()], wrong, text[right.end :], numbers):
            rest = ADMITTED.sub("", text[right.end :])
            return _put_in_place(f"{text[: no.start()]}{right.text}{rest}", today, in_full)
    return text


def _states_of_what(
    before: str, wrong: Quantity, behind_it: str, numbers: Sequence[Quantity]
) -> bool:
    """Whether it is told, and not asked, of what a number is another: by what is named before it,
    or by its unit if no other is of that."""
    named = CUT.split(before)[-1]
    asked = sounds_asking(named + _SAID.split(behind_it)[0])
    if asked or names_a_lot(named) or _OF_A_RULE.search(named):
        return False
    others = [one for one in numbers if one.end <= len(before) and alike(one, wrong)]
    return bool(named) or (wrong.unit in _OF_ITSELF and not others)


def _told_before(
    text: str, wrong: Quantity, numbers: Sequence[Quantity], today: date
) -> Sequence[Quantity]:
    """The numbers before that say the same as a wrong one, or the one of the lot that is named."""
    before = [one for one in numbers if one.end <= len(text)]
    named = CUT.split(text)[-1]
    if names_a_lot(named):
        like = [one for one in before if alike(one, wrong)]
        of_lot = number_named(text, like, named, today)
        before = [of_lot] if of_lot else []
    same = [one for one in before if is_same(one, wrong)]
    of_what = number_named(text, same, named, today) if len(same) > 1 else None
    return [of_what] if of_what else same


def _first_corrected(text: str, numbers: Sequence[Quantity], today: date) -> str:
    """The text with the first number put right that was taken back; "" if none was."""
    for match in TAKES_BACK.finditer(text):
        anew = _told_anew(text, match, numbers, today)
        if whole := anew or recounted(text, match, numbers, today):
            return whole
        before = [one for one in numbers if one.end <= match.start()]
        instead = said_instead(text, match.end(), before, numbers)
        of_some = tells_of_some((clauses(text[match.end() :]) or [""])[0])
        if of_some and not (instead and is_stated(text, instead)):
            return f"{text[: match.start()]}，{text[match.end() :]}"
        near = [one for one in numbers if match.end() <= one.start <= match.end() + REACH]
        right = instead or (*near, None)[0]
        like = [one for one in before if right and may_be(text, one, right)]
        out = difference(text[match.end() :].split(APART)[0], today)
        named = named_before(text, match, today)
        unsaid = match["another"] and len(like) > 1  # 好像是5个 does not say of which
        if right and match.lastgroup in _MAY_BE_OF_OTHERS:
            said = CUT.split(text[: right.start])[-1]
            unsaid = not any(in_common(said, label(text, one, like), today)[0] for one in like)
        by_so_many = right and out and out.by and out.number.text == right.text
        if right is None or not like or unsaid or by_so_many:
            continue
        if is_of_another(text, like, named):
            continue
        if (whose := _WHOSE.match(text, right.end)) and is_same(like[-1], right):
            kept, between = text[: like[-1].start], text[like[-1].end : match.start()]
            return f"{kept}{whose['side']}交{right.text}{between}{text[whose.end() :]}"
        wrong = _taken_back(text, match, like, right, named, today) if instead else None
        if wrong:
            said = behind(text, right) if behind(text, wrong) else ""
            rest = text[right.end :].removeprefix(said)
            rest = rest[found.end() :] if (found := COUNTED_SO.match(rest)) else rest
            rest = _without_difference(rest, int(wrong.high - right.high), today)
            kept = without_named(text[wrong.end : match.start()], named) + rest
            return AT_FIRST.sub("", text[: wrong.start]) + in_its_unit(wrong, right) + kept
        who = _of_whom(text[match.end() : right.start], text, like, today)
        return f"{text[: match.start()]}，{who}{text[right.start :]}"
    return ""


def _of_whom(before: str, text: str, like: Sequence[Quantity], today: date) -> str:
    """How some are told apart from those they are among: by what these are said to be where there
    are several, 第一批里头有, else as 其中."""
    named = _NAMES.match(CUT.split(before)[-1])
    said = named["whom"] if named else ""
    labels = (in_common(said, label(text, one, like), today)[0] for one in like)
    known = names_a_lot(said) or any(labels)
    return f"{said}里头有" if len(like) >= SEVERAL and known else "其中"


def _miscounted(text: str, numbers: Sequence[Quantity], today: date) -> str:
    """The text with the first number put right that was counted too high or too low; "" if none
    was: 少算了2个."""
    found = (recounted(text, one, numbers, today) for one in MISCOUNTED.finditer(text))
    return next(filter(None, found), "")


def _told_anew(text: str, match: re.Match[str], numbers: Sequence[Quantity], today: date) -> str:
    """The text with several numbers that are told anew, each in the place of the one of which most
    of the same is said: 搞错了，去福建的4个，去安顺的6个; "" if they are not told so."""
    said, *rest = text[match.end() :].split(APART)
    end = match.end() + len(said)
    before = [one for one in numbers if one.end <= match.start()]
    anew = [one for one in numbers if match.end() <= one.start < end]
    meant = [_meant(text, one, before, numbers, today) for one in anew]
    wrong = {one.start: one for one in meant if one}
    if len(anew) < SEVERAL or len(wrong) < len(anew):
        return ""
    right = dict(zip((one.start for one in meant if one), anew, strict=True))
    kept = text[: match.start()]
    for start in sorted(wrong, reverse=True):
        kept = kept[:start] + in_its_unit(wrong[start], right[start]) + kept[wrong[start].end :]
    return APART.join((kept, *rest))


def _meant(
    text: str, one: Quantity, before: Sequence[Quantity], numbers: Sequence[Quantity], today: date
) -> Quantity | None:
    """The one of the numbers before that is told anew with another."""
    like = [other for other in before if alike(one, other)]
    return number_named(text, like, label(text, one, numbers), today)


def _without_difference(rest: str, fewer: int, today: date) -> str:
    """What follows a right number without the clauses that tell why there are so many `fewer`, or
    more if it is below none: 不对，是六个，两个半路没去; 不对，是九个，漏了一个."""
    said = rest.split(APART)[0]
    for clause in clauses(said)[:2]:
        why = difference(said[said.index(clause) :], today)
        if why and why.tells_why(-fewer):
            further = clauses(said[said.index(clause) + len(clause) :])[:1]
            more = [one for one in further if why.goes_on(one, today)]
            for one in (clause, *more):
                rest = rest.replace(one, "", 1)
            return rest
    return rest


def _taken_back(
    text: str,
    match: re.Match[str],
    like: Sequence[Quantity],
    right: Quantity,
    kind: str,
    today: date,
) -> Quantity | None:
    """The number in whose place the right one stands: of several the one of which most of the
    same is said; None if the right one tells some of them apart."""
    before = text[match.end() : right.start]
    after = "" if COUNTED_SO.match(text, right.end) else behind(text, right)
    named = before if names_a_lot(before) else CUT.split(text[: match.start()])[-1]
    if (
        after
        and _SOME.search(CUT.split(before)[-1])
        and (_LACKING.search(after) or not names_a_lot(named))
    ):
        return None
    if names_a_lot(named):
        return number_named(text, like, named, today)
    said = f"{kind}，{_THAT_IS.sub('', before)}，{after}"
    nearest = max(like, key=lambda one: (*in_common(said, around(text, one), today), one.start))
    bare = not after or right.high > max(one.high for one in like)
    return nearest if bare or in_common(said, around(text, nearest), today)[0] else None
