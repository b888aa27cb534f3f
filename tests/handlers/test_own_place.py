"""What people call theirs is the place they ask about; what they only mention is not."""

import pytest

from tests.handlers.shipped import ask, desk_in

GUIYANG, TAIYUAN, ZICHUAN = "520100", "140100", "370302"


@pytest.mark.parametrize(
    ("home", "text", "document"),
    [
        (GUIYANG, "太原只退一半失业险，我们贵阳稳岗返还好多", "guiyang-county"),
        (ZICHUAN, "听说太原稳岗返还给一半，咱淄川给多少", "zichuan-2020"),
        (TAIYUAN, "我在太原，听说淄川稳岗返还高，要啥条件", "taiyuan-2020"),
    ],
)
def test_their_own_place_comes_before_one_they_heard_of(
    home: str, text: str, document: str
) -> None:
    assert ask(desk_in(home), text).cards[0].startswith(document)


@pytest.mark.parametrize("text", ["考起高级工厂头能补两千", "这个一年能返一半"])
def test_what_states_that_something_can_be_had_begins_no_check(text: str) -> None:
    assert not ask(desk_in(GUIYANG), text).memory.check


def test_a_set_of_measures_is_no_fraud() -> None:
    assert ask(desk_in(TAIYUAN), "太原20年那套稳岗补贴如今还办不办").kind == "answer"


@pytest.mark.parametrize(
    ("home", "text", "document"),
    [
        (ZICHUAN, "听说太原裁到百分之五点五都行，俺这失业险能返一半不", "zichuan-2020"),
        (ZICHUAN, "失业险能退几成 太原的舅子说他们退一半", "zichuan-2020"),
        (ZICHUAN, "人家太原都返一半 我们这能返多少失业险", "zichuan-2020"),
        (ZICHUAN, "我表哥在太原开厂，退了一半失业险，我们厂能退多少", "zichuan-2020"),
        (ZICHUAN, "能不能像太原那样返一半失业险", "zichuan-2020"),
        (TAIYUAN, "上海客户的订单黄了，稳岗返还能退多少", "taiyuan-2020"),
        (TAIYUAN, "总公司在上海，我们稳岗返还能退多少", "taiyuan-2020"),
        (TAIYUAN, "淄川的同学说他们都退了，我稳岗返还能退多少", "taiyuan-2020"),
        (GUIYANG, "我从浙江回来，想开个店，有补贴没得", "guiyang-county"),
    ],
)
def test_a_place_only_mentioned_gives_no_figures(home: str, text: str, document: str) -> None:
    assert ask(desk_in(home), text).cards[0].startswith(document)


@pytest.mark.parametrize(
    "text",
    [
        "那太原呢，稳岗返还给多少",
        "听说太原稳岗返还给一半是真的不",
        "帮太原的亲戚问一下，稳岗返还给多少",
        "我太原的同学想问稳岗返还能退多少",
    ],
)
def test_a_place_that_is_asked_about_is_answered_for(text: str) -> None:
    assert ask(desk_in(ZICHUAN), text).cards == ("taiyuan-2020/job-retention-refund",)


def test_what_relatives_say_of_their_place_spoils_no_sum() -> None:
    words = "我们厂去年交了四万失业险 没裁人 能退多少 太原的亲戚说他们也是一半"
    reply = ask(desk_in(ZICHUAN), words)
    assert "2万元" in reply.text and reply.cards[0].startswith("zichuan")


def test_ours_after_anothers_answer_is_the_persons_own_place() -> None:
    desk = desk_in(ZICHUAN)
    first = ask(desk, "太原的稳岗返还给多少")
    assert ask(desk, "俺这呢", first.memory).cards[0].startswith("zichuan")
    assert ask(desk, "那我们这边给多少", first.memory).cards[0].startswith("zichuan")


def test_who_only_heard_of_a_place_is_told_whose_answer_it_is() -> None:
    reply = ask(desk_in(ZICHUAN), "听说太原稳岗返还给一半，要啥条件")
    assert reply.cards[0].startswith("zichuan") and "要问太原市的，回复“太原呢”" in reply.text
    assert ask(desk_in(ZICHUAN), "太原呢", reply.memory).cards[0].startswith("taiyuan")


def test_both_places_asked_about_are_told_beside_each_other() -> None:
    reply = ask(desk_in(ZICHUAN), "太原稳岗返还能退多少，我们这儿能退多少")
    assert {card.partition("/")[0] for card in reply.cards} == {"taiyuan-2020", "zichuan-2020"}


def test_to_change_the_place_of_a_question_is_to_ask_it_there() -> None:
    desk = desk_in(ZICHUAN)
    reply = ask(desk, "换成太原呢", ask(desk, "稳岗返还给多少").memory)
    assert reply.cards[0].startswith("taiyuan") and reply.memory.region == ""


@pytest.mark.parametrize(
    ("home", "text", "place", "document"),
    [
        (ZICHUAN, "俺户口淄川，创业担保贷款能在博山贷吗", "博山区", "zichuan-2020"),
        (ZICHUAN, "稳岗返还能去张店申请不 俺淄川户口", "张店区", "zichuan-2020"),
        (TAIYUAN, "我太原户籍的，稳岗返还可以到北京领不", "北京市", "shanxi-2022"),
    ],
)
def test_whether_it_may_be_had_elsewhere_is_asked_of_the_own_place(
    home: str, text: str, place: str, document: str
) -> None:
    reply = ask(desk_in(home), text)
    assert reply.cards[0].startswith(document)
    assert f"能不能在{place}办，文件没有写" in reply.text


@pytest.mark.parametrize("text", ["博山的稳岗返还给多少 俺户口淄川", "创业担保贷款能在博山贷不"])
def test_a_place_with_nothing_known_of_it_is_still_declined(text: str) -> None:
    assert ask(desk_in(ZICHUAN), text).kind == "decline"
