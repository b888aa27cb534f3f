"""A request is done once, however often the phone sends it: mini-programs lose answers easily."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from pydantic import BaseModel, Field
from sqlalchemy import Connection, delete, select, update
from sqlalchemy.dialects.postgresql import insert as insert_postgresql
from sqlalchemy.dialects.sqlite import insert as insert_sqlite

from core.clock import Clock
from core.db import Database
from core.errors import Conflict
from people.tables import done_requests

HEADER = "Idempotency-Key"

KEPT = timedelta(days=2)
"""How long the answer to a request is kept for who asks again."""


class RequestKey(BaseModel):
    """The header of requests that are done once, as an input of `location="headers"`."""

    idempotency_key: str = Field(
        "",
        max_length=100,
        description="自己定的编号；没收到答复就用同一个编号再发一次，只会办一次",
    )


@dataclass(frozen=True, slots=True)
class Answer:
    """What is answered to a request: JSON and its status."""

    body: dict[str, Any]
    status: int = 201


Act = Callable[[Connection, datetime], Answer]


def once(
    database: Database, clock: Clock, key: str, identity_id: int, request: Any, act: Act
) -> Answer:
    """The answer of an act that is done in one transaction, once for a key of this caller.

    Without a key ("") it is done each time. The same key with the same request (JSON: what is
    asked and of what) gives the first answer again, with another request it raises Conflict. An
    act that raises leaves nothing, and may be tried again under its key.
    """
    moment = clock()
    with database.transaction() as connection:
        if not key:
            return act(connection, moment)
        asked_for = _hash(request)
        if not _is_first(connection, identity_id, key, asked_for, moment):
            return _told_before(connection, identity_id, key, asked_for)
        answer = act(connection, moment)
        told = {"status": answer.status, "body": answer.body}
        connection.execute(update(done_requests).where(_same(identity_id, key)).values(told))
        return answer


def forget_old(connection: Connection, moment: datetime) -> None:
    """Delete the answers nobody asks for again any more."""
    connection.execute(delete(done_requests).where(done_requests.c.done_at < moment - KEPT))


def _is_first(
    connection: Connection, identity_id: int, key: str, asked_for: str, moment: datetime
) -> bool:
    """Whether nobody did it before; who does it just now is waited for."""
    row = {
        "identity_id": identity_id,
        "key": key,
        "request_hash": asked_for,
        "status": 0,
        "body": {},
        "done_at": moment,
    }
    native = insert_sqlite if connection.dialect.name == "sqlite" else insert_postgresql
    put = native(done_requests).values(row).on_conflict_do_nothing()
    return connection.execute(put.returning(done_requests.c.key)).first() is not None


def _told_before(connection: Connection, identity_id: int, key: str, asked_for: str) -> Answer:
    row = connection.execute(select(done_requests).where(_same(identity_id, key))).one()
    if row.request_hash != asked_for:
        raise Conflict(f"这个 {HEADER} 已经用于另一次请求，新的请求请换一个。")
    return Answer(row.body, row.status)


def _same(identity_id: int, key: str) -> Any:
    return (done_requests.c.identity_id == identity_id) & (done_requests.c.key == key)


def _hash(request: Any) -> str:
    written = json.dumps(request, sort_keys=True, ensure_ascii=False, default=str)
    return sha256(written.encode()).hexdigest()
