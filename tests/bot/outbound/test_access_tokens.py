"""One token for all processes, fetched once, and another only when it no longer works."""

import time
from datetime import datetime
from functools import partial

import pytest
from sqlalchemy import text

from bot.outbound import tokens
from bot.outbound.accounts import accounts
from bot.outbound.client import WeChat
from bot.outbound.database_tokens import DatabaseTokens
from bot.outbound.held import Held
from bot.outbound.redis_tokens import RedisTokens
from bot.outbound.results import Failed, Sent
from bot.outbound.tokens import Tokens
from bot.outbound.wire import Wire
from core.clock import now
from tests.bot.outbound.office import APP_ID, SEND, Moved, Office, refused
from tests.processes.waiting import at_once
from tests.servers import free_port
from tests.wechat_double.handle import Double

TOKEN = "/cgi-bin/stable_token"


def worker(office: Office, clock: Moved) -> WeChat:
    """The client of one more process."""
    return WeChat(office.settings, office.store, clock)


def sixteen_send(office: Office, clock: Moved, platform: Double) -> None:
    """So many processes send at once, each to somebody else, and all succeed."""
    openids = [f"o_{number}" for number in range(16)]
    for openid in openids:
        platform.person(openid).wrote()
    sends = [partial(worker(office, clock).send_text, openid, "您好") for openid in openids]
    assert all(isinstance(sent, Sent) for sent in at_once(sends))


def forced(platform: Double) -> list[bool]:
    """Of each fetching of a token, whether WeChat was made to give another."""
    return [asked["force_refresh"] for asked in platform.calls(TOKEN)]


def test_a_token_is_fetched_once_and_used_by_all(
    each_office: Office, clock: Moved, platform: Double
) -> None:
    for _ in range(3):
        assert isinstance(worker(each_office, clock).send_text("o_zhang", "您好"), Sent)
    assert len(platform.calls(TOKEN)) == 1


def test_sixteen_that_start_at_once_fetch_one_token(
    each_office: Office, clock: Moved, platform: Double
) -> None:
    sixteen_send(each_office, clock, platform)
    assert len(platform.calls(TOKEN)) == 1


def test_a_token_is_replaced_before_it_ends(
    each_office: Office, clock: Moved, platform: Double
) -> None:
    client = worker(each_office, clock)
    client.send_text("o_zhang", "您好")
    clock.move(minutes=117)
    client.send_text("o_zhang", "您好")
    assert forced(platform) == [False]
    clock.move(minutes=2)
    assert isinstance(client.send_text("o_zhang", "您好"), Sent)
    assert forced(platform) == [False, False]
    assert len(platform.calls(SEND)) == 3


def test_a_token_that_was_revoked_is_replaced_and_the_call_made_again(
    each_office: Office, clock: Moved, platform: Double
) -> None:
    client = worker(each_office, clock)
    client.send_text("o_zhang", "您好")
    platform.tell("revoke", app_id=APP_ID)
    assert isinstance(client.send_text("o_zhang", "在吗"), Sent)
    assert forced(platform) == [False, False]
    assert len(platform.calls(SEND)) == 3


def test_sixteen_whose_token_was_revoked_fetch_one(
    each_office: Office, clock: Moved, platform: Double
) -> None:
    client = worker(each_office, clock)
    client.send_text("o_zhang", "您好")
    platform.tell("revoke", app_id=APP_ID)
    sixteen_send(each_office, clock, platform)
    assert len(platform.calls(TOKEN)) == 2


def test_a_token_rejected_for_ever_is_refreshed_once_and_the_call_repeated_once(
    each_office: Office, clock: Moved, platform: Double
) -> None:
    client = worker(each_office, clock)
    client.send_text("o_zhang", "您好")
    platform.fault(SEND, "token")
    refused(client.send_text("o_zhang", "您好"), "busy", 40001, "已换过一次仍不认")
    assert len(platform.calls(SEND)) == 1 + 2
    assert len(platform.calls(TOKEN)) == 1 + 1


def test_while_no_token_helps_it_is_not_asked_for_by_everybody_at_once(
    each_office: Office, clock: Moved, platform: Double, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tokens, "SLACK", 0.0)
    client = WeChat(each_office.settings, each_office.store, clock, total=0.4)
    client.send_text("o_zhang", "您好")
    platform.fault(SEND, "token")
    at_once([partial(client.send_text, "o_zhang", "您好")] * 8)
    assert len(platform.calls(TOKEN)) == 1 + 1


def test_wechat_is_made_to_give_another_only_where_asking_did_not_help(
    each_office: Office, clock: Moved, platform: Double, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tokens, "COOL", 0.0)
    client = worker(each_office, clock)
    platform.fault(SEND, "token")
    for _ in range(4):
        client.send_text("o_zhang", "您好")
    assert forced(platform) == [False, False, True, False, False]
    clock.move(minutes=11)
    client.send_text("o_zhang", "您好")
    assert forced(platform)[-1] is True


def test_a_refresh_replaces_only_the_token_that_was_rejected(
    each_office: Office, clock: Moved, platform: Double
) -> None:
    store, later = each_office.store, now().replace(year=2099)
    store.lease(APP_ID, "me", now(), 60)
    assert store.replace(APP_ID, "", Held("甲", later))
    assert not store.replace(APP_ID, "乙", Held("丙", later))
    assert store.find(APP_ID) == Held("甲", later)
    assert store.replace(APP_ID, "甲", Held("丙", later, doubted=True, forced_at=later))
    assert store.find(APP_ID) == Held("丙", later, doubted=True, forced_at=later)


def test_one_at_a_time_refreshes(each_office: Office) -> None:
    store, moment = each_office.store, now()
    assert store.lease(APP_ID, "first", moment, 60)
    assert not store.lease(APP_ID, "second", moment, 60)
    store.release(APP_ID, "second", moment, 0)
    assert not store.lease(APP_ID, "second", moment, 60)
    store.release(APP_ID, "first", moment, 0)
    time.sleep(0.002)  # Redis counts in its own milliseconds
    assert store.lease(APP_ID, "second", moment, 60)


def test_when_the_one_that_refreshes_dies_another_takes_over(
    each_office: Office, clock: Moved
) -> None:
    assert each_office.store.lease(APP_ID, "dead", clock(), 0.3)
    assert isinstance(worker(each_office, clock).send_text("o_zhang", "您好"), Sent)


def test_nobody_waits_for_ever_for_another_to_refresh(
    each_office: Office, clock: Moved, platform: Double, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tokens, "SLACK", 0.0)
    each_office.store.lease(APP_ID, "slow", clock(), 60)
    waiting = WeChat(each_office.settings, each_office.store, clock, total=0.2)
    refused(waiting.send_text("o_zhang", "您好"), "busy", None, "等得太久")
    assert platform.tell("asked") == []


def test_after_a_refresh_that_failed_it_is_not_asked_again_at_once(
    each_office: Office, clock: Moved, platform: Double, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tokens, "SLACK", 0.0)
    platform.fault(TOKEN, "busy")
    client = WeChat(each_office.settings, each_office.store, clock, total=0.2)
    refused(client.send_text("o_zhang", "您好"), "busy", -1, "取访问令牌")
    refused(client.send_text("o_zhang", "您好"), "busy", None, "等得太久")
    assert len(platform.calls(TOKEN)) == 1


@pytest.mark.parametrize(
    ("code", "reason", "words"),
    [
        (40001, "not_permitted", "AppSecret 不对"),
        (40013, "not_permitted", "AppID 不对"),
        (40125, "not_permitted", "AppSecret 不对"),
        (40243, "not_permitted", "冻结"),
        (89503, "not_permitted", "管理员"),
        (45009, "quota", "零点"),
        (45011, "busy", "频繁"),
        (-1, "busy", "繁忙"),
    ],
)
def test_a_token_that_is_not_given_says_why(
    client: WeChat, platform: Double, code: int, reason: str, words: str
) -> None:
    platform.fault(TOKEN, "code", code=code)
    refused(client.send_text("o_zhang", "您好"), reason, code, "取访问令牌", words)


def test_an_address_that_is_not_on_the_white_list_is_named(
    client: WeChat, platform: Double
) -> None:
    platform.tell("whitelist", ours=False)
    refused(client.token("official"), "not_permitted", 40164, "203.0.113.7", "白名单")


def test_a_token_without_a_value_is_no_token(client: WeChat, platform: Double) -> None:
    platform.fault(TOKEN, "error", code=200)
    refused(client.token("official"), "busy", None, "看不懂")


def test_no_database_no_token(office: Office, clock: Moved) -> None:
    with office.database.transaction() as connection:
        connection.execute(text("drop table access_tokens"))
    refused(worker(office, clock).send_text("o_zhang", "您好"), "busy", None, "数据库")


def test_no_redis_no_token(office: Office, clock: Moved) -> None:
    away = RedisTokens(f"redis://127.0.0.1:{free_port()}/0")
    client = WeChat(office.settings, away, clock)
    refused(client.send_text("o_zhang", "您好"), "busy", None, "Redis")


def test_who_looks_again_after_waiting_finds_what_the_first_has_fetched(
    office: Office, clock: Moved, platform: Double
) -> None:
    account = accounts(office.settings)["official"]
    first = Tokens(Wire(platform.address), office.store, clock)
    fetched: list[Held | Failed] = []

    def meanwhile(_seconds: float) -> None:
        office.store.release(APP_ID, "other", clock(), 0)
        fetched.append(first.get(account))

    office.store.lease(APP_ID, "other", clock(), 60)
    second = Tokens(Wire(platform.address), office.store, clock, pause=meanwhile)
    assert second.get(account) == fetched[0]
    assert len(platform.calls(TOKEN)) == 1


def test_who_gets_the_lease_after_another_has_refreshed_does_not_refresh_again(
    office: Office, clock: Moved, platform: Double
) -> None:
    account = accounts(office.settings)["official"]
    first = Tokens(Wire(platform.address), office.store, clock)

    class Overtaken(DatabaseTokens):
        """A store on the way to whose lease somebody else refreshes."""

        def lease(self, app_id: str, holder: str, moment: datetime, seconds: float) -> bool:
            assert isinstance(first.get(account), Held)
            return super().lease(app_id, holder, clock(), seconds)

    second = Tokens(Wire(platform.address), Overtaken(office.database), clock)
    assert second.get(account) == office.store.find(APP_ID)
    assert len(platform.calls(TOKEN)) == 1
