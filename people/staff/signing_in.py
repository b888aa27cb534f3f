"""Staff sign in, stay so for a while in one browser, and are locked out after too many tries."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, update

from core.db import Database
from people.sessions import hashed
from people.staff.accounts import Member, member_of
from people.staff.one_time_codes import Vault, step_of
from people.staff.passwords import NOBODYS, fits
from people.staff.tables import staff, staff_sessions

IDLE = timedelta(minutes=60)
"""How long a session lasts in which nobody does anything."""

LONGEST = timedelta(hours=12)
"""How long a session lasts at most: the next day begins with a password."""

TRIES = 5
LOCKED_FOR = timedelta(minutes=15)
SEEN_EVERY = timedelta(minutes=1)

WRONG = f"登录名、密码或验证码不对。连错 {TRIES} 次，要等 {LOCKED_FOR.seconds // 60} 分钟再试。"


@dataclass(frozen=True, slots=True)
class Refused:
    """Why somebody is not let in: the same words whatever was wrong, but for a code not given."""

    message: str = WRONG
    needs_code: bool = False


NEEDS_CODE = Refused("请再输入验证器里的 6 位数字。", needs_code=True)


@dataclass(frozen=True, slots=True)
class Attempt:
    """A password tried for a name, whether it fits, and the hash that it was held against."""

    name: str
    fits: bool
    against: str


def attempt(database: Database, name: str, password: str) -> Attempt:
    """Try a password: a tenth of a second, on purpose, for which nobody who writes waits."""
    with database.reading() as connection:
        theirs = select(staff.c.password_hash).where(staff.c.name == name)
        held = connection.execute(theirs).scalar()
    against = held or NOBODYS
    return Attempt(name, fits(against, password), against)


def sign_in(
    connection: Connection, tried: Attempt, code: str, vault: Vault, moment: datetime
) -> Member | Refused:
    """Who it is, if the password, and the code if they use codes, are right.

    Nothing is raised, so that what was tried is stored.
    """
    named = staff.c.name == tried.name
    row = connection.execute(select(staff).where(named).with_for_update()).first()
    # Who was given another password meanwhile is not let in by the one before.
    right = tried.fits and row is not None and row.password_hash == tried.against
    if row is None or row.disabled_at or (row.locked_until and row.locked_until > moment):
        return Refused()
    if not right:
        return _wrong(connection, row, moment)
    if row.totp_sealed and not code.strip():
        return NEEDS_CODE
    step = row.totp_used
    if row.totp_sealed:
        found = step_of(vault.open(row.totp_sealed), code, step, moment)
        if found is None:
            return _wrong(connection, row, moment)
        step = found
    _note(connection, row, failures=0, locked_until=None, totp_used=step)
    return member_of(row)


def knows_password(database: Database, who: Member, password: str) -> bool:
    """Whether somebody who is signed in knows their password: a browser left open does not."""
    return attempt(database, who.name, password).fits


def _wrong(connection: Connection, row: Row[Any], moment: datetime) -> Refused:
    """One try more; the last of a row closes the door for a while."""
    failures = row.failures + 1
    if failures >= TRIES:
        _note(connection, row, failures=0, locked_until=moment + LOCKED_FOR)
    else:
        _note(connection, row, failures=failures)
    return Refused()


def _note(connection: Connection, row: Row[Any], **values: Any) -> None:
    connection.execute(update(staff).where(staff.c.id == row.id).values(values))


def open_session(connection: Connection, who: Member, moment: datetime) -> str:
    """A token for the browser somebody is at; sessions that are over are swept out."""
    connection.execute(delete(staff_sessions).where(staff_sessions.c.seen_at <= moment - IDLE))
    token = secrets.token_urlsafe(32)
    row = {"token_hash": hashed(token), "staff_id": who.id, "opened_at": moment, "seen_at": moment}
    connection.execute(insert(staff_sessions).values(row))
    return token


def close_session(connection: Connection, token: str) -> None:
    """From now on the token is nobody's."""
    connection.execute(delete(staff_sessions).where(staff_sessions.c.token_hash == hashed(token)))


@dataclass(frozen=True, slots=True)
class Signed:
    """Who a token belongs to, and whether it is time to note that they are still there."""

    member: Member
    stale: bool


def find_signed(connection: Connection, token: str, moment: datetime) -> Signed | None:
    """Who is signed in with a token; None if nobody is, or no longer."""
    valid = (
        (staff_sessions.c.token_hash == hashed(token))
        & (staff_sessions.c.seen_at > moment - IDLE)
        & (staff_sessions.c.opened_at > moment - LONGEST)
    )
    joined = staff.join(staff_sessions, staff_sessions.c.staff_id == staff.c.id)
    found = select(staff, staff_sessions.c.seen_at).select_from(joined)
    row = connection.execute(found.where(valid, staff.c.disabled_at.is_(None))).first()
    return Signed(member_of(row), row.seen_at <= moment - SEEN_EVERY) if row else None


def note_seen(connection: Connection, token: str, moment: datetime) -> None:
    """Note that somebody did something just now."""
    theirs = staff_sessions.c.token_hash == hashed(token)
    connection.execute(update(staff_sessions).where(theirs).values(seen_at=moment))
