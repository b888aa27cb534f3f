"""The commands about WeChat: `flask doctor`, `flask wechat menu …`, `flask wechat qrcode …`."""

import json
import re
import sys
from collections.abc import Callable, Mapping
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

import click
from flask.cli import AppGroup
from sqlalchemy import Connection

from bot.doctor import Diagnosis, Doctor
from bot.outbound.client import WeChat
from bot.outbound.limits import Button
from bot.outbound.results import Failed
from bot.probe import Ask, through_network
from core.clock import now
from core.db import Database
from core.errors import Invalid
from core.terminal import must_be_ready, told

TOP = 3
OTHERS = "其他"

_MARKS = {"well": "✓", "wrong": "✗", "open": "–"}

Result = TypeVar("Result")

FairAhead = Callable[[Connection, int, datetime], None]
"""Raises what is wrong with a fair's number: there is no such fair, or it is over or called off."""


def doctor_command(make: Callable[[Ask], Doctor], inside: Ask) -> click.Command:
    """The command; `make` gives a doctor who calls the callback, `inside` calls our own."""

    @click.command("doctor", help="检查设置、数据库、回调和微信接口，逐条说明怎么办；什么也不改。")
    @click.option(
        "--url", help="公众平台上填的回调地址，如 https://你的域名/wechat；不写就在本机检查"
    )
    @click.option("--json", "as_json", is_flag=True, help="输出 JSON。")
    @told
    def doctor(url: str | None, as_json: bool) -> None:
        diagnoses = make(through_network(_address(url)) if url else inside).examine()
        click.echo(_as_json(diagnoses) if as_json else _as_lines(diagnoses))
        sys.exit(_wrong(diagnoses) > 0)

    return doctor


def wechat_group(
    wechat: WeChat, keys: Mapping[str, str], database: Database, fair_ahead: FairAhead
) -> AppGroup:
    """The group `flask wechat`; `keys` are the account's menu keys with their labels."""
    group = AppGroup("wechat", help="公众号的菜单和二维码。")
    menu = AppGroup("menu", help="公众号的菜单。")
    qrcode = AppGroup("qrcode", help="带场景的二维码。")
    group.add_command(menu)
    group.add_command(qrcode)
    _add_menu(menu, wechat, keys, database)
    _add_codes(qrcode, wechat, database, fair_ahead)
    return group


def _add_menu(menu: AppGroup, wechat: WeChat, keys: Mapping[str, str], database: Database) -> None:
    @menu.command("push", help="把菜单设到公众号上，替换原来的。")
    @told
    def push() -> None:
        _must_be_ready(database)
        _done(wechat.push_menu(buttons(keys)))
        click.echo("菜单已更新，手机上 5 分钟内可见。")

    @menu.command("show", help="显示公众号现在的菜单。")
    @told
    def show() -> None:
        _must_be_ready(database)
        shown = _done(wechat.show_menu()).buttons
        click.echo("\n".join(_menu_lines(shown)) or "还没有菜单，运行 flask wechat menu push。")


def _add_codes(qrcode: AppGroup, wechat: WeChat, database: Database, fair_ahead: FairAhead) -> None:
    @qrcode.command("fair", help="招聘会 ID 的永久二维码；扫码的人关注后带上这场招聘会。")
    @click.argument("fair", metavar="ID")
    @click.option("--save", type=click.Path(path_type=Path), help="把图片存成这个文件")
    @told
    def fair_code(fair: str, save: Path | None) -> None:
        if not re.fullmatch("[0-9]{1,9}", fair):
            raise Invalid("招聘会编号应为数字，见 flask fairs list")
        # An account has 100,000 of these in all, and none is ever given back.
        with database.reading() as connection:
            must_be_ready(connection)
            fair_ahead(connection, int(fair), now())
        code = _done(wechat.qrcode(f"fair:{int(fair)}"))
        if save is None:
            click.echo(code.picture_url)
            return
        _write(save, _done(wechat.picture(code)).content)
        click.echo(f"图片已存为 {save}")

    @qrcode.command("mini", help="小程序码：扫了打开小程序的一页，带着 SCENE，如 fair:7。")
    @click.argument("scene")
    @click.option("--page", required=True, help="已经发布的页面，如 pages/fair")
    @click.option(
        "--save", type=click.Path(path_type=Path), required=True, help="把图片存成这个文件"
    )
    @told
    def mini_code(scene: str, page: str, save: Path) -> None:
        _must_be_ready(database)
        _write(save, _done(wechat.mini_qrcode(scene, page)).content)
        click.echo(f"图片已存为 {save}")


def _must_be_ready(database: Database) -> None:
    """Raise what is to be done first: the access token may be kept in the database."""
    with database.reading() as connection:
        must_be_ready(connection)


def buttons(keys: Mapping[str, str]) -> list[Button]:
    """The menu as WeChat writes it; a row holds three, so that further ones go below the third."""
    taps: list[dict[str, Any]] = [
        {"type": "click", "name": label, "key": key} for key, label in keys.items()
    ]
    if len(taps) <= TOP:
        return list(taps)
    return [*taps[: TOP - 1], {"name": OTHERS, "sub_button": taps[TOP - 1 :]}]


def _menu_lines(shown: tuple[Button, ...], indent: str = "") -> list[str]:
    lines = []
    for button in shown:
        does = button.get("key") or button.get("url") or button.get("pagepath") or ""
        lines.append(f"{indent}{button.get('name', '')}  {does}".rstrip())
        lines += _menu_lines(tuple(button.get("sub_button") or ()), indent + "  ")
    return lines


def _done(result: Result | Failed) -> Result:
    """What came of it, or Invalid with the reason that nothing did."""
    if isinstance(result, Failed):
        raise Invalid(result.words)
    return result


def _write(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        raise Invalid(f"写不了文件 {path}：{error.strerror}") from None


def _address(url: str) -> str:
    if not re.fullmatch(r"https?://[^\s/?#]+/[^\s?#]+", url):
        raise Invalid("--url 应是完整的回调地址，如 https://你的域名/wechat")
    return url


def _as_lines(diagnoses: list[Diagnosis]) -> str:
    lines = [f"{_MARKS[one.state]} {one.name}：{one.words}{_advice(one)}" for one in diagnoses]
    wrong = _wrong(diagnoses)
    return "\n".join([*lines, f"有 {wrong} 处要处理。" if wrong else "没有发现问题。"])


def _advice(diagnosis: Diagnosis) -> str:
    return f"。{diagnosis.remedy}" if diagnosis.remedy else ""


def _as_json(diagnoses: list[Diagnosis]) -> str:
    data = {"well": not _wrong(diagnoses), "diagnoses": [asdict(one) for one in diagnoses]}
    return json.dumps(data, ensure_ascii=False, indent=2)


def _wrong(diagnoses: list[Diagnosis]) -> int:
    return sum(diagnosis.state == "wrong" for diagnosis in diagnoses)
