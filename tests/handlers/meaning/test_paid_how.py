"""By the month, once, by the day: how the money comes says which of two near benefits is meant."""

import pytest

from tests.handlers.stories import COUNTY, SPRING, ZICHUAN, told

BY_MONTH = "guiyang-county/work-based-training-subsidy"
ONCE = "guiyang-county/relief-workshop-hiring-grant"


@pytest.mark.parametrize(
    ("question", "card", "sum_"),
    [
        ("按月补的那个 总共好多", BY_MONTH, "7500元"),
        ("月月给的那份拢共给好多", BY_MONTH, "7500元"),
        ("一次性给的那笔好多", ONCE, "2500元"),
        ("一把给的那个是多少", ONCE, "2500元"),
    ],
)
def test_of_two_that_are_near_the_one_that_pays_so(question: str, card: str, sum_: str) -> None:
    text, cards = told(
        COUNTY, SPRING, "合作社招了5个搬迁户，合同一年", "边做边学，每月开两千，干了3个月", question
    )
    assert cards == (card,)
    assert sum_ in text


@pytest.mark.parametrize("question", ["按天给的那笔多少", "二百块一天的那个给多少"])
def test_what_comes_by_the_day_is_no_grant_for_those_taken_on(question: str) -> None:
    text, cards = told(
        ZICHUAN,
        SPRING,
        "俺厂做口罩的，30个工人，初一到初五没歇",
        "2月12号又招了8个，签了一年合同上了社保",
        question,
    )
    assert cards == ("zichuan-2020/spring-festival-workforce-subsidy",)
    assert "8000元" not in text


@pytest.mark.parametrize("told_of", ["每月发两千", "干了一个月"])
def test_what_they_earn_or_how_long_they_worked_says_nothing_of_it(told_of: str) -> None:
    _, cards = told(COUNTY, SPRING, "合作社招了5个搬迁户，合同签了一年", f"{told_of}，给好多")
    assert cards == (ONCE,)
