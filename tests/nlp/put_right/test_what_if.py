"""Who asks on with another number has it put in the place of the one before."""

from datetime import date

import pytest

from nlp.put_right.what_if import with_what_is_supposed

TODAY = date(2020, 5, 1)


@pytest.mark.parametrize(
    ("asked", "plainly"),
    [
        ("要是12个人呢", "不对，是12个人"),
        ("那12个呢？", "不对，是12个"),
        ("要是一共二十人嘞", "不对，是二十人"),
        ("那50个课时嘞", "那50个课时呢"),
        ("要是没签合同咧？", "要是没签合同呢？"),
        ("招了12个呢", "招了12个呢"),
        ("那我老婆呢", "那我老婆呢"),
        ("那要是150人的呢", "那要是150人的呢"),
        ("我们有12个人", "我们有12个人"),
    ],
)
def test_a_number_that_is_supposed_is_put_right(asked: str, plainly: str) -> None:
    assert with_what_is_supposed(asked, ("我们招了8个人",), TODAY) == plainly


@pytest.mark.parametrize(
    ("asked", "plainly"),
    [
        ("那开2200呢", "不对，工资是2200元"),
        ("要是工资只开900块嘞？", "不对，工资是900元"),
        ("那一个月发一千八呢，满三个月是多少", "不对，工资是一千八元，满三个月是多少"),
        ("工资才开1200呢 那补好多", "不对，工资是1200元，那补好多"),
        ("那开店呢", "那开店呢"),
        ("那发10个人呢", "那发10个人呢"),
    ],
)
def test_so_is_a_wage(asked: str, plainly: str) -> None:
    assert with_what_is_supposed(asked, ("一个月开1600",), TODAY) == plainly


@pytest.mark.parametrize(
    "story", [(), ("收了2个人",), ("小王开1600", "小李开1900"), ("失业保险交了20000",)]
)
def test_of_no_wage_or_of_several_it_stays_a_question(story: tuple[str, ...]) -> None:
    assert with_what_is_supposed("那开2200呢", story, TODAY) == "那开2200呢"


@pytest.mark.parametrize("story", [(), ("我们饭店28个人", "去年裁了3个"), ("稳岗返还怎么算",)])
def test_where_it_may_be_another_number_it_stays_a_question(story: tuple[str, ...]) -> None:
    assert with_what_is_supposed("要是40个人呢", story, TODAY) == "要是40个人呢"
