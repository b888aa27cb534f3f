"""Firms: who waits for review, what is known of each, and what staff decide on them."""

from typing import Any

from flask import Blueprint, redirect, render_template, request, url_for
from sqlalchemy import Connection
from werkzeug.wrappers import Response

from console.asked import asked_cursor, one_page
from console.deciding import Wrong, chosen_reason, listed_reasons, seen_at
from console.frame import page_group
from console.gate import needs, require_in_scope, signed
from console.means import Means
from core.errors import Invalid
from hotline.looking import Look, note_look
from hotline.reasons import Act
from jobs.posting.stored import list_of_employer
from jobs.values import STATES as POSTING_STATES
from people import review, uploads
from people.content import ADVICE
from people.content_marks import list_of_subject
from people.employer_steps import WHAT, list_steps
from people.employers import STATES, Employer, State, get_employer
from people.members import list_members
from people.registration import SIZES, TAGS, read_credit_code
from people.review import FROM, Decision, Reviewed
from people.uploads_api import shown

PAGE, MOST_POSTINGS = 20, 50
ALL = "all"
ROLES = {"owner": "负责人", "member": "成员"}
ACTS: tuple[tuple[str, Reviewed, Act | None], ...] = (
    ("approve", "approved", None),
    ("reject", "rejected", "reject_firm"),
    ("suspend", "suspended", "suspend_firm"),
)


def firm_pages(means: Means) -> Blueprint:
    """The blueprint."""
    blueprint = page_group("firms")
    _add_list(blueprint, means)
    _add_reading(blueprint, means)
    for verb, state, act in ACTS:
        _add_decision(blueprint, means, verb, state, act)
    _add_tags(blueprint, means)
    return blueprint


def _add_list(blueprint: Blueprint, means: Means) -> None:
    @blueprint.get("/firms")
    @needs("moderate")
    def firms() -> str:
        state, text = _wanted_state(), request.args.get("text", "").strip()
        after, scope = asked_cursor(), signed().scope
        with means.database.reading() as connection:
            found = review.list_employers(connection, state, text, after, PAGE + 1, scope)
            many = review.count_employers(connection, scope)
        shown, following = one_page(found, PAGE, lambda firm: firm.id)
        return render_template(
            "desk/firms.html",
            firms=shown,
            following=following,
            many=many,
            states=STATES,
            state=state or ALL,
            text=text,
            tags=TAGS,
        )


def _wanted_state() -> State | None:
    """The state that is asked for, None for any; those that wait where nothing is asked."""
    asked = request.args.get("state", "pending")
    found = next((state for state in STATES if state == asked), None)
    if found is None and asked != ALL:
        raise Invalid("没有这种状态的单位，请从列表里选。")
    return found


def _add_reading(blueprint: Blueprint, means: Means) -> None:
    @blueprint.get("/firms/<int:firm>")
    @needs("moderate")
    def show(firm: int) -> str:
        with means.database.transaction() as connection:
            found = _theirs(connection, firm)
            _look(connection, found, found.said.name, means)
        return _page(means, firm)

    @blueprint.get("/firms/<int:firm>/licence")
    @needs("moderate")
    def licence(firm: int) -> Response:
        with means.database.transaction() as connection:
            found = _theirs(connection, firm)
            _look(connection, found, f"{found.said.name} 的营业执照", means)
            picture = uploads.get_licence(connection, firm)
        return shown(picture)


def _add_decision(
    blueprint: Blueprint, means: Means, verb: str, state: Reviewed, act: Act | None
) -> None:
    @blueprint.post(f"/firms/<int:firm>/{verb}", endpoint=verb)
    @needs("moderate")
    def decide(firm: int) -> Any:
        try:
            with means.database.transaction() as connection:
                _theirs(connection, firm)
                reason = chosen_reason(act) if act else ""
                decision = Decision(state, signed().member.full_name, reason, seen_at())
                review.decide(connection, firm, decision, means.followers, means.clock())
        except Invalid as error:
            return _page(means, firm, Wrong(verb, error)), 422
        return redirect(url_for(".show", firm=firm))


def _add_tags(blueprint: Blueprint, means: Means) -> None:
    @blueprint.post("/firms/<int:firm>/tags")
    @needs("moderate")
    def tag(firm: int) -> Response:
        with means.database.transaction() as connection:
            _theirs(connection, firm)
            wanted, by = request.form.getlist("tag"), signed().member.full_name
            review.tag(connection, firm, wanted, by, means.clock())
        return redirect(url_for(".show", firm=firm))


def _theirs(connection: Connection, firm: int) -> Employer:
    found = get_employer(connection, firm)
    require_in_scope(found.said.region)
    return found


def _look(connection: Connection, firm: Employer, subject: str, means: Means) -> None:
    look = Look(signed().member.id, "read_employer", subject, firm.said.region)
    note_look(connection, look, means.clock())


def _page(means: Means, number: int, wrong: Wrong | None = None) -> str:
    with means.database.reading() as connection:
        firm = get_employer(connection, number)
        about = {
            "members": list_members(connection, number),
            "postings": list_of_employer(connection, number, (), None, MOST_POSTINGS),
            "steps": list_steps(connection, number),
            "marks": list_of_subject(connection, "employer", number),
        }
    return render_template(
        "desk/firm.html",
        firm=firm,
        fault_of_code=_fault_of_code(firm.said.credit_code),
        open_acts=[verb for verb, state, _ in ACTS if firm.state in FROM[state]],
        reasons=listed_reasons("reject_firm", "suspend_firm"),
        covers=signed().scope.covers,
        wrong=wrong,
        states=STATES,
        posting_states=POSTING_STATES,
        sizes=SIZES,
        tags=TAGS,
        roles=ROLES,
        what=WHAT,
        advice=ADVICE,
        **about,
    )


def _fault_of_code(code: str) -> str:
    """What is wrong with a credit code, "" where its check digit fits."""
    try:
        read_credit_code(code)
    except ValueError as error:
        return str(error)
    return ""
