"""A check in the chat, told as conversations: asked, answered, corrected, interrupted, left."""

from datetime import UTC, datetime

import pytest

from tests.chat import Chat, choice
from tests.conftest import Site


@pytest.fixture
def owner(desk: Site, chat: Chat) -> Chat:
    """A firm's owner in Taiyuan, in April 2020."""
    desk.clock.moment = datetime(2020, 4, 1, 4, tzinfo=UTC)
    return chat.says("我在太原")


def test_what_the_sentence_tells_is_not_asked_again(owner: Chat) -> None:
    owner.says("我们28个人去年裁了5个，能领稳岗返还不")
    owner.hears("17.9%", "这一条符合", "50%", "依据：", "说“是”或“不是”").does_not_hear("多少职工")


def test_a_check_goes_from_answers_to_the_verdict(owner: Chat) -> None:
    owner.says("我们28个人去年裁了5个，能领稳岗返还不")
    answers = {
        "多少失业保险费": "十万",
        "失业保险": "一直交着呢",
        "承诺": "承诺",
        "小微": "小厂",
        "黑名单": "没上",
    }
    for _ in range(8):
        if "：符合条件" in owner.heard:
            break
        asked = owner.heard.splitlines()[-4:]
        word = next(word for word in answers if any(word in line for line in asked))
        owner.says(answers[word])
    owner.hears("【失业保险稳岗返还】太原市", "5万元", "×50%", "去哪办", "依据：")


def test_numbers_are_heard_as_people_say_them(owner: Chat) -> None:
    owner.says("招人补助能领不").says(choice(owner.heard, "小微企业"))
    owner.hears("满6个月").says("干了大半年了").hears("有几个？")
    owner.says("三十来号人").hears("符合条件", "45000元至58500元")


def test_who_cannot_tell_gets_no_invented_answer(owner: Chat) -> None:
    owner.says("招人补助能领不").says(choice(owner.heard, "小微企业")).says("不晓得")
    owner.hears("还不能断定", "还不知道").does_not_hear("：符合条件", "不符合")


def test_a_near_miss_says_by_how_much(owner: Chat) -> None:
    owner.says("我们100人裁了6个，稳岗返还能领不")
    owner.hears("裁员率约6%", "5.5%", "不符合").does_not_hear("核对一下")


def test_an_earlier_answer_is_corrected(owner: Chat) -> None:
    owner.says("招人补助能领不").says(choice(owner.heard, "小微企业")).says("八个月")
    owner.says("新招了3个").hears("4500元")
    owner.says("不对，是新招了5个").hears("7500元")


def test_a_question_in_between_is_answered_and_the_check_goes_on(owner: Chat) -> None:
    owner.says("招人补助能领不").says(choice(owner.heard, "小微企业")).hears("满6个月")
    owner.says("稳岗返还要啥材料").hears("承诺书", "接着核对", "满6个月")
    owner.says("八个月").does_not_hear("没听明白")


def test_what_is_not_understood_is_asked_again(owner: Chat) -> None:
    owner.says("招人补助能领不").says(choice(owner.heard, "小微企业")).says("哈哈")
    owner.hears("没听明白", "满6个月", "退出")


def test_the_check_can_be_left(owner: Chat) -> None:
    owner.says("招人补助能领不").says("退出").hears("不核对了")
    owner.says("稳岗返还要啥材料").hears("承诺书").does_not_hear("接着核对")


def test_danger_comes_before_the_check_and_ends_it(owner: Chat) -> None:
    owner.says("招人补助能领不").says("我不想活了").hears("12356").does_not_hear("接着核对")
    owner.says("没人管我，我在楼顶").does_not_hear("【小微企业", "满6个月")


@pytest.mark.parametrize(
    ("words", "heard"),
    [
        ("人工", "工作人员"),
        ("菜单", "换成"),
        ("换成大同", "大同市"),
        ("做个假花名册行不行", "违法"),
    ],
)
def test_whatever_else_they_want_is_not_an_answer(owner: Chat, words: str, heard: str) -> None:
    owner.says("招人补助能领不").says(choice(owner.heard, "小微企业")).says(words).hears(heard)


@pytest.mark.parametrize("words", ["在哪办？", "材料交到哪里", "这个是什么意思", "要交多少钱"])
def test_a_question_in_between_is_no_yes(owner: Chat, words: str) -> None:
    owner.says("招人补助能领不").says(choice(owner.heard, "小微企业")).says(words)
    owner.hears("接着核对", "满6个月").does_not_hear("有几个？")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("十个以上", "15000元"),
        ("我们厂28个人，今年新招了3个", "4500元"),
        ("超过10个", "16500元"),
        ("不是很多", "没听明白"),
        ("13812345678", "没听明白"),
    ],
)
def test_a_head_count_is_only_what_was_said(owner: Chat, words: str, told: str) -> None:
    owner.says("招人补助能领不").says(choice(owner.heard, "小微企业")).says("八个月")
    owner.says(words).hears(told).does_not_hear("28500元", "0人")


@pytest.mark.parametrize("words", ["不是小微企业", "我们不是小微", "没有"])
def test_a_choice_that_is_denied_is_not_taken(owner: Chat, words: str) -> None:
    owner.says("招人补助能领不").says(words).does_not_hear("满6个月")


def test_who_is_never_understood_is_not_asked_for_ever(owner: Chat) -> None:
    owner.says("招人补助能领不").says("哈哈").says("嘿嘿").hears("没听明白").says("呵呵")
    owner.does_not_hear("没听明白")


def test_a_finished_check_does_not_answer_other_questions(owner: Chat) -> None:
    owner.says("招人补助能领不").says(choice(owner.heard, "小微企业")).says("八个月")
    owner.says("3个").hears("4500元")
    owner.says("我们搞培训，40个人能补多少").does_not_hear("60000元", "4500元")


def test_what_is_over_is_not_checked(chat: Chat) -> None:
    chat.says("我在太原").says("招人补助能领不").hears("已到期").does_not_hear("核对一下")
