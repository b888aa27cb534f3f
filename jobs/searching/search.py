"""Searching the live postings: newest or best first, page by page, wider where nothing fits."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from sqlalchemy import Connection

from core.errors import Invalid
from jobs.index.finding import count
from jobs.index.query import Point
from jobs.index.tokens import NONE_ALIKE, Alike
from jobs.searching.listed import listed
from jobs.searching.looking import Look, Place, by_distance, by_likeness, by_time, by_worth
from jobs.searching.spelling import Spelling, spelling_of
from jobs.searching.widening import Step, asked_for, like, nothing, steps
from jobs.searching.wishes import wish_of
from jobs.spoken.understood import Understood
from jobs.values import Posting

Sort = Literal["newest", "best"]

_CURSOR = re.compile(r"([a-z]+\d*)-(\d{1,18})-(\d{1,18})")


@dataclass(frozen=True, slots=True)
class Page:
    """Which postings are wanted: in what order, how many, after which; `here` for what is near.

    `cursor` is what the page before gave as the next; `above` a position that all must be above.
    """

    sort: Sort = "newest"
    limit: int = 20
    cursor: str = ""
    here: Point | None = None
    above: int = 0


@dataclass(frozen=True, slots=True)
class Found:
    """One page of postings; `widened` says what was asked for less strictly, "" if nothing was."""

    items: Sequence[Posting]
    widened: str
    next_cursor: str | None


class Way(NamedTuple):
    """One way of looking: a step, the pairs of characters that others may stand in for, and for
    the last resort how the names are spelt.

    `name` is that of the step with a letter before it for how names are looked for: w as they are
    written, s as they sound, l by as much of them as there is.
    """

    name: str
    step: Step
    alike: Alike = NONE_ALIKE
    spelling: Spelling | None = None


class Cursor(NamedTuple):
    """Where the next page begins: in which way of looking, and where there."""

    way: str
    place: Place

    def __str__(self) -> str:
        return f"{self.way}-{self.place.first}-{self.place.second}"


def search(connection: Connection, understood: Understood, page: Page) -> Found:
    """The postings that somebody looks for; raises Invalid for a cursor that is none of ours.

    What comes new or is refreshed between two pages moves none of the later ones.
    """
    cursor = _cursor(page.cursor)
    for way in _ways(connection, understood, page.here):
        if cursor and cursor.way != way.name:
            continue
        look = _look(connection, way, page, cursor.place if cursor else Place())
        if look.positions or cursor:
            after = str(Cursor(way.name, look.after)) if look.after else None
            items = listed(connection, look.positions)
            return Found(items, way.step.says(items), after)
    if cursor:
        raise Invalid("cursor 不是这次搜索上一页给的 next_cursor，请从第一页重新开始。")
    return Found((), nothing(understood), None)


def count_new(connection: Connection, understood: Understood, above: int = 0) -> int:
    """How many postings above a position fit a search exactly; 1,000 means as many or more."""
    return count(connection, wish_of(understood, above=above).whole())


def _cursor(given: str) -> Cursor | None:
    if not given:
        return None
    found = _CURSOR.fullmatch(given)
    if found is None:
        raise Invalid("cursor 不对，请原样带上一页给的 next_cursor。")
    return Cursor(found[1], Place(int(found[2]), int(found[3])))


def _ways(connection: Connection, understood: Understood, here: Point | None) -> Iterator[Way]:
    """Every way of looking, each less strict than the one before."""
    strict, *others = steps(understood, here)
    yield Way(f"w{strict.name}", strict)
    spelling = spelling_of(connection, understood)
    if spelling.exist:
        yield from (Way(f"w{step.name}", step) for step in others)
    alike = spelling.alike(connection)
    if alike:
        for step in (strict, *others):
            said = f"没有“{asked_for(understood)}”，按读音找的。{step.said}"
            yield Way(f"s{step.name}", replace(step, said=said), alike)
    for step in like(understood):
        yield Way(f"l{step.name}", step, spelling=spelling)


def _look(connection: Connection, way: Way, page: Page, since: Place) -> Look:
    wish = wish_of(way.step.understood, way.alike, page.above, way.step.loosely)
    if way.spelling is not None:
        return by_likeness(connection, way.spelling, wish.rest, page.limit, since)
    if way.step.metres is not None and page.here is not None:
        return by_distance(connection, wish, page.here, way.step.metres, page.limit, since)
    if page.sort == "best":
        return by_worth(connection, wish, page.limit, since)
    return by_time(connection, wish, page.limit, since)
