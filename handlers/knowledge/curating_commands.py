"""`flask curated`, `flask lexicon` and `flask misses`: what was not answered, and what to say."""

import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, time
from typing import Any

import click
from flask.cli import AppGroup
from sqlalchemy import Row

from core.clock import BEIJING, beijing_date, now
from core.db import Database
from core.errors import Invalid
from core.terminal import must_be_ready, told
from handlers.answers import Question
from handlers.desk import Desk
from handlers.knowledge.curating import Curating, Given, checked_author
from handlers.knowledge.misses import Miss, find_misses, still_missed
from handlers.knowledge.preview import place
from policy import edits
from policy.curated import CURATED, Curated, read_curated, source_line
from policy.edits import Edit
from policy.knowledge import Knowledge
from policy.own_terms import OWN_TERM
from policy.shelf import Shelf
from policy.wording import month

LIMIT = 50
IN_FORCE = "两秒内，各个进程都用上。"
DONE = {"add": "已加入", "edit": "已修改", "remove": "已撤下"}


def curating_groups(database: Database, shelf: Shelf, default_region: str) -> list[click.Group]:
    """The three groups of commands; `default_region` is the office's own."""
    curating = Curating(database, shelf, default_region, now)
    return [
        _curated(database, shelf, curating),
        _lexicon(database, shelf, curating),
        _misses(database, shelf, Desk(shelf, default_region)),
    ]


def by(command: Callable[..., None]) -> Callable[..., None]:
    """The options of every change."""
    author = click.option("--by", "author", default="", help="谁改的，记入修改记录")
    dry_run = click.option("--dry-run", is_flag=True, help="只看哪些问题的答复会变，什么也不改")
    return author(dry_run(told(command)))


def given(command: Callable[..., None]) -> Callable[..., None]:
    """The options that say what a curated question is answered with."""
    for option in (
        click.option("--region", help="适用地区，名称或六位代码"),
        click.option("--answer", help="答复，自己的话"),
        click.option(
            "--cite",
            "cites",
            nargs=2,
            multiple=True,
            metavar="文件 条款",
            help="依据：文件的编号、标题或《标题》（文号），和第几条；可以写多次",
        ),
        click.option("--until", help="有效期到哪一天，如 2026-12-31；没有就写 无"),
        click.option("--card", help="不自己写答复，而用这张卡片答"),
        click.option("--aspect", help="答卡片的哪个方面，如 amount"),
    ):
        command = option(command)
    return command


def _curated(database: Database, shelf: Shelf, curating: Curating) -> AppGroup:
    group = AppGroup("curated", help="常见问答：问到就用工作人员写的答复。")

    @group.command("list", help="列出常见问答；--history 列出每一次修改。")
    @click.option("--history", is_flag=True, help="每一次修改，最近的在前")
    @told
    def list_questions(history: bool) -> None:
        _list(database, shelf, CURATED, history, _question)

    @group.command("add", help="加一个问题和它的答复。")
    @click.argument("question")
    @given
    @by
    def add(question: str, author: str, dry_run: bool, **said: Any) -> None:
        edit = curating.question(Given(question=question, **said))
        _carry_out(curating, edit, "add", author, dry_run)

    @group.command("edit", help="修改一个问题或它的答复，没写的各项不变。")
    @click.argument("number")
    @click.option("--question", help="问题")
    @given
    @by
    def edit(number: str, author: str, dry_run: bool, **said: Any) -> None:
        edit = curating.question(Given(**said), number)
        _carry_out(curating, edit, "edit", author, dry_run)

    @group.command("remove", help="撤下一个问题；修改记录仍保留。")
    @click.argument("number")
    @by
    def remove(number: str, author: str, dry_run: bool) -> None:
        _carry_out(curating, curating.removal(CURATED, number), "remove", author, dry_run)

    return group


def _lexicon(database: Database, shelf: Shelf, curating: Curating) -> AppGroup:
    group = AppGroup("lexicon", help="词典：工作人员加的说法，装入文件时保留。")

    @group.command("list", help="列出加的说法；--history 列出每一次修改。")
    @click.option("--history", is_flag=True, help="每一次修改，最近的在前")
    @told
    def list_terms(history: bool) -> None:
        _list(database, shelf, OWN_TERM, history, _term)

    @group.command("add", help="加一个说法（SAY）和它在文件里的说法（MEANS）。")
    @click.argument("say")
    @click.argument("means", nargs=-1, required=True)
    @by
    def add(say: str, means: tuple[str, ...], author: str, dry_run: bool) -> None:
        _carry_out(curating, curating.term(say, means), "add", author, dry_run)

    @group.command("remove", help="撤下加的一个说法。")
    @click.argument("say")
    @by
    def remove(say: str, author: str, dry_run: bool) -> None:
        _carry_out(curating, curating.removal(OWN_TERM, say), "remove", author, dry_run)

    return group


def _misses(database: Database, shelf: Shelf, desk: Desk) -> AppGroup:
    group = AppGroup("misses", help="没有答上的问题。")

    @group.command("list", help="没有答上、请人选的问题，现在仍答不上的；次数多的在前。")
    @click.option("--since", help="从哪一天起，如 2026-11-01")
    @click.option("--limit", default=str(LIMIT), help=f"最多列多少个，默认 {LIMIT}")
    @told
    def list_misses(since: str | None, limit: str) -> None:
        if not limit.isdecimal() or not int(limit):
            raise Invalid(f"--limit 应是大于 0 的整数，如 {LIMIT}。")
        with database.reading() as connection:
            must_be_ready(connection)
            found = find_misses(connection, _day(since) if since else None)
        knowledge = shelf.current()
        still = list(still_missed(found, desk, knowledge.regions, beijing_date(now())))
        for miss in still[: int(limit)]:
            click.echo(_miss(miss, knowledge))
        click.echo(f"共 {len(still)} 个问题，{sum(miss.count for miss in still)} 次。")
        if answered := len(found) - len(still):
            click.echo(f"另有 {answered} 个问题现在已经答得上，没有列出。")

    return group


def _carry_out(curating: Curating, edit: Edit, act: str, author: str, dry_run: bool) -> None:
    """Show what the edit changes, and make it unless it is only tried."""
    if not dry_run:
        checked_author(author)
    preview = curating.preview(edit, _with_progress)
    for one in preview.differences:
        click.echo(f"{one.region}  {one.text}\n    旧：{one.before}\n    新：{one.after}")
    click.echo(f"试了 {preview.tried} 个问题，{len(preview.differences)} 个的答复会变。")
    if dry_run:
        click.echo("只是试看，什么也没有改。")
        return
    name = curating.make(edit, author)
    click.echo(f"{DONE[act]}：{name}。{IN_FORCE}" if name else "没有变化。")


def _with_progress(questions: Sequence[Question]) -> Iterator[Question]:
    with click.progressbar(questions, label="试问", file=sys.stderr) as going:
        yield from going


def _list(
    database: Database,
    shelf: Shelf,
    kind: str,
    history: bool,
    described: Callable[[Row[Any], Knowledge], str],
) -> None:
    with database.reading() as connection:
        must_be_ready(connection)
        rows = (edits.history if history else edits.in_force)(connection, kind)
    for row in rows:
        body = described(row, shelf.current()) if row.body else f"{row.name}  撤下"
        stamp = f"第 {row.edit} 次修改，{row.author}，{_moment(row.edited_at)}"
        click.echo(f"{body}\n    {stamp}")
    click.echo(f"共 {len(rows)} {'次修改' if history else '条'}。")


def _question(row: Row[Any], knowledge: Knowledge) -> str:
    curated = read_curated(row.name, row.body)
    where = place(curated.region, knowledge.regions) or f"{curated.region}（已无此地区）"
    return f"{row.name}  {where}  {curated.question}\n    {_answer(curated, knowledge)}"


def _answer(curated: Curated, knowledge: Knowledge) -> str:
    if not curated.card:
        until = f"到{month(curated.until)}为止" if curated.until else "没有截止日期"
        over = "，已到期" if curated.lapsed(beijing_date(now())) else ""
        sources = "；".join(source_line(one) for one in curated.cites)
        return f"{curated.answer}\n    （{until}{over}）{sources}"
    held = knowledge.cards.get(curated.card)
    name = held.card.name if held else "已撤下，不再起作用"
    return f"用卡片 {curated.card}（{name}）{curated.aspect or ''}"


def _term(row: Row[Any], _knowledge: Knowledge) -> str:
    return f"{row.name} → {'、'.join(row.body['means'])}"


def _miss(miss: Miss, knowledge: Knowledge) -> str:
    where = place(miss.region, knowledge.regions) or "地区不明"
    near = [knowledge.cards[name].card.name for name in miss.cards if name in knowledge.cards]
    return (
        f"{miss.count} 次  {where}  {miss.text}\n"
        f"    最近一次 {_moment(miss.last)}，相近的卡片：{'、'.join(near) or '没有'}"
    )


def _moment(moment: datetime) -> str:
    return moment.astimezone(BEIJING).strftime("%Y-%m-%d %H:%M")


def _day(written: str) -> datetime:
    """The first moment of a day in China."""
    try:
        return datetime.combine(date.fromisoformat(written), time(), BEIJING)
    except ValueError as error:
        raise Invalid(f"--since 应写成 2026-11-01，没有“{written}”这一天。") from error
