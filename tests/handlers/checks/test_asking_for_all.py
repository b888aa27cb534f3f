"""What somebody is asked who asks for all they can have, and what they can do with the list."""

from datetime import date

import pytest

from handlers.checks.who_asks import who_asks
from handlers.policies.what_else import WHICH_FIRST
from tests.handlers.checks.test_short_answers import SHANXI_2022, ZICHUAN_2020, asked, known
from tests.handlers.stories import COUNTY_2020, TAIYUAN_2020

DECEMBER_2022 = ("大同", date(2022, 12, 25))


@pytest.mark.parametrize("said", ["失业了能拿点啥钱", "下岗了有啥补助", "五十多了没活干有啥钱领"])
def test_their_own_benefits_are_asked_about_before_those_for_everyone(said: str) -> None:
    assert "离法定退休年龄还有多久" in asked(ZICHUAN_2020, said).text
    loan = asked(ZICHUAN_2020, said, "2年")
    assert "有没有和别人合伙创业？有的话，连您一共几个人？" in loan.text


def test_somebody_alone_is_not_asked_how_many_they_are() -> None:
    reply = asked(ZICHUAN_2020, "刚毕业有啥补贴")
    assert reply.text.endswith("您是不是正在单位参加就业见习？")
    assert known(ZICHUAN_2020, "刚毕业有啥补贴", "没有")["interns"] == 0


def test_where_a_graduate_went_to_work_is_no_firm_of_theirs() -> None:
    graduate = ("刚毕业有啥补贴", "没有", "大专", "没上过班", "小公司")
    facts = known(ZICHUAN_2020, *graduate)
    assert (facts["org_type"], facts["job_type"]) == ("individual", "small_enterprise")
    assert "employer_size" not in facts


def test_who_has_a_firm_says_so_also_in_passing() -> None:
    graduate = ("刚毕业有啥补贴", "我自己开了个公司")
    assert known(ZICHUAN_2020, *graduate)["org_type"] == "enterprise"


def test_only_the_kinds_that_matter_are_offered() -> None:
    firm = asked(ZICHUAN_2020, "开了个小饭馆，有啥补助")
    assert [choice.label for choice in firm.memory.choices] == ["企业", "个体工商户"]
    assert "还是个人" not in firm.text
    assert known(ZICHUAN_2020, "开了个小饭馆，有啥补助", "合作社")["org_type"] == "coop"
    worker = asked(COUNTY_2020, "我能领什么", "2")
    assert [choice.label[-5:] for choice in worker.memory.choices][-1] == "其他人员"


@pytest.mark.parametrize("said", ["都不是", "没有", "哪样都不沾", "都不属于", "我都不是"])
def test_who_is_of_none_of_the_kinds_says_so(said: str) -> None:
    assert known(DECEMBER_2022, "我能领什么", "2", said)["worker_category"] == "ordinary"


@pytest.mark.parametrize("said", ["没有", "都不是"])
def test_a_bare_no_to_something_else_says_nothing_of_kinds(said: str) -> None:
    assert "worker_category" not in known(COUNTY_2020, "个体户，有啥补助", said)


@pytest.mark.parametrize(
    ("said", "kind"),
    [("1", "enterprise"), ("2", "individual_business"), ("企业", "enterprise")],
)
def test_what_is_picked_is_what_was_offered(said: str, kind: str) -> None:
    assert known(ZICHUAN_2020, "开了个小饭馆，有啥补助", said)["org_type"] == kind


@pytest.mark.parametrize("said", ["2", "中型企业", "中型", "中型的"])
def test_a_label_that_others_are_part_of_is_itself(said: str) -> None:
    assert known(ZICHUAN_2020, "我们公司能享受哪些政策", said)["employer_size"] == "medium"


@pytest.mark.parametrize("said", ["小型", "小型企业", "小微", "1"])
def test_part_of_another_word_for_a_choice_is_that_choice(said: str) -> None:
    assert known(ZICHUAN_2020, "我们公司能享受哪些政策", said)["employer_size"] == "micro_small"


MASKS = ("我们做口罩的厂，能享受啥政策", "小微", "交着", "没裁", "28人", "3个月")


def test_whether_a_firm_took_anybody_on_is_asked_before_how_they_do() -> None:
    at_work = (*MASKS, "5天", "没有")
    assert asked(ZICHUAN_2020, *at_work).text.endswith("新招了几个人？（没有就说“没有”）")
    after = asked(ZICHUAN_2020, *at_work, "没招")
    assert "一次性吸纳就业补贴：要符合条件的新招人员1人（含）以上" in after.text


def test_who_took_on_none_of_a_kind_may_have_taken_on_others() -> None:
    firm = ("我们厂能享受什么政策", "小微")
    facts = known(TAIYUAN_2020, *firm, "没招农民工")
    assert facts["migrant_workers_hired_at_once"] == 0
    assert "new_hires" not in facts
    for said in ("没招大学生", "没雇贫困户", "没有招到应届毕业生"):
        assert "new_hires" not in known(TAIYUAN_2020, *firm, said)
    for said in ("没招人", "没招", "一个没雇", "没招到人"):
        assert known(TAIYUAN_2020, *firm, said)["new_hires"] == 0


def test_nobody_is_asked_for_the_month_they_mean() -> None:
    facts = known(TAIYUAN_2020, "我们厂能享受什么政策")
    assert facts["period"] == "2020-06"


def test_who_says_what_they_are_asks_for_all_of_theirs() -> None:
    poor = ("我是贫困户，有啥补助", "去浙江", "村里统一走", "没有")
    assert (
        "1  一次性求职创业补贴（贵阳市辖县，未写截止日期）：1000元"
        in asked(COUNTY_2020, *poor).text
    )
    firm = asked(COUNTY_2020, "我们车间有5个贫困户，有啥补贴")
    assert "2500元" in firm.text


AGENCY = ("我是劳务中介，能享受啥政策", "有执照", "签了", "8个", "没有", "去外省3个")


def test_one_of_the_list_is_told_with_all_that_was_told_for_it() -> None:
    assert "7000元" in asked(TAIYUAN_2020, *AGENCY).text
    for said in ("1", "看第一个", "职业介绍补贴"):
        one = asked(TAIYUAN_2020, *AGENCY, said)
        assert "金额：7000元（500元×8人＋1000元×3人）" in one.text


def test_after_one_of_the_list_another_can_be_had() -> None:
    graduate = ("刚毕业有啥补贴", "没有", "大专", "没上过班", "打零工", "一年", "跟人合伙，三个人")
    assert "最高45万元" in asked(ZICHUAN_2020, *graduate, "2").text
    assert (
        "离校未就业毕业生社会保险补贴】淄川区：符合条件"
        in asked(ZICHUAN_2020, *graduate, "2", "1").text
    )


def test_what_of_the_list_is_still_open_is_asked() -> None:
    firm = (
        "我们公司能享受哪些政策",
        "小型",
        "不是",
        "28个人",
        "交着",
        "没裁",
        "3个月",
        "没有",
        "没招",
    )
    listed = asked(ZICHUAN_2020, *firm)
    assert "失业保险稳岗返还" in listed.text
    refund = asked(ZICHUAN_2020, *firm, "失业保险稳岗返还", "2万6")
    assert "13000元" in refund.text


def test_what_cannot_be_had_is_named_with_what_it_fails_by() -> None:
    reply = asked(ZICHUAN_2020, "失业了，有啥补助", "还有3年", "没有")
    assert "创业担保贷款：要合伙或组织起来共同创业2人（含）以上" in reply.text


def test_what_is_done_only_later_is_not_offered() -> None:
    reply = asked(TAIYUAN_2020, "失业了能拿点啥钱")
    assert "当时还没有这份文件" not in reply.text


def test_a_figure_in_its_own_clause_goes_with_the_words_before() -> None:
    graduate = ("刚毕业有啥补贴", "没有")
    assert known(ZICHUAN_2020, *graduate, "跟人合伙，三个人")["partners"] == 3
    assert known(TAIYUAN_2020, "招人补助能领不", "新招的，三个月")["employment_months"] == 3


def test_who_is_of_a_kind_asked_for_is_not_offered_the_broad_one() -> None:
    offers = asked(TAIYUAN_2020, "职业介绍补贴我能领不").memory.choices
    assert "企业" not in [choice.label for choice in offers]
    assert known(TAIYUAN_2020, "职业介绍补贴我能领不", "家政")["org_type"] == "housekeeping"


def test_those_a_firm_took_on_are_no_family_of_its() -> None:
    coop = ("我们村合作社，有啥补贴", "小微", "招了6个搬迁户")
    facts = known(COUNTY_2020, *coop)
    assert facts["new_hires"] == 6
    assert "people" not in facts


@pytest.mark.parametrize(
    ("said", "first"),
    [("头一回", True), ("不是头一回", False), ("开了个奶茶店，头一回", True), ("第一次", True)],
)
def test_who_starts_for_the_first_time_says_so_in_few_words(said: str, first: bool) -> None:
    graduate = ("大专刚毕业，能领啥补贴", "没有")
    facts = known(SHANXI_2022, *graduate, said)
    assert facts["first_startup"] is first


@pytest.mark.parametrize(
    "said", ["做个小买卖，能享受什么政策", "我做点小生意，有啥补贴", "摆摊的，有啥补助"]
)
def test_who_trades_is_a_firm(said: str) -> None:
    assert "employer" in asked(ZICHUAN_2020, said).memory.check["who"]


@pytest.mark.parametrize(
    "said", ["我48了，灵活就业，能领什么", "就业困难人员能领什么", "我在口罩厂上班，能领什么"]
)
def test_who_says_what_they_are_in_a_few_words_is_a_person(said: str) -> None:
    assert known(SHANXI_2022, said)["org_type"] == "individual"


def test_who_is_asked_who_they_are_may_say_it_in_the_words_of_the_field() -> None:
    facts = known(SHANXI_2022, "我能领什么", "就业困难人员")
    assert (facts["org_type"], facts["worker_category"]) == ("individual", "difficult")


@pytest.mark.parametrize("said", ["口罩厂能领什么", "火锅店能享受啥政策", "农民合作社有啥补贴没"])
def test_a_shop_by_its_trade_is_asked_what_kind_of_firm_it_is(said: str) -> None:
    assert "您这边是哪种单位" in asked(SHANXI_2022, said).text


@pytest.mark.parametrize(
    "said",
    [
        "有啥钱能领，我下岗了",
        "我想问问能拿什么补助，失业半年了",
        "56了，厂子垮了，咋弄",
        "公司倒闭了，有啥补贴",
    ],
)
def test_who_lost_their_work_is_no_firm_wherever_they_say_so(said: str) -> None:
    assert asked(SHANXI_2022, said).text.endswith("以前有没有参加过失业保险？")


@pytest.mark.parametrize("said", ["公司快倒闭了", "我的店还没黄", "隔壁厂倒了，我们招了3个人"])
def test_whose_firm_is_still_there_is_one(said: str) -> None:
    assert who_asks(said) == ("employer",)


@pytest.mark.parametrize(
    "said", ["咋申请", "要等几天", "手机上能弄不", "要拿啥材料", "给多少钱", "电话号码"]
)
def test_how_to_go_about_it_depends_on_which_it_will_be(said: str) -> None:
    begun = ("失业了，有啥补助",)
    question = asked(ZICHUAN_2020, *begun).text
    reply = asked(ZICHUAN_2020, *begun, said)
    assert reply.text.startswith(WHICH_FIRST) and reply.text.endswith(question)


def test_a_sum_is_as_good_as_a_name() -> None:
    begun = "俺们是建档立卡户，有补助吗"
    assert asked(COUNTY_2020, begun).text.startswith("看“一次性求职创业补贴”")
    reply = asked(COUNTY_2020, begun, "1000元的咋申请")
    assert reply.text.startswith("【一次性求职创业补贴】")
    assert WHICH_FIRST in asked(COUNTY_2020, begun, "咋申请").text


def test_of_one_that_was_spoken_of_it_is_told() -> None:
    reply = asked(COUNTY_2020, "我们厂有啥补贴", "以工代训补贴是啥", "给多少钱")
    assert reply.text.startswith("【以工代训补贴】")


def test_a_benefit_called_by_its_name_is_told_of_or_not_held() -> None:
    reply = asked(ZICHUAN_2020, "失业了，有啥补助", "失业补助金能领不")
    assert reply.text.startswith("抱歉，淄川区的文件里没有查到“失业补助金”。")
    assert "离法定退休年龄还有多久" in reply.text


@pytest.mark.parametrize("said", ["我交了9个月", "社保缴了三年"])
def test_how_long_premiums_were_paid_is_not_how_far_off_retirement_is(said: str) -> None:
    begun = ("失业了，有啥补助", said)
    assert "months_to_retirement" not in known(ZICHUAN_2020, *begun)
    assert known(ZICHUAN_2020, *begun, "还有9个月")["months_to_retirement"] == 9
