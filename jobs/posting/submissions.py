"""Handing in what a firm wrote: looked through by the rules and checks, then stored, in one go."""

from collections.abc import Sequence

from sqlalchemy import Connection

from core.clock import Clock, beijing_date
from core.db import Database
from core.errors import Conflict
from jobs.posting import postings
from jobs.posting.duplicates import find_duplicates, hold_firm
from jobs.posting.moderation import moderated
from jobs.posting.posting_rules import Rules
from jobs.posting.posting_rules.findings import Finding, Inspection
from jobs.posting.posting_rules.likeness import fingerprint
from jobs.posting.steps import by_member
from jobs.posting.stored import get_own, get_posting
from jobs.posting.taking import CHANGED
from jobs.values import Posting, Wording
from people.content import Author, ContentCheck
from people.employers import get_role
from people.identities import list_names


class Submissions:
    """Hands in postings for the members of firms. Raises NotFound for who is no member."""

    def __init__(self, database: Database, clock: Clock, rules: Rules, check: ContentCheck) -> None:
        self._database = database
        self._clock = clock
        self._rules = rules
        self._content = check

    def check(
        self, identity_id: int, employer_id: int, wording: Wording, posting_id: int = 0
    ) -> Sequence[Finding]:
        """What would be found of these words if they were handed in now; nothing is stored.

        `posting_id` is the posting they are to be the new words of, 0 for a new one.
        """
        with self._database.reading() as connection:
            get_role(connection, identity_id, employer_id)
            if posting_id:
                get_own(connection, employer_id, posting_id)
            return self._inspect(connection, employer_id, wording, posting_id).findings

    def submit(self, identity_id: int, employer_id: int, posting_id: int) -> Posting:
        """Hand in a draft for review; raises Invalid with what must not be, Conflict, Forbidden."""
        with self._database.reading() as connection:
            get_role(connection, identity_id, employer_id)
            wording = get_own(connection, employer_id, posting_id).wording
        beside = self._moderated(identity_id, wording)
        with self._database.transaction() as connection:
            hold_firm(connection, employer_id)
            if get_posting(connection, posting_id).wording != wording:
                raise Conflict(CHANGED)
            found = self._inspect(connection, employer_id, wording, posting_id, beside)
            by, moment = by_member(identity_id), self._clock()
            postings.submit(connection, posting_id, found, by, moment)
            return get_posting(connection, posting_id)

    def edit(
        self, identity_id: int, employer_id: int, posting_id: int, wording: Wording
    ) -> Posting:
        """Change the words of a posting; raises Invalid with what must not be, Conflict."""
        with self._database.reading() as connection:
            get_role(connection, identity_id, employer_id)
            state = get_own(connection, employer_id, posting_id).state
        drafted = state in ("draft", "rejected")
        beside = [] if drafted else self._moderated(identity_id, wording)
        with self._database.transaction() as connection:
            hold_firm(connection, employer_id)
            found = self._inspect(connection, employer_id, wording, posting_id, beside)
            by, moment = by_member(identity_id), self._clock()
            postings.edit(connection, posting_id, wording, found, by, moment)
            return get_posting(connection, posting_id)

    def _moderated(self, identity_id: int, wording: Wording) -> list[Finding]:
        with self._database.reading() as connection:
            author = Author(list_names(connection, identity_id))
        return moderated(self._content, wording, author)

    def _inspect(
        self,
        connection: Connection,
        employer_id: int,
        wording: Wording,
        posting_id: int,
        beside: Sequence[Finding] = (),
    ) -> Inspection:
        found = [
            *self._rules.check(wording, beijing_date(self._clock())),
            *find_duplicates(connection, employer_id, wording, posting_id),
            *beside,
        ]
        return Inspection(tuple(found), fingerprint(wording))
