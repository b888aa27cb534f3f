"""One page of a search's positions: by time, by worth, by distance, or of what is like a name."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from typing import NamedTuple

from sqlalchemy import Connection

from jobs.index import tokens
from jobs.index.finding import POOL, Worth, around, best, newest
from jobs.index.query import AnyOf, Point, Query
from jobs.searching.spelling import Spelling
from jobs.searching.wishes import Wish

LIKE_ENOUGH = 0.5
"""The share of a name, by the rarity of its pairs, that a heading must have to be like it."""


class Place(NamedTuple):
    """Where a page begins: in a list by time after a position of a tier; in another after so many
    of those below a position, 0 being the highest there is."""

    first: int = 0
    second: int = 0


class Look(NamedTuple):
    """The positions of a page, and where the next begins, if there is one."""

    positions: Sequence[int]
    after: Place | None = None


def by_time(connection: Connection, tiers: Sequence[Query], limit: int, since: Place) -> Look:
    """The newest first in each tier, one tier after another."""
    found: list[Place] = []
    below = since.second or None
    for tier in range(since.first, len(tiers)):
        missing = limit + 1 - len(found)
        found += [Place(tier, one) for one in newest(connection, tiers[tier], below, missing)]
        if len(found) > limit:
            break
        below = None
    shown = found[:limit]
    return Look([one.second for one in shown], shown[-1] if len(found) > limit else None)


def by_worth(connection: Connection, wish: Wish, limit: int, since: Place) -> Look:
    """The best of the newest hits."""
    below = since.first or None
    return _sliced(best(connection, wish.whole(), wish.worth, below), limit, since)


def by_distance(
    connection: Connection, wish: Wish, here: Point, metres: int, limit: int, since: Place
) -> Look:
    """The nearest within a circle first, of the newest hits there."""
    whole = wish.whole()
    query = replace(whole, wanted=(*whole.wanted, tokens.around(here, metres)))
    return _sliced(around(connection, query, here, metres, since.first or None), limit, since)


def by_likeness(
    connection: Connection, spelling: Spelling, rest: Query, limit: int, since: Place
) -> Look:
    """Those first whose heading has most of the names' pairs, the rare ones counting for more."""
    rare = spelling.rare(POOL)
    if not rare:
        return Look(())
    worths = spelling.rarities
    worth = Worth(worths, least=LIKE_ENOUGH * sum(worths.values()))
    query = replace(rest, wanted=(*rest.wanted, AnyOf(tuple(rare))))
    return _sliced(best(connection, query, worth, since.first or None), limit, since)


def _sliced(positions: Sequence[int], limit: int, since: Place) -> Look:
    if not positions:
        return Look(())
    # What comes later is above this, and moves nothing on the pages after the first.
    below = since.first or max(positions) + 1
    shown = list(islice(positions, since.second, since.second + limit))
    end = since.second + len(shown)
    return Look(shown, Place(below, end) if end < len(positions) else None)
