"""Everything that differs from one office to the next, read once at the start."""

import re
import secrets
from os import cpu_count
from pathlib import Path
from typing import Annotated, Literal, Self

from limits.util import parse_many
from pydantic import AfterValidator, Field, SecretStr, ValidationError, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict
from redis.connection import parse_url
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from core.service_hours import ServiceHours

AES_KEY = re.compile(r"[A-Za-z0-9+/]{43}")
DEVELOPMENT_TOKEN = "wengang"
DEVELOPMENT_APP_ID = "wx0000000000000000"
PORTS = (1, 65535)
WORKERS = (1, 256)

_DRIVERS = {
    "sqlite": "sqlite",
    "postgresql+psycopg": "postgresql+psycopg",
    "postgresql": "postgresql+psycopg",
    "postgres": "postgresql+psycopg",
}
_RANGES = {"port": PORTS, "web_concurrency": WORKERS}


class SettingsError(ValueError):
    """The settings are unusable; the message says which one and what would be right."""


def _database_url(value: str) -> str:
    scheme, _, rest = value.partition("://")
    address = f"{_DRIVERS.get(scheme, '')}://{rest}"
    try:
        make_url(address)
    except (ArgumentError, ValueError):
        address = ""
    # Each thread would see a database in memory of its own.
    if not address or (scheme == "sqlite" and sqlite_path(address) is None):
        raise ValueError(
            "不是可用的数据库地址，应形如 sqlite:///var/wengang.db 或 "
            "postgresql+psycopg://用户:密码@主机/库名"
        )
    return address


def _redis_url(value: str) -> str:
    try:
        parse_url(value)  # type: ignore[no-untyped-call]
    except ValueError:
        raise ValueError("不是 Redis 地址，应形如 redis://127.0.0.1:6379/0") from None
    return value


def _web_address(value: str) -> str:
    if not re.fullmatch(r"https?://[^\s/]+\S*", value):
        raise ValueError("应是网址，例如 https://api.weixin.qq.com")
    return value.rstrip("/")


def _aes_key(value: SecretStr) -> SecretStr:
    if not AES_KEY.fullmatch(value.get_secret_value()):
        raise ValueError("应为公众平台上显示的 43 位字母和数字")
    return value


def _token(value: SecretStr) -> SecretStr:
    if not re.fullmatch(r"[A-Za-z0-9]{3,32}", value.get_secret_value()):
        raise ValueError("应为 3 至 32 位字母或数字")
    return value


def _adcode(value: str) -> str:
    if not re.fullmatch(r"[0-9]{4}[0-9A-Z]{2}", value):
        raise ValueError("应为 6 位行政区划代码，例如太原市是 140100")
    return value


def _rate(value: str) -> str:
    try:
        parse_many(value)
    except ValueError:
        raise ValueError("应形如 120/minute") from None
    return value


def _service_hours(value: str) -> str:
    ServiceHours.parse(value)
    return value


Token = Annotated[SecretStr, AfterValidator(_token)]
AesKey = Annotated[SecretStr, AfterValidator(_aes_key)]


class Settings(BaseSettings):
    """The office's settings, frozen; each field is the environment variable of its name."""

    model_config = SettingsConfigDict(
        env_file=".env",
        env_file_encoding="utf-8",
        frozen=True,
        extra="ignore",
        env_ignore_empty=True,
    )

    app_env: Literal["development", "production"] = "development"
    database_url: Annotated[str, AfterValidator(_database_url)] = "sqlite:///var/wengang.db"
    redis_url: Annotated[str, AfterValidator(_redis_url)] | None = None
    secret_key: SecretStr = SecretStr("")
    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=PORTS[0], le=PORTS[1])
    web_concurrency: int = Field(
        default_factory=lambda: cpu_count() or 1, ge=WORKERS[0], le=WORKERS[1]
    )
    wechat_token: Token = SecretStr(DEVELOPMENT_TOKEN)
    wechat_app_id: str = DEVELOPMENT_APP_ID
    wechat_app_secret: SecretStr = SecretStr("")
    wechat_mode: Literal["plain", "compat", "safe"] = "plain"
    wechat_encoding_aes_key: AesKey | None = None
    wechat_encoding_aes_key_previous: AesKey | None = None
    wechat_api_base: Annotated[str, AfterValidator(_web_address)] = "https://api.weixin.qq.com"
    miniprogram_app_id: str = ""
    """The mini-program; an office without one leaves this and its secret empty in production."""
    miniprogram_app_secret: SecretStr = SecretStr("")
    notice_templates: str = ""
    """The templates notices are sent by, as JSON (see docs/notices.md); unset: by none."""
    deliver: Literal["server", "apart"] | None = None
    """Who sends what is to be told: the server itself, or `flask deliver` apart from it; unset: the
    server in development."""
    default_region: Annotated[str, AfterValidator(_adcode)] | None = None
    service_hours: Annotated[str, AfterValidator(_service_hours)] = "9:00-12:00,13:30-17:30"
    """When staff of the hotline are there, on working days."""
    api_access: Literal["open", "token"] | None = None
    """Who may read answers, cards and facts by API; unset: open in development, else by token."""
    api_tokens: SecretStr = SecretStr("")
    """The tokens given out for that, with commas between them."""
    api_rate: Annotated[str, AfterValidator(_rate)] = "120/minute"
    """How often one address or token may read."""

    @property
    def development(self) -> bool:
        """Whether the conveniences of development (simulator, defaults) are on."""
        return self.app_env == "development"

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if self.wechat_mode != "plain" and self.wechat_encoding_aes_key is None:
            raise ValueError(
                f"WECHAT_MODE={self.wechat_mode} 需要 WECHAT_ENCODING_AES_KEY"
                "（公众平台“消息加解密密钥”，43 位）"
            )
        if self.development:
            self._fill_in_for_development()
        else:
            self._refuse_development_values()
        return self

    def _fill_in_for_development(self) -> None:
        for name, value in (
            ("secret_key", SecretStr(secrets.token_urlsafe(32))),
            ("miniprogram_app_id", DEVELOPMENT_APP_ID),
            ("api_access", "open"),
            ("deliver", "server"),
        ):
            if not getattr(self, name):
                object.__setattr__(self, name, value)

    def _refuse_development_values(self) -> None:
        program = self.miniprogram_app_id
        program_secret = bool(self.miniprogram_app_secret)
        missing = [
            name
            for name, unset in (
                ("SECRET_KEY（至少 32 个字符）", len(self.secret_key.get_secret_value()) < 32),
                ("WECHAT_TOKEN", self.wechat_token.get_secret_value() == DEVELOPMENT_TOKEN),
                ("WECHAT_APP_ID", self.wechat_app_id == DEVELOPMENT_APP_ID),
                ("WECHAT_APP_SECRET", not self.wechat_app_secret),
                (
                    "MINIPROGRAM_APP_ID（没有小程序就和 MINIPROGRAM_APP_SECRET 都留空）",
                    program == DEVELOPMENT_APP_ID or (program_secret and not program),
                ),
                (
                    "MINIPROGRAM_APP_SECRET（没有小程序就和 MINIPROGRAM_APP_ID 都留空）",
                    program not in ("", DEVELOPMENT_APP_ID) and not program_secret,
                ),
            )
            if unset
        ]
        for name, value in (("api_access", "token"), ("deliver", "apart")):
            if not getattr(self, name):
                object.__setattr__(self, name, value)
        if missing:
            raise ValueError(f"正式环境（APP_ENV=production）还缺：{'、'.join(missing)}")


def load_settings(**overrides: object) -> Settings:
    """Read the settings from the environment and `.env`.

    Raises SettingsError with one Chinese sentence for each unusable setting.
    """
    try:
        return Settings(**overrides)  # type: ignore[arg-type]
    except ValidationError as error:
        raise SettingsError("\n".join(_sentences(error))) from None
    except UnicodeDecodeError:
        raise SettingsError("设置有误：.env 不是 UTF-8 编码，请另存为 UTF-8") from None


def _sentences(error: ValidationError) -> list[str]:
    return [_sentence(item["loc"], item["type"], item["msg"]) for item in error.errors()]


def _sentence(location: tuple[int | str, ...], kind: str, message: str) -> str:
    reason = message.removeprefix("Value error, ")
    field = str(location[0]) if location else ""
    if field in _RANGES:
        low, high = _RANGES[field]
        reason = f"应为 {low} 至 {high} 的整数"
    elif kind == "literal_error":
        reason = "只能是 " + "、".join(re.findall(r"'(\w+)'", message))
    name = field.upper()
    return f"设置有误：{name} {reason}" if name else f"设置有误：{reason}"


def sqlite_path(url: str) -> Path | None:
    """The file of a SQLite address, or None for other databases and for memory."""
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite" or parsed.database in (None, "", ":memory:"):
        return None
    return Path(str(parsed.database))
