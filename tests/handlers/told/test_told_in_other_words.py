"""What was asked or told before is taken for what it is of, in whatever words it goes on."""

from datetime import date

import pytest

from tests.handlers.stories import COUNTY_2020, SHANXI_2022, TAIYUAN_2020, answer

DECEMBER_2022 = ("大同", date(2022, 12, 20))


@pytest.mark.parametrize(
    "told",
    [
        ("一个月到我手里是好多，想问一哈，失业的", "失业金都批了，这个月起领"),
        ("失业金批下来了，一个月有好多",),
    ],
)
def test_who_was_granted_it_and_asks_how_much_is_told_the_rule(told: tuple[str, ...]) -> None:
    text = answer(COUNTY_2020, *told)
    assert "最低工资标准的90%" in text and "核对身份" not in text


@pytest.mark.parametrize(
    "told", ["失业金批下来没", "失业金批下来了，好久到账", "失业金批下来了，钱还没到账"]
)
def test_what_became_of_it_only_the_office_knows(told: str) -> None:
    assert "核对身份" in answer(COUNTY_2020, told)


def test_what_was_never_had_is_not_what_is_asked_for() -> None:
    text = answer(
        SHANXI_2022,
        "我们是县上认定的就业帮扶基地，用着脱贫户56个，能奖多少",
        "说到一次性吸纳就业补贴，从来没领过",
    )
    assert "【就业帮扶基地阶梯性奖励】" in text and "10万元" in text


def test_that_it_has_been_some_months_asks_nothing() -> None:
    text = answer(TAIYUAN_2020, "单位社保减了一半，有好几个月了", "到6月还减吗，我们是大型企业")
    assert "2020年6月" in text and "不符合" in text


def test_whose_registration_is_told_before_the_question_counts() -> None:
    text = answer(DECEMBER_2022, "她们登记失业才三个月", "大企业招失业人员的补贴，招了4个，给多少")
    assert "登记失业时间3个月" in text and "不符合" in text


@pytest.mark.parametrize(("term", "holds"), [("8个月", False), ("十个月", False), ("24个月", True)])
def test_the_contract_on_training_tells_how_long_it_lasts(term: str, holds: bool) -> None:
    told = f"新型学徒制徒弟3个，校企双师带徒，培养期合同上写的是{term}，补贴给好多"
    assert ("不符合" in answer(COUNTY_2020, told)) is not holds


def test_lessons_of_skills_for_old_workers_are_no_induction() -> None:
    told = "给补好多？人是4个，厂里的老员工，技能课上了36课时，都有证"
    assert "【岗位技能提升培训补贴】" in answer(COUNTY_2020, told)
