"""What a firm may pay later in all is told with its reckoning, and that it is only later."""

import pytest

from tests.handlers.stories import COUNTY_2020, answer

FIRM = "我们是中型企业，受疫情影响交不起社保"


@pytest.mark.parametrize(
    ("told", "sum_"),
    [
        (("养老失业工伤三项每月15000，医保另外4000",), "每月15000元，最长6个月一共可以缓9万元"),
        (("养老6000，失业300，工伤200，医保2500一个月",), "每月6500元，最长6个月一共可以缓39000元"),
        (("三险每月1万", "想缓4个月"), "每月1万元，4个月一共可以缓4万元"),
    ],
)
def test_months_of_a_premium_are_added_up_without_other_insurances(
    told: tuple[str, ...], sum_: str
) -> None:
    text = answer(COUNTY_2020, FIRM, *told, "缓缴一共能缓多少钱")
    assert f"{sum_}（只是晚交，期满要补缴）" in text


@pytest.mark.parametrize(
    "told",
    [
        (FIRM, "五险一共每月4万"),
        ("我们是大型企业", "三险每月1万"),
    ],
)
def test_nothing_is_added_up_of_other_sums_or_where_it_is_refused(told: tuple[str, ...]) -> None:
    assert "一共可以缓" not in answer(COUNTY_2020, *told, "缓缴一共能缓多少钱")


@pytest.mark.parametrize("wish", ["想缓9个月，最多能缓多少钱", "缓一年行不行，一共能缓多少"])
def test_what_may_be_put_off_at_most_is_told_to_who_wants_longer(wish: str) -> None:
    firm = "我们是小微企业，受疫情影响困难，社保交不起，养老失业工伤三项一个月一共2.5万"
    text = answer(COUNTY_2020, firm, wish)
    assert "个月太长；每月25000元，最长6个月一共可以缓15万元" in text and "不符合" in text


def test_who_may_put_off_nothing_is_told_no_sum() -> None:
    firm = "我们是大型企业，受疫情影响困难，养老失业工伤三项一个月一共25万"
    assert "可以缓150万元" not in answer(COUNTY_2020, firm, "想缓9个月，最多能缓多少钱")
