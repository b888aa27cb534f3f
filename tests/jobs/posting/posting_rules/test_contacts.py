"""No telephone gets through, whatever it is disguised as; no sum of money is taken for one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobs.posting.posting_rules.contacts import ContactRule
from jobs.posting.posting_rules.grounds import Scene
from jobs.posting.posting_rules.passages import readings
from tests.jobs.posting.posting_rules.judging import TODAY

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
    scene = Scene("about", "full_time", "", text, TODAY)
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
        "(0351)7012345",
        "（0351）7012345",
        "0351 7012345",
        "0351-701-2345",
        "零三五一-七零一二三四五",
        "400 800 1234",
        "座机 7012345",
        "008613800138000",
        "+86 138 0013 8000",
        "018，13800138000",
        "l38OOl38OOO",
        "hello13800138000",
        "找我\n138\n0013\n8000\n白天",
        "138点0013点8000",
        "138哈0013哈8000",
        "138哈0013呵8000",
        "1哈3哈8哈0哈0哈1哈3哈8哈0哈0哈0",
    ],
)
def test_a_number_in_another_form_is_found(text: str) -> None:
    assert found(text)


@pytest.mark.parametrize(
    "text",
    ["加群 12345678", "群：123456789", "抖音号 wang8888", "快手：wang_8888", "小红书号123456789"],
)
def test_a_name_in_any_app_is_found(text: str) -> None:
    assert found(text)


@pytest.mark.parametrize(
    "text",
    [
        "上午8:30-12:00\n13:30-17:30\n8:30-11:00",
        "13:30-17:30，8:30-12:00",
        "三班：8点到16点、16点到24点",
        "日薪150元，满勤2000元，年底3000元",
        "年产1500吨2000吨3000吨",
        "150-200人，2000-3000平方米",
        "接听12345热线电话",
        "腾讯会议 123 456 789",
        "邮编030006，3000-5000元",
        "服务人群50000人，客群10000人",
        "运营抖音号3个，粉丝1000000",
        "抖音/tiktok运营，b站3年以上",
        "邀请客户进群，管理会员群200个",
        "钉钉考勤，我们会用微信联系您",
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
