"""`flask people …`: who was taken for whom, and telling them apart again."""

import click
from flask.cli import AppGroup

from core.clock import BEIJING, Clock
from core.db import Database
from core.errors import Invalid
from core.terminal import must_be_ready, told
from people.identities import Identity, list_merges, same_person, undo

REASONS = {"unionid": "微信说是一个人", "phone": "证明了同一个号码", "staff": "工作人员合并"}


def people_group(database: Database, clock: Clock) -> AppGroup:
    """The group."""
    group = AppGroup("people", help="一个人的几个名字：公众号、小程序、电话。")

    @group.command("merges", help="一个名字合并过哪些。APP 是公众号原始编号、小程序编号或 phone。")
    @click.argument("app")
    @click.argument("openid")
    @told
    def merges(app: str, openid: str) -> None:
        who = Identity(app, openid)
        with database.reading() as connection:
            must_be_ready(connection)
            names, rows = same_person(connection, who), list_merges(connection, who)
        for row in rows:
            day = row.merged_at.astimezone(BEIJING).strftime("%Y-%m-%d %H:%M")
            undone = f"，已撤销：{row.undone_because}" if row.undone_at else ""
            click.echo(f"{row.id}  {day}  {REASONS[row.because]}{undone}")
        click.echo("现在算一个人：" + "、".join(f"{one.app} {one.openid}" for one in names))

    @group.command("undo", help="撤销一次合并；东西都在各自的名字下，各归各。")
    @click.argument("number", type=int)
    @click.option("--because", default="", help="为什么撤销，记入合并的记录")
    @told
    def undo_merge(number: int, because: str) -> None:
        if not because.strip():
            raise Invalid("请用 --because 写明为什么撤销。")
        with database.transaction() as connection:
            must_be_ready(connection)
            undo(connection, number, because.strip(), clock())
        click.echo("已撤销，以后不会自己再合上。")

    return group
