"""One box for everything: what staff type tells by itself what it is."""

import pytest

from hotline.look_up import Wanted, read_query

OPENID = "oX" + "a-_1" * 6 + "bc"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("", Wanted()),
        ("  补贴  到账 ", Wanted("补贴 到账")),
        ("补贴", Wanted("补贴", name="补贴", guessed=True)),
        ("稳岗返还什么时候", Wanted("稳岗返还什么时候")),
        ("1234", Wanted("1234", phone_tail="1234", guessed=True)),
        ("138-0000 1234", Wanted("13800001234", phone_tail="13800001234", guessed=True)),
        ("+8613800001234", Wanted("13800001234", phone_tail="13800001234", guessed=True)),
        ("28", Wanted("28")),
        ("28个人", Wanted("28个人")),
        (OPENID, Wanted(openid=OPENID)),
        (f"{OPENID} 补贴到账", Wanted("补贴到账", openid=OPENID)),
        ("card:taiyuan-2020/contacts", Wanted(card="taiyuan-2020/contacts")),
        (
            "卡片：taiyuan-2020/contacts 电话号码是多少",
            Wanted("电话号码是多少", card="taiyuan-2020/contacts"),
        ),
    ],
)
def test_what_is_typed_tells_what_is_meant(typed: str, meant: Wanted) -> None:
    found = read_query(typed)
    if meant.card or meant.openid:
        assert (found.card, found.openid, found.words) == (meant.card, meant.openid, meant.words)
    else:
        assert found == meant
