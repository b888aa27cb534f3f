"""Certificates that were counted as another kind than they are: 中级那3个有1个是高级工 makes one
fewer of the one and one more of the other."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from nlp.counting.papers import Kinds, kind_of, people
from nlp.numbers import Quantity
from nlp.numerals import read_number
from nlp.put_right.taking_back import APART
from nlp.statements import clauses

_N = "(?P<n{}>[0-9]{{1,3}}|[一二两三四五六七八九十]{{1,3}})[个本张名人]?人?"
_BEHIND = "(?:工人|工|证书?|本本|级|的|那[种本张])*"
_INSIDE = "(?:里[头面边]?|当中|中间|中)?"
_LEAD = "(?:但是?|不过|就是|哦|噢|应该是?|其实|我|那|这|里[头面]|其中|刚才?|原来)*"
_REALLY = (
    "(?:其实|实际|应该|应当|都|全|才|该|要|得|说?是|算|属于|归|到|为|拿的|考的|考到了?|人家)*"
    "(?:是|算|属于|归到?|拿的|考的)"
)
_TAKEN_AS = (
    "[我俺]?们?(?:给|都|也|错)*(?:[算记写看说当报数统弄填登][计录]?错?)(?:成|作|到|进|为|在|去)+了?"
)
_CHANGED_TO = "(?:要|得|应该|应|给我?)*(?:[改换调变挪移][成到为作算进])+"
_END = "(?:里[头面]?|了|的|嘞|呢|哦|哈|喽|来着|去了?|才对|这边|那边|一栏)*"
_FEWER = "(?:要|得|应该|应|就|算|是|变)*(?:少|减|去掉?|扣|多[算报写记数说]了?|少算)了?"
_MORE = "(?:要|得|应该|应|就|算|是|变)*(?:多|加|添|增|少[算报写记数说]了?|漏了?)了?"
_GRADE = re.compile("[初中高]级|技师")
GRADES = 2
"""How often grades are named at least where one is put right."""

KINDS = 8
"""Of how many lists of kinds the patterns of what is said of two of them are remembered."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """A piece of a text that counts certificates of one kind."""

    kind: int
    start: int
    number: Quantity


@dataclass(frozen=True, slots=True)
class _Move:
    """So many that are of another kind than they were counted as; the words that say so."""

    words: str
    number: int
    wrong: str
    right: str


_PIECE = re.compile("^[本张份]")
_CUT = re.compile("[^，,。；;、:：\\s]+")


def with_right_grades(text: str, kinds: Kinds, today: date) -> str:
    """The text with each certificate counted as the kind that it is said to be in the end, wherever
    both kinds are clear."""
    if not kinds or len(_GRADE.findall(text)) < GRADES:
        return text
    for one in list(_moves(text, kinds)):
        text = _moved(text, one, kinds, today)
    return text


def _moved(text: str, move: _Move, kinds: Kinds, today: date) -> str:
    """The text with what is moved from the number of one kind to that of the other; the same if
    either has no single number before."""
    at = text.index(move.words)
    wrong, right = kind_of(move.wrong, kinds), kind_of(move.right, kinds)
    told = list(_pieces(text[:at], kinds, today))
    of_wrong = [one for one in told if wrong and one.kind == wrong[0]]
    of_right = [one for one in told if right and one.kind == right[0]]
    same = wrong is None or right is None or wrong[0] == right[0]
    if same or len(of_wrong) != 1 or len(of_right) > 1:
        return text
    left = int(of_wrong[0].number.high) - move.number
    if left < 0:
        return text
    edits = [(of_wrong[0], f"{left}个")]
    if of_right:
        edits.append((of_right[0], f"{int(of_right[0].number.high) + move.number}个"))
    else:
        edits = [(of_wrong[0], f"{left}个，{move.right}{move.number}个")]
    before = text[:at]
    for piece, number in sorted(edits, key=lambda one: one[0].start, reverse=True):
        start = piece.start + piece.number.start
        behind = before[piece.start + piece.number.end :]
        before = f"{before[:start]}{number}{_PIECE.sub('', behind)}"
    return before + text[at + len(move.words) :]


def _pieces(text: str, kinds: Kinds, today: date) -> Iterator[_Piece]:
    """The pieces of a text that count one kind by one number."""
    for found in _CUT.finditer(text):
        counted, kind = people(found[0], today), kind_of(found[0], kinds)
        if kind and len(counted) == 1:
            yield _Piece(kind[0], found.start(), counted[0])


def _moves(text: str, kinds: Kinds) -> Iterator[_Move]:
    """What a text says of certificates that they are of another kind."""
    in_one, in_two = _patterns(kinds)
    for message in text.split(APART):
        told = clauses(message)
        for words, after in zip(told, [*told[1:], ""], strict=True):
            joined = message[message.find(words) :][: len(words) + 1 + len(after)] if after else ""
            found = next((hit for one in in_one if (hit := one.fullmatch(words))), None)
            found = found or next((hit for one in in_two if (hit := one.fullmatch(joined))), None)
            if found and (number := _number(found)):
                yield _Move(found[0], number, found["wrong"], found["right"])


def _number(found: re.Match[str]) -> int:
    """How many are moved; 0 if two numbers that should be the same are not."""
    told = found.groupdict()
    numbers = {int(read_number(told[one] or "1") or 0) for one in ("n1", "n2") if one in told}
    return numbers.pop() if len(numbers) == 1 else 0


@lru_cache(KINDS)
def _patterns(kinds: Kinds) -> tuple[Sequence[re.Pattern[str]], Sequence[re.Pattern[str]]]:
    """How it is said that some of a kind are of another: in one clause, or in two."""
    cues = sorted((word for cues in kinds for word in cues), key=len, reverse=True)
    any_of = "|".join(map(re.escape, cues))
    wrong, right = (f"(?P<{name}>{any_of}){_BEHIND}" for name in ("wrong", "right"))
    some, all_ = _N.format(1), "(?:[那这]?[0-9一二两三四五六七八九十]{1,3}[个本张])?"
    sides = f"{_REALLY}了?{right}{_END}"
    taken, changed = f"{_TAKEN_AS}(?:是|了)?{wrong}{_END}", f"{_CHANGED_TO}了?{right}{_END}"
    in_one = (
        f"{_LEAD}{all_}{wrong}{all_}{_INSIDE}(?:其实|还|又)?有?{some}{sides}",
        f"{_LEAD}有?(?:{some}|个){wrong}{sides}",
        f"{_LEAD}[把将]?有?(?:{some}|个){right}{taken}",
        f"{_LEAD}(?:[把将])?{some}{wrong}{changed}",
    )
    other = _N.format(2)
    in_two = (
        f"{_LEAD}{wrong}{_FEWER}{some}[，, ]{right}{_MORE}{other}{_END}",
        f"{_LEAD}{right}{_MORE}{some}[，, ]{wrong}{_FEWER}{other}{_END}",
        f"{_LEAD}有?{some}不是{wrong}[，, ]?(?:而|就|其实|应该)*是{right}{_END}",
        f"{_LEAD}{all_}{wrong}{_INSIDE}有{some}不是[，, ]?(?:而|就|其实|应该)*是{right}{_END}",
    )
    return tuple(map(re.compile, in_one)), tuple(map(re.compile, in_two))
