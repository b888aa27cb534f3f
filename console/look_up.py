"""The look-up: one box, and filters beside it, over the whole history of one's region."""

from dataclasses import replace
from datetime import date
from typing import Any

from flask import Blueprint, render_template, request

from console.frame import page_group
from console.gate import needs, signed
from console.means import Means
from core.errors import Invalid
from hotline.look_up.search import Page, look_up
from hotline.look_up.wanted import Wanted, read_query
from hotline.looking import Look, note_look
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
        said = masked(" ".join(value for value in request.args.values() if value not in ("", "1")))
        look = Look(asks.member.id, "searched", region=asks.member.region, why=said[:200])
        note_look(connection, look, means.clock())
    return page


def _wanted(means: Means) -> Wanted:
    given = request.args
    wanted = read_query(given.get("q", ""))
    return replace(
        wanted,
        card=wanted.card or given.get("card", "").strip(),
        region=_region(means, given.get("region", "").strip()),
        since=_day("since"),
        until=_day("until"),
        missed="missed" in given,
        handed_over="handed_over" in given,
        with_applications="with_applications" in given,
        before=given.get("before", ""),
    )


def _region(means: Means, typed: str) -> str:
    if not typed:
        return ""
    found = means.regions.find(typed, near=signed().member.region)
    if found is None:
        raise Invalid(f"没有找到地区“{typed}”，请写县市名或六位代码。")
    return found.adcode


def _day(name: str) -> date | None:
    given = request.args.get(name, "")
    try:
        return date.fromisoformat(given) if given else None
    except ValueError:
        raise Invalid("日期应写成 2026-12-31。", {name: ["应写成 2026-12-31"]}) from None


def _page(means: Means, found: Page | None, error: Invalid | None = None) -> str:
    part = "HX-Request" in request.headers
    return render_template(
        "desk/look_up_part.html" if part else "desk/look_up.html",
        found=found,
        error=error,
        by=BY,
        now=means.clock(),
        given={name: value for name, value in request.args.items() if name != "before"},
        cards=sorted(means.shelf.current().cards),
    )
