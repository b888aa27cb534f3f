"""Every page of the console, for every role, of the own region and of a foreign one.

The pages are read from the application's own map: one that nobody gave a right fails here.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

import pytest
from apiflask import APIFlask
from werkzeug.routing import Rule

from console.gate import OPEN
from hotline.canned import Canned, write
from hotline.exports import Wish, ask
from hotline.proposals import Draft, draft
from hotline.switches import list_off, switch_off
from jobs.fairs.booths import ask_booth
from people.staff.roles import RIGHTS, ROLES, Role, may
from tests.chat import Chat
from tests.conftest import NOON, Site
from tests.console.clerks import Clerk, Hire
from tests.console.market import Market
from tests.jobs.fairs.offices import Office as Bureau

OWN, FOREIGN = "140100", "370302"
LET_IN, REFUSED, NOT_THERE = "let in", "refused", "not there"


@dataclass(frozen=True)
class Page:
    """One method of one address, with the right it needs."""

    rule: Rule
    method: str
    right: str

    def __str__(self) -> str:
        return f"{self.method} {self.rule.rule}"


def pages(app: APIFlask) -> Iterator[Page]:
    """All pages of the console."""
    for rule in app.url_map.iter_rules():
        if rule.rule.startswith("/desk/"):
            view = app.view_functions[rule.endpoint]
            static = rule.endpoint.endswith(".static")
            right = OPEN if static else getattr(view, "right", "")
            for method in sorted((rule.methods or set()) & {"GET", "POST", "PUT", "DELETE"}):
                yield Page(rule, method, right)


Things = Mapping[str, str]
"""What stands in the addresses: the name of a part of one, and something of 太原's."""


@pytest.fixture
def things(desk: Site, chat: Chat, lijing: Clerk, market: Market) -> Things:
    """Something of each kind that pages are about, all of it of 太原."""
    chat.says("我在太原").says("人工")
    with desk.database.transaction() as connection:
        text = Canned("带什么", "请带身份证。", OWN)
        canned = write(connection, text, lijing.member.id, desk.clock())
    firm = market.approved()
    posting = market.publishes(firm)
    bureau = Bureau(desk)
    fair = bureau.announces()
    with bureau.work() as connection:
        booth = ask_booth(connection, fair, firm, [posting], bureau.moment)
    return {
        "canned": str(canned),
        "conversation": str(lijing.number(chat)),
        "fair": str(fair),
        "booth": str(booth),
        "member": str(lijing.member.id),
        "firm": str(firm),
        "posting": str(posting),
        "report": str(market.reports(posting)),
        "switch": str(switched_off(desk, lijing)),
        "proposal": str(drafted(desk, lijing)),
        "export": str(export_of(lijing)),
    }


def switched_off(desk: Site, by: Clerk) -> int:
    """The number of a switch of 古交, which nobody in these tests asks about."""
    with desk.database.transaction() as connection:
        switch_off(connection, "140181", "暂停", by.member.id, desk.clock())
        return list_off(connection)[0].id


def drafted(desk: Site, by: Clerk) -> int:
    """A curated question of 太原 that somebody began to write."""
    begun = Draft("curated", "", "油钱给报吗", OWN, {"question": "油钱给报吗", "region": "太原"})
    with desk.database.transaction() as connection:
        return draft(connection, begun, by.member, desk.clock())


def export_of(clerk: Clerk) -> int:
    """The number of an export that a clerk asked for."""
    wish = Wish("conversations", OWN, date(2026, 11, 1), date(2026, 11, 21))
    with clerk.database.transaction() as connection:
        return ask(connection, wish, "统计来话", clerk.member, NOON)


def test_every_page_says_whom_it_is_for(site: Site) -> None:
    known = {OPEN, *RIGHTS}
    assert [str(page) for page in pages(site.app) if page.right not in known] == []


def test_every_kind_of_thing_is_there_to_try(site: Site, things: Things) -> None:
    names = {name for page in pages(site.app) for name in page.rule.arguments}
    assert names - things.keys() == {"filename", "name"}


@pytest.mark.parametrize("role", ROLES)
def test_each_role_is_let_in_where_it_may_and_nowhere_else(
    role: Role, desk: Site, hired: Hire, things: Things
) -> None:
    clerk = hired("tried", role, OWN)
    wrong = []
    for page in pages(desk.app):
        expected = LET_IN if page.right == OPEN or may(role, page.right) else REFUSED
        if (got := outcome(clerk, page, things)) != expected:
            wrong.append((str(page), got))
    assert wrong == []


@pytest.mark.parametrize("role", ROLES)
def test_nothing_of_another_region_is_there(
    role: Role, desk: Site, hired: Hire, things: Things
) -> None:
    clerk = hired("tried", role, FOREIGN)
    wrong = []
    for page in pages(desk.app):
        if not page.rule.arguments & things.keys():
            continue
        expected = NOT_THERE if may(role, page.right) else REFUSED
        if (got := outcome(clerk, page, things)) != expected:
            wrong.append((str(page), got))
    assert wrong == []


def test_who_is_not_signed_in_is_sent_to_the_door(desk: Site, things: Things) -> None:
    stranger = desk.app.test_client()
    for page in pages(desk.app):
        if page.right != OPEN and page.method == "GET":
            answer = stranger.get(address(page, things))
            assert answer.status_code == 302, str(page)
            assert "/desk/sign-in" in answer.headers["Location"]


def test_nothing_is_done_without_the_token_of_our_own_page(
    desk: Site, lijing: Clerk, things: Things
) -> None:
    for page in pages(desk.app):
        if page.method != "GET":
            answer = lijing.client.post(address(page, things))
            assert answer.status_code == 400, str(page)


def outcome(clerk: Clerk, page: Page, things: Things) -> str:
    """What becomes of somebody who asks for a page; a form that is refused for what is in it
    was let in."""
    if page.rule.endpoint == "desk_account.sign_out":
        return LET_IN  # tried by itself: whoever is let in there is out
    client, path = clerk.client, address(page, things)
    if page.method == "GET":
        with client.get(path) as answer:
            status = answer.status_code
    else:
        token = csrf(lambda: client.get("/desk/account/password").get_data(as_text=True))
        status = client.post(path, data={"csrf_token": token}).status_code
    return {403: REFUSED, 404: NOT_THERE}.get(status, LET_IN)


def csrf(page: Callable[[], str]) -> str:
    """The token in a page."""
    found = re.search(r'name="csrf_token" value="([^"]+)"', page())
    assert found
    return found[1]


def address(page: Page, things: Things) -> str:
    """An address that the page answers to."""
    own = {"filename": "console.css", "name": "bootstrap.min.css", **things}
    return re.sub(r"<(?:\w+:)?(\w+)>", lambda part: own[part[1]], page.rule.rule)
