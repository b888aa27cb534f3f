"""Every page of the console, with something in it: for everybody to use, at a desk and on a phone.

The pages are read from the application's own map, so that a new one is looked at, too.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from console.gate import OPEN
from people.staff.roles import Role, may
from tests.chat import Chat
from tests.conftest import Site
from tests.console.clerks import TAIYUAN, Clerk, Hire
from tests.console.desk_editors import editing
from tests.console.market import Market, decides
from tests.console.seated.seats import Seat, Sit
from tests.console.test_authorisation import Page, address, pages
from tests.console.things import Things, things_of
from tests.curators import QUESTION

pytestmark = pytest.mark.browser

DESK, PHONE = 1280, 375
NO_PAGE = re.compile(r"/(static|vendor|transcript|counts|licence|news)\b|\.(xlsx|txt|svg)$")
"""Addresses of parts of a page, and of files."""

CARD = "own_card&entry=taiyuan-2020/job-retention-refund"
ASKED: Mapping[str, tuple[str, ...]] = {
    "/desk/look-up": ("", "?q=油钱", "?q=没有人说过&region=太原"),
    "/desk/firms": ("", "?state=all"),
    "/desk/postings": ("", "?state=live"),
    "/desk/reports": ("", "?state=handled"),
    "/desk/fairs": ("", "?year=2026&month=12"),
    "/desk/figures": ("", "?period=own&since=2026-11-01&until=2026-11-21"),
    "/desk/knowledge": ("", "?state=published"),
    "/desk/knowledge/in-force": ("", "?kind=own_card", "?kind=own_term"),
    "/desk/knowledge/history": ("?kind=curated&entry=1",),
    "/desk/proposals/new": tuple(f"?kind={kind}" for kind in ("curated", "own_term", CARD)),
}
"""What a page is asked for; where nothing is said, itself alone."""

Act = Callable[[Seat], Seat]
ANSWERS: Mapping[Role, Mapping[str, Act]] = {
    "supervisor": {
        "account/codes": lambda seat: seat.fills(code="000000", before="x").clicks("开通"),
        "canned": lambda seat: seat.fills(title="带", text="证", region="淄川").clicks("写好了"),
        "exports": lambda seat: seat.fills(why="抽查一下").clicks("申请"),
        "knowledge?state=in_review": lambda seat: seat.clicks("返稳岗"),
        "nothing-is-here": lambda seat: seat,
        "phone": lambda seat: seat.types("稳岗返还").presses("Enter").sees("《"),
        "queue": lambda seat: seat.clicks("打开 o_i…"),
        "switches": lambda seat: seat.clicks("先看效果"),
    },
    "administrator": {
        "exports": lambda seat: seat.sees("不批准"),
        "firms": lambda seat: seat.clicks("某某物业公司"),
        "postings": lambda seat: seat.clicks("限男性保安"),
        "staff/new": lambda seat: seat.fills(name="xinlai", full_name="新").clicks("加上…"),
    },
}
"""What comes of what somebody does on a page, and what they see that others do not."""


@dataclass(frozen=True)
class Town:
    """The office with something of everything, and who looks at it."""

    things: Things
    chief: Clerk
    director: Clerk


@pytest.fixture(scope="session")
def town(house: Site, hired: Hire) -> Town:
    chief = hired("banzhang", "supervisor", TAIYUAN)
    director = hired("juzhang", "administrator", TAIYUAN)
    things = things_of(house, Chat(house.app.test_client(), "o_waits"), chief)
    talks(house, chief)
    knows(house, hired)
    market = Market(house)
    market.submits(market.approved("某某纺织厂"), title="限男性保安")
    market.registers("某某物业公司")
    number = market.reports(market.publishes(market.approved("某某餐饮公司")))
    decides(director, f"reports/{number}", "handle", outcome="settled")
    return Town(things, chief, director)


def talks(house: Site, chief: Clerk) -> None:
    """Somebody asks what nobody can answer, and is held by staff."""
    chat = Chat(house.app.test_client(), "o_is_held").says("我在太原").says("稳岗返还给多少")
    chat.says(QUESTION).says("电话13912345678，帮我问问").says("人工")
    chief.takes(chat).replies(chat, "请带身份证到二楼。")
    chief.sends(f"conversations/{chief.number(chat)}/note", text="等财务回话")
    Chat(house.app.test_client(), "o_asks_in_vain").says("我在太原").says("食堂的饭钱有补贴吗")


def knows(house: Site, hired: Hire) -> None:
    """A question is answered by staff, and another answer waits for review."""
    edits = editing(house, hired)
    writer, reviewer = edits("bianji"), edits("shenhe")
    writer.writes().submits()
    reviewer.opens(writer.number).tries_all().publishes()
    writer.writes("own_term", say="返稳岗", means="稳岗返还").submits()


@pytest.mark.parametrize("role", ANSWERS)
def test_every_page_is_for_everybody_to_use(house: Site, sit: Sit, town: Town, role: Role) -> None:
    clerk = town.chief if role == "supervisor" else town.director
    seat = sit().signs_in(clerk.member.name)
    wrong = {path: look(seat, path) for path in reached(house, role, town.things)}
    wrong |= {f"after {path}": look(seat, path, act) for path, act in ANSWERS[role].items()}
    assert {path: found for path, found in wrong.items() if found} == {}


def test_on_a_phone_the_menu_unfolds_and_folds_by_keys(sit: Sit, town: Town) -> None:
    seat = sit(PHONE).signs_in(town.director.member.name).opens("firms")
    menu = seat.page.get_by_role("navigation", name="主菜单")
    expect(menu).to_be_hidden()
    seat.tabs_to("菜单").presses("Enter")
    expect(menu).to_be_visible()
    assert [*violations(seat), *across(seat)] == []
    seat.presses("Escape")
    expect(menu).to_be_hidden()
    seat.presses("Enter").follows("招聘会").sees("办一场招聘会")


def test_numbers_shown_in_whole_are_for_everybody_to_read(sit: Sit, town: Town) -> None:
    number = town.things["conversation"]
    seat = sit().signs_in(town.chief.member.name).opens(f"conversations/{number}")
    seat.tabs_to("看完整号码").presses("Enter").tabs_to("为什么…").types("核对身份")
    seat.follows("看一次").sees("这次查看已经记下")
    assert violations(seat) == []


def test_no_page_is_left_out(house: Site) -> None:
    seen = {page.rule.rule for role in ANSWERS for page in whole(house, role)}
    every = {page.rule.rule for page in pages(house.app) if page.method == "GET"}
    assert {path for path in every - seen if not NO_PAGE.search(path)} == {"/desk/sign-in"}


def test_the_door_is_for_everybody_to_use(sit: Sit) -> None:
    assert look(sit(), "/desk/sign-in") == []


def whole(house: Site, role: Role) -> Iterator[Page]:
    """The pages that stand for themselves; an administrator's less those of a supervisor."""
    for page in pages(house.app):
        seen = role == "administrator" and may("supervisor", page.right)
        mine = page.right != OPEN and may(role, page.right) and not seen
        if page.method == "GET" and mine and not NO_PAGE.search(page.rule.rule):
            yield page


def reached(house: Site, role: Role, things: Things) -> Iterator[str]:
    """The addresses at which there is something to see."""
    for page in whole(house, role):
        for asked in ASKED.get(page.rule.rule, ("",)):
            yield address(page, things) + asked


def look(seat: Seat, path: str, act: Act = lambda seat: seat) -> list[str]:
    """What is wrong with a page, first at a desk, then on a phone; nothing is well."""
    seat.page.set_viewport_size({"width": DESK, "height": 900})
    act(seat.opens(path.removeprefix("/desk/")))
    wrong = [*violations(seat), *across(seat)]
    seat.page.set_viewport_size({"width": PHONE, "height": 900})
    return [*wrong, *violations(seat), *across(seat)]


def violations(seat: Seat) -> list[str]:
    """What axe finds."""
    found = Axe().run(seat.page).response["violations"]
    return [f"{one['id']}: {node['html'][:200]}" for one in found for node in one["nodes"]]


def across(seat: Seat) -> list[str]:
    """Whether the page is wider than what shows it."""
    wide, inner = seat.page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    return [f"is {wide} wide in {inner}"] if wide > inner else []
