"""Beside the telephone: a caller's question gets the chat's answer; the call is noted."""

from collections.abc import Mapping
from typing import Any

from flask import Blueprint, redirect, render_template, request, url_for
from sqlalchemy import Connection

from bot.messages import Reply
from console.asked import asked_region, asked_text
from console.frame import page_group
from console.gate import needs, require_in_scope, signed
from console.means import Means
from core.clock import beijing_date
from core.errors import Invalid
from handlers.answers import Question, answer
from handlers.switched_off import answered_for
from hotline.calls import Exchange, find_caller, note_call
from hotline.looking import Look, note_look
from hotline.masking import masked, masked_openid
from hotline.transcript import get_who

LONGEST, MOST = 2000, 30
"""Characters of a question, and questions of one call."""


def phone_pages(means: Means) -> Blueprint:
    """The blueprint."""
    blueprint = page_group("phone")

    @blueprint.get("/phone")
    @needs("phone")
    def phone() -> str:
        return _page(means, [])

    @blueprint.post("/phone")
    @needs("phone")
    def ask() -> Any:
        asked = _asked()
        try:
            region = _region(means)
            asked = [*asked, asked_text(request.form, "question", "来电人问的话", LONGEST)]
        except Invalid as error:
            region = signed().member.region
            return _page(means, _exchanges(means, asked, region), error), 422
        return _page(means, _exchanges(means, asked, region))

    @blueprint.post("/phone/note")
    @needs("reply")
    def note() -> Any:
        exchanges: list[Exchange] = []
        try:
            region = _region(means)
            exchanges = _exchanges(means, _asked(), region)
            with means.database.transaction() as connection:
                number = _keep(connection, means, exchanges, region)
        except Invalid as error:
            kept = exchanges or _exchanges(means, _asked(), signed().member.region)
            return _page(means, kept, error), 422
        return redirect(url_for("desk_conversation.show", conversation=number))

    return blueprint


def _keep(connection: Connection, means: Means, exchanges: list[Exchange], region: str) -> int:
    """Store the call with whose it is; the number of the conversation."""
    moment, me = means.clock(), signed().member
    number = find_caller(connection, request.form.get("phone", ""), region, moment)
    who = get_who(connection, number, signed().scope)
    require_in_scope(who.region)
    note_call(connection, number, exchanges, me.full_name, moment)
    subject = masked_openid(masked(who.openid))
    note_look(connection, Look(me.id, "asked_for_caller", subject, who.region, number), moment)
    return number


def _exchanges(means: Means, asked: list[str], region: str) -> list[Exchange]:
    """Every question of the call with its answer, each in the light of those before it.

    The browser sends the questions alone: what was answered cannot be made up there.
    """
    today = beijing_date(means.clock())
    return [
        Exchange(text, _answer(means, Question(text, region, today, tuple(asked[:place]))))
        for place, text in enumerate(asked)
    ]


def _answer(means: Means, question: Question) -> Reply:
    return answer(means.desk, question)


def _asked() -> list[str]:
    """What was asked in this call so far."""
    before = [text[:LONGEST] for text in request.form.getlist("asked") if text.strip()]
    return before[-MOST:]


def _region(means: Means) -> str:
    """Where the caller is: as typed, else where staff work."""
    found = asked_region(means, request.form)
    return found.adcode if found else signed().member.region


def _page(means: Means, exchanges: list[Exchange], error: Invalid | None = None) -> str:
    part = "HX-Request" in request.headers
    named = request.form.get("region") or means.regions.get(signed().member.region).name
    return render_template(
        "desk/phone_part.html" if part else "desk/phone.html",
        exchanges=exchanges,
        error=error,
        region=named,
        off=_off(means, exchanges, named),
        phone=request.form.get("phone", ""),
    )


def _off(means: Means, exchanges: list[Exchange], named: str) -> Mapping[str, str]:
    """Where people get a banner instead of these answers, by name of the place."""
    home = means.regions.find(named, near=signed().member.region)
    places = [home.adcode if home else "", *(answered_for(one.reply) for one in exchanges)]
    found = {place: means.switchboard.banner(place) for place in places}
    return {means.place(place): banner for place, banner in found.items() if banner}
