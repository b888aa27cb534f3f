"""One written form for what people type, and the grams it is found by."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from nlp.text import grams, in_plain_counters, normalise, plain, simplified, without_such


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("ＡＢ１２％", "ab12%"),
        ("  稳岗 \n\u3000 返还 ", "稳岗 返还"),
        ("裁员率５．５％，行吗？", "裁员率5.5%,行吗?"),
        ("①②", "12"),
        ("一共18,600元", "一共18600元"),
        ("去年1,234,567.5元", "去年1234567.5元"),
        ("招了18，600元一人", "招了18, 600元一人"),
        ("4,5月和300,50", "4,5月和300,50"),
        ("￥1,200一个月", "1200元一个月"),
        ("28 个人 500 RMB", "28个人 500元"),
        ("我们厂 28 个人", "我们厂28个人"),
        ("30人 28人参保", "30人 28人参保"),
        ("最低工资 1730,中级 5 高级 8", "最低工资1730,中级5 高级8"),
        ("打12333 人工接", "打12333 人工接"),
        ("OK", "ok"),
        ("", ""),
    ],
)
def test_however_it_is_typed_it_is_written_one_way(typed: str, written: str) -> None:
    assert normalise(typed) == written


@given(st.text("稳岗个人¥rmb506１６.%％ＡａAa ，,。\u3000\n①"))
@example("0,00①")
def test_what_is_written_our_way_stays_so(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)
    assert plain(plain(text)) == plain(text)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("能領穩崗返還嗎", "能领稳岗返还吗"),
        ("我們廠28個人", "我们厂28个人"),
        ("乾县的补贴", "乾县的补贴"),
        ("在乾县開廠", "在乾县开厂"),
        ("", ""),
    ],
)
def test_traditional_characters_are_read_as_simplified(typed: str, read: str) -> None:
    assert simplified(typed) == read


@given(st.text("稳岗返还吗著后里面才麻乾"))
def test_simplified_text_stays_as_it_is(text: str) -> None:
    assert simplified(text) == text


def test_plain_text_has_neither_spaces_nor_punctuation() -> None:
    assert plain("“稳岗”， 返还…… OK！") == "稳岗返还ok"


def test_a_sum_in_letters_is_one_whatever_stands_between() -> None:
    assert plain("rmb，0") == plain("rmb0") == "0元"


def test_two_shares_that_differ_stay_different() -> None:
    assert plain("5.5%") != plain("55%")


def test_grams_are_single_characters_and_pairs() -> None:
    assert grams("稳岗返") == ["稳", "岗", "返", "稳岗", "岗返"]


@pytest.mark.parametrize("between", ["，", "。", " ", "、", "\n", "……", "／"])
def test_no_pair_reaches_across_punctuation(between: str) -> None:
    assert "岗返" not in grams(f"稳岗{between}返还")
    assert {"稳岗", "返还"} <= {*grams(f"稳岗{between}返还")}


@pytest.mark.parametrize("whole", ["28", "12%", "ok", "24h"])
def test_digits_and_letters_stay_whole(whole: str) -> None:
    assert grams(f"满{whole}个") == ["满", whole, "个", f"满{whole}", f"{whole}个"]


def test_a_decimal_stays_whole() -> None:
    assert "5.5%" in grams("裁员率5.5%")


def test_nothing_has_no_grams() -> None:
    assert grams("") == grams("，。！") == []


@pytest.mark.parametrize(
    ("told", "plainly"),
    [
        ("我没啥证", "我没证"),
        ("没得啥子资质", "没得资质"),
        ("没有任何合同", "没有合同"),
        ("没个什么许可证", "没许可证"),
        ("中间无休", "中间没休"),
        ("交了两年无断缴", "交了两年没断缴"),
    ],
)
def test_a_no_to_any_such_thing_is_a_plain_no(told: str, plainly: str) -> None:
    assert without_such(told) == plainly


@pytest.mark.parametrize("asked", ["有没有什么补贴", "没啥", "是啥补贴", "没什么大问题"])
def test_a_question_and_what_is_no_thing_stay_as_they_are(asked: str) -> None:
    assert without_such(asked) == asked


@pytest.mark.parametrize(
    ("told", "plainly"),
    [
        ("报了6名，1名没过", "报了6个人，1个没过"),
        ("3名职工，两位是退休的", "3个职工，两个人是退休的"),
        ("来了12名大学生", "来了12个大学生"),
        ("在职31名", "在职31个人"),
    ],
)
def test_people_are_counted_as_in_speech(told: str, plainly: str) -> None:
    assert in_plain_counters(told) == plainly


@pytest.mark.parametrize("text", ["考了第3名", "前十名", "三位数", "百位以上", "名单上有5个人"])
def test_ranks_and_digits_count_nobody(text: str) -> None:
    assert in_plain_counters(text) == text
