"""The office's accounts with WeChat, and whether their interfaces may be called at all."""

from dataclasses import dataclass
from typing import Literal

from pydantic import SecretStr

from core.settings import Settings

PUBLIC_API = "https://api.weixin.qq.com"

Kind = Literal["official", "miniprogram"]


@dataclass(frozen=True, slots=True)
class Account:
    """An account; `missing` says which setting keeps its interfaces from being called."""

    kind: Kind
    app_id: str
    secret: SecretStr
    missing: str = ""


def accounts(settings: Settings) -> dict[Kind, Account]:
    """The official account and the mini-program of these settings."""
    # Whoever stands in for WeChat in tests knows no real secret.
    real = settings.wechat_api_base == PUBLIC_API
    program = settings.miniprogram_app_id
    official_lacks = "WECHAT_APP_SECRET" if real and not settings.wechat_app_secret else ""
    program_lacks = "" if program else "MINIPROGRAM_APP_ID"
    if program and real and not settings.miniprogram_app_secret:
        program_lacks = "MINIPROGRAM_APP_SECRET"
    return {
        "official": Account(
            "official",
            settings.wechat_app_id,
            settings.wechat_app_secret,
            official_lacks and f"还没有配置 {official_lacks}（公众平台“开发 > 基本配置”里的密钥）",
        ),
        "miniprogram": Account(
            "miniprogram",
            program,
            settings.miniprogram_app_secret,
            program_lacks and f"还没有配置 {program_lacks}（没有小程序就不必配置）",
        ),
    }


def simulated_accounts() -> dict[Kind, Account]:
    """Those of the simulator, by names of their own: no token of it gets to a real account."""
    return {
        "official": Account("official", "simulator", SecretStr("")),
        "miniprogram": Account("miniprogram", "simulator-miniprogram", SecretStr("")),
    }
