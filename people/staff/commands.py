"""`flask staff …`: the accounts of the console."""

import click
from flask.cli import AppGroup

from core.clock import Clock
from core.db import Database
from core.errors import Invalid
from core.terminal import must_be_ready, told
from nlp.places.regions import RegionTree
from people.staff import accounts
from people.staff.accounts import Member, Newcomer
from people.staff.passwords import chosen
from people.staff.roles import LABELS, ROLES

BY = "命令行"
FIRST = "首次登录的密码：{password}\n登录后要先换成自己的密码。"
KNOWN = "、".join(f"{role}（{LABELS[role]}）" for role in ROLES)


def staff_group(database: Database, clock: Clock, regions: RegionTree) -> AppGroup:
    """The group."""
    group = AppGroup("staff", help="工作台的账号。")

    @group.command("add", help=f"加一个账号，印出首次登录的密码。角色：{KNOWN}。")
    @click.argument("name")
    @click.option("--full-name", required=True, help="姓名")
    @click.option("--role", required=True, help="角色")
    @click.option("--region", required=True, help="管哪里，名称或六位代码；含下级")
    @told
    def add(name: str, full_name: str, role: str, region: str) -> None:
        password = accounts.first_password(name)
        newcomer = Newcomer(name, full_name, role, _adcode(region, regions), password)
        with database.transaction() as connection:
            must_be_ready(connection)
            who = accounts.add(connection, newcomer, BY, clock())
        click.echo(_line(who, regions))
        click.echo(FIRST.format(password=password))

    @group.command("list", help="列出账号。")
    @told
    def list_members() -> None:
        with database.reading() as connection:
            must_be_ready(connection)
            found = accounts.list_members(connection)
        for who in found:
            click.echo(_line(who, regions))
        click.echo(f"共 {len(found)} 个。")

    _add_changes(group, database, clock)
    return group


def _add_changes(group: AppGroup, database: Database, clock: Clock) -> None:
    @group.command("disable", help="停用一个账号，马上退出登录。")
    @click.argument("name")
    @told
    def disable(name: str) -> None:
        with database.transaction() as connection:
            must_be_ready(connection)
            accounts.disable(connection, accounts.get_by_name(connection, name).id, clock())
        click.echo(f"已停用：{name}。")

    @group.command("enable", help="恢复停用的账号，解除锁定。")
    @click.argument("name")
    @told
    def enable(name: str) -> None:
        with database.transaction() as connection:
            must_be_ready(connection)
            accounts.enable(connection, accounts.get_by_name(connection, name).id)
        click.echo(f"已恢复：{name}。")

    @group.command("reset", help="换一个首次登录的密码，并取消验证码。")
    @click.argument("name")
    @told
    def reset(name: str) -> None:
        password = accounts.first_password(name)
        given = chosen(password, name)
        with database.transaction() as connection:
            must_be_ready(connection)
            who = accounts.get_by_name(connection, name)
            accounts.give_password(connection, who.id, given, BY)
        click.echo(FIRST.format(password=password))


def _adcode(region: str, regions: RegionTree) -> str:
    found = regions.find(region)
    if found is None:
        raise Invalid(f"没有找到地区“{region}”，请写全称或六位行政区划代码。")
    return found.adcode


def _line(who: Member, regions: RegionTree) -> str:
    region = regions.find(who.region)
    place = region.name if region else who.region
    state = "，已停用" if who.disabled else ""
    return f"{who.name}  {who.full_name}  {LABELS[who.role]}  {place}{state}"
