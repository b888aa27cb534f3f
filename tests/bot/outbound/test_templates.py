"""Templates and subscriptions: one agreement, one message, and fields WeChat does not refuse."""

import pytest

from bot.outbound.client import WeChat
from bot.outbound.fields import fitting
from bot.outbound.results import Failed, Sent
from tests.bot.outbound.office import refused
from tests.wechat_double.handle import Double

DATA = {"thing1": "保安", "time2": "2026年11月21日 15:01", "phrase3": "已录用"}


def test_one_agreement_is_one_message(client: WeChat, platform: Double) -> None:
    platform.person("o_mini").subscribed("T1")
    assert client.send_subscription("o_mini", "T1", DATA, "pages/mine") == Sent("1")
    refused(client.send_subscription("o_mini", "T1", DATA), "unreachable", 43101, "没有订阅")
    (body,) = platform.sent_to("o_mini")
    assert body["data"]["thing1"] == {"value": "保安"}
    assert (body["page"], body["lang"]) == ("pages/mine", "zh_CN")


def test_a_template_goes_to_followers_and_once(client: WeChat, platform: Double) -> None:
    first = client.send_template("o_zhang", "T2", DATA, "https://example.org", "notice-1")
    again = client.send_template("o_zhang", "T2", DATA, "https://example.org", "notice-1")
    assert first == again == Sent("1")
    assert len(platform.sent_to("o_zhang")) == 1
    platform.person("o_zhang").left()
    refused(client.send_template("o_zhang", "T2", DATA), "unreachable", 43004, "没有关注")


def test_a_scene_allows_one_message(client: WeChat, platform: Double) -> None:
    platform.person("o_zhang").allowed("T3", 7)
    send = client.send_once
    assert isinstance(send("o_zhang", "T3", 7, "招聘会", "周六上午九点", "https://a.cn"), Sent)
    again = send("o_zhang", "T3", 7, "招聘会", "周六上午九点", "https://a.cn")
    refused(again, "unreachable", 43101)


@pytest.mark.parametrize(
    ("scene", "title", "words", "said"),
    [(10001, "招聘会", "周六", "0 至 10000"), (7, "招" * 16, "周六", "15"), (7, "招", "", "200")],
)
def test_a_one_time_message_that_does_not_fit(
    client: WeChat, scene: int, title: str, words: str, said: str
) -> None:
    sent = client.send_once("o_zhang", "T3", scene, title, words, "https://a.cn")
    refused(sent, "bad_payload", None, said)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("thing1", "职" * 20),
        ("number2", "12.5"),
        ("letter1", "ABC"),
        ("symbol1", "☆★"),
        ("character_string4", "NO-2026/7"),
        ("time1", "15:01"),
        ("time1", "2026年10月1日 15:01"),
        ("time1", "2026年10月1日 15:01~2026年10月2日 09:00"),
        ("time1", "2026-10-01 15:01"),
        ("date1", "2026年10月1日"),
        ("amount1", "¥1234.50"),
        ("amount1", "5000元"),
        ("phone_number1", "+86-0351-12333"),
        ("car_number1", "晋A00000"),
        ("name1", "张敏"),
        ("name1", "Zhang Min"),
        ("phrase1", "已录用"),
        ("keyword1", "任何话"),
    ],
)
def test_fields_that_fit(field: str, value: str) -> None:
    assert fitting({field: value}) == {field: {"value": value}}


@pytest.mark.parametrize(
    ("field", "value", "remedy"),
    [
        ("thing1", "", "20 个字"),
        ("number2", "十二", "32 位以内的数字"),
        ("number2", "1" * 33, "32 位以内的数字"),
        ("letter1", "甲", "字母"),
        ("symbol1", "abc", "符号"),
        ("character_string4", "编号7", "不能有汉字"),
        ("time1", "下午三点", "24 小时制"),
        ("time1", "25:00", "24 小时制"),
        ("date1", "明天", "日期"),
        ("amount1", "面议", "金额"),
        ("phone_number1", "一二三三三", "电话"),
        ("car_number1", "晋A000000000", "车牌"),
        ("name1", "张" * 11, "10 个以内的汉字"),
        ("phrase1", "OK", "5 个以内的汉字"),
        ("keyword1", " ", "不能为空"),
    ],
)
def test_fields_that_do_not_fit_say_what_would(field: str, value: str, remedy: str) -> None:
    refused(fitting({field: value}), "bad_payload", None, field, remedy)


@pytest.mark.parametrize(
    ("field", "value", "shown"),
    [
        ("thing1", "职" * 21, "职" * 19 + "…"),
        ("thing_2", "职" * 20 + "\x00", "职" * 20),
        ("phrase1", "等待用人单位回复", "等待用人单"),
    ],
)
def test_words_that_are_too_long_are_cut(field: str, value: str, shown: str) -> None:
    assert fitting({field: value}) == {field: {"value": shown}}


def test_nothing_is_asked_of_wechat_for_a_field_that_does_not_fit(
    client: WeChat, platform: Double
) -> None:
    platform.person("o_mini").subscribed("T1")
    for send in (client.send_subscription, client.send_template):
        assert isinstance(send("o_mini", "T1", {"time1": "下午三点"}), Failed)
    assert platform.tell("asked") == []
    refused(client.send_template("o_mini", "T1", {}), "bad_payload", None, "没有任何字段")
