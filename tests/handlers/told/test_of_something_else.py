"""What is told of somebody or something else makes no sum and meets no condition."""

from datetime import date

import pytest

from nlp.counting.insured_how import with_each_insurance
from tests.handlers.stories import COUNTY_2020, SHANXI_2022, TAIYUAN_2020, answer

ZICHUAN_2020 = ("淄川", date(2020, 5, 1))
DRAWN = "我领失业金到今年3月满了，现在没工作"
TRAINED = "企业搞以工代训，10个贫困劳动力，每人一个月工资2000"
HIRED = "企业招了6个2022年应届毕业生，签了一年合同"
PREMIUMS = "企业没裁员，去年失业保险上半年缴1.8万"


@pytest.mark.parametrize("beside", ["我同事今年11月退休", "我爸今年11月退休", "男的，今年11月满50"])
def test_when_others_retire_says_nothing_of_who_asks(beside: str) -> None:
    assert "推算" not in answer(ZICHUAN_2020, f"{DRAWN}，{beside}，我能续发吗，发到啥时候")


@pytest.mark.parametrize("second", ["下半年该缴1.6万", "下半年估计1.6万", "下半年1.6万还没缴"])
def test_only_what_was_paid_is_added_up(second: str) -> None:
    assert "17000元" not in answer(TAIYUAN_2020, f"{PREMIUMS}，{second}，稳岗返还能返多少")


@pytest.mark.parametrize("end", ["仓库租约10月底到期", "机器10月底到期"])
def test_the_end_of_something_else_ends_no_training(end: str) -> None:
    said = answer(COUNTY_2020, f"{TRAINED}，8月1号来的，{end}，一共补贴多少")
    assert "×3个月" not in said


def test_a_place_beside_what_matters_sets_some_apart() -> None:
    said = answer(SHANXI_2022, f"{HIRED}，失业险交了，有本地的也有外省派遣过来的，扩岗补助能领多少")
    assert "9000元" not in said


def test_what_the_old_staff_have_is_not_what_those_taken_on_have() -> None:
    said = answer(SHANXI_2022, f"{HIRED}，公司老职工五险都交了，扩岗补助能领多少")
    assert "新招的人已参加失业保险" in said


def test_the_month_wages_came_in_is_no_month_of_a_hire() -> None:
    said = answer(ZICHUAN_2020, "3月18号复工，工资4月发的，22号招了6个人，吸纳补贴给多少")
    assert "4月22" not in said


def test_a_list_without_end_is_read_in_no_time() -> None:
    endless = "养老失业" * 500
    assert with_each_insurance(endless, date(2022, 7, 1)).startswith(endless)
