"""我能领什么: a few questions, then a list of what can be had, may be had, and was looked at."""

from datetime import UTC, datetime

import pytest

from handlers.checks.who_asks import told_by_being, who_asks
from handlers.policies.asking_for_all import asks_for_all
from tests.chat import Chat, choice
from tests.conftest import Site


@pytest.fixture
def in_datong(desk: Site, chat: Chat) -> Chat:
    """Somebody in Datong in August 2022."""
    desk.clock.moment = datetime(2022, 8, 1, 4, tzinfo=UTC)
    return chat.says("我在大同")


@pytest.mark.parametrize(
    "text",
    [
        "我能领什么",
        "我们公司能享受啥政策",
        "毕业生有哪些补贴",
        "俺失业了能领点啥",
        "有什么补贴",
        "有啥能领的",
        "有哪些补贴可以申请",
        "有没有我能领的补助",
        "国家有没有什么补助给我们这种人",
        "我符合哪些政策",
        "帮我查查有什么补贴",
        "我下岗了有补贴吗",
        "开饭店的有啥优惠",
        "小微企业能享受的政策有哪些",
        "帮我看看我够条件领哪些",
        "雇了三个人，政府有没有补贴",
    ],
)
def test_all_that_can_be_had_is_asked_for_without_a_name(text: str) -> None:
    assert asks_for_all(text)


@pytest.mark.parametrize(
    "text",
    [
        "稳岗返还能领什么",
        "有什么招聘会",
        "要啥材料",
        "培训能领多少",
        "我能领失业金不",
        "创业有什么补贴",
        "退役军人有什么优惠",
        "政策是什么",
        "我不在哪儿登记过，这种补贴给不给",
        "有什么条件",
        "给多少钱",
        "钱什么时候到",
        "有没有工作",
    ],
)
def test_what_is_named_is_not_asked_for_as_a_whole(text: str) -> None:
    assert not asks_for_all(text)


def test_whether_there_is_money_is_asked_of_what_was_spoken_of_before() -> None:
    assert asks_for_all("给补贴不")
    assert not asks_for_all("给补贴不", leans=True)
    assert asks_for_all("失业的给补贴不", leans=True)
    assert asks_for_all("有哪些补贴", leans=True)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("我42岁下岗了，能领什么钱", ("unemployed",)),
        ("开饭店的有啥优惠", ("employer",)),
        ("我们公司招了3个失业的人，能领什么", ("employer",)),
        ("在厂里上班的能申请啥", ("worker",)),
        ("我是家政公司的保姆，能领什么", ("worker",)),
        ("刚毕业，有啥能领的", ("graduate",)),
        ("刚毕业没工作，有啥能领的", ("unemployed", "graduate")),
        ("初中毕业的，能领什么", ()),
        ("有什么补贴", ()),
    ],
)
def test_who_asks_is_heard(text: str, who: tuple[str, ...]) -> None:
    assert who_asks(text) == who


def test_it_asks_for_whom_then_goes_on_and_ends_with_a_list(in_datong: Chat) -> None:
    in_datong.says("我能领什么").says(choice(in_datong.heard, "单位"))
    for _ in range(20):
        if "【能享受什么】" in in_datong.heard:
            break
        in_datong.says("不晓得")
    in_datong.hears("大同市，单位", "共核对", "没收录的不等于没有", "依据：", "回复数字看详细")
    in_datong.says("1").hears("【", "依据：")


def test_who_says_for_whom_is_not_asked(in_datong: Chat) -> None:
    in_datong.says("我们公司能享受啥政策").does_not_hear("您是哪一种")


def test_what_is_certain_is_named_with_its_sum(in_datong: Chat) -> None:
    in_datong.says("我们公司能享受啥政策")
    answers = {
        "行业": "餐饮",
        "规模": "小微企业",
        "申请单位": "企业",
        "风险": "没有",
        "参加失业保险": "参加了",
        "参保": "10个",
        "正常": "开不了工",
    }
    for _ in range(20):
        if "【能享受什么】" in in_datong.heard:
            break
        word = next((word for word in answers if word in in_datong.heard), "")
        in_datong.says(answers.get(word, "不清楚"))
    in_datong.hears("【能享受什么】", "失业保险稳岗返还")


def test_without_a_place_it_asks_where_first(chat: Chat) -> None:
    chat.says("我能领什么").hears("请问您")
    chat.says(choice(chat.heard, "太原市")).hears("您是哪一种")


def test_a_fact_is_heard_though_another_was_asked_for(in_datong: Chat) -> None:
    in_datong.says("我能领什么").says(choice(in_datong.heard, "单位"))
    if "企业规模" not in in_datong.heard:
        in_datong.says("小微企业").does_not_hear("没听明白")


def test_who_has_no_work_is_told_of_what_helps_too(in_datong: Chat) -> None:
    in_datong.says("下岗了有啥补贴")
    for _ in range(20):
        if "【能享受什么】" in in_datong.heard:
            break
        in_datong.says("不晓得")
    in_datong.hears("能帮上忙的服务", "依据：").says("1").hears("依据：")


def test_a_firm_that_tells_of_itself_first_is_understood(in_datong: Chat) -> None:
    in_datong.says("开个小饭店，8个人，能领啥钱").does_not_hear("您是哪一种", "没有查到")


def test_who_has_no_work_is_not_asked_whether_they_work(in_datong: Chat) -> None:
    in_datong.says("我能领什么").says("失业了").does_not_hear("现在就业了吗")


def test_who_told_of_themselves_before_is_not_asked_for_whom(in_datong: Chat) -> None:
    in_datong.says("我们是个小厂，28个人").says("有哪些补贴可以申请").does_not_hear("您是哪一种")


def test_a_question_says_what_it_is_for(in_datong: Chat) -> None:
    in_datong.says("我能领什么").says(choice(in_datong.heard, "单位")).hears("看“")


def test_where_nothing_can_be_had_now_what_ended_is_named(desk: Site, chat: Chat) -> None:
    chat.says("我在太原").says("失业了有什么补贴可以领")
    chat.hears("以前有、现在已经到期的", "失业补助金").says("1").hears("到期")


def test_where_somebody_goes_is_heard_as_an_answer(chat: Chat) -> None:
    chat.says("我在贵阳").says("我是搬迁户，要出去打工，有什么补贴可以领").says("去广东")
    chat.does_not_hear("没对上", "去哪里上班")


@pytest.mark.parametrize(
    ("told", "heard"),
    [
        ("我42岁下岗了，能领什么钱", "【能享受什么】"),
        ("我们是个小饭店，8个人，有啥优惠", "看“"),
        ("我想创业，政府有什么支持", "创业"),
        ("雇了三个人干了七个月 有甚补助没", "1500元"),
    ],
)
def test_an_undertaking_that_is_told_is_what_it_is_asked_for(
    chat: Chat, told: str, heard: str
) -> None:
    chat.says("我在太原").says(told).hears(heard).does_not_hear("您是哪一种")


@pytest.mark.parametrize(
    ("words", "is_graduate"),
    [("我是大学生", True), ("高校毕业生", True), ("刚毕业", False), ("孩子大学毕业了", False)],
)
def test_only_who_says_so_of_themselves_is_taken_for_a_graduate(
    words: str, is_graduate: bool
) -> None:
    assert ("is_college_grad" in told_by_being(("graduate",), words)) == is_graduate


def test_who_is_two_things_is_checked_for_both(chat: Chat) -> None:
    chat.says("我在太原").says("刚毕业没工作，有什么补贴").does_not_hear("没有符合的")
    chat.hears("看“")


def test_where_nothing_was_looked_at_nothing_is_said_to_fail(chat: Chat) -> None:
    chat.says("我在太原").says("失业了有什么补贴可以领").hears(
        "收录的文件里，现在没有给这类人的补贴：失业"
    )
    chat.does_not_hear("共核对0项")
