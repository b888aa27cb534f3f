"""A question that names no benefit is about the one that was told most of."""

from datetime import date

import pytest

from handlers.meaning.whether import asks_for_themselves
from tests.handlers.stories import COUNTY, SHANXI, SPRING, TAIYUAN, ZICHUAN, answer, told

GUIYANG_COUNTY = "5201XX"
AUTUMN = date(2022, 10, 12)


@pytest.mark.parametrize("question", ["国家能给补多少", "能领几个钱", "一共有多少"])
def test_what_was_told_of_those_taken_on_picks_the_grant_for_them(question: str) -> None:
    text, cards = told(
        TAIYUAN,
        SPRING,
        "我开了个小文具店，执照是公司，小微",
        "19年9月招了4个导购，都还干着",
        question,
    )
    assert cards == ("taiyuan-2020/small-firm-hiring-grant",)
    assert "6000元" in text


def test_a_card_that_uses_one_thing_told_gives_way_to_one_that_uses_all() -> None:
    text, cards = told(
        SHANXI, AUTUMN, "我们县没出过中高风险", "俺开饭馆的，9个人都上着失业保险", "能有多少"
    )
    assert cards == ("shanxi-2022-06/staff-retention-training-subsidy",)
    assert "4500元" in text


def test_who_opens_a_shop_for_the_first_time_is_told_of_the_startup_grant() -> None:
    text, cards = told(SHANXI, AUTUMN, "我去年大学毕业，头一回自己开店", "雇了三个人", "能领几个钱")
    assert cards == ("shanxi-2022-06/graduate-startup-grant",)
    assert "15000元" in text


def test_a_story_that_asked_about_a_benefit_stays_with_it() -> None:
    _, cards = told(TAIYUAN, SPRING, "稳岗返还多少", "我们小微，招了6个人，干了8个月", "能返多少")
    assert cards == ("taiyuan-2020/job-retention-refund",)


def test_a_story_that_asked_without_a_name_stays_with_what_was_answered() -> None:
    _, cards = told(
        SHANXI, AUTUMN, "我们饭店社保能缓交不", "没出过中高风险", "9个人上着保险", "能缓多少"
    )
    assert cards == ("shanxi-2022-06/premium-deferral-by-industry",)


@pytest.mark.parametrize("question", ["那一千五给俺不给", "这钱发我们不发"])
def test_whether_it_is_given_them_is_a_question_too(question: str) -> None:
    assert asks_for_themselves(question)


def test_the_way_it_is_reckoned_by_is_not_the_benefit_that_is_asked_about() -> None:
    text, cards = told(
        COUNTY,
        SPRING,
        "疫情闹得厂子恼火，还撑得住，能缓过来，不裁人",
        "这边人均失业金一千四，参保的十个",
        "按失业金那个办法返好多",
    )
    assert cards == ("guiyang-county/job-retention-refund-in-difficulty",)
    assert "84000元" in text or "8.4万元" in text


def test_of_two_notices_the_one_in_force_answers_though_less_near() -> None:
    _, cards = told(TAIYUAN, AUTUMN, "我们饭店15个人都上着失业险", "去年一个没裁", "国家能给多少")
    assert cards == ("shanxi-2022-06/job-retention-refund",)


def test_a_question_with_words_of_its_own_is_not_drowned_by_the_story() -> None:
    text, _ = told(
        SHANXI,
        date(2022, 12, 20),
        "我们是小微企业",
        "招了2个登记失业快一年的，合同签了3年",
        "按大中型那个1000一人的能领不",
    )
    assert "大中型" in text


def test_each_of_two_benefits_named_is_answered_about() -> None:
    text, _ = told(
        SHANXI,
        AUTUMN,
        "我们公司八月招了4个今年毕业的大学生，合同签了，失业保险也上了",
        "另外组织30个人搞了岗前培训",
        "扩岗补助和培训补贴各给多少",
    )
    assert "6000元" in text
    assert "9000元" in text


def test_who_signed_up_for_a_training_and_did_not_come_is_not_paid_for() -> None:
    text, _ = told(
        SHANXI,
        AUTUMN,
        "煤矿的，给职工做安全培训，报了40个，最后真来参加的35个",
        "按人头补，能补多少",
    )
    assert "10500元" in text


@pytest.mark.parametrize("question", ["社保补贴有俺的不", "社保补贴给俺不给"])
def test_who_went_to_a_large_firm_is_refused_by_the_card_that_is_asked_about(question: str) -> None:
    text, cards = told(
        ZICHUAN, date(2020, 9, 1), "去年大学毕业，没找着工作", "这月刚进了个大公司", question
    )
    assert cards == ("zichuan-2020/graduate-insurance-subsidy",)
    assert "小微企业" in text
    assert "不符合" in text


def test_money_that_is_asked_for_is_not_answered_by_a_card_without_it() -> None:
    text, cards = told(ZICHUAN, SPRING, "俺公司招了3个大学生", "社保补贴有没有")
    assert cards == ("zichuan-2020/graduate-insurance-subsidy",)
    assert "3000元" not in text


@pytest.mark.parametrize(
    ("messages", "said"),
    [
        (("我们合作社收了3个搬迁户，跟班学手艺", "一人一个月发1400，学了5个月"), "6300元"),
        (("扶贫车间请了4个建档立卡户，师傅带到做", "每月开1200，做了3个月"), "4320元"),
        (("合作社请了4个建档立卡户，教着做", "工资1000，做了2个月"), "2400元"),
        (("扶贫车间请了5个建档立卡户，每月发1500，做了4个月",), "9000元"),
    ],
)
def test_who_is_taught_at_work_for_wages_is_told_of_what_is_paid_of_them(
    messages: tuple[str, ...], said: str
) -> None:
    text, cards = told(GUIYANG_COUNTY, SPRING, *messages, "这个补贴一共好多")
    assert cards == ("guiyang-county/work-based-training-subsidy",)
    assert said in text


def test_without_the_wages_they_are_asked_for() -> None:
    text, _ = told(
        GUIYANG_COUNTY, SPRING, "扶贫车间请了7个建档立卡户，跟到学跟到做", "4个月了，能补好多"
    )
    assert "要算总数请再说：发放的工资" in text


def test_wages_beside_a_long_contract_leave_it_with_the_grant_for_that() -> None:
    _, cards = told(
        GUIYANG_COUNTY, SPRING, "合作社招了5个搬迁户，签了两年合同", "每月给1500", "能补好多"
    )
    assert cards == ("guiyang-county/relief-workshop-hiring-grant",)


@pytest.mark.parametrize("question", ["能给她扶持多少钱", "国家贴补她多少"])
def test_what_ones_own_kin_may_have_is_told(question: str) -> None:
    text, cards = told(
        TAIYUAN, AUTUMN, "我闺女今年从师专毕业", "开了个舞蹈班 头一回自己干 雇了三个人", question
    )
    assert cards == ("shanxi-2022-06/graduate-startup-grant",)
    assert "15000元" in text


def test_of_cards_told_as_much_of_that_for_their_kind_of_firm_leads() -> None:
    text, cards = told(
        "140200",
        AUTUMN,
        "村里弄了个帮扶车间 认定过的",
        "今年用了脱贫户4个人 还有3个是怕返贫被监测的",
        "都还干着 这个一次性的给多少",
    )
    assert cards == ("shanxi-2022-06/relief-workshop-hiring-grant",)
    assert "10500元" in text


@pytest.mark.parametrize(
    ("message", "sum_"),
    [
        ("疫情那会儿生意垮了，小粉店，后来叫来四个人，都干了八个月，拢共给多少", "6000元"),
        (
            "小理发店封了一阵差点黄了，又添下3个伙计，都满七个月，公家给几个钱",
            "4500元",
        ),
        (
            "小五金店撑不住了，后来寻了六个人干够大半年，一个给一千五是不，六个共给多少",
            "9000元",
        ),
    ],
)
def test_what_was_done_weighs_more_than_the_trouble_before(message: str, sum_: str) -> None:
    text, cards = told(TAIYUAN, SPRING, message)
    assert cards == ("taiyuan-2020/small-firm-hiring-grant",)
    assert sum_ in text


@pytest.mark.parametrize(
    ("message", "family"),
    [
        ("疫情那阵撑不住了，招了7个人，社保能缓到几时", "premium-deferral"),
        ("小厂招了7个人，疫情那阵社保免了多少", "premium-exemption"),
        ("招了7个人，厂子快撑不住了，失业险能返多少", "job-retention-refund"),
    ],
)
def test_who_asks_for_other_money_is_not_told_of_those_taken_on(message: str, family: str) -> None:
    _, cards = told(TAIYUAN, AUTUMN, message)
    assert family in cards[0]


@pytest.mark.parametrize(
    ("story", "question"),
    [
        ("俺闺女大专毕业，在家没考上编，前阵子去上班了", "她那社保国家给补贴不？咋弄"),
        ("俺小子去年毕业，没找着工作，这才刚上班", "他的社保能给补不"),
        ("俺家丫头毕业一年多了，现在上班了", "社保补贴她能领不"),
    ],
)
def test_whose_premiums_are_asked_about_are_theirs_who_were_told_of(
    story: str, question: str
) -> None:
    _, cards = told(ZICHUAN, date(2020, 8, 13), story, question)
    assert cards == ("zichuan-2020/graduate-insurance-subsidy",)


GRADE = "要算总数请再说：证书各是哪个等级、各几本。"
IN_COUNTY = ("贵阳市辖县", date(2020, 9, 16))


@pytest.mark.parametrize(
    "said",
    [
        ("今年我们8个职工培训完，都考到技能等级证了", "财务等到要数，补贴报得到好多"),
        ("厂里12个工人考出职业资格证了，都是培训过的", "能补好多钱"),
        ("8个职工培训了40课时，都考到技能等级证了", "补贴报得到好多"),
    ],
)
def test_papers_with_grades_are_what_is_paid_for_and_the_grade_is_asked(
    said: tuple[str, ...],
) -> None:
    text = answer(IN_COUNTY, *said)
    assert "取证补贴" in text.splitlines()[0] and GRADE in text


def test_a_paper_without_a_grade_is_of_the_training() -> None:
    text = answer(IN_COUNTY, "8个职工技能培训了40课时，都拿到合格证了", "补贴报得到好多")
    assert "5600元" in text and GRADE not in text


def test_who_counts_nobody_is_not_asked_for_grades() -> None:
    assert GRADE not in answer(IN_COUNTY, "取证补贴给好多")


def test_the_list_by_which_they_were_counted_is_not_what_is_asked_for() -> None:
    text, cards = told(
        TAIYUAN,
        date(2022, 9, 14),
        "企业给新员工办了岗前培训，35个人都培完了",
        "说错了，刚翻花名册，岗前培训的是38个人，给企业补多少？",
    )
    assert cards == ("shanxi-2022-06/on-the-job-training-subsidy",)
    assert "11400元" in text


@pytest.mark.parametrize("said", ["我们这个帮扶车间是做箱包的", "俺们是帮扶车间"])
@pytest.mark.parametrize("question", ["照人头能给多少钱", "算下来咱能领几个钱"])
def test_who_says_that_they_are_of_a_narrow_kind_means_the_card_for_it(
    said: str, question: str
) -> None:
    text, cards = told(SHANXI, AUTUMN, said, "今年招进来7个人，全是脱贫户里的", question)
    assert cards == ("shanxi-2022-06/relief-workshop-hiring-grant",)
    assert "10500元" in text


def test_who_only_works_beside_one_is_not_of_that_kind() -> None:
    _, cards = told(
        SHANXI, AUTUMN, "我们厂旁边是个帮扶车间", "我们招了7个脱贫户", "按人头能给多少钱"
    )
    assert cards != ("shanxi-2022-06/relief-workshop-hiring-grant",)


def test_who_is_of_a_narrow_kind_still_gets_what_they_name() -> None:
    _, cards = told(SHANXI, AUTUMN, "我们是帮扶车间", "评上了帮扶基地", "阶梯性奖励能给多少")
    assert cards == ("shanxi-2022-06/employment-base-tiered-award",)
