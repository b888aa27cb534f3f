"""Who had a part of the refund already hears what the document writes of the difference."""

import pytest

from tests.handlers.stories import SHANXI_2022, answer

UNWRITTEN = "差额补不补原文没有写"


@pytest.mark.parametrize(
    "told",
    [
        ("中小微企业，去年失业险交了4万", "3月份已经打给我们24000了", "还能给多少"),
        ("小厂 今年已经按60%返了一回了，去年失业险交了2万，还能再返多少",),
        ("中型企业，年初按60%返了6万，还能补多少",),
    ],
)
def test_of_a_small_firm_nothing_is_written(told: tuple[str, ...]) -> None:
    said = answer(SHANXI_2022, *told).splitlines()[1]
    assert UNWRITTEN in said and "按您说的算" not in said


def test_who_may_be_large_hears_what_it_would_be_for_a_large_one() -> None:
    said = answer(SHANXI_2022, "年初按三成返了我们9万，如今说五成了，还能补多少")
    assert UNWRITTEN in said
    assert "大型企业的，原文写了按新比例补发差额，按您说的是6万元；请说清是哪种" in said


def test_where_no_sum_follows_none_is_told() -> None:
    said = answer(SHANXI_2022, "年初按三成返过一回了，还补不补")
    assert "大型企业的，原文写了按新比例补发差额；请说清是哪种" in said


@pytest.mark.parametrize(
    ("told", "sum_"),
    [
        ("大型企业，去年失业险交了100万，已经返了30万，还补多少", "20万元"),
        ("小微企业，去年交失业险4万，听说以前按60%返的，现在返多少", "36000元"),
        ("小微企业，去年交失业险4万，今年一分没返过，现在返多少", "36000元"),
        ("中型企业，去年失业险交了2万，后来退了500，返多少", "17550元"),
    ],
)
def test_a_large_firm_has_its_difference_and_who_had_nothing_all(told: str, sum_: str) -> None:
    assert sum_ in answer(SHANXI_2022, told).splitlines()[1]
