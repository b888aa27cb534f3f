"""For how many months something was drawn is told by its first and last month."""

from datetime import date

import pytest

from nlp.measures.months_drawn import with_months_drawn

TODAY = date(2022, 12, 20)


@pytest.mark.parametrize(
    ("told", "counted"),
    [
        ("补贴从2019年10月领到2022年9月", "补贴领了36个月"),
        ("补贴去年8月开始拿的，拿到上个月", "补贴领了16个月"),
        ("从前年3月一直领到今年2月底", "领了24个月"),
        ("21年11月补到次年4月", "领了6个月"),
        ("10月享受到3月", "领了6个月"),
        ("今年6月领到现在", "领了6到7个月"),
    ],
)
def test_both_months_count(told: str, counted: str) -> None:
    assert with_months_drawn(told, TODAY) == counted


@pytest.mark.parametrize(
    "told",
    [
        "2020年1月领到2021年12月，中间停过两回",
        "失业金从今年1月领到6月",
        "失业金领满了，从去年1月领到12月，社保补贴还没领过",
        "能从今年1月领到几月",
        "从今年2月领到明年3月",
        "从今年3月15号领到6月14号",
    ],
)
def test_what_leaves_the_months_open_stays_as_it_was(told: str) -> None:
    assert with_months_drawn(told, TODAY) == told


def test_never_broken_off_is_no_pause() -> None:
    assert with_months_drawn("1月领到8月，没断过", TODAY) == "领了8个月，没断过"


def test_a_span_that_names_the_subsidy_is_of_it_whatever_was_told_before() -> None:
    told = with_months_drawn("失业金领满了，社保补贴从今年1月领到6月", TODAY)
    assert told == "失业金领满了，社保补贴领了6个月"


@pytest.mark.parametrize(
    ("told", "left"),
    [
        ("招了2个大龄的，有个老职工补贴吃满3年了", "招了2个大龄的，"),
        ("门卫的补贴领够36个月了，今年又雇了俩", "，今年又雇了俩"),
        ("新招了2个大龄的，社保补贴给一个老职工领了3年了", "新招了2个大龄的，"),
        ("有一个工人领了20个月补贴，招的时候是大龄", None),
        ("招了2个大龄的，补贴都领满36个月了", None),
        ("去年招的3个，补贴领了14个月", None),
        ("有个老职工补贴吃满3年了", None),
    ],
)
def test_how_long_it_was_drawn_for_one_beside_those_taken_on_is_not_theirs(
    told: str, left: str | None
) -> None:
    assert with_months_drawn(told, TODAY) == (told if left is None else left)
