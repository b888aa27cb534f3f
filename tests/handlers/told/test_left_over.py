"""A sum of money or a length of time of which nothing was made keeps every total back."""

from datetime import date

import pytest

from tests.handlers.stories import COUNTY_2020, SHANXI_2022, TAIYUAN_2020, answer

ZICHUAN_2020 = ("淄川", date(2020, 4, 7))
SEVERAL = "不止一个数"
NOT_UNDERSTOOD = "没听明白算不算在内"


@pytest.mark.parametrize(
    ("office", "messages"),
    [
        (TAIYUAN_2020, ("两个厂，一个去年交了3万失业险，一个交了2万", "稳岗返还一共返多少")),
        (TAIYUAN_2020, ("去年失业险交了4万", "刚问了会计，是4万8", "稳岗返还多少")),
        (TAIYUAN_2020, ("去年失业险补交了3000，加上正常交的2万1", "稳岗返还多少")),
        (COUNTY_2020, ("以工代训5个贫困户，工资发过1000，也发过1600", "补贴一共多少")),
    ],
)
def test_a_sum_beside_the_one_understood_keeps_the_total_back(
    office: tuple[str, date], messages: tuple[str, ...]
) -> None:
    text = answer(office, *messages)
    assert "该算的一共多少" in text or SEVERAL in text
    assert "按您说的算" not in text


@pytest.mark.parametrize(
    ("office", "messages"),
    [
        (COUNTY_2020, ("以工代训12个贫困户，每月1300，干了5个月，中间停了1个月", "补贴多少")),
        (COUNTY_2020, ("技能提升20人，第一阶段30课时，第二阶段18课时，都拿证", "提升培训补贴多少")),
        (ZICHUAN_2020, ("见习生4人，先见习3个月，延长了2个月，最低工资1730", "见习补贴多少")),
    ],
)
def test_a_length_beside_the_one_understood_keeps_the_total_back(
    office: tuple[str, date], messages: tuple[str, ...]
) -> None:
    text = answer(office, *messages)
    assert NOT_UNDERSTOOD in text
    assert "按您说的算" not in text


@pytest.mark.parametrize(
    ("besides", "total"),
    [
        ("养老交了30万", "24000元"),
        ("房租一年8万", "24000元"),
        ("前年交了3万", "24000元"),
        ("贷了50万", "24000元"),
        ("注册资金100万", "24000元"),
        ("上个月刚交了2800", "24000元"),
    ],
)
def test_a_sum_of_something_else_keeps_nothing_back(besides: str, total: str) -> None:
    assert total in answer(TAIYUAN_2020, "去年失业险交了4万8", besides, "稳岗返还多少")


def test_the_parts_of_a_sum_keep_nothing_back() -> None:
    told = "小微企业，每月养老单位交2万，失业1000，工伤500，医保7000"
    assert "107500元" in answer(TAIYUAN_2020, told, "2到6月社保一共减免多少")


def test_a_years_sum_beside_a_months_keeps_nothing_back() -> None:
    told = "小微企业，养老失业工伤三项单位一个月9000，一年10万8"
    assert "45000元" in answer(TAIYUAN_2020, told, "2到6月社保一共减免多少")


def test_who_asks_for_a_month_need_not_say_how_many() -> None:
    told = ("见习的大学生4个，先见习3个月，延长了2个月", "最低工资1730")
    assert "每月4152元" in answer(ZICHUAN_2020, *told, "见习补贴一个月补多少")


def test_days_before_and_after_a_season_keep_nothing_back() -> None:
    told = "口罩厂重点物资企业，30个人春节到2月9号干了10天，之后又干了20天"
    assert "6万元" in answer(ZICHUAN_2020, told, "春节用工补贴多少")


@pytest.mark.parametrize(
    ("messages", "total"),
    [
        (("岗前培训办了4个班，每个班20人", "培训补贴多少"), "24000元"),
        (("转岗培训，五个车间各10人", "培训补贴多少"), "15000元"),
    ],
)
def test_lots_are_reckoned_with_all_in_them(messages: tuple[str, ...], total: str) -> None:
    assert total in answer(SHANXI_2022, *messages)


def test_of_lots_nobody_numbered_no_total_is_told() -> None:
    text = answer(SHANXI_2022, "岗前培训，每个班20人", "培训补贴多少")
    assert "“每个班20人”" in text and "按您说的算" not in text


def test_of_two_lengths_told_only_what_a_month_brings_is_reckoned() -> None:
    told = "以工代训，贫困户5个，每月1800，先干了2个月，又干了3个月"
    text = answer(COUNTY_2020, told, "补贴多少")
    assert SEVERAL in text and "每月2500元" in text


def test_a_sum_put_in_the_place_of_another_leaves_none_over() -> None:
    told = ("以工代训，合作社用了搬迁的人", "一个月1400")
    text = answer(COUNTY_2020, *told, "工资涨到2100了呢，搞满半年一个人共多少")
    assert "3000元" in text and NOT_UNDERSTOOD not in text
