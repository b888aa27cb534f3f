"""In a check somebody asks for another of the family: nothing told before is of them."""

from datetime import date

import pytest

from tests.handlers.shipped import ask, desk_in

DATONG, ZICHUAN = desk_in("140200"), desk_in("370302")
THEN, LATER = date(2020, 5, 1), date(2022, 12, 20)


@pytest.mark.parametrize(
    "says",
    [
        "不是我，是我弟",
        "俺是替俺爹打听的",
        "那我嫂子呢",
        "是我儿子，不是我",
        "不是，我替我们老板问",
    ],
)
def test_the_check_begins_anew_for_them(says: str) -> None:
    asked = ask(ZICHUAN, "我能领毕业生社保补贴吗", today=THEN)
    told = ask(ZICHUAN, "是", asked.memory, THEN)
    again = ask(ZICHUAN, says, told.memory, THEN)
    assert "是不是高校毕业生" in again.text and "从头核对" in again.text
    assert again.memory.check["of_another"] and not again.memory.check["facts"]


def test_it_goes_on_with_what_is_told_of_them() -> None:
    asked = ask(ZICHUAN, "我能领毕业生社保补贴吗", today=THEN)
    again = ask(ZICHUAN, "那我闺女呢", asked.memory, THEN)
    assert "离校后一直没有就业" in ask(ZICHUAN, "是", again.memory, THEN).text


def test_where_all_is_asked_for_it_is_asked_who_they_are() -> None:
    asked = ask(DATONG, "失业了，我能领哪些补贴", today=LATER)
    again = ask(DATONG, "不是我，是我老公", asked.memory, LATER)
    assert "按您老公的情况" in again.text and "您是哪一种" in again.text


@pytest.mark.parametrize("says", ["不是", "不是，我是高中毕业的"])
def test_an_answer_is_an_answer(says: str) -> None:
    asked = ask(ZICHUAN, "我能领毕业生社保补贴吗", today=THEN)
    assert "不符合" in ask(ZICHUAN, says, asked.memory, THEN).text
