"""What is typed by its sound is understood as it was meant, and what is right is left alone."""

from collections.abc import Callable

import pytest

from jobs.spoken.misspelt import mended
from jobs.spoken.understood import Understood
from jobs.spoken.words import JobWords
from nlp.places.regions import in_force

Hear = Callable[..., Understood]


def test_what_comes_with_the_pay_may_be_misspelt(hear: Hear) -> None:
    assert hear("洗碗的活，管吃管主").benefits == ("包吃", "包住")
    assert hear("文员，要双修，五险一今").benefits == ("双休", "五险一金")


def test_a_certificate_may_be_misspelt(hear: Hear) -> None:
    assert hear("我有汗工证，找个活").certificates == ("焊工证",)
    assert hear("维修工，电攻证在手").certificates == ("电工证",)


def test_a_shift_may_be_misspelt(hear: Hear) -> None:
    assert hear("普工，常摆班的").shift == ("长白班",)


@pytest.mark.parametrize(
    ("said", "region"),
    [("淄穿找个保洁", "370302"), ("保安，云言区", "520103"), ("楼烦的厨师", "140123")],
)
def test_a_place_where_offices_are_may_be_misspelt(hear: Hear, said: str, region: str) -> None:
    assert hear(said).region == region


def test_other_places_are_taken_as_they_are_written(hear: Hear) -> None:
    assert hear("去普洱的保安").region == "530800"


def test_an_occupation_may_be_misspelt_beside_another(hear: Hear) -> None:
    (names,) = hear("保安或者送快第的").keywords
    assert {"保安", "快递员"} <= set(names)


@pytest.mark.parametrize(
    "written",
    [
        "租房补贴一年给多少",  # and no 住房补贴
        "大同是不是也这样",  # 大同市
        "工伤保险谁交",  # 上保险
        "啥厂都中，两张点菜单",  # 纱厂, 张店
        "我学兽医的，找个川菜的馆子",  # 学手艺, 传菜的
        "小车司机，离屋头近点",  # 校车司机, 景点
        "失业金咋还没发",  # 美发
        "医院招护理员不",  # 护理院
        "工资这个月少了八十",  # 月嫂
    ],
)
def test_what_is_right_as_it_stands_is_not_mended(words: JobWords, written: str) -> None:
    assert mended(written, words, in_force()) == written


@pytest.mark.parametrize(
    ("said", "work"),
    [("想找保吉的工做", "保洁"), ("找个福务员的活", "服务员"), ("哪里要泥货员", "理货员")],
)
def test_what_some_accents_say_alike_is_understood(hear: Hear, said: str, work: str) -> None:
    assert work in hear(said).keywords[0]


@pytest.mark.parametrize("said", ["保安 大桶的", "宝安 大桶的"])
def test_a_city_that_came_as_another_word_is_heard_where_it_stands_alone(
    hear: Hear, said: str
) -> None:
    found = hear(said)
    assert (found.region, found.keywords[0][0]) == ("140200", "保安")


def test_who_carries_barrels_or_goes_far_away_means_what_is_written(hear: Hear) -> None:
    assert hear("送大桶水的活").region is None
    assert hear("想去宝安打工").region == "440306"
