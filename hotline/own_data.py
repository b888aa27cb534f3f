"""What is held of a person, by whichever of their names, for themselves to see."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Column, Connection, Table, func, select, tuple_

from bot.conversations import find_chats
from bot.tables import conversations, lines
from hotline.tables import handovers, looks, notes
from jobs.applying.applicants import Application, list_of_seeker
from jobs.applying.saved_searches import Saved, list_searches
from jobs.tables import reports, visitors
from notify.tables import muted, notices
from people import consent
from people.consent import Person
from people.employers import Employer, Role, list_of_member
from people.identities import Identity, find_number, list_ids, same_person
from people.seekers import Kept, find_profile
from people.tables import content_marks, uploads
from policy.tables import check_records

MOST = 1000
"""Applications that are listed."""


@dataclass(frozen=True, slots=True)
class Talk:
    """What was said: since when, how many messages, and how often it went to staff."""

    since: datetime | None
    messages: int
    handovers: int


@dataclass(frozen=True, slots=True)
class Counted:
    """How often something was done, and when last."""

    times: int
    last: datetime | None


@dataclass(frozen=True, slots=True)
class OwnData:
    """All that is held of one person."""

    talk: Talk
    told: Sequence[Person]
    profile: Kept | None
    applications: Sequence[Application]
    searches: Sequence[Saved]
    fairs: int
    reports: int
    pictures: int
    marks: int
    notices: int
    muted: Collection[str]
    watched: Counted
    notes: Counted
    checks: Counted
    firms: Sequence[tuple[Employer, Role]]

    @property
    def empty(self) -> bool:
        """Whether nothing is held that could be deleted."""
        held = (self.told, self.profile, self.applications, self.searches, self.muted)
        counts = (
            *(self.fairs, self.reports, self.pictures, self.marks, self.notices),
            *(self.talk.messages, self.notes.times, self.checks.times),
        )
        return not any(held) and not any(counts)


def find_own_data(connection: Connection, who: Identity) -> OwnData:
    """What is held of the person who has this name."""
    names = same_person(connection, who)
    pairs = [(one.app, one.openid) for one in names]
    chats = find_chats(connection, pairs)
    number = find_number(connection, who)
    ids = list_ids(connection, number) if number is not None else []
    told = (consent.find(connection, chat) for chat in chats)
    return OwnData(
        talk=_talk(connection, chats),
        told=[one for one in told if one],
        profile=find_profile(connection, number) if number is not None else None,
        applications=list_of_seeker(connection, number, limit=MOST) if number is not None else (),
        searches=list_searches(connection, number) if number is not None else (),
        fairs=_count(connection, visitors, visitors.c.identity_id.in_(ids)),
        reports=_count(connection, reports, reports.c.identity_id.in_(ids)),
        pictures=_count(connection, uploads, uploads.c.identity_id.in_(ids)),
        marks=_count(connection, content_marks, content_marks.c.identity_id.in_(ids)),
        notices=_count(connection, notices, _named(notices, pairs)),
        muted=set(connection.execute(select(muted.c.kind).where(_named(muted, pairs))).scalars()),
        watched=_counted(connection, looks, looks.c.at, chats),
        notes=_counted(connection, notes, notes.c.written_at, chats),
        checks=_counted(connection, check_records, check_records.c.checked_at, chats),
        firms=list_of_member(connection, number) if number is not None else (),
    )


def _talk(connection: Connection, chats: Sequence[int]) -> Talk:
    since = select(func.min(conversations.c.created_at)).where(conversations.c.id.in_(chats))
    return Talk(
        connection.execute(since).scalar(),
        _count(connection, lines, lines.c.conversation_id.in_(chats)),
        _count(connection, handovers, handovers.c.conversation_id.in_(chats)),
    )


def _counted(
    connection: Connection, table: Table, at: Column[datetime], chats: Sequence[int]
) -> Counted:
    theirs = table.c.conversation_id.in_(chats)
    last = connection.execute(select(func.max(at)).where(theirs)).scalar()
    return Counted(_count(connection, table, theirs), last)


def _named(table: Table, pairs: Sequence[tuple[str, str]]) -> Any:
    return tuple_(table.c.account, table.c.openid).in_(pairs)


def _count(connection: Connection, table: Table, theirs: Any) -> int:
    found = select(func.count()).select_from(table).where(theirs)
    return int(connection.execute(found).scalar_one())
