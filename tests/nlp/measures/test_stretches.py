from datetime import date

import pytest

from nlp.measures.moon_days import moon_days
from nlp.measures.stretches import lasted, lasts, signed_when_taken_on

MAY = date(2020, 5, 6)
TAKEN_ON = ("招", "进", "来", "上的班", "报到")


@pytest.mark.parametrize(
    ("said", "least", "most"),
    [
        ("一月六号新招进去的", 4, 4),
        ("4个工人三月份才上的班", 1, 2),
        ("去年10月招进来4个人", 6, 7),
        ("这几个都是年后来的", 0, 3),
        ("正月十六进的厂", 2, 2),
        ("元旦过后来报到的", 3, 4),
        ("年前招的", 3, 6),
        ("来的那4个是1月6号到的", 4, 4),
        ("五个月前我们新招了8个", 5, 5),
        ("这8个是一年零两个月前招的", 14, 14),
        ("三四个月之前报到的", 3, 4),
    ],
)
def test_who_came_on_a_day_has_been_there_since(said: str, least: int, most: int) -> None:
    assert lasted(said, TAKEN_ON, MAY) == (least, most)


def test_what_is_told_by_the_year_may_be_off_by_some_weeks() -> None:
    least, most = lasted("这两个是半年前招的", TAKEN_ON, MAY) or (0, 0)
    assert least < 6 < most


@pytest.mark.parametrize(
    ("said", "begun"),
    [
        ("19年平均参保42人", False),
        ("去年全年参保的有30个", False),
        ("2019年参保职工26名", False),
        ("去年3月开始参保", True),
        ("去年六月全厂参保", True),
    ],
)
def test_how_many_were_insured_in_a_year_is_no_beginning(said: str, begun: bool) -> None:
    assert bool(lasted(said, ("参保",), MAY)) == begun


@pytest.mark.parametrize(
    "said",
    [
        "1月6号走了一个",
        "三个月前没招人",
        "三个月前走了2个又招了1个",
        "两年前开的厂",
        "三月份复工",
        "招了5个人",
        "干了半年后来走了",
        "今年招了4个",
    ],
)
def test_a_day_on_which_nobody_came_tells_no_length(said: str) -> None:
    assert lasted(said, TAKEN_ON, MAY) is None


@pytest.mark.parametrize(
    ("said", "least", "most"),
    [
        ("合同只签到年底", 7, 8),
        ("签到明年三月的", 9, 11),
        ("合同签到明年年底", 19, 20),
        ("合同签到今年10月15号", 5, 5),
        ("今年5月到12月的合同", 7, 8),
        ("合同从去年9月签到年底", 16, 16),
    ],
)
def test_a_contract_till_a_day_lasts_so_long(said: str, least: int, most: int) -> None:
    assert lasts(said, MAY) == (least, most)


@pytest.mark.parametrize("said", ["合同签了一年", "合同都签到位了", "到了就签合同"])
def test_without_an_end_there_is_no_length(said: str) -> None:
    assert lasts(said, MAY) is None


def test_a_contract_begins_when_they_were_taken_on() -> None:
    told = "去年九月招的9个，合同签到年底"
    assert lasts(signed_when_taken_on(told).split("，")[1], MAY) == (16, 16)
    assert signed_when_taken_on("招了9个，合同签到年底") == "招了9个，合同签到年底"


def test_the_feast_is_that_of_the_year_meant() -> None:
    assert moon_days("腊月里招的", MAY) == (date(2019, 12, 26), date(2020, 1, 24))
    assert moon_days("去年正月初八来的", MAY) == (date(2019, 2, 12),) * 2
    assert moon_days("正月十六来的", date(2020, 1, 10)) == (date(2019, 2, 20),) * 2
    assert moon_days("三年前招的", MAY) is None


def test_the_last_moon_of_a_year_lies_before_the_feast_of_the_next() -> None:
    last, one_before = (date(2019, 12, 26), date(2020, 1, 24)), (date(2019, 1, 6), date(2019, 2, 4))
    assert moon_days("去年腊月招的", MAY) == last
    assert moon_days("2019年腊月招的", MAY) == last
    assert moon_days("今年腊月招的", MAY) == last
    assert moon_days("前年腊月招的", MAY) == one_before
    assert moon_days("去年腊月招的", date(2020, 1, 10)) == one_before
    assert moon_days("去年正月招的", MAY) == (date(2019, 2, 5), date(2019, 3, 6))
