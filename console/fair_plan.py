"""A table of planned fairs that a county sent: first what it would change, then taken in."""

import base64
import binascii
import re
from typing import Any

from flask import Blueprint, render_template, request

from console.asked import asked_own_region, asked_text
from console.frame import page_group
from console.gate import needs
from console.means import Means
from core.clock import beijing_date
from core.errors import Conflict, DeskError, Invalid
from jobs.fairs.forms.plan_table import Reporter
from jobs.fairs.plan_import import Imported, described, import_plan, look_at_plan
from nlp.places.regions import Region

LARGEST = 350 * 1024
"""Bytes: between the two steps the page itself holds the file, and a form holds half a million."""

NO_FILE = "请选一个 xlsx 文件。"
NAMED = 60
YEAR = re.compile("20[0-9]{2}")


def fair_plan_pages(means: Means) -> Blueprint:
    """The blueprint."""
    blueprint = page_group("fair_plan")

    @blueprint.get("/fairs/plan")
    @needs("moderate")
    def begin() -> str:
        return _page(asked_own_region(means, request.args))

    @blueprint.post("/fairs/plan")
    @needs("moderate")
    def take() -> Any:
        region = asked_own_region(means, request.form)
        try:
            reporter, content = _reporter(means, region), _content()
            if seen := request.form.get("seen", ""):
                return _page(region, done=_done(means, reporter, content, seen))
            return _looked_at(means, reporter, content)
        except Conflict as error:
            return _page(region, wrong=error), 409
        except Invalid as error:
            return _page(region, wrong=error), 422

    return blueprint


def _reporter(means: Means, region: Region) -> Reporter:
    host = asked_text(request.form, "host", "主办单位", NAMED)
    told = request.form.get("year", "").strip()
    if not told:
        return Reporter(region, host, beijing_date(means.clock()).year)
    if not YEAR.fullmatch(told):
        raise Invalid("年份应是四位数字，如 2026。")
    return Reporter(region, host, int(told))


def _content() -> bytes:
    """The file that was chosen, or the one that was looked at; raises Invalid."""
    chosen = request.files.get("file")
    if chosen is not None and chosen.filename:
        content = chosen.read()
        if len(content) > LARGEST:
            raise Invalid(f"文件超过 {LARGEST >> 10} KB，请去掉图片，或分成几份。")
        return content
    try:
        looked_at = base64.b64decode(request.form.get("content", ""), validate=True)
    except binascii.Error:
        raise Invalid(NO_FILE) from None
    if not looked_at:
        raise Invalid(NO_FILE)
    return looked_at


def _looked_at(means: Means, reporter: Reporter, content: bytes) -> str:
    with means.database.reading() as connection:
        found = look_at_plan(connection, content, reporter, means.regions, means.clock())
    held = base64.b64encode(content).decode()
    return _page(reporter.region, found=found, lines=list(described(found)), content=held)


def _done(means: Means, reporter: Reporter, content: bytes, seen: str) -> Imported:
    with means.database.transaction() as connection:
        return import_plan(connection, content, reporter, means.regions, means.clock(), seen)


def _page(region: Region, wrong: DeskError | None = None, **parts: Any) -> str:
    return render_template("desk/fair_plan.html", region=region, wrong=wrong, **parts)
