"""Proposals put in force: at once by who let them through, or by themselves when it is time."""

from datetime import datetime

import structlog
from sqlalchemy import Connection

from core.errors import DeskError, NotFound
from handlers.knowledge.proposing import Proposing, require_replaceable, require_unchanged
from hotline import reviewing
from hotline.proposals import Held, Proposal, get_proposal
from matching.changes import note_changes
from people.staff.accounts import Member
from people.staff.scope import Scope
from policy import edits, store
from policy.edits import Edit
from policy.own_cards import OWN_CARD

log = structlog.get_logger("publishing")


class Publishing:
    """Puts proposals in force, each in one transaction with what becomes of it."""

    def __init__(self, proposing: Proposing) -> None:
        self._proposing = proposing

    def prepare(
        self, connection: Connection, proposal: Proposal, scope: Scope | None = None
    ) -> Edit:
        """The edit of a proposal, good for what is in force now and, if somebody of a scope asks,
        theirs to replace; raises Invalid, Conflict, NotFound."""
        ground = self._proposing.ground(connection)
        if scope:
            require_replaceable(proposal.draft, ground.entries, ground.knowledge, scope)
        require_unchanged(proposal.draft, ground.entries)
        edit = self._proposing.edit(proposal.draft, ground)
        ground.with_edit(edit)
        return edit

    def publish(self, connection: Connection, held: Held, scope: Scope) -> str:
        """Put in force what another wrote; the entry's name.

        Raises Forbidden, NotFound, Conflict, Invalid.
        """
        reviewing.must_be_another(connection, held)
        store.wait_for_other_writers(connection)
        proposal = get_proposal(connection, held.number)
        edit = self.prepare(connection, proposal, scope)
        name = put_in_force(connection, edit, _authors(proposal, held.by.full_name), held.moment)
        reviewing.note_published(connection, held, name)
        return name

    def publish_due(self, connection: Connection, moment: datetime) -> int:
        """Put one proposal in force whose time has come, or give it back saying why not."""
        proposal = reviewing.find_due(connection, moment)
        if proposal is None:
            return 0
        store.wait_for_other_writers(connection)
        try:
            # Whose it is to replace was seen when its time was set; what is in force since then
            # is as it was, or there is a conflict.
            edit = self.prepare(connection, proposal)
        except DeskError as error:
            why = "；".join(one for found in error.fields.values() for one in found)
            log.warning("proposal_returned", proposal=proposal.id, why=why or error.message)
            reviewing.return_due(connection, proposal, why or error.message, moment)
            return 1
        name = put_in_force(connection, edit, _authors(proposal, proposal.reviewer), moment)
        reviewing.note_due_published(connection, proposal, name, moment)
        return 1


def withdraw(
    connection: Connection, kind: str, name: str, why: str, by: Member, moment: datetime
) -> None:
    """Take an entry that staff wrote out of force; a card that is shipped holds again beneath it.

    Raises NotFound, Invalid.
    """
    reason = reviewing.checked_reason(why)
    store.wait_for_other_writers(connection)
    if not any(one.kind == kind for one in store.named(connection, name)):
        raise NotFound("这一条已经不在用了。")
    put_in_force(connection, Edit(kind, name, None), by.full_name, moment)
    reviewing.archive_published(connection, kind, name, by.id, reason, moment)


def put_in_force(connection: Connection, edit: Edit, author: str, moment: datetime) -> str:
    """Make an edit, and note whose verdict a card changes by it; the entry's name."""
    before = store.entries(connection) if edit.kind == OWN_CARD else []
    name = edits.make(connection, edit, author, moment) or edit.name
    if edit.kind == OWN_CARD:
        note_changes(connection, before, store.entries(connection), moment)
    return name


def _authors(proposal: Proposal, reviewer: str) -> str:
    return f"{proposal.author}（{reviewer}审核）"
