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


COUNTY = desk_in("520100")
SENT = "我家是建档立卡户，政府组织我去福建打工，能领多少"


@pytest.mark.parametrize("says", ["我妹也想领", "俺哥能领不", "那我姐夫也可以吗", "替我表弟问问"])
def test_after_an_answer_nothing_of_who_asked_is_the_others(says: str) -> None:
    told = ask(COUNTY, SENT, today=THEN)
    again = ask(COUNTY, says, told.memory, THEN)
    assert "条件都符合" in told.text and "从头核对" in again.text
    assert again.memory.check["of_another"] and not again.memory.check["facts"]
    assert not again.memory.story and "1000元" not in again.text


@pytest.mark.parametrize(
    ("says", "heard"),
    [
        ("我哥也想领，他还差三年退休", "不符合"),
        ("我妹也想办，她去年12月领完的，没上班，再过五个月退休", "：符合条件"),
    ],
)
def test_what_is_told_of_the_other_with_it_is_checked(says: str, heard: str) -> None:
    story = "我失业保险金1月领完了，没工作，还差7个月退休，能接着领吗"
    again = ask(ZICHUAN, says, ask(ZICHUAN, story, today=THEN).memory, THEN)
    assert "从头核对" in again.text and heard in again.text


@pytest.mark.parametrize("says", ["我弟的厂也想领", "我弟也去了，一起能领多少"])
def test_who_is_one_more_or_has_a_firm_is_no_other_person_asked_for(says: str) -> None:
    told = ask(COUNTY, SENT, today=THEN)
    assert "从头核对" not in ask(COUNTY, says, told.memory, THEN).text
