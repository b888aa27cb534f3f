"""Firms that tell how many work there and how many of them count, and ask about these: in the
plain words of who has nothing to hide."""

import pytest

from tests.handlers.stories import SHANXI_2022, answer

FACTORY = "我们县9月底定成高风险了，厂子停工了"
SHOES = "做鞋的，劳动密集型企业，全厂职工1300人"
TRAINING, TAKING_ON = "留工培训补助能给多少", "吸纳脱贫劳动力的补贴能给多少"


@pytest.mark.parametrize(
    "told",
    [
        "厂里58个人，其中参了保的50个",
        "厂里58个人，其中50个上了保险",
        "厂里58个人，里头交社保的有50",
        "厂里58个人，当中参加保险的有50人",
        "58个工人，有50个买了社保",
        "58个工人，入了失业保险的是50个",
        "58个工人，50个有社保",
        "全厂58人，给办了社保的50个",
        "厂里58个人，上了失业险的50个，剩下8个没上",
        "厂里58个人，8个没交保险",
    ],
)
def test_those_of_a_firm_who_are_insured_are_paid_for(told: str) -> None:
    assert "25000元（500元×50人）" in answer(SHANXI_2022, FACTORY, told, TRAINING)


@pytest.mark.parametrize(
    "told",
    [
        "厂里58个人，其中只有工伤保险的8个",
        "厂里58个人，买了社保的50个，有5个是上个月才交的",
    ],
)
def test_who_may_not_be_insured_is_asked_about(told: str) -> None:
    said = answer(SHANXI_2022, FACTORY, told, TRAINING)
    assert "没听明白" in said and "按您说的算" not in said


@pytest.mark.parametrize(
    "told",
    [
        "参保职工31个，今年留工那个培训补助没拿过",
        "参保职工31个，去年那个稳岗补贴没领",
        "参保31人，以前那个补贴一分没拿过",
        "参保的31人，别的补助都没申领过",
    ],
)
@pytest.mark.parametrize("asked", [TRAINING, "留工培训补助给不给，31个人多少"])
def test_who_never_had_a_benefit_sets_nobody_apart(told: str, asked: str) -> None:
    said = answer(SHANXI_2022, "我们饭店所在的县没出过疫情", told, asked)
    assert "15500元（500元×31人）" in said


@pytest.mark.parametrize("told", ["有2个去年领过", "那个厨师没上保险"])
def test_who_had_it_or_lacks_something_is_still_set_apart(told: str) -> None:
    said = answer(SHANXI_2022, "我们饭店所在的县没出过疫情", f"参保31人，{told}", TRAINING)
    assert "没听明白" in said


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        ("其中400个是脱贫劳动力，都是新吸纳的", "比照帮扶车间那个吸纳补贴，这400人能给多少"),
        ("里头脱贫劳动力400个，没享受过别的补贴", "吸纳脱贫劳动力的补贴这四百人能领吗"),
        ("其中400个是脱贫劳动力", "劳动密集型企业吸纳补贴，400个人能给多少"),
        ("脱贫劳动力400个，没领过补贴，也不是帮扶基地", "按帮扶车间的标准吸纳补贴给多少"),
    ],
)
def test_a_number_repeated_in_the_question_is_of_the_same_people(told: str, asked: str) -> None:
    assert "60万元（1500元×400人）" in answer(SHANXI_2022, SHOES, told, asked)


def test_too_small_a_share_of_all_is_told_where_nothing_else_was_had() -> None:
    told = "里面脱贫劳动力389个，别的补贴没领"
    said = answer(SHANXI_2022, SHOES, told, TAKING_ON)
    assert "约29.9%" in said and "不符合" in said
    assert "不算在内" not in said


def test_of_which_trade_a_firm_is_not_says_nothing_of_its_people() -> None:
    told = "服装厂，不是那五个行业的，参保62人，疫情闹得到不齐人，停产了"
    said = answer(SHANXI_2022, told, "一次性留工培训补助给我们多少")
    assert "还没说到：所在县疫情风险" in said and "没听明白" not in said


GRADUATES = "公司招了7个今年毕业的大学生"


@pytest.mark.parametrize(
    "told",
    [
        "其中签了合同、上了失业保险的5个",
        "里头签了劳动合同，参了失业保险的有5人",
        "其中5个签了合同上了失业保险",
    ],
)
def test_some_who_have_both_that_is_asked_for_are_counted_as_one(told: str) -> None:
    said = answer(SHANXI_2022, f"{GRADUATES}，{told}", "一次性扩岗补助多少")
    assert "7500元（1500元×5人）" in said


@pytest.mark.parametrize(
    "told",
    [
        "没有一个领过吸纳补贴",
        "一个都没领过吸纳补贴",
        "这7个没享受过吸纳补贴",
        "他们7个没一个领过别的补贴",
    ],
)
def test_none_of_whom_had_another_benefit_are_all_paid_for(told: str) -> None:
    hired = f"{GRADUATES}，都签了合同上了失业保险，{told}"
    assert "10500元（1500元×7人）" in answer(SHANXI_2022, hired, "扩岗补助给多少钱")


def test_who_of_them_had_another_benefit_bars_not_all() -> None:
    hired = f"{GRADUATES}，都签了合同上了失业保险，其中2个领过吸纳补贴"
    said = answer(SHANXI_2022, hired, "扩岗补助给多少钱")
    assert "不能重复领：您说" not in said and "10500元" not in said


def test_a_benefit_that_just_these_had_bars_them_all() -> None:
    had = f"{GRADUATES}|吸纳补贴就这7个人已经领到手了|合同失业保险都齐"
    said = answer(SHANXI_2022, *had.split("|"), "再申个扩岗补助能给多少")
    assert "不能重复领：您说已经领过" in said


@pytest.mark.parametrize("asked", ["按11个还是8个，给多少", "算11个人还是8个人的，一共多少钱"])
def test_which_of_two_numbers_counts_is_no_third_group(asked: str) -> None:
    told = "我们饭馆8个人参保，员工一共11个，县里没出过疫情"
    said = answer(SHANXI_2022, told, f"留工补助{asked}")
    assert "4000元（500元×8人）" in said and "9500元" not in said


def test_who_is_left_of_a_firm_beside_the_insured_is_not_insured() -> None:
    told = "职工210人，180人参保，30人是退休返聘的"
    assert "9万元（500元×180人）" in answer(SHANXI_2022, FACTORY, told, TRAINING)
    more = "职工210人，180人参保，20人是退休返聘的"
    assert "没算清的" in answer(SHANXI_2022, FACTORY, more, TRAINING)


@pytest.mark.parametrize("told", ["1300人，脱贫的有400个", "一共1300人，脱贫劳动力400个"])
@pytest.mark.parametrize("more", ["以前啥补贴都没领过", "不是基地也不是车间", "里头女的120个"])
def test_a_bare_number_before_those_who_count_is_that_of_all(told: str, more: str) -> None:
    toys = f"做玩具的，劳动密集型企业，{told}，{more}"
    said = answer(SHANXI_2022, toys, "劳动密集型企业吸纳脱贫劳动力补贴给多少")
    assert "60万元（1500元×400人）" in said and "没算清" not in said
