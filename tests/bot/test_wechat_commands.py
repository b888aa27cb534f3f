"""`flask wechat`: the menu put up and shown, the code of a job fair."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from click.testing import Result
from flask import Flask
from sqlalchemy import Connection

from bot.commands import buttons, wechat_group
from bot.outbound.client import WeChat
from bot.outbound.limits import unfit_menu
from core.errors import NotFound
from core.logs import configure_logs
from handlers.events import MENU_KEYS
from tests.bot.outbound.office import copied, opened
from tests.test_cli import refused
from tests.wechat_double.handle import Double

KEYS = {"MENU": "菜单", "HUMAN": "找人工", "MORE": "更多", "REGION": "换地方"}

Run = Callable[..., Result]


@pytest.fixture
def run(tables: Path, tmp_path: Path, platform: Double) -> Iterator[Run]:
    """Runs `flask wechat …` in an office with these menu keys."""
    configure_logs()
    with opened(copied(tables, tmp_path), platform) as office:
        app = Flask("office")
        wechat = WeChat(office.settings, office.store)
        app.cli.add_command(wechat_group(wechat, KEYS, office.database, seven_is_ahead))
        yield lambda *words: app.test_cli_runner().invoke(args=["wechat", *words])


def seven_is_ahead(_connection: Connection, fair: int, _moment: datetime) -> None:
    if fair != 7:
        raise NotFound("没有找到这场招聘会。")


def tap(key: str) -> dict[str, str]:
    """A button that says its label when it is tapped."""
    return {"type": "click", "name": KEYS[key], "key": key}


def test_three_buttons_stand_side_by_side() -> None:
    assert buttons({"MENU": "菜单", "HUMAN": "找人工"}) == [tap("MENU"), tap("HUMAN")]


def test_further_buttons_go_below_the_third(run: Run, platform: Double) -> None:
    assert run("menu", "push").stdout == "菜单已更新，手机上 5 分钟内可见。\n"
    others = {"name": "其他", "sub_button": [tap("MORE"), tap("REGION")]}
    assert platform.tell("menu") == {"button": [tap("MENU"), tap("HUMAN"), others]}


def test_the_menu_is_shown_as_it_is(run: Run) -> None:
    assert "还没有菜单" in run("menu", "show").stdout
    run("menu", "push")
    assert run("menu", "show").stdout.splitlines() == [
        "菜单  MENU",
        "找人工  HUMAN",
        "其他",
        "  更多  MORE",
        "  换地方  REGION",
    ]


def test_an_account_that_may_not_have_a_menu(run: Run, platform: Double) -> None:
    platform.tell("forbid", path="/cgi-bin/menu/create", code=48001)
    refused(run("menu", "push"), "设置菜单没有成功", "认证")


def test_the_code_of_a_fair_has_an_address(run: Run, platform: Double) -> None:
    told = run("qrcode", "fair", "7").stdout
    assert told.startswith("https://mp.weixin.qq.com/cgi-bin/showqrcode?ticket=")
    (asked,) = platform.calls("/cgi-bin/qrcode/create")
    assert asked["action_name"] == "QR_LIMIT_STR_SCENE"
    assert asked["action_info"]["scene"]["scene_str"] == "fair:7"


def test_the_code_of_a_fair_is_saved(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "fair.jpg"
    assert run("qrcode", "fair", "7", "--save", str(path)).stdout == f"图片已存为 {path}\n"
    assert path.read_bytes().endswith(b"fair:7")
    refused(run("qrcode", "fair", "7", "--save", str(tmp_path / "no/fair.jpg")), "写不了文件")


@pytest.mark.parametrize(
    ("fair", "words"),
    [("春风 行动", "招聘会编号应为数字"), ("7a", "招聘会编号"), ("99999", "没有找到这场招聘会")],
)
def test_no_code_is_made_for_a_fair_that_there_is_not(
    run: Run, platform: Double, fair: str, words: str
) -> None:
    refused(run("qrcode", "fair", fair), words)
    assert platform.tell("asked") == []


def test_the_code_of_a_page_of_the_mini_program_is_saved(
    run: Run, platform: Double, tmp_path: Path
) -> None:
    path = tmp_path / "mini.jpg"
    told = run("qrcode", "mini", "fair:7", "--page", "pages/fair", "--save", str(path))
    assert told.stdout == f"图片已存为 {path}\n"
    assert path.read_bytes().startswith(b"\xff\xd8")
    (asked,) = platform.calls("/wxa/getwxacodeunlimit")
    assert (asked["scene"], asked["page"]) == ("fair:7", "pages/fair")
    refused(run("qrcode", "mini", "招聘会", "--page", "pages/fair", "--save", str(path)), "场景")


def test_the_office_s_own_menu_is_one_that_wechat_takes() -> None:
    assert unfit_menu(buttons(MENU_KEYS)) is None
