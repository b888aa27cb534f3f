"""Each of WeChat's codes means something for the caller, and says so in words."""

from datetime import UTC, datetime

import pytest

from bot.outbound import errcodes
from bot.outbound.client import WeChat
from bot.outbound.errcodes import failure, rejected_address
from bot.outbound.results import Failed
from tests.bot.outbound.office import SEND, Moved, refused
from tests.wechat_double.handle import Double

NOON = datetime(2026, 11, 21, 4, tzinfo=UTC)

MEANINGS = {
    "busy": (-1, 40001, 40014, 42001, 44991, 45011, 40035, 45028, 99999),
    "quota": (45009, 45047, 48006),
    "unreachable": (40003, 40226, 43004, 43101, 43104, 45015, 48002, 50005, 61010),
    "not_permitted": (
        *(40013, 40125, 40164, 40243, 45109, 48001, 48004, 50001, 50002),
        *(89501, 89503, 89506, 89507, 45035, 61004, 76022),
    ),
    "bad_payload": (
        *(40007, 40016, 40017, 40018, 40019, 40020, 40023, 40025, 40029, 40033, 40037),
        *(40129, 40163, 41030, 44002, 44004, 45002, 45008, 46003, 47001, 47003),
        87014,
    ),
}


@pytest.mark.parametrize(
    ("reason", "code"), [(reason, code) for reason, codes in MEANINGS.items() for code in codes]
)
def test_every_code_has_its_reason(
    client: WeChat, platform: Double, reason: str, code: int
) -> None:
    platform.fault(SEND, "code", code=code)
    refused(client.send_text("o_zhang", "您好"), reason, code, "发客服消息没有成功", str(code))


def test_no_code_of_the_table_is_left_out_above() -> None:
    assert set(errcodes._MEANINGS) <= {code for codes in MEANINGS.values() for code in codes}


def test_a_day_s_limit_ends_at_midnight_in_beijing() -> None:
    assert failure({"errcode": 45009}, "发", NOON).retry_after == 12 * 3600
    assert failure({"errcode": 45011}, "发", NOON).retry_after == 60
    assert failure({"errcode": 43101}, "发", NOON).retry_after is None


def test_the_request_s_number_is_told_and_nothing_else_that_wechat_says() -> None:
    said = "invalid openid o_zhang hint: [x] rid: 6735a1b2-0c3d-4e5f"
    words = failure({"errcode": 40003, "errmsg": said}, "发", NOON).words
    assert words == "发没有成功：openid 不属于这个账号（错误码 40003，rid 6735a1b2-0c3d-4e5f）"


@pytest.mark.parametrize(
    ("said", "address"),
    [
        ("invalid ip 203.0.113.7 ipv6 ::ffff:203.0.113.7, not in whitelist", "203.0.113.7"),
        ("invalid ip 2001:db8::17, not in whitelist rid: 6735a1b2", "2001:db8::17"),
        ("access clientip is not registered requestIP: 203.0.113.7 rid: 67", "203.0.113.7"),
        ("not in whitelist", ""),
        (None, ""),
    ],
)
def test_the_address_that_wechat_rejects(said: str | None, address: str) -> None:
    assert rejected_address({"errcode": 40164, "errmsg": said}) == address


def test_an_interface_the_account_lacks_is_not_asked_for_again_for_a_while(
    client: WeChat, platform: Double, clock: Moved
) -> None:
    platform.tell("forbid", path=SEND, code=48001)
    for _ in range(3):
        refused(client.send_text("o_zhang", "您好"), "not_permitted", 48001, "认证")
    assert len(platform.calls(SEND)) == 1
    assert not isinstance(client.callback_ips(), Failed)
    clock.move(minutes=11)
    platform.tell("forbid", path=SEND, code=0)
    platform.person("o_zhang").wrote()
    assert not isinstance(client.send_text("o_zhang", "您好"), Failed)


def test_limits_of_the_minute_and_of_the_day(
    client: WeChat, platform: Double, clock: Moved
) -> None:
    platform.tell("limit", path=SEND, minute=2)
    for _ in range(2):
        client.send_text("o_zhang", "您好")
    refused(client.send_text("o_zhang", "您好"), "busy", 45011)
    clock.move(seconds=61)
    assert not isinstance(client.send_text("o_zhang", "您好"), Failed)
    platform.tell("limit", path=SEND, day=3)
    refused(client.send_text("o_zhang", "您好"), "quota", 45009, "零点")
