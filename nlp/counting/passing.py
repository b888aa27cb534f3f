"""Of those who sat for a certificate those who got one: 考了7个，4个拿到了，3个没过 are four."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from nlp.counting.beside import are_of_them
from nlp.counting.papers import Counted, Kinds, counts, had, kind_of, marked, people
from nlp.counting.stages import as_they_ended
from nlp.counting.too_early import TOO_EARLY, says_who_finish
from nlp.numbers import Quantity
from nlp.statements import clauses

_GOT = (
    "(?:考到手?|考过|考[下出]来?|考取|考起|拿到手?|拿上|拿下|领到|取得|到手|通过|过关|过线|合格|及格"
    "|[拿出领有]了?证|过)"
)
_GOT_IT = f"{_GOT}(?:了|过|证|书|本本|的|合格|在手)*"
_PASSED = re.compile(
    f"(?:最后|结果|一共|总共|实际|真正|就|只|才|有|里头|其中|都|能)*(?:{_GOT_IT}(?:人数|人)?[有是就只才]*#(?:个|人|{_GOT_IT})*"
    f"|#(?:人|个人|工人|学生)*(?:都)?{_GOT_IT})"
)
_OF_WHOM = re.compile(
    "(?P<whole>[^#]*#[^#没未挂]*?)(?:里[头面边]?|当中|中间|其中)?(?:就|才|也)?有?"
    "(?P<of>[没未挂][^#没未]{1,4}#|#[^#]*)"
)
_NAME = (
    "(?:[我俺咱]们?家?的?)?(?:[老小大阿](?![家伙部半多组])[一-龥]|[一-龥]?(?:师傅|[哥姐弟妹])|媳妇|老婆|老公|对象|儿子|闺女|女儿"
    "|爸|妈|爹|娘|爱人|同学|工友|老乡|徒弟)|[我俺咱](?:自己|一个人|一个)?"
)
_AND = "(?:和|跟|与|同|、|还有|加上)"
_SEVERAL_EACH = "[^，,。；;]*(?:[两二三四2-4][个本张样]|双)证"
"""小李拿到了中级工和高级工两个证: one by name may have several."""
_FAILED = "[没未](?:有|能)?(?:考[上过起到]|[拿取领]|过|通过|及格|合格)"
_BY_NAME = re.compile(
    f"(?:就|只|才|光)(?:是|有|得)?(?P<names>(?:{_NAME})(?:{_AND}(?:{_NAME})){{0,5}})"
    f"(?:两个|俩|三个|仨)?(?:人)?(?:是|都)*(?P<so>(?={_GOT_IT}(?!{_SEVERAL_EACH}))|(?={_FAILED}))"
)
"""就我跟老王拿到了 and 只有老王没过 count those who got it, or did not, by their names."""
_NOT_PASSED = re.compile(
    "没(?:有|能)?(?:考|通)?过(?!半|[0-9一两])|没(?:有|能)?考[上起到得]|(?<!没)挂(?:了|科|起|#)"
)
_NO_PAPER = re.compile(
    f"{_NOT_PASSED.pattern}|[没未](?:有|能)?(?:通过|及格|合格|取得|考|[拿取领得](?:[到上下起成]|得到|证)|[出发下办]?证)"
    "|证书?(?:都|还|也)?[没未](?:有)?[出发下拿到办]|不(?:及格|合格)|没(?:有)?[出发下]来"
)
_ALL_EARLY = re.compile(f"(?:都|全|均)[^没未不]{{0,4}}(?:{TOO_EARLY.pattern})")
_SHARE_PASSED = re.compile(
    f"(?<![没未]){_GOT_IT}[^，]{{0,3}}(?:一半|大半|多半|小半|[0-9一二三四五六七八九]成|[0-9]+%)"
    "|(?:通过|合格|及格|取证|过关)率"
)
SEVERAL = 2

_PAPER_GOT = re.compile("拿|取得|领|到手|证")
_NONE = re.compile("没有?[一1]个没|不是没")
_ALL_FAILED = re.compile(
    "(?:都|全部?|均|[一1]个[都也])(?:[没未](?:有|能)?(?:考|拿|取|通|过)|挂了)|没有?[一1]个人?(?:考|拿|通|过)"
)
_JUST_FAILED = re.compile(
    "(?:可惜|结果|最后|但|就是|不过|都|全|还|也|考试)*(?:没(?:有|能)?(?:考|通)?(?:过|及格)|没考[上起到]"
    "|没拿到(?:证|手)?|没出证|挂了)(?:了|的)?"
)
_REST = re.compile("^(?:但是?|不过|就是)?(?:剩|其[他余它]|余下|别的|另外)")
_LISTED = re.compile(
    "[^没未#考报]{0,8}(?:证书?)?的?(?:有|是)?#(?:个|人|本)*|#(?:个|人|本)?的?[^没未#考报]{2,6}"
)
_SITTING = re.compile("考|报|参加|组织|送|[去来]了")


@dataclass(frozen=True, slots=True)
class _Sat:
    """Who sat for it, as far as was told: the number told last, how many numbers of grades there
    are of which nobody said how many passed, of how many of the last that was said, and whether
    it was said that these have the paper; and whether any who failed were taken off them."""

    number: int = 0
    open: int = 0
    passed: int = 0
    papers: bool = True
    less: bool = False


def those_who_passed(text: str, kinds: Kinds, today: date) -> str:
    """The text with those who passed in the place of those who sat for it.

    Who failed is taken off the one number that sat, where nobody told how many passed, or off
    that of the kind of certificate they failed for.
    """
    sat, text = _Sat(), as_they_ended(text, kinds, today)
    for words in clauses(text):
        counted = people(words, today)
        around = marked(words, counted)
        if len(counted) > 1 and (left := _left_in_one(around, counted)):
            text = _without_those(text, words, counted, kinds, today) or text.replace(
                words, left, 1
            )
        elif len(counted) == 1 and _fails(around):
            text, sat = _without_failed(text, words, counted[0], sat, kinds, today)
        elif len(counted) == 1:
            names_kind = kind_of(words, kinds) is not None
            sat = _with(sat, around, int(counted[0].high), names_kind)
    return text


def failures(text: str, today: date) -> list[str]:
    """The words for those who failed in a text, of whom nobody knows among whom."""
    found = list[str]()
    for words in clauses(text):
        counted = people(words, today)
        around = marked(words, counted)
        if counted and (_fails(around) or says_who_finish(around)):
            # 一个没过 may be one who failed, or that nobody passed.
            found += [one.text if one.high else words for one in counted]
        elif not counted and _say_nobody_passed(words):
            found.append(words)
    return found


def passed_of_several(text: str, kinds: Kinds, today: date) -> list[str]:
    """The words for how many passed of several kinds together, or for what share of those who sat:
    of which kind they are nobody said."""
    found, of_kinds = list[str](), counts(text, kinds, today)
    in_all = sum(int(one.number.high) for one in of_kinds)
    for words in clauses(text):
        counted = people(words, today)
        alone = len(counted) == 1 and _PASSED.fullmatch(marked(words, counted))
        together = alone and len(of_kinds) >= SEVERAL and counted[0].high != in_all
        if of_kinds and (together or _SHARE_PASSED.search(words)):
            found.append(f"“{words}”")
    return found


def _say_nobody_passed(words: str) -> bool:
    """Whether a clause says of all that were counted before it that they failed."""
    failed = _ALL_FAILED.search(words) or _JUST_FAILED.fullmatch(words) or _ALL_EARLY.search(words)
    return bool(failed) and not _REST.search(words)


def _fails(around: str) -> bool:
    failed = _NO_PAPER.search(around) or TOO_EARLY.search(around)
    return bool(failed) and not _NONE.search(around.replace("#", "一个"))


def _with(sat: _Sat, around: str, number: int, names_kind: bool) -> _Sat:
    """What is known of who sat, with one more number, which may go on with a list of papers."""
    listed = sat.passed and names_kind and _LISTED.fullmatch(around)
    if had(around) or listed:
        papers = sat.papers and bool(listed or _PAPER_GOT.search(around))
        return replace(sat, passed=sat.passed + number, papers=papers)
    still = 0 if sat.passed else sat.open
    return _Sat(number, open=still + names_kind)


def _left_in_one(around: str, counted: Sequence[Quantity]) -> str:
    """A clause that numbers those who sat and those who failed, with those who passed alone; "" if
    it does not: 中级那90个里有8个没过."""
    of_whom, left = _OF_WHOM.fullmatch(around), int(counted[0].high - counted[1].high)
    if of_whom and left > 0 and _fails(of_whom["of"]) and not had(of_whom["whole"]):
        return of_whom["whole"].replace("#", f"{left}个", 1)
    return ""


def _without_those(
    text: str, words: str, counted: Sequence[Quantity], kinds: Kinds, today: date
) -> str:
    """The text with who failed of a kind taken off those counted of it before: 中级120个，中级那
    120个里有10个没过; "" if no such number was told."""
    before, _, after = text.partition(words)
    kind, (whole, failed, *_) = kind_of(words, kinds), counted
    told = [one for one in counts(before, kinds, today) if kind and one.kind == kind[0]]
    if len(told) != 1 or told[0].number.high != whole.high:
        return ""
    left = _instead(told[0].words, told[0].number, int(whole.high - failed.high))
    return before.replace(told[0].words, left, 1) + after


def _without_failed(
    text: str, words: str, failed: Quantity, sat: _Sat, kinds: Kinds, today: date
) -> tuple[str, _Sat]:
    """The text without a clause that numbers those who failed, as far as it is told of whom they
    are none, or whom to take them off."""
    before, _, after = text.partition(words)
    number, last = _number_of(failed, words, sat), people(before, today)[-1:]
    if not number or sat.less or "各" in words:
        return text, sat
    if named := kind_of(words, kinds):
        others = [one for one in counts(before + after, kinds, today) if one.kind == named[0]]
        return _without_kind(text, words, number, others), sat
    if sat.passed and TOO_EARLY.search(words):
        return text, sat
    if sat.passed or not last:
        beside = last and _is_told(sat, number, words)
        return (before + after if beside else text), sat
    if sat.open < SEVERAL and number < sat.number:
        left = sat.number - number
        return _instead(before, last[0], left) + after, replace(sat, passed=left, less=True)
    return text, sat


def _number_of(failed: Quantity, words: str, sat: _Sat) -> int:
    """How many failed: 一个没过 may say that nobody passed, but not where some did."""
    return int(failed.high) or int(bool(sat.passed) and not _ALL_FAILED.search(words))


def _without_kind(text: str, words: str, failed: int, others: Sequence[Counted]) -> str:
    """The text without those who failed for a kind: they are none of those who have it, nor of
    those of another kind."""
    before, _, after = text.partition(words)
    if are_of_them(words) and not others:
        return text
    if all(one.has for one in others) and not are_of_them(words):
        return before + after
    one = others[0]
    sits = not one.has and bool(_SITTING.search(one.words))
    if len(others) > 1 or not sits or one.words not in before or failed >= one.number.high:
        return text
    left = _instead(one.words, one.number, int(one.number.high) - failed)
    return before.replace(one.words, left, 1) + after


def _is_told(sat: _Sat, failed: int, words: str) -> bool:
    """Whether those who failed are none of the numbers told to have passed."""
    if sat.passed + failed <= sat.number:
        return True
    outside = sat.papers or _NOT_PASSED.search(words)
    return bool(outside) and not are_of_them(words)


def _instead(text: str, one: Quantity, number: int) -> str:
    return f"{text[: one.start]}{number}个{text[one.end :]}"


def counted_by_name(text: str) -> str:
    """The text with the number of those of whom it says by their names that only they passed, or
    that only they did not."""
    return _BY_NAME.sub(_counted, text)


def _counted(found: re.Match[str]) -> str:
    """Those who are named as they would be counted."""
    failed = _NO_PAPER.match(found.string, found.end())
    return f"{'有' if failed else '就'}{len(re.split(_AND, found['names']))}个人"
