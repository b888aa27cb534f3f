"""What one costs is told as what all of them cost."""

from datetime import date

import pytest

from nlp.measures.cost_of_each import in_all

TODAY = date(2020, 5, 29)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("12个徒弟，带两年，一个徒弟一年实际要花五千", "12个徒弟，带两年，成本一共120000元"),
        ("12个徒弟，带两年，每人每年成本3500", "12个徒弟，带两年，成本一共84000元"),
        ("12个徒弟，学一年，人均花费2800", "12个徒弟，学一年，成本一共33600元"),
        ("一年一个学徒要花3000块，8个学徒，带两年", "成本一共48000元，8个学徒，带两年"),
    ],
)
def test_a_rate_is_reckoned_for_all(text: str, told: str) -> None:
    assert in_all(text, TODAY) == told


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("12个徒弟，带两年，每人花5000", "12个徒弟，带两年，"),
        ("12个徒弟，每人每年花5000", "12个徒弟，"),
    ],
)
def test_what_cannot_be_reckoned_is_left_out(text: str, left: str) -> None:
    assert in_all(text, TODAY) == left


@pytest.mark.parametrize(
    "text",
    ["12个徒弟，带两年，一共花了5万", "带一个徒弟，学一年，花了5000", "带1个徒弟花了5000，学一年"],
)
def test_what_all_cost_stays_as_it_is(text: str) -> None:
    assert in_all(text, TODAY) == text
