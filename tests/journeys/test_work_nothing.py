"""What is said where there is nothing to apply to, to see more of or to take back."""

import pytest

from tests.chat import Chat
from tests.jobs.bosses import Boss
from tests.journeys.test_work import GUARD, applied

DIGGER = "有没有开挖机的活"


@pytest.mark.parametrize("said", ["投第1个", "换一个", "还有吗", "还有没有别的", "第一个多少钱"])
def test_where_nothing_was_found_there_is_nothing_to_apply_to(zhang: Chat, said: str) -> None:
    zhang.says(DIGGER).says(said).hears("没有找到挖机的岗位", "有新的告诉我", "换个地方")
    zhang.does_not_hear("没有查到")


@pytest.mark.parametrize("said", ["算了不投了", "那算了", "不找了"])
def test_who_leaves_it_is_told_that_nothing_was_sent(zhang: Chat, said: str) -> None:
    zhang.says(DIGGER).says(said).hears("好的，没有投")


def test_there_is_nothing_to_take_back_for_who_never_applied(boss: Boss, zhang: Chat) -> None:
    boss.publishes(**GUARD)
    zhang.says("有没有保安的活").says("不想去了撤了吧").hears("没有投过岗位")


@pytest.mark.parametrize("said", ["撤了", "不想去了撤了吧", "还是不去了"])
def test_an_application_is_taken_back_in_a_word(boss: Boss, zhang: Chat, said: str) -> None:
    boss.publishes(**GUARD)
    applied(zhang).says(said).hears("撤回了")
    zhang.says("我投的那个有信没").hears("本人已撤回")


def test_who_applies_to_no_other_keeps_what_they_applied_to(boss: Boss, zhang: Chat) -> None:
    boss.publishes(**GUARD)
    boss.publishes(**GUARD | {"title": "普工", "about": "装配线上坐着干活，有师傅带，包住。"})
    applied(zhang).says("有没有普工的活").says("算了不投了").hears("还在", "撤回投递")
    zhang.says("我投的那个有信没").hears("单位还没有看")


def test_the_end_of_a_list_is_told_in_any_words(boss: Boss, zhang: Chat) -> None:
    boss.publishes(**GUARD)
    zhang.says("有没有保安的活").says("还有吗").hears("后面没有了")
    zhang.says("换一个").hears("后面没有了")


def test_who_waits_for_a_yes_may_leave_it_in_more_words(boss: Boss, zhang: Chat) -> None:
    boss.publishes(**GUARD)
    zhang.says("有没有保安的活").says("投第1个").says("算了不投了").hears("没有投")


def test_a_shift_no_posting_tells_of_is_said_to_be_unknown(boss: Boss, zhang: Chat) -> None:
    boss.publishes(**GUARD | {"shift": []})
    zhang.says("夜班保安").hears("没写上什么班，先问清楚", "1  保安")


def test_a_postings_number_is_no_pay(boss: Boss, zhang: Chat) -> None:
    boss.publishes(**GUARD)
    zhang.says("有没有保安的活").says("岗位99167").does_not_hear("按“")
