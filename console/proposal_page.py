"""How a proposal is shown: its form or its words, what differs, what it would do, what was done."""

from collections.abc import Mapping, Sequence
from typing import Any

from flask import render_template
from sqlalchemy import Connection

from console.differences import Line, lines_apart
from console.gate import signed
from console.means import Means
from console.plain_card import Shown, shown_fields
from console.proposal_forms import asked_first, offered
from core.clock import BEIJING
from core.errors import Conflict, DeskError
from handlers.knowledge.proposing import begun, check, in_words, require_unchanged, shipped_text
from handlers.knowledge.trying import Trying
from hotline.proposal_steps import list_steps, writers
from hotline.proposals import OPEN, WRITABLE, Draft, Proposal
from policy import store
from policy.files import Entry
from policy.own_cards import OWN_CARD


class Page:
    """The pages of proposals."""

    def __init__(self, means: Means) -> None:
        self._means = means

    def show(
        self, connection: Connection, proposal: Proposal, error: DeskError | None = None
    ) -> str:
        """A proposal: to be written on by who may, to be read by others."""
        if proposal.state in WRITABLE and signed().member.may("propose"):
            return self.form(connection, proposal.draft, proposal, error)
        about = self._about(connection, proposal.draft, proposal)
        return render_template("desk/proposal.html", error=error, **about)

    def form(
        self,
        connection: Connection,
        draft: Draft,
        proposal: Proposal | None = None,
        error: DeskError | None = None,
    ) -> str:
        """The form of a draft, stored or not yet; with what a colleague stored, if that is
        something else than what was typed."""
        knowledge = self._means.shelf.current()
        choices = offered(connection, draft.kind, draft.form, knowledge)
        plain = self._plain_fields(connection, draft, error) if draft.kind == OWN_CARD else ()
        stored = proposal.draft if proposal and proposal.draft.form != draft.form else None
        theirs = lines_apart(in_words(draft), in_words(stored)) if stored else ()
        about = self._about(connection, draft, proposal)
        return render_template(
            "desk/proposal_form.html",
            error=error,
            theirs=theirs,
            plain=plain,
            **about,
            **choices,
        )

    def _plain_fields(
        self, connection: Connection, draft: Draft, error: DeskError | None
    ) -> Sequence[Shown]:
        """What a card in force or begun has in its fields; a draft may be stored with faults, and
        whoever opens it again sees them where they are."""
        faults = error.fields.get("text", ()) if error else ()
        checked = check(draft, self._means.proposing.ground(connection))
        return shown_fields(
            draft.form.get("text", ""), [*faults, *(one.sentence for one in checked.faults)]
        )

    def _about(
        self, connection: Connection, draft: Draft, proposal: Proposal | None
    ) -> Mapping[str, Any]:
        entries = store.named(connection, draft.name)
        regions = self._means.shelf.current().regions
        form = begun(draft.kind, draft.name, entries, regions)[0] if draft.name else {}
        now = in_words(Draft(draft.kind, draft.name, "", "", form)) if form else ""
        shown = {
            "draft": draft,
            "form": draft.form,
            "proposal": proposal,
            "question": asked_first(draft),
            "words": in_words(draft),
            "apart": lines_apart(now, in_words(draft)),
            "in_force": bool(form),
            "stale": _stale(draft, proposal, entries),
            "shipped": _beneath(draft, entries),
            "beijing": self._means.clock().astimezone(BEIJING),
        }
        if proposal is None:
            return shown
        mine = signed().member.id in writers(connection, proposal.id)
        return shown | {
            "steps": list_steps(connection, proposal.id),
            "mine": mine,
            "open": proposal.state in OPEN,
            "differences": _within_scope(proposal),
            "behind": _behind(connection, proposal),
        }


class Trial:
    """What a proposal would do, as parts of its page."""

    def __init__(self, means: Means) -> None:
        self._trying = Trying(means.proposing, means.home, means.clock)

    def asked(self, connection: Connection, draft: Draft) -> str:
        """The chat's answer on a phone, and the cases of a card."""
        question = asked_first(draft)
        tried = self._trying.ask(connection, draft, question)
        return render_template("desk/tried_part.html", tried=tried, question=question, draft=draft)

    def some(self, connection: Connection, proposal: Proposal) -> Mapping[str, Any]:
        """Some more of the stored questions tried."""
        return self._trying.some(connection, proposal.draft, proposal.effect)

    def effect(self, proposal: Proposal) -> str:
        """How far that is, and what was found."""
        differences = _within_scope(proposal)
        return render_template(
            "desk/effect_part.html", proposal=proposal, differences=differences, going_on=True
        )


def _stale(draft: Draft, proposal: Proposal | None, entries: Sequence[Entry]) -> str:
    """Why a draft cannot be put over what is in force now, "" if it can."""
    if proposal and proposal.state not in OPEN:
        return ""
    try:
        require_unchanged(draft, entries)
    except Conflict as error:
        return error.message
    return ""


def _beneath(draft: Draft, entries: Sequence[Entry]) -> Sequence[Line]:
    """What is different between the shipped card that staff changed and the draft."""
    shipped = shipped_text(draft, entries)
    return lines_apart(shipped, in_words(draft)) if shipped else ()


def _behind(connection: Connection, proposal: Proposal) -> bool:
    """Whether the knowledge has changed since the stored questions were tried."""
    effect = proposal.effect
    return bool(effect and effect["revision"] != store.revision(connection))


def _within_scope(proposal: Proposal) -> Sequence[Mapping[str, Any]]:
    """The questions that change their answer, less those asked in regions of others."""
    scope = signed().scope
    found = (proposal.effect or {}).get("differences", ())
    return [one for one in found if scope.covers(one["adcode"])]
