"""Access tokens in the database, for an office without Redis."""

from datetime import datetime, timedelta

from sqlalchemy import select, update

from bot.outbound.held import Held
from bot.tables import access_tokens
from core.db import Database
from core.statements import Statement

_OPEN = Statement("insert into access_tokens (app_id) values (:app_id) on conflict do nothing")


class DatabaseTokens:
    """A TokenStore whose rows are compared and set in one statement each."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, app_id: str) -> Held | None:
        """The token of an account, if there is one."""
        columns = access_tokens.c
        held = select(columns.value, columns.expires_at, columns.doubted, columns.forced_at)
        with self._database.reading() as connection:
            row = connection.execute(held.where(columns.app_id == app_id)).first()
        return Held(*row) if row and row.value else None

    def lease(self, app_id: str, holder: str, moment: datetime, seconds: float) -> bool:
        """Whether the holder is the one to refresh the token, for so long."""
        if self._leased(app_id, moment):  # who only waits disturbs no writer
            return False
        columns = access_tokens.c
        free = columns.refresh_until.is_(None) | (columns.refresh_until <= moment)
        with self._database.transaction() as connection:
            _OPEN.run(connection, {"app_id": app_id})
            taken = connection.execute(
                update(access_tokens)
                .where(columns.app_id == app_id, free)
                .values(refresher=holder, refresh_until=moment + timedelta(seconds=seconds))
            )
        return taken.rowcount == 1

    def _leased(self, app_id: str, moment: datetime) -> bool:
        columns = access_tokens.c
        leased = select(columns.app_id).where(
            columns.app_id == app_id, columns.refresh_until > moment
        )
        with self._database.reading() as connection:
            return connection.execute(leased).first() is not None

    def replace(self, app_id: str, old: str, new: Held) -> bool:
        """Put the new token in the place of the old one; whether the old one was still there."""
        columns = access_tokens.c
        with self._database.transaction() as connection:
            replaced = connection.execute(
                update(access_tokens)
                .where(columns.app_id == app_id, columns.value == old)
                .values(
                    value=new.value,
                    expires_at=new.expires_at,
                    doubted=new.doubted,
                    forced_at=new.forced_at,
                )
            )
        return replaced.rowcount == 1

    def release(self, app_id: str, holder: str, moment: datetime, seconds: float) -> None:
        """The holder is done; the next may refresh after so many seconds."""
        columns = access_tokens.c
        with self._database.transaction() as connection:
            connection.execute(
                update(access_tokens)
                .where(columns.app_id == app_id, columns.refresher == holder)
                .values(refresher="", refresh_until=moment + timedelta(seconds=seconds))
            )
