"""Without a secret nobody calls the real WeChat; without a mini-program nobody calls its API."""

import pytest

from bot.outbound.accounts import PUBLIC_API, accounts
from bot.outbound.client import WeChat
from bot.outbound.wire import Wire
from core.settings import Settings
from tests.bot.outbound.office import Moved, Office, refused


@pytest.fixture
def offline(monkeypatch: pytest.MonkeyPatch) -> None:
    """A network that must not be used."""

    def fail(*_: object) -> None:
        raise AssertionError("the real WeChat was called")

    monkeypatch.setattr(Wire, "exchange", fail)


def test_in_development_the_real_wechat_is_not_called(
    office: Office, clock: Moved, offline: None
) -> None:
    client = WeChat(Settings(_env_file=None), office.store, clock)
    for failed in (client.send_text("o_zhang", "您好"), client.token("official")):
        refused(failed, "not_permitted", None, "还没有配置 WECHAT_APP_SECRET")
    for failed in (client.code2session("code"), client.send_subscription("o", "T", {"a1": "b"})):
        refused(failed, "not_permitted", None, "还没有配置 MINIPROGRAM_APP_SECRET")


def test_an_office_without_a_mini_program(office: Office, clock: Moved, offline: None) -> None:
    lone = office.settings.model_copy(update={"miniprogram_app_id": ""})
    client = WeChat(lone, office.store, clock)
    refused(client.code2session("code"), "not_permitted", None, "MINIPROGRAM_APP_ID")


def test_the_public_address_is_the_default_one() -> None:
    default = Settings(_env_file=None)
    assert default.wechat_api_base == PUBLIC_API
    assert accounts(default)["official"].missing
