"""A question that has no words for a benefit is about the one whose facts were told."""

from datetime import date

import pytest

from tests.handlers.stories import COUNTY, SHANXI, TAIYUAN, ZICHUAN, told

AUTUMN, WINTER, SUMMER = date(2022, 10, 12), date(2022, 12, 20), date(2020, 7, 15)


@pytest.mark.parametrize(
    ("region", "day", "messages", "card"),
    [
        (
            TAIYUAN,
            WINTER,
            (
                "我们厂上个月要了3个人，登记失业八个多月了",
                "签了一年半的合同",
                "招这种人一个给一千，我们公司能领3000不",
            ),
            "shanxi-2022-12/long-unemployed-hiring-subsidy",
        ),
        (
            SHANXI,
            WINTER,
            (
                "大型企业，做铸件的",
                "吸收了7个登记失业半年多的人",
                "合同先签了8个月，这7个给补贴不给",
            ),
            "shanxi-2022-12/long-unemployed-hiring-subsidy",
        ),
        (
            SHANXI,
            AUTUMN,
            (
                "失业险一直交着，去年厂子倒了",
                "失业金领满了，一直没寻下营生",
                "听说还有个补助，叫个啥？能领到几时",
            ),
            "shanxi-2022-06/unemployment-allowance",
        ),
        (
            SHANXI,
            AUTUMN,
            (
                "我是就业困难人员，夜市上卖烤串",
                "养老自己交着，按灵活就业那种",
                "有人说公家给补一部分，我这样的给补不",
            ),
            "shanxi-2022-06/flexible-employment-insurance-subsidy",
        ),
        (
            ZICHUAN,
            SUMMER,
            (
                "前年12月本科毕业，一直没找到工作",
                "上个月去了镇上一家小微企业上班",
                "我这种有补贴没，补的是啥？这情况行不行",
            ),
            "zichuan-2020/graduate-insurance-subsidy",
        ),
    ],
)
def test_what_was_told_says_which_benefit_is_meant(
    region: str, day: date, messages: tuple[str, ...], card: str
) -> None:
    assert told(region, day, *messages)[1] == (card,)


@pytest.mark.parametrize(
    ("question", "family"),
    [
        ("每月社保20万，想缓缴半年，行不行", "premium-deferral"),
        ("去年失业险交了5万，能返多少", "refund"),
    ],
)
def test_a_benefit_spoken_of_beside_the_question_is_the_one_that_is_meant(
    question: str, family: str
) -> None:
    _, cards = told(SHANXI, AUTUMN, "我们招了4个今年毕业的大学生，合同签了", question)
    assert cards and family in cards[0]


def test_what_the_story_is_far_from_is_not_answered_though_more_was_told_of_it() -> None:
    _, cards = told(
        COUNTY,
        SUMMER,
        "我们俩在一个厂上班，厂里组织培训完都考下了高级工",
        "补贴想打到我们个人卡上",
        "两个人能领好多",
    )
    assert cards == ("guiyang-county/skill-certificate-subsidy",)


def test_who_told_of_no_trouble_is_not_given_the_refund_for_firms_in_trouble() -> None:
    text, cards = told(
        ZICHUAN,
        SUMMER,
        "俺公司参保职工一共25个",
        "去年裁了4个，剩下的都留住了",
        "去年失业保险实缴13000，能返还多少",
    )
    assert cards == ("zichuan-2020/job-retention-refund",)
    assert "6500元" in text


@pytest.mark.parametrize("trouble", ["亏损大半年了", "厂子快撑不住了", "我们经营困难"])
def test_who_told_of_trouble_is_given_it(trouble: str) -> None:
    _, cards = told(ZICHUAN, SUMMER, f"{trouble}，参保25个人", "去年裁了4个", "能返还多少")
    assert cards == ("zichuan-2020/job-retention-refund-in-difficulty",)


def test_what_has_no_plain_benefit_beside_it_is_found_before_anything_is_certified() -> None:
    _, cards = told(TAIYUAN, AUTUMN, "俺这个基地招了四十个脱贫的，能奖几万")
    assert cards == ("shanxi-2022-06/employment-base-tiered-award",)


@pytest.mark.parametrize("question", ["关门这两个月算不算进去", "停业那阵能不能算营业的时间"])
def test_months_closed_by_the_epidemic_count_as_open(question: str) -> None:
    text, _ = told(
        COUNTY,
        SUMMER,
        "我开理发店，个体户，想申请自主创业补贴",
        "2月3月疫情关了门，没开张",
        question,
    )
    assert "视为正常营业" in text
