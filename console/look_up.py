"""The look-up: one box, and filters beside it, over the whole history of one's region."""

from dataclasses import replace
from typing import Any

from flask import Blueprint, render_template, request

from console.asked import asked_day, asked_region
from console.frame import page_group
from console.gate import needs, signed
from console.means import Means
from core.errors import Invalid
from hotline.look_up.search import Page, look_up
from hotline.look_up.wanted import Wanted, read_query
from hotline.looking import Look, Shown, note_look, note_shown
from hotline.masking import masked

BY = {"words": "原话", "sound": "音近", "person": "姓名或电话", "newest": "最近"}


def look_up_pages(means: Means) -> Blueprint:
    """The blueprint."""
    blueprint = page_group("look_up")

    @blueprint.get("/look-up")
    @needs("conversations")
    def search() -> Any:
        try:
            found = _found(means) if request.args else None
        except Invalid as error:
            return _page(means, None, error), 422
        return _page(means, found)

    return blueprint


def _found(means: Means) -> Page:
    asks = signed()
    with means.database.reading() as connection:
        page = look_up(connection, _wanted(means), asks.scope)
    with means.database.transaction() as connection:
        moment = means.clock()
        look = Look(asks.member.id, "searched", region=asks.member.region, why=_said(page)[:200])
        note_look(connection, look, moment)
        shown = [Shown(one.conversation_id, one.openid, one.region) for one in page.items]
        note_shown(connection, "found", asks.member.id, shown, moment)
    return page


def _said(page: Page) -> str:
    """What was searched for, without numbers of anybody, nor the name of somebody who was found by
    it: the record of looks outlives what is held of them."""
    given = {name: value for name, value in request.args.items() if value not in ("", "1")}
    if any(one.by == "person" for one in page.items):
        given["q"] = f"{given.get('q', '')[:1]}**"
    return masked(" ".join(given.values()))


def _wanted(means: Means) -> Wanted:
    given = request.args
    wanted, region = read_query(given.get("q", "")), asked_region(means, given)
    return replace(
        wanted,
        card=wanted.card or given.get("card", "").strip(),
        region=region.adcode if region else "",
        since=asked_day(given, "since"),
        until=asked_day(given, "until"),
        missed="missed" in given,
        handed_over="handed_over" in given,
        with_applications="with_applications" in given,
        before=given.get("cursor", ""),
    )


def _page(means: Means, found: Page | None, error: Invalid | None = None) -> str:
    part = "HX-Request" in request.headers
    return render_template(
        "desk/look_up_part.html" if part else "desk/look_up.html",
        found=found,
        error=error,
        by=BY,
        now=means.clock(),
        given={name: value for name, value in request.args.items() if name != "cursor"},
        cards=sorted(means.shelf.current().cards),
    )
