"""Every notice arrives, whatever befalls WeChat and the senders; what comes twice is explained."""

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.messages import Incoming, Reply
from bot.outbound.client import WeChat
from bot.outbound.database_tokens import DatabaseTokens
from bot.turns import Turns
from core.clock import now
from core.db import Database
from core.settings import Settings
from notify.deliver import Deliverer
from notify.mailbox import Outbox
from notify.reach import Office
from notify.recovery import DOUBTS
from tests.notify.office import TALK
from tests.notify.storm import ACCOUNT, Storm
from tests.processes import databases
from tests.processes.waiting import DEADLINE, until
from tests.wechat_double.handle import Double, double

pytestmark = pytest.mark.processes

NOTICES, SENDERS, KILLS = 300, 3, 3
FAULTS = 0.2
IN_TIME = 2.0


@pytest.fixture(params=databases.KINDS)
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """An empty database of each kind."""
    with databases.fresh(request, tmp_path) as fresh:
        yield fresh


@pytest.fixture
def platform() -> Iterator[Double]:
    """WeChat's double."""
    with double() as running:
        yield running


def test_in_a_storm_nothing_is_lost_and_what_comes_twice_is_explained(
    database: Database, platform: Double
) -> None:
    storm = Storm(database, platform, NOTICES)
    storm.gather()
    fates = storm.run(SENDERS, FAULTS, KILLS)
    assert fates.lost == []
    assert fates.unexplained == []
    assert fates.reached == NOTICES
    assert fates.states["given_up"] == 0
    assert max(fates.delivered) <= 1 + DOUBTS
    # A storm in which nothing went wrong has proved nothing.
    assert fates.states["waiting"] + fates.twice > 0


def test_a_wechat_that_hangs_keeps_nobody_waiting_who_writes(
    database: Database, platform: Double
) -> None:
    storm = Storm(database, platform, 2)
    storm.gather()
    platform.fault(TALK, "hang")
    turns = Turns(database, lambda turn: Reply("您好", memory=turn.memory), now, Outbox())
    deliverer = Deliverer(database, wechat(database, platform), Office(), storm.clock)
    delivery = threading.Thread(target=deliverer.deliver)
    delivery.start()
    try:
        until(lambda: bool(platform.calls(TALK)))
        began = time.monotonic()
        said = turns.take(Incoming("text", ACCOUNT, "o_0", 1, "while it hangs", "在吗"))
        assert said and said.text == "您好"
        assert time.monotonic() - began < IN_TIME
        assert delivery.is_alive(), "微信已经答了，什么也没有证明"
    finally:
        platform.calm()
        deliverer.stopping.set()
        delivery.join(DEADLINE)


def wechat(database: Database, platform: Double) -> WeChat:
    """WeChat as a process calls it."""
    url = database.engine.url.render_as_string(hide_password=False)
    settings = Settings(_env_file=None, database_url=url, wechat_api_base=platform.address)
    return WeChat(settings, DatabaseTokens(database), now)
