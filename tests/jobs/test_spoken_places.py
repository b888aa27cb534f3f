"""Where work is looked for; and not where one comes from."""

from collections.abc import Callable

import pytest

from jobs.spoken.understood import Understood

Hear = Callable[..., Understood]


@pytest.mark.parametrize(
    ("said", "region"),
    [
        ("太原找活", "140100"),
        ("去淄博打工", "370300"),
        ("小店的保安", "140105"),
        ("有没有小店区的活", "140105"),
        ("离小店近的保洁", "140105"),
        ("我是娄烦人想在太原找活", "140100"),
        ("老家河南的，来太原了找个装修的活", "140100"),
        ("我住迎泽，想找个保洁", "140106"),
        ("家在小店，想找个离家近的", "140105"),
        ("迎泽或者杏花岭的护士", "140100"),
    ],
)
def test_the_place_of_work(hear: Hear, said: str, region: str) -> None:
    assert hear(said).region == region


@pytest.mark.parametrize(
    "said",
    [
        "我是娄烦人，找个活",
        "贵州来的，找个电子厂",
        "老家运城的，想干保安",
        "我家在娄烦，找个保洁的活",
        "找个小店卖货的活",
        "不去太原的保安",
        "找工作",
    ],
)
def test_where_one_comes_from_is_no_place_of_work(hear: Hear, said: str) -> None:
    assert hear(said).region is None


def test_here_is_where_the_desk_is(hear: Hear) -> None:
    assert hear("本地的保安", home="370302").region == "370302"
    assert hear("本地的保安").region is None


@pytest.mark.parametrize(
    ("said", "region"),
    [("白云区的护士", "520113"), ("河东区 保洁", "371312"), ("白云的护士", "520113")],
)
def test_a_name_that_others_share_is_looked_for_where_offices_are(
    hear: Hear, said: str, region: str
) -> None:
    assert hear(said).region == region


def test_a_name_that_others_share_is_the_one_at_home(hear: Hear) -> None:
    assert hear("白云区的护士", home="440100").region == "440111"


def test_where_one_drives_to_is_no_place_of_work(hear: Hear) -> None:
    assert hear("货车司机，跑广东").region is None
    assert hear("货车司机，去广东").region == "440000"


@pytest.mark.parametrize("said", ["离家近的保安", "就近找个活", "家门口的活", "离我近点的保洁"])
def test_near_to_home(hear: Hear, said: str) -> None:
    assert hear(said).near
    assert not hear("找个保安").near
