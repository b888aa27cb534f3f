"""What the two sides of an application write to each other, looked through before it is sent."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from jobs.tables import postings
from people.content import Contents, Remark
from people.content_marks import Subject, note_marks


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody wrote, by the names of its fields, and what a content check minded of it."""

    identity_id: int
    texts: Mapping[str, str]
    remarks: Sequence[Remark] = ()


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
