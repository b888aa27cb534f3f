"""What is said in a check of some of those counted only, of a lack, and of who has to be asked."""

from datetime import date

import pytest

from tests.handlers.checks.test_short_answers import asked, known

AUGUST_2022 = ("大同", date(2022, 8, 3))
DECEMBER_2022 = ("大同", date(2022, 12, 20))
GRADUATES = ("扩岗补助能领不", "今年的", "本科")
UNEMPLOYED = ("招失业人员那个补贴能申请不", "大企业", "失业快一年了")


@pytest.mark.parametrize("said", ["有三个还没上失业险", "里头有3个没上失业险", "仨没上失业险"])
def test_some_who_do_not_meet_it_are_left_out_and_the_others_paid_for(said: str) -> None:
    story = (*GRADUATES, "合同都签了", said)
    assert asked(AUGUST_2022, *story).text.endswith("新招了几个人？")
    assert "金额：6000元（1500元×4人）" in asked(AUGUST_2022, *story, "一共7个").text


def test_they_are_taken_off_a_number_told_before_or_after_the_verdict() -> None:
    before = asked(AUGUST_2022, "能领扩岗补助不，招了9个大学生", "今年的", "都签了", "俩没上失业险")
    assert "金额：10500元（1500元×7人）" in before.text
    after = asked(AUGUST_2022, *GRADUATES, "签了", "上了", "9个", "有两个没签合同")
    assert "金额：10500元（1500元×7人）" in after.text


def test_a_shorter_contract_of_some_does_not_refuse_the_others() -> None:
    story = (*UNEMPLOYED, "有两个只签了半年", "13个")
    assert "金额：11000元（1000元×11人）" in asked(DECEMBER_2022, *story).text


def test_none_of_them_is_all_of_them() -> None:
    assert "不符合条件" in asked(AUGUST_2022, *GRADUATES, "一个都没签").text


def test_what_no_condition_speaks_of_is_no_count_of_all() -> None:
    told = known(AUGUST_2022, *GRADUATES, "有一个没毕业")
    assert not {"new_hires", "qualified_new_hires"} & told.keys()


@pytest.mark.parametrize(
    ("said", "months", "short"),
    [("没到，差俩月", 4, 2), ("还差三个月", 3, 3), ("差一个月", 5, 1)],
)
def test_a_lack_is_taken_off_what_is_asked_for(said: str, months: int, short: int) -> None:
    text = asked(DECEMBER_2022, "招失业人员那个补贴能申请不", said).text
    assert f"登记失业时间{months}个月" in text
    assert f"差{short}个月" in text


@pytest.mark.parametrize(
    "said", ["这个得问会计", "我回去查查账", "要看表", "财务才清楚", "心里没数"]
)
def test_who_would_have_to_ask_is_not_asked_again(said: str) -> None:
    reply = asked(AUGUST_2022, "稳岗返还能领不", "小公司", said)
    assert "金额：按上年度实际缴纳的失业保险费的90%" in reply.text


def test_who_cannot_tell_and_asks_something_is_answered_and_not_asked_again() -> None:
    reply = asked(AUGUST_2022, "稳岗返还能领不", "小公司", "不知道交了多少，去哪查")
    assert "去哪办" in reply.text
    assert not reply.text.endswith("？")


@pytest.mark.parametrize("said", ["没评过困难户", "困难户", "没有认定为就业困难人员"])
def test_nobody_is_of_a_kind_that_they_deny_or_only_may_mean(said: str) -> None:
    told = known(DECEMBER_2022, "自己交社保能领补贴不", said)
    assert not {"worker_category", "flexible_employment_insured"} & told.keys()


def test_the_one_kind_that_is_asked_for_is_agreed_to() -> None:
    assert known(AUGUST_2022, "帮扶车间补贴能领不", "对")["org_type"] == "workshop"


def test_who_asks_once_more_hears_how_it_stands() -> None:
    story = ("失业补助金我能领不", "以前上过", "刚找下个活", "那还能领不")
    assert "目前没有就业，不符合" in asked(AUGUST_2022, *story).text


def test_who_asks_in_the_first_clause_is_asked_what_is_still_open() -> None:
    reply = asked(AUGUST_2022, "我们能领扩岗补助不，招了6个大学生")
    assert "9000元" in reply.text
    assert "哪一年毕业" in reply.text


def test_how_long_it_is_still_had_is_told_where_no_sum_is_written() -> None:
    reply = asked(DECEMBER_2022, "我开店赔了，自己交的社保能补不", "对", "领过一年了")
    assert "最长3年，已领12个月，还能领24个月" in reply.text


def test_what_is_told_in_a_check_is_no_other_offices_matter() -> None:
    reply = asked(AUGUST_2022, "扩岗补助能领不", "招了5个，有一个没签合同")
    assert "劳动保障监察" not in reply.text
