"""Whose verdict a change of the cards changes: found in the same transaction, told later."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, case, literal, or_, select

from core.clock import beijing_date
from eligibility.check import Result, check
from eligibility.selecting import status_sql
from eligibility.values import days
from eligibility.windows import validity
from matching.findings import Finding, Tell, put
from matching.pivot import Pivot, pivot
from matching.places import lives_in
from matching.reasons import ABSENT, Side, reason
from nlp.places.regions import in_force
from people.tables import people
from policy.checking import of_themselves
from policy.files import Entry, KnowledgeError
from policy.knowledge import Knowledge

GOOD = ("eligible", "conditional")
"""What people are told of when it comes and when it goes."""

OPEN = ("conditional", "unknown")

NOTICED = "{count} 个人的结论变了，已记下待告知。"
UNREADABLE = "原来的知识读不了，没有比较谁的结论变了。"


@dataclass(frozen=True, slots=True)
class Changed:
    """A benefit that is another than before: one side is missing if it came, or went."""

    name: str
    old: Side | None
    new: Side | None


def note_changes(
    connection: Connection, before: Sequence[Entry], after: Sequence[Entry], moment: datetime
) -> str:
    """Store for whom the change of these entries changes a verdict; a sentence on how many."""
    if connection.execute(select(people.c.id).limit(1)).first() is None:
        return ""
    try:
        old = Knowledge(before, in_force())
    except KnowledgeError:
        return UNREADABLE
    new, day = Knowledge(after, in_force()), beijing_date(moment)
    told: set[int] = set()
    for changed in changed_benefits(old, new):
        found = list(findings_of(connection, changed, day))
        told |= put(connection, changed.name, found, moment)
    return NOTICED.format(count=len(told)) if told else ""


def changed_benefits(before: Knowledge, after: Knowledge) -> Iterator[Changed]:
    """The benefits that are judged otherwise than before, that are new, or that are gone."""
    for name in sorted({*before.cards, *after.cards}):
        old, new = _side(before, name), _side(after, name)
        if (old or new) and not (old and new and _judge_alike(old, new)):
            yield Changed(name, old, new)


def _judge_alike(old: Side, new: Side) -> bool:
    """Whether nothing is different but words, which change nobody's verdict."""
    one, other = old.shelved.benefit, new.shelved.benefit
    kept = ("whole", "unless", "windows", "region", "derived")
    return all(getattr(one, name) == getattr(other, name) for name in kept)


def _side(knowledge: Knowledge, name: str) -> Side | None:
    shelved = knowledge.cards.get(name)
    return Side(knowledge, shelved) if shelved and shelved.card.kind == "benefit" else None


def findings_of(connection: Connection, changed: Changed, day: date) -> Iterator[Finding]:
    """Those whose verdict on a benefit changed to or from one by which they may have it."""
    sides = [side for side in (changed.old, changed.new) if side]
    wide = pivot([side.shelved.benefit for side in sides], with_sums=True)
    version = changed.new.shelved.version if changed.new else ""
    # Who told the same is judged once.
    judged: dict[tuple[object, ...], tuple[str, str, Tell]] = {}
    for row in connection.execute(_statement(wide, changed, day)):
        key = tuple(row[1:])
        if key not in judged:
            judged[key] = _verdicts(wide, changed, day, row)
        before, after, tell = judged[key]
        if before != after and (before in GOOD or after in GOOD):
            yield Finding(row.id, version, before, after, tell)


def _statement(wide: Pivot, changed: Changed, day: date) -> Select[Any]:
    """People with the status before and after, where it may matter that one is another."""
    judged = (
        select(
            people.c.id,
            _status(changed.old, wide, day).label("before"),
            _status(changed.new, wide, day).label("after"),
            *wide.columns,
        )
        .select_from(wide.source)
        .cte("judged")
        .prefix_with("materialized")
    )
    before, after = judged.c.before, judged.c.after
    hopeful = or_(before.in_((*GOOD, "unknown")), after.in_((*GOOD, "unknown")))
    return select(judged).where(and_(hopeful, or_(before != after, after.in_(OPEN))))


def _status(side: Side | None, wide: Pivot, day: date) -> ColumnElement[str]:
    if side is None:
        return literal(ABSENT)
    here = lives_in(side.shelved.region, side.knowledge)
    over = validity(side.shelved.benefit.windows, day).standing == "expired"
    status = literal("expired") if over else status_sql(side.shelved.benefit, wide.stored)
    return case((here, status), else_=literal(ABSENT))


def _verdicts(wide: Pivot, changed: Changed, day: date, row: Row[Any]) -> tuple[str, str, Tell]:
    """The verdicts before and after as the check gives them, and the words for the change."""
    known = of_themselves(wide.known_of(row[3:]))
    old, new = (
        _result(side, known, day) if side and said != ABSENT else None
        for side, said in ((changed.old, row.before), (changed.new, row.after))
    )
    before, after = (result.status if result else ABSENT for result in (old, new))
    return before, after, partial(reason, changed.old, changed.new, new, day)


def _result(side: Side, known: Mapping[str, Any], day: date) -> Result:
    """How the benefit stands for somebody; what is still to begin, as on its first day."""
    benefit = side.shelved.benefit
    time = validity(benefit.windows, day)
    if time.standing == "not_started" and time.window:
        return check(benefit, known, days(time.window.start)[0])
    return check(benefit, known, day)
