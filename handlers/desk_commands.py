"""`flask desk …`: what staff have at the console, at the terminal."""

from datetime import datetime

import click
from flask.cli import AppGroup

from core.clock import Clock, beijing_date
from core.db import Database
from core.errors import Invalid
from core.terminal import must_be_ready, told
from handlers.knowledge.day_reports import Offices, read_report
from handlers.knowledge.figures import Office
from hotline.figures.report_text import due_day
from nlp.places.regions import Region

NO_REGION = "请用 --region 写明地区，如 太原；或在设置里写 DEFAULT_REGION"


def desk_group(database: Database, clock: Clock, offices: Offices) -> AppGroup:
    """The group."""
    group = AppGroup("desk", help="工作台。")

    @group.command("report", help="印出一天的日报（前一天 17:00 到当天 17:00），可以直接转发。")
    @click.option("--day", type=click.DateTime(["%Y-%m-%d"]), help="哪一天，默认最近一份")
    @click.option("--region", default="", help="哪里，名称或六位代码；默认本办公室的地区")
    @told
    def report(day: datetime | None, region: str) -> None:
        moment, office = clock(), offices()
        asked = day.date() if day else due_day(moment)
        if asked > beijing_date(moment):
            raise Invalid("这一天还没有到，没有日报")
        there = _region(office, region)
        with database.reading() as connection:
            must_be_ready(connection)
            found = read_report(connection, office, there, asked, moment)
        click.echo(found.text)

    return group


def _region(office: Office, named: str) -> Region:
    wanted = named or office.home
    if not wanted:
        raise Invalid(NO_REGION)
    found = office.knowledge.regions.find(wanted)
    if found is None:
        raise Invalid(f"没有找到“{wanted}”，请写行政区划代码或市县名，如 太原")
    return found
