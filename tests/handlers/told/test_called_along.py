"""Who was called along by one of the family tells how they went themselves."""

import pytest

from tests.handlers.stories import COUNTY_2020, answer

ASKED = "出省那个求职创业补贴有我的没得"


@pytest.mark.parametrize(
    "told",
    [
        "我堂弟约我去的，自己坐大巴去的",
        "我姐夫在那边喊我过去的，自己买票",
    ],
)
def test_who_was_called_along_and_went_by_themselves_is_refused(told: str) -> None:
    text = answer(COUNTY_2020, "我是搬迁户，开年去福建进的厂", told, ASKED)
    assert "要求通过有组织劳务输出就业，不符合" in text


@pytest.mark.parametrize("who", ["我姐", "亲戚"])
def test_who_was_called_along_may_have_been_sent_all_the_same(who: str) -> None:
    text = answer(COUNTY_2020, "我是搬迁户", f"{who}喊我去福建的，坐县里包的车走的", ASKED)
    assert "1000元" in text and "不符合" not in text


@pytest.mark.parametrize(
    ("office", "sent"), [("就业局安排的车送我", True), ("我在那边邮局送报纸", False)]
)
def test_of_offices_only_those_for_work_send_somebody(office: str, sent: bool) -> None:
    text = answer(COUNTY_2020, f"我是搬迁户，开年去的福建，{office}", ASKED)
    assert ("还没说到：通过有组织劳务输出就业" not in text) is sent


def test_who_was_called_along_says_nothing_of_who_sent_them() -> None:
    text = answer(COUNTY_2020, "我是搬迁户", "我舅舅叫我去福建的", ASKED)
    assert "还没说到：通过有组织劳务输出就业" in text
