"""One page of a search's positions: by time, by worth, by distance, or of what is like a name."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from typing import NamedTuple

from sqlalchemy import Connection

from jobs.index import tokens
from jobs.index.finding import POOL, Worth, all_held, around, best, newest
from jobs.index.query import AnyOf, Point, Query
from jobs.searching.spelling import Spelling
from jobs.searching.wishes import Wish

FEW = 100
"""Postings of all tiers that are read whole, to tell from what they hold which is in which."""

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


def by_time(connection: Connection, wish: Wish, limit: int, since: Place) -> Look:
    """The newest first in each tier, one tier after another."""
    found: list[Place] = []
    for tier in wish.tiers()[since.first :][:1]:
        below = since.second or None
        found += [Place(since.first, one) for one in newest(connection, tier, below, limit + 1)]
    if len(found) <= limit:
        found += _in_later_tiers(connection, wish, since.first + 1, limit + 1 - len(found))
    shown = found[:limit]
    return Look([one.second for one in shown], shown[-1] if len(found) > limit else None)


def _in_later_tiers(connection: Connection, wish: Wish, first: int, limit: int) -> Sequence[Place]:
    """The newest first in each tier from one on, up to so many."""
    later = list(enumerate(wish.tiers()))[first:]
    # One look for all where there are few: each takes the index as long as a look for many.
    few = all_held(connection, wish.whole(), FEW) if len(later) > 1 else None
    found: list[Place] = []
    for number, tier in later:
        missing = limit - len(found)
        if missing <= 0:
            break
        if few is None:
            there = newest(connection, tier, None, missing)
        else:
            there = [one.position for one in few if tier.has(one)][:missing]
        found += [Place(number, one) for one in there]
    return found


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
