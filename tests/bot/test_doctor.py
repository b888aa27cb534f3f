"""`flask doctor` finds what is wrong, says what to do, and leaves everything as it was."""

import json
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from apiflask import APIFlask
from click.testing import Result
from sqlalchemy import func, select
from werkzeug.serving import make_server

from app import create_app
from bot.tables import conversations, lines
from cli import add_commands
from core.clock import now
from core.db import Database
from core.settings import Settings
from notify.watching import note_look
from policy import store
from tests.bot.doors import KEY, PREVIOUS_KEY
from tests.bot.outbound.office import APP_ID, PROGRAM_ID, SECRET, Office, copied, opened
from tests.policy import small
from tests.servers import free_port
from tests.test_cli import refused
from tests.wechat_double.handle import Double

SAFE = {"wechat_mode": "safe", "wechat_encoding_aes_key": KEY, "default_region": "140100"}


class Patient:
    """An office that is examined."""

    def __init__(self, office: Office, **settings: object) -> None:
        self.settings: Settings = office.settings.model_copy(update=settings)
        self.database = office.database
        self.app: APIFlask = create_app(self.settings, database=office.database)
        add_commands(self.app)

    def runs(self, *words: str) -> Result:
        """Run `flask …`."""
        return self.app.test_cli_runner().invoke(args=list(words))

    def diagnoses(self, *words: str) -> dict[str, dict[str, Any]]:
        """What the doctor finds, by name."""
        told = json.loads(self.runs("doctor", "--json", *words).stdout)
        return {diagnosis["name"]: diagnosis for diagnosis in told["diagnoses"]}


Examine = Callable[..., Patient]


def delivered(patient: Patient) -> Patient:
    """An office in which somebody has just delivered."""
    with patient.database.transaction() as connection:
        note_look(connection, now())
    return patient


@pytest.fixture
def office(tables: Path, tmp_path: Path, platform: Double) -> Iterator[Office]:
    """An office whose knowledge is loaded."""
    with opened(copied(tables, tmp_path), platform, **SAFE) as office:
        with office.database.transaction() as connection:
            store.replace_all(connection, small.entries(), now())
        yield office


@pytest.fixture
def patient(office: Office) -> Examine:
    """Makes offices with some settings of their own."""
    return lambda **settings: Patient(office, **settings)


def test_an_office_in_which_all_is_well(patient: Examine, platform: Double) -> None:
    platform.tell("menu_is", menu={"button": [{"name": "菜单"}, {"name": "其他"}]})
    result = delivered(patient(app_env="production")).runs("doctor")
    assert result.exit_code == 0, result.output
    assert "✗" not in result.stdout
    assert "✓ 运行环境：正式环境" in result.stdout
    assert "✓ 公众号：访问令牌：取到了" in result.stdout
    assert "✓ 权限：客服消息：今天已用 0 次，共 500000 次" in result.stdout
    assert "✓ 菜单：菜单、其他" in result.stdout
    assert "还有发送进程看过发件箱" in result.stdout
    assert result.stdout.endswith("没有发现问题。\n")


def count(database: Database) -> tuple[int | None, ...]:
    """How much there is of what people said."""
    with database.reading() as connection:
        return tuple(
            connection.execute(select(func.count()).select_from(table)).scalar()
            for table in (conversations, lines)
        )


def test_the_doctor_leaves_no_trace_and_writes_to_nobody(
    patient: Examine, platform: Double
) -> None:
    examined = delivered(patient())
    assert examined.runs("doctor").exit_code == 0
    assert count(examined.database) == (0, 0)
    assert platform.tell("sent") == []
    asked = {entry["path"] for entry in platform.tell("asked")}
    assert asked == {
        "/cgi-bin/stable_token",
        "/cgi-bin/openapi/quota/get",
        "/cgi-bin/menu/get",
        "/cgi-bin/getcallbackip",
    }
    assert not any(asked["force_refresh"] for asked in platform.calls("/cgi-bin/stable_token"))


@pytest.mark.parametrize(
    ("mode", "probes"),
    [
        ("plain", ["接收明文推送"]),
        ("compat", ["接收明文推送", "接收加密推送（现用密钥）"]),
        ("safe", ["安全模式下拒收明文", "接收加密推送（现用密钥）", "接收加密推送（上一个密钥）"]),
    ],
)
def test_the_callback_is_called_in_every_way_it_is_set_up_for(
    patient: Examine, mode: str, probes: list[str]
) -> None:
    more = {"wechat_encoding_aes_key_previous": PREVIOUS_KEY} if mode == "safe" else {}
    keyed = Settings(_env_file=None, **(SAFE | {"wechat_mode": mode} | more))
    fields = ("wechat_mode", "wechat_encoding_aes_key", "wechat_encoding_aes_key_previous")
    diagnoses = patient(**{name: getattr(keyed, name) for name in fields}).diagnoses()
    for probe in ["验证签名", "拒绝假签名", *probes]:
        assert diagnoses[f"回调：{probe}"]["state"] == "well"
    called = [name for name in diagnoses if name.startswith("回调")]
    assert len(called) == 2 + len(probes)


@pytest.fixture
def serve() -> Iterator[Callable[[APIFlask], str]]:
    """Serves an app on this machine and gives the address of its callback."""
    servers = []

    def start(app: APIFlask) -> str:
        server = make_server("127.0.0.1", 0, app, threaded=True)
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        servers.append((server, thread))
        return f"http://127.0.0.1:{server.port}/wechat"

    yield start
    for server, thread in servers:
        server.shutdown()
        server.server_close()
        thread.join()


def test_a_callback_served_elsewhere_is_called_over_the_network(
    patient: Examine, serve: Callable[[APIFlask], str]
) -> None:
    address = serve(patient().app)
    diagnoses = patient().diagnoses("--url", address)
    assert diagnoses["回调：接收加密推送（现用密钥）"]["state"] == "well"


def test_a_callback_with_another_token_is_found_out(
    patient: Examine, serve: Callable[[APIFlask], str]
) -> None:
    other = Settings(_env_file=None, wechat_token="elsewhere")
    address = serve(patient(wechat_token=other.wechat_token).app)
    diagnoses = patient().diagnoses("--url", address)
    for probe in ("验证签名", "接收加密推送（现用密钥）"):
        assert diagnoses[f"回调：{probe}"]["state"] == "wrong"
        assert "HTTP 403" in diagnoses[f"回调：{probe}"]["words"]
        assert "WECHAT_TOKEN" in diagnoses[f"回调：{probe}"]["remedy"]


def test_a_callback_that_takes_plain_text_in_safe_mode_is_found_out(
    patient: Examine, serve: Callable[[APIFlask], str]
) -> None:
    address = serve(patient(wechat_mode="plain").app)
    diagnoses = patient().diagnoses("--url", address)
    assert diagnoses["回调：安全模式下拒收明文"]["state"] == "wrong"


def test_a_callback_that_accepts_what_it_cannot_read_is_found_out(
    patient: Examine, serve: Callable[[APIFlask], str]
) -> None:
    address = serve(patient(wechat_mode="plain").app)
    diagnoses = patient(wechat_mode="compat").diagnoses("--url", address)
    assert diagnoses["回调：接收明文推送"]["state"] == "well"
    sealed = diagnoses["回调：接收加密推送（现用密钥）"]
    assert sealed["state"] == "wrong"
    assert "没有读懂" in sealed["words"]
    assert "WECHAT_MODE" in sealed["remedy"]


def echo(environ: dict[str, Any], start_response: Callable[..., Any]) -> list[bytes]:
    """A callback that believes everybody."""
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [environ["QUERY_STRING"].rpartition("echostr=")[2].encode()]


def test_a_callback_that_believes_everybody_is_found_out(
    patient: Examine, serve: Callable[[Any], str]
) -> None:
    diagnoses = patient().diagnoses("--url", serve(echo))
    assert diagnoses["回调：验证签名"]["state"] == "well"
    assert diagnoses["回调：拒绝假签名"]["state"] == "wrong"


def test_a_callback_that_nobody_reaches(patient: Examine) -> None:
    diagnoses = patient().diagnoses("--url", f"http://127.0.0.1:{free_port()}/wechat")
    assert diagnoses["回调：验证签名"]["words"] == "5 秒内连不上"
    assert len([name for name in diagnoses if name.startswith("回调")]) == 1


def test_an_address_that_is_none_is_refused(patient: Examine) -> None:
    refused(patient().runs("doctor", "--url", "example.org"), "完整的回调地址")


def test_an_address_of_ours_that_wechat_rejects_is_named(
    patient: Examine, platform: Double
) -> None:
    platform.tell("whitelist", ours=False)
    result = patient().runs("doctor")
    assert result.exit_code == 1
    assert "✗ 公众号：访问令牌" in result.stdout
    assert "203.0.113.7" in result.stdout
    assert "IP 白名单" in result.stdout
    assert "权限" not in result.stdout


def test_a_wrong_secret_is_found_out(patient: Examine, platform: Double) -> None:
    platform.tell("secret", app_id=APP_ID, secret="f" * 32)
    found = patient().diagnoses()["公众号：访问令牌"]
    assert (found["state"], SECRET in str(found)) == ("wrong", False)
    assert "AppSecret" in found["remedy"]


def test_a_platform_that_does_not_answer(patient: Examine, platform: Double) -> None:
    platform.fault("/cgi-bin/stable_token", "cut_before")
    found = patient().diagnoses()["公众号：访问令牌"]
    assert "WECHAT_API_BASE" in found["remedy"]


def test_an_account_that_may_only_answer(patient: Examine, platform: Double) -> None:
    for path in ("/cgi-bin/message/custom/send", "/cgi-bin/menu/create", "/cgi-bin/menu/get"):
        platform.tell("forbid", path=path, code=48001)
    examined = delivered(patient())
    found = examined.diagnoses()
    assert found["权限：客服消息"]["state"] == found["权限：自定义菜单"]["state"] == "open"
    assert "等对方下次来信" in found["权限：客服消息"]["words"]
    assert "微信认证" in found["权限：客服消息"]["remedy"]
    assert found["菜单"]["state"] == "open"
    assert found["权限：用户信息"]["state"] == "well"
    assert examined.runs("doctor").exit_code == 0


@pytest.mark.parametrize("code", [40164, 48004, 50002])
def test_what_is_wrong_with_an_account_is_not_taken_for_one_of_another_kind(
    patient: Examine, platform: Double, code: int
) -> None:
    platform.fault("/cgi-bin/openapi/quota/get", "code", code=code)
    found = patient().diagnoses()["权限：客服消息"]
    assert found["state"] == "wrong"
    assert str(code) in found["words"]


def test_a_day_s_calls_that_are_used_up(patient: Examine, platform: Double) -> None:
    examined = patient()
    platform.tell("limit", path="/cgi-bin/user/info", day=1)
    platform.person("o_zhang")
    examined.app.extensions["wengang"]["wechat"].user("o_zhang")
    found = examined.diagnoses()["权限：用户信息"]
    assert (found["state"], found["words"]) == ("wrong", "今天的 1 次已用完")


def test_what_the_mini_program_may_do_is_asked_in_its_own_name(
    patient: Examine, platform: Double
) -> None:
    platform.tell("forbid", path="/wxa/business/getuserphonenumber", code=48001)
    found = patient().diagnoses()
    for name in ("小程序订阅消息", "小程序内容检查"):
        assert found[f"权限：{name}"]["words"] == "今天已用 0 次，共 500000 次"
    phone = found["权限：小程序手机号"]
    assert phone["state"] == "open"
    assert phone["words"].startswith("这个小程序没有，号码只能本人填写")
    asked = [one for one in platform.tell("asked") if one["path"].endswith("/quota/get")]
    by_app = {one["body"]["cgi_path"]: one["app_id"] for one in asked}
    assert by_app["/wxa/msg_sec_check"] == by_app["/cgi-bin/message/subscribe/send"] == PROGRAM_ID
    assert by_app["/cgi-bin/menu/create"] == APP_ID


def test_what_only_trying_would_tell_is_said(patient: Examine) -> None:
    unseen = patient().diagnoses()["小程序：模板和隐私指引"]
    assert unseen["state"] == "open"
    assert "看不出来" in unseen["words"]
    assert "我的模板" in unseen["remedy"]


def test_an_office_without_a_mini_program(patient: Examine) -> None:
    diagnoses = patient(miniprogram_app_id="").diagnoses()
    found = diagnoses["小程序：访问令牌"]
    assert found["state"] == "open"
    assert PROGRAM_ID not in str(found)
    assert not any(name.startswith(("权限：小程序", "小程序：模板")) for name in diagnoses)


def test_without_the_database_the_rest_is_not_looked_at(
    tmp_path: Path, platform: Double, office: Office
) -> None:
    empty = Database(f"sqlite:///{tmp_path}/empty.db")
    examined = Patient(Office(office.settings, empty, office.store))
    found = examined.diagnoses()
    assert found["数据库结构"]["remedy"] == "运行 flask db upgrade"
    assert found["知识"]["remedy"] == "运行 flask cards load data"
    assert found["回调与微信接口"]["state"] == "open"
    assert platform.tell("asked") == []
    assert examined.runs("doctor").exit_code == 1
    empty.close()


def test_a_redis_that_is_away(patient: Examine) -> None:
    found = patient(redis_url=f"redis://127.0.0.1:{free_port()}/0").diagnoses()
    assert found["Redis"]["state"] == "wrong"
    assert "REDIS_URL" in found["Redis"]["remedy"]
