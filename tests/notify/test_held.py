"""While staff hold a conversation, what waits comes with what the person reads, and only then."""

from datetime import timedelta

import pytest

from hotline.holding import hold
from tests.notify.office import Office, Person

UNREAD = [
    {"Event": "TEMPLATESENDJOBFINISH", "MsgID": "7", "Status": "success"},
    {"Event": "subscribe_msg_popup_event"},
    {"Event": "subscribe_msg_sent_event"},
    {"Event": "kf_create_session", "KfAccount": "hotline@wengang"},
    {"Event": "user_authorization_revoke", "RevokeInfo": "8"},
    {"Event": "pic_weixin", "EventKey": "picture"},
    {"Event": "no_event_we_know"},
]


def answered_by_staff(office: Office) -> tuple[Person, int]:
    """Somebody whom staff hold and cannot reach just now, and the staff's reply that waits."""
    li = office.person("o_li")
    li.says("人工")
    office.passes(hours=49)
    staff_hold(office, li)
    number = office.tells("o_li", "staff_reply", "材料收到了。")
    assert office.delivers() == {"waiting": 1}
    return li, number


def staff_hold(office: Office, person: Person) -> None:
    with office.site.database.transaction() as connection:
        until = office.site.clock() + timedelta(hours=1)
        assert hold(connection, person.conversation, until)


@pytest.mark.parametrize("event", UNREAD, ids=lambda event: event["Event"])
def test_what_nobody_reads_the_reply_to_brings_nothing(
    office: Office, event: dict[str, str]
) -> None:
    li, number = answered_by_staff(office)
    about = {"OpenID": "o_li"} if "authorization" in event["Event"] else {}
    li.chat.sends("event", **event, **about).hears_nothing()
    assert office.notice(number).state == "waiting"
    li.says("在吗").hears("材料收到了。")
    assert office.notice(number).way == "reply"


@pytest.mark.parametrize(
    "act", [{"Event": "CLICK", "EventKey": "MENU"}, {"Event": "scancode_waitmsg"}]
)
def test_a_tap_whose_reply_is_shown_brings_what_waited(office: Office, act: dict[str, str]) -> None:
    li, _ = answered_by_staff(office)
    li.chat.sends("event", **act).hears("材料收到了。")


def test_a_picture_brings_what_waited(office: Office) -> None:
    li, _ = answered_by_staff(office)
    li.chat.sends("image", MediaId="m", PicUrl="http://example.org/p.jpg", MsgId="70001")
    li.chat.hears("材料收到了。")


def test_who_agrees_no_longer_stays_with_the_staff_who_talk_with_them(office: Office) -> None:
    li = office.person("o_li")
    li.says("人工")
    staff_hold(office, li)
    li.taps("user_authorization_revoke", OpenID="o_li", RevokeInfo="8")
    li.says("稳岗返还给多少").hears_nothing()
