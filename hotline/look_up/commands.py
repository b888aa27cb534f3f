"""`flask conversations`: the index of what people wrote made anew."""

import sys

import click
from flask.cli import AppGroup

from core.clock import Clock
from core.db import Database
from core.terminal import must_be_ready, told
from hotline.look_up.indexing import newest_line, rebuild


def conversations_group(database: Database, clock: Clock) -> AppGroup:
    """The group."""
    group = AppGroup("conversations", help="对话。")

    @group.command("reindex", help="重建对话的查找索引；可以边用边建，中断了再运行一次即可。")
    @told
    def reindex() -> None:
        with database.reading() as connection:
            must_be_ready(connection)
        done, total = 0, newest_line(database)
        with click.progressbar(length=total, label="重建索引", file=sys.stderr) as bar:
            for many in rebuild(database, clock()):
                bar.update(many)
                done += many
        click.echo("对话的查找索引已重建。" if done else "还没有可以放进索引的消息。")

    return group
