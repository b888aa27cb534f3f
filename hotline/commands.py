"""`flask privacy …`: what is older than it may be is made anonymous or deleted."""

import click
from flask.cli import AppGroup

from core.clock import Clock
from core.db import Database
from core.terminal import must_be_ready, told
from hotline.retention.periods import Period, shipped_periods
from hotline.retention.retaining import count_old, retain_some


def privacy_group(database: Database, clock: Clock) -> AppGroup:
    """The group."""
    group = AppGroup("privacy", help="个人信息的保存期限。")

    @group.command("periods", help="列出每种信息存多久、到期怎么办、为什么。")
    def list_periods() -> None:
        for one in shipped_periods().values():
            click.echo(f"{one.label}：{one.days} 天。到期：{one.becomes}。\n    {one.because}")

    @group.command("retain", help="把过了保存期限的匿名或删除；可以随时中断，再运行接着做。")
    @click.option("--dry-run", is_flag=True, help="只看各有多少，什么也不动")
    @told
    def retain(dry_run: bool) -> None:
        with database.reading_at_leisure() as connection:
            must_be_ready(connection)
            old = count_old(connection, clock())
        for name, period in shipped_periods().items():
            if dry_run:
                click.echo(f"{period.label}（{period.days} 天）：{old[name]} 条到期")
            elif old[name]:
                _go_through(database, clock, name, period, old[name])
        total = sum(old.values())
        click.echo(f"共 {total} 条到期，没有改动。" if dry_run else f"共处理 {total} 条。")

    return group


def _go_through(database: Database, clock: Clock, name: str, period: Period, count: int) -> None:
    done = 0
    while True:
        with database.transaction() as connection:
            some = retain_some(connection, name, clock())
        if not some:
            return
        done += some
        click.echo(f"{period.label}：{done}/{max(count, done)}")
