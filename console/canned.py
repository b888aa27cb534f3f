"""Texts kept ready for replies: written, seen with their dates, withdrawn."""

from typing import Any

from flask import Blueprint, redirect, render_template, request, url_for

from console.asked import Given, asked_day, asked_own_region, own_region
from console.frame import page_group
from console.gate import needs, require_in_scope, signed
from console.means import Means
from core.clock import beijing_date
from core.errors import Invalid
from hotline.canned import Canned, get_canned, list_written, rewrite, withdraw, write

FIELDS = ("title", "text", "valid_from", "valid_until")


def canned_pages(means: Means) -> Blueprint:
    """The blueprint."""
    blueprint = page_group("canned")
    _add_list(blueprint, means)
    _add_changes(blueprint, means)
    return blueprint


def _add_list(blueprint: Blueprint, means: Means) -> None:
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


def _add_changes(blueprint: Blueprint, means: Means) -> None:
    @blueprint.route("/canned/<int:canned>", methods=["GET", "POST"])
    @needs("canned_answers")
    def edit(canned: int) -> Any:
        with means.database.reading() as connection:
            before = get_canned(connection, canned)
        require_in_scope(before.region)
        if request.method == "GET":
            return _form(before, _typed_of(before, means))
        try:
            given = _given(means)
            with means.database.transaction() as connection:
                rewrite(connection, canned, given, signed().member.id, means.clock())
        except Invalid as error:
            return _form(before, request.form, error), 422
        return redirect(url_for(".canned"))

    @blueprint.post("/canned/<int:canned>/withdraw")
    @needs("canned_answers")
    def take_down(canned: int) -> Any:
        with means.database.transaction() as connection:
            require_in_scope(get_canned(connection, canned).region)
            withdraw(connection, canned, means.clock())
        return redirect(url_for(".canned"))


def _page(means: Means, error: Invalid | None = None) -> str:
    with means.database.reading() as connection:
        found = list_written(connection, signed().scope)
    today = beijing_date(means.clock())
    typed = {"region": own_region(means).name} | request.form.to_dict()
    return render_template("desk/canned.html", found=found, today=today, error=error, typed=typed)


def _form(canned: Canned, typed: Given, error: Invalid | None = None) -> str:
    return render_template("desk/canned_form.html", canned=canned, typed=typed, error=error)


def _typed_of(canned: Canned, means: Means) -> Given:
    held = {name: str(getattr(canned, name) or "") for name in FIELDS}
    return held | {"region": means.place(canned.region)}


def _given(means: Means) -> Canned:
    form, region = request.form, asked_own_region(means, request.form)
    begin, end = (asked_day(form, name) for name in ("valid_from", "valid_until"))
    return Canned(form.get("title", ""), form.get("text", ""), region.adcode, begin, end)
