"""What stands beside a conversation: profile, applications, checks, notices, earlier handovers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, and_, or_, select

from hotline.handovers import BECAUSE, OUTCOMES
from hotline.tables import handovers
from hotline.transcript import Who
from jobs.applying.applicants import Application, list_of_seeker
from notify.kinds import KINDS
from notify.tables import notices
from people.identities import Identity, find_number
from people.seekers import Kept, find_profile
from people.staff.tables import staff
from policy.tables import check_records

MOST = 10


@dataclass(frozen=True, slots=True)
class Check:
    """One check of somebody: when, where, and how each card stood."""

    at: datetime
    region: str
    cards: Sequence[dict[str, str]]


@dataclass(frozen=True, slots=True)
class Told:
    """One notice to somebody, and what became of it."""

    at: datetime
    label: str
    text: str
    state: str
    why: str


@dataclass(frozen=True, slots=True)
class Past:
    """One time somebody was with staff before."""

    at: datetime
    reason: str
    holder: str
    outcome: str


@dataclass(frozen=True, slots=True)
class Beside:
    """All that is known beside the conversation, the newest first, so many of each at most."""

    profile: Kept | None
    applications: Sequence[Application]
    checks: Sequence[Check]
    notices: Sequence[Told]
    handovers: Sequence[Past]


def find_beside(connection: Connection, who: Who) -> Beside:
    """What is known of whose conversation it is."""
    number = find_number(connection, Identity(who.account, who.openid))
    return Beside(
        profile=find_profile(connection, number) if number else None,
        applications=list_of_seeker(connection, number, limit=MOST) if number else (),
        checks=_checks(connection, who),
        notices=_notices(connection, who),
        handovers=_handovers(connection, who),
    )


def _checks(connection: Connection, who: Who) -> Sequence[Check]:
    theirs = check_records.c.conversation_id.in_(who.numbers)
    found = select(check_records).where(theirs).order_by(check_records.c.id.desc()).limit(MOST)
    return [Check(row.checked_at, row.region, row.cards) for row in connection.execute(found)]


def _notices(connection: Connection, who: Who) -> Sequence[Told]:
    names = or_(
        *(and_(notices.c.account == one.app, notices.c.openid == one.openid) for one in who.names)
    )
    found = select(notices).where(names, notices.c.kind != "staff_reply")
    rows = connection.execute(found.order_by(notices.c.id.desc()).limit(MOST))
    return [_told(row) for row in rows]


def _told(row: Row[Any]) -> Told:
    return Told(row.created_at, KINDS[row.kind].label, row.text, row.state, row.why)


def _handovers(connection: Connection, who: Who) -> Sequence[Past]:
    joined = handovers.outerjoin(staff, staff.c.id == handovers.c.staff_id)
    ended = handovers.c.conversation_id.in_(who.numbers) & (handovers.c.state == "ended")
    found = select(handovers, staff.c.full_name).select_from(joined).where(ended)
    rows = connection.execute(found.order_by(handovers.c.id.desc()).limit(MOST))
    return [
        Past(row.ended_at, BECAUSE[row.because], row.full_name or "", OUTCOMES.get(row.outcome, ""))
        for row in rows
    ]
