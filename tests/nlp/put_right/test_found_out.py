"""What is learnt after all was told says so, in its own words or right before them."""

import pytest

from nlp.put_right.found_out import found_out

FAILED = "中级有1个没过"


@pytest.mark.parametrize(
    "before",
    ["哦豁，", "刚打电话问了，", "中级拿到4个\n师傅来电话说", "我才晓得 ", "后来去查了，"],
)
def test_who_was_told_since_says_so(before: str) -> None:
    assert found_out(before + FAILED, len(before), FAILED)


@pytest.mark.parametrize("before", ["", "中级拿到4个，", "刚查了，中级拿到4个\n", "请问一下，"])
def test_what_is_told_along_with_the_rest_is_no_news(before: str) -> None:
    assert not found_out(before + FAILED, len(before), FAILED)
