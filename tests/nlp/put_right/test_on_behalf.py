"""Whoever asks for somebody else tells of these as of themselves."""

import pytest

from nlp.put_right.on_behalf import asks_for_another, in_their_place


@pytest.mark.parametrize(
    "text",
    [
        "我三叔托我问问稳岗返还",
        "老板让我来打听个事",
        "替邻居问一下求职补贴",
        "婆婆不会打字，我来说",
        "我给一家公司做账",
    ],
)
def test_it_is_said_that_another_is_asked_for(text: str) -> None:
    assert asks_for_another(text)


@pytest.mark.parametrize("text", ["让我想想", "给员工上了保险，能领多少", "我不会弄", "帮我问问"])
def test_who_asks_for_themselves_says_no_such_thing(text: str) -> None:
    assert not asks_for_another(text)


@pytest.mark.parametrize(
    ("told", "as_own"),
    [
        ("他那厂有60个人", "我那厂有60个人"),
        ("去年参保20个，她们公司裁了1个", "去年参保20个，我们公司裁了1个"),
        ("留工补助给不给他？", "留工补助给不给我？"),
        ("表弟托我问问扩岗补助，他招了2个大学生", "我问问扩岗补助，我招了2个大学生"),
    ],
)
def test_they_are_in_the_place_of_who_writes(told: str, as_own: str) -> None:
    assert in_their_place(told) == as_own


@pytest.mark.parametrize("told", ["他说能领", "隔壁厂的老板，他们领了", "其他都没有", "他妈52岁"])
def test_nobody_else_is(told: str) -> None:
    assert in_their_place(told) == told
