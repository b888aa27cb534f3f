"""Of those who were trained the ones who got the paper at the end: 新招20个人，最后拿到合格证的18个
are eighteen, and all of them have it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from nlp.counting.heads import heads
from nlp.counting.papers import marked
from nlp.numbers import Quantity
from nlp.statements import clauses
from nlp.text import SENTENCES

_PAPER = (
    "(?:[这那]个|培训|岗前|安全|专项|职业|能力|技能|等级|结业|毕业|合格|资格|相应|操作)*"
    "(?:证书?|本本?)"
)
_GOT = (
    f"(?:(?:拿|领|取|考|得|发|办)(?:[到上下出得过]来?|起)?手?了?(?:{_PAPER})"
    f"|(?:都|已经|手里)*[有持]了?(?:{_PAPER})"
    "|(?:考试?|考核|测试|结业)?(?:通过|合格|及格|过关|过)(?!来|年|去)了?"
    "|考[到上下出]来?了?|[拿领]到手?了?|到手了?)(?:了|的)*"
)
_LEAD = (
    "(?:最后|结果|最终|到头来|但是?|不过|可是?|一共|总共|实际|真正|就|只|才|有"
    "|里[头面边]|其中|当中|都|能)*"
)
_WHO = "(?:[个人]|工人|职工|员工|学员|同志)*"
_HAS = re.compile(
    f"{_LEAD}(?:(?:{_PAPER})?{_GOT}(?:人数|人|{_WHO})?[有是就只才共]*#{_WHO}|#{_WHO}(?:都|已经)*{_GOT}"
    f"|{_PAPER}(?:一共|总共|就|只|才|已经)*(?:发|办|拿|领|出|下|考)[到下出来了]*#)"
)
_PIECES = re.compile(r"(?<=[0-9一二两三四五六七八九十])(?:本|张|份)(?:证书?)?(?![书子来])")
_OF_THEM = re.compile(
    f"[这那]?#{_WHO}(?:(?:之?中|当中|里[头面边]?)?(?:就|只|才|有|一共)*#{_WHO}(?:都|已经)*{_GOT}"
    "|(?:之?中|当中|里[头面边]?|(?:考|学|训|培训)[完下过]来?|下来|最后)*"
    f"(?:{_PAPER})?{_GOT}(?:就|只|才|有|是)*#{_WHO})"
)
_REST = "(?:另外?|还有|其[余他]的?|剩下的?|余下的?)"
_NOT_GOT = (
    "(?:[没未](?:能|有)?(?:考|拿|取|通|过|领|得|及|合|发)|不(?:及格|合格)|挂[了科])[^#，]{0,6}"
)
_LACKS = re.compile(
    f"(?:{_REST}|有|就|那|但)*(?:[没未][^#，]{{1,8}}[有是]?#{_WHO}"
    f"|#{_WHO}(?:还|都|也|是|考[试核]|测试|的)*(?:[没未]|不(?:及格|合格|够)|挂)[^#，]{{0,8}})"
    f"|{_REST}{_WHO}(?:还|都|也|是|考[试核]|测试|的)*{_NOT_GOT}"
)
_GETS_NONE = re.compile(
    f"{_NOT_GOT}|[没未](?:能|有)?(?:来|到|参|出|学完|上完|坚持|结业|毕业|下来|证)|挂了?#"
    "|[缺弃]考|缺[席课勤]|请假|补考|半路|中途"
)
"""Who did not get the paper, or not so far; not who has no contract."""
_ONE_LEFT = re.compile(f"(?:{_REST}|剩|就|只|也|有)+[一1]个(?!都|也)")
_ALL_HAVE = re.compile(
    f"(?<![^，,。；;、\\s])(?:但是?|不过|{_REST})*(?:的|{_WHO}|考[试核]|测试|最后)*(?:都|全部?|均|一次)(?:是|已经|顺利)*{_GOT}"
    "(?=[，,。；;！!、\\s]|$)"
)
_NUMBER = re.compile("^[0-9零一二两三四五六七八九十百]+")
_HAVE_IT = "都拿到证了"


@dataclass(frozen=True, slots=True)
class _Counted:
    """A clause with where it stands, its numbers of people, and itself with marks for them."""

    start: int
    words: str
    numbers: Sequence[Quantity]
    around: str


_NOBODY = _Counted(0, "", (), "")


@lru_cache(SENTENCES)
def those_who_finished(text: str, today: date) -> str:
    """The text with those who got the paper in the place of those who were trained, if one number
    of these was told before; the same where those who got none do not agree with it."""
    if "证" not in text and "过" not in text and "格" not in text:
        return text
    text = _PIECES.sub("个", text)
    told = list(_counted(text, today))
    at = next((at for at, one in enumerate(told) if _finish(one)), None)
    if at is None:
        return _of_those_left(_without_lacking(text, told), today)
    having, trained = told[at], [one for before in told[:at] for one in before.numbers]
    finished = int(having.numbers[-1].high)
    whole = {int(one.high) for one in (*trained, *having.numbers[:-1])}
    if not trained or len(whole) > 1 or finished > max(whole):
        return text
    lacking = [one for one in told[at + 1 :] if _lacks(one)]
    short = sum(_how_many(one) for one in lacking)
    if short and short != max(whole) - finished:
        return text
    for one in reversed(lacking):
        text = text[: one.start] + text[one.start + len(one.words) :]
    text = f"{text[: having.start]}{_HAVE_IT}{text[having.start + len(having.words) :]}"
    return _with(text, told[:at], finished)


def _without_lacking(text: str, told: Sequence[_Counted]) -> str:
    """The text with those who are left of the one number of those who were trained, where only
    those are numbered who got no paper: 15个人学了6天，2个没考过."""
    trained, *lacking = [one for one in told if one.numbers] or [_NOBODY]
    short = sum(int(number.high) for one in lacking for number in one.numbers)
    alike = all(_GETS_NONE.search(one.around) and _lacks(one) for one in lacking)
    if not lacking or not alike or len(trained.numbers) > 1 or trained.numbers[0].high <= short:
        return text
    for one in reversed(lacking):
        text = text[: one.start] + text[one.start + len(one.words) :]
    return _with(text, [trained], int(trained.numbers[0].high) - short)


def _of_those_left(text: str, today: date) -> str:
    """The text with what is said of the others said of all, once nobody is told apart from them."""
    if len([one for one in _counted(text, today) if one.numbers]) != 1:
        return text
    return _ALL_HAVE.sub(_HAVE_IT, text)


def _with(text: str, told: Sequence[_Counted], finished: int) -> str:
    """The text with another number of people in the clauses told."""
    for one in reversed(told):
        for number in reversed(one.numbers):
            start = one.start + number.start
            right = _NUMBER.sub(str(finished), number.text)
            text = f"{text[:start]}{right}{text[start + len(number.text) :]}"
    return text


def _counted(text: str, today: date) -> Iterator[_Counted]:
    """The clauses of a text with the numbers of people in each that are exact."""
    start = 0
    for words in clauses(text):
        start = text.index(words, start)
        numbers = [one for one in heads(words, today) if one.low == one.high]
        yield _Counted(start, words, numbers, marked(words, numbers))
        start += len(words)


def _how_many(one: _Counted) -> int:
    """How many a clause tells of, one if it only names one: 剩一个没考过."""
    return sum(int(number.high) for number in one.numbers) or int(bool(_ONE_LEFT.match(one.words)))


def _lacks(one: _Counted) -> bool:
    """Whether a clause tells of those who got no paper, whatever it says of why."""
    if _LACKS.fullmatch(one.around):
        return True
    counts = len(one.numbers) == 1 or _ONE_LEFT.match(one.words)
    return bool(counts and _GETS_NONE.search(one.around))


def _finish(one: _Counted) -> bool:
    """Whether a clause numbers those who got the paper."""
    return bool(_HAS.fullmatch(one.around) or _OF_THEM.fullmatch(one.around)) and bool(one.numbers)
