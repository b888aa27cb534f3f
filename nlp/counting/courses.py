"""The courses of a training, each with its own people, days and lessons: 第一批20个人4天32课时，
第二批15个人7天56课时 are two, in one message or in two."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import zip_longest

from nlp.counting.beside import are_of_them
from nlp.counting.heads import heads
from nlp.measures.lessons import lasts
from nlp.numbers import Quantity
from nlp.statements import clauses
from nlp.told import LESSONS, told_numbers

SEVERAL = 2
_LACKING = re.compile("[没未缺]|不(?:合格|及格)")
_A_DAY = re.compile(
    "(?:^|[每按])(?:[1一]天|每天|天).{0,6}课时|课时.{0,6}(?:[算折](?:成|作)?[1一]天|折)"
)
"""How many lessons make a day is the same in all courses."""
STORIES = 512
"""Of how many stories it is remembered of which courses they tell."""


@dataclass(frozen=True, slots=True)
class Course:
    """Those of a course: how many they are, and where a text begins and ceases to tell of them."""

    number: int
    start: int
    end: int


@lru_cache(STORIES)
def courses(text: str, today: date) -> Sequence[Course]:
    """The courses a text tells of one after another: from where the people of one are counted,
    and days or lessons with them, to where those of the next are."""
    if "天" not in text and LESSONS not in text:
        return ()
    found, at = list[Course](), 0
    counted: tuple[int, Quantity] | None = None
    for words in clauses(text):
        at = text.index(words, at)
        people = heads(words, today)
        exact = len(people) == 1 and people[0].low == people[0].high
        if exact and not (are_of_them(words) or _LACKING.search(words)):
            counted = at, people[0]
        if counted and any(_measures(words, one) for one in told_numbers(words, today)):
            found.append(Course(int(counted[1].high), counted[0], len(text)))
            counted = None
        at += len(words)
    return tuple(
        Course(one.number, one.start, next_one.start if next_one else len(text))
        for one, next_one in zip_longest(found, found[1:])
    )


def in_each_course(text: str, today: date, as_it_is: Callable[[str], str]) -> str:
    """The text with what is told of each of several courses `as_it_is` told of one alone; all of
    it where there are no several."""
    found = courses(text, today)
    if len(found) < SEVERAL:
        return as_it_is(text)
    each = (as_it_is(text[one.start : one.end]) for one in found)
    return text[: found[0].start] + "".join(each)


def side_by_side(message: str, before: str, today: date) -> bool:
    """Whether a message tells of a course, and of another one than the message `before` it."""
    mine, theirs = courses(message, today), courses(before, today)
    return bool(mine and theirs) and _whose(message, mine[0]) != _whose(before, theirs[-1])


def _whose(text: str, course: Course) -> str:
    """The words by which those of a course are counted."""
    return clauses(text[course.start : course.end])[0]


def _measures(words: str, one: Quantity) -> bool:
    """Whether a number says how long a course was."""
    long = one.unit == LESSONS or (one.unit == "天" and lasts(words, one))
    return long and not _A_DAY.search(words)
