"""Texts kept ready for replies: written, seen with their dates, withdrawn."""

from datetime import date
from typing import Any

from flask import Blueprint, redirect, render_template, request, url_for

from console.frame import page_group
from console.gate import needs, require_in_scope, signed
from console.means import Means
from core.clock import beijing_date
from core.errors import Invalid
from hotline.canned import Canned, get_canned, list_written, withdraw, write


def canned_pages(means: Means) -> Blueprint:
    """The blueprint."""
    blueprint = page_group("canned")

    @blueprint.get("/canned")
    @needs("canned_answers")
    def canned() -> str:
        return _page(means)

    @blueprint.post("/canned")
    @needs("canned_answers")
    def add() -> Any:
        try:
            given = _given(means)
            with means.database.transaction() as connection:
                write(connection, given, signed().member.id, means.clock())
        except Invalid as error:
            return _page(means, error), 422
        return redirect(url_for(".canned"))

    @blueprint.post("/canned/<int:canned>/withdraw")
    @needs("canned_answers")
    def take_down(canned: int) -> Any:
        with means.database.transaction() as connection:
            require_in_scope(get_canned(connection, canned).region)
            withdraw(connection, canned, means.clock())
        return redirect(url_for(".canned"))

    return blueprint


def _page(means: Means, error: Invalid | None = None) -> str:
    with means.database.reading() as connection:
        found = list_written(connection, signed().scope)
    today = beijing_date(means.clock())
    return render_template("desk/canned.html", found=found, today=today, error=error)


def _given(means: Means) -> Canned:
    form = request.form
    region = means.regions.find(form.get("region", "").strip() or signed().member.region)
    if region is None or not signed().scope.covers(region.adcode):
        raise Invalid("请写您管的地区，如 太原。", {"region": ["请写您管的地区"]})
    begin, end = (_day(name) for name in ("valid_from", "valid_until"))
    return Canned(form.get("title", ""), form.get("text", ""), region.adcode, begin, end)


def _day(name: str) -> date | None:
    given = request.form.get(name, "")
    try:
        return date.fromisoformat(given) if given else None
    except ValueError:
        raise Invalid("日期应写成 2026-12-31。", {name: ["应写成 2026-12-31"]}) from None
