"""Which share was given back this year counts only where it was had."""

from datetime import date

import pytest

from nlp.measures.given_back import without_shares_not_had

TODAY = date(2022, 8, 3)


@pytest.mark.parametrize(
    ("told", "left"),
    [
        ("我们是大厂，三成的还没下来", "我们是大厂，"),
        ("说是先给30%，到现在还没给", "，到现在还没给"),
        ("去年按30%打的，今年呢", "，今年呢"),
        ("年终奖只发了50%，返还多少", "，返还多少"),
        ("今年拿到的单子少了20%", ""),
        ("信用社给了6%利息的贷款", ""),
        ("我们是大厂，要是30%下来了", "我们是大厂，"),
        ("我们是大厂，工资降下来了10%", "我们是大厂，"),
    ],
)
def test_a_share_that_was_not_had_this_year_is_left_out(told: str, left: str) -> None:
    assert without_shares_not_had(told, TODAY) == left


@pytest.mark.parametrize("told", ["我们大企业今年已经到账30%", "3月领了三成，没说补不补"])
def test_a_share_that_came_stays(told: str) -> None:
    assert without_shares_not_had(told, TODAY) == told


@pytest.mark.parametrize("told", ["6月先打了30%", "裁员率没到5%", "去年失业险按1%交的"])
def test_other_shares_stay(told: str) -> None:
    assert without_shares_not_had(told, TODAY) == told
