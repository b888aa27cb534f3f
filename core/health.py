"""Whether the process is alive, able to serve, and how busy it is."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

import redis
from flask import Blueprint, Response, jsonify
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Metric, generate_latest
from prometheus_client.registry import Collector
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from core.db import Database
from core.errors import DeskError
from core.migrations import at_head
from core.settings import Settings

Check = Callable[[], bool]
Measure = Callable[[], Iterable[Metric]]
"""Reads figures that the whole office has in common from the database."""


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


@dataclass(frozen=True, slots=True)
class _Office(Collector):
    """The office's figures; while the database is away there are none."""

    measure: Measure

    def collect(self) -> Iterator[Metric]:
        try:
            yield from list(self.measure())
        except SQLAlchemyError:
            return


def health(checks: Mapping[str, Check], measure: Measure = list) -> Blueprint:
    """`/healthz`, `/readyz` with what is to be checked, and `/metrics`."""
    blueprint, office = Blueprint("health", __name__), CollectorRegistry()
    office.register(_Office(measure))

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
        figures = generate_latest() + generate_latest(office)
        return Response(figures, content_type=CONTENT_TYPE_LATEST)

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
