"""Who tells of several groups while a check asks on is answered for each of them, and what an
answer tells is known to whoever asks for the sum later."""

from datetime import date

from tests.handlers.stories import answer

TAIYUAN_2020 = ("太原", date(2020, 5, 12))
ASKS = "我们面馆是小微企业，能领那个招人的补助不"


def test_each_group_told_in_a_check_is_paid_for_by_how_long_it_is_there() -> None:
    text = answer(TAIYUAN_2020, ASKS, "去年10月招了六个，11月初又来了三个洗碗的")
    assert "一共13500元" in text and "核对" not in text
    asked_on = (ASKS, "去年9月招了5个，今年2月又招了2个", "合同都签了，能给几个钱")
    assert "一共7500元" in answer(TAIYUAN_2020, *asked_on)
    assert "不符合" in answer(TAIYUAN_2020, *asked_on)


def test_groups_told_by_their_length_alone_are_no_answer_for_all() -> None:
    text = answer(TAIYUAN_2020, ASKS, "5个干了8个月，2个才4个月")
    assert "一共7500元" in text


def test_those_who_came_besides_are_added_to_those_told_in_a_check() -> None:
    text = answer(TAIYUAN_2020, ASKS, "去年9月招了5个", "10月又招了2个")
    assert "一共10500元" in text


def test_what_an_answer_tells_counts_in_the_sum_asked_for_later() -> None:
    text = answer(TAIYUAN_2020, ASKS, "满8个月了", "招了5个，能给几个钱")
    assert "7500元" in text and "还没说到" not in text


def test_an_answer_that_says_not_what_it_is_about_goes_on_with_the_check() -> None:
    assert "符合条件的有几个" in answer(TAIYUAN_2020, ASKS, "8个月")
