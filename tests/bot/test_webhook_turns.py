"""What is behind the door: each push is handled once, and whatever comes is answered quickly."""

from collections.abc import Callable
from datetime import timedelta
from xml.etree import ElementTree

import pytest
from sqlalchemy import func, select

from bot.conversations import Said
from bot.messages import Article, Incoming, Reply, Turn
from bot.render import MAX_BYTES, MORE
from bot.tables import conversations, lines
from bot.turns import Busy, Turns
from notify.mailbox import Outbox
from tests.bot.doors import (
    HELLO,
    SafeChat,
    Vector,
    door,
    office,
)
from tests.bot.vectors import vectors
from tests.chat import Chat, content, message, signed
from tests.conftest import Site


def test_when_nothing_can_be_taken_the_person_is_told_so() -> None:
    class Crowded:
        def take(self, _incoming: Incoming) -> Said:
            raise Busy

    reply = door(office(), Crowded()).post(f"/wechat?{signed()}", data=HELLO).text
    assert "12333" in content(reply)


def test_when_the_answer_takes_too_long_the_push_is_accepted() -> None:
    class Slow:
        def take(self, _incoming: Incoming) -> None:
            return None

    response = door(office(), Slow()).post(f"/wechat?{signed()}", data=HELLO)
    assert (response.status_code, response.text) == (200, "success")


def answering(desk: Site, answer: Callable[[Turn], Reply], openid: str = "o_zhang") -> Chat:
    """A chat with an office where everything is answered this way."""
    return Chat(
        door(office(), Turns(desk.database, answer, desk.clock, Outbox())), openid, desk.clock
    )


def test_a_reply_longer_than_a_message_comes_in_parts_of_the_length_wechat_takes(
    desk: Site,
) -> None:
    whole = "".join(f"第{number}条，符合条件的单位可以申请。" for number in range(1, 200))

    def answer(turn: Turn) -> Reply:
        return Reply(turn.memory.rest if turn.incoming.text == "更多" else whole)

    chat = answering(desk, answer).says("全文")
    heard = []
    while chat.heard.endswith(MORE):
        heard.append(chat.heard.removesuffix(MORE))
        assert heard[-1].endswith("。")
        assert len(chat.heard.encode()) <= MAX_BYTES
        chat.says("更多")
    assert len(heard) >= 3
    assert "".join([*heard, chat.heard]) == whole


def test_an_article_goes_out_as_one(desk: Site) -> None:
    fair = Article("招聘会", "周六", "https://a.example/")
    chat = answering(desk, lambda turn: Reply(article=fair)).says("招聘会")
    reply = ElementTree.fromstring(chat.raw)
    assert [item.findtext("Title") for item in reply.findall("Articles/item")] == ["招聘会"]


# A push delivered again


def count_inbound(desk: Site, openid: str) -> int:
    """How many of a person's messages are stored."""
    query = (
        select(func.count())
        .select_from(lines.join(conversations))
        .where(conversations.c.openid == openid, lines.c.direction == "in")
    )
    with desk.database.reading() as connection:
        return int(connection.execute(query).scalar_one())


def test_a_push_delivered_three_times_is_one_message_with_one_reply(chat: Chat, desk: Site) -> None:
    body = message("text", chat.openid, Content="我在太原", MsgId="77")
    replies = []
    for _ in range(3):
        replies.append(chat.push(body))
        desk.clock.moment += timedelta(seconds=5)
    assert replies == [replies[0]] * 3
    assert "太原市" in content(replies[0])
    assert count_inbound(desk, chat.openid) == 1


def test_a_retry_is_answered_as_before_even_if_the_person_went_on(chat: Chat, desk: Site) -> None:
    body = message("text", chat.openid, Content="我在太原", MsgId="77")
    first = chat.push(body)
    chat.says("换成贵阳").says("你好")
    desk.clock.moment += timedelta(seconds=10)
    assert chat.push(body) == first
    assert count_inbound(desk, chat.openid) == 3


def test_an_article_delivered_again_is_the_same_article(desk: Site) -> None:
    fairs = iter(range(9))

    def answer(_turn: Turn) -> Reply:
        return Reply(article=Article(f"招聘会{next(fairs)}", "周六", "https://a.example/"))

    chat = answering(desk, answer)
    body = message("text", chat.openid, Content="招聘会", MsgId="77")
    assert chat.push(body) == chat.push(body)
    assert next(fairs) == 1


def test_in_safe_mode_a_retry_says_the_same_in_a_new_envelope(
    safe_person: Callable[[str], SafeChat], desk: Site
) -> None:
    chat = safe_person("o_zhang")
    body = message("text", chat.openid, Content="我在太原", MsgId="77")
    first = chat.push(body)
    desk.clock.moment += timedelta(seconds=5)
    assert chat.push(body) == first
    assert "太原市" in content(first)
    assert count_inbound(desk, chat.openid) == 1


def event(openid: str, **fields: str) -> str:
    return message("event", openid, CreateTime="1795233600", **fields)


def about(openid: str, name: str) -> str:
    """An event that the platform pushes about a person."""
    return event("o_platform", Event=name, OpenID=openid)


DELIVERIES = {
    "dup-msgid-two-users": [
        message("text", openid, Content="我在太原", MsgId="77") for openid in ("o_li", "o_wang")
    ],
    "revoke-two-users-same-second": [
        about(openid, "user_authorization_revoke") for openid in ("o_li", "o_wang")
    ],
    "same-second-two-events": [
        event("o_li", Event="CLICK", EventKey="MENU"),
        event("o_li", Event="CLICK", EventKey="HUMAN"),
        event("o_li", Event="SCAN", EventKey="HUMAN"),
    ],
}


@pytest.mark.parametrize("vector", vectors("hostile_payloads", lacking="xml"))
def test_pushes_that_look_alike_are_all_handled(chat: Chat, desk: Site, vector: Vector) -> None:
    bodies, people = DELIVERIES[vector["id"]], ("o_li", "o_wang")
    for openid in people:
        Chat(chat.client, openid).says("你好")
    replies = [chat.push(body) for body in bodies for _ in range(2)]
    assert replies[::2] == replies[1::2]
    heard = sum(count_inbound(desk, openid) for openid in people)
    assert heard == len(people) + len(bodies)
    assert count_inbound(desk, "o_platform") == 0
