"""Exports: asked for with a reason, allowed by somebody else, fetched once."""

import io
from typing import Any

from flask import Blueprint, redirect, render_template, request, send_file, url_for
from sqlalchemy import Connection
from werkzeug.wrappers import Response

from console.asked import asked_day, asked_number, asked_own_region
from console.frame import page_group
from console.gate import needs, require_in_scope, signed
from console.means import Means
from core.errors import DeskError, Invalid
from hotline import exports
from hotline.export_rows import MOST as MOST_ROWS
from hotline.export_rows import require_fits, whose
from hotline.export_sheets import write_export
from hotline.exports import (
    WHATS,
    Export,
    What,
    Wish,
    get_export,
    list_exports,
    note_fetched,
    require_fetchable,
    whats_of,
)
from hotline.looking import Look, note_look, note_shown
from jobs.fairs.fairs import get_fair

MOST = 100
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def export_pages(means: Means) -> Blueprint:
    """The blueprint."""
    blueprint = page_group("exports")
    _add_asking(blueprint, means)
    _add_deciding(blueprint, means)
    _add_fetching(blueprint, means)
    return blueprint


def _add_asking(blueprint: Blueprint, means: Means) -> None:
    @blueprint.get("/exports")
    @needs("export")
    def listed() -> str:
        return _page(means)

    @blueprint.post("/exports")
    @needs("export")
    def ask() -> Any:
        why = request.form.get("why", "")
        try:
            with means.database.reading() as connection:
                wish = _wish(connection, means)
                require_in_scope(wish.region)
                exports.require_askable(wish, signed().member)
                require_fits(connection, wish, signed().scope)
            with means.database.transaction() as connection:
                exports.ask(connection, wish, why, signed().member, means.clock())
        except DeskError as error:
            return _page(means, error.message), 422
        return redirect(url_for(".listed"))


def _add_deciding(blueprint: Blueprint, means: Means) -> None:
    @blueprint.post("/exports/<int:export>/approve")
    @needs("approve_export")
    def approve(export: int) -> Response:
        with means.database.transaction() as connection:
            _theirs(connection, export)
            unmasked = bool(request.form.get("unmasked"))
            exports.approve(connection, export, signed().member, unmasked, means.clock())
        return redirect(url_for(".listed"))

    @blueprint.post("/exports/<int:export>/refuse")
    @needs("approve_export")
    def refuse(export: int) -> Response:
        with means.database.transaction() as connection:
            _theirs(connection, export)
            reason = request.form.get("reason", "")
            exports.refuse(connection, export, signed().member, reason, means.clock())
        return redirect(url_for(".listed"))


def _add_fetching(blueprint: Blueprint, means: Means) -> None:
    @blueprint.post("/exports/<int:export>/file")
    @needs("export")
    def fetch(export: int) -> Response:
        me, moment = signed().member, means.clock()
        # Written before it counts as fetched, and not while others wait to write.
        with means.database.reading() as connection:
            found = require_fetchable(_theirs(connection, export), me)
            content = write_export(connection, found, me, signed().scope, moment)
            people = whose(connection, found.wish, signed().scope)
        with means.database.transaction() as connection:
            found = note_fetched(connection, export, me, moment)
            subject = f"导出{found.id}：{found.wish.label}"
            look = Look(me.id, "exported", subject, found.wish.region, why=found.why)
            note_look(connection, look, moment)
            note_shown(connection, "in_export", me.id, people, moment)
        name = f"export-{found.id}.xlsx"
        return send_file(io.BytesIO(content), XLSX, as_attachment=True, download_name=name)


def _theirs(connection: Connection, number: int) -> Export:
    found = get_export(connection, number)
    require_in_scope(found.wish.region)
    return found


def _wish(connection: Connection, means: Means) -> Wish:
    """What the form asks for; of a fair the region is the fair's."""
    form = request.form
    unmasked, what = bool(form.get("unmasked")), _what(form.get("what", ""))
    since, until = asked_day(form, "since"), asked_day(form, "until")
    if what == "applications":
        fair = get_fair(connection, asked_number(form, "fair", "请写招聘会的编号，是一个数"))
        return Wish(what, fair.plan.region, since, until, fair=fair.id, unmasked=unmasked)
    region = asked_own_region(means, form).adcode
    return Wish(what, region, since, until, unmasked=unmasked)


def _what(chosen: str) -> What:
    for what in WHATS:
        if what == chosen:
            return what
    raise Invalid("请选要导出什么。")


def _page(means: Means, fault: str = "") -> str:
    with means.database.reading() as connection:
        found = list_exports(connection, signed().scope, MOST)
    offered = whats_of(signed().member)
    return render_template(
        "desk/exports.html",
        found=found,
        whats=offered,
        typed=request.form,
        fault_message=fault,
        most=MOST_ROWS,
    )
