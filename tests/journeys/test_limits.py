"""What the desk does not know, does not decide, or must not leave waiting."""

import pytest

from tests.chat import Chat


@pytest.fixture
def in_taiyuan(chat: Chat) -> Chat:
    return chat.says("我在太原")


@pytest.mark.parametrize(
    ("question", "door"),
    [
        ("医保住院能报多少", "12393"),
        ("公积金贷款能贷多少", "12329"),
        ("低保怎么办", "民政局"),
        ("社保卡丢了", "12333"),
        ("签证过期了", "12367"),
    ],
)
def test_other_offices_business_is_sent_to_their_door(
    in_taiyuan: Chat, question: str, door: str
) -> None:
    in_taiyuan.says(question).hears("不归", door).does_not_hear("依据")


def test_a_benefit_no_document_of_the_place_grants_is_not_made_up(in_taiyuan: Chat) -> None:
    in_taiyuan.says("见习补贴一个月多少钱").hears("没有查到", "12333").does_not_hear("依据")


def test_idle_talk_is_declined_politely(in_taiyuan: Chat) -> None:
    in_taiyuan.says("给我讲个笑话").hears("抱歉", "菜单")


def test_nonsense_is_not_answered(in_taiyuan: Chat) -> None:
    in_taiyuan.says("阿斯顿发斯蒂芬").hears("没有查到").does_not_hear("依据")


def test_two_misses_in_a_row_offer_a_person(in_taiyuan: Chat) -> None:
    in_taiyuan.says("阿斯顿发斯蒂芬").does_not_hear("连着")
    in_taiyuan.says("去外太空旅游").hears("连着两次没有答上", "人工")
    in_taiyuan.says("招人补助给多少").hears("1500元")
    in_taiyuan.says("阿斯顿发斯蒂芬").does_not_hear("连着")


def test_ones_own_file_goes_to_the_office_that_holds_it(in_taiyuan: Chat) -> None:
    in_taiyuan.says("我上礼拜交的稳岗申请批下来没").hears("查不到", "受理您申请的单位", "12333")


def test_a_person_is_named_when_asked_for(in_taiyuan: Chat) -> None:
    in_taiyuan.says("转人工").hears("工作人员", "12333")
    in_taiyuan.says("你是机器人吗").hears("不是真人")


def test_danger_comes_before_everything(in_taiyuan: Chat) -> None:
    in_taiyuan.says("厂里拖欠工资，我不想活了").hears("110", "12356").does_not_hear("依据")
    in_taiyuan.says("老板打人还扣身份证").hears("110", "12333")


def test_a_later_year_is_not_answered_as_if_it_were_known(in_taiyuan: Chat) -> None:
    in_taiyuan.says("2024年的稳岗返还比例是多少").hears("没有查到2024年的文件", "到期")


def test_a_number_without_choices_is_no_choice(in_taiyuan: Chat) -> None:
    in_taiyuan.says("7").does_not_hear("依据")


def test_a_number_out_of_range_brings_the_choices_again(in_taiyuan: Chat) -> None:
    in_taiyuan.says("职介补贴给多少").says("9").hears("请回复 1 到")


def test_more_without_a_rest_says_so(in_taiyuan: Chat) -> None:
    in_taiyuan.says("更多").hears("没有更多内容")


def test_the_menu_is_there_when_called(in_taiyuan: Chat) -> None:
    in_taiyuan.says("菜单").hears("换成", "人工", "更多")
    in_taiyuan.taps("CLICK", EventKey="MENU").hears("换成")


def test_when_something_happened_is_not_the_year_of_the_policy(chat: Chat) -> None:
    chat.says("我在太原").says("我们厂28个人，去年裁了5个，稳岗返还要什么条件")
    chat.hears("17.9%").does_not_hear("您说的是2025年")
    chat.says("去年的稳岗返还给多少").hears("您说的是2025年")
