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
