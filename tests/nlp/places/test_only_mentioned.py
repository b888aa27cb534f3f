"""A place may be named beside the one that is asked about: the words around it tell."""

import pytest

from nlp.places.only_mentioned import (
    asks_of_own,
    in_another_name,
    is_left,
    is_own,
    only_mentioned,
    without_hearsay,
)
from nlp.places.regions import Mention, in_force


def mention(text: str) -> Mention:
    """The first place that a text names."""
    return in_force().mentions(text)[0]


@pytest.mark.parametrize(
    "text",
    [
        "听说大同返六成，我们厂能返几成",
        "听我在大同的同学讲他们都领到了，我能领不",
        "人家大同都给，凭啥俺们没有",
        "抖音上刷到大同补两千 咱这边给多少",
        "大同的表姐说她们厂退了，我们厂退不退",
        "我儿子在大同上班，我想开个店有补贴吗",
        "不像大同，俺这咋规定的",
        "能不能按照大同的标准给",
        "我和大同的朋友合伙开店，贷多少",
        "听说大同都给钱俺这给不",
        "听说，大同给得多，我能领多少",
    ],
)
def test_what_is_heard_of_a_place_does_not_ask_about_it(text: str) -> None:
    assert only_mentioned(text, mention(text))


@pytest.mark.parametrize(
    "text",
    [
        "那大同呢",
        "大同的稳岗返还能领多少",
        "听说大同返六成是不是真的",
        "我闺女在大同刚毕业，听说那里有补贴，咋领",
        "帮大同的表姐问问，稳岗返还给多少",
        "我对象在大同上班，失业金能领多少",
        "我们大同这边给多少",
        "我厂在大同，听说返六成，能返多少",
        "大同我们这边给多少",
    ],
)
def test_what_is_asked_about_a_place_is(text: str) -> None:
    assert not only_mentioned(text, mention(text))


@pytest.mark.parametrize(
    "text", ["我从大同回来，想开店", "以前在大同干过", "在大同读书，毕业了回来"]
)
def test_a_place_may_be_left(text: str) -> None:
    assert is_left(text, mention(text))


@pytest.mark.parametrize("text", ["我在大同打工", "以前在大同交的社保，失业金咋领"])
def test_who_is_there_or_is_insured_there_has_not_left_it(text: str) -> None:
    assert not is_left(text, mention(text))


@pytest.mark.parametrize("text", ["大同职业技术学院毕业的", "大同的客户不要货了", "总部在大同"])
def test_a_place_may_be_of_a_school_or_a_business(text: str) -> None:
    assert in_another_name(text, mention(text))


def test_graduates_of_a_place_are_no_school() -> None:
    text = "大同大学生就业补贴"
    assert not in_another_name(text, mention(text))


@pytest.mark.parametrize("text", ["俺这给多少", "我们这边呢", "咱县有没有", "我这能返一半不"])
def test_ones_own_place_has_names_of_its_own(text: str) -> None:
    assert asks_of_own(text)


@pytest.mark.parametrize(
    "text", ["我这个厂", "我们这些人", "俺这3个工人", "金额这块", "我们市场部"]
)
def test_what_is_ones_own_is_no_place(text: str) -> None:
    assert not asks_of_own(text)


def test_who_names_their_place_calls_it_theirs() -> None:
    text = "我们这是大同，给多少"
    assert is_own(text, mention(text))


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("交了三万，听说大同百分之六都行，我们裁了2个", "交了三万，，我们裁了2个"),
        ("能退多少 大同的亲戚说他们退了一半", "能退多少"),
        ("我们大同的厂裁了2个", "我们大同的厂裁了2个"),
        ("听说大同裁6%能返吗", "听说大同裁6%能返吗"),
    ],
)
def test_what_others_say_of_places_tells_nothing_of_the_writer(text: str, left: str) -> None:
    assert without_hearsay(text, in_force().mentions(text)) == left
