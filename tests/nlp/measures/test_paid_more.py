"""What was paid of a premium in the end, when some came to it later or was given back."""

from datetime import date

import pytest

from nlp.measures.paid_more import tells_change, with_changes

DAY = date(2022, 7, 20)


@pytest.mark.parametrize(
    ("told", "in_the_end"),
    [
        ("去年失业险交了2万，年底又补交了3000", "23000元"),
        ("去年失业险交了2万，后来退了500", "19500元"),
        ("去年失业险一共交了3万\n里头多交了2000退回来了", "28000元"),
        ("去年交失业险25000块，10月重复扣了一笔800，后来退回来了", "24200元"),
        ("去年失业险交了2万，补缴了1000，又退了300", "20700元"),
    ],
)
def test_what_changed_it_is_in_the_sum(told: str, in_the_end: str) -> None:
    assert in_the_end in with_changes(told, DAY)


@pytest.mark.parametrize(
    ("told", "paid"),
    [
        ("去年失业险交了3万，里头有补交的2000", "30000元"),
        ("去年失业险交了3万，养老多交的2000退了", "3万"),
        ("去年失业险交了100万，今年退了30万", "100万"),
        ("去年失业险交了5万，已经返了3万", "5万"),
        ("去年失业险交了1万8，退休了两个人", "1万8"),
    ],
)
def test_what_is_within_it_or_of_something_else_changes_nothing(told: str, paid: str) -> None:
    assert paid in with_changes(told, DAY)


@pytest.mark.parametrize(
    "told",
    [
        "去年失业险交了6万，补缴了以前欠的4000",
        "去年失业险2万\n今年又补交了1000",
        "去年失业险2万，补交了上一年度漏的5000",
    ],
)
def test_what_was_paid_for_another_year_stays_a_sum_of_which_nobody_knows(told: str) -> None:
    assert "另外" in with_changes(told, DAY)


def test_a_message_that_only_tells_of_it_is_known() -> None:
    assert tells_change("对了年底又补交2000") and not tells_change("退休了两个人")
