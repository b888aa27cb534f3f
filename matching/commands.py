"""`flask match`: for whom a benefit is, of the people stored."""

import json
from datetime import datetime

import click

from core.clock import Clock, beijing_date
from core.db import Database
from core.errors import Invalid
from core.terminal import must_be_ready, told
from matching.api import place
from matching.counting import match
from matching.telling import matched_data, matched_lines
from policy.explaining import nearest
from policy.knowledge import Knowledge, Shelved
from policy.shelf import Shelf


def match_command(database: Database, shelf: Shelf, clock: Clock) -> click.Command:
    """The command."""

    @click.command("match", help="数一数多少人能享受一项政策（CARD 是卡片编号）。")
    @click.argument("card", metavar="CARD")
    @click.option("--region", default="", help="只看在这里的人：行政区划代码或地名，如 太原")
    @click.option("--day", type=click.DateTime(["%Y-%m-%d"]), help="按哪一天，默认今天")
    @click.option("--sample", default=0, type=click.IntRange(0, 1000), help="列出几个人的编号")
    @click.option("--format", "form", default="text", type=click.Choice(["text", "json"]))
    @told
    def run(card: str, region: str, day: datetime | None, sample: int, form: str) -> None:
        on = day.date() if day else beijing_date(clock())
        with database.reading() as connection:
            must_be_ready(connection)
            knowledge = shelf.current()
            shelved, within = _benefit(card, knowledge), place(region, knowledge)
            found = match(connection, knowledge, shelved, on, within, sample)
        if form == "json":
            click.echo(json.dumps(matched_data(found), ensure_ascii=False))
        else:
            click.echo("\n".join(matched_lines(found)))

    return run


def _benefit(name: str, knowledge: Knowledge) -> Shelved:
    found = knowledge.cards.get(name)
    if found is None:
        near = "、".join(nearest(name, knowledge.cards))
        raise Invalid(f"没有“{name}”这张卡片，最接近的是 {near}")
    if found.card.kind != "benefit":
        raise Invalid(f"“{name}”是服务，没有条件可以核对；请写一项补贴的编号")
    return found
