"""Every page of the console, for every role, of the own region and of a foreign one.

The pages are read from the application's own map: one that nobody gave a right fails here.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from apiflask import APIFlask
from werkzeug.routing import Rule

from console.gate import OPEN
from people.staff.roles import RIGHTS, ROLES, Role, may
from tests.chat import Chat
from tests.conftest import Site
from tests.console.clerks import Clerk, Hire
from tests.console.things import Things, things_of

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
    """All pages of the console, less the one that says that there is none."""
    for rule in app.url_map.iter_rules():
        if rule.rule.startswith("/desk/") and rule.endpoint != "desk.nowhere":
            view = app.view_functions[rule.endpoint]
            static = rule.endpoint.endswith(".static")
            right = OPEN if static else getattr(view, "right", "")
            for method in sorted((rule.methods or set()) & {"GET", "POST", "PUT", "DELETE"}):
                yield Page(rule, method, right)


@pytest.fixture
def things(desk: Site, chat: Chat, lijing: Clerk) -> Things:
    """Something of each kind that pages are about."""
    return things_of(desk, chat, lijing)


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
