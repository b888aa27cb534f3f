"""People decide what they are told of; who leaves takes it all along."""

import pytest
from sqlalchemy import select

from notify.kinds import stoppable
from notify.outbox import Addressee
from notify.preferences import mute
from notify.tables import muted, notices
from people.identities import PHONE, Identity, meet, merge, prove_phone
from people.tables import identities
from tests.chat import ACCOUNT
from tests.notify.office import PROGRAM, Office


def test_who_stops_one_kind_gets_the_others(office: Office) -> None:
    li = office.person("o_li")
    pending = office.tells("o_li", "new_postings", "新来了三个焊工岗位。")
    li.says("退订岗位提醒").hears("不再发岗位提醒", "恢复岗位提醒").does_not_hear("焊工")
    later = office.tells("o_li", "new_postings", "又来了两个焊工岗位。")
    office.tells("o_li", "interview", "明天九点面试。")
    assert office.delivers() == {"sent": 1}
    assert [office.notice(number).state for number in (pending, later)] == ["cancelled"] * 2
    assert office.notice(later).why == "本人退订了这类通知"
    assert "明天九点面试" in li.gets[0]


@pytest.mark.parametrize("words", ["退订", "退订。", "取消订阅", "别再发提醒了", "退订全部提醒"])
def test_who_stops_all_is_only_answered(office: Office, words: str) -> None:
    li = office.person("o_li")
    office.tells("o_li", "interview", "明天九点面试。")
    office.delivers()
    li.says(words).hears("主动发的提醒都停了").does_not_hear("九点")
    office.tells("o_li", "interview", "后天九点面试。")
    office.tells("o_li", "staff_reply", "您的材料收到了。")
    assert office.delivers() == {"sent": 1}
    assert "您的材料收到了" in li.gets[0]


def test_what_was_stopped_can_be_had_again(office: Office) -> None:
    li = office.person("o_li")
    li.says("退订")
    li.says("我的提醒").hears("面试通知（已退订）", "岗位提醒（已退订）")
    li.says("恢复面试通知").hears("面试通知恢复了")
    li.says("我的提醒").hears("面试通知\n", "岗位提醒（已退订）")
    li.says("恢复提醒").hears("都恢复了")
    li.says("我的提醒").does_not_hear("已退订").hears(*(kind.label for kind in stoppable()))
    office.tells("o_li", "interview")
    assert office.delivers() == {"sent": 1}


def test_a_kind_there_is_not_is_named(office: Office) -> None:
    office.person("o_li").says("退订天气预报").hears("没有叫“天气预报”的提醒", "岗位提醒")


@pytest.mark.parametrize("words", ["恢复生产有补贴吗", "恢复生产", "恢复", "别发工资了"])
def test_who_speaks_of_something_else_is_understood(office: Office, words: str) -> None:
    office.person("o_li").says(words).does_not_hear("提醒都", "没有叫")


def test_who_stops_while_a_sender_has_it_in_hand_may_still_get_that_one(office: Office) -> None:
    li = office.person("o_li")
    li.says("你好")
    office.tells("o_li", "new_postings")
    sender, send = office.sender(), office.wechat.send_text

    def stops_first(openid: str, text: str) -> object:
        li.says("退订")
        return send(openid, text)

    office.wechat.send_text = stops_first  # type: ignore[assignment, method-assign]
    assert sender.deliver() == {"sent": 1}
    assert office.tells("o_li", "new_postings") and office.delivers() == {}


def test_who_leaves_takes_the_waiting_notices_and_wishes_along(office: Office) -> None:
    li, wang = office.person("o_li"), office.person("o_wang")
    for one in (li, wang):
        one.says("退订岗位提醒")
        office.tells(one.openid, "interview", "明天九点面试。")
    li.taps("unsubscribe")
    assert office.notices_of("o_li") == []
    assert office.delivers() == {"sent": 1}
    assert (len(li.gets), len(wang.gets)) == (0, 1)
    li.says("我的提醒").does_not_hear("已退订", "面试。")
    wang.says("我的提醒").hears("岗位提醒（已退订）")


def test_two_who_withdraw_in_the_same_second_are_both_honoured(office: Office) -> None:
    people = [office.person(f"o_{name}") for name in ("li", "wang", "zhao")]
    for one in people:
        one.says("你好")
        office.tells(one.openid, "interview", "明天九点面试。")
    platform = office.person("o_platform")
    for one in people[:2]:
        platform.taps(
            "user_authorization_cancellation",
            OpenID=one.openid,
            AppID=PROGRAM,
            CreateTime=1795233600,
        )
    assert [len(office.notices_of(one.openid)) for one in people] == [0, 0, 1]
    assert office.delivers() == {"sent": 1}


def test_who_leaves_the_account_is_still_known_to_the_mini_program(office: Office) -> None:
    li = office.person("o_li")
    li.says("你好")
    moment = office.site.clock()
    with office.site.database.transaction() as connection:
        one = meet(connection, Identity(ACCOUNT, "o_li"), moment)
        other = meet(connection, Identity(PROGRAM, "m_li"), moment)
        merge(connection, one, other, "staff", moment)
    office.tells("o_li", "outcome")
    office.tells("m_li", "interview", account=PROGRAM)
    li.taps("unsubscribe")
    assert office.notices_of("o_li") == []
    assert len(office.notices_of("m_li")) == 1


def test_who_leaves_takes_along_a_number_that_is_theirs_alone(office: Office) -> None:
    li, moment = office.person("o_li"), office.site.clock()
    li.says("你好")
    ours = {"13800000000": [Identity(PROGRAM, "m_wang")], "13900000000": []}
    with office.site.database.transaction() as connection:
        for phone, others in ours.items():
            for one in (Identity(ACCOUNT, "o_li"), *others):
                prove_phone(connection, one, phone, moment)
            mute(["interview"], Addressee(PHONE, phone), moment, connection, li.conversation)
    for phone in ours:
        office.tells(phone, "outcome", account=PHONE)
    li.taps("unsubscribe")
    with office.site.database.reading() as connection:
        for table in (identities, notices, muted):
            kept = connection.execute(select(table.c.openid)).scalars().all()
            assert "13800000000" in kept
            assert "13900000000" not in kept


def test_who_asks_from_elsewhere_changes_nothing(office: Office) -> None:
    client = office.site.app.test_client()
    for words in ("退订", "恢复提醒", "我的提醒"):
        said = client.post("/api/v1/answers", json={"text": words}).get_json()
        assert "请在公众号里说" in said["text"]
