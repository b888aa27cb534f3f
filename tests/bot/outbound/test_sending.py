"""Messages to people: what WeChat takes is sent, what it does not take says why."""

import pytest

from bot.messages import Article
from bot.outbound.client import WeChat
from bot.outbound.messages import Card
from bot.outbound.results import Sent
from tests.bot.outbound.office import PROGRAM_ID, SEND, Moved, refused
from tests.wechat_double.handle import Double


def test_a_text_arrives_as_it_was_written(client: WeChat, platform: Double) -> None:
    assert client.send_text("o_zhang", "您好😀\n“稳岗”") == Sent("1")
    body = {"touser": "o_zhang", "msgtype": "text", "text": {"content": "您好😀\n“稳岗”"}}
    assert platform.sent_to("o_zhang") == [body]


def test_the_sixth_message_is_one_too_many(client: WeChat) -> None:
    sent = [client.send_text("o_zhang", "您好") for _ in range(6)]
    assert all(isinstance(one, Sent) for one in sent[:5])
    refused(sent[5], "quota", 45047, "条数已用完")


def test_after_48_hours_the_window_is_closed(client: WeChat, clock: Moved) -> None:
    clock.move(hours=49)
    refused(client.send_text("o_zhang", "您好"), "unreachable", 45015, "超过时限")


def test_a_tap_opens_a_minute(client: WeChat, clock: Moved, platform: Double) -> None:
    platform.person("o_wang").clicked()
    assert client.send_text("o_wang", "您好") == Sent("1")
    clock.move(seconds=61)
    refused(client.send_text("o_wang", "您好"), "unreachable", 45015)


def test_nobody_has_this_openid(client: WeChat) -> None:
    refused(client.send_text("o_nobody", "您好"), "unreachable", 40003)


@pytest.mark.parametrize(
    ("text", "words"), [("", "是空的"), (" \n", "是空的"), ("稳" * 683, "2049 字节")]
)
def test_what_wechat_would_not_show_is_not_sent(
    client: WeChat, platform: Double, text: str, words: str
) -> None:
    refused(client.send_text("o_zhang", text), "bad_payload", None, words)
    assert platform.calls(SEND) == []


def test_half_a_character_does_not_go_out(client: WeChat, platform: Double) -> None:
    assert client.send_text("o_zhang", "您好\ud83d") == Sent("1")
    assert platform.sent_to("o_zhang")[0]["text"] == {"content": "您好"}


def test_an_article_a_card_and_choices(client: WeChat, platform: Double) -> None:
    article = Article("招聘会", "周六上午", "https://example.org/fair", "https://example.org/p.jpg")
    assert client.send_news("o_zhang", article) == Sent("1")
    assert client.send_card("o_zhang", Card("看岗位", "pages/jobs", "media-1")) == Sent("2")
    assert client.send_menu("o_zhang", "您问的是？", {"1": "稳岗返还"}, "请点选") == Sent("3")
    news, card, menu = platform.sent_to("o_zhang")
    assert news["news"]["articles"][0]["picurl"] == "https://example.org/p.jpg"
    assert card["miniprogrampage"]["appid"] == PROGRAM_ID
    assert menu["msgmenu"]["list"] == [{"id": "1", "content": "稳岗返还"}]
