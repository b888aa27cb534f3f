"""By how many somebody would have it reckoned tells of no more people than were told."""

import pytest

from tests.handlers.stories import SHANXI_2022, TAIYUAN_2020, answer


@pytest.mark.parametrize(
    "asking", ["给我按33个算是多少", "全按33个人算能领多少", "那按33人报行不行"]
)
def test_who_is_not_insured_is_not_reckoned_in(asking: str) -> None:
    story = ("开饭馆的，县里没出过中高风险", f"店里33个人，上了社保的27个，{asking}，留工补助")
    said = answer(SHANXI_2022, *story)
    assert "13500元" in said and "16500" not in said and "3万元" not in said


@pytest.mark.parametrize("again", ["", "哦不对，"])
def test_one_of_a_lot_who_left_is_taken_off(again: str) -> None:
    story = (
        "小微企业，去年9月招了5个，10月又来了3个",
        f"{again}九月那拨有个姑娘腊月就走了，其他都在",
    )
    said = answer(TAIYUAN_2020, *story, "吸纳就业补助多少")
    assert "10500元" in said
