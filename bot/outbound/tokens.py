"""The access token of an account, the same for all processes, refreshed by one of them.

WeChat's stable token is given again as long as it works, so that even two who refresh at once
get the same one; but its calls are counted, and sixteen workers that start need one between them.
"""

import json
import secrets
import time
from collections.abc import Callable
from datetime import datetime, timedelta

from redis import RedisError
from sqlalchemy.exc import SQLAlchemyError

from bot.outbound.accounts import Account
from bot.outbound.answers import Answer, read
from bot.outbound.calls import STABLE_TOKEN
from bot.outbound.database_tokens import DatabaseTokens
from bot.outbound.errcodes import failure
from bot.outbound.held import Held, TokenStore
from bot.outbound.redis_tokens import RedisTokens
from bot.outbound.results import Failed
from bot.outbound.wire import Channel, Request
from core.clock import Clock
from core.db import Database
from core.settings import Settings

MARGIN = timedelta(minutes=2)
"""How long before its end a token is no longer used. WeChat gives a new one 5 minutes before."""

SLACK = 1.0
"""Seconds a refresh may take longer than its call. If who refreshes dies, another takes over
when they are past, for which the others wait as much longer."""

LOOK = 0.05
COOL = 1.0
"""Seconds after a refresh that did not help until somebody tries again."""

FORCING_APART = timedelta(minutes=10)
"""WeChat lets itself be forced 20 times a day; other systems of the office lose their token."""

STORE_DOWN = "取访问令牌没有成功：存放令牌的 {place} 连不上"


def token_store(settings: Settings, database: Database) -> TokenStore:
    """Redis where the office has one, else the database."""
    return RedisTokens(settings.redis_url) if settings.redis_url else DatabaseTokens(database)


class Tokens:
    """Gives tokens, fetching one only where nobody else does."""

    def __init__(
        self,
        wire: Channel,
        store: TokenStore,
        clock: Clock,
        pause: Callable[[float], None] = time.sleep,
    ) -> None:
        self._wire = wire
        self._store = store
        self._clock = clock
        self._pause = pause

    def get(self, account: Account, rejected: str = "") -> Held | Failed:
        """A token that works, as far as is known; not the one that WeChat has just rejected."""
        try:
            return self._get(account, rejected)
        except RedisError:
            return Failed("busy", None, STORE_DOWN.format(place="Redis"))
        except SQLAlchemyError:
            return Failed("busy", None, STORE_DOWN.format(place="数据库"))

    def _get(self, account: Account, rejected: str) -> Held | Failed:
        holder, lease = secrets.token_hex(8), self._wire.total + SLACK
        until = time.monotonic() + lease + SLACK
        while True:
            held = self._store.find(account.app_id)
            if held and self._works(held, rejected):
                return held
            if self._store.lease(account.app_id, holder, self._clock(), lease):
                return self._refresh(account, rejected, holder)
            if time.monotonic() > until:
                return Failed("busy", None, "取访问令牌没有成功：等别的进程换新令牌等得太久", COOL)
            self._pause(LOOK)

    def _works(self, held: Held, rejected: str) -> bool:
        return held.value != rejected and held.expires_at - MARGIN > self._clock()

    def _refresh(self, account: Account, rejected: str, holder: str) -> Held | Failed:
        cool = COOL
        try:
            # Somebody may have refreshed between our look and our lease.
            old = self._store.find(account.app_id)
            if old and self._works(old, rejected):
                cool = 0.0
                return old
            new = self.fetch(account, old, rejected)
            if isinstance(new, Failed):
                return new
            replaced = self._store.replace(account.app_id, old.value if old else "", new)
            cool = COOL if new.doubted else 0.0
            return new if replaced else self._store.find(account.app_id) or new
        finally:
            self._store.release(account.app_id, holder, self._clock(), cool)

    def fetch(self, account: Account, old: Held | None = None, rejected: str = "") -> Held | Failed:
        """What WeChat gives now; another than the old one only if nothing else helps."""
        moment = self._clock()
        force = bool(old and old.value == rejected and old.doubted and _may_force(old, moment))
        answer = self._ask(account, force)
        if isinstance(answer, Failed):
            return answer
        value, seconds = answer.fields.get("access_token"), answer.fields.get("expires_in")
        if not value or not isinstance(seconds, int):
            return failure(answer.fields, STABLE_TOKEN.doing, moment, token=True)
        return Held(
            str(value),
            moment + timedelta(seconds=seconds),
            doubted=value == rejected,
            forced_at=moment if force else (old.forced_at if old else None),
        )

    def _ask(self, account: Account, force: bool) -> Answer | Failed:
        asked = {
            "grant_type": "client_credential",
            "appid": account.app_id,
            "secret": account.secret.get_secret_value(),
            "force_refresh": force,
        }
        request = Request("POST", STABLE_TOKEN.path, body=json.dumps(asked).encode())
        return read(self._wire.exchange(request), STABLE_TOKEN)


def _may_force(held: Held, moment: datetime) -> bool:
    return held.forced_at is None or moment - held.forced_at >= FORCING_APART
