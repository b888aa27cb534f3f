"""Families of whom each went somewhere, named as people name them and sent or by themselves."""

import pytest

from tests.handlers.stories import COUNTY_2020, answer

ASKING = "一次性求职创业补贴我们家一共好多"


@pytest.mark.parametrize(
    ("messages", "total"),
    [
        (("我家搬迁户，乡里组织去的", "我屋头那个和他弟去福建，我去毕节厂头"), "2500元"),
        (("我屋建档立卡，村里组织出去的", "娃他爸跟他哥去了江苏，我去的安顺"), "2500元"),
        (("建档立卡，政府专车送去的", "孩他爹在江苏，我在铜仁"), "1500元"),
        (("搬迁户，镇上组织去的", "我家那口子、他妹和他妹夫去了浙江，我在毕节"), "3500元"),
        (("建档立卡户，村上组织出去的", "父母去了遵义，我在上海"), "2000元"),
    ],
)
def test_who_is_named_by_another_of_the_family_is_one_of_them(
    messages: tuple[str, ...], total: str
) -> None:
    assert f"一共{total}" in answer(COUNTY_2020, *messages, ASKING)


@pytest.mark.parametrize("together", ["弟兄仨都去了浙江", "一家三口都是跟政府包车去的广东"])
def test_three_by_one_word_are_three(together: str) -> None:
    assert "3000元" in answer(COUNTY_2020, "我家搬迁户，县里组织的", together, ASKING)


def test_who_writes_from_where_they_went_says_that_they_came() -> None:
    told = ("我家搬迁户", "坐政府组织的车，我跟我姐来江苏进厂了，老表是坐政府的车克的遵义")
    assert "一共2500元" in answer(COUNTY_2020, *told, ASKING)


@pytest.mark.parametrize(
    "alone",
    [
        "我幺妹也出来了嘞 她是自己买票跑福建的",
        "我哥也走了，他各人买票去的广东",
        "幺弟嘛 自己开车去了福建",
        "我弟自己联系厂去的福建",
    ],
)
def test_who_went_by_themselves_is_told_of_apart_and_paid_nothing(alone: str) -> None:
    text = answer(COUNTY_2020, "搬迁户，我姐跟村里队伍去了遵义", alone, ASKING)
    assert "一共500元" in text and "不符合" in text


def test_who_goes_to_university_somewhere_is_not_sent_to_work() -> None:
    told = ("建档立卡，跟县里组织的车走的", "我爸去了江苏，我去了遵义，我弟在贵阳读大学")
    assert "一共1500元" in answer(COUNTY_2020, *told, ASKING)


@pytest.mark.parametrize(
    ("messages", "total"),
    [
        (("都是村里组织去的，就我妹是自己跑去的", "我去福建，我哥去遵义，我妹去上海"), "1500元"),
        (("村里组织去的", "我和我姐去上海，我哥去遵义，只有我姐是自己去的"), "1500元"),
    ],
)
def test_who_alone_was_not_sent_is_paid_nothing(messages: tuple[str, ...], total: str) -> None:
    text = answer(COUNTY_2020, "我家建档立卡户", *messages, ASKING)
    assert f"一共{total}" in text and "不符合" in text


def test_who_went_in_another_year_leaves_the_sum_open() -> None:
    told = ("我家建档立卡户，县里组织去的，我去了福建", "我哥去年去的广东")
    text = answer(COUNTY_2020, *told, ASKING)
    assert "没听明白" in text and "2000元" not in text


def test_what_is_said_of_the_house_behind_who_went_is_said_of_each() -> None:
    told = "我和我爸坐县里专车来福建，我姐是县里组织去的遵义，我家搬迁户"
    assert "一共2500元" in answer(COUNTY_2020, told, ASKING)


@pytest.mark.parametrize(
    ("messages", "total"),
    [
        (("我、我老婆，还有我弟，5月份跟到镇里组织的包车去温州鞋厂了",), "3000元（1000元×3人）"),
        (("我两口子加我家老幺", "五月份跟到县里头统一包的车去的温州"), "3000元（1000元×3人）"),
        (("我爸我妈和我", "乡里专车送到遵义的厂上班"), "1500元（500元×3人）"),
        (("我和我哥三月份坐镇上包的大巴去的遵义",), "1000元（500元×2人）"),
    ],
)
def test_where_they_went_is_of_all_who_were_named_before_it(
    messages: tuple[str, ...], total: str
) -> None:
    assert total in answer(COUNTY_2020, "我家是建档立卡户", *messages, ASKING)


def test_a_car_of_the_county_that_nobody_took_sent_nobody() -> None:
    told = "我和我哥，县里包的车我们没坐，自己买票去的温州"
    text = answer(COUNTY_2020, "我家是建档立卡户", told, ASKING)
    assert "要求通过有组织劳务输出就业，不符合" in text


@pytest.mark.parametrize("car", ["另外一车", "第二趟车", "后头那辆大巴"])
def test_who_went_along_in_another_car_is_one_more_of_them(car: str) -> None:
    told = ("镇里组织的，我跟我婆娘去了温州一个鞋厂", f"我幺妹也是搬迁户，跟倒{car}去了铜仁那边")
    text = answer(COUNTY_2020, "我家是搬迁户", *told, "我们三个人这个求职补贴一共得好多")
    assert "一共2500元" in text


@pytest.mark.parametrize(
    ("sister", "total"),
    [("跟倒朋友的车去了铜仁", ""), ("在家带娃", "2000元"), ("没去成", "2000元")],
)
def test_who_asks_for_more_of_them_than_were_understood_is_asked_about_the_others(
    sister: str, total: str
) -> None:
    told = ("镇里组织的，我跟我婆娘去了温州一个鞋厂", f"我幺妹{sister}")
    text = answer(COUNTY_2020, "我家是搬迁户", *told, "我们三个人这个求职补贴一共得好多")
    assert total in text if total else "您还说了我们三个人" in text and "按您说的算" not in text
