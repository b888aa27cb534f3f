"""Numbers of people are covered however they are written, and nothing else is."""

import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.masking import masked, without_numbers

DATA = Path(__file__).parents[2] / "data"

CHINESE = str.maketrans("0123456789", "〇一二三四五六七八九")
SPOKEN = str.maketrans("0123456789", "洞幺两三四五六拐八勾")
CAPITAL = str.maketrans("0123456789", "零壹贰叁肆伍陆柒捌玖")
WIDE = str.maketrans("0123456789X", "０１２３４５６７８９Ｘ")
SCRIPTS = ({}, WIDE, CHINESE, SPOKEN, CAPITAL)

GAPS = (" ", "-", "—", ".", "  ", " - ", "·", "/", "、", "\u200b")
MOBILE_PARTS = ((11,), (3, 4, 4), (3, 3, 5), (4, 4, 3), (3, 8), (7, 4), (1,) * 11)
RESIDENT_PARTS = ((18,), (6, 8, 4), (6, 4, 4, 4), (3, 3, 4, 4, 4), (1,) * 18)
CARD_PARTS = ((4, 4, 4, 4, 3), (19,), (6, 13))

words = st.text("我的电话是周打给你找wxtel ，。：（）\n", max_size=8)


def some(size: int) -> st.SearchStrategy[str]:
    return st.text("0123456789", min_size=size, max_size=size)


def in_parts(number: str, parts: Sequence[int], gap: str) -> str:
    ends = [sum(parts[: at + 1]) for at in range(len(parts))]
    starts = [0, *ends[:-1]]
    return gap.join(number[start:end] for start, end in zip(starts, ends, strict=True))


@st.composite
def mobiles(draw: st.DrawFn) -> str:
    return "1" + draw(st.sampled_from("3456789")) + draw(some(9))


@st.composite
def residents(draw: st.DrawFn) -> str:
    born = draw(st.dates()).strftime("%m%d")
    year = draw(st.integers(1920, 2020))
    region = draw(st.sampled_from(("14", "37", "52"))) + draw(some(4))
    return f"{region}{year}{born}{draw(some(3))}{draw(st.sampled_from('0123456789X'))}"


def visible(text: str) -> str:
    """The figures that can still be read, in plain ones."""
    for script in SCRIPTS[1:]:
        text = text.translate({sign: plain for plain, sign in script.items()})
    return re.sub("[^0-9X]", "", text)


@given(
    mobiles(),
    st.sampled_from(MOBILE_PARTS),
    st.sampled_from(GAPS),
    st.sampled_from(SCRIPTS),
    st.sampled_from(("", "+86", "0086 ", "+86-")),
    words,
    words,
)
def test_of_a_mobile_number_the_middle_is_never_read(
    number: str, parts: Sequence[int], gap: str, script: dict, abroad: str, before: str, after: str
) -> None:
    told = masked(before + abroad + in_parts(number, parts, gap).translate(script) + after)
    assert visible(told.replace(abroad, "", 1) if abroad else told) == number[:3] + number[-4:]


@given(
    residents(),
    st.sampled_from(RESIDENT_PARTS),
    st.sampled_from(GAPS),
    st.sampled_from(SCRIPTS),
    words,
)
def test_of_an_identity_number_the_birthday_is_never_read(
    number: str, parts: Sequence[int], gap: str, script: dict, after: str
) -> None:
    told = masked(f"身份证{in_parts(number, parts, gap).translate(script)}，{after}")
    assert visible(told) == number[:3] + number[-4:]


@given(some(18), st.sampled_from(CARD_PARTS), st.sampled_from((" ", "-")), st.sampled_from(SCRIPTS))
def test_of_a_bank_card_the_middle_is_never_read(
    rest: str, parts: Sequence[int], gap: str, script: dict
) -> None:
    number = "6" + rest
    told = masked(in_parts(number, parts, gap).translate(script))
    assert visible(told) == number[:3] + number[-4:]


@given(st.text())
def test_nothing_but_figures_is_ever_changed(text: str) -> None:
    told = masked(text)
    assert len(told) == len(text)
    assert all(one == other or other == "*" for one, other in zip(text, told, strict=True))
    assert masked(told) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("我电话13800138000", "我电话138****8000"),
        ("周三138 0013 8000打来", "周三138 **** 8000打来"),
        ("加wx13800138000", "加wx138****8000"),
        ("打13800138000元旦前", "打138****8000元旦前"),
        ("140105900307123", "140********7123"),
        ("0351-7012345", "0351-****345"),
        ("（0351）7012345", "（0351）****345"),
        ("03517012345转801", "0351****345转801"),
        ("座机是7012345", "座机是****345"),
        ("13800138000 13900139000", "138****8000 139****9000"),
    ],
)
def test_what_is_left_tells_two_apart(text: str, told: str) -> None:
    assert masked(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "2022-12-31",
        "2019-01-01 至 2022-12-31 18:00",
        "1985-03-12 175cm 65kg",
        "晋人社厅函〔2022〕1253号",
        "4500-6000元",
        "13000-150000元",
        "月薪3000-3500 4000-4500",
        "最高5000000元",
        "1、3、4、5、6、7、8、9、10、11、12",
        "2019 2020 2021 2022",
        "岗位1024",
        "12333、110、400-800-1234",
        "91140100MA0HXY1N5X",
        "o6_bmjrPTlm6_2sgVt7hMZOPfL2M",
        "一三五上班，二四六休息",
    ],
)
def test_what_is_nobodys_stays(text: str) -> None:
    assert (masked(text), without_numbers(text)) == (text, text)


def test_a_firms_code_stays_whatever_stands_beside_it() -> None:
    code = "911401007011200031"
    assert masked(f"{code}，13800138000") == f"{code}，138****8000"


def test_of_what_the_desk_ships_only_telephones_look_like_somebodys() -> None:
    found = {
        text[at - 8 : at + 8]
        for path in DATA.rglob("*.yaml")
        if "demo" not in path.parts
        for text in [path.read_text(encoding="utf-8")]
        for at, sign in enumerate(masked(text))
        if sign == "*" != text[at]
    }
    assert found and all("0351-" in one for one in found)


def test_where_nobody_need_tell_two_apart_nothing_is_left() -> None:
    assert without_numbers("找13800138000，身份证14010519900307123X") == "找***，身份证***"
