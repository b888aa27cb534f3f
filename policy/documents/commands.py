"""The commands of the documents, run as `flask policy …`."""

import re
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import click
from flask.cli import AppGroup

from core.clock import now
from core.db import Database
from core.terminal import must_be_ready, stop, told
from nlp.places.regions import RegionTree, in_force
from policy import store
from policy.cards import Document
from policy.documents import documents
from policy.documents.importing import Prepared, Said, prepare
from policy.documents.readers import BadFile
from policy.knowledge import with_unnamed
from policy.wording import month

_OUTCOMES = {"new": "新导入", "changed": "有改动，旧版本保留", "same": "没有变化"}
_ID = re.compile(r"[a-z0-9-]+")
_DAY = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")


def policy_group(database: Database) -> AppGroup:
    """The group `flask policy`."""
    group = AppGroup("policy", help="政策文件的原文。")

    @group.command(
        "import", help="导入文件（txt、md、docx、有文字的 pdf）；已导入的只更新有改动的。"
    )
    @click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
    @click.option("--id", "name", help="编号，小写字母、数字和 -")
    @click.option("--title", help="标题")
    @click.option("--number", help="文号")
    @click.option("--region", help="适用地区，名称或六位代码")
    @click.option("--issued", help="印发日期，如 2020-03-05")
    @told
    def import_files(files: tuple[Path, ...], name: str | None, **said: str | None) -> None:
        _import(database, files, _said(files, Said(id=name, **said)))

    @group.command("list", help="列出导入的文件。")
    @told
    def list_documents() -> None:
        with database.reading() as connection:
            must_be_ready(connection)
            rows = documents.list_imported(connection)
        for row in rows:
            about = (row.number or "无文号", row.issued or "无日期", row.region or "地区不明")
            title = f"《{row.title}》（{'，'.join(about)}）"
            click.echo(f"{row.document}  第 {row.edition} 版  {title}")
        click.echo(f"共 {len(rows)} 份。")

    @group.command("remove", help="不再用这份文件回答；导入过的各个版本仍保留。")
    @click.argument("name", metavar="ID")
    @told
    def remove(name: str) -> None:
        with database.transaction() as connection:
            must_be_ready(connection)
            if not documents.remove(connection, name, now()):
                stop(f"没有导入过“{name}”，请用 flask policy list 查看编号。")
        click.echo(f"已撤下 {name}。")

    return group


def _said(files: Sequence[Path], said: Said) -> Said:
    """What was said on the command line, checked: it can only be about one document."""
    alone = (said.id, said.title, said.number)
    if len(files) > 1 and any(alone):
        stop("--id、--title、--number 只能用于一个文件，请逐个导入。")
    if said.id and not _ID.fullmatch(said.id):
        stop("--id 只能用小写字母、数字和 -。")
    if said.issued and not _DAY.fullmatch(said.issued):
        stop("--issued 应写成 2020-03-05、2020-03 或 2020。")
    if not said.region:
        return said
    region = in_force().find(said.region)
    if region is None:
        stop(f"没有找到地区“{said.region}”，请写全称或六位行政区划代码。")
    return replace(said, region=region.adcode)


def _import(database: Database, files: Sequence[Path], said: Said) -> None:
    """Import file after file, each for itself: one that is bad does not keep back the others."""
    bad, count = 0, {"new": 0, "changed": 0, "same": 0}
    with database.reading() as connection:
        must_be_ready(connection)
        shipped = _shipped(connection)
    regions = with_unnamed(in_force(), shipped)
    for place, path in enumerate(files, 1):
        try:
            outcome, said_of_it = _import_one(database, path, said, regions, shipped)
        except BadFile as error:
            bad += 1
            click.echo(f"[{place}/{len(files)}] {error}", err=True)
            continue
        count[outcome] += 1
        click.echo(f"[{place}/{len(files)}] {said_of_it}")
    click.echo(
        f"新导入 {count['new']} 份，更新 {count['changed']} 份，没有变化 {count['same']} 份"
        f"{f'，{bad} 个文件没有导入' if bad else ''}。"
    )
    if bad:
        sys.exit(1)


def _import_one(
    database: Database, path: Path, said: Said, regions: RegionTree, shipped: list[Document]
) -> tuple[documents.Outcome, str]:
    with database.reading() as connection:
        held = documents.list_named(connection)
        prepared = prepare(path, said, regions, shipped, held)
        twin = documents.find_same_text(connection, prepared.document.text)
    if twin and said.id is None and not prepared.joined:
        prepared = replace(prepared, document=replace(prepared.document, id=twin))
    with database.transaction() as connection:
        outcome = documents.put(connection, prepared.document, now())
        clauses = documents.count_clauses(connection, prepared.document.id)
    return outcome, _told(path, prepared, regions, f"{_OUTCOMES[outcome]}，{clauses} 条")


def _told(path: Path, prepared: Prepared, regions: RegionTree, outcome: str) -> str:
    """What a document was taken for, so that a person sees what the text was read as."""
    one = prepared.document
    place = regions.find(one.region) if one.region else None
    parts = [
        one.number or "没有找到文号（--number）",
        month(one.issued) if one.issued else "没有找到日期（--issued）",
        (place.name if place else one.region) or "没有看出适用地区（--region）",
    ]
    source = "，按 data/documents 登记" if prepared.joined else ""
    return f"{path.name} → {one.id}：《{one.title}》{'，'.join(parts)}{source}。{outcome}。"


def _shipped(connection: Any) -> list[Document]:
    entries = [entry for entry in store.entries(connection) if entry.kind == "document"]
    return [Document.model_validate(entry.body) for entry in entries]
