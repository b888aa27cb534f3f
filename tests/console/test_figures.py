"""Figures on a page and in a sheet, and the day's report at 17:00."""

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from openpyxl import load_workbook
from sqlalchemy import select

from console.charts import stacked
from handlers.knowledge.day_reports import report_round
from hotline.switches import switch_off
from hotline.tables import day_reports
from jobs.fairs.fairs import add_fair, announce_fair
from tests.chat import Chat
from tests.conftest import Site
from tests.console.clerks import Clerk, Hire
from tests.curators import QUESTION
from tests.jobs.fairs.offices import PLAN, REGIONS, on

MONDAY = datetime(2026, 11, 23, 2, tzinfo=UTC)
"""Ten in the morning in China."""
FIVE = datetime(2026, 11, 23, 9, tzinfo=UTC)
"""Five in the afternoon."""
SECOND, DAY = timedelta(seconds=1), timedelta(days=1)

Speaker = Callable[[str], Chat]


@pytest.fixture(autouse=True)
def monday(desk: Site) -> None:
    desk.clock.moment = MONDAY


@pytest.fixture
def chen(hired: Hire) -> Clerk:
    """陈科长, who answers for the figures of 太原."""
    return hired("chen", "administrator")


@pytest.fixture
def busy(desk: Site, chat: Chat, person: Speaker, chen: Clerk) -> None:
    """A morning: two people ask the same, two are not answered, one asks for a person."""
    chat.says("我在太原").says("稳岗返还给多少").says("人工")
    person("o_wang").says("我在娄烦县").says("稳岗返还给多少")
    person("o_li").says("我在太原").says(QUESTION)
    person("o_zhao").says("我在太原").says(QUESTION)


def test_the_page_says_each_figure_and_what_it_counts(busy: None, chen: Clerk) -> None:
    chen.opens("figures", period="today").sees("太原市", "2026-11-23")
    chen.sees("一人一天算一次", "北京时间 0 点到 24 点", "稳岗返还给多少", "各地", "娄烦县")
    figures = chen.page.split('id="figures"')[1]
    assert ">来询<" in figures and ">4 人次<" in figures
    assert ">转到人工<" in figures and ">1 次<" in figures
    chen.sees("没有用到的卡片").does_not_see("style=")


def test_a_question_one_person_asked_is_not_shown(chat: Chat, chen: Clerk) -> None:
    chat.says("我在太原").says("我是某某某，稳岗返还给多少")
    chen.opens("figures", period="today").does_not_see("某某某")


def test_what_one_person_missed_however_often_is_not_shown_either(
    chat: Chat, chen: Clerk, desk: Site, person: Speaker
) -> None:
    chat.says("我在太原").says(QUESTION).says(QUESTION).says(QUESTION)
    chen.opens("figures", period="today").does_not_see(QUESTION)
    desk.clock.moment = FIVE
    chen.signs_in().opens("day-report").does_not_see(QUESTION).sees("只有一个人问过的 1 个")
    person("o_wang").says("我在太原").says(QUESTION)
    chen.opens("figures", period="today").sees(QUESTION)


def test_a_call_counts_as_a_message_and_its_caller_as_somebody_who_asked(
    hired: Hire, chen: Clerk
) -> None:
    noted = {"region": "太原", "asked": ["稳岗返还给多少", "要什么材料"], "phone": "13800001234"}
    hired("lijing").opens("phone").sends("phone/note", **noted)
    answer = chen.client.get("/desk/figures.xlsx?period=today")
    book = load_workbook(io.BytesIO(answer.data))
    cells = {row[1]: row[2] for row in book["数字"].iter_rows(values_only=True)}
    assert (cells["来询"], cells["来信和来电"], cells["答上"]) == (1, 2, 2)
    chen.opens("day-report", day="2026-11-23").sees("1 人次来询，来信和来电 2 条")


def test_over_days_there_are_charts_with_words_beside_them(
    busy: None, desk: Site, chen: Clerk
) -> None:
    desk.clock.moment += DAY
    chen.signs_in().opens("figures", period="week")
    chen.sees(
        "<svg", 'role="img"', "每天来询人次", "共 4 人次，最多的一天是 2026-11-23", "每天的数字"
    )


def test_an_empty_week_says_so(chen: Clerk) -> None:
    chen.opens("figures").sees("这段时间没有人来信", "没有两个人以上都问过的问题", "还没有")


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"since": "2026-11-23", "until": "2026-11-01"}, "不能早于"),
        ({"since": "2024-11-23", "until": "2026-11-01"}, "最多 366 天"),
        ({"since": "昨天", "until": "2026-11-01"}, "没有看懂日期"),
    ],
)
def test_days_that_cannot_be_meant_are_refused(
    asked: dict[str, str], said: str, chen: Clerk
) -> None:
    chen.opens("figures", period="own", **asked).is_answered(422).sees(said)


def test_a_county_of_ones_own_can_be_seen_alone_a_foreign_one_not(busy: None, chen: Clerk) -> None:
    chen.opens("figures", period="today", region="娄烦")
    assert ">1 人次<" in chen.page
    chen.opens("figures", period="today", region="淄川").is_answered(422).sees("淄川区不归您管")
    chen.opens("figures", period="today", region="火星").is_answered(422).sees("没有找到“火星”")
    chen.opens("day-report", region="淄川").is_answered(422)


def test_the_sheet_has_the_same_figures(busy: None, chen: Clerk) -> None:
    answer = chen.client.get("/desk/figures.xlsx?period=today")
    book = load_workbook(io.BytesIO(answer.data))
    cells = {row[1]: row[2] for row in book["数字"].iter_rows(values_only=True)}
    assert (cells["来询"], cells["转到人工"], cells["答上"]) == (4, 1, 2)
    questions = [row[1] for row in book["问题"].iter_rows(values_only=True)]
    assert "稳岗返还给多少" in questions
    assert "attachment" in answer.headers["Content-Disposition"]


def test_the_report_is_ready_at_five_and_is_of_that_time_to_the_second(
    desk: Site, chat: Chat, chen: Clerk
) -> None:
    desk.clock.moment = FIVE - DAY - SECOND
    chat.says("我在太原")
    desk.clock.moment = FIVE - DAY
    chat.says("稳岗返还给多少")
    desk.clock.moment = FIVE - SECOND
    goes_round(desk)
    assert kept(desk) == ["2026-11-22"]
    desk.clock.moment = FIVE
    goes_round(desk)
    assert kept(desk) == ["2026-11-22", "2026-11-23"]
    chat.says("稳岗返还给多少")
    chen.signs_in().opens("day-report").sees("11月22日17:00至11月23日17:00", "来信和来电 1 条")
    goes_round(desk)
    assert kept(desk) == ["2026-11-22", "2026-11-23"]


def test_the_report_says_what_there_is_to_say(busy: None, desk: Site, chen: Clerk) -> None:
    with desk.database.transaction() as connection:
        plan = replace(PLAN, starts_at=on(11, 24), ends_at=on(11, 24, 12), signup_until=on(11, 24))
        announce_fair(connection, add_fair(connection, plan, REGIONS, MONDAY), MONDAY)
    desk.clock.moment = FIVE
    chen.signs_in().opens("day-report", day="2026-11-23")
    chen.sees("太原市", "（周一）", "4 人次来询", "“稳岗返还给多少”2 次")
    chen.sees("转来 1 次", "还有 1 人在等", "最久的在服务时间里等了 5 小时 30 分")
    chen.sees(f"{QUESTION}（2 次）", "冬季用工专场招聘会")


def test_a_day_without_anybody_is_honest(chen: Clerk, desk: Site) -> None:
    desk.clock.moment = FIVE
    chen.signs_in().opens("day-report").sees(
        "没有人来信、来电", "没有新转来的", "明天的招聘会：没有"
    )


def test_before_five_the_report_says_it_will_change(busy: None, chen: Clerk) -> None:
    chen.opens("day-report", day="2026-11-23").sees("未到17:00，还会变", "4 人次来询")
    chen.opens("day-report", day="2026-11-24").is_answered(422).sees("还没有到")


def test_danger_and_a_switch_stand_out(
    chat: Chat, person: Speaker, chen: Clerk, desk: Site
) -> None:
    chat.says("我在太原").says("我不想活了")
    with desk.database.transaction() as connection:
        switch_off(connection, "140181", "暂停", chen.member.id, MONDAY)
    desk.clock.moment = FIVE
    chen.signs_in().opens("day-report").sees("有 1 次急事", "古交市的自动答复停用过")


def test_a_column_is_as_high_as_its_count() -> None:
    day = MONDAY.date()
    chart = stacked("图", "条", {"甲": {day: 30}, "乙": {day: 10}}, [day, day + DAY])
    first, second = chart.boxes
    assert first.height == 3 * second.height
    assert second.y + second.height == pytest.approx(first.y)
    assert (second.words, chart.levels[-1].words) == ("11-23 乙 10 条", "40")


def goes_round(desk: Site) -> None:
    """What a process does by itself each minute."""
    make = report_round(desk.database, desk.app.extensions["wengang"]["offices"])
    while make(desk.clock()):
        pass


def kept(desk: Site) -> list[str]:
    """The days of which there are reports."""
    days = select(day_reports.c.day).distinct().order_by(day_reports.c.day)
    with desk.database.reading() as connection:
        return [day.isoformat() for day in connection.execute(days).scalars()]
