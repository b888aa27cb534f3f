"""Who of staff looked at whom, when and why: searched by those who answer for it."""

from datetime import date, datetime, time, timedelta
from typing import Any

from flask import Blueprint, render_template, request

from console.asked import Given, asked_cursor, asked_day, asked_region, one_page
from console.frame import page_group
from console.gate import needs, signed
from console.means import Means
from core.clock import BEIJING
from core.errors import Invalid
from hotline.looking import LABELS, Look, Wanted, note_look, search_looks
from hotline.masking import masked

PAGE = 50
ALL = "全部"
NAMES = {"by": "谁看的", "whose": "看了谁", "what": "做了什么", "region": "地区"}


def looks_pages(means: Means) -> Blueprint:
    """The blueprint."""
    blueprint = page_group("looks")

    @blueprint.get("/looks")
    @needs("looks")
    def looks() -> Any:
        asked = request.args
        try:
            wanted, before = _wanted(asked, means), asked_cursor()
        except Invalid as error:
            return _page(asked, [], "", error.message), 422
        scope = signed().scope
        with means.database.transaction() as connection:
            found = search_looks(connection, scope, wanted, before, PAGE + 1)
            if before is None:
                # Turning a page is part of the same search.
                why = _said(asked)
                look = Look(
                    signed().member.id, "read_looks", region=signed().member.region, why=why
                )
                note_look(connection, look, means.clock())
        return _page(asked, *one_page(found, PAGE, lambda look: look.id))

    return blueprint


def _page(asked: Given, found: Any, following: str, fault: str = "") -> str:
    return render_template(
        "desk/looks.html",
        asked=asked,
        found=found,
        following=following,
        labels=LABELS,
        fault_message=fault,
    )


def _wanted(asked: Given, means: Means) -> Wanted:
    since, until = asked_day(asked, "since"), asked_day(asked, "until")
    what, region = asked.get("what", ""), asked_region(means, asked)
    return Wanted(
        by=asked.get("by", "").strip(),
        whose=asked.get("whose", "").strip(),
        what=what if what in LABELS else "",
        region=region.adcode if region else "",
        since=_begins(since) if since else None,
        until=_begins(until + timedelta(days=1)) if until else None,
    )


def _begins(day: date) -> datetime:
    """When a day begins in China."""
    return datetime.combine(day, time(), BEIJING)


def _said(asked: Given) -> str:
    """What was searched for, in words."""
    said = [f"{label}：{asked[name]}" for name, label in NAMES.items() if asked.get(name)]
    days = "至".join(asked.get(name, "") or "…" for name in ("since", "until"))
    return masked("，".join([*said, *([days] if days != "…至…" else [])]))[:200] or ALL
