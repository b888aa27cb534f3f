"""Postings: those that wait for review, flagged ones first, and what staff decide on each."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from flask import Blueprint, redirect, render_template, request, url_for
from sqlalchemy import Connection

from console.deciding import Wrong, chosen_reason, listed_reasons, seen_version
from console.frame import page_group
from console.gate import needs, require_in_scope, signed
from console.means import Means
from core.errors import Invalid
from hotline.marking import LABELS, marked_fields
from jobs.applying.applications import count_of_posting
from jobs.posting import postings
from jobs.posting.moves import MOVES
from jobs.posting.posting_steps import steps_with_names
from jobs.posting.reports import OUTCOMES, count_open, list_reports
from jobs.posting.review_queue import Wanted, count_waiting, list_queue
from jobs.posting.steps import by_staff, last_step
from jobs.posting.stored import flags_of, get_posting
from jobs.values import STATES, Posting, State
from people.employers import STATES as FIRM_STATES
from people.employers import get_employer

PAGE, MOST_REPORTS = 20, 50

Act = Callable[[Connection, int, str, datetime], None]


def _approve(connection: Connection, posting: int, by: str, moment: datetime) -> None:
    postings.approve(connection, posting, by, moment, seen_version())


def _reject(connection: Connection, posting: int, by: str, moment: datetime) -> None:
    reason = chosen_reason("reject_posting")
    postings.reject(connection, posting, by, reason, moment, seen_version())


def _hold(connection: Connection, posting: int, by: str, moment: datetime) -> None:
    postings.hold(connection, posting, by, chosen_reason("hold_posting"), moment)


def _close(connection: Connection, posting: int, by: str, moment: datetime) -> None:
    postings.close(connection, posting, by, moment, chosen_reason("close_posting"))


def posting_pages(means: Means) -> Blueprint:
    """The blueprint."""
    blueprint = page_group("postings")
    _add_reading(blueprint, means)
    _add_act(blueprint, means, "approve", _approve)
    _add_act(blueprint, means, "reject", _reject)
    _add_act(blueprint, means, "hold", _hold)
    _add_act(blueprint, means, "close", _close)
    return blueprint


def _add_reading(blueprint: Blueprint, means: Means) -> None:
    @blueprint.get("/postings")
    @needs("moderate")
    def queue() -> str:
        scope, text = signed().scope, request.args.get("text", "").strip()
        wanted = Wanted(scope, _wanted_state(), text)
        with means.database.reading() as connection:
            cursor = request.args.get("cursor", "")
            found, following = list_queue(connection, wanted, cursor, PAGE)
            numbers = [one.id for one in found]
            about = {
                "flags": flags_of(connection, numbers),
                "reports": count_open(connection, numbers),
                "waiting": count_waiting(connection, scope),
            }
        return render_template(
            "desk/postings.html",
            postings=found,
            following=following,
            wanted=wanted,
            states=STATES,
            **about,
        )

    @blueprint.get("/postings/<int:posting>")
    @needs("moderate")
    def show(posting: int) -> str:
        with means.database.reading() as connection:
            _theirs(connection, posting)
        return _page(means, posting)


def _wanted_state() -> State:
    asked = request.args.get("state", "review")
    found = next((state for state in STATES if state == asked), None)
    if found is None:
        raise Invalid("没有这种状态的岗位，请从列表里选。")
    return found


def _add_act(blueprint: Blueprint, means: Means, verb: str, act: Act) -> None:
    @blueprint.post(f"/postings/<int:posting>/{verb}", endpoint=verb)
    @needs("moderate")
    def decide(posting: int) -> Any:
        try:
            with means.database.transaction() as connection:
                _theirs(connection, posting)
                act(connection, posting, by_staff(signed().member.full_name), means.clock())
        except Invalid as error:
            return _page(means, posting, Wrong(verb, error)), 422
        return redirect(url_for(".show", posting=posting))


def _theirs(connection: Connection, number: int) -> Posting:
    found = get_posting(connection, number)
    require_in_scope(found.wording.place.region)
    return found


def _page(means: Means, number: int, wrong: Wrong | None = None) -> str:
    with means.database.reading() as connection:
        posting = get_posting(connection, number)
        flags = flags_of(connection, [number])[number]
        sent, unanswered = count_of_posting(connection, number)
        about = {
            "firm": get_employer(connection, posting.employer_id),
            "version": last_step(connection, number),
            "steps": steps_with_names(connection, number),
            "reported": list_reports(connection, "open", number, 0, MOST_REPORTS),
            "handled": list_reports(connection, "handled", number, 0, MOST_REPORTS),
        }
    return render_template(
        "desk/posting.html",
        posting=posting,
        fields=marked_fields(posting.wording, flags),
        flags=flags,
        labels=LABELS,
        sent=sent,
        unanswered=unanswered,
        open_acts=[name for name, move in MOVES.items() if posting.state in move.starts],
        reasons=listed_reasons("reject_posting", "hold_posting", "close_posting"),
        covers=signed().scope.covers,
        wrong=wrong,
        states=STATES,
        firm_states=FIRM_STATES,
        outcomes=OUTCOMES,
        **about,
    )
