"""Who is answered in front of Flask is counted with those answered behind."""

from collections.abc import Iterator

import pytest
from flask import Flask
from flask_limiter import Limiter

from core.pace import Pace


@pytest.fixture
def limiter() -> Iterator[Limiter]:
    """A limiter of its own."""
    app = Flask("paced")
    yield Limiter(lambda: "somebody", app=app, storage_uri="memory://", headers_enabled=True)


def test_of_two_who_look_at_once_only_one_is_counted(limiter: Limiter) -> None:
    pace = Pace(limiter, "1/minute")
    assert pace.allows("o_zhang", "door.ask")
    assert pace.allows("o_zhang", "door.ask")
    assert pace.count("o_zhang", "door.ask")
    assert pace.count("o_zhang", "door.ask") is None
    assert not pace.allows("o_zhang", "door.ask")
    assert pace.allows("o_li", "door.ask")


def test_the_shortest_time_is_told_and_all_are_kept(limiter: Limiter) -> None:
    pace = Pace(limiter, "2/hour;5/minute")
    told = dict(pace.count("o_zhang", "door.ask") or ())
    assert (told["X-RateLimit-Limit"], told["X-RateLimit-Remaining"]) == ("5", "4")
    assert 0 < int(told["Retry-After"]) <= 60
    pace.count("o_zhang", "door.ask")
    assert not pace.allows("o_zhang", "door.ask")
