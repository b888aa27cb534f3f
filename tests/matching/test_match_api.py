"""`POST /api/v1/cards/{id}/match`: counts and numbers for staff with a token, nobody else."""

from typing import Any

import pytest
from flask.testing import FlaskClient

from app import create_app
from core.settings import Settings
from tests.conftest import Frozen, Site
from tests.core.test_access import PRODUCTION, TOKEN
from tests.matching.crowd import store

GRANT = "taiyuan-2020/small-firm-hiring-grant"
FIRM: dict[str, Any] = {"employer_size": "micro_small", "employment_months": 6}
OPEN = {"api_tokens": TOKEN, "api_access": "open"}


@pytest.fixture(params=[OPEN, PRODUCTION | OPEN], ids=["development", "production"])
def client(desk: Site, request: pytest.FixtureRequest) -> FlaskClient:
    """The desk of an office that gave out a token, with two people remembered."""
    with desk.database.transaction() as connection:
        store(connection, [("140100", FIRM), ("140100", {})])
    url = desk.database.engine.url.render_as_string(hide_password=False)
    settings = Settings(_env_file=None, database_url=url, **request.param)
    return create_app(settings, Frozen(), desk.database).test_client()


def ask(client: FlaskClient, body: dict[str, Any], card: str = GRANT, token: str = TOKEN) -> Any:
    """The answer to a match."""
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    return client.post(f"/api/v1/cards/{card}/match", json=body, headers=headers)


def test_staff_learn_how_many_and_which_numbers(client: FlaskClient) -> None:
    found = ask(client, {"as_of": "2020-04-01", "region": "太原"}).get_json()
    assert (found["card"], found["certainly"], found["possibly"]) == (GRANT, 1, 1)
    assert [one["how"] for one in found["sample"]] == ["certainly", "possibly"]
    assert set(found["sample"][0]) == {"person", "how"}


@pytest.mark.parametrize("token", ["", "made-up"])
def test_without_a_token_nobody_learns_anything(client: FlaskClient, token: str) -> None:
    answer = ask(client, {}, token=token)
    assert answer.status_code == 401
    assert "令牌" in answer.get_json()["error"]["message"]


@pytest.mark.parametrize(
    ("body", "field"), [({"region": "火星"}, "region"), ({"sample": 201}, "sample")]
)
def test_what_cannot_be_asked_is_named(
    client: FlaskClient, body: dict[str, Any], field: str
) -> None:
    answer = ask(client, body)
    assert (answer.status_code, field in answer.get_json()["error"]["fields"]) == (422, True)


def test_what_is_no_benefit_is_not_found(client: FlaskClient) -> None:
    assert ask(client, {}, "nothing/at-all").status_code == 404


def test_what_is_over_is_for_nobody(client: FlaskClient) -> None:
    found = ask(client, {"as_of": "2020-07-01"}).get_json()
    assert (found["standing"], found["certainly"], found["sample"]) == ("expired", 0, [])
