"""Whoever names another insurance, or all of them, tells of the one against unemployment too."""

from datetime import date

import pytest

from nlp.counting.insured_how import with_each_insurance

TODAY = date(2022, 9, 1)


@pytest.mark.parametrize(
    "clause",
    [
        "只给缴了个工伤",
        "就上了医保和工伤这两样",
        "养老跟失业没给办",
        "养老、失业啥的还没交",
        "失业暂时没参",
        "没给她们买失业",
        "除了失业，其他的都上了",
    ],
)
def test_who_has_another_or_all_but_it_is_not_insured_against_unemployment(clause: str) -> None:
    assert with_each_insurance(f"合同签了，{clause}", TODAY).endswith("失业险没上")


@pytest.mark.parametrize("clause", ["社保没交", "五险一样没上", "没给办社保", "买的是团体意外险"])
def test_who_has_no_social_insurance_has_neither(clause: str) -> None:
    assert with_each_insurance(clause, TODAY) == f"{clause}，社保没交，失业险没上"


@pytest.mark.parametrize(
    "clause", ["养老失业都给交着呢", "不光工伤，失业也上了", "五险都上齐了", "交了养老和失业"]
)
def test_who_has_it_by_its_short_name_or_all_of_them_is_insured(clause: str) -> None:
    assert with_each_insurance(clause, TODAY).endswith("，失业险上了")


def test_what_was_named_before_is_not_among_the_others() -> None:
    assert with_each_insurance("工伤上了，别的没上", TODAY).endswith("失业险没上")
    assert "没上，失业险" not in with_each_insurance("失业险和养老上了，别的没上", TODAY)


@pytest.mark.parametrize(
    "text",
    [
        "保险就医疗没上",
        "社保没断过",
        "社保没交满一年",
        "社保没交能行吗",
        "招了3个登记失业的",
        "没上社保的那个走了",
    ],
)
def test_who_says_no_such_thing_is_left_alone(text: str) -> None:
    assert with_each_insurance(text, TODAY) == text


def test_of_some_it_is_said_of_these_alone() -> None:
    assert with_each_insurance("招了9个，有3个只上了工伤", TODAY) == "招了9个，有3个失业险没上"
