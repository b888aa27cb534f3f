"""What people answer in a check beside what was asked: a second fact, a question, who knows it."""

from datetime import date

import pytest

from tests.handlers.checks.test_short_answers import ZICHUAN_2020, asked, known
from tests.handlers.stories import COUNTY_2020, TAIYUAN_2020

HEARD = "知道了。"
ON_THE_JOB = ("以工代训补贴能申请不", "公司")
COUNTY_IN_JULY = (COUNTY_2020[0], date(2020, 7, 1))


@pytest.mark.parametrize("said", ["没有，没给交过失业险", "没呢，失业险没交过"])
def test_a_plain_no_counts_though_more_is_said_behind_it(said: str) -> None:
    facts = known(COUNTY_2020, "失业金能领不", said)
    assert facts["worker_drawing_ui"] is False


def test_the_clause_that_answers_is_found_among_those_of_other_facts() -> None:
    said = "没招农民工，去年裁了三个，一共26个"
    facts = known(TAIYUAN_2020, "我能领什么", "开小厂的", said)
    assert facts["migrant_workers_hired_at_once"] == 0
    assert (facts["layoff_count"], facts["headcount_total"]) == (3, 26)


def test_who_took_on_nobody_took_on_none_of_the_kind_asked_for() -> None:
    facts = known(TAIYUAN_2020, "我能领什么", "个体户开面馆", "没招")
    assert facts["migrant_workers_hired_at_once"] == facts["new_hires"] == 0


def test_how_many_there_are_is_kept_from_beside_the_answer() -> None:
    training = ("职工技能提升培训能领补贴不", "企业", "42课时，9个人", "都拿证了")
    assert "6300元（100元×9人×7天" in asked(COUNTY_2020, *training).text
    assert known(COUNTY_2020, *ON_THE_JOB, "搬迁户，7个")["workers"] == 7
    assert "workers" not in known(COUNTY_2020, *ON_THE_JOB, "搬迁户")


def test_who_tells_something_else_hears_that_it_was_heard() -> None:
    reply = asked(COUNTY_2020, *ON_THE_JOB, "搬迁户，7个", "干了四个月")
    assert reply.text.startswith(HEARD)
    assert "以工代训" in reply.text


def test_a_question_keeps_what_is_told_beside_it() -> None:
    refund = "能领稳岗返还吗"
    assert known(ZICHUAN_2020, refund, "参加了，那能返多少")["employer_ui_insured"] is True
    assert (
        known(ZICHUAN_2020, "失业金快领完了还能接着领不", "没有，这岁数谁要啊")["employed"] is False
    )
    supposed = asked(ZICHUAN_2020, "社保费能缓交不", "要是中型的能缓多久")
    assert "employer_size" not in supposed.memory.check["facts"]


def test_a_wish_for_so_long_asks_nothing() -> None:
    facts = known(COUNTY_2020, "社保能缓缴不", "小的，想缓五个月")
    assert (facts["employer_size"], facts["deferral_months"]) == ("micro_small", 5)


@pytest.mark.parametrize("said", ["一个月2100", "每月两千一", "每人每月2100元"])
def test_so_much_a_month_is_one_sum(said: str) -> None:
    facts = known(COUNTY_2020, *ON_THE_JOB, "搬迁户", "边干边学", said)
    assert facts["wage_month"] == 2100


@pytest.mark.parametrize("said", ["这个得问会计", "回头问下财务", "老板才晓得", "这事不归我管"])
def test_who_has_to_ask_others_cannot_tell(said: str) -> None:
    assert known(TAIYUAN_2020, "稳岗返还能领不", said)["ui_months_paid"] == "declined"


@pytest.mark.parametrize("said", ["得问谁啊", "要问一下补贴多少", "我问一下能领多少"])
def test_who_asks_the_desk_is_answered(said: str) -> None:
    assert (
        "declined" not in asked(TAIYUAN_2020, "稳岗返还能领不", said).memory.check["facts"].values()
    )


def test_one_of_two_ways_is_picked_as_people_say_it() -> None:
    firm = ("困难企业稳岗返还能领不", "参加了", "不裁")
    assert known(COUNTY_2020, *firm, "第二种")["refund_basis"] == "social_insurance"


def test_what_was_answered_is_not_asked_for_again_after_the_verdict() -> None:
    firm = ("社保能缓缴不", "算小的吧", "缓两个月")
    after = asked(COUNTY_2020, *firm, "生意不行，交不起了")
    assert "还没说到" not in after.text
    costs = ("学徒制补贴能申请不", "公司", "一年", "6个，花了两万", "那一共能领多少")
    assert "按您说的算：2万元" in asked(COUNTY_2020, *costs).text


def test_how_old_somebody_is_is_not_how_long_they_still_work() -> None:
    facts = known(ZICHUAN_2020, "失业金快领完了还能接着领不", "没有", "我54")
    assert "months_to_retirement" not in facts


def test_who_goes_by_the_countys_bus_does_not_stay_in_the_county() -> None:
    poor = ("我去外省打工能领求职补贴不", "我家是建档立卡的")
    facts = known(COUNTY_IN_JULY, *poor, "是，跟着县里的车走的")
    assert (facts["destination"], facts["organized_export"]) == ("out_province", True)
    stayed = asked(COUNTY_IN_JULY, "我打工能领求职补贴不", "建档立卡的", "在县里的厂上班")
    assert "不符合条件" in stayed.text


def test_who_is_close_to_closing_has_not_closed() -> None:
    firm = ("困难企业稳岗返还能领不", "参加了")
    assert "recoverable" not in known(COUNTY_2020, *firm, "都快开不下去了")
    assert "不符合条件" in asked(COUNTY_2020, *firm, "开不下去了，准备注销").text


def test_an_answer_of_the_check_is_quoted_in_plain_words() -> None:
    firm = ("社保能缓缴不", "算大的吧", "为啥不行")
    assert "按您说的“大型企业”" in asked(COUNTY_2020, *firm).text
    none = ("能领稳岗返还吗", "没参加", "那为啥不行")
    assert "按您说的“单位没有参加失业保险”" in asked(ZICHUAN_2020, *none).text
