"""One proposal: written in a form, given to a colleague, let through, returned or put away."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from flask import Blueprint, redirect, request, url_for
from sqlalchemy import Connection
from werkzeug.wrappers import Response

from console.asked import asked_number
from console.frame import page_group
from console.gate import needs, require_all_regions, require_in_scope, signed
from console.means import Means
from console.proposal_forms import begun_draft, carried, chosen_kind, typed_draft
from console.proposal_page import Page, Trial
from core.clock import BEIJING
from core.errors import Conflict, DeskError, Forbidden, Invalid
from handlers.knowledge.proposing import begun, require_replaceable
from handlers.knowledge.publishing import Publishing
from hotline import proposals, reviewing
from hotline.proposal_steps import writers
from hotline.proposals import Draft, Held, Proposal, get_proposal
from policy.own_terms import OWN_TERM
from policy.store import named

ALL_REGIONS = "说法对所有地区都起作用，要由管全部地区的同事审核。"

Act = Callable[[Connection, Held], object]


def proposal_pages(means: Means) -> Blueprint:
    """The blueprint."""
    blueprint = page_group("proposal")
    page, trial = Page(means), Trial(means)
    _add_writing(blueprint, means, page)
    _add_keeping(blueprint, means, page)
    _add_handing_on(blueprint, means, page)
    _add_deciding(blueprint, means)
    _add_trying(blueprint, means, trial)
    return blueprint


def _add_writing(blueprint: Blueprint, means: Means, page: Page) -> None:
    @blueprint.get("/proposals/new")
    @needs("propose")
    def new() -> str:
        kind = chosen_kind()
        with means.database.reading() as connection:
            held = named(connection, request.args.get("entry", ""))
            draft = begun_draft(kind, held, means.shelf.current())
            require_in_scope(draft.region)
            return page.form(connection, draft)

    @blueprint.post("/proposals/new")
    @needs("propose")
    def create() -> Any:
        began = carried(chosen_kind())
        try:
            draft = typed_draft(began, means.shelf.current())
        except Invalid as error:
            return _as_typed(means, page, began, error)
        with means.database.transaction() as connection:
            _must_be_replaceable(connection, means, draft)
            number = proposals.draft(connection, draft, signed().member, means.clock())
        return _back(number)


def _add_keeping(blueprint: Blueprint, means: Means, page: Page) -> None:
    @blueprint.get("/proposals/<int:proposal>")
    @needs("knowledge")
    def show(proposal: int) -> str:
        with means.database.reading() as connection:
            return page.show(connection, theirs(connection, proposal))

    @blueprint.post("/proposals/<int:proposal>/save")
    @needs("propose")
    def save(proposal: int) -> Any:
        with means.database.reading() as connection:
            found = theirs(connection, proposal)
        try:
            draft = typed_draft(found.draft, means.shelf.current())
        except Invalid as error:
            return _as_typed(means, page, found.draft, error, found)
        try:
            with means.database.transaction() as connection:
                proposals.save(connection, _held(proposal, means), draft)
        except Conflict as error:
            # What was typed is kept: beside what the colleague stored, to be made one.
            with means.database.reading() as connection:
                return page.form(connection, draft, theirs(connection, proposal), error), 409
        if request.form.get("then") == "submit":
            return _submit(means, page, proposal)
        return _back(proposal)


def _add_handing_on(blueprint: Blueprint, means: Means, page: Page) -> None:
    @blueprint.post("/proposals/<int:proposal>/submit")
    @needs("propose")
    def submit(proposal: int) -> Any:
        _must_be_current(means, proposal)
        return _submit(means, page, proposal)

    @blueprint.post("/proposals/<int:proposal>/renew")
    @needs("propose")
    def renew(proposal: int) -> Response:
        """Go on from what is in force now, which somebody has looked at."""

        def on(connection: Connection, held: Held) -> None:
            draft = get_proposal(connection, proposal).draft
            _must_be_replaceable(connection, means, draft)
            _, base, over = begun(draft.kind, draft.name, named(connection, draft.name))
            proposals.save(connection, held, proposals.from_now_on(draft, base, over))

        return _act(means, proposal, on)

    @blueprint.post("/proposals/<int:proposal>/take-back")
    @needs("propose")
    def take_back(proposal: int) -> Response:

        def on(connection: Connection, held: Held) -> None:
            _must_be_concerned(connection, proposal)
            reviewing.take_back(connection, held)

        return _act(means, proposal, on)


def _add_deciding(blueprint: Blueprint, means: Means) -> None:
    publishing = Publishing(means.proposing)

    @blueprint.post("/proposals/<int:proposal>/publish")
    @needs("review")
    def publish(proposal: int) -> Response:
        def on(connection: Connection, held: Held) -> None:
            publishing.publish(connection, held, signed().scope)

        return _act(means, proposal, on, decides=True)

    @blueprint.post("/proposals/<int:proposal>/schedule")
    @needs("review")
    def schedule(proposal: int) -> Response:
        def on(connection: Connection, held: Held) -> None:
            found = get_proposal(connection, proposal)
            publishing.prepare(connection, found, signed().scope)
            reviewing.schedule(connection, held, _moment(request.form.get("at", "")))

        return _act(means, proposal, on, decides=True)

    @blueprint.post("/proposals/<int:proposal>/return")
    @needs("review")
    def give_back(proposal: int) -> Response:
        def on(connection: Connection, held: Held) -> None:
            reviewing.return_(connection, held, request.form.get("reason", ""))

        return _act(means, proposal, on)

    @blueprint.post("/proposals/<int:proposal>/archive")
    @needs("knowledge")
    def archive(proposal: int) -> Response:
        def on(connection: Connection, held: Held) -> None:
            _must_be_concerned(connection, proposal)
            reviewing.archive(connection, held, request.form.get("reason", ""))

        return _act(means, proposal, on)


def _add_trying(blueprint: Blueprint, means: Means, trial: Trial) -> None:
    @blueprint.post("/proposals/try")
    @needs("propose")
    def try_typed() -> str:
        """The chat's answer with what is being typed."""
        draft = typed_draft(carried(chosen_kind()), means.shelf.current())
        with means.database.reading() as connection:
            return trial.asked(connection, draft)

    @blueprint.post("/proposals/<int:proposal>/ask")
    @needs("knowledge")
    def ask(proposal: int) -> str:
        """The chat's answer with what is proposed."""
        with means.database.reading() as connection:
            return trial.asked(connection, theirs(connection, proposal).draft)

    @blueprint.post("/proposals/<int:proposal>/try-all")
    @needs("knowledge")
    def try_all(proposal: int) -> Any:
        """Some more of the stored questions tried."""
        with means.database.reading() as connection:
            found = theirs(connection, proposal)
            effect = trial.some(connection, found)
        with means.database.transaction() as connection:
            proposals.store_effect(connection, found, effect)
        if "HX-Request" not in request.headers:
            return _back(proposal)
        with means.database.reading() as connection:
            found = theirs(connection, proposal)
        if found.state == "in_review" and found.is_tried:
            return "", {"HX-Refresh": "true"}  # now it can be let through
        return trial.effect(found)


def _as_typed(
    means: Means, page: Page, before: Draft, error: Invalid, proposal: Proposal | None = None
) -> Any:
    """The form as it was sent, with what keeps it from being stored."""
    draft = typed_draft(before, means.shelf.current(), plain=False)
    with means.database.reading() as connection:
        return page.form(connection, draft, proposal, error), error.status


def theirs(connection: Connection, number: int) -> Proposal:
    """A proposal of the own region; raises NotFound."""
    found = get_proposal(connection, number)
    require_in_scope(found.draft.region)
    return found


def _act(means: Means, number: int, act: Act, decides: bool = False) -> Response:
    """Do something with a proposal as it was looked at, and show it."""
    with means.database.transaction() as connection:
        found = theirs(connection, number)
        # Who looks after one county must not change how all of the others are understood.
        if decides and found.draft.kind == OWN_TERM:
            require_all_regions(means.shelf.current(), ALL_REGIONS)
        act(connection, _held(number, means))
    return _back(number)


def _must_be_replaceable(connection: Connection, means: Means, draft: Draft) -> None:
    """Raise NotFound for what would replace an entry of another region."""
    held = named(connection, draft.name)
    require_replaceable(draft, held, means.shelf.current(), signed().scope)


def _must_be_concerned(connection: Connection, number: int) -> None:
    """Raise Forbidden for who neither wrote it nor reviews what others write."""
    me = signed().member
    if not me.may("review") and me.id not in writers(connection, number):
        raise Forbidden("这一条是同事写的，请由写的人或审核的人来做。")


def _submit(means: Means, page: Page, number: int) -> Any:
    """Give it to a colleague if it could be put in force as it is; else show what is wrong."""
    with means.database.reading() as connection:
        found = theirs(connection, number)
        try:
            Publishing(means.proposing).prepare(connection, found, signed().scope)
        except DeskError as error:
            return page.show(connection, found, error), error.status
    with means.database.transaction() as connection:
        reviewing.submit(connection, Held(number, found.version, signed().member, means.clock()))
    return _back(number)


def _must_be_current(means: Means, number: int) -> None:
    """Raise Conflict if a colleague changed what is to be handed on."""
    with means.database.reading() as connection:
        found = theirs(connection, number)
        proposals.must_be_version(connection, _held(number, means), found)


def _held(number: int, means: Means) -> Held:
    version = asked_number(request.form, "version", "不知道您看的是哪一版，请刷新页面再试")
    return Held(number, version, signed().member, means.clock())


def _moment(written: str) -> datetime:
    try:
        return datetime.fromisoformat(written).replace(tzinfo=BEIJING)
    except ValueError as error:
        raise Invalid("请写明什么时候发布，如 2026-12-01 09:00。") from error


def _back(number: int) -> Response:
    return redirect(url_for(".show", proposal=number))
