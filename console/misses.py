"""Questions that were not answered: the same together, who sees to them, and where to begin."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import islice

from flask import Blueprint, redirect, render_template, request, url_for
from sqlalchemy import Connection
from werkzeug.wrappers import Response

from bot.questions import discreet
from console.frame import page_group
from console.gate import needs, require_in_scope, signed
from console.means import Means
from core.clock import BEIJING, beijing_date
from core.errors import Invalid
from handlers.misses import Miss, find_misses, still_missed
from hotline import miss_owners
from hotline.miss_owners import Owner, list_owners, owner_of
from hotline.proposals import answering_misses, miss_key
from nlp.text import plain
from people.staff.scope import Scope

SHOWN = 50
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
            found = list(islice(_listed(connection, means, chosen), SHOWN + 1))
        return render_template(
            "desk/misses.html",
            found=found[:SHOWN],
            more=len(found) > SHOWN,
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


def _listed(connection: Connection, means: Means, chosen: Filter) -> Iterator[Listed]:
    """Those that the desk would not answer now either, the most frequent first."""
    scope, knowledge = signed().scope, means.shelf.current()
    below = Scope(chosen.within, means.home) if chosen.within else scope
    since = datetime.combine(chosen.since, time(), BEIJING)
    found = find_misses(
        connection, since, lambda region: scope.covers(region) and below.covers(region)
    )
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
    typed = request.args.get("region", "").strip()
    region = means.shelf.current().regions.find(typed) if typed else None
    if typed and region is None:
        raise Invalid(f"没有找到地区“{typed}”，请写全称或六位行政区划代码。")
    if region:
        require_in_scope(region.adcode)
    day = request.args.get("since", "").strip()
    return Filter(region.adcode if region else "", typed, _day(day, means))


def _day(written: str, means: Means) -> date:
    if not written:
        return beijing_date(means.clock() - RECENT)
    try:
        return date.fromisoformat(written)
    except ValueError as error:
        raise Invalid(f"日期应写成 2026-11-01，没有“{written}”这一天。") from error


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
