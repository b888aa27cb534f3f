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
        ("装卸，小店刘家堡村", "140105"),
        ("离得近小店的花店", "140105"),
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
        "去过太原打工，找个保安",
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


@pytest.mark.parametrize(
    ("said", "region"),
    [
        ("金阳的保洁", "520115"),
        ("贵阳金阳找个保安", "520115"),
        ("想在小河上班", "520111"),
        ("柳巷附近的导购", "140106"),
        ("收银，辛店这边", "370305"),
    ],
)
def test_a_place_may_be_called_as_people_there_call_it(hear: Hear, said: str, region: str) -> None:
    assert hear(said).region == region


def test_what_people_elsewhere_call_so_is_another_place(hear: Hear) -> None:
    assert hear("金阳的保洁", home="513400").region == "513430"
    assert hear("河边小河沟旁的钓场").region is None


def test_a_place_is_read_though_its_last_character_begins_a_word(hear: Hear) -> None:
    assert hear("想在修文摘果子").region == "520123"


def test_a_dish_is_no_place_of_work(hear: Hear) -> None:
    assert hear("会做重庆小面，想在太原干").region == "140100"
    assert hear("我会烤新疆羊肉串，贵阳有活没").region == "520100"
    assert hear("做兰州拉面的馆子，兰州要人不").region == "620100"
    assert hear("太原面馆招人不").region == "140100"


def test_a_place_that_is_refused_is_left_out(hear: Hear) -> None:
    understood = hear("保安，太原那种不去，就晋中")
    assert understood.region == "140700"
    assert understood.exclude == ("太原",)


def test_where_one_drives_to_is_no_place_of_work(hear: Hear) -> None:
    assert hear("货车司机，跑广东").region is None
    assert hear("货车司机，去广东").region == "440000"


@pytest.mark.parametrize("said", ["离家近的保安", "就近找个活", "家门口的活", "离我近点的保洁"])
def test_near_to_home(hear: Hear, said: str) -> None:
    assert hear(said).near
    assert not hear("找个保安").near


def test_what_a_place_is_known_to_grill_is_no_place_of_work(hear: Hear) -> None:
    assert hear("我会淄博烧烤，想在贵阳找个烤串的活").region == "520100"
    assert hear("想去淄博烧烤店打工").region == "370300"


def test_all_places_that_are_driven_to_are_none_to_work_in(hear: Hear) -> None:
    assert hear("大车司机 不跑新疆 西藏").region is None
