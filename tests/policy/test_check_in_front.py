"""A check is answered in front of Flask exactly as behind it: to the same people, at one pace."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from flask import Flask, request_started
from flask.testing import FlaskClient
from sqlalchemy import func, select
from werkzeug.test import TestResponse

from app import create_app
from core.settings import Settings
from policy.tables import check_records
from tests.conftest import Frozen, Site
from tests.core.test_access import PRODUCTION, STRANGE, TOKEN

pytestmark = pytest.mark.usefixtures("desk")

ADDRESS = "/api/v1/eligibility/check"
BEHIND = f"{ADDRESS}?behind"
"""What has a query is left to the view."""

FIRM: dict[str, Any] = {
    "region": "太原",
    "as_of": "2020-04-01",
    "facts": {"employer_size": "micro_small", "headcount_total": 28},
}
NOWHERE = {"region": "火星"}
OFFICE = {"api_tokens": TOKEN, "api_rate": "3/minute"}


@contextmanager
def seen_by_flask(app: Flask) -> Iterator[list[str]]:
    """The addresses of what reaches Flask meanwhile."""
    seen: list[str] = []

    def note(_app: Flask, **_more: Any) -> None:
        seen.append(ADDRESS)

    with request_started.connected_to(note, app):
        yield seen


def office(site: Site, **settings: Any) -> FlaskClient:
    """The desk in production."""
    url = site.database.engine.url.render_as_string(hide_password=False)
    made = Settings(_env_file=None, database_url=url, **PRODUCTION, **OFFICE | settings)
    return create_app(made, Frozen(), site.database).test_client()


def records(site: Site) -> int:
    """How many checks were recorded."""
    with site.database.reading() as connection:
        return connection.execute(select(func.count()).select_from(check_records)).scalar_one()


def ask(client: FlaskClient, address: str, body: Any = FIRM, token: str = TOKEN) -> TestResponse:
    """A check with a token."""
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    return client.post(address, json=body, headers=headers)


def told(answer: TestResponse) -> tuple[Any, dict[str, str]]:
    """What an answer says, and its headers but for what is of one answer alone."""
    own = ("X-Request-Id", "X-RateLimit-Remaining", "X-RateLimit-Reset", "Retry-After")
    headers = {name: value for name, value in answer.headers.items() if name not in own}
    return answer.get_json(), headers | dict.fromkeys(set(own) & set(answer.headers.keys()), "")


def test_it_is_answered_in_front_as_behind(site: Site) -> None:
    client = site.app.test_client()
    with seen_by_flask(site.app) as seen:
        in_front = client.post(ADDRESS, json=FIRM)
        assert seen == []
        behind = client.post(BEHIND, json=FIRM)
        assert seen == [ADDRESS]
    assert in_front.status_code == 200
    assert told(in_front) == told(behind)


def test_so_it_is_in_production(site: Site) -> None:
    client = office(site)
    with seen_by_flask(client.application) as seen:
        in_front = ask(client, ADDRESS)
        assert seen == []
    assert told(in_front) == told(ask(client, BEHIND))
    assert in_front.headers["X-RateLimit-Remaining"] == "2"
    assert 0 < int(in_front.headers["Retry-After"]) <= 60


@pytest.mark.parametrize("addresses", [[ADDRESS] * 4, [ADDRESS, BEHIND] * 2], ids=["one", "both"])
@pytest.mark.parametrize("body", [FIRM, NOWHERE], ids=["answered", "refused"])
def test_who_asks_too_often_is_told_to_wait(site: Site, addresses: list[str], body: Any) -> None:
    client = office(site)
    said = [ask(client, address, body).status_code for address in addresses]
    assert said == [422 if body is NOWHERE else 200] * 3 + [429]
    assert records(site) == said.count(200), "nothing is checked for who is told to wait"


def test_where_it_is_open_people_are_counted_by_where_they_are(site: Site) -> None:
    client = office(site, api_access="open")
    assert [ask(client, ADDRESS, token="").status_code for _ in range(4)] == [200] * 3 + [429]
    assert [ask(client, ADDRESS, token=one).status_code for one in STRANGE] == [429] * 4
    assert ask(client, ADDRESS).status_code == 200


def test_who_has_no_token_is_refused(site: Site) -> None:
    client = office(site)
    for token in ("", "made-up"):
        assert ask(client, ADDRESS, token=token).status_code == 401


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"null", b'{"region": "\\ud800"}', b"\xff"])
def test_what_cannot_be_read_is_refused_alike(site: Site, body: bytes) -> None:
    client = site.app.test_client()
    in_front, behind = (client.post(address, data=body) for address in (ADDRESS, BEHIND))
    assert in_front.status_code == behind.status_code
    assert in_front.status_code in (400, 422)
    said = [one.get_json()["error"] | {"request_id": ""} for one in (in_front, behind)]
    assert said[0] == said[1]
