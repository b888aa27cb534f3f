"""Certificates of some who were counted among others by another grade: 技师3个，其中高级技师2个."""

import re
from collections.abc import Sequence
from datetime import date

from nlp.counting.beside import OF_THEM
from nlp.counting.papers import Counted, Kinds, counts, cues_of, have_one, lacks_something
from nlp.statements import clauses

_GRADE = re.compile("[初中高]级|技师")
_RAISED = re.compile("考上|评[上到]|[升晋]")
_AS_WELL = re.compile("还|又|也|再|另|同时|原来|以前|本来")
"""Who got a second paper has both; who only had one before got none."""
_PIECE = re.compile("^[本张份]")


def with_each_once(text: str, kinds: Kinds, today: date) -> str:
    """The text with each certificate once, where some of those counted are told by another grade.

    Where only these are said to have got theirs, the others are workers of a grade they had before:
    3个技师，其中2个考到了高级技师 are two.
    """
    told = clauses(text) if kinds and _GRADE.search(text) else ()
    for at, words in enumerate(told[1:], 1):
        of_all = _graded(told[at - 1], kinds, today)
        if not of_all or not OF_THEM.search(words):
            continue
        some = _among(of_all, told[at:], kinds, today)
        if some:
            new = any(map(_have_it, told[:at])) or not _have_it(words)
            left = int(of_all.number.high - sum(one.number.high for one in some)) if new else 0
            text = text.replace(of_all.words, _left(of_all, left, kinds), 1)
            text = text.replace(words, OF_THEM.sub("", words, count=1), 1)
    return text


def _graded(words: str, kinds: Kinds, today: date) -> Counted | None:
    """What a clause counts by one grade; None if it counts nothing so."""
    return next(iter(counts(words, kinds, today)), None) if _GRADE.search(words) else None


def _among(of_all: Counted, told: Sequence[str], kinds: Kinds, today: date) -> Sequence[Counted]:
    """Those of other grades that are told next, as far as they can be some of those counted."""
    some, left = list[Counted](), of_all.number.high
    for words in told:
        one = _graded(words, kinds, today)
        if not one or one.kind == of_all.kind or one.number.high > left:
            break
        if _AS_WELL.search(words) or lacks_something(words):
            break
        some.append(one)
        left -= one.number.high
    return some


def _have_it(words: str) -> bool:
    return have_one(words) or bool(_RAISED.search(words))


def _left(all_: Counted, number: int, kinds: Kinds) -> str:
    """The words for all by the number of those left; without number and grade if there are none."""
    before, behind = all_.words[: all_.number.start], all_.words[all_.number.end :]
    if number:
        return f"{before}{number}个{_PIECE.sub('', behind)}"
    return cues_of(kinds).sub("", before + behind)
