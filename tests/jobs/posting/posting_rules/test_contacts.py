"""No telephone gets through, whatever it is disguised as; no sum of money is taken for one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobs.posting.posting_rules.contacts import ContactRule
from jobs.posting.posting_rules.grounds import Scene
from jobs.posting.posting_rules.passages import readings

DIGITS = [
    "0零〇洞０",
    "1一幺壹①１",
    "2二两贰②２",
    "3三叁③３",
    "4四肆④４",
    "5五伍⑤５",
    "6六陆⑥６",
    "7七柒拐⑦７",
    "8八捌⑧８",
    "9九玖勾⑨９",
]
BETWEEN = ["", " ", "-", ".", "*", "—", "_", "·", "，", "/", "📞", "  "]


def found(text: str) -> list[str]:
    """What is taken for a way to get in touch."""
    scene = Scene("about", "full_time", text)
    return [one.passage for reading in readings(text) for one in ContactRule().find(reading, scene)]


@st.composite
def disguised(draw: st.DrawFn) -> tuple[str, str]:
    """A mobile number, and how somebody may write it."""
    number = (
        "1" + draw(st.sampled_from("3456789")) + draw(st.text("0123456789", min_size=9, max_size=9))
    )
    joint = draw(st.sampled_from(BETWEEN))
    return number, joint.join(draw(st.sampled_from(DIGITS[int(one)])) for one in number)


@given(disguised(), st.sampled_from(["有意者找王经理", "详情", "请打", ""]))
def test_a_mobile_number_is_found_in_any_disguise(pair: tuple[str, str], before: str) -> None:
    assert found(f"{before}{pair[1]}，非诚勿扰"), pair


@given(st.integers(1000, 99999), st.integers(1000, 99999), st.sampled_from("-~至—到"))
def test_a_range_of_pay_is_no_number(low: int, high: int, joint: str) -> None:
    assert found(f"工资{low}{joint}{high}元") == []


@given(st.integers(0, 23), st.integers(0, 59), st.integers(0, 23), st.integers(0, 59))
def test_working_hours_are_no_number(h1: int, m1: int, h2: int, m2: int) -> None:
    text = f"上班{h1:02}:{m1:02}-{h2:02}:{m2:02}，午休12:00-13:00"
    assert found(text) == []


@given(st.text(max_size=60))
def test_any_text_is_read_without_harm(text: str) -> None:
    assert all(passage in text for passage in found(text))


@pytest.mark.parametrize(
    "text",
    [
        "共有1380个岗位，2000人参加",
        "工资13800-150000元",
        "统一社会信用代码91140100MA0000001X",
        "订单号20261121000138",
        "一、二、三号车间，三班两倒",
        "2026年11月21日到12月31日",
        "加班费按1.5倍、2倍、3倍算",
        "持有C1驾照，开1.5吨叉车",
        "零基础，一对一带，三个月转正",
    ],
)
def test_what_is_no_way_to_get_in_touch(text: str) -> None:
    assert found(text) == []
