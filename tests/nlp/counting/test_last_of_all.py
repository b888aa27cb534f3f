"""When the last of all came is told of all of them."""

from datetime import date

import pytest

from nlp.counting.last_of_all import at_least_since, between_days

TODAY = date(2020, 4, 16)


@pytest.mark.parametrize(
    ("told", "of_all"),
    [
        ("2月12号复的工，招了9个，最晚一个3月5号进的厂", "2月12号到3月5号进的厂"),
        ("招了9个，头一个2月12号来的，最后那个3月5号来的", "2月12号到3月5号来的"),
        ("招了9个，最迟的是3月5日到岗", "1月1号到3月5日到岗"),
    ],
)
def test_all_came_between_the_first_and_the_last(told: str, of_all: str) -> None:
    assert between_days(told).endswith(f"，都是{of_all}")


def test_all_are_there_as_long_as_the_last_at_least() -> None:
    told = "去年招了9个，最后一个9月10号来的，都还在"
    assert at_least_since(told, TODAY) == "去年招了9个，都干了7个月以上，都还在"


@pytest.mark.parametrize(
    "told", ["招了9个，最后一个3月5号走的", "最后一个3月5号来的", "最后招了9个"]
)
def test_who_left_last_tells_nothing_of_all(told: str) -> None:
    assert between_days(told) == at_least_since(told, TODAY) == told
