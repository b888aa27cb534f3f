"""Plain stories of one firm or one person, told in a message or two."""

from datetime import date

import pytest

from tests.handlers.stories import COUNTY_2020, SHANXI_2022, TAIYUAN_2020, answer

ZICHUAN_2020 = ("淄川", date(2020, 6, 24))


@pytest.mark.parametrize("firm", ["我们是一个参保企业", "开了一个参保的小厂", "一个上了社保的公司"])
def test_one_firm_is_not_taken_for_one_who_is_insured(firm: str) -> None:
    said = answer(ZICHUAN_2020, f"{firm}，职工100人，去年裁了6个，稳岗返还能领吗")
    demanded = "参保职工超过30人的，要求裁员率不超过5%（100人的话，最多5人），这一条不符合"
    assert f"裁员率约6%；{demanded}" in said


@pytest.mark.parametrize("long", ["5个多月", "5个来月走了", "快半年"])
def test_who_is_not_there_for_six_months_yet_is_not_paid_for(long: str) -> None:
    said = answer(TAIYUAN_2020, f"小微企业招过3个服务员，都干了{long}，吸纳补助能领不")
    assert (
        "5至5.9个月，要求新招人员稳定就业满6个月以上，这一条不符合" in said and "4500" not in said
    )


def test_six_months_and_some_are_enough() -> None:
    said = answer(TAIYUAN_2020, "小微企业招过3个服务员，都干了6个多月，吸纳补助能领不")
    assert "4500元" in said and "不符合" not in said


@pytest.mark.parametrize(
    "hired", ["今年9月招了5个2021年毕业的大学生", "上个月新雇了5个去年毕业的大学生"]
)
def test_the_year_of_graduation_is_not_that_of_being_taken_on(hired: str) -> None:
    said = answer(SHANXI_2022, f"公司{hired}，能领扩岗补助吗")
    assert "毕业年度2021年，要求毕业年度为2022年，这一条不符合" in said and "7500" not in said


@pytest.mark.parametrize(
    "fee",
    ["向学生收了评价费", "评价费是学生自己掏的", "每个学生交了200评价费", "考证的钱是学员掏的"],
)
def test_a_school_that_takes_money_is_not_paid(fee: str) -> None:
    said = answer(SHANXI_2022, "职业学院，毕业年度60个学生考了高级工证", fee, "学校能领取证补贴吗")
    assert "要求免费，不向学员收钱，不符合" in said and "48000" not in said


def test_a_school_that_takes_none_is_paid() -> None:
    story = "职业学院，毕业年度60个学生考了高级工证，没收学生一分钱，学校能领取证补贴吗"
    said = answer(SHANXI_2022, story)
    assert "48000元" in said and "不符合" not in said


def test_days_of_work_are_no_people() -> None:
    story = "做口罩的重点物资生产企业，春节没停工，一共干了300个工，一次性用工补贴能拿多少"
    said = answer(ZICHUAN_2020, story)
    assert "要算总数请再说：劳动者人数、春节期间开工天数" in said and "6万" not in said


def test_who_registered_as_unemployed_and_asks_for_a_course_hears_of_it() -> None:
    said = answer(ZICHUAN_2020, "我儿19，办了失业登记，也愿意上班，有给年轻孩子的培训吗")
    assert "劳动预备制培训：20岁以下、有就业意愿的登记失业人员" in said


@pytest.mark.parametrize(
    ("went", "rate"),
    [
        ("去年走了仨是自己不干的，还有10个是公司裁的", "裁员率约5%；"),
        ("10个是公司裁的，3个自己走的", "裁员率约5%；"),
        ("去年离职13个，裁了2个", "裁员率约1%；"),
        ("去年退休了4个，裁员12个", "裁员率约6%；"),
        ("去年自己走了13个，一个没裁", "裁员率约0%；"),
    ],
)
def test_who_went_by_themselves_was_not_laid_off(went: str, rate: str) -> None:
    assert rate in answer(ZICHUAN_2020, f"公司参保200人，{went}，稳岗返还能领不")


def test_who_only_tells_who_quit_is_asked_how_many_were_laid_off() -> None:
    said = answer(ZICHUAN_2020, "公司参保200人，去年辞职13个，稳岗返还能领不")
    assert "要看的是：裁员率不超过5%（200人的话，最多10人）" in said


@pytest.mark.parametrize(
    "firm",
    ["小型商贸公司", "我们是个小型的加工厂", "开了个小物流公司", "一家小电子厂", "中等规模的公司"],
)
def test_a_trade_between_does_not_hide_how_large_a_firm_is(firm: str) -> None:
    said = answer(TAIYUAN_2020, firm, "单位那份养老、失业、工伤一个月26000，5月还用交吗")
    assert "免缴每月26000元" in said and "限中小微企业" not in said


@pytest.mark.parametrize("firm", ["一个小区物业公司", "一家小额贷款公司"])
def test_what_a_firm_deals_in_is_not_its_size(firm: str) -> None:
    said = answer(SHANXI_2022, firm, "没裁过人，去年失业险交了21000", "稳岗返还能返多少")
    assert "中小微企业18900元" in said and "大型企业10500元" in said


@pytest.mark.parametrize("of", ["从吕梁老家招农民工", "从河南乡下招了农民工"])
def test_whom_a_firm_takes_on_from_elsewhere_does_not_move_its_office(of: str) -> None:
    said = answer(TAIYUAN_2020, f"省级重点项目的，{of}，一次29个，点对点专车给派吗")
    assert "要求一次性招用农民工30人（含）以上，这一条不符合，还差1人" in said


def test_who_was_sent_away_to_work_asks_the_county_they_are_from() -> None:
    told = "我是易地搬迁的，县头组织大家坐车去浙江打工"
    said = answer(COUNTY_2020, told, "我现在人在浙江厂头上班了，求职创业补贴得好多钱")
    assert "“户籍省以外”这一档：每人1000元" in said
    assert "没有查到浙江省的政策" in answer(COUNTY_2020, "我人在浙江厂里上班，失业金咋领")


@pytest.mark.parametrize(
    "drew",
    [
        "里头有4个离了厂去领了失业金",
        "其中4个领了失业金",
        "有4个出去领失业金了",
        "4个走的领了失业金",
    ],
)
def test_who_left_for_the_benefit_counts_whatever_stands_before_the_number(drew: str) -> None:
    firm = "中型企业，去年平均参保58个人"
    said = answer(TAIYUAN_2020, firm, drew, "2019年失业险交了36400，稳岗返还能返多少")
    assert "裁员率约6.9%" in said and "18200" not in said


def test_a_training_before_the_word_for_a_firm_makes_it_no_trainer() -> None:
    told = ("企业组织了10个老职工培训，每人40课时，证都有了", "岗位技能提升培训公司一共补好多")
    assert "7000元" in answer(COUNTY_2020, *told)
    trainer = answer(COUNTY_2020, "我们是培训公司，岗位技能提升培训能补好多")
    assert "申请单位是职业培训机构，要求限企业，不符合" in trainer


def test_a_base_is_no_brand() -> None:
    said = answer(SHANXI_2022, "我们基地刚评上省级劳务协作基地，一次性建设补助顶天能给多少")
    assert "最高100万元" in said and "160万" not in said


@pytest.mark.parametrize("not_so", ["不是困难企业", "我们也不算困难企业"])
def test_what_a_firm_is_not_names_no_benefit(not_so: str) -> None:
    firm = "参保200人，去年裁了10个，失业险没欠过，去年实际交了4.6万"
    said = answer(ZICHUAN_2020, firm, f"{not_so}，稳岗返还能返多少")
    assert "【失业保险稳岗返还】" in said and "23000元" in said


def test_who_changes_a_number_has_it_changed() -> None:
    told = ("扶贫车间，收了12个建档立卡的，合同都签整一年", "改一下，是13个，吸纳补贴给车间多少")
    said = answer(COUNTY_2020, *told)
    assert "6500元（500元×13人）" in said


def test_a_brand_only_chosen_by_the_city_is_refused() -> None:
    said = answer(SHANXI_2022, "剪纸劳务品牌去年评上市级了，省级的没评上", "一次性建设补助能给不")
    assert "不符合" in said
