"""Made-up conversations put into a database with their index, worked out in several processes.

The index is what `flask conversations reindex` makes of the same lines. On PostgreSQL rows are
copied in and the index on the words is made at the end.
"""

import json
import os
import random
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from types import SimpleNamespace
from typing import Any

from sqlalchemy import Connection, Table, insert, select, text, update

from bench.chatter import ACCOUNT, HANDED_OVER, PROFILES, Chatter, openid, phone
from bot.tables import conversations, lines
from core.clock import now
from core.db import Database
from hotline.look_up.entries import Entry, entries_of, insert_entries, with_blocks
from hotline.look_up.tables import line_entries, look_up_progress
from hotline.tables import handovers
from jobs.tables import applications, postings
from people.tables import employers, identities, seekers

LOT = 2000
"""Turns that one process works out at a time."""

AHEAD = 12
WAITING = 200
"""Lines at the end that are left to be found without the index, as in a busy minute."""

Rows = Sequence[dict[str, Any]]

_chatters: list[Chatter] = []


def fill(database: Database, many: int, processes: int) -> Iterator[int]:
    """Put so many lines in; how many are done, lot by lot."""
    chatter = Chatter(many)
    made_by = _put_off(database)
    numbers = range(1, chatter.chats + 1)
    for at in range(0, len(numbers), LOT):
        with database.transaction() as connection:
            _put(
                connection, conversations, [chatter.conversation(n) for n in numbers[at : at + LOT]]
            )
    with database.transaction() as connection:
        _put_people(connection, chatter)
    for rows, entries in _lots(chatter, processes):
        with database.transaction() as connection:
            _put(connection, lines, rows)
            _put_entries(connection, entries)
        yield rows[-1]["id"]
    with database.transaction() as connection:
        last = 2 * chatter.turns() - WAITING
        connection.execute(line_entries.delete().where(line_entries.c.line_id > last))
        connection.execute(update(look_up_progress).values(indexed=last, ready=last, seen=last))
    for statement in made_by:
        _patiently(database, statement)


def _put_off(database: Database) -> Sequence[str]:
    """Drop the index that is quicker made at the end; the statements that end the filling."""
    if database.embedded:
        return ("analyze",)
    named = text("select indexdef from pg_indexes where indexname = 'ix_line_entries_words'")
    with database.transaction() as connection:
        made_by = connection.execute(named).scalar_one()
        connection.execute(text("drop index ix_line_entries_words"))
    return ("set local maintenance_work_mem = '1GB'; " + made_by, "analyze")


def _patiently(database: Database, statement: str) -> None:
    with database.transaction() as connection:
        if not database.embedded:
            connection.execute(text("set local statement_timeout = 0"))
        connection.execute(text(statement))


def _lots(chatter: Chatter, processes: int) -> Iterator[tuple[Rows, Sequence[Entry]]]:
    last = chatter.turns()
    ranges = (range(at, min(at + LOT, last + 1)) for at in range(1, last + 1, LOT))
    with ProcessPoolExecutor(processes, initializer=_begin, initargs=(chatter,)) as pool:
        # Not all at once: what is worked out waits in memory until it is written.
        ahead = deque(pool.submit(_make, some) for some in islice(ranges, AHEAD))
        while ahead:
            lot = ahead.popleft().result()
            ahead.extend(pool.submit(_make, some) for some in islice(ranges, 1))
            yield lot


def _begin(chatter: Chatter) -> None:
    os.nice(5)
    _chatters.append(chatter)


def _make(turns: range) -> tuple[Rows, Sequence[Entry]]:
    (chatter,) = _chatters
    rows = list(chatter.lines(turns))
    asked = [
        SimpleNamespace(**{**heard, "cards": said["cards"], "reply": said["kind"]})
        for heard, said in zip(rows[::2], rows[1::2], strict=True)
    ]
    entries: list[Any] = list(asked)
    return rows, list(entries_of(entries))


def _put_people(connection: Connection, chatter: Chatter) -> None:
    """Some keep a profile, some of those apply, and some were handed over to staff."""
    chance, moment = random.Random(3), now()
    keeping = list(range(1, chatter.chats + 1, PROFILES))
    known = [
        {"id": n, "app": ACCOUNT, "openid": openid(n), "met_at": moment, "apart": False}
        for n in keeping
    ]
    agreed = {"about": "", "agreed_to": "同意", "consented_at": moment, "updated_at": moment}
    profiles = [
        {"id": n, "identity_id": n, "name": f"求职者{n}", "phone": phone(chance), **agreed}
        for n in keeping
    ]
    _put(connection, identities, known)
    _put(connection, seekers, profiles)
    posting = _posting(connection, moment)
    applied = [
        {"posting_id": posting, "seeker_id": n, "state": "sent", "applied_at": moment}
        for n in keeping[::5]
    ]
    connection.execute(insert(applications), applied)
    handed = {"because": "asked", "state": "ended", "asked_at": moment, "ended_at": moment}
    chats = range(1, chatter.chats + 1, HANDED_OVER)
    connection.execute(insert(handovers), [{"conversation_id": n, **handed} for n in chats])


def _posting(connection: Connection, moment: Any) -> int:
    firm = {
        "name": "某某厂", "credit_code": "-", "contact": "-", "phone": "-", "size": "micro_small",
        "industry": "-", "region": "140105", "tags": [], "state": "approved",
        "created_at": moment, "updated_at": moment,
    }  # fmt: skip
    made = connection.execute(insert(employers).values(firm).returning(employers.c.id)).scalar_one()
    ad = {
        "employer_id": made, "title": "普工", "kind": "full_time", "about": "", "openings": 1,
        "pay_unit": "month", "region": "140105", "benefits": [], "shift": [], "education": "不限",
        "certificates": [], "state": "live", "flags": [], "created_at": moment,
        "updated_at": moment,
    }  # fmt: skip
    return int(
        connection.execute(insert(postings).values(ad).returning(postings.c.id)).scalar_one()
    )


def _put(connection: Connection, table: Table, rows: Rows) -> None:
    if connection.dialect.name == "sqlite":
        connection.execute(insert(table), list(rows))
        return
    _copy(connection, table, [{name: _copied(one) for name, one in row.items()} for row in rows])


def _copied(value: Any) -> Any:
    return json.dumps(value) if isinstance(value, list | dict) else value


def _put_entries(connection: Connection, entries: Sequence[Entry]) -> None:
    if connection.dialect.name == "sqlite":
        insert_entries(connection, entries)
        return
    rows = [
        {
            "line_id": one.line_id,
            "conversation_id": one.conversation_id,
            "words": " ".join(f"'{token}'" for token in with_blocks(one)),
        }
        for one in entries
    ]
    _copy(connection, line_entries, rows)


def _copy(connection: Connection, into: Table, rows: Rows) -> None:
    columns = ", ".join(rows[0])
    # The rows fit together: to look up each one's other end would take longer than to copy it.
    connection.execute(text("set local session_replication_role = replica"))
    driver: Any = connection.connection.driver_connection
    with driver.cursor().copy(f"copy {into.name} ({columns}) from stdin") as copy:
        for row in rows:
            copy.write_row(tuple(row.values()))


def count_filled(database: Database) -> int:
    """The number of the newest line."""
    with database.reading() as connection:
        newest = select(lines.c.id).order_by(lines.c.id.desc()).limit(1)
        return int(connection.execute(newest).scalar() or 0)
