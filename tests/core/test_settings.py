"""The settings of an office: read once at the start, right as a whole or not at all."""

import os
import re
from pathlib import Path

import pytest
from pydantic import ValidationError

from core.settings import Settings, SettingsError, load_settings

PRODUCTION = {
    "APP_ENV": "production",
    "SECRET_KEY": "k" * 32,
    "WECHAT_TOKEN": "kaifangqu2026",
    "WECHAT_APP_ID": "wx8f3c0c1d2e3f4a5b",
    "WECHAT_APP_SECRET": "9d1f" * 8,
}
PROGRAM = {"MINIPROGRAM_APP_ID": "wx1a2b3c4d5e6f7a8b", "MINIPROGRAM_APP_SECRET": "7e5d" * 8}
AES_KEY = "a" * 43

MALFORMED = [
    ("SERVICE_HOURS", "9-17", "9:00-12:00,13:30-17:30"),
    ("SERVICE_HOURS", "9:00-12:00,11:00-13:00", "不重叠"),
    ("APP_ENV", "live", "development、production"),
    ("DATABASE_URL", "wengang.db", "sqlite:///var/wengang.db"),
    ("DATABASE_URL", "mysql://root:geheim@db/wengang", "postgresql+psycopg://"),
    ("DATABASE_URL", "postgresql+psycopg2://db/wengang", "postgresql+psycopg://"),
    ("DATABASE_URL", "postgresql://u:geheim@db:port/wengang", "postgresql+psycopg://"),
    ("DATABASE_URL", "sqlite://", "sqlite:///var/wengang.db"),
    ("DATABASE_URL", "sqlite:///:memory:", "sqlite:///var/wengang.db"),
    ("REDIS_URL", "127.0.0.1:6379", "redis://127.0.0.1:6379/0"),
    ("REDIS_URL", "redis://127.0.0.1:six/0", "redis://127.0.0.1:6379/0"),
    ("API_ACCESS", "all", "open、token"),
    ("DELIVER", "yes", "server、apart"),
    ("API_RATE", "often", "120/minute"),
    ("PORT", "http", "1 至 65535 的整数"),
    ("PORT", "80.5", "1 至 65535 的整数"),
    ("PORT", "0", "1 至 65535 的整数"),
    ("PORT", "65536", "1 至 65535 的整数"),
    ("WEB_CONCURRENCY", "viele", "1 至 256 的整数"),
    ("WEB_CONCURRENCY", "-4", "1 至 256 的整数"),
    ("WECHAT_TOKEN", "geheim 1", "3 至 32 位字母或数字"),
    ("WECHAT_TOKEN", "ab", "3 至 32 位字母或数字"),
    ("WECHAT_MODE", "secret", "plain、compat、safe"),
    ("WECHAT_ENCODING_AES_KEY", "geheim" * 7, "43 位"),
    ("WECHAT_ENCODING_AES_KEY_PREVIOUS", "geheim" * 7 + "=", "43 位"),
    ("WECHAT_API_BASE", "api.weixin.qq.com", "https://api.weixin.qq.com"),
    ("DEFAULT_REGION", "太原", "6 位行政区划代码，例如太原市是 140100"),
    ("DEFAULT_REGION", "1401", "6 位行政区划代码"),
]
ANY_TEXT_WILL_DO = {
    "API_TOKENS",
    "SECRET_KEY",
    "HOST",
    "WECHAT_APP_ID",
    "WECHAT_APP_SECRET",
    "MINIPROGRAM_APP_ID",
    "MINIPROGRAM_APP_SECRET",
    # Read by the room that knows the kinds of notices, before the start all the same.
    "NOTICE_TEMPLATES",
}


@pytest.fixture(autouse=True)
def office(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """An empty folder to start in, and an environment without any of our variables."""
    ours = {name.upper() for name in Settings.model_fields}
    for name in [name for name in os.environ if name.upper() in ours]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def refusal() -> str:
    """What the start is refused with."""
    with pytest.raises(SettingsError) as stopped:
        load_settings()
    return str(stopped.value)


def test_an_office_without_any_setting_starts_as_the_contract_says() -> None:
    settings = load_settings()
    assert settings.app_env == "development"
    assert settings.deliver == "server"
    assert settings.development
    assert settings.database_url == "sqlite:///var/wengang.db"
    assert (settings.host, settings.port) == ("127.0.0.1", 8000)
    assert settings.web_concurrency == os.cpu_count()
    assert settings.wechat_mode == "plain"
    assert settings.wechat_api_base == "https://api.weixin.qq.com"
    assert settings.miniprogram_app_id == "wx0000000000000000"
    unset = (settings.redis_url, settings.wechat_encoding_aes_key, settings.default_region)
    assert unset == (None, None, None)


@pytest.mark.parametrize(("name", "value", "right"), MALFORMED)
def test_a_malformed_setting_stops_the_start_with_what_would_be_right(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, right: str
) -> None:
    monkeypatch.setenv(name, value)
    sentence = refusal()
    assert sentence.startswith(f"设置有误：{name} ")
    assert right in sentence
    assert "\n" not in sentence
    assert "geheim" not in sentence, "what was typed may be a secret"
    assert not re.search(r"[a-z]+ [a-z]+ [a-z]+", sentence), "an office reads Chinese"


def test_every_setting_that_has_a_form_is_checked() -> None:
    checked = {name for name, _, _ in MALFORMED}
    assert checked | ANY_TEXT_WILL_DO == {name.upper() for name in Settings.model_fields}


def test_two_malformed_settings_are_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORT", "http")
    monkeypatch.setenv("WECHAT_MODE", "secret")
    first, second = refusal().splitlines()
    assert "PORT" in first
    assert "WECHAT_MODE" in second


@pytest.mark.parametrize("mode", ["compat", "safe"])
def test_encryption_needs_its_key(monkeypatch: pytest.MonkeyPatch, mode: str) -> None:
    monkeypatch.setenv("WECHAT_MODE", mode)
    assert "WECHAT_ENCODING_AES_KEY" in refusal()
    monkeypatch.setenv("WECHAT_ENCODING_AES_KEY", AES_KEY)
    assert load_settings().wechat_mode == mode


def test_production_starts_with_real_values(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in PRODUCTION.items():
        monkeypatch.setenv(name, value)
    settings = load_settings()
    assert not settings.development
    assert settings.deliver == "apart"
    assert settings.secret_key.get_secret_value() == PRODUCTION["SECRET_KEY"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SECRET_KEY", ""),
        ("SECRET_KEY", "k" * 31),
        ("WECHAT_TOKEN", ""),
        ("WECHAT_TOKEN", "wengang"),
        ("WECHAT_APP_ID", ""),
        ("WECHAT_APP_ID", "wx0000000000000000"),
        ("WECHAT_APP_SECRET", ""),
    ],
)
def test_production_refuses_development_values(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    for variable, real in (PRODUCTION | {name: value}).items():
        monkeypatch.setenv(variable, real)
    sentence = refusal()
    assert "APP_ENV=production" in sentence
    assert name in sentence
    assert not any(other in sentence for other in PRODUCTION if other not in (name, "APP_ENV"))


def test_an_office_without_a_mini_program_leaves_it_out(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (PRODUCTION | dict.fromkeys(PROGRAM, "")).items():
        monkeypatch.setenv(name, value)
    settings = load_settings()
    assert (settings.miniprogram_app_id, bool(settings.miniprogram_app_secret)) == ("", False)


def test_an_office_with_a_mini_program_names_it_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (PRODUCTION | PROGRAM).items():
        monkeypatch.setenv(name, value)
    assert load_settings().miniprogram_app_id == PROGRAM["MINIPROGRAM_APP_ID"]


@pytest.mark.parametrize(
    ("program", "missing"),
    [
        ({"MINIPROGRAM_APP_ID": ""}, "还缺：MINIPROGRAM_APP_ID（没有小程序就"),
        ({"MINIPROGRAM_APP_SECRET": ""}, "还缺：MINIPROGRAM_APP_SECRET（没有小程序就"),
        ({"MINIPROGRAM_APP_ID": "wx0000000000000000"}, "还缺：MINIPROGRAM_APP_ID（没有小程序就"),
        (
            {"MINIPROGRAM_APP_ID": "wx0000000000000000", "MINIPROGRAM_APP_SECRET": ""},
            "还缺：MINIPROGRAM_APP_ID（没有小程序就",
        ),
    ],
)
def test_production_refuses_half_a_mini_program(
    monkeypatch: pytest.MonkeyPatch, program: dict[str, str], missing: str
) -> None:
    for name, value in (PRODUCTION | PROGRAM | program).items():
        monkeypatch.setenv(name, value)
    sentence = refusal()
    assert missing in sentence
    assert "\n" not in sentence


def test_production_names_everything_it_misses_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("APP_ENV", "production")
    sentence = refusal()
    assert all(name in sentence for name in PRODUCTION)
    assert "\n" not in sentence


def test_in_development_the_secret_is_made_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = (load_settings().secret_key.get_secret_value() for _ in range(2))
    assert len(first) >= 32
    assert first != second
    monkeypatch.setenv("SECRET_KEY", "my own")
    assert load_settings().secret_key.get_secret_value() == "my own"


def test_the_file_env_is_read_and_the_environment_goes_first(
    office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (office / ".env").write_text("# 太原\nDEFAULT_REGION=140100\nPORT=9000\n", encoding="utf-8")
    monkeypatch.setenv("PORT", "9001")
    settings = load_settings()
    assert settings.default_region == "140100"
    assert settings.port == 9001


def test_a_file_env_from_notepad_is_read_too(office: Path) -> None:
    (office / ".env").write_text("PORT=9000\n", encoding="utf-8-sig")
    assert load_settings().port == 9000


def test_a_file_env_in_another_encoding_is_refused(office: Path) -> None:
    (office / ".env").write_text("# 端口\nPORT=9000\n", encoding="gbk")
    assert refusal() == "设置有误：.env 不是 UTF-8 编码，请另存为 UTF-8"


def test_an_empty_setting_is_an_unset_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORT", "")
    monkeypatch.setenv("REDIS_URL", "")
    settings = load_settings()
    assert (settings.port, settings.redis_url) == (8000, None)


def test_settings_do_not_change_once_read() -> None:
    settings = load_settings()
    with pytest.raises(ValidationError):
        settings.port = 1


@pytest.mark.parametrize("scheme", ["postgresql", "postgres", "postgresql+psycopg"])
def test_any_way_of_writing_postgresql_leads_to_our_driver(scheme: str) -> None:
    settings = load_settings(
        database_url=f"{scheme}://wg:p%40ss://@db:5433/wengang?sslmode=require"
    )
    rest = "wg:p%40ss://@db:5433/wengang?sslmode=require"
    assert settings.database_url == f"postgresql+psycopg://{rest}"


def test_secrets_are_not_shown() -> None:
    shown = repr(load_settings(secret_key="geheim1", wechat_app_secret="geheim2"))
    assert "geheim" not in shown
