"""What the desk sends of itself, as who sits before the simulator's page sees it come."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from apiflask import APIFlask
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, Route, expect

from app import create_app
from bot.simulated.pushes import ACCOUNT
from core.clock import now
from core.db import Database
from core.migrations import upgrade
from core.settings import Settings
from notify.outbox import Addressee, Notice, tell
from policy import store
from policy.files import read_folder
from tests.browser import Visitor, serving

pytestmark = pytest.mark.browser

DATA = Path(__file__).parents[2] / "data"
REPLY = "您的材料收到了，下周一来取。"
SECONDS = 5000
"""Milliseconds, within which what was sent is to be seen."""


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[APIFlask]:
    """The desk as `make run` has it, but that it delivers when a test says so."""
    database = Database(f"sqlite:///{tmp_path_factory.mktemp('phone')}/wengang.db")
    upgrade(database.engine)
    with database.transaction() as connection:
        store.replace_all(connection, read_folder(DATA), now())
    app = create_app(Settings(_env_file=None), database=database)
    assert app.test_client().get("/readyz").status_code == 200
    yield app
    database.engine.dispose()


@pytest.fixture(scope="module")
def address(app: APIFlask) -> Iterator[str]:
    with serving(app) as address:
        yield address


@pytest.fixture
def visitor(visit: Callable[..., Visitor], address: str) -> Visitor:
    """Somebody who has asked something."""
    return visit(address).asks("我在太原")


@pytest.fixture
def staff(app: APIFlask) -> Callable[..., None]:
    """Staff reply to somebody, and the outbox sends what is due."""
    parts = app.extensions["wengang"]

    def reply(visitor: Visitor, text: str = REPLY) -> None:
        openid = visitor.page.get_by_role("button", pressed=True, name="关注者").get_attribute(
            "title"
        )
        assert openid
        with parts["database"].transaction() as connection:
            notice = Notice("staff_reply", text, text)
            tell(connection, Addressee(ACCOUNT, openid), notice, now() - timedelta(seconds=1))
        parts["deliverer"].deliver()

    return reply


def test_a_reply_of_staff_comes_by_itself_and_the_wire_beside_it(
    visitor: Visitor, staff: Callable[..., None]
) -> None:
    staff(visitor)
    expect(visitor.latest).to_contain_text(REPLY, timeout=SECONDS)
    expect(visitor.exchanges).to_have_count(2)
    expect(visitor.page.get_by_text("错误码 0")).to_be_visible()
    assert visitor.wire("请求地址") == "POST /cgi-bin/message/custom/send"
    assert REPLY in visitor.wire("发出的 JSON") and '"touser"' in visitor.wire("发出的 JSON")
    assert '"errcode": 0' in visitor.wire("微信的回答")
    visitor.exchanges.first.get_by_role("button", name="看报文").click()
    assert "我在太原" in visitor.wire("发出的 XML")
    visitor.latest.get_by_role("button", name="看报文").click()
    assert REPLY in visitor.wire("发出的 JSON")


def test_it_comes_once_and_the_talk_goes_on(visitor: Visitor, staff: Callable[..., None]) -> None:
    staff(visitor)
    expect(visitor.latest).to_contain_text(REPLY, timeout=SECONDS)
    visitor.presses("重发上一条").hears("和上次的答复一样")
    staff(visitor, "第二件事。")
    expect(visitor.latest).to_contain_text("第二件事。", timeout=SECONDS)
    expect(visitor.page.get_by_role("log").get_by_text(REPLY)).to_have_count(1)
    expect(visitor.exchanges).to_have_count(4)


def test_choices_hold_until_the_next_reply(
    visit: Callable[..., Visitor], address: str, staff: Callable[..., None]
) -> None:
    visitor = visit(address).presses("发送位置")
    choice = visitor.exchanges.first.locator(".choice").first
    staff(visitor)
    expect(visitor.latest).to_contain_text(REPLY, timeout=SECONDS)
    expect(choice).to_be_enabled()
    choice.click()
    expect(visitor.exchanges).to_have_count(3)
    expect(choice).to_be_disabled()


def test_it_comes_to_whom_it_is_for(visitor: Visitor, staff: Callable[..., None]) -> None:
    talk = visitor.page.get_by_role("log")
    staff(visitor)
    visitor.button("关注者乙").click()
    visitor.asks("我在太原")
    staff(visitor, "给乙的。")
    expect(talk).to_contain_text("给乙的。", timeout=SECONDS)
    expect(talk).not_to_contain_text(REPLY)
    visitor.button("关注者甲").click()
    expect(talk).to_contain_text(REPLY)
    expect(talk).not_to_contain_text("给乙的。")


def test_what_comes_while_another_is_shown_waits_for_its_own_phone(
    visitor: Visitor, staff: Callable[..., None]
) -> None:
    talk = visitor.page.get_by_role("log")
    held: list[Route] = []

    def hold_the_first(route: Route) -> None:
        held.append(route)
        if len(held) > 1:
            route.continue_()

    visitor.page.route("**/told?*", hold_the_first)
    staff(visitor)
    while not held:
        visitor.page.wait_for_timeout(20)
    visitor.button("关注者乙").click()
    with visitor.page.expect_response("**/told?*"):
        held[0].continue_()
    expect(talk).to_contain_text("还没有对话")
    expect(talk).not_to_contain_text(REPLY)
    visitor.button("关注者甲").click()
    expect(talk.get_by_text(REPLY)).to_have_count(1)


@pytest.mark.parametrize(("choice", "verdict"), [("出错", "HTTP 502"), ("拒收", "错误码 48002")])
def test_a_fault_is_switched_on_and_the_wire_shows_what_came_of_it(
    visitor: Visitor, staff: Callable[..., None], choice: str, verdict: str
) -> None:
    chosen = visitor.page.get_by_label(choice, exact=True)
    with visitor.page.expect_response("**/fault"):
        chosen.check()
    staff(visitor)
    expect(visitor.latest).to_contain_text(f"微信没有收下服务台发来的一条消息：{verdict}")
    expect(visitor.page.get_by_role("log")).not_to_contain_text(REPLY)
    assert REPLY in visitor.wire("发出的 JSON")
    visitor.button("关注者乙").click()
    expect(visitor.page.get_by_label("正常", exact=True)).to_be_checked()
    visitor.button("关注者甲").click()
    expect(chosen).to_be_checked()


def test_a_fault_that_could_not_be_switched_on_is_not_shown_as_if(visitor: Visitor) -> None:
    visitor.page.route("**/fault", lambda route: route.abort())
    visitor.page.get_by_label("慢", exact=True).click()
    expect(visitor.page.get_by_role("status")).to_contain_text("连不上服务器")
    expect(visitor.page.get_by_label("正常", exact=True)).to_be_checked()


def test_who_does_not_look_asks_for_nothing(
    page: Page, address: str, staff: Callable[..., None]
) -> None:
    assert page.context.browser
    watched = page.context.browser.new_page()
    looks: list[str] = []
    watched.on("request", lambda asked: looks.append(asked.url) if "/told?" in asked.url else None)
    watched.clock.install()
    watched.goto(address)
    visitor = Visitor(watched).asks("我在太原")
    with watched.expect_response("**/told?*"):
        watched.clock.run_for(2000)
    _hide(watched, True)
    watched.clock.run_for(2000)
    before = len(looks)
    watched.clock.run_for(60_000)
    assert len(looks) == before
    staff(visitor)
    _hide(watched, False)
    expect(visitor.latest).to_contain_text(REPLY)
    watched.close()


def _hide(page: Page, hidden: bool) -> None:
    page.evaluate(
        """hidden => {
            Object.defineProperty(document, "hidden", { value: hidden, configurable: true });
            document.dispatchEvent(new Event("visibilitychange"));
        }""",
        hidden,
    )


def test_with_an_app_secret_the_page_says_where_messages_go(
    visit: Callable[..., Visitor], app: APIFlask
) -> None:
    settings = Settings(_env_file=None, wechat_app_secret="a" * 32)
    real = create_app(settings, database=app.extensions["wengang"]["database"])
    with serving(real) as address:
        visitor = visit(address)
        expect(visitor.page.get_by_label("拒收", exact=True)).to_be_disabled()
        expect(visitor.page.get_by_text("客服消息发给真正的微信")).to_be_visible()


@pytest.mark.parametrize(("width", "height"), [(1280, 900), (360, 640)])
def test_the_page_stays_accessible_and_fits(
    visit: Callable[..., Visitor],
    address: str,
    staff: Callable[..., None],
    width: int,
    height: int,
) -> None:
    visitor = visit(address, width, height).asks("我在太原")
    staff(visitor)
    expect(visitor.latest).to_contain_text(REPLY, timeout=SECONDS)
    found = Axe().run(visitor.page)
    assert found.violations_count == 0, found.response["violations"]
    assert visitor.page.evaluate("document.documentElement.scrollWidth") <= width
