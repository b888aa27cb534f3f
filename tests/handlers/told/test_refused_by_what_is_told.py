"""Who tells in other words what a benefit does not allow hears that it is not theirs."""

from datetime import date

import pytest

from tests.handlers.stories import SHANXI_2022, answer

SHANXI = ("大同", date(2022, 9, 6))
YEARS_END = ("大同", date(2022, 12, 23))
ZICHUAN = ("淄川", date(2020, 5, 12))
COUNTY = ("贵阳市辖县", date(2020, 9, 3))
FRESH = "我们公司今年招了8个应届本科生，合同都签了"
MASKS = "俺这是口罩厂，合同一年，社保都交着"
SHOP, DEFER = "我开裁缝铺，个体户，县里封控了", "单位那份养老能缓缴不"
SMALL = "小微企业，经营困难"
BRAND = "咱们的焊工劳务品牌"


@pytest.mark.parametrize(
    "told",
    ["保险光给上了工伤", "养老失业这些没给交", "社保一个都没上", "失业险忘了给上"],
)
def test_graduates_without_unemployment_insurance_are_not_paid_for(told: str) -> None:
    said = answer(SHANXI, FRESH, told, "扩岗补助能领多少")
    assert "失业保险，不符合" in said and "12000" not in said


def test_graduates_with_it_are() -> None:
    said = answer(SHANXI, FRESH, "养老失业都给交着呢，就医疗没上", "扩岗补助能领多少")
    assert "12000元（1500元×8人），条件都符合时。" in said


def test_of_those_some_of_whom_are_insured_only_these_are() -> None:
    said = answer(SHANXI, FRESH, "3个就上了工伤，其余失业险都上了", "扩岗补助能领多少")
    assert "7500元（1500元×5人）" in said and "一共7500元" in said


@pytest.mark.parametrize(
    "told",
    [
        "3月12号才开工，14号招了5个",
        "3月12号复工，第二天招了5个",
        "2月27号复工，下个月13号招了5个",
    ],
)
def test_who_came_too_late_is_not_paid_for_by_a_day_without_its_month(told: str) -> None:
    said = answer(ZICHUAN, MASKS, told, "吸纳补贴给不给")
    assert "不符合" in said and "5000" not in said


def test_who_came_in_time_is_paid_for_by_a_day_without_its_month() -> None:
    said = answer(ZICHUAN, MASKS, "2月12号开工，14号招了5个", "吸纳补贴能领多少")
    assert "5000元（1000元×5人），条件都符合时。" in said


@pytest.mark.parametrize(
    ("length", "fits"), [("到进厂那天才4个月", False), ("到入职的时候满9个月", True)]
)
def test_how_long_they_were_registered_up_to_their_hire_counts(length: str, fits: bool) -> None:
    story = f"大型企业，新招7个，登记失业{length}，合同两年"
    said = answer(YEARS_END, f"{story}，一人一千的补贴能领多少")
    assert ("7000元（1000元×7人）" in said) is fits
    assert ("登记失业满6个月以上，这一条不符合" in said) is not fits


@pytest.mark.parametrize(
    "plan", ["计划教9个月就出师", "打算培养7个月", "准备7个月出师", "计划10个月学成"]
)
def test_how_long_apprentices_are_to_learn_is_told_by_a_plan(plan: str) -> None:
    said = answer(COUNTY, "我们厂搞学徒制，带4个徒弟", plan, "一年4000的补贴能领不")
    assert "不符合" in said and "16000" not in said


def test_who_plans_to_apply_after_some_time_tells_no_length_of_it() -> None:
    said = answer(COUNTY, "我们厂搞学徒制，带4个徒弟", "打算半年后再申请", "一年4000的补贴能领不")
    assert "不符合" not in said


@pytest.mark.parametrize(
    "told",
    ["市里评上了，省里没评上", "是市人社局发的牌子", "只评到县一级", "省上落选了，市上认的"],
)
def test_what_is_recognised_below_the_province_has_no_grant_of_it(told: str) -> None:
    assert "不符合" in answer(SHANXI, f"{BRAND}，{told}，60万建设补助能给不")


def test_what_the_province_recognised_in_the_end_is_not_refused() -> None:
    told = "先是评了市级，后来省里也评上了"
    assert "不符合" not in answer(SHANXI, f"{BRAND}，{told}，建设补助能给多少")


@pytest.mark.parametrize(
    "told", ["店里没开单位户", "养老我是按灵活就业交的", "没有单位账户，自己交的"]
)
def test_a_sole_trader_who_pays_alone_puts_nothing_off(told: str) -> None:
    assert "以单位方式参保，不符合" in answer(SHANXI, SHOP, told, DEFER)


def test_a_sole_trader_with_an_account_of_the_firm_is_not_refused() -> None:
    assert "不符合" not in answer(SHANXI, SHOP, "店里开着单位户", DEFER)


@pytest.mark.parametrize(
    "told",
    ["写字楼封了9天，县里没出过封控通告", "就我们小区封了，全县没封控", "村口封了，县上没发通知"],
)
def test_a_smaller_place_that_was_shut_is_no_county(told: str) -> None:
    assert "疫情采取封控管理，不符合" in answer(SHANXI, SMALL, told, DEFER)


def test_of_the_county_a_smaller_place_alone_tells_nothing() -> None:
    said = answer(SHANXI, SMALL, "小区封了9天", DEFER)
    assert "不符合" not in said and "其他条件符合" not in said
    assert "其他条件符合" in answer(SHANXI, SMALL, "县里封了，小区也封了", DEFER)


@pytest.mark.parametrize("asked", ["按封控县那一条能缓不", "走封控那个政策行不行"])
def test_who_points_at_a_condition_hears_of_the_card_that_has_it(asked: str) -> None:
    said = answer(SHANXI, f"大型商贸企业，县里封控有公告，养老保险{asked}")
    assert "（封控县）" in said and "要求限中小微企业，不符合" in said


GRADUATES = "中型企业，招了3个今年毕业的本科生，签了两年合同"


@pytest.mark.parametrize(
    "had",
    [
        "扩岗补助4500已经打到公司账上了",
        "扩岗补助公司户头上个月进了4500",
        "这3个领完扩岗补助了",
        "扩岗补助已批下来4500",
    ],
)
def test_what_came_to_the_account_of_the_firm_was_had(had: str) -> None:
    said = answer(YEARS_END, f"{GRADUATES}，{had}，吸纳就业补贴还能领不")
    assert "不能重复" in said and "4500元" not in said


@pytest.mark.parametrize("had", ["扩岗补助没打到公司账上过", "去年那批人领过扩岗补助"])
def test_what_did_not_come_or_came_for_others_was_not_had(had: str) -> None:
    assert "您说已经领过" not in answer(YEARS_END, f"{GRADUATES}，{had}，吸纳就业补贴能领不")


def test_own_works_are_none_of_the_trades_named_where_there_was_no_risk() -> None:
    before = ("我厂是做铁艺栏杆的，31个人都参保", "县里一直低风险，没出过中高风险")
    text = answer(SHANXI_2022, *before, "留工培训补助给不给")
    assert "所属行业是制造业" in text and "不符合" in text and "15500" not in text


def test_a_county_without_risk_at_first_may_have_had_it_since() -> None:
    before = ("我厂是做铁艺栏杆的，31个人都参保", "县里原来没出过中高风险，8月封控了")
    text = answer(SHANXI_2022, *before, "留工培训补助给不给")
    assert "不符合" not in text
