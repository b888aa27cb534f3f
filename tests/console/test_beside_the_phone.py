"""A caller is on the line: their question is answered as in the chat, and the call is noted."""

from tests.chat import Chat
from tests.console.clerks import Clerk, Hire

QUESTION = "我们28人，裁员1人，稳岗返还给多少"


def test_a_caller_gets_the_answer_of_the_chat(chat: Chat, lijing: Clerk) -> None:
    said = chat.says("我在太原").says(QUESTION).heard.splitlines()
    lijing.opens("phone").sends("phone", region="太原", question=QUESTION)
    lijing.sees(*said[:2], "《")


def test_what_was_asked_before_counts(lijing: Clerk) -> None:
    lijing.opens("phone").sends("phone", region="太原", question=QUESTION)
    lijing.sends("phone", region="太原", asked=[QUESTION], question="要什么材料")
    lijing.sees("材料", QUESTION)


def test_a_place_nobody_knows_is_named(lijing: Clerk) -> None:
    lijing.opens("phone").sends("phone", region="桃花源", question=QUESTION)
    lijing.is_answered(422).sees("没有找到“桃花源”")


def test_nothing_asked_is_told(lijing: Clerk) -> None:
    lijing.opens("phone").sends("phone", region="太原", question=" ").is_answered(422)
    lijing.sees("请写来电人问的话")


def test_a_call_is_kept_as_a_conversation(lijing: Clerk) -> None:
    noted = {"region": "太原", "asked": [QUESTION], "phone": "138 0000 1234"}
    lijing.opens("phone").sends("phone/note", **noted).is_answered(200)
    lijing.sees("来电", QUESTION, "138****1234").does_not_see("13800001234")
    lijing.opens("phone").sends("phone/note", **noted | {"asked": ["要什么材料"]})
    lijing.sees(QUESTION, "要什么材料")


def test_a_number_that_is_none_is_told_and_nothing_lost(lijing: Clerk) -> None:
    lijing.opens("phone").sends("phone/note", region="太原", asked=[QUESTION], phone="12")
    lijing.is_answered(422).sees("来电号码应是", QUESTION)


def test_a_call_belongs_to_the_person_staff_say_it_is_of(chat: Chat, lijing: Clerk) -> None:
    chat.says("我在太原")
    lijing.opens("phone").sends("phone/note", region="太原", asked=[QUESTION], phone="13800001234")
    number = lijing.looks_at(chat).does_not_see(QUESTION).number(chat)
    lijing.sends(f"conversations/{number}/phone", phone="13800001234")
    lijing.sees(QUESTION, "来电", "138****1234").does_not_see("13800001234")


def test_a_caller_of_another_region_is_not_noted(lijing: Clerk, hired: Hire) -> None:
    noted = {"asked": [QUESTION], "phone": "13800001234"}
    lijing.opens("phone").sends("phone/note", region="太原", **noted)
    zichuan = hired("zichuan", region="370302").opens("phone")
    zichuan.sends("phone/note", region="淄川", **noted).is_answered(404)


def test_a_place_that_is_none_keeps_the_whole_call(lijing: Clerk) -> None:
    asked = {"region": "火星县", "asked": [QUESTION], "question": "要什么材料"}
    lijing.opens("phone").sends("phone", **asked).is_answered(422)
    lijing.sees("没有找到“火星县”", QUESTION, "来电人问什么")


def test_a_number_of_one_person_is_not_another_persons_too(
    chat: Chat, person, lijing: Clerk
) -> None:
    chat.says("我在太原")
    other = person("o_other").says("我在太原，我的事")
    first = lijing.looks_at(chat).number(chat)
    lijing.sends(f"conversations/{first}/phone", phone="13800001234").is_answered(200)
    second = lijing.looks_at(other).number(other)
    lijing.sends(f"conversations/{second}/phone", phone="13800001234").is_answered(409)
    lijing.sees("已经登记给另一个人")
    lijing.looks_at(chat).does_not_see("我的事")


def test_calls_that_another_region_keeps_are_not_joined(
    chat: Chat, lijing: Clerk, hired: Hire
) -> None:
    zichuan = hired("zichuan", region="370302").opens("phone")
    zichuan.sends("phone/note", region="淄川", asked=["外地的事"], phone="13800001234")
    chat.says("我在太原")
    number = lijing.looks_at(chat).number(chat)
    lijing.sends(f"conversations/{number}/phone", phone="13800001234").is_answered(404)
    lijing.looks_at(chat).does_not_see("外地的事")


def test_a_call_has_its_place_and_nothing_to_reply_to(lijing: Clerk) -> None:
    noted = {"region": "太原", "asked": [QUESTION], "phone": "13800001234"}
    lijing.opens("phone").sends("phone/note", **noted).sees("太原市", "回复请打电话")
    lijing.does_not_see(">接手<")
