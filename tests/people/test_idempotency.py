"""What a phone asks for twice, as it lost the answer, is done once."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from uuid import uuid4

import pytest
from sqlalchemy import Connection, func, select

from core.db import Database
from core.errors import Conflict, Invalid
from core.migrations import upgrade
from people.idempotency import KEPT, Answer, forget_old, once
from people.identities import Identity, meet
from people.tables import done_requests
from tests import servers
from tests.conftest import NOON, Site
from tests.people.test_identities import somebody_waits
from tests.processes.waiting import until

ASK = {"apply": 7}


class Shop:
    """Somebody who asks, and how often it was done."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.done = 0
        with database.transaction() as connection:
            self.me = meet(connection, Identity("wx_program", "m_li"), NOON)
            self.other = meet(connection, Identity("wx_program", "m_wang"), NOON)

    def asks(self, key: str, request: object = ASK, who: int = 0) -> Answer:
        """What is answered."""
        return once(self.database, lambda: NOON, key, who or self.me, request, self._act)

    def _act(self, connection: Connection, moment: datetime) -> Answer:
        self.done += 1
        return Answer({"number": self.done})


@pytest.fixture
def shop(desk: Site) -> Iterator[Shop]:
    """The desk with somebody who asks."""
    yield Shop(desk.database)


def test_the_same_again_gets_the_same_answer(shop: Shop) -> None:
    answers = [shop.asks("k-1", dict(reversed(ASK.items()))) for _ in range(3)]
    assert answers == [Answer({"number": 1}, 201)] * 3
    assert shop.done == 1


def test_another_request_under_the_same_key_is_refused(shop: Shop) -> None:
    shop.asks("k-1")
    with pytest.raises(Conflict, match="请换一个"):
        shop.asks("k-1", {"apply": 8})
    assert shop.done == 1


def test_keys_are_each_persons_own(shop: Shop) -> None:
    assert [shop.asks("k-1"), shop.asks("k-1", who=shop.other)] == [
        Answer({"number": 1}),
        Answer({"number": 2}),
    ]


def test_without_a_key_it_is_done_each_time(shop: Shop) -> None:
    assert [shop.asks("").body["number"] for _ in range(2)] == [1, 2]


def test_what_was_refused_may_be_tried_again(shop: Shop) -> None:
    def refuse(connection: Connection, moment: datetime) -> Answer:
        raise Invalid("还差一项。")

    with pytest.raises(Invalid):
        once(shop.database, lambda: NOON, "k-1", shop.me, ASK, refuse)
    assert shop.asks("k-1") == Answer({"number": 1})


def test_answers_are_kept_as_long_as_somebody_may_ask_again(shop: Shop) -> None:
    shop.asks("k-1")
    left = select(func.count()).select_from(done_requests)
    for moment, count in ((NOON + KEPT, 1), (NOON + KEPT + timedelta(seconds=1), 0)):
        with shop.database.transaction() as connection:
            forget_old(connection, moment)
            assert connection.execute(left).scalar_one() == count


def test_two_at_once_are_one(postgres_prefix: str) -> None:
    database = Database(servers.create_database(postgres_prefix, f"once_{uuid4().hex}"))
    upgrade(database.engine)
    shop = Shop(database)

    def slowly(connection: Connection, moment: datetime) -> Answer:
        other = threads.submit(shop.asks, "k-1")
        until(lambda: other.done() or somebody_waits(database))
        waiting.append(other)
        return Answer({"number": 0})

    with ThreadPoolExecutor(1) as threads:
        waiting: list = []
        first = once(database, lambda: NOON, "k-1", shop.me, ASK, slowly)
        assert waiting[0].result() == first == Answer({"number": 0})
    assert shop.done == 0
    database.engine.dispose()
