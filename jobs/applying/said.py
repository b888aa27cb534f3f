"""What the two sides of an application write to each other, looked through before it is sent."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from core.clock import Clock, beijing_date
from core.db import Database
from jobs.posting.posting_rules.findings import Finding, require_none_refused
from jobs.posting.posting_rules.letters import LetterRules
from jobs.tables import postings
from people.content import Contents, Remark
from people.content_marks import Subject, note_marks
from people.employers import get_employer


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody wrote, by the names of its fields, and what a check minded of it."""

    identity_id: int
    texts: Mapping[str, str]
    remarks: Sequence[Remark] = ()


class Letters:
    """Looks through what a firm writes to who applied: by our rules, then by the content check."""

    def __init__(
        self, database: Database, clock: Clock, contents: Contents, rules: LetterRules
    ) -> None:
        self._database = database
        self._clock = clock
        self._contents = contents
        self._rules = rules

    def let_through(self, identity_id: int, employer_id: int, **texts: str) -> Said:
        """Words that may be sent; raises Invalid for what the rules refuse and for what is risky.
        Not inside a transaction."""
        with self._database.reading() as connection:
            phone = get_employer(connection, employer_id).said.phone
        found = self._rules.check(texts, phone, beijing_date(self._clock()))
        require_none_refused(found, "发给应聘者")
        said = let_through(self._contents, identity_id, **texts)
        return Said(identity_id, texts, (*said.remarks, *_remarks(found)))


def _remarks(found: Sequence[Finding]) -> Iterator[Remark]:
    for one in found:
        yield Remark("review", one.field, one.passage, one.reason)


def let_through(contents: Contents, identity_id: int, **texts: str) -> Said:
    """Words that may be sent; raises Invalid for what is risky. Not inside a transaction."""
    return Said(identity_id, texts, contents.let_through(identity_id, texts, "message"))


def note_said(
    connection: Connection, said: Said, posting_id: int, moment: datetime, application: int = 0
) -> None:
    """Keep for staff what was minded of words to one side of an application, or where none is
    named to all who applied to a posting."""
    its = select(postings.c.title, postings.c.region).where(postings.c.id == posting_id)
    row = connection.execute(its).one()
    subject = (
        Subject("application", application, row.title, row.region)
        if application
        else Subject("posting", posting_id, row.title, row.region)
    )
    note_marks(connection, subject, said.identity_id, said.texts, said.remarks, moment)
