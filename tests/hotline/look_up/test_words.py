"""Staff find what somebody wrote by any words of it, misspelt, as pinyin, by a few digits."""

from collections.abc import Callable

import pytest

from core.errors import Invalid
from hotline.look_up import Wanted, look_up
from tests.hotline.look_up.town import SHANXI, Town

Settle = Callable[[Town], Town]


@pytest.mark.parametrize(
    ("written", "looked_for"),
    [
        ("稳岗补贴什么时候到账", "补贴"),
        ("稳岗补贴什么时候到账", "到账 稳岗"),
        ("请问补帖怎么领", "补贴"),
        ("请问补贴怎么领", "补帖"),
        ("请问补贴怎么领", "butie"),
        ("请问补贴怎么领", "bu tie"),
        ("请问补贴怎么领", "BuTie 怎么"),
        ("wo yao ling butie", "补贴"),
        ("银航卡丢了", "银行卡"),
        ("重庆的社保能转吗", "chongqing"),
        ("西安的公司", "xian"),
        ("长治有分公司", "zhangzhi"),
        ("我要申請補貼", "补贴"),
        ("补", "补"),
        ("能补吗", "补"),
        ("还要补", "补"),
        ("裁了3个人", "3个人"),
        ("电话13800001234，谢谢", "1234"),
        ("电话13800001234，谢谢", "80000"),
        ("电话 １３８００００１２３４", "13800001234"),
        ("证书编号ab12cd", "ab12cd"),
        ("交5.5%的", "5.5%"),
    ],
)
def test_who_wrote_it_is_found(town: Town, settle: Settle, written: str, looked_for: str) -> None:
    town.says("o_wang", written)
    town.says("o_li", "你好，在吗")
    assert settle(town).finds(looked_for) == ["o_wang"]


@pytest.mark.parametrize(
    ("written", "looked_for"),
    [
        ("补办社保卡", "补贴"),
        ("裁了13个人", "3个人"),
        ("电话13800001234", "5678"),
        ("交55%的", "5.5%"),
        ("贴补家用", "补贴"),
    ],
)
def test_what_is_something_else_is_not_found(
    town: Town, settle: Settle, written: str, looked_for: str
) -> None:
    town.says("o_wang", written)
    assert settle(town).finds(looked_for) == []


def test_words_as_written_come_before_those_that_sound_the_same(town: Town, settle: Settle) -> None:
    town.says("o_exact_old", "补贴")
    town.says("o_both", "补贴")
    town.says("o_sound_old", "补帖")
    town.says("o_both", "布贴")
    town.says("o_exact_new", "领补贴")
    town.says("o_sound_new", "不贴")
    expected = ["o_exact_new", "o_both", "o_exact_old", "o_sound_new", "o_sound_old"]
    assert settle(town).finds("补贴") == expected
    assert town.finds("补贴", limit=1) == expected
    assert town.finds("补贴", limit=2) == expected


def test_each_conversation_is_listed_once_by_its_newest_line(town: Town, settle: Settle) -> None:
    town.says("o_wang", "稳岗返还")
    town.says("o_li", "稳岗返还")
    last = town.says("o_wang", "稳岗返还呢")
    page = look_up(settle(town).connection, Wanted("稳岗返还"), SHANXI)
    assert [one.openid for one in page.items] == ["o_wang", "o_li"]
    assert (page.items[0].line_id, page.items[0].text) == (last, "稳岗返还呢")
    assert town.finds("稳岗返还", limit=1) == ["o_wang", "o_li"]


def test_half_in_the_index_each_is_listed_once(town: Town) -> None:
    for name in ("o_wang", "o_li", "o_zhao"):
        town.says(name, "稳岗返还")
    town.is_indexed()
    town.says("o_li", "稳岗返还呢")
    town.says("o_sun", "稳岗返还")
    assert town.finds("稳岗返还", limit=1) == ["o_sun", "o_li", "o_zhao", "o_wang"]


def test_what_staff_wrote_is_found_and_what_the_desk_said_is_not(
    town: Town, settle: Settle
) -> None:
    town.says("o_wang", "你好")
    town.writes("o_wang", "已经帮您转到小店区办理")
    town.writes("o_li", "来电问养老认证", kind="call")
    assert settle(town).finds("小店区办理") == ["o_wang"]
    assert town.finds("养老认证") == ["o_li"]
    assert town.finds("稳岗返还") == []


def test_who_only_called_is_found(town: Town, settle: Settle) -> None:
    town.writes("o_wang", "来电问养老认证", kind="call")
    settle(town)
    for query in ("养老", Wanted(), Wanted(openid="o_wang")):
        assert town.finds(query) == ["o_wang"]


def test_signs_alone_cannot_be_looked_for(town: Town) -> None:
    with pytest.raises(Invalid, match="没有可以查找的字"):
        town.finds("！？")


@pytest.mark.parametrize("before", ["words", "words-x", "5", "cards-5", "words-" + "9" * 30])
def test_a_cursor_that_no_page_gave_is_refused(town: Town, before: str) -> None:
    with pytest.raises(Invalid, match="第一页"):
        town.finds("补贴", before=before)
