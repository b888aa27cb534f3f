"""Who of staff looked at whom, when and why: searched by those who answer for it."""

from datetime import date, datetime, time, timedelta
from typing import Any

from flask import Blueprint, render_template, request
from werkzeug.datastructures import MultiDict

from console.frame import page_group
from console.gate import needs, signed
from console.means import Means
from core.clock import BEIJING
from core.errors import Invalid
from hotline.looking import LABELS, Look, Wanted, note_look, search_looks
from nlp.regions import RegionTree

PAGE = 50
ALL = "全部"
NAMES = {"by": "谁看的", "whose": "看了谁", "what": "做了什么", "region": "地区"}


def looks_pages(means: Means) -> Blueprint:
    """The blueprint."""
    blueprint = page_group("looks")

    @blueprint.get("/looks")
    @needs("looks")
    def looks() -> Any:
        asked, before = request.args, _before()
        try:
            wanted = _wanted(asked, means.regions)
        except Invalid as error:
            return _page(asked, [], fault=error.message), 422
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
        return _page(asked, found[:PAGE], more=len(found) > PAGE)

    return blueprint


def _page(asked: MultiDict[str, str], found: Any, more: bool = False, fault: str = "") -> str:
    return render_template(
        "desk/looks.html",
        asked=asked,
        query={name: value for name, value in asked.items() if value and name != "before"},
        found=found,
        more=more,
        labels=LABELS,
        fault_message=fault,
    )


def _wanted(asked: MultiDict[str, str], regions: RegionTree) -> Wanted:
    since, until = _day(asked, "since"), _day(asked, "until")
    what = asked.get("what", "")
    return Wanted(
        by=asked.get("by", "").strip(),
        whose=asked.get("whose", "").strip(),
        what=what if what in LABELS else "",
        region=_adcode(asked.get("region", "").strip(), regions),
        since=since,
        until=until + timedelta(days=1) if until else None,
    )


def _adcode(named: str, regions: RegionTree) -> str:
    found = regions.find(named) if named else None
    if named and found is None:
        raise Invalid(f"没有找到地区“{named}”，请写全称或六位代码。")
    return found.adcode if found else ""


def _day(asked: MultiDict[str, str], name: str) -> datetime | None:
    """When a day begins in China."""
    written = asked.get(name, "")
    if not written:
        return None
    try:
        return datetime.combine(date.fromisoformat(written), time(), BEIJING)
    except ValueError:
        raise Invalid(f"日期“{written}”看不懂，应形如 2026-11-21。") from None


def _before() -> int | None:
    given = request.args.get("before", "")
    return int(given) if given.isdecimal() and len(given) < 18 else None


def _said(asked: MultiDict[str, str]) -> str:
    """What was searched for, in words."""
    said = [f"{label}：{asked[name]}" for name, label in NAMES.items() if asked.get(name)]
    days = "至".join(asked.get(name, "") or "…" for name in ("since", "until"))
    return "，".join([*said, *([days] if days != "…至…" else [])])[:200] or ALL
