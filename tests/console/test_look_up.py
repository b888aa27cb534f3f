"""Staff find a conversation while a caller is on the line."""

import pytest

from tests.chat import Chat
from tests.console.clerks import Clerk, Hire


@pytest.fixture(autouse=True)
def talk(chat: Chat) -> None:
    chat.says("我在太原").says("厂里的补贴怎么领，电话13800001234")


@pytest.mark.parametrize("typed", ["补贴", "补帖", "butie", "1234"])
def test_words_their_sound_and_digits_find_it(lijing: Clerk, typed: str) -> None:
    lijing.opens("look-up", q=typed).sees("厂里的补贴怎么领", "太原市")
    lijing.does_not_see("13800001234")


def test_nothing_found_says_what_to_try(lijing: Clerk) -> None:
    lijing.opens("look-up", q="潜水艇").sees("没有找到。换个说法")


def test_what_is_wrong_is_told(lijing: Clerk) -> None:
    lijing.opens("look-up", q="补贴", since="昨天").is_answered(422).sees("应写成 2026-12-31")
    lijing.opens("look-up", q="补贴", region="桃花源").is_answered(422).sees("没有找到“桃花源”")


def test_of_another_region_nothing_is_found(hired: Hire) -> None:
    hired("zichuan", region="370302").opens("look-up", q="补贴").sees("没有找到。换个说法")


def test_more_than_a_page_goes_on(lijing: Clerk, person) -> None:
    for number in range(21):
        person(f"o_many_{number:02}").says("我在太原，想问厂里的补贴")
    lijing.opens("look-up", q="补贴").sees("下一页")
    assert lijing.page.count("<li>") == 20


def test_filters_stand_together(lijing: Clerk, person) -> None:
    person("o_human").says("我在太原，补贴的事找人工").says("人工")
    lijing.opens("look-up", q="补贴", handed_over="1").sees("补贴的事找人工")
    lijing.does_not_see("厂里的补贴怎么领")
