"""Who waits for staff, and who is held by whom."""

from datetime import datetime
from hashlib import sha256
from typing import Any

from flask import Blueprint, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from console.frame import MENU, page_group
from console.gate import needs, signed
from console.means import Means
from core.db import Database
from hotline.attention import count_attention
from hotline.handovers import BECAUSE, Handover, list_open

MOST = 100


def queue_pages(means: Means) -> Blueprint:
    """The blueprint."""
    blueprint = page_group("queue")

    @blueprint.get("/")
    @needs("own_account")
    def home() -> Response:
        me = signed().member
        open_to_me = (place.endpoint for place in MENU if me.may(place.right))
        return redirect(url_for(next(open_to_me, "desk_account.password")))

    @blueprint.get("/queue")
    @needs("conversations")
    def queue() -> Any:
        because, moment = _because(), means.clock()
        lists = _lists(means.database, because)
        mark = _mark(lists, moment)
        shown = {
            "mark": mark,
            "now": moment,
            "because": because,
            "reasons": [("", "全部"), *BECAUSE.items()],
            **lists,
        }
        if "HX-Request" not in request.headers:
            return render_template("desk/queue.html", **shown)
        if request.args.get("mark") == mark:
            return "", 204
        return render_template("desk/queue_part.html", **shown)

    _add_news(blueprint, means)
    return blueprint


def _add_news(blueprint: Blueprint, means: Means) -> None:
    @blueprint.get("/news")
    @needs("conversations")
    def news() -> Any:
        """What waits, as a part of every page; nothing if the page says so already."""
        asks = signed()
        with means.database.reading() as connection:
            found = count_attention(connection, asks.scope, asks.member.id)
        mark = f"{found.waiting}-{found.unread}"
        if request.args.get("mark") == mark:
            return "", 204
        return render_template("desk/news_part.html", news=found, mark=mark)


def _because() -> str:
    """The reason whose conversations alone are listed, "" for all."""
    asked = request.args.get("because", "")
    return asked if asked in BECAUSE else ""


def _mark(lists: dict[str, list[Handover]], moment: datetime) -> str:
    """Changes when what is listed does, and with the minutes that people have waited."""
    listed = [
        (name, one.id, one.staff_id, one.heard_at.isoformat(), one.unread)
        for name, found in lists.items()
        for one in found
    ]
    minute = moment.strftime("%H%M") if listed else ""
    return sha256(f"{listed}{minute}".encode()).hexdigest()[:16]


def _lists(database: Database, because: str) -> dict[str, list[Handover]]:
    asks = signed()
    with database.reading() as connection:
        waiting = list_open(connection, asks.scope, "waiting", MOST, because)
        held = list_open(connection, asks.scope, "held", MOST, because)
    mine = [one for one in held if one.staff_id == asks.member.id]
    return {
        "waiting": list(waiting),
        "mine": mine,
        "others": [one for one in held if one.staff_id != asks.member.id],
    }
