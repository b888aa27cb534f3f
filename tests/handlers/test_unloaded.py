"""A desk that knows nothing yet says so to everyone, each in their own way."""

from collections.abc import Iterator

import pytest
from flask.testing import FlaskClient
from sqlalchemy import delete
from structlog.testing import capture_logs

from app import create_app
from bot.turns import SORRY
from core.settings import Settings
from policy.shelf import NothingLoaded
from policy.tables import knowledge
from tests.chat import Chat
from tests.conftest import Site


@pytest.fixture
def unloaded(desk: Site) -> FlaskClient:
    """The application over a database without knowledge."""
    with desk.database.transaction() as connection:
        connection.execute(delete(knowledge))
    return create_app(Settings(_env_file=None), desk.clock, desk.database).test_client()


@pytest.fixture(autouse=True)
def quiet() -> Iterator[None]:
    """What is logged meanwhile is of no interest."""
    with capture_logs():
        yield


def test_who_asks_in_the_chat_is_apologised_to(unloaded: FlaskClient) -> None:
    chat = Chat(unloaded)
    chat.taps("subscribe").hears("人工")
    chat.says("稳岗返还给多少").hears(SORRY, "12333").does_not_hear("Traceback", "flask")


@pytest.mark.parametrize("body", [{"text": "稳岗返还"}, {"text": "稳岗返还", "region": "太原"}])
def test_the_api_says_how_the_knowledge_is_loaded(
    unloaded: FlaskClient, body: dict[str, str]
) -> None:
    responses = [unloaded.post("/api/v1/answers", json=body), unloaded.get("/api/v1/cards")]
    for response in responses:
        assert response.status_code == 503
        error = response.get_json()["error"]
        assert (error["code"], error["message"]) == ("unavailable", str(NothingLoaded.__doc__))
        assert "flask cards load data" in error["message"]


def test_it_is_alive_but_not_ready(unloaded: FlaskClient) -> None:
    assert unloaded.get("/healthz").status_code == 200
    response = unloaded.get("/readyz")
    assert response.status_code == 503
    assert response.get_json()["checks"]["knowledge"] is False


def test_who_is_in_danger_is_told_whom_to_call(unloaded: FlaskClient) -> None:
    Chat(unloaded).says("我不想活了").hears("110", "120")
