"""看看你们存了我什么, 删除我的信息: people see all that is held of them, and have it deleted."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from core.db import metadata
from hotline.tables import looks, notes
from jobs.tables import applications, saved_searches
from people.identities import Identity, meet, merge
from people.sessions import Sessions
from people.tables import seekers
from policy.records import Record, keep
from policy.tables import check_records
from tests.chat import ACCOUNT, Chat
from tests.conftest import NOON, Site
from tests.console.clerks import Clerk, hire
from tests.jobs.bosses import Boss
from tests.journeys.test_work import GUARD, applied, invited
from tests.people.world import Caller, Town, town_of

PHONE = "13800138000"


@pytest.fixture
def town(desk: Site) -> Town:
    """A town whose office gave out a token."""
    return town_of(desk)


@pytest.fixture
def boss(town: Town) -> Boss:
    """A firm that staff approved."""
    return Boss(town)


@pytest.fixture
def zhang(person: Callable[[str], Chat]) -> Chat:
    """张敏 in 太原, who looks for work."""
    return person("o_zhang_own").says("我在太原")


@pytest.fixture
def lijing(desk: Site) -> Clerk:
    """李静 of the hotline."""
    return hire(desk.app, desk.database, desk.clock)("lijing")


def busy(zhang: Chat, boss: Boss) -> Chat:
    """She applied, keeps a search, wants no notices of postings, and asked for a person."""
    boss.publishes(**GUARD)
    applied(zhang).says("太原厨师，有新的告诉我").hears("一天最多一次")
    return zhang.says("退订岗位提醒").says("人工")


def text_of_everything(desk: Site) -> str:
    """All that the database holds, in one text."""
    with desk.database.reading() as connection:
        rows = [
            row for table in metadata.sorted_tables for row in connection.execute(select(table))
        ]
    return "\n".join(map(repr, rows))


def count(desk: Site, table: object) -> int:
    with desk.database.reading() as connection:
        return int(connection.execute(select(func.count()).select_from(table)).scalar_one())


def test_people_see_all_that_is_held_of_them(
    boss: Boss, zhang: Chat, lijing: Clerk, desk: Site
) -> None:
    busy(zhang, boss)
    lijing.looks_at(zhang).looks_at(zhang)
    zhang.says("看看你们存了我什么").hears(
        "2026年11月21日起，共", "张敏", "138****8000", "投递：1份", "厨师", "退订了：岗位提醒"
    )
    assert PHONE not in zhang.heard


def test_they_see_how_often_staff_looked(zhang: Chat, lijing: Clerk) -> None:
    zhang.says("你们存了我什么").hears("没有看过").says("人工")
    lijing.looks_at(zhang).looks_at(zhang)
    zhang.says("你们存了我什么").hears("转给工作人员：1次", "看您的对话和资料：2次，最近一次2026年")


def test_notes_and_checks_are_told_of_and_go_with_the_rest(
    zhang: Chat, lijing: Clerk, desk: Site
) -> None:
    zhang.says("我们厂能领稳岗返还吗，帮我核对").says("28").says("1").says("6")
    with desk.database.transaction() as connection:
        record = Record("140100", NOON.date(), "chat", [], "f" * 64)
        keep(record, NOON, connection, lijing.number(zhang))
    number = lijing.takes(zhang).number(zhang)
    lijing.sends(f"conversations/{number}/note", text="材料不全，已电话说明")
    zhang.says("你们存了我什么").hears(
        "内部备注：1条", "要看内容回复“人工”", "核对记录：", "人工复核"
    )
    zhang.does_not_hear("材料不全")
    zhang.says("删除我的信息").hears("他们的备注", "核对记录里的您").says("确认删除").hears(
        "已经删除"
    )
    with desk.database.reading() as connection:
        kept = connection.execute(select(check_records)).all()
    assert kept and all((row.conversation_id, row.facts_digest) == (None, "") for row in kept)
    assert count(desk, notes) == 0


def test_who_leaves_takes_the_digest_of_their_facts_along(zhang: Chat, desk: Site) -> None:
    chat_number = hire(desk.app, desk.database, desk.clock)("reader").number(zhang)
    with desk.database.transaction() as connection:
        keep(Record("140100", NOON.date(), "chat", [], "f" * 64), NOON, connection, chat_number)
    zhang.taps("unsubscribe")
    assert "f" * 64 not in text_of_everything(desk)


def test_a_word_that_confirms_deletes_it_all(boss: Boss, zhang: Chat, desk: Site) -> None:
    busy(zhang, boss)
    zhang.says("删除我的信息").hears("将要删除", "会留下", "确认删除", "没有结果的1份投递")
    zhang.says("确认删除").hears("已经删除", "姓名、电话", "以后来问，从头开始")
    held = text_of_everything(desk)
    assert PHONE not in held and "张敏" not in held and "厨师" not in held
    assert (count(desk, seekers), count(desk, saved_searches)) == (0, 0)
    with desk.database.reading() as connection:
        assert connection.execute(select(applications.c.state)).scalars().all() == ["withdrawn"]
    zhang.says("看看你们存了我什么").hears("共2条消息").does_not_hear("求职资料", "投递：")


def test_an_outcome_stays_as_a_number(boss: Boss, zhang: Chat, desk: Site) -> None:
    number = boss.publishes(**GUARD)
    applied(zhang)
    of_them = invited(boss, number, desk)
    boss.caller.does(f"/employers/{boss.firm['id']}/applications/{of_them}/hire")
    zhang.says("删除我的信息").hears("有结果的1份投递：只算一个数")
    zhang.says("确认删除").hears("已经删除")
    with desk.database.reading() as connection:
        row = connection.execute(select(applications)).one()
    assert (row.state, row.seeker_id) == ("hired", None)
    assert PHONE not in text_of_everything(desk)


@pytest.mark.parametrize("words", ["确认", "确定删除", "删吧"])
def test_another_word_deletes_nothing(boss: Boss, zhang: Chat, desk: Site, words: str) -> None:
    busy(zhang, boss).says("删除我的信息").says(words).does_not_hear("已经删除")
    zhang.hears("还没有删", "确认删除", "12:10以前")
    assert count(desk, seekers) == 1


def test_questions_in_between_do_not_undo_what_is_asked_for(
    boss: Boss, zhang: Chat, desk: Site
) -> None:
    busy(zhang, boss).says("删除我的信息").says("稳岗返还给多少").hears("50%").says("你好")
    zhang.says("确认删除").hears("已经删除")
    assert count(desk, seekers) == 0


def test_who_thinks_better_of_it_keeps_all(boss: Boss, zhang: Chat, desk: Site) -> None:
    busy(zhang, boss).says("删除我的信息").says("算了不删了").hears("什么也没有删")
    zhang.says("确认删除").hears("没有在等您确认的删除")
    assert count(desk, seekers) == 1


def test_words_that_would_confirm_mean_nothing_where_nothing_is_asked(zhang: Chat) -> None:
    zhang.says("确定").does_not_hear("还没有删", "确认删除")


@pytest.mark.parametrize(
    "asks", ["我的社保会受影响吗", "会影响领失业金吗", "删了医保还有没有", "有什么影响吗"]
)
def test_what_a_deletion_touches_is_told_and_it_goes_on_waiting(zhang: Chat, asks: str) -> None:
    zhang.says("删除我的信息").says(asks)
    zhang.hears("删的只是这个窗口", "社保局", "不受影响", "还没有删", "确认删除", "12:10以前")
    zhang.says("确认删除").hears("已经删除")


def test_what_is_asked_about_a_policy_meanwhile_is_answered(zhang: Chat) -> None:
    zhang.says("删除我的信息").says("社保断了影响领灵活就业补贴吗")
    zhang.does_not_hear("删的只是这个窗口").says("确认删除").hears("已经删除")


def test_what_a_deletion_would_touch_is_told_before_it_is_asked_for(zhang: Chat) -> None:
    zhang.says("删除信息影响社保吗").hears("不受影响").does_not_hear("确认删除")


def test_the_word_lapses(boss: Boss, zhang: Chat, desk: Site) -> None:
    busy(zhang, boss).says("删除我的信息").hears("10分钟")
    desk.clock.moment += timedelta(minutes=11)
    zhang.says("确定").does_not_hear("还没有删")
    zhang.says("确认删除").hears("11月21日12:00说的删除", "作废了", "重新回复“删除我的信息”")
    zhang.says("确认删除").hears("没有在等您确认的删除")
    assert count(desk, seekers) == 1


def test_the_same_push_delivered_again_is_answered_the_same(boss: Boss, zhang: Chat) -> None:
    busy(zhang, boss).says("删除我的信息")
    push = {"Content": "确认删除", "MsgId": "77001", "CreateTime": 1795233600}
    first = zhang.sends("text", **push).hears("已经删除").heard
    assert zhang.sends("text", **push).heard == first


def test_it_is_a_right_also_while_staff_hold_the_conversation(
    zhang: Chat, lijing: Clerk, desk: Site
) -> None:
    zhang.says("人工")
    lijing.takes(zhang)
    zhang.says("稳岗返还给多少").hears_nothing()
    zhang.says("看看你们存了我什么").hears("转给工作人员：1次")
    zhang.says("删除我的信息").hears("转给工作人员的记录").says("确认删除").hears("已经删除")
    zhang.says("我在太原，稳岗返还给多少").hears("返还")
    lijing.looks_at(zhang).does_not_see("人工</p>")
    assert count(desk, looks) >= 2


def test_of_others_nothing_is_deleted(boss: Boss, zhang: Chat, person, desk: Site) -> None:
    busy(zhang, boss)
    other = applied(person("o_other").says("我在太原"))
    zhang.says("删除我的信息").says("确认删除")
    other.says("你们存了我什么").hears("张敏", "投递：1份")


def test_who_asks_from_elsewhere_is_told_so(desk: Site) -> None:
    answer = desk.app.test_client().post("/api/v1/answers", json={"text": "删除我的信息"})
    assert "没有存您的信息" in answer.get_json()["text"]


def joined(town: Town, chat: Chat) -> Caller:
    """The same person with the mini-program."""
    caller, site = town.person(), town.site
    with site.database.transaction() as connection:
        known = meet(connection, Identity(ACCOUNT, chat.openid), site.clock())
        merge(connection, known, caller.identity, "staff", site.clock())
    return caller


def test_who_is_logged_in_sees_the_same(boss: Boss, zhang: Chat, town: Town) -> None:
    busy(zhang, boss)
    data = joined(town, zhang).gets("/me/data")
    assert data["applications"] == 1 and data["messages"] > 4 and data["looks"] == 0
    assert any("138****8000" in line for line in data["lines"])
    assert "没有结果的1份投递" in "".join(data["to_delete"])


def test_who_is_logged_in_has_all_deleted_with_the_word(
    boss: Boss, zhang: Chat, town: Town, desk: Site
) -> None:
    busy(zhang, boss)
    caller = joined(town, zhang)
    for body in ({}, {"confirm": ""}, {"confirm": "是"}):
        assert caller.refused("/me/data", body, method="DELETE")[0] == 422
    assert count(desk, seekers) == 1
    done = caller.does("/me/data", {"confirm": "确认删除"}, method="DELETE")
    assert any("姓名、电话" in line for line in done["deleted"])
    held = text_of_everything(desk)
    assert PHONE not in held and zhang.openid not in held
    assert caller.refused("/me/data", method="GET")[0] == 401


def test_a_firm_keeps_who_acts_for_it(boss: Boss, town: Town) -> None:
    done = boss.caller.does("/me/data", {"confirm": "确认删除"}, method="DELETE")
    assert any("单位" in line for line in done["staying"])
    assert town.staff.gets(f"/staff/employers/{boss.firm['id']}")["name"] == "晋阳机械厂"
    with town.site.database.transaction() as connection:
        moment = town.site.clock()
        token, _ = Sessions(town.site.database, town.site.clock).open(
            connection, boss.caller.identity, moment
        )
    assert Caller(town.client, token).gets("/employers")["items"]
