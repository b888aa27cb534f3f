"""The length told of the one with the shortest holds for all as the least."""

import pytest

from nlp.counting.least_of_all import of_all_by_one


@pytest.mark.parametrize(
    ("told", "of_all"),
    [
        ("招了4个，干得最短的那个也干了9个月", "招了4个，干得都干了至少9个月"),
        ("最短的一位登记都11个月了", "都登记都至少11个月了"),
        ("合同最长的也就签了8个月", "合同都签了最多8个月"),
        ("合同最长的四年，最短的一个签了一年半", "合同最长的四年，都签了至少一年半"),
    ],
)
def test_all_are_there_as_long_as_the_one_with_the_shortest(told: str, of_all: str) -> None:
    assert of_all_by_one(told) == of_all


@pytest.mark.parametrize(
    "told",
    [
        "最短的两个干了9个月",
        "最短的仨干了4个月",
        "招了9个，最短的干了5个月，7个满了半年",
        "招了9个，最短的干了5个月\n过了半年的有七个",
        "最短的一个才干了3个月",
        "最短的一个没干满8个月",
        "工资最少的一个月2000",
        "最少干6个月",
        "最短的一个2022年来的",
    ],
)
def test_what_is_no_length_of_one_tells_nothing_of_all(told: str) -> None:
    assert of_all_by_one(told) == told
