"""Which messages tell of the groups of people that are counted: one, or several together."""

from collections.abc import Sequence
from datetime import date

from nlp.counting.beside import are_of_others, comes_besides, goes_on, names_a_rest
from nlp.counting.courses import side_by_side
from nlp.counting.heads import heads
from nlp.counting.lists import lists_on
from nlp.counting.part import FEWEST, Part
from nlp.counting.parts import parts
from nlp.numbers import Quantity
from nlp.statements import clauses


def begins(story: Sequence[str], last: int, named: Sequence[int], today: date) -> Sequence[int]:
    """Where what counts the groups may begin: 有3个才来，剩下的都满了 counts on what was before.
    `named` are the messages that name who goes."""
    if last in named[1:]:
        return [named[0], last]
    more, rest = goes_on(story[last], today), names_a_rest(story[last], today)
    before = [at for at in range(last) if heads(story[at], today)]
    counted = parts(story[last], today)
    if not before:
        return [last]
    add_up = _add_up(counted, heads(story[before[-1]], today))
    along = not (more or add_up) and _goes_along(story[last], story[before[-1]], today)
    if not (more or rest or add_up or along):
        return [last]
    first = before.pop()
    while before and _leans(story[first], story[before[-1]], rest, today):
        first = before.pop()
    leans = more or add_up or along or not counted or are_of_others(clauses(counted[0].words)[0])
    return [first, last] if leans else [last, first]


def _leans(message: str, before: str, rest: bool, today: date) -> bool:
    """Whether those a message counts are some of those counted `before` it, or told beside them;
    where a `rest` is told after it, so are fewer of whom nobody says that they came besides."""
    some, whole = parts(message, today), heads(before, today)
    further = goes_on(message, today) or names_a_rest(message, today)
    if further or _goes_along(message, before, today):
        return True
    alone = rest and len(some) == len(whole) == 1 and some[0].number < whole[0].high
    all_told = rest and _add_up(some, whole)
    return all_told or (alone and not comes_besides(some[0].words))


def _add_up(counted: Sequence[Part], told: Sequence[Quantity]) -> bool:
    """Whether groups are together as many as were told by one number."""
    in_all = sum(one.number for one in counted)
    return len(counted) >= FEWEST and len(told) == 1 and told[0].high == in_all


def _goes_along(message: str, before: str, today: date) -> bool:
    """Whether the people of a message are listed, or told of in the same way, like those before."""
    listed = lists_on(parts(message, today), parts(before, today), today)
    return bool(listed or side_by_side(message, before, today))
