"""`flask postings template|import` and `flask fairs notice`: recruitment notices at a terminal."""

from pathlib import Path

import click
from flask.cli import AppGroup

from core.clock import Clock
from core.db import Database
from core.errors import Invalid
from core.terminal import must_be_ready, told
from jobs.fairs.fair_regions import named
from jobs.fairs.forms.terminal import load, save, spelled_out
from jobs.posting.steps import by_staff
from jobs.recruitment_notices.given_out import fair_article, fair_sheet
from jobs.recruitment_notices.importing import import_of_firms
from jobs.recruitment_notices.template import write_template
from nlp.places.regions import RegionTree

_FILE = click.Path(path_type=Path)


def add_notice_commands(
    postings: AppGroup, fairs: AppGroup, database: Database, clock: Clock, regions: RegionTree
) -> None:
    """Give the groups of postings and of fairs the commands of notices."""
    _add_template(postings)
    _add_import(postings, database, clock, regions)
    _add_notice(fairs, database, regions)


def _add_template(group: AppGroup) -> None:
    @group.command("template", help="企业招聘简章的空表，存成 xlsx。")
    @click.argument("file", type=_FILE)
    @told
    def template(file: Path) -> None:
        save(file, write_template())
        click.echo(f"已存为 {file}")


def _add_import(group: AppGroup, database: Database, clock: Clock, regions: RegionTree) -> None:
    @group.command("import", help="替单位导入招聘简章；有一处不对就什么也不导入。")
    @click.argument("file", type=_FILE)
    @click.option("--by", required=True, help="谁经办的")
    @click.option("--region", default="", help="重名的地方先认这里的：行政区划代码或地名")
    @told
    def take(file: Path, by: str, region: str) -> None:
        content = load(file)
        near = named(regions, region).adcode if region else None
        with spelled_out(), database.transaction() as connection:
            must_be_ready(connection)
            done = import_of_firms(connection, content, regions, near, by_staff(by), clock())
        click.echo(f"新的草稿 {len(done.drafts)} 个，{done.already} 个已经有了。")


def _add_notice(group: AppGroup, database: Database, regions: RegionTree) -> None:
    @group.command("notice", help="一场招聘会的招聘简章：.xlsx 是表，.txt 是公众号文章。")
    @click.argument("number", type=int)
    @click.argument("file", type=_FILE)
    @told
    def notice(number: int, file: Path) -> None:
        if file.suffix not in (".xlsx", ".txt"):
            raise Invalid("文件名应以 .xlsx 或 .txt 结尾。")
        with database.reading() as connection:
            must_be_ready(connection)
            if file.suffix == ".xlsx":
                content = fair_sheet(connection, number, regions)
            else:
                content = fair_article(connection, number, regions).encode()
        save(file, content)
        click.echo(f"已存为 {file}")
