"""When work begins: who can begin at once, and who only after the new year."""

from datetime import date

import pytest
from sqlalchemy import Connection

from jobs.hearing import hear
from jobs.searching.search import Page, search
from jobs.searching.starting import dated
from nlp.places.regions import in_force
from tests.jobs.live import post
from tests.jobs.searching.test_search import titles

TODAY = date(2026, 11, 22)


@pytest.fixture
def market(connection: Connection) -> Connection:
    """Postings that begin at different times, and one that does not say when."""
    for title, day in (
        ("保安未写", None),
        ("保安昨天", date(2026, 11, 21)),
        ("保安明天", date(2026, 11, 23)),
        ("保安月底", date(2026, 11, 30)),
        ("保安元月", date(2027, 1, 4)),
        ("保安节后", date(2027, 2, 20)),
    ):
        post(connection, title=title, starts_on=day)
    return connection


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("马上上岗的保安", ["保安未写", "保安昨天"]),
        ("明天能上班的保安", ["保安未写", "保安昨天", "保安明天"]),
        ("保安 年后上班", ["保安未写", "保安节后"]),
        ("找个保安的活", ["保安未写", "保安昨天", "保安明天", "保安月底", "保安元月", "保安节后"]),
    ],
)
def test_work_that_does_not_begin_when_it_is_wanted_is_left_out(
    market: Connection, said: str, found: list[str]
) -> None:
    wanted = dated(hear(said, in_force(), None), TODAY)
    shown = search(market, wanted, Page())
    assert titles(shown) == found[::-1] and not shown.widened


def test_where_nothing_begins_in_time_later_work_is_shown_and_said_to_be(
    connection: Connection,
) -> None:
    post(connection, title="保安元月", starts_on=date(2027, 1, 4))
    shown = search(connection, dated(hear("明天能上班的保安", in_force(), None), TODAY), Page())
    assert titles(shown) == ["保安元月"]
    assert shown.widened == "没有完全符合的岗位，放宽了到岗时间。"


def test_after_the_last_festival_that_is_known_the_wish_counts_for_nothing() -> None:
    wanted = hear("保安 年后上班", in_force(), None)
    assert dated(wanted, date(2033, 2, 1)).starts is None
    assert dated(wanted, date(2033, 1, 31)).starts == (date(2033, 1, 31), None)
