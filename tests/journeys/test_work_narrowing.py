"""A search of which more is said bit by bit: 焊工 太原 · 五千以上的 · 要包住的."""

from tests.chat import Chat
from tests.jobs.bosses import Boss
from tests.journeys.test_work import GUARD

WELDER = {
    "title": "焊工",
    "pay": {"min": 6000, "max": 7000, "unit": "month"},
    "about": "厂里焊接钢结构，有师傅带。",
    "benefits": ["包住"],
    "shift": ["白班"],
    "certificates": [],
}

CHEAP = {
    "title": "氩弧焊工",
    "pay": {"min": 4000, "max": 4500, "unit": "month"},
    "about": "不锈钢水箱焊接，按图下料，要会氩弧焊。",
}


def test_a_condition_said_after_a_search_keeps_the_trade(boss: Boss, zhang: Chat) -> None:
    boss.publishes(**WELDER)
    boss.publishes(**WELDER | CHEAP)
    boss.publishes(**GUARD | {"pay": {"min": 5500, "max": 6000, "unit": "month"}})
    zhang.says("焊工 太原").hears("6000–7000元/月", "4000–4500元/月").does_not_hear("保安")
    zhang.says("五千以上的").hears("按“焊工 太原，五千以上的”找", "6000–7000元/月")
    zhang.does_not_hear("保安", "4000–4500")
    zhang.says("要包住的").hears("焊工 太原，五千以上的，要包住的").does_not_hear("保安")
    zhang.says("有新的告诉我").hears("一天最多一次", "焊工", "五千以上的")


def test_a_condition_after_a_question_of_policy_looks_for_no_work(boss: Boss, zhang: Chat) -> None:
    boss.publishes(**WELDER)
    zhang.says("焊工 太原").says("稳岗返还给多少").hears("稳岗返还")
    zhang.says("五千以上的").does_not_hear("按“焊工")
