"""Whether somebody asks if they may have a benefit is heard wherever in a message they ask it."""

import pytest

from handlers.meaning.whether import asks_for_themselves
from tests.handlers.stories import SHANXI_2022, answer


@pytest.mark.parametrize(
    "said",
    ["能领五千不？月底截止我得抓紧跑手续", "给不给我们，老板催呢", "这钱给发不？会计等着呢"],
)
def test_who_goes_on_after_asking_asks_all_the_same(said: str) -> None:
    assert asks_for_themselves(said)


@pytest.mark.parametrize("said", ["能领五千就好了，月底截止", "补贴领了，谢谢", "材料往哪交？急"])
def test_who_asks_nothing_of_the_kind_does_not(said: str) -> None:
    assert not asks_for_themselves(said)


def test_a_sum_of_their_own_is_held_against_what_was_not_told() -> None:
    begun = "新招了5个今年毕业的大学生，扩岗补助是按人给吧"
    text = answer(SHANXI_2022, begun, "能领七千五不？月底会计结账")
    assert "7500元（1500元×5人）" in text and "还没说到" in text


@pytest.mark.parametrize("said", ["他这情况能有不", "我们这种能有补贴吗", "会有份没"])
def test_whether_there_is_one_for_them_is_asked_too(said: str) -> None:
    assert asks_for_themselves(said)
