"""What people answer in a word or two, as they meant it: and what they did not say is not heard."""

from typing import Any

import pytest

from tests.handlers.checks.test_short_answers import SHANXI_2022, TAIYUAN_REFUND, asked, known
from tests.handlers.stories import COUNTY_2020, TAIYUAN_2020

SHANXI_DECEMBER = ("大同", SHANXI_2022[1].replace(month=12, day=25))
HIRED = ("大企业招失业人员补贴能领不", "登记失业8个月", "一年")
COOPERATIVE = ("合作社招人补贴能领不", "合作社", "贫困户")


def size(said: str) -> Any:
    """What is made of an answer to how large a firm is."""
    return known(SHANXI_DECEMBER, *HIRED, said).get("employer_size")


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("1", "micro_small"),
        ("2", "medium"),
        ("3", "large"),
        ("大", "large"),
        ("小的", "micro_small"),
        ("中等", "medium"),
        ("不大不小", "medium"),
        ("小超市", "micro_small"),
        ("算中型吧", "medium"),
    ],
)
def test_the_size_is_told_by_a_number_or_a_word(said: str, meant: str) -> None:
    assert size(said) == meant


@pytest.mark.parametrize("said", ["国企", "集团公司", "中小企业", "中小型"])
def test_what_may_be_of_any_size_tells_none(said: str) -> None:
    assert size(said) is None


def test_where_both_sizes_are_paid_alike_it_does_not_matter_which_it_is() -> None:
    assert size("大中型") in ("medium", "large")


@pytest.mark.parametrize("said", ["200人", "一千多人", "十几个人"])
def test_how_many_work_there_are_none_that_are_paid_for(said: str) -> None:
    assert "qualified_new_hires" not in known(SHANXI_DECEMBER, *HIRED, said)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("1", "hr_agency"),
        ("第一个", "hr_agency"),
        ("企业嘛", "enterprise"),
        ("私企", "enterprise"),
        ("民营的", "enterprise"),
        ("中介", "hr_agency"),
        ("是劳务派遣的", "hr_agency"),
        ("我们是搞职业介绍的", "hr_agency"),
        ("私人", "individual"),
        ("律所", "social_org"),
    ],
)
def test_what_they_are_is_told_by_a_number_or_a_word(said: str, meant: str) -> None:
    assert known(SHANXI_DECEMBER, "职业介绍补贴我们能领不", said)["org_type"] == meant


@pytest.mark.parametrize("said", ["养殖场", "饭店", "中介带我出去的"])
def test_what_may_be_of_several_kinds_tells_none(said: str) -> None:
    assert "org_type" not in known(COUNTY_2020, "岗前培训补贴能领不", said)


@pytest.mark.parametrize("said", ["都不是", "哪样都不算", "以上都不是", "一样都不沾"])
def test_who_is_none_of_those_named_is_of_the_others(said: str) -> None:
    assert known(COUNTY_2020, *COOPERATIVE[:2], said)["worker_category"] == "ordinary"


def test_who_is_not_one_of_them_may_be_another() -> None:
    assert "worker_category" not in known(COUNTY_2020, *COOPERATIVE[:2], "不是贫困户")


@pytest.mark.parametrize(
    ("said", "months"),
    [
        ("一年以上", {"min": 12, "max": 1_000_000}),
        ("无固定期限", {"min": 12, "max": 1_000_000}),
        ("一年期限", 12),
        ("差几天一年", {"min": 0, "max": 11}),
        ("一年不到", {"min": 0, "max": 11}),
        ("还没去签", {"min": 0, "max": 11}),
        ("口头说的", 0),
        ("365天", {"min": 11, "max": 12}),
        ("签到2021年底", {"min": 20, "max": 21}),
    ],
)
def test_how_long_a_contract_is(said: str, months: Any) -> None:
    assert known(COUNTY_2020, *COOPERATIVE, said)["contract_months"] == months


@pytest.mark.parametrize("said", ["签了", "都签了", "合同签了"])
def test_that_it_was_signed_is_not_for_how_long(said: str) -> None:
    assert "contract_months" not in known(COUNTY_2020, *COOPERATIVE, said)


@pytest.mark.parametrize(
    ("said", "people"),
    [("12个，走了俩", 10), ("12个 有2个走了", 10), ("8+3", 11), ("3户7个人", 7)],
)
def test_of_several_numbers_those_are_counted_who_are_there(said: str, people: int) -> None:
    facts = known(COUNTY_2020, *COOPERATIVE, "一年", said)
    assert facts["qualified_new_hires"] == people


def test_of_several_numbers_none_is_picked() -> None:
    facts = known(COUNTY_2020, *COOPERATIVE, "一年", "一共12个，不够一年的有2个")
    assert "qualified_new_hires" not in facts


@pytest.mark.parametrize("said", ["3本", "3个", "三本"])
def test_papers_are_counted_as_they_are(said: str) -> None:
    assert known(COUNTY_2020, "取证补贴我们能领不", "厂", said)["certificates_junior"] == 3


@pytest.mark.parametrize("said", ["还没考到", "没考过", "一本都没"])
def test_who_has_not_got_it_has_none(said: str) -> None:
    assert known(COUNTY_2020, "特种作业操作证补贴我能领不", said)["special_op_certs"] == 0


@pytest.mark.parametrize("said", ["没招", "没招人"])
def test_who_took_nobody_on_says_nothing_of_papers_or_of_who_left(said: str) -> None:
    papers = known(COUNTY_2020, "特种作业操作证补贴我能领不", said)
    assert "special_op_certs" not in papers
    refund = known(TAIYUAN_2020, TAIYUAN_REFUND, "28个人", said)
    assert "layoff_ui_claimants" not in refund


def test_so_many_of_each_are_not_so_many_in_all() -> None:
    facts = known(COUNTY_2020, "特种作业操作证补贴我能领不", "焊工和电工各一个")
    assert "special_op_certs" not in facts


@pytest.mark.parametrize("said", ["别的没得", "都没有", "其他没有了", "就这些"])
def test_of_the_papers_left_there_are_none(said: str) -> None:
    reply = asked(COUNTY_2020, "取证补贴我们能领不", "厂", "三个", said)
    assert "3000元（1000元×3本）" in reply.text


def test_of_one_kind_of_papers_there_is_none() -> None:
    reply = asked(COUNTY_2020, "取证补贴我们能领不", "厂", "三个", "没有")
    assert reply.text.endswith("拿到几本高级工证书？")


@pytest.mark.parametrize(
    ("said", "years"),
    [
        ("一年半", {"min": 1, "max": 2}),
        ("两年半", {"min": 2, "max": 3}),
        ("半年", 0),
        ("24个月", 2),
    ],
)
def test_apprentices_are_taught_for_years(said: str, years: Any) -> None:
    assert known(COUNTY_2020, "学徒制补贴能领不", "公司", said)["years"] == years


@pytest.mark.parametrize("said", ["去年腊月", "去年腊月来的"])
def test_the_last_moon_of_the_year_was_just_before_the_feast(said: str) -> None:
    facts = known(COUNTY_2020, "岗前培训补贴能领不", "厂", "40", "有证", said)
    assert facts["months_since_hire"] == {"min": 2, "max": 3}


def test_a_day_by_the_moon_is_no_number_of_months() -> None:
    facts = known(COUNTY_2020, "岗前培训补贴能领不", "厂", "40", "有证", "正月十五")
    assert facts["months_since_hire"] == 2


@pytest.mark.parametrize(
    "said", ["啥意思", "什么意思", "甚意思", "看不懂", "没听懂", "这是啥意思啊"]
)
def test_a_question_is_explained_to_who_does_not_understand_it(said: str) -> None:
    reply = asked(SHANXI_DECEMBER, HIRED[0], said)
    assert "要求是：登记失业满6个月以上。说个数就行" in reply.text
    assert "registered_unemployed_months" not in reply.memory.check["facts"]
    assert "新招的人招来以前登记失业多久了？" in reply.text


def test_who_leaves_it_open_is_asked_to_say_it_more_exactly() -> None:
    reply = asked(SHANXI_DECEMBER, HIRED[0], "五六个月")
    assert reply.text.startswith("您说的还定不下来") and "登记失业多久了？" in reply.text
    assert not asked(SHANXI_DECEMBER, *HIRED[:2]).text.startswith("您说的还定不下来")


def test_who_is_over_the_limit_is_told_by_how_much() -> None:
    reply = asked(COUNTY_2020, "岗位技能提升培训补贴能领不", "企业", "121个课时")
    assert "多了1课时" in reply.text
    assert "差1课时" in asked(COUNTY_2020, "岗前培训补贴能领不", "企业", "29节课").text


def test_a_sum_that_is_limited_for_each_is_worked_out() -> None:
    training = ("岗前培训补贴能领不", "厂", "40", "有证", "3个月", "12个人", "8天")
    assert "6000元（每人最多500元×12人）" in asked(COUNTY_2020, *training).text


@pytest.mark.parametrize(
    ("said", "how"), [("广东", "out_province"), ("去浙江", "out_province"), ("县里头", "in_county")]
)
def test_a_place_tells_where_they_went_and_not_where_they_live(said: str, how: str) -> None:
    sent = ("外出打工补贴我能领不", "精准户", "跟政府的车走的", said)
    reply = asked(COUNTY_2020, *sent)
    assert reply.memory.check["facts"]["destination"] == how
    assert reply.memory.region == asked(COUNTY_2020, sent[0]).memory.region


def test_a_small_shop_is_no_district() -> None:
    assert "小店区" not in asked(SHANXI_DECEMBER, *HIRED, "小店").text
    assert size("小店") == "micro_small"


@pytest.mark.parametrize("said", ["单位交的", "厂里给交着", "公司给交"])
def test_what_the_firm_pays_nobody_pays_themselves(said: str) -> None:
    told = ("灵活就业社保补贴我能领不", "就业困难的", said)
    assert known(SHANXI_DECEMBER, *told)["flexible_employment_insured"] is False


@pytest.mark.parametrize(
    ("said", "is_one"), [("高中毕业的", False), ("中专毕业的", False), ("大专毕业的", True)]
)
def test_a_school_is_no_college(said: str, is_one: bool) -> None:
    told = ("中型企业招大学生补贴能拿不", "2", "今年", said)
    assert known(SHANXI_DECEMBER, *told)["is_college_grad"] is is_one


@pytest.mark.parametrize(
    ("told", "fact", "so"),
    [
        (("稳岗返还我们能领不", "交起的"), "employer_ui_insured", True),
        (("稳岗返还我们能领不", "参了的"), "employer_ui_insured", True),
        (("稳岗返还我们能领不", "参了的", "能承诺"), "commitment_signed", True),
        (("稳岗返还我们能领不", "参了的", "不敢保证"), "commitment_signed", False),
        (("失业金我能领不", "领着的"), "worker_drawing_ui", True),
        (("失业金我能领不", "没有领"), "worker_drawing_ui", False),
        (("创业补贴我能领不", "个体户", "关了三个月门"), "unable_to_operate", True),
        (("困难企业稳岗返还我们能领不", "参了", "裁了一半"), "no_or_few_layoffs", False),
        (("以工代训补贴我们能领不", "合作社", "搬迁户", "搞了的"), "on_job_training", True),
    ],
)
def test_yes_and_no_are_said_by_what_was_done(told: tuple[str, ...], fact: str, so: bool) -> None:
    assert known(COUNTY_2020, *told)[fact] is so


@pytest.mark.parametrize("said", ["那要是6个月呢", "那半年呢"])
def test_a_length_is_supposed_to_be_another_after_the_verdict(said: str) -> None:
    told = ("社保缓缴我们能办不", "中型", "7个月")
    assert "不符合条件" in asked(COUNTY_2020, *told).text
    assert "基本符合，待认定" in asked(COUNTY_2020, *told, said).text


def test_who_builds_is_not_said_to_be_small() -> None:
    facts = known(COUNTY_2020, "合作社招人补贴能领不", "公司", "搞建筑的")
    assert "construction_micro" not in facts
    assert known(COUNTY_2020, "合作社招人补贴能领不", "小包工队")["construction_micro"] is True
