"""What people usually take to search postings, beside ours: one table with a column of text.

`LIKE` walks the newest down or reads an index of places; trigrams are SQLite's FTS5 and
PostgreSQL's pg_trgm. Each is asked for the numbers of the postings alone, ours for all that is
shown of them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Engine, text

from core.db import Database
from jobs.searching.search import Page, Sort, count_new, search
from jobs.spoken.understood import Pay, Understood

LIMIT = 20
PAGE = 20
"""The page that is looked at in the end."""

NAMES = {
    ("sqlite", "ours"): "ours, SQLite",
    ("sqlite", "like"): "LIKE, SQLite",
    ("sqlite", "trigram"): "FTS5 trigram, SQLite",
    ("postgresql", "ours"): "ours, PostgreSQL",
    ("postgresql", "like"): "ILIKE, PostgreSQL",
    ("postgresql", "trigram"): "pg_trgm, PostgreSQL",
}


@dataclass(frozen=True, slots=True)
class Question:
    """Words that must all be met, the place and the least pay in yuan a month."""

    words: tuple[str, ...]
    region: str | None = None
    pay: int = 0
    sort: Sort = "newest"
    page: int = 1
    count: bool = False


def ours(database: Database, question: Question) -> Callable[[], int]:
    """Asks our search; gives how many it found."""
    understood = Understood(
        "search",
        tuple((word,) for word in question.words),
        region=question.region,
        pay=Pay(question.pay or None, None, "month"),
    )
    with database.reading() as connection:
        cursor = ""
        for _ in range(question.page - 1):
            found = search(connection, understood, Page(question.sort, LIMIT, cursor))
            cursor = found.next_cursor or cursor

    def ask() -> int:
        with database.reading() as connection:
            if question.count:
                return count_new(connection, understood)
            page = Page(question.sort, LIMIT, cursor)
            return len(search(connection, understood, page).items)

    return ask


def plain(engine: Engine, question: Question, trigram: bool) -> Callable[[], int]:
    """Asks the table of texts."""
    statement, values = _statement(engine.dialect.name == "sqlite", question, trigram)

    def ask() -> int:
        with engine.connect() as connection:
            return len(connection.execute(statement, values).all())

    return ask


def _statement(embedded: bool, question: Question, trigram: bool) -> tuple[Any, dict[str, Any]]:
    fts = embedded and trigram
    like = "like" if embedded else "ilike"
    source = "plain_words join plain on plain.position = plain_words.rowid" if fts else "plain"
    tests = [f"plain.text {like} :word{at}" for at in range(len(question.words))]
    values: dict[str, Any] = {f"word{at}": f"%{w}%" for at, w in enumerate(question.words)}
    if fts:
        tests = ["plain_words match :words"]
        values = {"words": " AND ".join(f'"{word}"' for word in question.words)}
    if question.region:
        tests.append("plain.region between :region and :end")
        values |= {"region": question.region, "end": f"{question.region[:4]}99"}
    if question.pay:
        tests.append("(plain.pay >= :pay or plain.pay is null)")
        values["pay"] = question.pay * 100
    where = " and ".join(tests)
    if question.count:
        return text(f"select count(*) from {source} where {where}"), values
    offset = (question.page - 1) * LIMIT
    order = f"order by plain.position desc limit {LIMIT} offset {offset}"
    return text(f"select plain.position from {source} where {where} {order}"), values


def make_plain(database: Database) -> None:
    """The table of texts, with an index of places and one of trigrams."""
    for statement in (*PLAIN, *(SQLITE_TRIGRAM if database.embedded else POSTGRESQL_TRIGRAM)):
        with database.transaction() as connection:
            if not database.embedded:
                connection.execute(text("set local statement_timeout = 0"))
            connection.execute(text(statement))


PLAIN = (
    "create table plain (position bigint primary key, region text, pay bigint, text text)",
    """insert into plain select e.position, p.region, e.pay_month, e.heading || ' ' || p.about
        from posting_entries e join postings p on p.id = e.posting_id""",
    "create index ix_plain_region on plain (region, position)",
)
SQLITE_TRIGRAM = (
    """create virtual table plain_words using fts5(
        text, content='plain', content_rowid='position', tokenize='trigram')""",
    "insert into plain_words(rowid, text) select position, text from plain",
    "analyze plain",
)
POSTGRESQL_TRIGRAM = (
    "create extension if not exists pg_trgm",
    "create index ix_plain_text on plain using gin (text gin_trgm_ops)",
    "analyze plain",
)
