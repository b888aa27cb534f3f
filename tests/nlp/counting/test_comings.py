"""Who left or came since a number of people was told."""

from datetime import date

import pytest

from nlp.counting.comings import as_they_are, without_latecomers, without_needs

TODAY = date(2022, 9, 5)


@pytest.mark.parametrize(
    ("told", "now"),
    [
        ("进了七个人，后来走了俩，剩下的干满半年", "进了5个人，，剩下的干满半年"),
        ("脱贫户31个，有2个不干了", "脱贫户29个，"),
        ("在职28个人，又来了5个", "在职33个人，"),
        ("在职28个人，上个月又进来5个", "在职33个人，"),
        ("职工原先27个，现在33个了", "职工33个，"),
        ("以前有41个员工，后来走了一些，现在就剩29个", "有29个员工，后来走了一些，"),
        ("去年平均参保30人，现在25人", "去年平均参保30人，现在25人"),
        ("招了8个，走了3个，又补了1个", "招了6个，，"),
        ("招了8个，正月里走了3个", "招了5个，"),
        ("招了8个，疫情那阵子跑了俩", "招了6个，"),
        ("招了8个，六月份有3个干了两个来月就走了", "招了5个，"),
        ("招了8个，有一个过了年就没来，剩下的都在", "招了7个，，剩下的都在"),
        ("招了8个，正月十五过完有两个再没来", "招了6个，"),
        ("招了8个，腊月里有俩回老家就没再来", "招了6个，"),
        ("招了8个，干了俩月撂挑子了仨", "招了5个，"),
        ("参保41个，这个月减员3个，现在参保就剩38个了", "参保38个，，"),
        ("上社保的36人，上月新增了2个，参保一共38人", "上社保的38个，，"),
        ("参保41个，裁了3个，现在参保38个", "参保41个，裁了3个，现在参保38个"),
        ("参保41个，减员5个，现在参保38个", "参保41个，减员5个，现在参保38个"),
        ("招了8个，都满半年了，有2个干了仨月就走了", "招了6个，都满半年了，"),
        ("招了8个，走了2个，只干了四个月，剩下的都在", "招了6个，，，剩下的都在"),
        ("招了8个，走了2个，干了五个月，其余的都满半年了", "招了6个，，，其余的都满半年了"),
        ("招了8个，走了2个，没干满半年", "招了6个，，"),
        ("招了8个，走了2个，嫌远，才干了俩月", "招了6个，，嫌远，"),
        ("招了8个，走了2个，都干了半年多了", "招了6个，，都干了半年多了"),
        ("招了8个，走了2个，干了八个月", "招了6个，，干了八个月"),
    ],
)
def test_who_left_is_taken_off_and_who_came_is_added(told: str, now: str) -> None:
    assert as_they_are(told, TODAY, lambda by, words: True) == now


@pytest.mark.parametrize(
    "text",
    [
        "招了8个，5个干满半年，走了3个",
        "招了8个，又来了5个签了合同的",
        "招了二十来个，走了3个",
        "招了2个，走了3个",
        "招了8个，三月里又来了2个",
        "招了8个，有俩没来得及上保险",
        "招了8个，过年有俩回家了",
    ],
)
def test_where_nobody_can_tell_whose_number_changes_none_does(text: str) -> None:
    assert as_they_are(text, TODAY, lambda by, words: True) == text


def test_what_does_not_apply_changes_nothing() -> None:
    text = "28个人，走了5个"
    assert as_they_are(text, TODAY, lambda by, words: False) == text


def test_who_only_came_later_is_one_of_them() -> None:
    assert without_latecomers("招了9个，有一个后来才报到的，都签了", TODAY) == "招了9个，，都签了"


@pytest.mark.parametrize(
    "text",
    ["招了9个，后来又来了1个", "招了9个，有一个后来才签合同", "招了9个，有一个上个月才来的"],
)
def test_of_who_came_later_more_may_be_told(text: str) -> None:
    assert without_latecomers(text, TODAY) == text


def test_who_would_have_to_be_hired_is_not_hired() -> None:
    today = date(2020, 5, 25)
    assert without_needs("厂里150个人，那得新招三十个", today) == "厂里150个人，"
    assert without_needs("厂里150个人，今年新招了三十个", today) == "厂里150个人，今年新招了三十个"
