"""Sessions of the mini-program: tokens of our own, of which only a hash is stored here."""

import secrets
from collections.abc import Callable
from datetime import datetime, timedelta
from hashlib import sha256

from flask import Blueprint, g
from sqlalchemy import Connection, delete, insert, select

from core.access import BY_SESSION, bearer, note_guard
from core.clock import Clock
from core.db import Database
from core.errors import Unauthorised
from people.tables import sessions

LIFE = timedelta(days=30)
"""How long somebody stays logged in on one device."""

LOG_IN = "登录已经失效，请重新登录。"

Limit = Callable[[Blueprint, Callable[[], str]], object]
"""Bounds how often one caller, named by the second, may ask a blueprint."""


class Sessions:
    """Who is logged in with the mini-program; one person may be so on many devices."""

    def __init__(self, database: Database, clock: Clock, limit: Limit | None = None) -> None:
        self._database = database
        self._clock = clock
        self._limit = limit

    def open(
        self, connection: Connection, identity_id: int, moment: datetime
    ) -> tuple[str, datetime]:
        """A new token for an identity, and when it expires; what has expired is swept out."""
        connection.execute(delete(sessions).where(sessions.c.expires_at <= moment))
        token, expires_at = secrets.token_urlsafe(32), moment + LIFE
        row = {
            "token_hash": hashed(token),
            "identity_id": identity_id,
            "created_at": moment,
            "expires_at": expires_at,
        }
        connection.execute(insert(sessions).values(row))
        return token, expires_at

    def close(self, connection: Connection, token: str) -> None:
        """From now on the token is nobody's; the person's other devices stay logged in."""
        connection.execute(delete(sessions).where(sessions.c.token_hash == hashed(token)))

    def guard(self, blueprint: Blueprint) -> Blueprint:
        """The blueprint, for those with a valid token alone: `g.identity_id` says whose it is."""
        blueprint.before_request(self._check)
        note_guard(blueprint, BY_SESSION)
        if self._limit:
            self._limit(blueprint, self.named)
        return blueprint

    def _check(self) -> None:
        identity_id = self._identity_id()
        if identity_id is None:
            raise Unauthorised(LOG_IN if bearer() else "")
        g.identity_id = identity_id

    def named(self) -> str:
        """The caller's name for counting, "" for who has no valid token."""
        return hashed(bearer()) if self._identity_id() is not None else ""

    def _identity_id(self) -> int | None:
        """Whose token the request brings; looked up once in a request, whoever asks first."""
        if "session_of" not in g:
            g.session_of = self._find(bearer())
        found: int | None = g.session_of
        return found

    def _find(self, token: str) -> int | None:
        if not token:
            return None
        valid = (sessions.c.token_hash == hashed(token)) & (sessions.c.expires_at > self._clock())
        with self._database.reading() as connection:
            found: int | None = connection.execute(
                select(sessions.c.identity_id).where(valid)
            ).scalar()
        return found


def hashed(secret: str) -> str:
    """What is stored of a token or code that is itself long and random: no salt is needed."""
    return sha256(secret.encode()).hexdigest()
