"""The knowledge that staff write: what is being written, what is in force, what lapses."""

from collections.abc import Iterator, Mapping
from typing import Any, get_args

from flask import Blueprint, redirect, render_template, request, url_for
from sqlalchemy import Connection
from werkzeug.wrappers import Response

from console.frame import page_group
from console.gate import needs, require_all_regions, require_in_scope, signed
from console.means import Means
from console.proposal_forms import chosen_kind
from core.clock import beijing_date
from core.errors import Invalid, NotFound
from handlers.knowledge.proposing import begun, in_words, region_of, title_of
from handlers.knowledge.publishing import withdraw
from hotline.canned_dates import list_canned_ending
from hotline.proposals import KINDS, STATES, Draft, State, count_proposals, list_proposals
from policy import edits, own_cards, store
from policy.editing.expiring import SOON, list_expiring
from policy.files import Entry
from policy.knowledge import Knowledge
from policy.own_cards import OWN_CARD
from policy.own_terms import OWN_TERM

ALL_REGIONS = "说法对所有地区都起作用，要由管全部地区的同事撤下。"

MOST = 100
WHY = {"ends": "将到期", "lapsed": "已到期", "review": "该复核了"}


def knowledge_pages(means: Means) -> Blueprint:
    """The blueprint."""
    blueprint = page_group("knowledge")
    _add_proposals(blueprint, means)
    _add_entries(blueprint, means)
    _add_edits(blueprint, means)
    _add_expiring(blueprint, means)
    return blueprint


def _add_proposals(blueprint: Blueprint, means: Means) -> None:
    @blueprint.get("/knowledge")
    @needs("knowledge")
    def written() -> str:
        """What is being written, waits for review or its time, is published or put away."""
        chosen = _state(request.args.get("state", ""))
        scope = signed().scope
        with means.database.reading() as connection:
            found = list_proposals(connection, scope, [chosen], MOST)
            counts = count_proposals(connection, scope)
        return render_template(
            "desk/knowledge.html",
            found=found,
            counts=counts,
            states=STATES,
            kinds=KINDS,
            chosen=chosen,
        )


def _add_entries(blueprint: Blueprint, means: Means) -> None:
    @blueprint.get("/knowledge/in-force")
    @needs("knowledge")
    def in_force() -> str:
        """What staff wrote and is answered with, and all cards."""
        kind = request.args.get("kind") or "curated"
        if kind not in KINDS:
            raise Invalid("请选常见问答、说法或卡片。")
        with means.database.reading() as connection:
            found = list(_listed(connection, means, kind))
        template = "desk/in_force.html"
        return render_template(template, kind=kind, kinds=KINDS, found=found)


def _add_edits(blueprint: Blueprint, means: Means) -> None:
    @blueprint.get("/knowledge/history")
    @needs("knowledge")
    def history() -> str:
        """Every edit of an entry that staff wrote, with its author."""
        kind, name = chosen_kind(), request.args.get("entry", "")
        knowledge = means.shelf.current()
        with means.database.reading() as connection:
            rows = [row for row in edits.history(connection, kind) if row.name == name]
        if not rows:
            raise NotFound("这一条还没有修改记录。")
        told = [(row, _told(kind, name, row.body, knowledge)) for row in rows]
        last = next((row.body for row in rows if row.body is not None), None)
        require_in_scope(_region(kind, name, last, knowledge))
        return render_template("desk/history.html", kind=kind, kinds=KINDS, name=name, told=told)

    @blueprint.post("/knowledge/withdraw")
    @needs("review")
    def take_out() -> Response:
        """Take an entry that staff wrote out of force at once."""
        kind, name = chosen_kind(), request.form.get("entry", "")
        with means.database.transaction() as connection:
            entry = _own_entry(connection, kind, name)
            require_in_scope(_region(kind, name, entry.body, means.shelf.current()))
            if kind == OWN_TERM:
                require_all_regions(means.shelf.current(), ALL_REGIONS)
            why = request.form.get("reason", "")
            withdraw(connection, kind, name, why, signed().member, means.clock())
        return redirect(url_for(".in_force", kind=kind))


def _add_expiring(blueprint: Blueprint, means: Means) -> None:
    @blueprint.get("/knowledge/expiring")
    @needs("knowledge")
    def expiring() -> str:
        """What lapses within 30 days, has lapsed, is to be reviewed, or was shipped anew beneath
        a card of staff."""
        scope, today, knowledge = signed().scope, beijing_date(means.clock()), means.shelf.current()
        with means.database.reading() as connection:
            entries = store.entries(connection)
            canned = list_canned_ending(connection, scope, today + SOON)
        found = [
            one for one in list_expiring(knowledge, entries, today) if scope.covers(one.region)
        ]
        beneath = [
            (one, knowledge.cards[one.name].card.name)
            for one in own_cards.outdated(entries)
            if scope.covers(knowledge.cards[one.name].region.adcode)
        ]
        return render_template(
            "desk/expiring.html",
            found=found,
            beneath=beneath,
            canned=canned,
            kinds=KINDS,
            why=WHY,
            today=today,
        )


def _listed(connection: Connection, means: Means, kind: str) -> Iterator[Mapping[str, Any]]:
    """The entries of a kind in force in the scope: name, title, region, and the last edit of what
    staff wrote."""
    knowledge, scope = means.shelf.current(), signed().scope
    entries = store.entries(connection)
    last = {row.name: row for row in edits.in_force(connection, kind)}
    names = knowledge.cards if kind == OWN_CARD else [e.name for e in entries if e.kind == kind]
    for name in names:
        form, _, _ = begun(kind, name, entries, knowledge.regions)
        region = region_of(kind, form, knowledge, "")
        if kind != OWN_TERM and not scope.covers(region):
            continue
        yield {
            "name": name,
            "title": title_of(kind, form),
            "region": region,
            "words": "" if kind == OWN_CARD else in_words(Draft(kind, name, "", region, form)),
            "edit": last.get(name),
        }


def _own_entry(connection: Connection, kind: str, name: str) -> Entry:
    """An entry that staff wrote; raises NotFound."""
    for one in store.named(connection, name):
        if (one.kind, one.name) == (kind, name):
            return one
    raise NotFound("这一条已经不在用了，或不是工作人员写的。")


def _told(kind: str, name: str, body: Any, knowledge: Knowledge) -> str:
    """An edit in words, "" for one that withdrew the entry."""
    if body is None:
        return ""
    form, _, _ = begun(kind, name, [Entry(kind, name, body)], knowledge.regions)
    return in_words(Draft(kind, name, "", "", form))


def _region(kind: str, name: str, body: Any, knowledge: Knowledge) -> str:
    """Where an entry holds; a saying does everywhere, and is shown to all."""
    if body is None or kind == OWN_TERM:
        return signed().member.region
    form, _, _ = begun(kind, name, [Entry(kind, name, body)], knowledge.regions)
    return region_of(kind, form, knowledge, "")


def _state(chosen: str) -> State:
    for state in get_args(State):
        if state == chosen:
            return state
    return "draft"
