"""When a benefit is paid: the office knows it of one's own, and the rule is told beside that."""

from datetime import date

import pytest

from tests.handlers.stories import COUNTY, SHANXI, ZICHUAN, told

SUMMER, SPRING = date(2022, 7, 13), date(2020, 5, 21)
REFUND = "shanxi-2022-06/job-retention-refund"


@pytest.mark.parametrize(
    ("messages", "said"),
    [
        (("上年失业险缴了3万2", "稳岗返还能退多少，多会儿能到账"), "28800元"),
        (("啥时候到账，能返多少？去年我们失业险交了5万",), "45000元"),
        (("扩岗补助招了4个应届生给多少，几号到账",), "6000元"),
        (("留工补助怎么申请，什么时候到账",), "留工"),
        (("35个参保的，留工培训补助多会儿能到账",), "17500元"),
        (("招了4个今年毕业的大学生，扩岗补助几号到账",), "6000元"),
    ],
)
def test_who_asks_for_the_rule_and_the_day_is_told_the_rule(
    messages: tuple[str, ...], said: str
) -> None:
    text, cards = told(SHANXI, SUMMER, *messages)
    assert cards
    assert said in text
    assert "哪天到账这里查不到" in text


def test_the_size_of_the_firm_is_left_open_where_it_decides() -> None:
    text, cards = told(SHANXI, SUMMER, "去年失业险共缴6万", "免申即享能返多少 啥时候到账")
    assert cards == (REFUND,)
    assert "中小微企业54000元" in text and "大型企业3万元" in text


@pytest.mark.parametrize(
    "question",
    [
        "稳岗返还啥时候到账",
        "我们稳岗返还交了材料，能返多少，啥时候到账",
        "公示完半个月了，返多少 啥时候到账",
        "我的创业担保贷款啥时候到账，能贷多少",
        "扩岗补助申请了一个月，给多少，几号到账",
        "咋还没到账，到底给多少",
    ],
)
def test_who_applied_is_sent_to_the_office_that_holds_the_file(question: str) -> None:
    text, cards = told(SHANXI, SUMMER, question)
    assert not cards
    assert "办理情况" in text


def test_so_it_is_elsewhere() -> None:
    assert told(COUNTY, SPRING, "求职创业补贴好多钱，哪天到账")[1]
    assert told(ZICHUAN, SPRING, "创业担保贷款能贷多少 什么时候能到账")[1]


@pytest.mark.parametrize(
    ("place", "day", "messages", "said"),
    [
        (SHANXI, SUMMER, ("留工培训补助多会儿能打到账上", "我们餐饮店，参保的35个"), "17500元"),
        (SHANXI, SUMMER, ("稳岗返还啥时候到账", "中型企业，去年失业险交了5万"), "45000元"),
        (
            COUNTY,
            SPRING,
            ("以工代训补贴多会儿到账", "5个贫困户，跟着师傅学，干了3个月，工资2000"),
            "7500元",
        ),
    ],
)
def test_what_is_asked_after_the_day_is_about_the_benefit_named(
    place: str, day: date, messages: tuple[str, ...], said: str
) -> None:
    assert said in told(place, day, *messages, "能到多少")[0]


@pytest.mark.parametrize(
    "messages",
    [
        ("我退休好几年了", "养老金今年涨的那份几时到账"),
        ("我是厂里退下来的，领企业养老金", "今年养老金说要调，一直没动静", "甚会儿能发到卡上"),
    ],
)
def test_what_comes_to_all_by_a_day_laid_down_is_told_with_the_day(
    messages: tuple[str, ...],
) -> None:
    text, cards = told(SHANXI, date(2022, 7, 5), *messages)
    assert cards == ("shanxi-2022-06/pension-adjustment",)
    assert "7月底" in text


def test_an_application_handed_in_is_the_offices_though_its_day_is_laid_down() -> None:
    text, _ = told(SHANXI, SUMMER, "我申请的养老金调整批了没，几时到账")
    assert "需要工作人员核对身份" in text


@pytest.mark.parametrize(
    ("region", "said", "heard"),
    [
        (COUNTY, "我的失业金批了，按新标准每月领好多", "90%"),
        (ZICHUAN, "创业贷款申请交上去了，个人最高能贷多少", "最高45万元"),
    ],
)
def test_what_is_laid_down_is_told_also_to_who_has_applied(
    region: str, said: str, heard: str
) -> None:
    assert heard in told(region, SPRING, said)[0]


def test_when_ones_own_comes_is_the_offices_to_tell_whatever_the_standard() -> None:
    assert "查不到" in told(COUNTY, SPRING, "我的失业金批了，按新标准哪天到账")[0]


def test_which_office_looks_at_it_is_the_same_for_everybody() -> None:
    text = told("140100", SPRING, "稳岗返还材料递上去，谁头一道审，最后谁拍板")[0]
    assert "初审" in text and "市人社局认定审核" in text
    assert "查不到" in told("140100", SPRING, "稳岗返还的材料交上去了，谁审的，审到哪一步了")[0]


def test_who_has_yet_to_apply_asks_if_they_may_have_it() -> None:
    text, cards = told(
        SHANXI,
        date(2022, 12, 20),
        "中型企业，今年招了几个22届的大学生",
        "想申请招毕业生的吸纳补贴，能批下来不",
    )
    assert cards == ("shanxi-2022-12/medium-firm-graduate-hiring-subsidy",)
    assert "签订的劳动合同期限满1年" in text


@pytest.mark.parametrize("said", ["扩岗补助批下来没", "扩岗补助申请交上去了，能批下来不"])
def test_what_was_handed_in_is_the_offices_to_look_at(said: str) -> None:
    assert "需要工作人员核对身份" in told(SHANXI, SUMMER, said)[0]
