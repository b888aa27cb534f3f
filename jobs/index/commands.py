"""`flask postings reindex`: the index of postings made anew."""

import sys

import click
from flask.cli import AppGroup

from core.db import Database
from core.terminal import must_be_ready, told
from jobs.index.rebuild import count_live, rebuild


def postings_group(database: Database) -> AppGroup:
    """The group."""
    group = AppGroup("postings", help="招聘岗位。")

    @group.command("reindex", help="重建岗位的搜索索引；可以边搜边建，中断了再运行一次即可。")
    @told
    def reindex() -> None:
        with database.reading() as connection:
            must_be_ready(connection)
        total, done = count_live(database), 0
        with click.progressbar(length=total, label="重建索引", file=sys.stderr) as bar:
            for many in rebuild(database):
                bar.update(many)
                done += many
        click.echo(f"已把 {done} 个正在招的岗位放进索引。")

    return group
