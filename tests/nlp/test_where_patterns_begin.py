"""Patterns that say with which characters they begin say so of all they are looking for."""

from re import _constants as what  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import pytest

from handlers.meaning import whether
from nlp import others
from nlp.counting import comings, to_come
from nlp.put_right import compared, taking_back

PATTERNS = {
    "others": others._OTHERS,
    "once": comings._ONCE,
    "to come": to_come._TO_COME,
    "compared": compared._COMPARED,
    "entitled": whether._ENTITLED,
    "miscounted": taking_back.MISCOUNTED,
    "taken back": taking_back._BY_WORDS,
}


@pytest.mark.parametrize("name", PATTERNS)
def test_nothing_begins_otherwise(name: str) -> None:
    begin, *pattern = parser.parse(PATTERNS[name].pattern)
    assert begin[0] is what.ASSERT
    assert _firsts(pattern) <= _firsts(begin[1][1])


def _firsts(steps: Any) -> set[str]:
    """The characters with which what is parsed may begin."""
    found: set[str] = set()
    for step in steps:
        if step[0] not in (what.ASSERT, what.ASSERT_NOT, what.AT):
            firsts, may_be_left_out = _of_one(*step)
            found |= firsts
            if not may_be_left_out:
                break
    return found


def _of_one(kind: Any, value: Any) -> tuple[set[str], bool]:
    """The same of one step, and whether it may be left out."""
    if kind is what.LITERAL:
        return {chr(value)}, False
    if kind is what.IN:
        ranges = [(of, of) if one is what.LITERAL else of for one, of in value]
        return {chr(code) for low, high in ranges for code in range(low, high + 1)}, False
    if kind is what.BRANCH:
        return set().union(*map(_firsts, value[1])), any(map(_may_be_empty, value[1]))
    if kind is what.SUBPATTERN:
        return _firsts(value[-1]), _may_be_empty(value[-1])
    assert kind in (what.MAX_REPEAT, what.MIN_REPEAT), kind
    return _firsts(value[2]), value[0] == 0 or _may_be_empty(value[2])


def _may_be_empty(steps: Any) -> bool:
    least, _ = steps.getwidth()
    return bool(least == 0)


def test_what_may_be_left_out_is_seen() -> None:
    assert _firsts(parser.parse("(?<!x)[a-c]?(?:d|e+)f")) == {*"abcde"}
    assert _firsts(parser.parse("(?:a?|b)(?:c*)de")) == {*"abcd"}
