"""The commands of the cards and what belongs to them, run as `flask cards …`."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path

import click
from flask.cli import AppGroup
from pydantic import BaseModel
from sqlalchemy import Connection

from core.clock import now
from core.db import Database
from core.migrations import at_head
from core.terminal import must_be_ready, stop, told
from nlp.places.regions import in_force
from policy import store
from policy.books import BOOKS
from policy.cards import Card, Document
from policy.documents import documents
from policy.documents.readers import BadFile
from policy.editing import checks, proof
from policy.editing.checks import cards_of, documents_of
from policy.editing.drawing import outline, svg
from policy.editing.explaining import explained, nearest, rule_tree
from policy.editing.export import CannotExport, export
from policy.files import Entry, Finding, KnowledgeError, check_files, in_words, read_folder
from policy.knowledge import Knowledge
from policy.own_cards import OWN_CARD, Standing, outdated

MODELS: dict[str, type[BaseModel]] = {
    "document": Document,
    "card": Card,
    **{f"lexicon/{name}": model for name, model in BOOKS.items()},
}
"""What the files of a knowledge folder must look like."""


Notice = Callable[[Connection, Sequence[Entry], Sequence[Entry], datetime], str]
"""What is done about a change in its own transaction, given the entries before and after; it
tells what it did, "" for nothing."""


def cards_group(database: Database, notice: Notice) -> AppGroup:
    """The group `flask cards`."""
    group = AppGroup("cards", help="政策卡片。")
    folder = click.argument("folder", type=click.Path(path_type=Path))

    @group.command("load", help="检查文件夹里的知识并装入数据库；有错则一条也不装。")
    @folder
    @told
    def load(folder: Path) -> None:
        entries, _ = _checked(folder)
        with database.transaction() as connection:
            must_be_ready(connection)
            _stop_at(_text_faults(entries, documents.texts(connection)), folder)
            done = _load(connection, entries, notice)
        click.echo(done)

    @group.command("check", help="只检查，不装入；引文与导入的原文核对。")
    @folder
    @click.option(
        "--texts", type=click.Path(path_type=Path), help="原文所在的文件夹：<文件>.txt 等"
    )
    @told
    def check(folder: Path, texts: Path | None) -> None:
        entries, notes = _checked(folder)
        originals = _texts(database, texts)
        _stop_at(_text_faults(entries, originals), folder)
        doubts = proof.clause_doubts(cards_of(entries).values(), originals)
        for kind, found in (("说明", notes), ("请核对", doubts)):
            for one in found:
                click.echo(f"{kind}：{in_words(one, folder)}", err=True)
        click.echo(f"检查通过，共 {len(entries)} 项。")

    @group.command("export", help="把数据库里的知识写成可以再装入的文件，只写进空的文件夹。")
    @folder
    @told
    def export_files(folder: Path) -> None:
        click.echo(f"已导出 {_export(database, folder)} 项到 {folder}。")

    group.add_command(_explain_command(database))
    return group


def _load(connection: Connection, entries: Sequence[Entry], notice: Notice) -> str:
    """Make the entries the shipped knowledge; what changed, in words."""
    before, moment = store.entries(connection), now()
    change = store.replace_all(connection, entries, moment)
    if not change:
        return "知识没有变化。"
    after = store.entries(connection)
    _must_fit_together(after)
    noticed = notice(connection, before, after, moment)
    done = f"已装入：更新 {change.written} 项，撤下 {change.withdrawn} 项。{noticed}"
    return "\n".join([done, *map(_still_own, outdated(after))])


def _must_fit_together(entries: Sequence[Entry]) -> None:
    """Stop where the files and what staff wrote cannot be one knowledge."""
    try:
        Knowledge(entries, in_force())
    except KnowledgeError as error:
        own = "、".join(one.name for one in entries if one.kind == OWN_CARD)
        stop(f"{error}\n文件与工作人员改过的卡片（{own}）合不上，没有装入；请先在工作台改好或撤下")


def _still_own(card: Standing) -> str:
    how = "变了" if card.shipped is not None else "没有了"
    return f"卡片 {card.name} 工作人员改过，仍用改过的；文件里的{how}，请在工作台核对。"


def _explain_command(database: Database) -> click.Command:
    @click.command("explain", help="把一张卡片的规则写成中文提纲，供懂政策的人核对；可以另画成图。")
    @click.argument("card", metavar="ID")
    @click.option("--svg", "picture", type=click.Path(path_type=Path), help="画成图，如 规则.svg")
    @told
    def explain(card: str, picture: Path | None) -> None:
        if picture and picture.suffix != ".svg":
            stop(f"图要写进 .svg 文件，现在是“{picture.name}”，例如 规则.svg")
        knowledge = _loaded(database)
        shelved = knowledge.cards.get(card) or stop(_unknown(card, knowledge))
        if picture:
            _write(picture, svg(rule_tree(shelved, knowledge)))
        click.echo("\n".join(outline(explained(shelved, knowledge))))

    return explain


def _loaded(database: Database) -> Knowledge:
    """The knowledge in the database; ends where there is none."""
    with database.reading() as connection:
        must_be_ready(connection)
        entries = store.entries(connection)
    try:
        found = Knowledge(entries, in_force())
    except KnowledgeError as error:
        stop(str(error))
    return found if found.cards else stop("知识库是空的，请先运行 flask cards load data")


def _unknown(card: str, knowledge: Knowledge) -> str:
    return f"没有“{card}”这张卡片，最接近的是 {'、'.join(nearest(card, knowledge.cards))}"


def _write(file: Path, text: str) -> None:
    try:
        file.write_text(text, encoding="utf-8")
    except OSError:
        stop(f"写不了“{file}”，请换一个已有的、可以写的文件夹")


def _checked(folder: Path) -> tuple[list[Entry], Sequence[Finding]]:
    """The entries of a folder, with what its cards declare; ends with all faults there are."""
    try:
        if faults := check_files(folder, MODELS):
            raise KnowledgeError("\n".join(faults))
        entries, regions = read_folder(folder), in_force()
        _stop_at(checks.misfits(entries, regions), folder)
        Knowledge(entries, regions)
    except KnowledgeError as error:
        stop(str(error))
    proven = checks.prove(entries)
    _stop_at(proven.faults, folder)
    return entries, proven.notes


def _text_faults(entries: Sequence[Entry], texts: Mapping[str, str]) -> list[Finding]:
    """What is cited, but does not stand in the documents' texts."""
    return [
        *proof.quote_faults(cards_of(entries).values(), texts),
        *proof.window_faults(documents_of(entries).values(), texts),
    ]


def _texts(database: Database, folder: Path | None) -> dict[str, str]:
    """The documents' texts from a folder, else those imported, if there is a database."""
    if folder is not None:
        try:
            return proof.read_texts(folder)
        except (BadFile, OSError) as error:
            stop(str(error))
    with database.reading() as connection:
        return documents.texts(connection) if at_head(connection) else {}


def _export(database: Database, folder: Path) -> int:
    with database.reading() as connection:
        must_be_ready(connection)
        entries = store.entries(connection)
    try:
        return export(entries, folder)
    except CannotExport as error:
        stop(str(error))


def _stop_at(faults: Sequence[Finding], folder: Path) -> None:
    if faults:
        stop("\n".join(in_words(fault, folder) for fault in faults))
