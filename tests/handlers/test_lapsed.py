"""What is over: said first to who asks whether it may still be had, and of which year it was."""

from datetime import date

import pytest

from tests.handlers.shipped import ask, desk_in
from tests.handlers.stories import answer

TAIYUAN, ZICHUAN = desk_in("140100"), desk_in("370302")
OVER = "已到期，现在不能再申请。"


@pytest.mark.parametrize("said", ["稳岗返还还能领不", "招人补助还给不", "扩岗补助现在还有没有"])
def test_who_asks_whether_it_may_still_be_had_hears_the_no_first(said: str) -> None:
    assert ask(TAIYUAN, said).text.splitlines()[1] == OVER


@pytest.mark.parametrize("said", ["稳岗返还给多少", "招人补助去哪办"])
def test_who_asks_something_else_is_not_told_it_in_a_line_of_its_own(said: str) -> None:
    assert OVER not in ask(TAIYUAN, said).text


def test_as_long_as_it_may_be_had_nothing_is_over() -> None:
    assert OVER not in ask(TAIYUAN, "招人补助还给不", today=date(2020, 4, 1)).text


def test_what_is_over_or_has_no_end_is_named_with_its_year() -> None:
    assert "太原市2020年（已到期）" in ask(TAIYUAN, "稳岗返还给多少").text.splitlines()[0]
    assert "（山西省2022年，已到期）" in ask(TAIYUAN, "招大学生补贴多少").text
    assert "（淄川区2020年，未写截止日期）" in ask(ZICHUAN, "疫情没生意，有啥补贴").text


@pytest.mark.parametrize(
    ("day", "verdict"), [("2月15号", "这一条符合"), ("3月15号", "这一条不符合")]
)
def test_of_a_day_between_two_others_one_thing_is_said(day: str, verdict: str) -> None:
    said = f"{day}招的人 一次性吸纳就业补贴给不给"
    lines = ask(ZICHUAN, said, today=date(2020, 5, 1)).text.splitlines()
    told = [line for line in lines if line.startswith("按您说的")]
    assert len(told) == 1
    assert "2020年2月10日至2020年3月9日" in told[0] and verdict in told[0]


@pytest.mark.parametrize(
    ("said", "stood"),
    [
        (
            "小作坊26个人，头年走了5个去领了失业金，邻居说走了人就不给退失业险，够不够格呀",
            "裁员率约19.2%；职工总数30人（含）以下的，要求裁员率不超过20%，这一条符合",
        ),
        ("中型企业120人参保，19年领失业金的8个，稳岗返还有没有我们的份", "这一条不符合"),
        ("小公司新招的3个人干满了七个月，招人补助够不够格", "稳定就业满6个月以上，这一条符合"),
    ],
)
def test_who_asks_if_they_would_have_had_what_is_over_hears_how_they_stood(
    said: str, stood: str
) -> None:
    lines = ask(TAIYUAN, said).text.splitlines()
    assert lines[1] == OVER
    assert any(line.startswith("按当时的条件，") and stood in line for line in lines[2:5])
    assert not any("条件都符合" in line or "标准算" in line for line in lines[1:5])


@pytest.mark.parametrize("insured", ["按单位那样上的保险", "是照单位交的保险", "以单位名义参的保"])
def test_what_they_are_is_held_against_the_conditions_of_its_time(insured: str) -> None:
    said = f"我是个体户 {insured} 那年县里封控了一个月 养老失业险缓缴有没有我的份"
    text = ask(desk_in("140200"), said).text
    assert OVER in text
    assert "按当时的条件，您说的这些符合：" in text and "个体工商户；以单位方式参保" in text
    assert "还要看：面临暂时性生产经营困难。" in text


def test_who_told_nothing_of_themselves_is_told_nothing_of_how_they_stood() -> None:
    assert "按当时的条件" not in ask(TAIYUAN, "稳岗返还还能领不").text


NEXT_SPRING = ("大同", date(2023, 3, 8))
PAPERS = "都是22届的大学生，签了合同上了失业险，一次性扩岗补助能领多少"


@pytest.mark.parametrize(
    "hired",
    [
        "今年1月10号招了3个",
        "过完年招了3个",
        "上周刚招了3个",
        "新招的3个，元旦后来的",
        "2023年2月进了3个人",
    ],
)
def test_of_those_taken_on_after_its_end_no_sum_is_told(hired: str) -> None:
    text = answer(NEXT_SPRING, f"{hired}，{PAPERS}")
    assert "在这项政策的期限（到2022年12月31日为止）之后" in text and "4500" not in text
    assert "没有查到2023年的文件" not in text


def test_of_those_taken_on_before_and_after_the_first_are_to_be_told_alone() -> None:
    text = answer(NEXT_SPRING, f"去年11月招了3个，今年1月又招了2个，{PAPERS}")
    assert "期限内的有几人，请另外单独说" in text and "标准算" not in text


@pytest.mark.parametrize(
    "hired",
    [
        "去年11月招了3个",
        "12月来了3个，合同签到今年12月",
        "招了3个，22年7月毕业，10月来的，合同签到2025年",
    ],
)
def test_those_taken_on_in_its_time_are_reckoned_as_it_was(hired: str) -> None:
    assert "按到期前的标准算：4500元" in answer(NEXT_SPRING, f"{hired}，{PAPERS}")


def test_by_the_price_of_its_own_year_what_is_over_is_worked_out() -> None:
    told = "中介，今年介绍成6个，2个在本县，4个去了外省，按2020年的标准能拿多少"
    assert "5000元（500元×2人＋1000元×4人）" in ask(TAIYUAN, told).text
