"""Whatever page it is: days, places and texts are read in one way, and what is wrong is named."""

import pytest

from tests.console.clerks import Clerk, Hire

DAYS = {"look-up": "since", "looks": "until", "misses": "since", "day-report": "day"}
PLACES = ("look-up", "looks", "misses", "figures")


@pytest.fixture
def banzhang(hired: Hire) -> Clerk:
    return hired("banzhang", "supervisor")


def test_a_day_that_is_none_is_named_with_what_would_be_right(banzhang: Clerk) -> None:
    for page, name in DAYS.items():
        banzhang.opens(page, **{name: "2026-02-30"}).is_answered(422)
        banzhang.sees("没有看懂日期“2026-02-30”，应写成 2026-12-31")


def test_a_place_that_is_none_is_named_with_what_would_be_right(banzhang: Clerk) -> None:
    for page in PLACES:
        banzhang.opens(page, region="桃花源").is_answered(422)
        banzhang.sees("没有找到“桃花源”，请写市县名或六位代码")


def test_of_two_places_of_a_name_the_nearer_is_meant(hired: Hire) -> None:
    jincheng = hired("jincheng", "supervisor", "140500").opens("switches")
    jincheng.sends("switches/off", region="城区", banner="暂停").sees("确认停用城区")


def test_a_page_that_nobody_gave_is_refused(banzhang: Clerk) -> None:
    banzhang.opens("looks", cursor="next").is_answered(422).sees("没有这一页")
