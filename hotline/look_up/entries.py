"""Lines that somebody wrote, as they are read from conversations and put into the index."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, get_args

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Select,
    Text,
    and_,
    bindparam,
    func,
    insert,
    or_,
    select,
)
from sqlalchemy.dialects.postgresql import ARRAY

from bot.messages import ReplyKind
from bot.tables import lines
from hotline.look_up.tables import line_entries
from hotline.look_up.tokens import tokens_of

MISSES: tuple[ReplyKind, ...] = ("choices", "decline")
"""The kinds of reply to a question that was not answered."""

CALL = "call"
"""The kind of a line that staff noted of a call."""

BLOCKS = (16, 20)
"""Lines that share a mark, by which PostgreSQL looks among some of them alone: 2 to the power."""

_said = lines.alias("said")


@dataclass(frozen=True, slots=True)
class Entry:
    """A line with all it is found by."""

    line_id: int
    conversation_id: int
    tokens: Sequence[str]


def read_lines(*conditions: ColumnElement[bool]) -> Select[Any]:
    """Lines (`lines` in the conditions) with the cards and the kind of what was replied."""
    answered = and_(
        _said.c.turn_key == lines.c.turn_key,
        _said.c.direction == "out",
        lines.c.direction == "in",
    )
    shown = (lines.c.id, lines.c.conversation_id, lines.c.direction, lines.c.kind, lines.c.text)
    replied = (_said.c.cards, _said.c.kind.label("reply"))
    return select(*shown, *replied).outerjoin(_said, answered).where(*conditions)


def written_by_somebody() -> ColumnElement[bool]:
    """Whether a line was written by the person or by staff, and not by the desk."""
    ours = lines.c.kind.not_in(get_args(ReplyKind))
    return and_(or_(lines.c.direction == "in", ours), lines.c.text != "")


def heard() -> ColumnElement[bool]:
    """Whether the person said it: in a message, or on the telephone to staff who noted it."""
    return or_(lines.c.direction == "in", lines.c.kind == CALL)


def entries_of(rows: Sequence[Row[Any]]) -> Iterator[Entry]:
    """The entries of lines, of those that have anything to be found by."""
    for row in rows:
        tokens = tokens_of(row.text, row.cards or (), row.reply in MISSES)
        if tokens:
            yield Entry(row.id, row.conversation_id, tokens)


def insert_entries(connection: Connection, entries: Sequence[Entry]) -> None:
    """Put entries into the index; their lines must not be in there."""
    if not entries:
        return
    embedded = connection.dialect.name == "sqlite"
    given = bindparam("tokens", type_=Text() if embedded else ARRAY(Text()))
    words = given if embedded else func.array_to_tsvector(given)
    connection.execute(
        insert(line_entries).values(words=words),
        [
            {
                "line_id": one.line_id,
                "conversation_id": one.conversation_id,
                "tokens": " ".join(one.tokens) if embedded else with_blocks(one),
            }
            for one in entries
        ],
    )


def with_blocks(entry: Entry) -> list[str]:
    """The tokens of an entry with the marks of its blocks."""
    return [*entry.tokens, *(block(power, entry.line_id) for power in BLOCKS)]


def block(power: int, line_id: int) -> str:
    """The token of the lines around one."""
    return f"_n{power}.{line_id >> power}"
