"""Figures count what happened: by days of China, by place, the same kept as counted anew."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import delete, select, update

from bot.line_numbers import OUT_OF_ORDER, first_since
from bot.questions import StoredQuestion
from bot.tables import conversations, lines
from core.service_hours import ServiceHours
from hotline.figures.days import Totals, count_finished_day, read_totals
from hotline.figures.handling import quantile, read_handling
from hotline.figures.questions import most_asked
from hotline.tables import day_counts, handovers
from jobs.fairs.fair_plans import Period
from people.staff.scope import Scope
from tests.chat import Chat
from tests.conftest import Site

MONDAY = datetime(2026, 11, 23, 2, tzinfo=UTC)
"""Ten in the morning in China."""
TODAY = date(2026, 11, 23)
DAY = timedelta(days=1)
TAIYUAN = Scope("140100")
HOURS = ServiceHours.parse("9:00-12:00,13:30-17:30")

Speaker = Callable[[str], Chat]


@pytest.fixture(autouse=True)
def monday(desk: Site) -> None:
    desk.clock.moment = MONDAY


def totals(desk: Site, since: date, until: date, scope: Scope = TAIYUAN) -> Totals:
    """What was said from a day to a day, seen on Monday and later."""
    with desk.database.reading() as connection:
        return read_totals(connection, scope, Period(since, until), desk.clock())


def keep_days(desk: Site) -> int:
    """Go round until there is nothing left to count; how many days were counted."""
    counted = 0
    with desk.database.transaction() as connection:
        while count_finished_day(connection, desk.clock()):
            counted += 1
    return counted


def test_replies_are_counted_by_their_kind_and_people_once_a_day(
    desk: Site, chat: Chat, person: Speaker
) -> None:
    chat.says("我在太原").says("稳岗返还给多少").says("稳岗返还给多少").taps(
        "CLICK", EventKey="MENU"
    )
    person("o_wang").says("我在太原")
    counted = totals(desk, TODAY, TODAY)
    assert (counted.of("people"), counted.of("messages")) == (2, 4)
    assert (counted.of("answer"), counted.of("smalltalk")) == (2, 3)
    assert counted.cards == {"taiyuan-2020/job-retention-refund": 2}


def test_a_day_begins_at_midnight_in_china(desk: Site, chat: Chat) -> None:
    desk.clock.moment = datetime(2026, 11, 22, 15, 59, 59, tzinfo=UTC)
    chat.says("我在太原")
    desk.clock.moment = datetime(2026, 11, 22, 16, 0, 0, tzinfo=UTC)
    chat.says("稳岗返还给多少")
    by_day = totals(desk, TODAY - DAY, TODAY).by_day
    assert by_day[TODAY - DAY, "messages"] == by_day[TODAY, "messages"] == 1


def test_a_region_counts_what_lies_in_it_and_nothing_else(desk: Site, person: Speaker) -> None:
    person("o_a").says("我在太原")
    person("o_b").says("我在娄烦县")
    person("o_c").says("我在淄博市淄川区")
    assert totals(desk, TODAY, TODAY).of("people") == 2
    assert totals(desk, TODAY, TODAY, Scope("140123")).of("people") == 1
    assert totals(desk, TODAY, TODAY, Scope("140000")).by_region["140123", "people"] == 1


def test_who_has_named_no_place_is_the_offices(desk: Site, chat: Chat) -> None:
    chat.says("你好")
    assert totals(desk, TODAY, TODAY, Scope("140100", "140100")).of("people") == 1
    assert totals(desk, TODAY, TODAY, Scope("370302", "140100")).of("people") == 0


def test_days_that_are_kept_say_the_same_as_those_counted_anew(
    desk: Site, chat: Chat, person: Speaker
) -> None:
    for _ in range(3):
        chat.says("我在太原").says("稳岗返还给多少").says("买菜去哪")
        person("o_b").says("我在娄烦县").says("人工")
        desk.clock.moment += DAY
    period = TODAY - DAY, TODAY + 4 * DAY
    anew = totals(desk, *period)
    assert keep_days(desk) == 3
    assert totals(desk, *period) == anew
    assert anew.of("people") == 6


def test_who_leaves_is_still_counted(desk: Site, chat: Chat) -> None:
    chat.says("我在太原")
    desk.clock.moment += DAY
    keep_days(desk)
    chat.taps("unsubscribe")
    assert totals(desk, TODAY, TODAY).of("people") == 1
    with desk.database.reading() as connection:
        kept = str(connection.execute(select(day_counts)).all())
    assert "o_zhang" not in kept


def test_a_day_is_counted_once_and_not_before_it_is_over(desk: Site, chat: Chat) -> None:
    assert keep_days(desk) == 0
    chat.says("我在太原")
    desk.clock.moment = datetime(2026, 11, 23, 16, 9, tzinfo=UTC)
    assert keep_days(desk) == 0
    desk.clock.moment = datetime(2026, 11, 23, 16, 10, tzinfo=UTC)
    assert keep_days(desk) == 1
    assert keep_days(desk) == 0


def test_a_day_on_which_nobody_wrote_is_counted_too(desk: Site, chat: Chat) -> None:
    chat.says("我在太原")
    desk.clock.moment += 3 * DAY
    assert keep_days(desk) == 3
    assert totals(desk, TODAY + DAY, TODAY + 2 * DAY).of("people") == 0


def test_lines_are_found_by_their_time_though_some_are_out_of_order(desk: Site, chat: Chat) -> None:
    for minutes in range(0, 60, 5):
        desk.clock.moment = MONDAY + timedelta(minutes=minutes)
        chat.says("我在太原")
    late = desk.clock.moment
    with desk.database.transaction() as connection:
        numbers = list(connection.execute(select(lines.c.id).order_by(lines.c.id)).scalars())
        # A clock that was slow: the fourth last line says it was there earlier.
        slow = late - OUT_OF_ORDER
        connection.execute(update(lines).where(lines.c.id == numbers[-1]).values(said_at=slow))
        assert first_since(connection, MONDAY - DAY) <= numbers[0]
        assert first_since(connection, late + DAY) > numbers[-1]
    assert totals(desk, TODAY, TODAY).of("messages") == 12


def test_first_replies_count_from_asking_and_in_service_hours_apart(
    desk: Site, person: Speaker
) -> None:
    friday = datetime(2026, 11, 20, 9, tzinfo=UTC)  # 17:00 in China, half an hour before the end
    with desk.database.transaction() as connection:
        connection.execute(delete(conversations))
    for number, minutes in enumerate((5, 10, 70)):
        desk.clock.moment = friday
        openid = f"o_{number}"
        person(openid).says("我在太原").says("人工")
        _reply(desk, openid, friday + timedelta(minutes=minutes))
    desk.clock.moment = friday
    person("o_urgent").says("我在太原").says("我不想活了")
    with desk.database.reading() as connection:
        found = read_handling(connection, TAIYUAN, friday - DAY, friday + DAY, HOURS)
    assert (found.handovers, found.urgent, found.replied, found.waiting) == (4, 1, 3, 4)
    assert (found.median, found.ninth) == (timedelta(minutes=10), timedelta(minutes=70))
    assert (found.open_median, found.open_ninth) == (timedelta(minutes=10), timedelta(minutes=30))


def _reply(desk: Site, openid: str, moment: datetime) -> None:
    theirs = select(conversations.c.id).where(conversations.c.openid == openid)
    with desk.database.transaction() as connection:
        number = connection.execute(theirs).scalar_one()
        one = handovers.c.conversation_id == number
        connection.execute(update(handovers).where(one).values(first_replied_at=moment))


def test_of_nobody_there_is_no_reply_time() -> None:
    assert quantile([], 0.5) is None


@pytest.mark.parametrize(
    ("begin", "end", "minutes"),
    [
        ("2026-11-20 17:00", "2026-11-23 09:10", 40),  # over a weekend
        ("2026-11-20 11:00", "2026-11-20 14:00", 90),  # over noon
        ("2026-11-21 10:00", "2026-11-22 10:00", 0),  # on a weekend
        ("2026-11-20 10:00", "2026-11-20 10:05", 5),
    ],
)
def test_service_hours_between_two_moments(begin: str, end: str, minutes: int) -> None:
    first, last = (datetime.fromisoformat(f"{one}+08:00") for one in (begin, end))
    assert HOURS.open_between(first, last) == timedelta(minutes=minutes)


def test_what_one_person_alone_asked_is_nobody_elses_to_read() -> None:
    def asked(text: str, asker: int) -> StoredQuestion:
        return StoredQuestion(text, "140100", "answer", (), True, MONDAY, asker, ("gh", "o"))

    questions = [asked("稳岗返还给多少？", 1), asked("稳岗返还给多少", 2)]
    questions += [asked("我叫某某，电话13800000000", 3)] * 5
    [found] = most_asked(questions, 10)
    assert (found.text, found.count, found.answered) == ("稳岗返还给多少？", 2, 2)
