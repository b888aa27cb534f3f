"""Who follows the account and who opened the mini-program are one person if WeChat says so.

The mini-program tells a person's unionid with each log-in. Of followers WeChat has to be asked,
once each; that is done beside the deliveries, so that no message waits for it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Protocol

import structlog
from sqlalchemy import Connection, Row, exists, func, select, update
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from bot.outbound.results import Failed, Follower, Followers
from bot.tables import conversations
from core.clock import Clock
from core.db import Database
from people.identities import PHONE, Identity, meet
from people.tables import identities

EVERY = timedelta(minutes=1)
"""How often one process asks."""

AT_ONCE, QUESTIONS = 20, 5
"""People in a question, and questions in a round. WeChat takes a hundred at once, but says nothing
of any if one of them is nobody's name: then each is asked for by itself."""

FIRST_REST, LONGEST_REST = timedelta(minutes=10), timedelta(hours=6)
"""How long WeChat is not asked that does not let the account ask; doubled each time."""

log = structlog.get_logger("joining")


class Platform(Protocol):
    """What is needed of WeChat."""

    def users(self, openids: Sequence[str]) -> Followers | Failed:
        """What is known of several people."""

    def user(self, openid: str) -> Follower | Failed:
        """What is known of one."""


@dataclass(frozen=True, slots=True)
class Counted:
    """How many names have a unionid that is known, and of how many people it is to be asked."""

    known: int
    unasked: int


class Joining:
    """Asks about some followers as often as it is called; any number of processes may."""

    def __init__(self, database: Database, wechat: Platform, clock: Clock) -> None:
        self._database = database
        self._wechat = wechat
        self._clock = clock
        self._not_before: datetime | None = None
        self._rest = FIRST_REST

    def __call__(self) -> int:
        """Ask about some who were not asked about; how many were. Raises nothing."""
        moment, count = self._clock(), 0
        if self._not_before and moment < self._not_before:
            return 0
        self._not_before = moment + EVERY
        try:
            for _ in range(QUESTIONS):
                some = self._unasked()
                if not some or not self._ask(some, moment):
                    break
                count += len(some)
        except (DBAPIError, PoolTimeout) as error:
            log.warning("joining_put_off", error=type(error).__name__)
        except Exception:
            log.exception("joining_failed")
        return count

    def _unasked(self) -> Sequence[Row[Any]]:
        query = select(conversations).where(*_UNASKED).order_by(conversations.c.id).limit(AT_ONCE)
        with self._database.reading() as connection:
            return connection.execute(query).all()

    def _ask(self, some: Sequence[Row[Any]], moment: datetime) -> bool:
        """Whether WeChat tells of them, and what it does is noted."""
        told = self._wechat.users([row.openid for row in some])
        if isinstance(told, Failed):
            if told.reason == "unreachable":
                return all(self._ask_of(row, moment) for row in some)
            return self._give_up(told, moment)
        self._rest = FIRST_REST
        for row in some:
            self._note(row, told.by_openid.get(row.openid), moment)
        return True

    def _ask_of(self, row: Row[Any], moment: datetime) -> bool:
        told = self._wechat.user(row.openid)
        if isinstance(told, Failed) and told.reason != "unreachable":
            return self._give_up(told, moment)
        self._note(row, told if isinstance(told, Follower) else None, moment)
        return True

    def _give_up(self, failed: Failed, moment: datetime) -> bool:
        if failed.lasting:
            self._not_before = moment + self._rest
            self._rest = min(self._rest * 2, LONGEST_REST)
        return False

    def _note(self, row: Row[Any], follower: Follower | None, moment: datetime) -> None:
        """Note what WeChat told of somebody, if they have not left meanwhile."""
        theirs = (conversations.c.id == row.id) & (conversations.c.openid == row.openid)
        asked = update(conversations).where(theirs).values(asked_at=moment)
        with self._database.transaction() as connection:
            there = connection.execute(asked).rowcount == 1
            if there and follower and follower.unionid:
                meet(connection, Identity(row.account, row.openid), moment, follower.unionid)


# Who called is known by a number alone, and who is no longer known by nothing.
_UNASKED = (conversations.c.asked_at.is_(None), conversations.c.account.not_in([PHONE, ""]))


def count_joined(connection: Connection) -> Counted:
    """How far the asking has come."""
    known = select(func.count()).select_from(identities).where(identities.c.unionid.is_not(None))
    unasked = select(func.count()).select_from(conversations).where(*_UNASKED)
    return Counted(*(int(connection.execute(one).scalar_one()) for one in (known, unasked)))


def ask_again(connection: Connection) -> int:
    """Have it asked anew of whom WeChat told no unionid, as there was none then; of how many."""
    known = exists().where(
        identities.c.app == conversations.c.account,
        identities.c.openid == conversations.c.openid,
        identities.c.unionid.is_not(None),
    )
    unknown = conversations.c.asked_at.is_not(None), ~known
    return connection.execute(update(conversations).where(*unknown).values(asked_at=None)).rowcount
