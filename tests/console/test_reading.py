"""Staff see on what an answer rests, how the question was understood, and all that was said."""

from tests.chat import Chat
from tests.console.clerks import Clerk


def test_an_answer_shows_its_cards_and_clauses(chat: Chat, lijing: Clerk) -> None:
    chat.says("我在太原").says("稳岗返还给多少")
    lijing.looks_at(chat).sees("依据", "卡片：", "《", "二（二）")


def test_a_question_shows_how_it_was_understood(chat: Chat, lijing: Clerk) -> None:
    chat.says("我在太原").says("稳岗返还给多少").says("投诉你们")
    lijing.looks_at(chat).sees("怎么理解的", "问的是：金额", "地区：太原市", "意思：不满意")


def test_what_was_said_long_ago_is_reached(chat: Chat, lijing: Clerk) -> None:
    chat.says("我在太原，最早的一句")
    for _ in range(31):
        chat.says("菜单")
    number = lijing.looks_at(chat).does_not_see("最早的一句").sees("看更早的").number(chat)
    lijing.opens(f"conversations/{number}", lines=240).sees("最早的一句")
    lijing.does_not_see("看更早的")


def test_the_queue_says_what_was_said_last_without_numbers(chat: Chat, lijing: Clerk) -> None:
    chat.says("我在太原").says("人工").says("打我电话13800001234")
    lijing.opens("queue").sees("打我电话138****1234").does_not_see("13800001234")


def test_a_page_that_is_up_to_date_gets_nothing(chat: Chat, lijing: Clerk) -> None:
    chat.says("我在太原").says("人工")
    number = lijing.looks_at(chat).number(chat)
    mark = lijing.page.split("mark=")[1].split("&")[0]
    address = f"/desk/conversations/{number}/transcript"
    ask = {"query_string": f"mark={mark}", "headers": {"HX-Request": "true"}}
    assert lijing.client.get(address, **ask).status_code == 204
    chat.says("还有个事")
    assert "还有个事" in lijing.client.get(address, **ask).get_data(as_text=True)


def test_a_number_is_covered_before_the_line_is_cut(chat: Chat, lijing: Clerk) -> None:
    chat.says("我在太原").says("人工").says("补" * 22 + "13655554444")
    lijing.opens("queue").sees("136****4").does_not_see("1365555")
