"""What people send in pieces, or all at once: both are one conversation to them."""

from tests.chat import Chat, choice


def test_what_was_told_in_three_messages_counts_in_the_answer(chat: Chat) -> None:
    chat.says("我在太原").says("我们是小厂").hears("记下了：我们是小厂")
    chat.says("厂里28个人").hears("记下了", "我们是小厂", "厂里28个人")
    chat.says("裁了5个，能领稳岗返还不").hears("【失业保险稳岗返还】太原市", "17.9%", "这一条符合")


def test_what_was_told_is_forgotten_once_it_was_answered(chat: Chat) -> None:
    chat.says("我在太原").says("俺们厂28个人").says("能领稳岗返还不").hears(
        "要看的是：裁员率不超过20%"
    )
    chat.says("稳岗返还要啥材料").hears("承诺书").does_not_hear("要看的是")


def test_small_talk_is_not_taken_for_something_told(chat: Chat) -> None:
    chat.says("我在太原").says("今天太阳真好").does_not_hear("记下了：今天")


def test_two_questions_in_one_message_get_two_answers(chat: Chat) -> None:
    chat.says("我在太原").says("招人补助给多少？另外稳岗返还要啥材料")
    chat.hears("1500元", "依据：", "承诺书、企业营业执照", "50%")
    assert chat.heard.count("依据：") == 2


def test_what_is_not_ours_gets_its_door_beside_the_answer(chat: Chat) -> None:
    chat.says("我在太原").says("稳岗返还给多少？公积金能取不")
    chat.hears("50%", "住房公积金", "12329")


def test_two_clauses_of_one_question_get_one_answer(chat: Chat) -> None:
    chat.says("我在太原").says("稳岗返还能退多少？要啥条件").hears("50%", "5.5%")
    assert chat.heard.count("依据：") == 1


def test_two_places_are_set_side_by_side_each_under_its_own_name(chat: Chat) -> None:
    chat.says("我在太原").says("稳岗返还太原和淄川哪个高").hears("数字不能混用")
    taiyuan, zichuan = (line for line in chat.heard.splitlines() if "失业保险稳岗返还" in line)
    assert "太原市2020年，已到期" in taiyuan
    assert "淄川区2020年，未写截止日期" in zichuan
    assert chat.heard.count("依据：") == 2
    chat.says(choice(chat.heard, "2020年3月 失业保险稳岗返还（淄川区")).hears("淄川区", "附件5")


def test_two_years_are_set_side_by_side(chat: Chat) -> None:
    chat.says("我在太原").says("稳岗返还20年返几成，22年返几成")
    chat.hears("太原市", "50%", "山西省", "90%", "晋人社党组字〔2022〕19号")


def test_two_places_that_are_not_compared_are_one_question(chat: Chat) -> None:
    chat.says("我在太原").says("公司在太原注册，职介的钱能在大同领不").does_not_hear("数字不能混用")


def test_a_place_we_know_nothing_of_is_not_compared_by_guessing(chat: Chat) -> None:
    chat.says("我在太原").says("稳岗返还太原和成都哪个高").hears("成都", "12333")
    chat.does_not_hear("数字不能混用")


def test_what_is_told_behind_a_question_belongs_to_it(chat: Chat) -> None:
    chat.says("我在运城").says("灵活就业社保补贴怎么申请，我是就业困难人员")
    assert chat.heard.count("依据：") == 1


def test_what_goes_on_with_a_story_is_noted(chat: Chat) -> None:
    chat.says("我在太原").says("去年8月我们招了5个").says("合同都签了，一直干到现在没走人")
    chat.hears("记下了")
