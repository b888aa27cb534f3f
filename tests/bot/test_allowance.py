"""What a person may be sent: WeChat's rule to the second, and nobody takes the last one twice."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from itertools import count

import pytest
from sqlalchemy import insert

from bot.allowance import (
    TAPPED,
    WRITTEN,
    Allowance,
    Window,
    allowance,
    find_allowance,
    give_back,
    note_refusal,
    take,
)
from bot.conversations import find, record
from bot.messages import Incoming, Reply
from bot.tables import conversations
from core.db import Database
from tests.processes.waiting import DEADLINE

NOON = datetime(2026, 11, 21, 4, tzinfo=UTC)
SECOND = timedelta(seconds=1)
A_WHILE = 0.2
"""Seconds after which who has not got it is seen to wait."""

_numbers = count(1)


def left(
    *acts: Window, sent: int = 0, after: timedelta = timedelta(), refused: bool = False
) -> int:
    """How many messages are left so long after noon, if so many were sent just after the acts."""
    moments = [NOON + SECOND] * sent
    return allowance(acts, moments, NOON + SECOND if refused else None, NOON + after).left


WROTE, TAPS = Window(NOON, WRITTEN, NOON), Window(NOON, TAPPED, NOON)


def test_a_message_allows_five_for_48_hours() -> None:
    assert left(WROTE) == 5
    assert left(WROTE, sent=4) == 1
    assert left(WROTE, sent=5) == left(WROTE, sent=6) == 0
    assert left(WROTE, after=timedelta(hours=47, minutes=59, seconds=59)) == 5
    assert left(WROTE, after=timedelta(hours=48)) == 0
    assert left(WROTE, after=timedelta(hours=48, seconds=1)) == 0


def test_a_tap_allows_three_for_a_minute() -> None:
    assert left(TAPS, after=59 * SECOND) == 3
    assert left(TAPS, after=60 * SECOND) == 0
    assert left(TAPS, sent=3) == 0


def test_the_window_counts_that_allows_most() -> None:
    before = NOON - timedelta(hours=47)
    earlier = Window(before, WRITTEN, before)
    assert left(earlier, TAPS) == 5
    assert left(earlier, TAPS, sent=4) == 1
    assert left(earlier, TAPS, after=timedelta(hours=2)) == 0
    assert allowance([earlier], [], None, NOON) == Allowance(5, NOON + timedelta(hours=1))


def test_what_was_sent_before_an_act_does_not_count_in_its_window() -> None:
    later = NOON + timedelta(hours=1)
    again = Window(later, WRITTEN, later)
    assert left(WROTE, again, sent=5, after=timedelta(hours=2)) == 5


def test_what_wechat_refused_opens_again_with_the_next_act() -> None:
    assert left(WROTE, refused=True) == 0
    # WeChat has it a second earlier than we heard of it, and whole seconds alone.
    again = Window(NOON + SECOND, WRITTEN, NOON + 2 * SECOND)
    assert left(WROTE, again, refused=True, after=3 * SECOND) == 5


def hears(database: Database, openid: str, kind: str = "text", **details: str) -> int:
    """Somebody writes or taps at noon; the number of their conversation."""
    event = kind if kind not in ("text", "image", "location", "view") else ""
    incoming = Incoming(
        "event" if event else kind,
        "gh_a",
        openid,
        1,
        f"allowance {next(_numbers)}",
        "你好",
        event,
        details=details,
    )
    with database.direct() as connection:
        conversation, _ = find(connection, incoming)
    record(database, conversation, incoming, Reply("您好"), NOON)
    with database.direct() as connection:
        number = find(connection, incoming)[0].id
    assert number is not None
    return number


@pytest.mark.parametrize(
    ("kind", "details", "expected"),
    [
        ("text", {}, 5),
        ("image", {}, 5),
        ("location", {}, 5),
        ("text", {"bizmsgmenuid": "1"}, 3),
        ("click", {}, 3),
        ("scan", {}, 3),
        ("subscribe", {}, 3),
        ("view", {}, 0),
        ("templatesendjobfinish", {}, 0),
    ],
)
def test_each_act_allows_what_wechats_table_says(
    database: Database, kind: str, details: dict[str, str], expected: int
) -> None:
    conversation = hears(database, f"o_{kind}_{next(_numbers)}", kind, **details)
    with database.reading() as connection:
        assert find_allowance(connection, conversation, NOON).left == expected


def test_what_is_taken_counts_until_it_is_given_back(database: Database) -> None:
    conversation = hears(database, "o_taken")
    with database.transaction() as connection:
        taken = [take(connection, conversation, NOON + SECOND) for _ in range(6)]
        assert taken[5] is None
        assert all(taken[:5])
        give_back(connection, taken[0] or 0)
        last = take(connection, conversation, NOON + 2 * SECOND)
        assert last is not None
        note_refusal(connection, last, "used_up")
        give_back(connection, taken[1] or 0)
        assert take(connection, conversation, NOON + 3 * SECOND) is None


def test_of_two_senders_the_second_waits_and_finds_nothing_left(database: Database) -> None:
    conversation = hears(database, "o_raced")

    def takes() -> int | None:
        with database.transaction() as connection:
            return take(connection, conversation, NOON)

    for _ in range(4):
        assert takes()
    with ThreadPoolExecutor(1) as threads:
        with database.transaction() as connection:
            assert take(connection, conversation, NOON)
            second = threads.submit(takes)
            with pytest.raises(TimeoutError):
                second.result(A_WHILE)
        assert second.result(DEADLINE) is None


def test_nothing_may_be_sent_to_who_has_left_or_never_wrote(database: Database) -> None:
    with database.transaction() as connection:
        assert take(connection, 10**6, NOON) is None
        row = {"account": "gh_a", "openid": "o_silent", "memory": {}, "version": 1}
        made = insert(conversations).values(row | {"created_at": NOON, "heard_at": NOON})
        number = connection.execute(made.returning(conversations.c.id)).scalar_one()
        assert take(connection, number, NOON) is None
