"""From following the account to an answer with its clause."""

import re

from policy.answers import ASKABLE
from policy.sections import TITLES
from tests.chat import Chat, choice


def test_a_newcomer_is_welcomed_asked_for_her_place_and_answered(chat: Chat) -> None:
    chat.taps("subscribe").hears("公共就业服务窗口", "人工")
    chat.says("我们厂28个人，裁了5个，还能退失业保险吗").hears("请问您", "太原市")
    chat.says(choice(chat.heard, "太原市")).hears("失业保险稳岗返还", "20%", "50%", "二（二）")


def test_a_lapsed_policy_is_said_to_be_lapsed(chat: Chat) -> None:
    chat.says("我在太原").hears("太原市")
    chat.says("招人那个补助给多少").hears("1500元", "已经到期", "2020年6月", "二（五）")


def test_a_policy_in_force_is_not_called_lapsed(chat: Chat, desk) -> None:
    desk.clock.moment = desk.clock.moment.replace(year=2020, month=5)
    chat.says("我在太原").says("招人那个补助给多少")
    chat.hears("1500元", "执行至2020年6月").does_not_hear("到期")


def test_a_follow_up_leans_on_the_question_before(chat: Chat) -> None:
    chat.says("我在太原").says("稳岗返还什么条件").hears("裁员率", "5.5%")
    chat.says("要交哪些东西").hears("申报表", "承诺书", "营业执照")


def test_further_aspects_are_offered_as_numbers(chat: Chat) -> None:
    chat.says("我在太原").says("职介补贴给多少").hears("1000元")
    number, label = re.split("：|；", chat.heard.splitlines()[-1])[-1].split()
    title = next(TITLES[aspect] for aspect, asked in ASKABLE.items() if asked == label)
    whole = f"\n{title}：\n1. "
    chat.does_not_hear(whole).says(number).hears(whole)


def test_figures_given_in_passing_are_held_against_the_conditions(chat: Chat) -> None:
    chat.says("我在太原").says("我们厂28个人，去年裁了5个，还能退失业保险吗")
    chat.hears("17.9%", "不超过20%", "符合")
    chat.says("才招了20个民工，给派车接不").hears("30人（含）以上", "不符合")
    chat.says("小公司招了3个人，干满半年了，补多少").hears("4500元")


def test_traditional_characters_are_read_like_any_others(chat: Chat) -> None:
    chat.says("我在太原").says("我們廠28個人，去年裁了5個，還能退失業保險嗎").hears(
        "17.9%", "不超过20%"
    )
    chat.says("我不想活瞭").hears("12356")
