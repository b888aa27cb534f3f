"""Who says what they live by may say besides as what they do so."""

import pytest

from tests.handlers.stories import COUNTY_2020, TAIYUAN_2020, answer

ASKED = "职业介绍补贴能领多少"


@pytest.mark.parametrize(
    "told",
    ["搞劳务中介的，街道认定的劳务经纪人", "从事职业中介这一行，认定过的劳务经纪人"],
)
def test_a_broker_lives_by_what_agencies_do(told: str) -> None:
    text = answer(TAIYUAN_2020, ASKED, told, "合同签了，送了6个到省外")
    assert "6000元（1000元×6人），条件都符合时。" in text


@pytest.mark.parametrize("told", ["搞劳务中介的", "做中介的，不是劳务经纪人"])
def test_who_only_says_what_they_live_by_is_an_agency(told: str) -> None:
    text = answer(TAIYUAN_2020, ASKED, told, "合同签了，送了6个到省外")
    assert "还没说到：有合法资质" in text


def test_who_is_taken_out_by_an_agency_asks_for_themselves() -> None:
    text = answer(COUNTY_2020, "劳务公司带我去福建打工，我得好多钱")
    assert "一次性求职创业补贴" in text and "1000元" in text
