"""Whether the process is alive, able to serve, and how busy it is."""

from collections.abc import Callable, Mapping

import redis
from flask import Blueprint, Response, jsonify
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from core.db import Database
from core.errors import DeskError
from core.migrations import at_head
from core.settings import Settings

Check = Callable[[], bool]


def readiness(
    settings: Settings, database: Database, load: Callable[[], object]
) -> dict[str, Check]:
    """What must pass before we can serve; `load` fails while there is no knowledge."""
    checks: dict[str, Check] = {
        "database": lambda: _answers(database),
        "migrations": lambda: _migrated(database),
        "knowledge": lambda: load() is not None,
    }
    if settings.redis_url:
        client = redis.Redis.from_url(
            settings.redis_url, socket_timeout=1, socket_connect_timeout=1
        )
        checks["redis"] = lambda: bool(client.ping())
    return checks


def health(checks: Mapping[str, Check]) -> Blueprint:
    """`/healthz`, `/readyz` with what is to be checked, and `/metrics`."""
    blueprint = Blueprint("health", __name__)

    @blueprint.get("/healthz")
    def alive() -> Response:
        return jsonify({"status": "ok"})

    @blueprint.get("/readyz")
    def ready() -> tuple[Response, int]:
        found = {name: passes(check) for name, check in checks.items()}
        well = all(found.values())
        return jsonify({"status": "ok" if well else "unavailable", "checks": found}), (
            200 if well else 503
        )

    @blueprint.get("/metrics")
    def metrics() -> Response:
        return Response(generate_latest(), content_type=CONTENT_TYPE_LATEST)

    return blueprint


def passes(check: Check) -> bool:
    """Whether it passes; what it raises because something is away counts as no."""
    try:
        return check()
    except (SQLAlchemyError, redis.RedisError, DeskError, RuntimeError, ValueError):
        return False


def _migrated(database: Database) -> bool:
    with database.reading() as connection:
        return at_head(connection)


def _answers(database: Database) -> bool:
    with database.reading() as connection:
        return connection.execute(text("select 1")).scalar() == 1
