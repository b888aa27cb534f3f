"""A month that is asked about is held against the months of the card."""

import pytest

from tests.handlers.stories import SPRING, TAIYUAN, TAIYUAN_2020, answer, told


@pytest.mark.parametrize(
    ("messages", "said"),
    [
        (("我们是大型企业，二三月社保减半了", "五月的还能减不"), "2020年5月"),
        (("大企业，社保减半", "七月份的还减不减"), "2020年7月"),
        (("小微企业，社保一直免着", "七月的呢"), "2020年7月"),
        (("大型企业，五六月份的社保还能减半不",), "2020年5月至2020年6月"),
        (
            (
                "大型企业，单位每月20万",
                "5月6月的也想接着减一半，二三四月已经减了",
                "这两个月能减不",
            ),
            "2020年5月至2020年6月",
        ),
        (("大企业", "二月到四月的社保都减半了，五月这期养老、工伤还减不减"), "2020年5月"),
        (("大型企业", "2月3月4月的社保减了一半", "6月这期失业险还能减半不"), "2020年6月"),
    ],
)
def test_a_month_outside_of_them_is_refused_and_named(messages: tuple[str, ...], said: str) -> None:
    text, _ = told(TAIYUAN, SPRING, *messages)
    assert said in text and "不符合" in text


@pytest.mark.parametrize(
    "messages",
    [
        ("我们是大型企业，社保减半", "四月的还能减不"),
        ("小微企业，社保免了", "六月份的还免不"),
        ("大型企业，五月的订单少了一半", "社保能减半不"),
        ("大型企业", "四五月的社保能减不"),
    ],
)
def test_one_inside_is_not_nor_what_is_no_month_of_a_premium(messages: tuple[str, ...]) -> None:
    text, _ = told(TAIYUAN, SPRING, *messages)
    assert "不符合" not in text


def test_of_months_of_which_some_are_outside_nothing_is_said_to_be_met() -> None:
    text, _ = told(TAIYUAN, SPRING, "我们是大型企业，4月5月的社保能减多少，每月单位那部分20万")
    assert "还要说准：费款所属月份在2020年4月及以前" in text


@pytest.mark.parametrize(
    ("messages", "total"),
    [
        (
            ("小公司", "养老6000，失业300，工伤200，医保2500", "听说2月到6月能免，共免多少"),
            "免缴32500",
        ),
        (("中型企业，每月单位养老6000、失业300、工伤200", "社保3月到6月总共免多少"), "免缴26000"),
        (("大企业，每月单位养老6000、失业300、工伤200", "社保2月到6月总共减多少"), "少缴9750"),
        (("大企业，每月单位养老6000、失业300、工伤200", "社保3月到6月总共减多少"), "少缴6500"),
        (("小企业，每月单位养老6000、失业300、工伤200", "社保1月到5月总共免多少"), "免缴26000"),
    ],
)
def test_a_sum_is_of_the_months_asked_about_that_are_the_cards(
    messages: tuple[str, ...], total: str
) -> None:
    text, _ = told(TAIYUAN, SPRING, *messages)
    assert f"按您说的算：{total}元" in text


@pytest.mark.parametrize(
    "said",
    [
        ("五月六月的养老失业工伤，单位部分还用交不", "老板催呢，厂子好几百号人"),
        ("公司300多人，六月的工伤险单位那块免不免",),
    ],
)
def test_where_the_size_decides_of_a_month_it_is_told_for_each(said: tuple[str, ...]) -> None:
    text = answer(TAIYUAN_2020, *said)
    assert "要看是哪一种：中小微企业的" in text and "这一条符合；大型企业的" in text
    assert "2020年4月，这一条不符合" in text


def test_where_the_size_is_told_or_decides_nothing_it_is_not() -> None:
    large = answer(TAIYUAN_2020, "大型企业，5月的养老单位部分还用交不")
    march = answer(TAIYUAN_2020, "3月的养老失业工伤，单位部分还用交不")
    assert "要看是哪一种" not in large + march and "这一条不符合" in large


@pytest.mark.parametrize(
    "messages",
    [
        ("我们是大型企业", "2到4月单位那块都只交了一半", "6月是不是也交一半"),
        ("我们是大型企业，前头几个月减半的都办了", "轮到6月了，是不是又得全交"),
    ],
)
def test_a_month_named_barely_is_held_against_them(messages: tuple[str, ...]) -> None:
    text, _ = told(TAIYUAN, SPRING, *messages)
    assert "2020年6月；大型企业的，要求" in text and "不符合" in text and "条件都符合" not in text


def test_what_is_granted_by_size_is_not_all_met_while_that_is_open() -> None:
    text = answer(TAIYUAN_2020, "公司三险一直正常交", "3月份单位那份全不用交吗")
    assert "要看企业规模" in text and "条件都符合" not in text


def test_months_by_their_numbers_are_no_sum() -> None:
    text = answer(TAIYUAN_2020, "公司是大型企业", "养老失业工伤单位交的5、6还减半不")
    assert "元" not in text.split("标准")[0]
