"""`flask fairs plan|import|figures`: the forms of fairs, at a terminal."""

from datetime import date, datetime
from pathlib import Path

import click
from flask.cli import AppGroup

from core.clock import Clock, beijing_date
from core.db import Database
from core.errors import Invalid
from core.terminal import must_be_ready, told
from jobs.fairs.fair_figures import Figure, draw_report, figures_of_fair
from jobs.fairs.fair_plans import fairs_on_site, period_of
from jobs.fairs.fair_regions import named
from jobs.fairs.fairs import get_fair
from jobs.fairs.forms.figures_table import write_figures
from jobs.fairs.forms.plan_table import Reporter, write_plan
from jobs.fairs.forms.terminal import load, save, spelled_out
from jobs.fairs.plan_import import described, import_plan, look_at_plan
from nlp.places.regions import RegionTree

_DAY = click.DateTime(["%Y-%m-%d"])
_FILE = click.Path(path_type=Path)


def add_form_commands(
    group: AppGroup, database: Database, clock: Clock, regions: RegionTree
) -> None:
    """Give the group `flask fairs` its forms."""
    _add_plan(group, database, clock, regions)
    _add_import(group, database, clock, regions)
    _add_figures(group, database, clock, regions)


def _add_plan(group: AppGroup, database: Database, clock: Clock, regions: RegionTree) -> None:
    @group.command("plan", help="招聘活动安排表（附件3），存成 xlsx。")
    @click.argument("file", type=_FILE)
    @click.option("--region", required=True, help="行政区划代码或地名，含下级")
    @click.option("--since", type=_DAY, help="从哪天，默认今年 1 月 1 日")
    @click.option("--until", type=_DAY, help="到哪天，默认今年 12 月 31 日")
    @told
    def plan(file: Path, region: str, since: datetime | None, until: datetime | None) -> None:
        here = named(regions, region)
        period = period_of(_date(since), _date(until), beijing_date(clock()))
        with database.reading() as connection:
            must_be_ready(connection)
            found = fairs_on_site(connection, regions, here, period)
        save(file, write_plan(found, regions, here))
        click.echo(f"{len(found)} 场，已存为 {file}")


def _add_import(group: AppGroup, database: Database, clock: Clock, regions: RegionTree) -> None:
    @group.command(
        "import",
        help="导入一份招聘活动安排表：先说会改什么，要改已有的先问；有一处不对就什么也不导入。",
    )
    @click.argument("file", type=_FILE)
    @click.option("--region", required=True, help="哪里的：行政区划代码或地名")
    @click.option("--host", required=True, help="主办单位")
    @click.option("--year", type=click.IntRange(2000, 2099), help="没写年份的算哪一年")
    @click.option("--dry-run", is_flag=True, help="只看会改什么，什么也不动")
    @click.option("--yes", is_flag=True, help="看过的照办，不再问")
    @told
    def take(
        file: Path, region: str, host: str, year: int | None, dry_run: bool, yes: bool
    ) -> None:
        reporter = Reporter(named(regions, region), host, year)
        content = load(file)
        with spelled_out(), database.reading() as connection:
            must_be_ready(connection)
            found = look_at_plan(connection, content, reporter, regions, clock())
        for line in described(found):
            click.echo(line)
        if dry_run:
            click.echo(f"{found.same} 场没有变。什么也没有导入。")
            return
        if found.to_be_seen and not yes:
            changed, added = len(found.changed), len(found.new)
            click.confirm(f"会改 {changed} 场，新增 {added} 场，导入吗？", abort=True)
        with spelled_out(), database.transaction() as connection:
            done = import_plan(connection, content, reporter, regions, clock(), found.version)
        click.echo(done.words)


def _add_figures(group: AppGroup, database: Database, clock: Clock, regions: RegionTree) -> None:
    @group.command("figures", help="一场招聘会的数字，或一个地区的（附件4，--save 存成 xlsx）。")
    @click.argument("number", type=int, required=False)
    @click.option("--region", default="", help="行政区划代码或地名，含下级")
    @click.option("--since", type=_DAY, help="从哪天，默认今年 1 月 1 日")
    @click.option("--until", type=_DAY, help="到哪天，默认今年 12 月 31 日")
    @click.option("--save", "file", type=_FILE, help="存成这个 xlsx")
    @told
    def figures(
        number: int | None,
        region: str,
        since: datetime | None,
        until: datetime | None,
        file: Path | None,
    ) -> None:
        if (number is None) == (not region):
            raise Invalid("请写招聘会的编号，或用 --region 写一个地区，两样写一样。")
        with database.reading() as connection:
            must_be_ready(connection)
            if number is not None:
                _tell(figures_of_fair(connection, get_fair(connection, number)))
                return
            period = period_of(_date(since), _date(until), beijing_date(clock()))
            report = draw_report(connection, regions, named(regions, region), period, clock())
        _tell(report.figures)
        if file:
            save(file, write_figures(report, report.region.name, "", ""))
            click.echo(f"已存为 {file}")


def _tell(figures: tuple[Figure, ...]) -> None:
    for figure in figures:
        counted = "" if figure.value == figure.counted else f"（统计是 {figure.counted}）"
        click.echo(f"{figure.kind.label}  {figure.value}{counted}")


def _date(day: datetime | None) -> date | None:
    return day.date() if day else None
