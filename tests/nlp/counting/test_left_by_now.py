"""Who is left by now tells how many went."""

from datetime import date

import pytest

from nlp.counting.left_by_now import as_who_went, one_who_left

TODAY = date(2020, 5, 20)


@pytest.mark.parametrize(
    ("told", "plain"),
    [
        ("收了9个，如今只剩7个了", "收了9个，走了2个"),
        ("收了9个，现在就剩7个了，走的那2个都没干够半年", "收了9个，走了2个，都没干够半年"),
        ("收了9个，走的那2个才干俩月，现在还剩7个", "收了9个，走了2个，才干俩月，"),
        ("收了9个，走了2个，就剩7个了", "收了9个，走了2个，"),
    ],
)
def test_those_left_are_told_as_those_who_went(told: str, plain: str) -> None:
    assert as_who_went(told, TODAY) == plain


@pytest.mark.parametrize(
    "told",
    [
        "收了9个，2个没签合同，剩下7个都签了",
        "搬迁户4个，贫困户5个，现在就剩7个了",
        "收了9个，走了3个，就剩7个了",
        "现在就剩7个了",
    ],
)
def test_a_rest_that_is_told_more_of_or_does_not_agree_stays(told: str) -> None:
    assert as_who_went(told, TODAY) == told


@pytest.mark.parametrize("who", ["有个姑娘", "有个年轻人", "有一个女工"])
def test_one_who_left_is_counted(who: str) -> None:
    assert one_who_left(f"九月那批{who}腊月就走了") == "九月那批有1个腊月就走了"


@pytest.mark.parametrize("told", ["有个后生没走了成", "有个姑娘是脱贫户", "走了个后生"])
def test_one_who_is_there_or_counted_stays_as_told(told: str) -> None:
    assert one_who_left(told) == told


@pytest.mark.parametrize(
    ("told", "plainly"),
    [
        ("有1个只做了两个月就走了", "有1个只干了两个月就走了"),
        ("2个才做3个月，后来没来了", "2个才干3个月，后来没来了"),
        ("大哥只做三个月，工资1500", "大哥只做三个月，工资1500"),
    ],
)
def test_who_left_after_some_months_worked_there(told: str, plainly: str) -> None:
    assert one_who_left(told) == plainly
