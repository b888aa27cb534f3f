"""Counts what was said in a time, place by place: the same on both databases."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple, get_args

from sqlalchemy import ColumnElement, Connection, Row, Select, distinct, func, select

from bot.line_numbers import said_between
from bot.messages import ReplyKind
from bot.tables import conversations, lines
from hotline.calls import CALL
from hotline.switches import ACT
from people.staff.scope import Scope

MESSAGES = ("text", "image", "voice", "video", "shortvideo", "location", "link", CALL)
"""What people write or ask by telephone themselves; the other kinds of what comes in are events.

A question of a call counts as a message does, as its answer counts among the answers."""

SAID = ("people", "messages", ACT, *get_args(ReplyKind))
"""The figures that are counted here; beside them the cards."""

CARD = "card"


class What(NamedTuple):
    """What is counted, of which place (adcode): a figure, or `card` with the name of one."""

    region: str
    figure: str
    name: str = ""


LINES = func.count().label("lines")
Then = Sequence[ColumnElement[bool]]


def count_said(
    connection: Connection, since: datetime, until: datetime, scope: Scope | None = None
) -> Counter[What]:
    """What was written and answered from one moment until before another; of a scope if one is
    given."""
    said = said_between(connection, since, until)
    if scope:
        said.append(scope.holds(conversations.c.region))
    counted = _heard(connection, said) + _answered(connection, said)
    off = _off(connection, said)
    # A banner is stored as the reply it is to the person: to go to staff.
    counted.subtract({What(one.region, "handoff"): count for one, count in off.items()})
    return +counted + off


def _heard(connection: Connection, said: Then) -> Counter[What]:
    people = func.count(distinct(lines.c.conversation_id)).label("people")
    written = lines.c.kind.in_(MESSAGES)
    found: Counter[What] = Counter()
    for row in _rows(connection, "in", [people, LINES], [*said, written]):
        found[What(row.region, "people")] = row.people
        found[What(row.region, "messages")] = row.lines
    return found


def _off(connection: Connection, said: Then) -> Counter[What]:
    banners = lines.c.understood["act"].as_string() == ACT
    rows = _rows(connection, "in", [LINES], [*said, banners])
    return Counter({What(row.region, ACT): row.lines for row in rows})


def _answered(connection: Connection, said: Then) -> Counter[What]:
    found = Counter[What]()
    told = [*said, lines.c.kind.in_(get_args(ReplyKind))]
    for row in _rows(connection, "out", [LINES], told, [lines.c.kind, lines.c.cards]):
        found[What(row.region, row.kind)] += row.lines
        for card in row.cards:
            found[What(row.region, CARD, card)] += row.lines
    return found


def _rows(
    connection: Connection,
    direction: str,
    counts: Sequence[ColumnElement[int]],
    said: Then,
    by: Sequence[ColumnElement[Any]] = (),
) -> Sequence[Row[Any]]:
    place = conversations.c.region
    query: Select[Any] = (
        select(place, *by, *counts)
        .select_from(lines.join(conversations, conversations.c.id == lines.c.conversation_id))
        .where(lines.c.direction == direction, *said)
        .group_by(place, *by)
    )
    return connection.execute(query).all()
