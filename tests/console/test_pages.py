"""The console in a real browser, as make run has it: by keys alone, at a desk and on a phone."""

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from apiflask import APIFlask
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect

from app import create_app
from console.gate import OPEN
from core.clock import now
from core.db import Database
from core.migrations import upgrade
from core.settings import Settings
from people.staff.roles import Role, may
from policy import store
from policy.files import read_folder
from tests.browser import opened, serving
from tests.chat import Chat
from tests.console.clerks import TAIYUAN, Clerk, Hire, hire
from tests.console.seats import Seat
from tests.console.test_authorisation import address as address_of
from tests.console.test_authorisation import pages

pytestmark = pytest.mark.browser

DATA = Path(__file__).parents[2] / "data"
PHONE, DESK = 375, 1280

Sit = Callable[..., Seat]


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[APIFlask]:
    """The desk with its knowledge; what is due is sent when a test says so."""
    database = Database(f"sqlite:///{tmp_path_factory.mktemp('console')}/wengang.db")
    upgrade(database.engine)
    with database.transaction() as connection:
        store.replace_all(connection, read_folder(DATA), now())
    app = create_app(Settings(_env_file=None), database=database)
    assert app.test_client().get("/readyz").status_code == 200
    yield app
    database.engine.dispose()


@pytest.fixture(scope="module")
def hired(app: APIFlask) -> Hire:
    return hire(app, app.extensions["wengang"]["database"], now)


@pytest.fixture(scope="module")
def address(app: APIFlask) -> Iterator[str]:
    with serving(app) as simulator:
        yield simulator.removesuffix("/simulator/")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with opened() as page:
        assert page.context.browser
        yield page.context.browser


@pytest.fixture
def sit(browser: Browser, address: str) -> Iterator[Sit]:
    """Gives somebody a browser of their own."""

    with ExitStack() as after:

        def take_a_seat(width: int = DESK) -> Seat:
            seat = Seat(browser, address, width)
            after.callback(seat.leaves)
            return seat

        yield take_a_seat


@pytest.fixture(scope="module")
def lijing(hired: Hire) -> Clerk:
    return hired("lijing", signed_in=False)


@pytest.fixture(scope="module")
def wangfang(hired: Hire) -> Clerk:
    return hired("wangfang", signed_in=False)


def asker(app: APIFlask, openid: str, text: str) -> Chat:
    """Somebody of 太原 who asks something, and then for a person."""
    return Chat(app.test_client(), openid).says("我在太原").says(text).says("人工")


def deliver(app: APIFlask) -> None:
    app.extensions["wengang"]["deliverer"].deliver()


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_from_the_search_to_the_release_by_keys_alone(
    app: APIFlask, sit: Sit, lijing: Clerk, width: int
) -> None:
    chat = asker(app, f"o_keys_{width}", f"仓库{width}的补贴怎么领")
    seat = sit(width).signs_in("lijing").opens("look-up").presses("/")
    seat.types(f"仓库{width}").follows("查找").sees("怎么领").follows("o_k…")
    seat.follows("接手").sees("自动答复已停")
    seat.tabs_to("回复").types("请带身份证到二楼。").presses("Control+Enter")
    seat.sees("请带身份证到二楼。")
    chat.says("好的，谢谢").hears_nothing()
    seat.sees("好的，谢谢").follows("结束，交还自动答复").sees("待接手")
    chat.says("稳岗返还给多少").hears("返还")


def test_of_two_at_once_one_gets_it_and_the_other_is_told(
    app: APIFlask, sit: Sit, lijing: Clerk, wangfang: Clerk
) -> None:
    asker(app, "o_contended", "两个人都想答的问题")
    first, second = sit().signs_in("lijing"), sit().signs_in("wangfang")
    for seat in (first, second):
        seat.opens("queue").follows("打开 o_c…").sees("还没有人接手")
    first.follows("接手").sees("您已接手")
    second.sees("lijing（测试）已接手")
    expect(second.page.get_by_role("button", name="接手")).to_have_count(0)


def test_of_two_who_press_at_the_same_moment_the_second_is_told(
    app: APIFlask, sit: Sit, lijing: Clerk, wangfang: Clerk
) -> None:
    asker(app, "o_raced", "两个人同时按下")
    first, second = sit().signs_in("lijing"), sit().signs_in("wangfang")
    for seat in (first, second):
        seat.opens("queue").follows("打开 o_raced").tabs_to("接手")
        # What the page would learn within two seconds is not yet there.
        seat.page.evaluate("document.querySelector('.poll').remove()")
    first.presses("Enter").sees("您已接手")
    second.presses("Enter").sees("lijing（测试）已经接手了这段对话")


def test_what_is_being_typed_outlives_what_comes_in(app: APIFlask, sit: Sit, lijing: Clerk) -> None:
    chat = asker(app, "o_typing", "边打字边来消息")
    seat = sit().signs_in("lijing").opens("queue").follows("打开 o_t…")
    seat.follows("接手").tabs_to("回复").types("您的材料")
    chat.says("还有一个问题")
    seat.sees("还有一个问题").types("齐了。")
    expect(seat.page.get_by_label("回复", exact=True)).to_have_value("您的材料齐了。")


def test_the_answer_for_a_caller_is_copied_by_one_key(sit: Sit, lijing: Clerk) -> None:
    seat = sit().signs_in("lijing").opens("phone").types("稳岗返还给多少").presses("Enter")
    seat.sees("《").presses("Alt+c").sees("已复制")
    assert "返还" in seat.page.evaluate("navigator.clipboard.readText()")


def test_a_page_nobody_looks_at_asks_for_nothing(app: APIFlask, sit: Sit, lijing: Clerk) -> None:
    seat = sit().signs_in("lijing").opens("queue")
    hide = "Object.defineProperty(document, 'hidden', {get: () => true, configurable: true})"
    seat.page.evaluate(hide)
    asked: list[str] = []
    seat.page.on("request", lambda request: asked.append(request.url))
    seat.page.wait_for_timeout(2300)
    assert asked == []
    with seat.page.expect_request("**/desk/queue?**"):
        seat.page.evaluate("delete document.hidden")


@pytest.mark.parametrize("width", [DESK, PHONE])
@pytest.mark.parametrize("role", ["supervisor", "administrator", "fair_officer", "editor"])
def test_every_page_is_accessible(
    app: APIFlask, sit: Sit, hired: Hire, role: Role, width: int
) -> None:
    name = f"{role.replace('_', '')}{width}"
    hired(name, role, TAIYUAN, signed_in=False)
    asker(app, f"o_axe_{role}_{width}", "稳岗返还给多少")
    seat = sit(width).signs_in(name)
    for path in reached(app, role):
        seat.opens(path.removeprefix("/desk/"))
        found = Axe().run(seat.page)
        assert found.violations_count == 0, (path, found.generate_report())
        across = "document.documentElement.scrollWidth <= innerWidth"
        assert seat.page.evaluate(across), f"{path} is wider than {width}"


def reached(app: APIFlask, role: Role) -> Iterator[str]:
    """The pages of a role that stand for themselves."""
    things = {"conversation": "1"}
    for page in pages(app):
        whole = not re.search(r"/(static|vendor|transcript)\b|\.xlsx", page.rule.rule)
        known = page.right != OPEN and not page.rule.arguments - things.keys()
        if page.method == "GET" and whole and known and may(role, page.right):
            yield address_of(page, things)
