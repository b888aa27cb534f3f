"""An answer is taken for what it says: not as a yes to what was not asked, nor as another count."""

import pytest

from tests.handlers.checks.test_short_answers import (
    NOT_UNDERSTOOD,
    SHANXI_2022,
    TAIYUAN_REFUND,
    asked,
    known,
)
from tests.handlers.stories import TAIYUAN_2020

STARTUP = ("大学生创业补贴能领不", "是", "是")
STOPPED = ("留工补助能领不", "中高风险")
PLACED = "职业介绍补贴能领不"
SIZE = "小微企业吸纳就业补助能领吗"


def test_who_can_says_nothing_of_a_blacklist() -> None:
    told = (TAIYUAN_REFUND, "28个人", "没裁", "两年了", "没欠过", "能")
    assert known(TAIYUAN_2020, *told)["commitment_signed"] is True
    assert "env_blacklisted" not in known(TAIYUAN_2020, *told, "能")


def test_a_signature_is_that_of_the_contract() -> None:
    facts = known(SHANXI_2022, "扩岗补助能领不", "是", "签了")
    assert facts["contract_signed"] is True
    assert "is_college_grad" not in facts


@pytest.mark.parametrize(
    ("said", "first"),
    [
        ("头一回", True),
        ("首次", True),
        ("不是第一次", False),
        ("不是头一次了", False),
        ("第二回了", False),
    ],
)
def test_who_begins_for_the_first_time_says_so_in_any_words(said: str, first: bool) -> None:
    assert known(SHANXI_2022, "大学生创业补贴能领不", "是", said)["first_startup"] is first


@pytest.mark.parametrize("said", ["就我一个", "俺自己一个人", "一个人干", "只有我", "光我自己"])
def test_who_works_alone_has_taken_on_nobody(said: str) -> None:
    reply = asked(SHANXI_2022, *STARTUP, said)
    assert "不符合条件" in reply.text
    assert "差1人" in reply.text


@pytest.mark.parametrize(
    ("said", "others"),
    [("连我三个", 2), ("加上我一共2个", 1), ("除了我还有两个", 2), ("我招了3个", 3), ("一个", 1)],
)
def test_who_asks_is_none_of_those_they_took_on(said: str, others: int) -> None:
    assert known(SHANXI_2022, *STARTUP, said)["jobs_created"] == others


def test_who_asks_is_paid_nothing_for_themselves() -> None:
    told = (SIZE, "小微", "8个月", "连我三个")
    assert "金额：3000元（1500元×2人）" in asked(TAIYUAN_2020, *told).text


def test_partners_are_not_taken_on() -> None:
    assert "jobs_created" not in known(SHANXI_2022, *STARTUP, "我和媳妇俩人")


@pytest.mark.parametrize(
    "said",
    ["不能", "停着呢", "停了一个月", "关了二十来天门", "半个月没开", "3月停到4月", "歇了俩月"],
)
def test_who_stands_still_cannot_work(said: str) -> None:
    assert known(SHANXI_2022, *STOPPED, said)["unable_to_operate"] is True


@pytest.mark.parametrize("said", ["能", "没停", "没关过门", "一直开着呢", "照常营业", "正常"])
def test_who_goes_on_can_work(said: str) -> None:
    assert known(SHANXI_2022, *STOPPED, said)["unable_to_operate"] is False


@pytest.mark.parametrize("said", ["停发奖金", "没开除人", "开了个会", "停车"])
def test_what_else_stopped_tells_nothing_of_the_work(said: str) -> None:
    assert "unable_to_operate" not in known(SHANXI_2022, *STOPPED, said)


def test_what_was_paid_is_no_number_of_people() -> None:
    told = (TAIYUAN_REFUND, "裁了5个", "去年单位和个人一共交了八万六")
    facts = known(TAIYUAN_2020, *told)
    assert "avg_insured_last_year" not in facts
    assert "headcount_total" not in facts


@pytest.mark.parametrize("said", ["一百来人", "28个人", "五十多号人"])
def test_how_many_work_there_tells_nothing_of_those_taken_on(said: str) -> None:
    assert known(TAIYUAN_2020, SIZE, said) == {}


@pytest.mark.parametrize(("said", "heads"), [("28个", 28), ("三十一个", 31), ("一共9个", 9)])
def test_what_nobody_marks_counts_who_works_there(said: str, heads: int) -> None:
    facts = known(TAIYUAN_2020, TAIYUAN_REFUND, said)
    assert facts == {"headcount_total": heads}


def test_so_many_months_are_no_people() -> None:
    assert known(TAIYUAN_2020, TAIYUAN_REFUND, "28个月") == {"ui_months_paid": 28}


def test_a_number_of_people_picks_no_choice() -> None:
    assert known(TAIYUAN_2020, PLACED, "2个") == {}
    assert known(TAIYUAN_2020, PLACED, "第2个") == {"org_type": "training_org"}
    assert known(TAIYUAN_2020, PLACED, "2") == {"org_type": "training_org"}


@pytest.mark.parametrize(
    ("said", "size"),
    [
        ("小的", "micro_small"),
        ("算小的吧", "micro_small"),
        ("小型", "micro_small"),
        ("中等的", "medium"),
        ("大的", "large"),
    ],
)
def test_a_choice_is_named_by_its_beginning(said: str, size: str) -> None:
    assert known(TAIYUAN_2020, SIZE, said)["employer_size"] == size
    assert known(TAIYUAN_2020, PLACED, "中介")["org_type"] == "hr_agency"


@pytest.mark.parametrize("said", ["不是小的", "不大", "没", "说不上"])
def test_what_is_denied_names_no_choice(said: str) -> None:
    assert known(TAIYUAN_2020, SIZE, said).get("employer_size") in (None, "declined")


def test_a_word_for_several_choices_counts_where_they_are_one() -> None:
    assert "employer_size" not in known(TAIYUAN_2020, SIZE, "中小微")
    assert known(SHANXI_2022, "稳岗返还能领不", "中小企业")["employer_size"] == "micro_small"


@pytest.mark.parametrize("said", ["啥也不是", "都不是", "以上都不是", "就是普通人"])
def test_who_is_none_of_those_asked_for_is_another(said: str) -> None:
    facts = known(SHANXI_2022, "灵活就业社保补贴能领不", said)
    assert facts == {"worker_category": "ordinary"}


@pytest.mark.parametrize(("said", "risk"), [("是", "mid_high"), ("不是", "none"), ("没有", "none")])
def test_a_choice_of_two_is_agreed_to(said: str, risk: str) -> None:
    assert known(SHANXI_2022, "留工补助能领不", said)["county_risk"] == risk


def test_several_clauses_answer_several_questions() -> None:
    facts = known(TAIYUAN_2020, TAIYUAN_REFUND, "交了三年，28个人")
    assert facts == {"ui_months_paid": 36, "headcount_total": 28}
    facts = known(TAIYUAN_2020, TAIYUAN_REFUND, "三年了，一直足额")
    assert facts == {"ui_months_paid": 36, "ui_paid_full": True}
    facts = known(TAIYUAN_2020, PLACED, "中介", "有，合同也签了")
    assert (facts["licensed"], facts["contract_signed"]) == (True, True)


def test_what_is_not_known_is_only_what_it_is_said_of() -> None:
    month = known(TAIYUAN_2020, "社保减免我们能享受吗", "公司", "3月的，规模不清楚")
    assert month["period"] == "2020-03"
    reply = asked(TAIYUAN_2020, TAIYUAN_REFUND, "哈哈")
    assert reply.text.startswith(NOT_UNDERSTOOD)
