"""Staff find somebody by name, number or openid, by how it went, and never outside their scope."""

from collections.abc import Callable
from datetime import date, datetime

import pytest
from sqlalchemy import insert

from core.clock import BEIJING
from core.errors import Invalid
from hotline.look_up import Wanted, look_up
from jobs.tables import applications
from people.identities import Identity, meet, merge, prove_phone, undo
from people.seekers import CONSENT, Profile, keep_profile, list_seekers
from people.staff.scope import Scope
from people.staff.tables import staff
from tests.chat import ACCOUNT
from tests.conftest import NOON
from tests.hotline.look_up.town import DATONG, SHANXI, TAIYUAN, XIAODIAN, Town
from tests.jobs.live import post

Settle = Callable[[Town], Town]
PHONE = "13800001234"


def keeps_a_profile(town: Town, who: Identity, name: str, phone: str = PHONE) -> int:
    """Somebody writes of themselves; the number of their identity."""
    number = meet(town.connection, who, NOON)
    keep_profile(town.connection, number, Profile(name, phone), CONSENT, NOON)
    return number


@pytest.mark.parametrize(
    "wanted",
    [
        Wanted(name="王建国"),
        Wanted(name="建国"),
        Wanted(phone_tail="1234"),
        Wanted(phone_tail=PHONE),
        "王建国",
        "1234",
        "138 0000 1234",
        "+86 138-0000-1234",
    ],
)
def test_who_keeps_a_profile_is_found_by_it(town: Town, wanted: Wanted | str) -> None:
    keeps_a_profile(town, Identity(ACCOUNT, "o_wang"), "王建国")
    keeps_a_profile(town, Identity(ACCOUNT, "o_li"), "李静", "13900005678")
    town.says("o_wang", "你好")
    town.says("o_li", "你好")
    assert town.finds(wanted) == ["o_wang"]


def test_who_has_the_name_comes_before_those_who_wrote_it(town: Town, settle: Settle) -> None:
    keeps_a_profile(town, Identity(ACCOUNT, "o_wang"), "王建国")
    town.says("o_wang", "我叫王建国")
    town.says("o_wang", "你好")
    town.says("o_li", "王建国是我们厂长")
    town.says("o_zhao", "王健国是我们厂长")
    expected = ["o_wang", "o_li", "o_zhao"]
    assert settle(town).finds("王建国") == expected
    assert town.finds("王建国", limit=1) == expected


def test_one_person_is_found_by_each_of_their_names(town: Town) -> None:
    mini = keeps_a_profile(town, Identity("wx_program", "o_mini"), "王建国")
    chat = meet(town.connection, Identity(ACCOUNT, "o_wang"), NOON)
    prove_phone(town.connection, Identity("wx_program", "o_mini"), "13700009876", NOON)
    town.says("o_wang", "你好")
    for wanted in (Wanted(name="王建国"), Wanted(openid="o_mini"), Wanted(phone_tail="9876")):
        assert town.finds(wanted) == []
    number = merge(town.connection, mini, chat, "staff", NOON)
    for wanted in (Wanted(name="王建国"), Wanted(openid="o_mini"), Wanted(phone_tail="9876")):
        assert town.finds(wanted) == ["o_wang"]
    undo(town.connection, number, "不是一个人", NOON)
    assert town.finds(Wanted(name="王建国")) == []


def test_an_openid_is_found_also_of_who_has_no_other_name(town: Town) -> None:
    openid = "oX" + "a-_1" * 6 + "bc"
    town.says(openid, "你好")
    town.says("o_li", "你好")
    assert town.finds(openid) == [openid]
    assert town.finds(Wanted(openid="o_li")) == ["o_li"]


def test_all_that_is_wanted_must_be_true(town: Town, settle: Settle) -> None:
    keeps_a_profile(town, Identity(ACCOUNT, "o_wang"), "王建国")
    town.says("o_wang", "补贴")
    town.says("o_li", "补贴")
    town.says("o_wang", "你好")
    town.hands_over("o_li")
    assert settle(town).finds(Wanted("补贴", name="王建国")) == ["o_wang"]
    assert town.finds(Wanted("补贴", handed_over=True)) == ["o_li"]
    assert town.finds(Wanted("补贴", name="王建国", handed_over=True)) == []


def test_misses_are_found_with_the_question(town: Town, settle: Settle) -> None:
    town.says("o_wang", "补贴怎么领", reply="decline")
    town.says("o_wang", "谢谢", reply="smalltalk")
    town.says("o_li", "补贴怎么领")
    town.says("o_zhao", "养老怎么转", reply="choices")
    page = look_up(settle(town).connection, Wanted(missed=True), SHANXI)
    assert [one.text for one in page.items] == ["养老怎么转", "补贴怎么领"]
    assert [one.misses for one in page.items] == [1, 1]
    assert town.finds(Wanted("补贴", missed=True)) == ["o_wang"]


def test_what_was_answered_from_a_card_is_found_by_it(town: Town, settle: Settle) -> None:
    card = "taiyuan-2020/job-retention-refund"
    town.says("o_wang", "补贴", cards=(card,))
    town.says("o_li", "补贴", cards=("taiyuan-2020/job-placement-subsidy",))
    town.says("o_zhao", "补贴")
    assert settle(town).finds(Wanted(card=card)) == ["o_wang"]
    assert town.finds(f"card:{card} 补贴") == ["o_wang"]


@pytest.mark.parametrize("few", [-1, 500])
def test_who_applied_for_work_is_found(
    town: Town, monkeypatch: pytest.MonkeyPatch, few: int
) -> None:
    monkeypatch.setattr("hotline.look_up.whose.FEW", few)
    mini = keeps_a_profile(town, Identity("wx_program", "o_mini"), "王建国")
    merge(
        town.connection,
        mini,
        meet(town.connection, Identity(ACCOUNT, "o_wang"), NOON),
        "staff",
        NOON,
    )
    keeps_a_profile(town, Identity(ACCOUNT, "o_li"), "李静", "13900005678")
    town.says("o_wang", "你好")
    town.says("o_li", "你好")
    applied = {"posting_id": post(town.connection), "state": "sent", "applied_at": NOON}
    (seeker,) = list_seekers(town.connection, mini)
    town.connection.execute(insert(applications).values(seeker_id=seeker, **applied))
    assert town.finds(Wanted(with_applications=True)) == ["o_wang"]


def test_who_has_a_conversation_is_shown(town: Town) -> None:
    member = {"name": "li", "full_name": "李静", "role": "agent", "region": TAIYUAN}
    rest = {"password_hash": "-", "created_at": NOON, "created_by": "-"}
    new = insert(staff).values(**member, **rest).returning(staff.c.id)
    number = town.connection.execute(new).scalar_one()
    for name in ("o_new", "o_waiting", "o_held", "o_ended"):
        town.says(name, "你好")
    town.hands_over("o_waiting")
    town.hands_over("o_held", "ended", number)
    town.hands_over("o_held", "held", number)
    town.hands_over("o_ended", "ended", number)
    page = look_up(town.connection, Wanted(), SHANXI)
    shown = {one.openid: (one.handover, one.holder_id, one.holder) for one in page.items}
    assert shown == {
        "o_new": ("", None, ""),
        "o_waiting": ("waiting", None, ""),
        "o_held": ("held", number, "李静"),
        "o_ended": ("ended", None, ""),
    }


def test_days_are_those_of_china_and_both_are_included(town: Town, settle: Settle) -> None:
    for name, moment in (
        ("o_before", datetime(2026, 11, 2, 23, 59, tzinfo=BEIJING)),
        ("o_first", datetime(2026, 11, 3, 0, 0, tzinfo=BEIJING)),
        ("o_last", datetime(2026, 11, 4, 23, 59, tzinfo=BEIJING)),
        ("o_after", datetime(2026, 11, 5, 0, 0, tzinfo=BEIJING)),
    ):
        town.says(name, "补贴", moment=moment)
    days = {"since": date(2026, 11, 3), "until": date(2026, 11, 4)}
    assert settle(town).finds("补贴", **days) == ["o_last", "o_first"]
    assert town.finds(Wanted(), **days) == ["o_last", "o_first"]
    assert town.finds(Wanted(), since=days["since"]) == ["o_after", "o_last", "o_first"]


EVERY_WAY = [
    Wanted(),
    Wanted("补贴"),
    Wanted("补帖"),
    Wanted(openid="o_wang"),
    Wanted(name="王建国"),
    Wanted(phone_tail="1234"),
    Wanted(card="taiyuan-2020/job-retention-refund"),
    Wanted(missed=True),
    Wanted(handed_over=True),
    Wanted("王建国", name="王建国", guessed=True),
    Wanted(region=XIAODIAN),
]


@pytest.mark.parametrize("few", [-1, 500])
def test_nobody_is_found_outside_the_scope(
    town: Town, settle: Settle, monkeypatch: pytest.MonkeyPatch, few: int
) -> None:
    monkeypatch.setattr("hotline.look_up.whose.FEW", few)
    keeps_a_profile(town, Identity(ACCOUNT, "o_wang"), "王建国")
    card = "taiyuan-2020/job-retention-refund"
    town.says("o_wang", "我是王建国，补贴", XIAODIAN, reply="decline", cards=(card,))
    town.hands_over("o_wang")
    town.chat("o_wang", XIAODIAN)
    settle(town)
    for wanted in EVERY_WAY:
        for region in (XIAODIAN, TAIYUAN, "140000"):
            assert town.finds(wanted, Scope(region)) == ["o_wang"]
        for region in (DATONG, "370000", "140106"):
            assert town.finds(wanted, Scope(region)) == []


def test_who_named_no_place_is_the_offices(town: Town, settle: Settle) -> None:
    town.says("o_wang", "补贴", "")
    settle(town)
    for query in ("补贴", Wanted()):
        assert town.finds(query, Scope(TAIYUAN, home=TAIYUAN)) == ["o_wang"]
        assert town.finds(query, Scope("140000", home=TAIYUAN)) == ["o_wang"]
        assert town.finds(query, Scope(XIAODIAN, home=TAIYUAN)) == []
        assert town.finds(query, Scope(XIAODIAN)) == ["o_wang"]


def test_who_moves_is_found_by_staff_of_where_they_are(town: Town, settle: Settle) -> None:
    town.says("o_wang", "补贴", DATONG)
    settle(town)
    town.chat("o_wang", TAIYUAN)
    assert town.finds("补贴", Scope(TAIYUAN)) == ["o_wang"]
    assert town.finds("补贴", Scope(DATONG)) == []


def test_what_cannot_be_looked_for_is_said_by_its_field(town: Town) -> None:
    days = {"since": date(2026, 11, 4), "until": date(2026, 11, 3)}
    with pytest.raises(Invalid) as caught:
        town.finds(Wanted("补" * 101, phone_tail="12", region="太原", limit=0, **days))
    assert {*caught.value.fields} == {"words", "phone_tail", "region", "limit", "until"}
