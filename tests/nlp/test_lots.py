"""The lots in which people came, each told by its day."""

import pytest

from nlp.lots import came_alike


@pytest.mark.parametrize(
    ("told", "came"),
    [
        ("2月6号来了3个，2月15号复工时9个", "2月6号来了3个，2月15号复工时来了9个"),
        ("二月十五招了4个，三月底又2个人", "二月十五招了4个，三月底又招了2个人"),
        (
            "今年分两批招的，2月11号4个，3月15号7个",
            "今年分两批招的，2月11号来了4个，3月15号来了7个",
        ),
    ],
)
def test_who_is_told_by_a_day_alone_came_like_the_others(told: str, came: str) -> None:
    assert came_alike(told) == came


@pytest.mark.parametrize(
    "told",
    [
        "2月6号来了3个，2月15号走了2个",
        "2月6号有3个，2月15号9个",
        "2月6号来了3个，另外9个",
        "2月6号来了3个，2月15号裁了9个",
    ],
)
def test_who_left_or_of_whom_no_day_is_told_did_not(told: str) -> None:
    assert came_alike(told) == told
