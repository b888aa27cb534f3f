"""Whether the desk is alive, able to serve, and how busy it is."""

import time
from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient

from core.db import Database
from core.health import health, readiness
from core.migrations import upgrade
from core.settings import load_settings
from policy.files import KnowledgeError
from policy.shelf import NothingLoaded
from tests.conftest import Site
from tests.servers import free_port

ALL_WELL = {"database": True, "migrations": True, "knowledge": True}


def nothing_loaded() -> object:
    """What the shelf does while there is no knowledge."""
    raise NothingLoaded


def unreadable() -> object:
    """What the shelf does when there is nothing but broken knowledge."""
    raise KnowledgeError


def client(
    database: Database, load: Callable[[], object] = object, redis_url: str | None = None
) -> FlaskClient:
    """A service that has nothing but its health."""
    app = Flask("patient")
    settings = load_settings(_env_file=None, redis_url=redis_url)
    app.register_blueprint(health(readiness(settings, database, load)))
    return app.test_client()


def ready(patient: FlaskClient) -> tuple[int, dict[str, bool]]:
    """What the readiness check says."""
    response = patient.get("/readyz")
    body = response.get_json()
    assert body["status"] == ("ok" if response.status_code == 200 else "unavailable")
    return response.status_code, body["checks"]


def test_the_desk_is_alive_and_able_to_serve(desk: Site) -> None:
    assert desk.app.test_client().get("/healthz").get_json() == {"status": "ok"}
    assert ready(desk.app.test_client()) == (200, ALL_WELL)


@pytest.mark.parametrize("load", [nothing_loaded, unreadable])
def test_without_knowledge_the_desk_cannot_serve(
    fresh: Database, load: Callable[[], object]
) -> None:
    upgrade(fresh.engine)
    assert ready(client(fresh, load)) == (503, ALL_WELL | {"knowledge": False})


def test_on_a_database_of_another_shape_the_desk_cannot_serve(fresh: Database) -> None:
    assert ready(client(fresh)) == (503, ALL_WELL | {"migrations": False})


def test_without_its_database_the_desk_is_alive_but_cannot_serve() -> None:
    gone = Database(f"postgresql+psycopg://wengang@127.0.0.1:{free_port()}/wengang")
    patient = client(gone)
    assert patient.get("/healthz").status_code == 200
    assert ready(patient) == (503, ALL_WELL | {"database": False, "migrations": False})


def test_with_its_redis_the_desk_can_serve(desk: Site, redis_url: str) -> None:
    patient = client(desk.database, redis_url=redis_url)
    assert ready(patient) == (200, ALL_WELL | {"redis": True})


def test_without_its_redis_the_desk_cannot_serve(desk: Site) -> None:
    patient = client(desk.database, redis_url=f"redis://127.0.0.1:{free_port()}/0")
    assert ready(patient) == (503, ALL_WELL | {"redis": False})


def test_asking_after_its_health_is_in_no_writers_way(fresh: Database) -> None:
    upgrade(fresh.engine)
    began = time.monotonic()
    with fresh.transaction():
        assert ready(client(fresh)) == (200, ALL_WELL)
    assert time.monotonic() - began < 1


def test_figures_are_there_for_prometheus(desk: Site) -> None:
    response = desk.app.test_client().get("/metrics")
    assert response.status_code == 200
    assert response.mimetype == "text/plain"
    assert "# TYPE process_cpu_seconds_total counter" in response.get_data(as_text=True)
