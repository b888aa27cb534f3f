"""The answers of a region off, with a banner in their place, and on again."""

from collections.abc import Mapping
from typing import Any

from flask import Blueprint, redirect, render_template, request, url_for
from sqlalchemy import Connection
from werkzeug.wrappers import Response

from console.asked import asked_own_region, own_region
from console.frame import page_group
from console.gate import (
    covers_all_regions,
    needs,
    require_all_regions,
    require_in_scope,
    signed,
)
from console.means import Means
from core.errors import Invalid
from handlers.switched_off import BANNER
from hotline.switches import (
    EVERYWHERE,
    EVERYWHERE_NAMED,
    LONGEST,
    checked,
    get_switch,
    list_off,
    list_past,
    switch_off,
    switch_on,
)
from nlp.places.regions import Region

MOST = 50
"""Switches of before that are listed."""

ALL = Region(EVERYWHERE, EVERYWHERE_NAMED, "全国", "special", None)

NOT_ALL = "停用全部地区，要由管着整个办公室地区的人来做；您可以停自己的地区。"

SUGGESTED = "现在自动答复暂停，正在核对政策，请稍后再来。"


def switch_pages(means: Means) -> Blueprint:
    """The blueprint."""
    blueprint = page_group("switches")

    @blueprint.get("/switches")
    @needs("switch")
    def switches() -> str:
        return _page(means, {"region": own_region(means).name, "banner": SUGGESTED})

    @blueprint.post("/switches/off")
    @needs("switch")
    def off() -> Any:
        """Shows what people will read; once that is confirmed, switches off."""
        form = request.form
        try:
            region = _region(means, form)
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
            _require_mine(means, get_switch(connection, switch).region)
            switch_on(connection, switch, signed().member.id, means.clock())
        return _done(means)

    return blueprint


def _page(means: Means, typed: Mapping[str, str], error: str = "") -> str:
    with means.database.reading() as connection:
        lists = _lists(connection, means)
    return render_template("desk/switches.html", typed=typed, error=error, longest=LONGEST, **lists)


def _lists(connection: Connection, means: Means) -> dict[str, Any]:
    """What is off in the scope, above it, and was off before."""
    scope, off = signed().scope, list_off(connection)
    mine = [one for one in off if _is_mine(means, one.region)]
    return {
        "mine": mine,
        "above": [one for one in off if one not in mine and one.holds_in(scope.region)],
        "past": list_past(connection, scope, MOST),
        "over_all": _is_mine(means, ALL.adcode),
        "named": lambda region: means.place(region) if region else ALL.name,
    }


def _is_mine(means: Means, region: str) -> bool:
    """Whether somebody may switch a region; all of them only who looks after all of them."""
    if region == ALL.adcode:
        return covers_all_regions(means.shelf.current())
    return signed().scope.covers(region)


def _require_mine(means: Means, region: str) -> None:
    if region == ALL.adcode:
        require_all_regions(means.shelf.current(), NOT_ALL)
    else:
        require_in_scope(region)


def _region(means: Means, form: Mapping[str, str]) -> Region:
    """The region typed, by name or adcode, if it may be switched; raises Invalid, Forbidden."""
    if form.get("region", "").strip() in (ALL.name, ALL.short):
        _require_mine(means, ALL.adcode)
        return ALL
    return asked_own_region(means, form)


def _done(means: Means) -> Response:
    means.switchboard.look()
    return redirect(url_for(".switches"))
