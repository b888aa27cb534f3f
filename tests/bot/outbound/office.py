"""An office whose WeChat is the double, and what its tests are told in."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from bot.outbound.held import TokenStore
from bot.outbound.results import Failed
from bot.outbound.tokens import token_store
from core.clock import now
from core.db import Database
from core.migrations import upgrade
from core.settings import Settings
from tests.wechat_double.handle import Double

APP_ID = "wx00000000000000aa"
PROGRAM_ID = "wx00000000000000bb"
SECRET = "0123456789abcdef0123456789abcdef"
PROGRAM_SECRET = "fedcba9876543210fedcba9876543210"

PATIENT = 1.0
"""Seconds the client waits for the double in tests of what does not answer."""

SEND = "/cgi-bin/message/custom/send"


def refused(result: object, reason: str, code: int | None, *words: str) -> None:
    """The call failed for this reason, and says so."""
    assert isinstance(result, Failed), result
    assert (result.reason, result.code) == (reason, code), result
    assert all(word in result.words for word in words), result.words


@dataclass
class Moved:
    """The time, moved on by a test for us and for the platform alike."""

    platform: Double
    ahead: timedelta = timedelta()

    def __call__(self) -> datetime:
        return now() + self.ahead

    def move(self, **by: float) -> None:
        """Time passes."""
        self.ahead += timedelta(**by)
        self.platform.move(timedelta(**by).total_seconds())


@dataclass(frozen=True)
class Office:
    """The settings of an office, its database, and where its tokens are."""

    settings: Settings
    database: Database
    store: TokenStore


def create_tables(url: str) -> None:
    """Make an empty database ready to be used."""
    database = Database(url)
    upgrade(database.engine)
    database.engine.dispose()


def copied(tables: Path, folder: Path) -> str:
    """The address of an empty database of one's own, a copy of that file."""
    return f"sqlite:///{shutil.copy(tables, folder / 'office.db')}"


@contextmanager
def opened(url: str, platform: Double, **more: object) -> Iterator[Office]:
    """An office with the database at this address."""
    database = Database(url)
    settings = settled(url, platform, **more)
    yield Office(settings, database, token_store(settings, database))
    database.engine.dispose()


def settled(url: str, platform: Double, **more: object) -> Settings:
    """The settings of an office whose WeChat is the double."""
    return Settings(
        _env_file=None,
        database_url=url,
        wechat_api_base=platform.address,
        wechat_app_id=APP_ID,
        wechat_app_secret=SECRET,
        miniprogram_app_id=PROGRAM_ID,
        miniprogram_app_secret=PROGRAM_SECRET,
        **more,
    )
