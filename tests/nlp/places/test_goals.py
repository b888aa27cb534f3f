"""Where somebody goes, by the places and words a clause names."""

import pytest

from nlp.places.goals import (
    beside_their_goal,
    goals,
    leads_to,
    leaves_open,
    listed_as_one,
    of_their_label,
    with_their_count,
    without_homes,
)
from nlp.places.regions import in_force

WORDS = ("本县", "县里", "县城", "省内", "外省", "没出省", "出省")


def named(clause: str) -> list[str]:
    return [one.word for one in goals(clause, in_force().mentions(clause), WORDS)]


@pytest.mark.parametrize(
    ("clause", "found"),
    [
        ("给大同送了3个", ["大同"]),
        ("我克的遵义", ["遵义"]),
        ("去广东福建的5个", ["广东", "福建"]),
        ("苏州那边送了八个", ["苏州"]),
        ("县里组织去广东的5个", ["广东"]),
        ("本县的8个去了广东", ["广东"]),
        ("从大同送到本县2个", ["本县"]),
        ("8个没出省", ["没出省"]),
        ("广东的县城3个", []),
        ("县里组织5个", []),
        ("县里说给5个", []),
        ("县里说妥了5个", ["县里"]),
        ("本县户口的5个", []),
        ("3个没去外省", []),
        ("去外省给多少", []),
        ("邻省内蒙古2个", []),
        ("给本县7个人找了活", []),
        ("帮县里的9个老乡介绍工作", []),
        ("给本县的厂找了7个人", ["本县"]),
        ("给本县介绍了7个", ["本县"]),
    ],
)
def test_what_somebody_goes_to_is_a_goal(clause: str, found: list[str]) -> None:
    assert named(clause) == found


@pytest.mark.parametrize("text", ["大半在本县", "有的去广东", "三分之一去了北京", "后来转去杭州了"])
def test_who_does_not_say_how_many_leaves_it_open(text: str) -> None:
    assert leaves_open(text)
    assert not leaves_open("7个去广东，几个月了")


@pytest.mark.parametrize(
    ("text", "as_one"),
    [
        ("去大同、北京的5个", "去大同和北京的5个"),
        ("去大同，北京的5个", "去大同和北京的5个"),
        ("3个去大同、北京2个", "3个去大同、北京2个"),
        ("去大同，北京2个", "去大同，北京2个"),
    ],
)
def test_places_listed_without_a_number_are_one_goal(text: str, as_one: str) -> None:
    assert listed_as_one(text, in_force().mentions(text)) == as_one


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("去北京的，3个；大同：2个", "去北京的3个；大同2个"),
        ("去了北京，3个签了合同", "去了北京，3个签了合同"),
        ("签了，3个", "签了，3个"),
    ],
)
def test_a_number_alone_is_of_the_goal_before_it(text: str, joined: str) -> None:
    assert with_their_count(text, in_force().mentions(text)) == joined


@pytest.mark.parametrize(
    ("text", "of_a_kind"),
    [
        ("建档立卡，广东8个，遵义3个", "建档立卡的在广东8个，遵义3个"),
        ("搬迁户：3个在遵义", "搬迁户的3个在遵义"),
        ("我家是搬迁户，3个在遵义", "我家是搬迁户，3个在遵义"),
        ("搬迁户，我在遵义", "搬迁户，我在遵义"),
    ],
)
def test_a_kind_alone_is_of_those_counted_behind_it(text: str, of_a_kind: str) -> None:
    assert of_their_label(text, in_force().mentions(text)) == of_a_kind


@pytest.mark.parametrize("text", ["总共能拿几个钱", "拢共能领几个", "这回给几个嘛"])
def test_who_asks_for_money_leaves_nobody_open(text: str) -> None:
    assert not leaves_open(text)
    assert leaves_open("有几个去了天津，能领几个钱")


@pytest.mark.parametrize(
    "text", ["给大同的厂子介绍成5个", "给大同几家公司送了5个", "帮大同县城的企业推荐了5个"]
)
def test_who_is_sent_to_the_firms_of_a_place_is_sent_there(text: str) -> None:
    (place, *_) = in_force().mentions(text)
    assert leads_to(text, place)
    assert not leads_to("大同的厂子给介绍费", place)


@pytest.mark.parametrize(
    ("text", "beside"),
    [
        ("天津电子厂4个", "天津4个"),
        ("忻州和吕梁一共12个", "忻州和吕梁12个"),
        ("本县厂里9个，合肥那边5个", "本县9个，合肥5个"),
        ("送去天津厂3个月", "送去天津厂3个月"),
        ("天津一共20个厂", "天津一共20个厂"),
    ],
)
def test_the_firms_between_a_goal_and_its_number_are_none_of_the_tellers(
    text: str, beside: str
) -> None:
    assert beside_their_goal(text, in_force().mentions(text), ("本县",)) == beside


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("给太谷本县7个人找了活，都去了大同、天津", "给7个人找了活，都去了大同、天津"),
        ("县里的7个人，合同签了，全送到了天津", "7个人，合同签了，全送到了天津"),
        ("本县7个，大同4个，都去了天津的厂", "本县7个，4个，都去了天津的厂"),
        ("本县7个人，后来都去了天津", "本县7个人，后来都去了天津"),
        ("留在本县7个人，都去过天津", "留在本县7个人，都去过天津"),
        ("本县7个，去天津的4个", "本县7个，去天津的4个"),
        ("本县7个厂，都去了天津", "本县7个厂，都去了天津"),
    ],
)
def test_where_they_live_who_all_went_elsewhere_is_no_goal(text: str, where: str) -> None:
    assert without_homes(text, in_force().mentions(text), WORDS) == where
