"""What happened is told on standard error, a JSON object a line."""

import json
import runpy
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog

from core.logs import configure_logs

PHONE = "13800138000"
GUNICORN = Path(__file__).parents[2] / "gunicorn.conf.py"


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


def test_nobodys_number_comes_into_the_logs(
    afterwards: None, capsys: pytest.CaptureFixture[str]
) -> None:
    configure_logs()
    log = structlog.get_logger("desk")
    held = {"phones": [PHONE, int(PHONE)], PHONE: ("138 0013 8000",)}
    log.info(f"call {PHONE}", told=held, beside=Path(PHONE))
    try:
        raise ValueError(f"not a name: {PHONE}")
    except ValueError:
        log.exception("unexpected", path=f"/desk/lookup/{PHONE}")
    written = capsys.readouterr().err
    assert PHONE not in written and "0013" not in written
    assert written.count("138****8000") == 7
    assert "not a name: 138****8000" in written


def test_what_is_asked_for_comes_into_no_log_of_the_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "sqlite:///unused.db")
    told = runpy.run_path(str(GUNICORN))["access_log_format"]
    # Of gunicorn's words these carry the query: the request's line, the query, the referrer.
    assert not [word for word in ("%(r)s", "%(q)s", "%(f)s") if word in told]
    assert "%(U)s" in told
