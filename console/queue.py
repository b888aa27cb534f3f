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
from hotline.handovers import Handover, list_open

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
        lists, moment = _lists(means.database), means.clock()
        mark = _mark(lists, moment)
        if "HX-Request" not in request.headers:
            return render_template("desk/queue.html", **lists, mark=mark, now=moment)
        if request.args.get("mark") == mark:
            return "", 204
        return render_template("desk/queue_part.html", **lists, mark=mark, now=moment)

    return blueprint


def _mark(lists: dict[str, list[Handover]], moment: datetime) -> str:
    """Changes when what is listed does, and with the minutes that people have waited."""
    listed = [
        (name, one.id, one.staff_id, one.heard_at.isoformat(), one.unread)
        for name, found in lists.items()
        for one in found
    ]
    minute = moment.strftime("%H%M") if listed else ""
    return sha256(f"{listed}{minute}".encode()).hexdigest()[:16]


def _lists(database: Database) -> dict[str, list[Handover]]:
    asks = signed()
    with database.reading() as connection:
        waiting = list_open(connection, asks.scope, "waiting", MOST)
        held = list_open(connection, asks.scope, "held", MOST)
    mine = [one for one in held if one.staff_id == asks.member.id]
    return {
        "waiting": list(waiting),
        "mine": mine,
        "others": [one for one in held if one.staff_id != asks.member.id],
    }
