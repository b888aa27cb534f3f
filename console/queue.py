"""Who waits for staff, and who is held by whom."""

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
    def queue() -> str:
        template = "desk/queue_part.html" if "HX-Request" in request.headers else "desk/queue.html"
        return render_template(template, **_lists(means.database), now=means.clock())

    return blueprint


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
