"""Reading by API: open in development, by token in production unless the office opens it."""

from typing import Any

import pytest
from flask.testing import FlaskClient

from app import create_app
from core.settings import Settings
from tests.conftest import Frozen, Site

TOKEN = "a-token-the-office-gave-out"
OTHER = "another-token-it-gave-out"
STRANGE = [f"made-up-{number}" for number in range(4)]
GUARDED = {"api_tokens": f"{OTHER}, {TOKEN}", "api_rate": "3/minute"}
PRODUCTION: dict[str, Any] = {
    "app_env": "production",
    "secret_key": "x" * 32,
    "wechat_token": "another",
    "wechat_app_id": "wx1111111111111111",
    "wechat_app_secret": "secret",
}


@pytest.fixture
def production(site: Site, request: pytest.FixtureRequest) -> FlaskClient:
    """The desk in production, with the settings of the test's parameter."""
    url = site.database.engine.url.render_as_string(hide_password=False)
    settings = Settings(_env_file=None, database_url=url, **PRODUCTION, **request.param)
    return create_app(settings, Frozen(), site.database).test_client()


def reads(client: FlaskClient, token: str = "") -> int:
    """The status of reading the facts."""
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    return client.get("/api/v1/facts", headers=headers).status_code


def test_development_is_open_and_counts_nobody(site: Site) -> None:
    client = site.app.test_client()
    assert {reads(client) for _ in range(130)} == {200}


@pytest.mark.parametrize("production", [{"api_tokens": f"{OTHER}, {TOKEN}"}], indirect=True)
def test_production_lets_in_who_has_a_token(production: FlaskClient) -> None:
    assert reads(production, TOKEN) == 200
    assert reads(production, "某个令牌".encode().decode("latin-1")) == 401
    refused = production.post("/api/v1/answers", json={"text": "稳岗返还"})
    assert refused.status_code == 401
    assert "令牌" in refused.get_json()["error"]["message"]


@pytest.mark.parametrize("production", [{}], indirect=True)
def test_without_tokens_nobody_is_let_in(production: FlaskClient) -> None:
    assert {reads(production), reads(production, TOKEN)} == {401}


@pytest.mark.parametrize(
    "production", [{"api_access": "open", "api_rate": "3/minute"}], indirect=True
)
@pytest.mark.parametrize("tokens", [[""] * 4, STRANGE], ids=["no token", "made up"])
def test_who_reads_too_often_is_told_to_wait(production: FlaskClient, tokens: list[str]) -> None:
    assert [reads(production, token) for token in tokens] == [200, 200, 200, 429]


@pytest.mark.parametrize("production", [GUARDED], indirect=True)
def test_who_guesses_tokens_is_told_to_wait(production: FlaskClient) -> None:
    assert [reads(production, token) for token in STRANGE] == [401, 401, 401, 429]
    assert reads(production, TOKEN) == 200


@pytest.mark.parametrize("production", [GUARDED, GUARDED | {"api_access": "open"}], indirect=True)
def test_each_of_the_offices_tokens_is_counted_by_itself(production: FlaskClient) -> None:
    for token in (TOKEN, OTHER):
        assert [reads(production, token) for _ in range(4)] == [200, 200, 200, 429]


@pytest.mark.parametrize(
    "production", [{"api_access": "open", "api_rate": "3/minute"}], indirect=True
)
def test_people_behind_the_proxy_are_counted_each_by_themselves(production: FlaskClient) -> None:
    def asks(address: str, claimed: str = "", proxy: str = "127.0.0.1") -> Any:
        headers = {"X-Forwarded-For": f"{claimed}, {address}" if claimed else address}
        place = {"REMOTE_ADDR": proxy}
        return production.get("/api/v1/facts", headers=headers, environ_base=place)

    for address in ("192.0.2.1", "192.0.2.2"):
        assert [asks(address).status_code for _ in range(4)] == [200, 200, 200, 429]
    assert 0 < int(asks("192.0.2.1").headers["Retry-After"]) <= 60
    # What somebody claims to be beyond the proxy, or without one, changes nothing.
    assert asks("192.0.2.2", claimed="192.0.2.9").status_code == 429
    strangers = [asks(f"192.0.2.{number}", proxy="198.51.100.1") for number in range(4)]
    assert [one.status_code for one in strangers] == [200, 200, 200, 429]
