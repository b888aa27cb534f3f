"""`flask fairs …`: staff plan, announce and cancel fairs, and take their figures, at a terminal."""

from datetime import datetime
from typing import Any, get_args

import click
from flask.cli import AppGroup

from core.clock import Clock, beijing_date
from core.db import Database
from core.errors import Invalid
from core.terminal import must_be_ready, told
from jobs.fairs.booth_lists import list_booths
from jobs.fairs.booth_values import STATES
from jobs.fairs.calendars import draw_calendar
from jobs.fairs.fair_counts import count_fairs
from jobs.fairs.fair_form_commands import add_form_commands
from jobs.fairs.fair_regions import around, named
from jobs.fairs.fair_values import AUDIENCES, PHASES, Level, Plan
from jobs.fairs.fairs import Wanted, add_fair, announce_fair, cancel_fair, get_fair, list_fairs
from jobs.fairs.forms.times import read_when
from nlp.places.regions import RegionTree


def fairs_group(database: Database, clock: Clock, regions: RegionTree) -> AppGroup:
    """The group."""
    group = AppGroup("fairs", help="招聘会。")
    for add in (_add_list, _add_add, _add_steps, _add_booths, _add_calendar):
        add(group, database, clock, regions)
    add_form_commands(group, database, clock, regions)
    return group


def _add_list(group: AppGroup, database: Database, clock: Clock, regions: RegionTree) -> None:
    @group.command("list", help="还没结束的招聘会，含计划中的；--all 连已结束、已取消的。")
    @click.option("--region", default="", help="只看这里和上下级的：行政区划代码或地名")
    @click.option("--all", "everything", is_flag=True, help="全部")
    @told
    def list_command(region: str, everything: bool) -> None:
        near = around(regions, named(regions, region)) if region else None
        wanted = Wanted(near, ends_after=clock(), states=("planned", "announced"))
        if everything:
            wanted = Wanted(near, states=("planned", "announced", "cancelled"))
        with database.reading() as connection:
            must_be_ready(connection)
            found, _ = list_fairs(connection, wanted)
            counts = count_fairs(connection, [fair.id for fair in found])
        for fair in found:
            held = counts[fair.id]
            numbers = f"单位 {held.employers}，岗位 {held.positions}，登记 {held.signed_up}"
            phase = PHASES[fair.phase(clock())]
            click.echo(f"{fair.id}  {phase}  {fair.plan.when}  {fair.plan.name}（{numbers}）")
        if not found:
            click.echo("没有招聘会。")


def _add_add(group: AppGroup, database: Database, clock: Clock, regions: RegionTree) -> None:
    @group.command("add", help="计划一场招聘会。WHEN 形如 2026年12月21日9:00-12:00。")
    @click.argument("name")
    @click.argument("when")
    @click.option("--region", required=True, help="举办地：行政区划代码或地名")
    @click.option("--host", required=True, help="主办单位")
    @click.option("--level", type=click.Choice(get_args(Level)), required=True, help="哪一级办的")
    @click.option("--place", default="", help="地点")
    @click.option("--online", is_flag=True, help="线上")
    @click.option("--theme", default="", help="主题")
    @click.option("--audience", multiple=True, help=f"面向群体，可以写几次：{'、'.join(AUDIENCES)}")
    @click.option("--contact", default="", help="联系电话，公开")
    @click.option("--paired", default="", help="定向帮扶的另一个地区")
    @click.option("--expected", type=int, help="拟组织参会单位数")
    @click.option("--booths", type=int, help="展位数，不写就不限")
    @told
    def add(when: str, **given: Any) -> None:
        plan = _plan(_times(when), given, regions)
        with database.transaction() as connection:
            must_be_ready(connection)
            number = add_fair(connection, plan, regions, clock())
        click.echo(f"已计划，编号 {number}。发布：flask fairs announce {number}")


def _times(when: str) -> tuple[datetime, datetime]:
    try:
        return read_when(when, None)
    except ValueError as error:
        raise Invalid(str(error)) from None


def _plan(when: tuple[datetime, datetime], given: dict[str, Any], regions: RegionTree) -> Plan:
    paired = given["paired"]
    return Plan(
        name=given["name"],
        level=given["level"],
        region=named(regions, given["region"]).adcode,
        host=given["host"],
        starts_at=when[0],
        ends_at=when[1],
        signup_until=when[1],
        theme=given["theme"],
        audience=tuple(given["audience"]),
        paired_region=named(regions, paired).adcode if paired else "",
        contact=given["contact"],
        online=given["online"],
        place=given["place"],
        employers_expected=given["expected"],
        booth_limit=given["booths"],
    )


def _add_steps(group: AppGroup, database: Database, clock: Clock, regions: RegionTree) -> None:
    @group.command("announce", help="发布，单位和求职者可以报名。")
    @click.argument("number", type=int)
    @told
    def announce(number: int) -> None:
        with database.transaction() as connection:
            must_be_ready(connection)
            announce_fair(connection, number, clock())
        click.echo("已发布。")

    @group.command("cancel", help="取消，并告知所有报名的单位和人。")
    @click.argument("number", type=int)
    @click.option("--because", default="", help="为什么取消，会告诉报名的人")
    @told
    def cancel(number: int, because: str) -> None:
        with database.transaction() as connection:
            must_be_ready(connection)
            done = cancel_fair(connection, number, because, clock())
        click.echo(f"已取消，会告知 {done.seekers} 位求职者、{done.employers} 家单位。")


def _add_booths(group: AppGroup, database: Database, clock: Clock, regions: RegionTree) -> None:
    @group.command("booths", help="一场招聘会的单位报名。")
    @click.argument("number", type=int)
    @told
    def booths(number: int) -> None:
        with database.reading() as connection:
            must_be_ready(connection)
            fair = get_fair(connection, number)
            found = list_booths(connection, number)
        click.echo(f"{fair.plan.name}  {fair.plan.when}")
        for booth in found:
            titles = "、".join(one.wording.title for one in booth.postings)
            why = f"（{booth.reason}）" if booth.reason else ""
            place = booth.number or "–"
            click.echo(f"{booth.id}  {place}  {STATES[booth.state]}{why}  {booth.firm}：{titles}")
        if not found:
            click.echo("还没有单位报名。")


def _add_calendar(group: AppGroup, database: Database, clock: Clock, regions: RegionTree) -> None:
    @group.command("calendar", help="一个地区全年的招聘会，哪些月还没有。")
    @click.option("--region", required=True, help="行政区划代码或地名，含下级")
    @click.option("--year", type=click.IntRange(2000, 2099), help="哪一年，默认今年")
    @told
    def calendar(region: str, year: int | None) -> None:
        here = named(regions, region)
        with database.reading() as connection:
            must_be_ready(connection)
            year = year or beijing_date(clock()).year
            drawn = draw_calendar(connection, regions, here, year)
        click.echo(f"{here.name} {year} 年：{drawn.total} 场")
        for month, count in drawn.counts.items():
            click.echo(f"{month:>2} 月  {count}")
        if drawn.without:
            click.echo(f"还没有专场的月份：{'、'.join(map(str, drawn.without))} 月")
