"""So many people as have to be at least are heard of and held against, also without a word."""

from datetime import date

import pytest

from bot.messages import Memory
from tests.handlers.shipped import ask, desk_in
from tests.handlers.stories import answer

TAIYUAN, SPRING = "140100", date(2020, 3, 20)
SMALL = "企业且职工总数100人（含）以下的"


def told(*messages: str) -> str:
    """The last answer to messages about the transport of workers."""
    desk, memory, text = desk_in(TAIYUAN), Memory(region=TAIYUAN), ""
    for message in messages:
        reply = ask(desk, message, memory, SPRING)
        text, memory = reply.text, reply.memory
    return text


@pytest.mark.parametrize(
    ("messages", "short"),
    [
        (("省上的重点企业，要从临汾一把拉一批民工", "点了点是26个", "专车能叫上不"), "还差4人"),
        (("省重点企业招了一批民工", "前前后后一共24人", "返岗包车给派不"), "还差6人"),
        (("省重点项目接民工的专车，这一批一共25个，能给派不",), "还差5人"),
        (("农民工返岗包车", "这回拉的有19个人", "能派车不"), "还差11人"),
        (("返岗包车要啥条件，一回接29个人",), "还差1人"),
    ],
)
def test_too_few_are_told_how_many_are_lacking(messages: tuple[str, ...], short: str) -> None:
    text = told(*messages)
    assert "要求一次性招用农民工30人（含）以上，这一条不符合" in text and short in text


def test_enough_of_a_key_project_is_told_so() -> None:
    text = told("省里的重点项目，接民工的专车", "这回招的有31个", "能叫上不")
    assert "条件都符合" in text


@pytest.mark.parametrize(
    "message",
    ["俺厂有200个人，要接一批民工返岗，能派专车不", "民工返岗包车，头一批18个，第二批15个，能叫不"],
)
def test_all_of_a_firm_or_one_of_several_lots_is_not_held_against_it(message: str) -> None:
    assert "这一条" not in told(message)


def test_of_a_number_told_about_it_is_not_said_how_many_are_lacking() -> None:
    text = told("要接的民工有20来个，返岗包车给派不")
    assert "这一条不符合" in text and "还差" not in text


def test_who_counted_anybody_need_not_hear_that_they_have_one() -> None:
    text = ask(desk_in("370302"), "俺厂收了4个大学生见习，给多少", today=date(2020, 5, 10)).text
    assert "条件都符合" in text and "这一条符合" not in text


@pytest.mark.parametrize(
    ("firm", "asked"),
    [
        (("小企业，失业保险交了四年，一次没欠过", "去年有2个领了失业金"), "多少人参保"),
        (("小企业，失业险足额交了四年", "去年平均参保26人"), "领上失业金的有几个人"),
    ],
)
def test_half_of_the_rate_of_layoffs_asks_for_its_other_number(
    firm: tuple[str, ...], asked: str
) -> None:
    assert asked in told(*firm, "稳岗返还我们够格不").rsplit("核对一下", 1)[1]


@pytest.mark.parametrize(
    ("hired", "verdict"),
    [
        ("今年新招的人里面合条件的有9个", f"约15%；{SMALL}，要求当年新招"),
        ("今年招了16个，不够条件的有7个", f"约15%；{SMALL}，要求当年新招"),
        ("今年招了16个，里面12个符合条件", f"约20%；{SMALL}，要求当年新招"),
    ],
)
def test_the_share_is_of_those_taken_on_who_meet_the_conditions(hired: str, verdict: str) -> None:
    asked = "创业担保贷款招人的比例够不"
    text = answer(("淄川", SPRING), "俺是小微企业，连新带旧60个人", hired, asked)
    assert verdict in text and ("这一条不符合" in text) == ("15%" in verdict)
