"""A card is published or changed, and those whom it concerns are told, once."""

from sqlalchemy import delete, insert, select

from bot.tables import conversations
from notify.findings import anything_untold, hand_over
from people.identities import Identity, meet
from people.tables import findings, people
from tests.chat import ACCOUNT
from tests.notify.office import PROGRAM, Office, Person


def finds(office: Office, person: Person, card: str, reason: str) -> int:
    """A change of a card has changed the person's verdict."""
    moment = office.site.clock()
    agreed = {"region": "140100", "agreed_to": "…", "consented_at": moment}
    change = {"before": "ineligible", "after": "eligible", "reason": reason, "created_at": moment}
    with office.site.database.transaction() as connection:
        theirs = people.c.conversation_id == person.conversation
        number = connection.execute(select(people.c.id).where(theirs)).scalar()
        if number is None:
            row = agreed | {"conversation_id": person.conversation}
            made = insert(people).values(row).returning(people.c.id)
            number = connection.execute(made).scalar_one()
        row = change | {"person_id": number, "card": card, "version": str(moment)}
        return int(
            connection.execute(insert(findings).values(row).returning(findings.c.id)).scalar_one()
        )


def told_at(office: Office, number: int) -> object:
    """When the person was told of a finding."""
    with office.site.database.reading() as connection:
        return connection.execute(
            select(findings.c.told_at).where(findings.c.id == number)
        ).scalar_one()


def test_who_is_concerned_is_told_why_and_once(office: Office) -> None:
    li = office.person("o_li")
    li.says("我在太原")
    number = finds(office, li, "taiyuan/refund", "新发布：【稳岗返还】太原市，您符合条件。")
    assert office.delivers() == {"sent": 1}
    assert "新发布：【稳岗返还】太原市，您符合条件。" in li.gets[0]
    assert "政策有变替您重新核对" in li.gets[0]
    assert "退订政策提醒" in li.gets[0]
    assert told_at(office, number) == office.site.clock()
    assert office.delivers() == {}


def test_who_hears_of_it_with_the_next_message_has_been_told(office: Office) -> None:
    li = office.person("o_li")
    li.says("我在太原")
    office.passes(hours=49)
    number = finds(office, li, "taiyuan/refund", "新发布：【稳岗返还】。")
    office.delivers()
    assert told_at(office, number) is None
    li.says("你好").hears("新发布：【稳岗返还】")
    assert told_at(office, number) == office.site.clock()


def test_a_finding_that_is_replaced_before_it_was_told_is_told_as_the_last(office: Office) -> None:
    li = office.person("o_li")
    li.says("我在太原")
    office.passes(hours=49)
    first = finds(office, li, "taiyuan/refund", "新发布：【稳岗返还】六个月。")
    office.delivers()
    with office.site.database.transaction() as connection:
        connection.execute(delete(findings).where(findings.c.id == first))
    office.passes(hours=1)
    finds(office, li, "taiyuan/refund", "新发布：【稳岗返还】四个月。")
    office.delivers()
    li.says("你好").hears("四个月").does_not_hear("六个月")


def test_who_has_it_forgotten_is_not_told_what_was_found_from_it(office: Office) -> None:
    li = office.person("o_li")
    li.says("我在太原")
    office.passes(hours=49)
    finds(office, li, "taiyuan/refund", "新发布：【稳岗返还】。")
    office.delivers()
    li.says("忘掉").hears("已删除").does_not_hear("新发布")
    assert office.notices_of("o_li") == []
    li.says("谢谢").does_not_hear("新发布")


def test_who_stopped_such_is_not_told_and_nobody_tries_again(office: Office) -> None:
    li = office.person("o_li")
    li.says("退订政策提醒")
    finds(office, li, "taiyuan/refund", "新发布：【稳岗返还】。")
    assert office.delivers() == office.delivers() == {}
    assert [row.state for row in office.notices_of("o_li")] == ["cancelled"]


def test_what_is_in_the_outbox_is_not_put_there_again(office: Office) -> None:
    li = office.person("o_li")
    li.says("我在太原")
    office.passes(hours=49)
    finds(office, li, "taiyuan/refund", "新发布：【稳岗返还】。")
    with office.site.database.transaction() as connection:
        assert hand_over(connection, office.site.clock()) == 1
        assert hand_over(connection, office.site.clock()) == 0
        assert not anything_untold(connection)


def test_two_who_withdraw_in_one_second_are_told_nothing_found_from_what_they_told(
    office: Office,
) -> None:
    people = [office.person(f"o_{name}") for name in ("li", "wang", "zhao")]
    for one in people:
        one.says("我在太原")
        finds(office, one, "taiyuan/refund", "新发布：【稳岗返还】。")
    office.passes(hours=49)
    office.delivers()
    for one in people[:2]:
        office.person("o_platform").taps(
            "user_authorization_revoke", OpenID=one.openid, RevokeInfo="8", CreateTime=1795233600
        )
    assert [len(office.notices_of(one.openid)) for one in people] == [0, 0, 1]
    people[0].says("谢谢").does_not_hear("新发布")
    people[2].says("谢谢").hears("新发布")


def revokes(office: Office, openid: str) -> None:
    """WeChat tells the account that somebody agrees no longer, in the mini-program."""
    office.person("o_platform").taps(
        "user_authorization_revoke", OpenID=openid, AppID=PROGRAM, RevokeInfo="8"
    )


def test_who_agrees_no_longer_by_one_name_is_forgotten_by_the_others(office: Office) -> None:
    li = office.person("o_li")
    li.says("我在太原")
    finds(office, li, "taiyuan/refund", "新发布：【稳岗返还】。")
    with office.site.database.transaction() as connection:
        for name in (Identity(ACCOUNT, "o_li"), Identity(PROGRAM, "m_li")):
            meet(connection, name, office.site.clock(), "u_li")
    revokes(office, "m_li")
    with office.site.database.reading() as connection:
        assert connection.execute(select(people)).first() is None
        assert connection.execute(select(conversations.c.memory)).scalar_one() == {}
    assert office.delivers() == {}


def test_who_agrees_no_longer_and_never_wrote_does_not_begin_to_talk(office: Office) -> None:
    revokes(office, "m_stranger")
    with office.site.database.reading() as connection:
        assert connection.execute(select(conversations.c.openid)).first() is None
