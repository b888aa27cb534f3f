"""Which messages tell of the groups of people that are counted: one, or several together."""

from collections.abc import Sequence
from datetime import date

from nlp.counting.among import some_named
from nlp.counting.beside import are_of_others, comes_besides, goes_on, names_a_rest, tells_apart
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
    in_parts = _told_in_parts(story, before, counted, today)
    of_these = _tells_of(story, before, last, today)
    further = in_parts is not None or of_these is not None
    if not (more or rest or add_up or along or further):
        return [last]
    first = in_parts if in_parts is not None else of_these
    first = before.pop() if first is None else first
    before = [at for at in before if at < first]
    while before and _leans(story[first], story[before[-1]], rest, today):
        first = before.pop()
    told_together = more or add_up or along or further or not counted
    leans = told_together or _are_some(counted[0], story[first], today)
    return [first, last] if leans else [last, first]


def _tells_of(story: Sequence[str], before: Sequence[int], last: int, today: date) -> int | None:
    """The place of the message that counts several groups of which a later one tells one by its
    name: 外市的都没签合同 after 本县5个，外市6个."""
    for at in reversed(before):
        found = parts(story[at], today)
        if len(found) >= FEWEST:
            told = (some_named(one, found, today) for one in clauses(story[last]))
            return at if any(one and one.at is not None for one in told) else None
    return None


def _are_some(part: Part, before: str, today: date) -> bool:
    """Whether a group is some of those counted before: 去安顺的里头3个, or 有3个 of fifteen."""
    words, whole = clauses(part.words)[0], heads(before, today)
    fewer = len(whole) == 1 and (part.whole or part.number) < whole[0].high
    return are_of_others(words) or (fewer and tells_apart(words) and not comes_besides(words))


def _told_in_parts(
    story: Sequence[str], before: Sequence[int], counted: Sequence[Part], today: date
) -> int | None:
    """The place of the message whose one number is that of all groups told in those behind it: 6个
    大学生, 4个今年毕业, 1个去年毕业，另1个前年毕业."""
    in_all = sum(one.number for one in counted)
    for at in reversed(before if counted else ()):
        whole, *told = heads(story[at], today)
        more = sum(int(one.high) for one in told)
        if whole.high == in_all + more and (told or at != before[-1]):
            return at
        if any(comes_besides(clause) for clause in clauses(story[at]) if heads(clause, today)):
            return None
        in_all += int(whole.high) + more
    return None


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
