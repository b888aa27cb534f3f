"""When a fair is, as counties write it."""

from datetime import datetime
from typing import Any

import pytest

from jobs.fairs.forms.times import read_when
from tests.jobs.fairs.offices import on


@pytest.mark.parametrize(
    ("written", "start", "end"),
    [
        ("2026年12月21日9:00-12:00", on(12, 21, 9), on(12, 21, 12)),
        ("2026年12月21日（周一）9:00–12:00", on(12, 21, 9), on(12, 21, 12)),
        ("12月21日上午9点至12点", on(12, 21, 9), on(12, 21, 12)),
        ("12月21日下午2点半到5点", on(12, 21, 14, 30), on(12, 21, 17)),
        ("12月21日上午9点-下午5点", on(12, 21, 9), on(12, 21, 17)),
        ("12月 21日\n９：００—１２：００", on(12, 21, 9), on(12, 21, 12)),
        ("2026.12.21", on(12, 21, 0), on(12, 22, 0)),
        ("2026-12-21", on(12, 21, 0), on(12, 22, 0)),
        ("12月21日、22日", on(12, 21, 0), on(12, 23, 0)),
        ("12月30日至2027年1月2日", on(12, 30, 0), on(12, 30, 0).replace(2027, 1, 3)),
        ("12月21日9:00至12月22日17:00", on(12, 21, 9), on(12, 22, 17)),
        (datetime(2026, 12, 21), on(12, 21, 0), on(12, 22, 0)),
    ],
)
def test_what_can_be_understood(written: Any, start: datetime, end: datetime) -> None:
    assert read_when(written, 2026) == (start, end)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "12月",
        "待定",
        "12月下旬",
        "2月30日",
        "12月21日25:00-26:00",
        "12月21日9:00",
        "9:00-12:00",
    ],
)
def test_what_cannot_is_answered_with_what_can(written: str) -> None:
    with pytest.raises(ValueError, match="请写成 2026年12月21日"):
        read_when(written, 2026)


def test_an_hour_without_an_end_is_not_guessed_at() -> None:
    with pytest.raises(ValueError, match="几点结束"):
        read_when(datetime(2026, 12, 21, 9), 2026)
