"""Villages that sent people out, several kinds of them to several places, and families of whom each
went their way."""

from datetime import date

import pytest

from tests.handlers.stories import answer

VILLAGE = ("贵阳市辖县", date(2020, 4, 21))
SENT = "帮村里问，都是镇里组织出去的"
ASKS = "求职创业补贴一共好多"
UNSURE = ("算不清", "没听明白")


@pytest.mark.parametrize(
    ("messages", "total"),
    [
        (("建档立卡的7个在广东，3个在遵义，搬迁户2个在浙江，1个在县里",), "10500元"),
        (("建档立卡户去广东的6个，去贵阳的3个，县开发区的2个",), "7500元"),
        (("贫困户12个在浙江，5个在贵阳", "搬迁户3个也去了浙江"), "17500元"),
        (("建档立卡：广东8个，遵义3个；搬迁户：浙江2个，本县4个",), "11500元"),
        (("建档立卡：6个去广东，2个去毕节", "搬迁户：3个在遵义，1个在县里"), "8500元"),
        (("普通村民6个去广东，2个在遵义，搬迁户3个在浙江",), "3000元"),
    ],
)
def test_who_is_listed_with_another_place_is_of_the_kind_before(
    messages: tuple[str, ...], total: str
) -> None:
    assert f"一共{total}" in answer(VILLAGE, SENT, *messages, ASKS)


@pytest.mark.parametrize(
    "told", ["建档立卡6个去广东，3个残疾人在遵义", "建档立卡6个去广东，另外2个在遵义"]
)
def test_who_may_be_of_another_kind_is_not_taken_for_those_before(told: str) -> None:
    assert any(one in answer(VILLAGE, SENT, told, ASKS) for one in UNSURE)


@pytest.mark.parametrize(
    ("messages", "total"),
    [
        (("建档立卡的8个去广东", "搬迁户6个去遵义，还有2个建档立卡的在本县园区头"), "一共11000元"),
        (("建档立卡7个去广东", "搬迁户2个去遵义", "还有1个搬迁户去了福建"), "一共9000元"),
    ],
)
def test_who_is_sent_somewhere_is_counted_message_by_message(
    messages: tuple[str, ...], total: str
) -> None:
    assert total in answer(VILLAGE, SENT, *messages, ASKS)


@pytest.mark.parametrize(
    "messages",
    [
        ("建档立卡的送了9个去省外", "5个去广东，4个去浙江"),
        ("都是搬迁户", "送了9个去省外", "5个去广东，4个去浙江"),
        ("搬迁户送了12个去省外", "搬迁户5个去广东"),
    ],
)
def test_who_may_be_told_again_by_their_place_is_not_counted_twice(
    messages: tuple[str, ...],
) -> None:
    text = answer(VILLAGE, SENT, *messages, ASKS)
    assert any(one in text for one in UNSURE) and "；一共" not in text


def test_others_who_are_only_asked_about_are_not_counted_with_those_sent() -> None:
    text = answer(VILLAGE, SENT, "建档立卡的5个去广东", "那8个去浙江求职创业补贴能领好多")
    assert "13000元" not in text and "一共" not in text.split("标准")[0].replace("一共几人", "")


@pytest.mark.parametrize(
    ("messages", "total"),
    [
        (("我家那个在福建，崽在铜仁", "我就在本县头服装厂"), "1500元"),
        (("当家的克了广东，我在遵义",), "1500元"),
        (("屋头的去了浙江，老大在毕节，老二在县工业园",), "1500元"),
        (("我家男的去了福建，大的那个娃在铜仁，小的在读书",), "1500元"),
        (("掌柜的克了浙江，崽在广东，我在镇上做活路",), "2000元"),
        (("我家那位在浙江，我家那个小的在遵义",), "1500元"),
    ],
)
def test_husband_wife_and_children_are_called_by_many_names(
    messages: tuple[str, ...], total: str
) -> None:
    family = "我们建档立卡户，都是县里统一安排嘞"
    assert f"一共{total}" in answer(VILLAGE, family, *messages, ASKS)
