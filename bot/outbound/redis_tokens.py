"""Access tokens in Redis, which all machines of an office share."""

from datetime import datetime
from typing import Any

import redis

from bot.outbound.held import Held

WAIT = 1.0
"""Seconds Redis may take to answer."""

# Redis runs a script as one act: nobody else reads or writes in between.
_REPLACE = """
if (redis.call('hget', KEYS[1], 'value') or '') ~= ARGV[1] then return 0 end
redis.call('del', KEYS[1])
redis.call('hset', KEYS[1], unpack(ARGV, 2))
return 1
"""
_RELEASE = """
if redis.call('get', KEYS[1]) ~= ARGV[1] then return 0 end
return redis.call('pexpire', KEYS[1], ARGV[2])
"""


class RedisTokens:
    """A TokenStore of one hash for each account, and a key for who refreshes it."""

    def __init__(self, url: str) -> None:
        self._redis: Any = redis.Redis.from_url(
            url, decode_responses=True, socket_timeout=WAIT, socket_connect_timeout=WAIT
        )
        self._replace = self._redis.register_script(_REPLACE)
        self._release = self._redis.register_script(_RELEASE)

    def find(self, app_id: str) -> Held | None:
        """The token of an account, if there is one."""
        held = self._redis.hgetall(_key(app_id))
        if not held:
            return None
        forced_at = held["forced_at"]
        return Held(
            held["value"],
            datetime.fromisoformat(held["expires_at"]),
            held["doubted"] == "1",
            datetime.fromisoformat(forced_at) if forced_at else None,
        )

    def lease(self, app_id: str, holder: str, moment: datetime, seconds: float) -> bool:
        """Whether the holder is the one to refresh the token, for so long."""
        return bool(self._redis.set(_lease(app_id), holder, nx=True, px=_milliseconds(seconds)))

    def replace(self, app_id: str, old: str, new: Held) -> bool:
        """Put the new token in the place of the old one; whether the old one was still there."""
        fields = {
            "value": new.value,
            "expires_at": new.expires_at.isoformat(),
            "doubted": "1" if new.doubted else "0",
            "forced_at": new.forced_at.isoformat() if new.forced_at else "",
        }
        written = [part for pair in fields.items() for part in pair]
        return bool(self._replace(keys=[_key(app_id)], args=[old, *written]))

    def release(self, app_id: str, holder: str, moment: datetime, seconds: float) -> None:
        """The holder is done; the next may refresh after so many seconds."""
        self._release(keys=[_lease(app_id)], args=[holder, _milliseconds(seconds)])


def _key(app_id: str) -> str:
    return f"wengang:access_token:{app_id}"


def _lease(app_id: str) -> str:
    return f"wengang:access_token_refresh:{app_id}"


def _milliseconds(seconds: float) -> int:
    return max(1, int(seconds * 1000))
