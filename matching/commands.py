"""`flask match`: for whom a benefit is, whose verdict changed, and what a draft would come to."""

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click
from sqlalchemy import Connection

from core.clock import Clock, beijing_date
from core.db import Database
from core.errors import Invalid
from core.terminal import must_be_ready, told
from matching.api import place
from matching.counting import match
from matching.drafts import spoken_of
from matching.findings import list_findings
from matching.population import Population, Row
from matching.simulation import simulate, stored_people
from matching.telling import (
    findings_data,
    findings_lines,
    matched_data,
    matched_lines,
    tally_data,
    tally_lines,
)
from nlp.places.regions import Region
from policy import store
from policy.knowledge import Knowledge, Shelved
from policy.shelf import Shelf

SHOWN = 20
"""How many findings are listed unless somebody asks for another number, and how many faults."""

Told = tuple[list[str], dict[str, Any]]
"""What a command says: lines for people, data for programs."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The benefit a command is about, the day, and the region if only it is looked at."""

    knowledge: Knowledge
    shelved: Shelved
    day: date
    within: Region | None


def match_command(database: Database, shelf: Shelf, clock: Clock) -> click.Command:
    """The command."""

    @click.command("match", help="一项补贴适用于多少人。CARD 是卡片编号，或还没装入的卡片文件。")
    @click.argument("card", metavar="CARD")
    @click.option("--region", default="", help="只看在这里的人：行政区划代码或地名，如 太原")
    @click.option("--day", type=click.DateTime(["%Y-%m-%d"]), help="按哪一天，默认今天")
    @click.option("--sample", type=click.IntRange(0, 1000), help="最多列出几个人的编号")
    @click.option("--changed", is_flag=True, help="列出因卡片变动而结论变了的人，最近的在前")
    @click.option("--each", is_flag=True, help="逐人核对：各状态多少、要花多少钱、卡在哪里")
    @click.option("--people", "file", type=click.Path(path_type=Path), help="逐人核对这个 CSV")
    @click.option("--format", "form", default="text", type=click.Choice(["text", "json"]))
    @told
    def run(
        card: str,
        region: str,
        day: datetime | None,
        sample: int | None,
        changed: bool,
        each: bool,
        file: Path | None,
        form: str,
    ) -> None:
        if sum((changed, each, file is not None)) > 1:
            raise Invalid("--changed、--each、--people 一次只能写一个")
        with database.reading() as connection:
            must_be_ready(connection)
            knowledge, shelved = spoken_of(card, shelf.current(), store.entries(connection))
            on = day.date() if day else beijing_date(clock())
            asked = Asked(knowledge, shelved, on, place(region, knowledge))
            if changed:
                lines, data = _changed(connection, asked, SHOWN if sample is None else sample)
            elif each or file:
                lines, data = _each(connection, asked, file)
            else:
                lines, data = _matched(connection, asked, sample or 0)
        click.echo(json.dumps(data, ensure_ascii=False) if form == "json" else "\n".join(lines))

    return run


def _matched(connection: Connection, asked: Asked, sample: int) -> Told:
    found = match(connection, asked.knowledge, asked.shelved, asked.day, asked.within, sample)
    return matched_lines(found), matched_data(found)


def _changed(connection: Connection, asked: Asked, limit: int) -> Told:
    rows, total = list_findings(connection, asked.shelved.card.id, limit)
    return findings_lines(rows, total), findings_data(rows, total)


def _each(connection: Connection, asked: Asked, file: Path | None) -> Told:
    """The benefit checked for each of the people of a file, or of those stored."""
    rows = _from_file(asked, file) if file else _from_database(connection, asked)
    tally = simulate(asked.knowledge, asked.shelved, asked.day, rows)
    told = (tally, asked.shelved, asked.day)
    return tally_lines(*told), tally_data(*told)


def _from_database(connection: Connection, asked: Asked) -> Iterator[Row]:
    stored = stored_people(connection, asked.knowledge, asked.shelved, asked.within)
    with click.progressbar(stored, label="核对", file=sys.stderr) as going:
        yield from going


def _from_file(asked: Asked, file: Path) -> Iterator[Row]:
    """The people of a file in a region; ends with all its faults if there are any."""
    population = Population(file, asked.knowledge)
    rows = population.rows()
    with click.progressbar(rows, length=population.count(), label="核对", file=sys.stderr) as going:
        yield from (row for row in going if _inside(row, asked))
    if population.faults:
        more = len(population.faults) - SHOWN
        rest = [f"……还有 {more} 处"] if more > 0 else []
        raise Invalid("\n".join([*population.faults[:SHOWN], *rest, "没有核对，请改好再来。"]))


def _inside(row: Row, asked: Asked) -> bool:
    if asked.within is None or row.region is None:
        return True
    return asked.knowledge.holds_in(asked.within, row.region)
