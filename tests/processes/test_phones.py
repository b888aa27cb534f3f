"""The desk as `make run` starts it: what is put into the outbox comes to the simulator's phone."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from bot.simulated.pushes import ACCOUNT
from core.clock import now
from notify.outbox import Addressee, Notice, tell
from policy import store
from policy.files import read_folder
from tests.browser import opened, visiting
from tests.processes import databases
from tests.processes.server import ROOT, Server, serving

pytestmark = [pytest.mark.processes, pytest.mark.browser]

FEW_SECONDS = 8000
"""Milliseconds: a look at the outbox and one of the page, each every two seconds, and a reserve."""


@pytest.fixture(params=databases.KINDS)
def delivering(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Server]:
    """The desk with two workers, of which one delivers."""
    folder = tmp_path_factory.mktemp("delivering")
    with databases.fresh(request, folder) as database:
        with database.transaction() as connection:
            store.replace_all(connection, read_folder(ROOT / "data"), now())
        with serving(database, folder, "wsgi:app") as running:
            yield running


def test_a_notice_comes_to_the_phone_by_itself_whichever_worker_has_it(
    delivering: Server, chromium: Browser
) -> None:
    with opened(chromium) as page, visiting(page) as visit:
        visitor = visit(f"http://127.0.0.1:{delivering.port}/simulator/").asks("我在太原")
        openid = visitor.page.get_by_role("button", pressed=True).first.get_attribute("title")
        assert openid
        for number in (1, 2):
            text = f"第{number}件事办好了。"
            with delivering.database.transaction() as connection:
                notice = Notice("staff_reply", text, text)
                assert tell(connection, Addressee(ACCOUNT, openid), notice, now())
            expect(visitor.latest).to_contain_text(text, timeout=FEW_SECONDS)
        assert "第2件事办好了。" in visitor.wire("发出的 JSON")
        expect(visitor.exchanges).to_have_count(3)
