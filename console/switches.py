"""The answers of a region off, with a banner in their place, and on again."""

from collections.abc import Mapping
from typing import Any

from flask import Blueprint, redirect, render_template, request, url_for
from sqlalchemy import Connection
from werkzeug.wrappers import Response

from console.frame import page_group
from console.gate import needs, require_in_scope, signed
from console.means import Means
from core.errors import Invalid
from handlers.switched_off import BANNER
from hotline.switches import (
    LONGEST,
    checked,
    get_switch,
    list_off,
    list_past,
    switch_off,
    switch_on,
)
from nlp.regions import Region, RegionTree
from people.staff.scope import Scope

MOST = 50
"""Switches of before that are listed."""

SUGGESTED = "现在自动答复暂停，正在核对政策，请稍后再来。"


def switch_pages(means: Means) -> Blueprint:
    """The blueprint."""
    blueprint = page_group("switches")

    @blueprint.get("/switches")
    @needs("switch")
    def switches() -> str:
        region = means.regions.find(signed().member.region)
        typed = {"region": region.name if region else "", "banner": SUGGESTED}
        return _page(means, typed)

    @blueprint.post("/switches/off")
    @needs("switch")
    def off() -> Any:
        """Shows what people will read; once that is confirmed, switches off."""
        form = request.form
        try:
            region = _region(means.regions, form.get("region", ""))
            banner = checked(form.get("banner", ""))
        except Invalid as error:
            return _page(means, form, error.message), 422
        if form.get("confirmed") != "yes":
            told = BANNER.format(banner=banner)
            about = {"region": region, "banner": banner, "told": told}
            return render_template("desk/switch_confirm.html", **about)
        with means.database.transaction() as connection:
            me, moment = signed().member.id, means.clock()
            switch_off(connection, region.adcode, banner, me, moment)
        return _done(means)

    @blueprint.post("/switches/<int:switch>/on")
    @needs("switch")
    def on(switch: int) -> Response:
        with means.database.transaction() as connection:
            require_in_scope(get_switch(connection, switch).region)
            switch_on(connection, switch, signed().member.id, means.clock())
        return _done(means)

    return blueprint


def _page(means: Means, typed: Mapping[str, str], error: str = "") -> str:
    with means.database.reading() as connection:
        lists = _lists(connection)
    return render_template("desk/switches.html", typed=typed, error=error, longest=LONGEST, **lists)


def _lists(connection: Connection) -> dict[str, Any]:
    """What is off in the scope, above it, and was off before."""
    scope, off = signed().scope, list_off(connection)
    return {
        "mine": [one for one in off if scope.covers(one.region)],
        "above": [one for one in off if _is_above(one.region, scope)],
        "past": list_past(connection, scope, MOST),
    }


def _is_above(region: str, scope: Scope) -> bool:
    return not scope.covers(region) and Scope(region).covers(scope.region)


def _region(regions: RegionTree, named: str) -> Region:
    """The region typed, by name or adcode, if it is in the scope; raises Invalid."""
    found = regions.find(named, near=signed().member.region)
    if found is None:
        raise Invalid(f"没有找到“{named}”，请写市县名或六位代码，如 太原。")
    if not signed().scope.covers(found.adcode):
        raise Invalid(f"{found.name}不归您管，只能停您所在地区和它下级的。")
    return found


def _done(means: Means) -> Response:
    means.switchboard.look()
    return redirect(url_for(".switches"))
