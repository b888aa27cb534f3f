"""What happened is told on standard error, a JSON object a line."""

import json
from collections.abc import Iterator

import pytest
import structlog

from core.logs import configure_logs


@pytest.fixture
def afterwards() -> Iterator[None]:
    """Logs are as they were, once the test's own standard error is gone."""
    yield
    configure_logs()


def test_an_event_is_one_line_of_json(afterwards: None, capsys: pytest.CaptureFixture[str]) -> None:
    configure_logs()
    structlog.get_logger("desk").warning("知识有误", revision=3)
    written = capsys.readouterr()
    assert written.out == ""
    assert written.err.count("\n") == 1
    event = json.loads(written.err)
    assert (event["event"], event["level"], event["revision"]) == ("知识有误", "warning", 3)
    assert "知识有误" in written.err
    assert event["timestamp"].endswith("Z")


def test_an_error_tells_where_it_came_from(
    afterwards: None, capsys: pytest.CaptureFixture[str]
) -> None:
    configure_logs()
    try:
        raise KeyError("x")
    except KeyError:
        structlog.get_logger("desk").exception("unexpected")
    assert "test_logs.py" in json.loads(capsys.readouterr().err)["exception"]
