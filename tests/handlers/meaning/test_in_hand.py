"""A benefit that was asked about by its name stays in hand while the rest is told."""

from datetime import date

import pytest

from tests.handlers.stories import COUNTY, SHANXI, TAIYUAN, ZICHUAN, told

SPRING, AUTUMN = date(2020, 5, 20), date(2022, 10, 10)
LOAN = "zichuan-2020/guaranteed-startup-loan"


@pytest.mark.parametrize(
    ("messages", "verdict"),
    [
        (
            ("俺们公司小微，职工140个，想办创业担保贷款", "今年新雇的合条件的有11个", "行不"),
            "不符合",
        ),
        (
            ("俺公司打算申请创业贷款", "小微，职工120个", "今年新雇了12个，都合条件", "够不够"),
            "都符合",
        ),
        (("小微公司，想贷创业担保贷款，90人", "新招合条件的17个", "够格不够格"), "不符合"),
    ],
)
def test_what_is_told_after_it_is_told_of_it(messages: tuple[str, ...], verdict: str) -> None:
    text, cards = told(ZICHUAN, SPRING, *messages)
    assert cards == (LOAN,)
    assert verdict in text


def test_who_asks_for_the_loan_is_never_told_a_sum_for_those_taken_on() -> None:
    text, _ = told(
        ZICHUAN, SPRING, "公司110个人，小微，想贷创业担保贷款", "今年新招合条件的9个", "够条件不"
    )
    assert "9000元" not in text
    assert "8.2%" in text


def test_what_clearly_tells_of_another_benefit_is_answered_from_that() -> None:
    text, cards = told(
        ZICHUAN,
        SPRING,
        "创业担保贷款咋办",
        "俺厂做口罩的，小微，2月15号招了7个人，签了两年合同上了社保",
        "这7个人能给多少钱",
    )
    assert cards == ("zichuan-2020/hiring-grant",)
    assert "7000元" in text


def test_a_benefit_that_was_had_is_not_in_hand() -> None:
    _, cards = told(
        SHANXI, AUTUMN, "留工补助已经领过了", "公司招了5个今年毕业的大学生，上了失业险", "给多少"
    )
    assert cards == ("shanxi-2022-06/job-creation-subsidy",)


def test_another_benefit_that_is_named_takes_its_place() -> None:
    _, cards = told(TAIYUAN, SPRING, "稳岗返还给多少", "小微，招了4个人都干了8个月", "招人补助呢")
    assert cards == ("taiyuan-2020/small-firm-hiring-grant",)


DEFERRAL = "封控县的小公司，社保能缓缴不"


@pytest.mark.parametrize(
    "question", ["那职工个人那块也缓不", "工人工资里扣的那部分能缓了不", "个人交的能不能一搭儿缓"]
)
def test_a_question_with_words_of_its_own_stays_with_the_card_in_hand(question: str) -> None:
    text, cards = told(SHANXI, AUTUMN, DEFERRAL, question)
    assert cards == ("shanxi-2022-06/premium-deferral-lockdown",)
    assert "单位缴费部分" in text


def test_what_speaks_of_another_card_of_the_benefit_is_answered_from_that() -> None:
    _, cards = told(SHANXI, date(2023, 6, 1), "我们饭店社保能缓交不", "封控县的呢")
    assert cards == ("shanxi-2022-06/premium-deferral-lockdown",)


@pytest.mark.parametrize(
    "question",
    [
        "再多招些凑够一百，能到多少？招工的一次性补助还能另领不",
        "再添40个够一百，奖多少？吸纳就业补贴能再领一份不",
    ],
)
def test_what_may_not_be_had_beside_it_leaves_the_card_in_hand(question: str) -> None:
    text, cards = told(SHANXI, AUTUMN, "就业帮扶基地用了61个脱贫户，奖多少", question)
    assert cards == ("shanxi-2022-06/employment-base-tiered-award",)
    assert "25万元" in text and "不重复享受" in text


def test_what_it_does_not_bar_takes_its_place() -> None:
    _, cards = told(SHANXI, AUTUMN, "就业帮扶基地用了61个脱贫户，奖多少", "另外稳岗返还给多少")
    assert cards == ("shanxi-2022-06/job-retention-refund",)


@pytest.mark.parametrize("question", ["再招40个能奖多少", "要是再添上四十个呢，给多少"])
def test_who_supposes_more_people_is_told_every_step_and_not_the_one_before(question: str) -> None:
    text, _ = told(SHANXI, AUTUMN, "就业帮扶基地用了61个脱贫户，奖多少", question)
    assert "这一档" not in text
    assert "25万元" in text


@pytest.mark.parametrize(
    "question",
    [
        "今年新招了9个符合条件的工人，够不够那个比例呀",
        "新雇了6个符合条件的，够那个百分之几不",
        "今年招了7个人都合条件，够不够线",
        "今年新招了9个，占比够了不",
    ],
)
def test_who_asks_for_the_share_those_taken_on_are_is_asked_for_the_whole(question: str) -> None:
    text, cards = told(ZICHUAN, SPRING, "俺小厂子想弄点创业担保贷", question)
    assert cards == (LOAN,)
    assert "职工总数" in text and "000元" not in text


FESTIVAL = "zichuan-2020/spring-festival-workforce-subsidy"


def test_what_ends_a_reckoning_is_no_question_about_another_benefit() -> None:
    text, cards = told(
        ZICHUAN,
        date(2020, 4, 10),
        "俺厂是疫情防控重点物资企业，问问春节开工那个补贴",
        "2月1号开工干到2月9号，天天40个人",
        "2月10号往后的不算了吧？厂里能给多少",
    )
    assert cards == (FESTIVAL,)
    assert "72000元" in text


def test_what_kind_they_are_is_told_of_the_benefit_in_hand() -> None:
    text, cards = told(
        COUNTY,
        date(2020, 8, 10),
        "以工代训补贴问哈",
        "我们合作社收了6个贫困户做工，一个月开1200，做了5个月了，能领好多",
    )
    assert cards == ("guiyang-county/work-based-training-subsidy",)
    assert "10800元" in text
    _, cards = told(
        COUNTY,
        date(2020, 8, 10),
        "扶贫车间带起个小妹，以工代训补贴咋个算",
        "就她一个人，干了四个月",
        "她是易地扶贫搬迁户，4个月合起给车间好多",
    )
    assert cards == ("guiyang-county/work-based-training-subsidy",)


@pytest.mark.parametrize(
    ("messages", "card"),
    [
        (
            ("春节开工补贴咋领", "2月12号新招了8个人签一年合同交了社保，招人能给多少"),
            "zichuan-2020/hiring-grant",
        ),
        (
            ("创业担保贷款咋办", "俺厂防疫物资的，2月15招了7个工人签一年合同，能补多少钱"),
            "zichuan-2020/hiring-grant",
        ),
    ],
)
def test_what_is_nearer_to_another_benefit_turns_to_that(
    messages: tuple[str, ...], card: str
) -> None:
    assert told(ZICHUAN, date(2020, 4, 10), *messages)[1] == (card,)
