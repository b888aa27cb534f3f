"""One conversation: read it, take it over, reply, note, pass on, give it back to the desk."""

from typing import Any

from flask import Blueprint, redirect, render_template, request, url_for
from sqlalchemy import Connection
from werkzeug.wrappers import Response

from console.asked import asked_number
from console.frame import page_group
from console.gate import needs, require_in_scope, signed
from console.means import Means
from console.reading import in_words, name_of
from core.clock import Clock, beijing_date
from core.db import Database
from core.errors import Invalid
from core.masking import masked
from hotline import handovers, replying
from hotline.beside import find_beside
from hotline.calls import join_caller
from hotline.canned import list_usable
from hotline.giving_back import give_back
from hotline.handovers import OUTCOMES, Outcome, find_open
from hotline.looking import Look, What, list_looks, note_look, note_reading
from hotline.masking import masked_openid
from hotline.notes import write_note
from hotline.replying import find_reach
from hotline.transcript import MOST, NEWEST, VOICES, Who, get_who, list_entries, mark
from jobs.applying.application_steps import STATES as APPLICATION_STATES
from people.identities import Identity
from people.staff.accounts import Member, get_member, list_members
from people.staff.scope import Scope
from policy.verdicts import STATUSES

WORDS = {
    "outcomes": OUTCOMES,
    "application_states": APPLICATION_STATES,
    "statuses": STATUSES,
    "voices": VOICES,
    "notice_states": {
        "queued": "正在发",
        "sending": "正在发",
        "waiting": "等对方下次来信",
        "sent": "已送达",
        "given_up": "没有送到",
        "cancelled": "已取消",
    },
}
"""What the pages call the states of things."""

CHOOSE = "请先选一位同事"
LOOKS = 20
"""How many of the last looks at somebody are listed beside their conversation."""


def conversation_pages(means: Means) -> Blueprint:
    """The blueprint."""
    blueprint = page_group("conversation")
    database, clock = means.database, means.clock
    _add_reading(blueprint, means)
    _add_holding(blueprint, database, clock)
    _add_writing(blueprint, database, clock)
    return blueprint


def _add_reading(blueprint: Blueprint, means: Means) -> None:
    database, clock = means.database, means.clock

    @blueprint.get("/conversations/<int:conversation>")
    @needs("conversations")
    def show(conversation: int) -> str:
        with database.transaction() as connection:
            who = _theirs(connection, conversation)
            _look(connection, who, "read_conversation", clock)
        return _page(means, who)

    @blueprint.get("/conversations/<int:conversation>/transcript")
    @needs("conversations")
    def transcript(conversation: int) -> Any:
        """The part of the page that changes; nothing if what it shows is up to date."""
        with database.reading() as connection:
            who = _theirs(connection, conversation)
            if request.args.get("mark") == _mark(connection, who):
                return "", 204
        with database.transaction() as connection:
            note_reading(connection, _look_of(who, "read_conversation"), clock())
        return _page(means, who, "desk/conversation_part.html")


def _add_holding(blueprint: Blueprint, database: Database, clock: Clock) -> None:
    @blueprint.post("/conversations/<int:conversation>/take")
    @needs("reply")
    def take(conversation: int) -> Response:
        with database.transaction() as connection:
            who = _theirs(connection, conversation)
            handovers.take(connection, conversation, signed().member.id, clock())
            _look(connection, who, "took_over", clock)
        return _back(conversation)

    @blueprint.post("/conversations/<int:conversation>/hand-to")
    @needs("reply")
    def hand_to(conversation: int) -> Response:
        with database.transaction() as connection:
            who = _theirs(connection, conversation)
            colleague = get_member(connection, asked_number(request.form, "colleague", CHOOSE))
            if colleague not in _colleagues(connection, who):
                raise Invalid(f"{colleague.full_name}不能接手对话，请选热线的同事。")
            mine, moment = signed().member.id, clock()
            handovers.hand_to(connection, who.conversation_id, mine, colleague.id, moment)
        return _back(conversation)

    @blueprint.post("/conversations/<int:conversation>/release")
    @needs("reply")
    def release(conversation: int) -> Response:
        with database.transaction() as connection:
            _theirs(connection, conversation)
            outcome = _outcome(request.form.get("outcome", ""))
            member = signed().member.id
            give_back(connection, conversation, member, outcome, clock())
        return redirect(url_for("desk_queue.queue"))


def _add_writing(blueprint: Blueprint, database: Database, clock: Clock) -> None:
    @blueprint.post("/conversations/<int:conversation>/reply")
    @needs("reply")
    def reply(conversation: int) -> Response:
        with database.transaction() as connection:
            _theirs(connection, conversation)
            text = request.form.get("text", "")
            replying.reply(connection, conversation, signed().member, text, clock())
        return _back(conversation)

    @blueprint.post("/conversations/<int:conversation>/phone")
    @needs("reply")
    def join(conversation: int) -> Response:
        """Take who calls from a number for this person."""
        with database.transaction() as connection:
            who = _theirs(connection, conversation)
            identity = Identity(who.account, who.openid)
            phone, scope = request.form.get("phone", ""), signed().scope
            join_caller(connection, identity, phone, scope, clock())
            _look(connection, who, "joined_caller", clock)
        return _back(conversation)

    @blueprint.post("/conversations/<int:conversation>/note")
    @needs("conversations")
    def note(conversation: int) -> Response:
        with database.transaction() as connection:
            _theirs(connection, conversation)
            text, mine = request.form.get("text", ""), signed().member.id
            write_note(connection, conversation, mine, text, clock())
        return _back(conversation)


def _theirs(connection: Connection, conversation: int) -> Who:
    who = get_who(connection, conversation, signed().scope)
    require_in_scope(who.region)
    return who


def _look(connection: Connection, who: Who, what: What, clock: Clock) -> None:
    note_look(connection, _look_of(who, what), clock())


def _look_of(who: Who, what: What) -> Look:
    subject = masked_openid(masked(who.openid))
    return Look(signed().member.id, what, subject, who.region, who.conversation_id)


def _mark(connection: Connection, who: Who) -> str:
    """Changes when the transcript does, or who holds it."""
    held = find_open(connection, who.conversation_id)
    return f"{mark(connection, who)}/{held.state if held else ''}{held.staff_id if held else ''}"


def _page(means: Means, who: Who, template: str = "desk/conversation.html") -> str:
    moment, me, knowledge = means.clock(), signed().member, means.shelf.current()
    shown = _shown()
    with means.database.reading() as connection:
        handover = find_open(connection, who.conversation_id)
        about = {
            "entries": list_entries(connection, who, shown),
            "mark": _mark(connection, who),
            "reach": find_reach(connection, who.conversation_id, moment),
            "colleagues": _colleagues(connection, who),
            "canned": list_usable(connection, who.region or me.region, beijing_date(moment)),
            "beside": find_beside(connection, who),
            "watched": list_looks(connection, who.numbers, LOOKS) if me.may("looks") else None,
        }
    mine = bool(handover and handover.state == "held" and handover.staff_id == me.id)
    words = {
        "read_as": lambda understood: in_words(understood, knowledge, means.place),
        "card_name": lambda card: name_of(card, knowledge),
    }
    return render_template(
        template,
        who=who,
        handover=handover,
        mine=mine,
        now=moment,
        shown=shown,
        older=older(shown),
        **about,
        **words,
        **WORDS,
    )


def older(shown: int) -> int:
    """How many lines are shown when older ones are asked for."""
    return min(shown * 4, MOST)


def _shown() -> int:
    given = request.args.get("lines", "")
    return min(int(given), MOST) if given.isdecimal() and int(given) else NEWEST


def _colleagues(connection: Connection, who: Who) -> list[Member]:
    """Whom a conversation may be passed on to: who may reply, and see it."""
    me, home = signed().member, signed().scope.home
    others = (one for one in list_members(connection) if one.id != me.id and not one.disabled)
    fitting = (one for one in others if one.may("reply"))
    return [one for one in fitting if Scope(one.region, home).covers(who.region)]


def _outcome(chosen: str) -> Outcome:
    for outcome in OUTCOMES:
        if outcome == chosen:
            return outcome
    raise Invalid("请选这次的结果。")


def _back(conversation: int) -> Response:
    return redirect(url_for(".show", conversation=conversation))
