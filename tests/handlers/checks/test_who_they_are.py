"""Who people say they are, and who pays for them, in the answers of a check."""

import pytest

from handlers.checks.checking import FOR_FIRMS
from tests.handlers.checks.test_short_answers import SHANXI_2022, ZICHUAN_2020, asked, known
from tests.handlers.stories import TAIYUAN_2020

FLEXIBLE = "灵活就业社保补贴能领不"
ALLOWANCE = "失业补助金能领不"
LOCKDOWN = ("封控缓缴能享受不", "封过半个月")


@pytest.mark.parametrize("said", ["今年刚毕业的大专生", "去年毕业的本科生", "研究生，今年毕业"])
def test_who_went_to_college_is_a_graduate(said: str) -> None:
    assert known(SHANXI_2022, FLEXIBLE, said)["worker_category"] == "college_grad"


@pytest.mark.parametrize("said", ["中专生", "高中生", "是个技校生"])
def test_who_went_to_another_school_is_none(said: str) -> None:
    assert known(SHANXI_2022, "扩岗补助能领不", "今年", said)["is_college_grad"] is False


@pytest.mark.parametrize(
    ("said", "own"),
    [("单位给交", False), ("厂里给交着", False), ("单位没给交，自己交着", True), ("自己交", True)],
)
def test_who_pays_tells_whether_it_is_their_own(said: str, own: bool) -> None:
    assert known(SHANXI_2022, FLEXIBLE, "大学生", said)["flexible_employment_insured"] is own


@pytest.mark.parametrize(
    ("said", "ever"),
    [("老板给交过", True), ("以前交过", True), ("老板没给交", False), ("从来没上过", False)],
)
def test_what_the_firm_paid_was_paid(said: str, ever: bool) -> None:
    assert known(SHANXI_2022, ALLOWANCE, said)["ever_ui_insured"] is ever


def test_who_pays_as_a_person_does_not_pay_as_a_firm() -> None:
    told = ("留工补助能领不", "是", "全停了", "个体", "自己个人交的")
    assert known(SHANXI_2022, *told)["insured_as_unit"] is False


def test_a_public_institution_is_not_asked_how_large_a_firm_it_is() -> None:
    reply = asked(SHANXI_2022, *LOCKDOWN, "事业单位")
    assert reply.text.endswith("参加企业职工基本养老保险了吗？")
    assert "不符合条件" in asked(SHANXI_2022, *LOCKDOWN, "事业单位", "没参加").text


@pytest.mark.parametrize(("said", "so"), [("算", True), ("属于", True), ("不算", False)])
def test_who_is_counted_among_them_says_so(said: str, so: bool) -> None:
    told = ("劳动密集型吸纳脱贫劳动力补贴能领不", "一千", "四百", said)
    assert known(SHANXI_2022, *told)["labor_intensive"] is so


def test_who_came_before_the_last_feast_has_not_been_there_for_half_a_year() -> None:
    told = ("小微企业吸纳就业补助能领吗", "小微", "去年腊月招的")
    assert "不符合条件" in asked(TAIYUAN_2020, *told).text
    assert "不符合条件" not in asked(TAIYUAN_2020, *told[:2], "去年10月招的").text


@pytest.mark.parametrize("said", ["我就是个打工的", "我是店里的员工", "我在超市上班的", "我失业了"])
def test_who_is_no_firm_is_not_asked_on_about_one(said: str) -> None:
    reply = asked(TAIYUAN_2020, "稳岗返还能领不", said)
    assert reply.text == FOR_FIRMS and not reply.memory.check


def test_who_is_no_firm_may_have_what_is_for_people_too() -> None:
    assert known(ZICHUAN_2020, "创业贷款能办不", "我下岗了")["org_type"] == "individual"
    assert asked(SHANXI_2022, ALLOWANCE, "我是职工").text != FOR_FIRMS


@pytest.mark.parametrize("said", ["个体户呢", "那个体工商户呢"])
def test_who_asks_back_in_the_words_of_an_answer_has_answered(said: str) -> None:
    reply = asked(TAIYUAN_2020, "社保减免能享受不", said)
    assert "不符合条件" in reply.text and not reply.memory.check["asked"]
