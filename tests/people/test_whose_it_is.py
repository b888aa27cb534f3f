"""Firms, members and pictures are for those they concern: to others it is as if there were none."""

import re

import pytest
from werkzeug.routing import Rule

from tests.people.world import Caller, Town

ROOMS = ("employers.", "members.", "uploads.")
STAFF = "review."
WITHOUT_OBJECT = {"/api/v1/employers", "/api/v1/uploads", "/api/v1/invitations/accept"}


def rules(town: Town, *rooms: str) -> list[tuple[str, Rule]]:
    """Every method and address of these blueprints."""
    found = [
        (method, rule)
        for rule in town.client.application.url_map.iter_rules()
        if rule.endpoint.startswith(rooms)
        for method in sorted((rule.methods or set()) - {"HEAD", "OPTIONS"})
    ]
    assert found
    return found


def asked(caller: Caller, owner: Caller, method: str, rule: Rule, ids: dict[str, str]) -> int:
    """With which status somebody is answered who asks for what is the owner's."""
    path = re.sub(r"<(?:\w+:)?(\w+)>", lambda found: ids[found[1]], rule.rule)
    # What is sent would do for the owner.
    body = owner.form() if (method, rule.endpoint) == ("PUT", "employers.change") else {}
    return caller.asks(method, path.removeprefix("/api/v1"), json=body).status_code


@pytest.fixture
def owner(town: Town) -> Caller:
    """The owner of a firm."""
    return town.person()


@pytest.fixture
def ids(owner: Caller) -> dict[str, str]:
    """The numbers of what is the owner's, by the names addresses have for them."""
    firm = owner.registers()
    return {
        "employer_id": firm["id"],
        "upload_id": firm["licence"],
        "member": str(owner.identity),
    }


def test_another_person_finds_nothing_of_a_firm(
    town: Town, owner: Caller, ids: dict[str, str]
) -> None:
    other = town.person()
    found = {
        f"{method} {rule.rule}": asked(other, owner, method, rule, ids)
        for method, rule in rules(town, *ROOMS)
        if rule.rule not in WITHOUT_OBJECT
    }
    assert found == dict.fromkeys(found, 404)


@pytest.mark.parametrize("token", ["", "made-up", "the office's"])
def test_without_a_session_nobody_is_let_in(
    town: Town, owner: Caller, ids: dict[str, str], token: str
) -> None:
    caller = town.staff if token == "the office's" else Caller(town.client, token)
    found = {
        f"{method} {rule.rule}": asked(caller, owner, method, rule, ids)
        for method, rule in rules(town, *ROOMS)
    }
    assert found == dict.fromkeys(found, 401)


def test_a_session_is_no_token_of_the_offices(
    town: Town, owner: Caller, ids: dict[str, str]
) -> None:
    found = {
        f"{method} {rule.rule}": asked(owner, owner, method, rule, ids)
        for method, rule in rules(town, STAFF)
    }
    assert found == dict.fromkeys(found, 401)


def test_after_logging_out_nothing_is_found_any_more(
    town: Town, owner: Caller, ids: dict[str, str]
) -> None:
    owner.does("/session", method="DELETE")
    found = {
        f"{method} {rule.rule}": asked(owner, town.person(), method, rule, ids)
        for method, rule in rules(town, *ROOMS)
    }
    assert found == dict.fromkeys(found, 401)
