"""A holder who writes at the moment their conversation is taken from them keeps it, and nobody is
told otherwise."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from bot.tables import conversations, lines
from core.db import Database
from hotline import handovers
from hotline.giving_back import return_to_queue
from notify.tables import notices
from people.staff.accounts import Newcomer, add
from tests.conftest import NOON
from tests.processes import databases

LATER = NOON + timedelta(hours=3)


@pytest.fixture(params=databases.KINDS)
def database(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Database]:
    """A database of each kind, in which all is committed."""
    with databases.fresh(request, tmp_path_factory.mktemp("giving")) as fresh:
        yield fresh


@pytest.fixture
def held(database: Database) -> tuple[int, int]:
    """A conversation whose holder wrote, and then did nothing for three hours; the holder."""
    row = {"account": "gh_office", "openid": "o_zhang", "memory": {}, "version": 0}
    row |= {"created_at": NOON, "heard_at": LATER}
    with database.transaction() as connection:
        who = Newcomer("lijing", "李静（测试）", "hotline", "140100", "kaishui-bailu-77")
        holder = add(connection, who, "test", NOON).id
        added = conversations.insert().values(row).returning(conversations.c.id)
        number = int(connection.execute(added).scalar_one())
        said = {"conversation_id": number, "turn_key": "t", "direction": "in", "kind": "text"}
        said |= {"text": "人工", "details": {}, "cards": [], "cites": [], "understood": {}}
        connection.execute(lines.insert().values(said | {"said_at": NOON}))
        handovers.take(connection, number, holder, NOON)
        handovers.note_reply(connection, number, holder, NOON)
    return number, holder


def told(database: Database) -> int:
    """How many notices were queued."""
    with database.reading() as connection:
        return int(connection.execute(select(func.count()).select_from(notices)).scalar_one())


def returned(database: Database) -> int:
    """How many are put back among those that wait, three hours later."""
    with database.transaction() as connection:
        return return_to_queue(connection, LATER)


def test_a_reply_that_comes_between_keeps_the_conversation(
    database: Database, held: tuple[int, int]
) -> None:
    with ThreadPoolExecutor(1) as pool:
        with database.transaction() as connection:
            handovers.note_reply(connection, *held, LATER)
            round_of = pool.submit(returned, database)
            assert not wait([round_of], timeout=1).done
        assert round_of.result(timeout=30) == 0
    assert told(database) == 0


def test_whom_nobody_writes_to_is_put_back_and_told_once(
    database: Database, held: tuple[int, int]
) -> None:
    assert returned(database) == 1
    assert returned(database) == 0
    assert told(database) == 1
