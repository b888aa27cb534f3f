"""The console in a real browser, as make run has it: by keys alone, at a desk and on a phone."""

from datetime import timedelta

import pytest
from apiflask import APIFlask
from playwright.sync_api import expect

from tests.chat import Chat
from tests.conftest import Site
from tests.console.clerks import Clerk, Hire
from tests.console.seated.seats import Sit

pytestmark = pytest.mark.browser

PHONE, DESK = 375, 1280


def asker(app: APIFlask, openid: str, text: str) -> Chat:
    """Somebody of 太原 who asks something, and then for a person."""
    return Chat(app.test_client(), openid).says("我在太原").says(text).says("人工")


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_from_the_search_to_the_release_by_keys_alone(
    app: APIFlask, sit: Sit, lijing: Clerk, width: int
) -> None:
    chat = asker(app, f"o_keys_{width}", f"仓库{width}的补贴怎么领")
    seat = sit(width).signs_in("lijing").opens("look-up").presses("/")
    seat.types(f"仓库{width}").follows("查找").sees("怎么领").follows("o_k…")
    seat.follows("接手").sees("自动答复已停")
    seat.tabs_to("回复").types("请带身份证到二楼。").presses("Control+Enter")
    seat.sees("请带身份证到二楼。")
    chat.says("好的，谢谢").hears_nothing()
    seat.sees("好的，谢谢").follows("结束，交还自动答复").sees("待接手")
    chat.says("稳岗返还给多少").hears("返还")


def test_of_two_at_once_one_gets_it_and_the_other_is_told(
    app: APIFlask, sit: Sit, lijing: Clerk, wangfang: Clerk
) -> None:
    asker(app, "o_contended", "两个人都想答的问题")
    first, second = sit().signs_in("lijing"), sit().signs_in("wangfang")
    for seat in (first, second):
        seat.opens("queue").follows("打开 o_c…").sees("还没有人接手")
    first.follows("接手").sees("您已接手")
    second.sees("lijing（测试）已接手")
    expect(second.page.get_by_role("button", name="接手")).to_have_count(0)


def test_of_two_who_press_at_the_same_moment_the_second_is_told(
    app: APIFlask, sit: Sit, lijing: Clerk, wangfang: Clerk
) -> None:
    asker(app, "o_raced", "两个人同时按下")
    first, second = sit().signs_in("lijing"), sit().signs_in("wangfang")
    for seat in (first, second):
        seat.opens("queue").follows("打开 o_raced").tabs_to("接手")
        # What the page would learn within two seconds is not yet there.
        seat.page.evaluate("document.querySelector('.poll').remove()")
    first.presses("Enter").sees("您已接手")
    second.presses("Enter").sees("lijing（测试）已经接手了这段对话")


def test_what_is_being_typed_outlives_what_comes_in(app: APIFlask, sit: Sit, lijing: Clerk) -> None:
    chat = asker(app, "o_typing", "边打字边来消息")
    seat = sit().signs_in("lijing").opens("queue").follows("打开 o_t…")
    seat.follows("接手").tabs_to("回复").types("您的材料")
    chat.says("还有一个问题")
    seat.sees("还有一个问题").types("齐了。")
    expect(seat.page.get_by_label("回复", exact=True)).to_have_value("您的材料齐了。")


def test_who_waits_and_what_is_new_stand_in_the_tab_of_every_page(
    house: Site, sit: Sit, hired: Hire
) -> None:
    hired("loufan", region="140123", signed_in=False)
    seat = sit().signs_in("loufan").opens("look-up")
    expect(seat.page).to_have_title("查找对话 · 稳岗")
    chat = Chat(house.app.test_client(), "o_rings").says("我在娄烦").says("人工")
    seat.sees("1 人在等")
    expect(seat.page).to_have_title("(1) 查找对话 · 稳岗")
    seat.follows("1 人在等").follows("打开 o_r…").follows("接手").opens("phone")
    expect(seat.page).to_have_title("电话旁 · 稳岗")
    house.clock.moment += timedelta(minutes=1)
    chat.says("还在吗")
    seat.sees("1 段有新消息")
    expect(seat.page).to_have_title("(1) 电话旁 · 稳岗")


def test_the_answer_for_a_caller_is_copied_by_one_key(sit: Sit, lijing: Clerk) -> None:
    seat = sit().signs_in("lijing").opens("phone").types("稳岗返还给多少").presses("Enter")
    seat.sees("《").presses("Alt+c").sees("已复制")
    assert "返还" in seat.page.evaluate("navigator.clipboard.readText()")


def test_a_page_nobody_looks_at_asks_for_nothing(app: APIFlask, sit: Sit, lijing: Clerk) -> None:
    seat = sit().signs_in("lijing").opens("queue")
    hide = "Object.defineProperty(document, 'hidden', {get: () => true, configurable: true})"
    seat.page.evaluate(hide)
    asked: list[str] = []
    seat.page.on("request", lambda request: asked.append(request.url))
    seat.page.wait_for_timeout(2300)
    assert asked == []
    with seat.page.expect_request("**/desk/queue?**"):
        seat.page.evaluate("delete document.hidden")
