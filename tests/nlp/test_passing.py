"""Of those who sat for a certificate those who got one count."""

from datetime import date

import pytest

from nlp.passing import those_who_passed

TODAY = date(2022, 9, 5)


@pytest.mark.parametrize(
    ("told", "passed"),
    [
        ("组织9个人考叉车证，就6个考到手", "组织6个考叉车证，"),
        ("考了7个人，4个拿到了，3个没过", "考了4个，，"),
        ("去了10个，有1个没考过", "去了9个，"),
        ("中级工考了5个过了3个，高级工考了4个过了2个", "中级工考了3个，高级工考了2个"),
    ],
)
def test_those_who_passed_stand_in_the_place_of_those_who_sat(told: str, passed: str) -> None:
    assert those_who_passed(told, TODAY) == passed


@pytest.mark.parametrize("text", ["3个中级工，2个高级工", "考了4个初级工，1个技师"])
def test_who_only_says_what_there_is_keeps_all_numbers(text: str) -> None:
    assert those_who_passed(text, TODAY) == text
