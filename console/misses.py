"""Questions that were not answered: the same together, who sees to them, and where to begin."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import islice

from flask import Blueprint, redirect, render_template, request, url_for
from sqlalchemy import Connection
from werkzeug.wrappers import Response

from bot.questions import discreet
from console.asked import asked_day, asked_own_region
from console.frame import page_group
from console.gate import needs, require_in_scope, signed
from console.means import Means
from core.clock import BEIJING, beijing_date
from core.errors import Invalid
from handlers.knowledge.misses import Miss, find_misses, still_missed
from hotline import miss_owners
from hotline.miss_owners import Owner, list_owners, owner_of
from hotline.proposals import answering_misses, miss_key
from nlp.text import plain
from people.staff.scope import Scope

SHOWN = 50
TRIED = 200
"""Questions that the desk is asked again for one page, the most frequent: a second or two."""

RECENT = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Listed:
    """A miss as it is listed: the names of the near cards by their ids, who sees to it, and the
    number of the draft that is to answer it."""

    miss: Miss
    cards: Mapping[str, str]
    owner: Owner | None
    draft: int | None


@dataclass(frozen=True, slots=True)
class Filter:
    """Which misses are looked at: below a region (its adcode and as typed), from a day on."""

    within: str
    region: str
    since: date


def miss_pages(means: Means) -> Blueprint:
    """The blueprint."""
    blueprint = page_group("misses")

    @blueprint.get("/misses")
    @needs("knowledge")
    def misses() -> str:
        chosen = _filter(means)
        with means.database.reading() as connection:
            misses = _missed(connection, means, chosen)
            some = misses[:TRIED]
            found = list(islice(_listed(connection, means, some), SHOWN + 1))
        return render_template(
            "desk/misses.html",
            found=found[:SHOWN],
            more=len(found) > SHOWN,
            not_tried=len(misses) - len(some) if len(found) <= SHOWN else 0,
            tried=TRIED,
            chosen=chosen,
            covered=means.shelf.current().covered(),
        )

    @blueprint.post("/misses/take")
    @needs("propose")
    def take() -> Response:
        region, words = _named()
        with means.database.transaction() as connection:
            mine = signed().member.id
            miss_owners.take(connection, region, words[0], mine, means.clock())
        return _back()

    @blueprint.post("/misses/leave")
    @needs("propose")
    def leave() -> Response:
        region, words = _named()
        with means.database.transaction() as connection:
            miss_owners.leave(connection, region, words, signed().member.id)
        return _back()

    return blueprint


def _missed(connection: Connection, means: Means, chosen: Filter) -> Sequence[Miss]:
    """What was not answered when it was asked, the most frequent first."""
    scope = signed().scope
    below = Scope(chosen.within, means.home) if chosen.within else scope
    since = datetime.combine(chosen.since, time(), BEIJING)
    return find_misses(
        connection, since, lambda region: scope.covers(region) and below.covers(region)
    )


def _listed(connection: Connection, means: Means, found: Sequence[Miss]) -> Iterator[Listed]:
    """Those that the desk would not answer now either, in their order."""
    scope, knowledge = signed().scope, means.shelf.current()
    owners, drafts = list_owners(connection, scope), answering_misses(connection, scope)
    for miss in still_missed(found, means.desk, knowledge.regions, beijing_date(means.clock())):
        near = [name for name in miss.cards if name in knowledge.cards]
        keys = (miss_key(miss.region, words) for words in miss.words)
        yield Listed(
            miss,
            {name: knowledge.cards[name].card.name for name in near},
            owner_of(owners, miss.region, miss.words),
            next((drafts[key] for key in keys if key in drafts), None),
        )


def _filter(means: Means) -> Filter:
    asked = request.args
    typed = asked.get("region", "").strip()
    since = asked_day(asked, "since") or beijing_date(means.clock() - RECENT)
    return Filter(asked_own_region(means, asked).adcode if typed else "", typed, since)


def _named() -> tuple[str, Sequence[str]]:
    """The place of the question in the form and the ways in which it was put."""
    region, words = request.form.get("region", ""), request.form.getlist("words")
    require_in_scope(region)
    if not words or not all(plain(discreet(one)) == one for one in words):
        raise Invalid("没有写明是哪个问题，请回到列表再点。")
    return region, words


def _back() -> Response:
    """To the list as it was."""
    region, since = (request.form.get(name) or None for name in ("within", "since"))
    return redirect(url_for(".misses", region=region, since=since))
