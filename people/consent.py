"""Remembering people who agreed to it, and forgetting them: what they told, nothing else."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from eligibility.facts import Facts
from people.tables import people, person_facts
from people.values import Held, held, value_of


@dataclass(frozen=True, slots=True)
class Told:
    """One fact as it was told, how we came to it, and when."""

    held: Held
    source: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who agreed: where they are, since when, and what they told."""

    id: int
    region: str
    consented_at: datetime
    told: Mapping[str, Told]

    def known(self, facts: Facts) -> dict[str, Any]:
        """What they told in the values rules compare with, as far as there are such facts still."""
        named = {name: one.held for name, one in self.told.items() if name in facts}
        values = {name: value_of(facts.get(name), one) for name, one in named.items()}
        return {name: value for name, value in values.items() if value is not None}


@dataclass(frozen=True, slots=True)
class Change:
    """What a check makes of what was told before: facts to write, and facts to drop."""

    written: Mapping[str, Held]
    dropped: Collection[str]

    def __bool__(self) -> bool:
        return bool(self.written or self.dropped)


def change(known: Mapping[str, Any], before: Mapping[str, Any]) -> Change:
    """What is new in what is known now; what has become vague is no longer held."""
    fresh = {name: value for name, value in known.items() if before.get(name) != value}
    written = {name: one for name, value in fresh.items() if (one := held(value))}
    return Change(written, [name for name in fresh if name in before and name not in written])


def find(connection: Connection, conversation: int) -> Person | None:
    """Who agreed in a conversation, with all they told; None if nobody did."""
    rows = connection.execute(
        select(people, person_facts)
        .select_from(people.outerjoin(person_facts))
        .where(people.c.conversation_id == conversation)
        .order_by(person_facts.c.told_at, person_facts.c.fact)
    ).all()
    if not rows:
        return None
    told = {
        row.fact: Told(Held(row.part, row.whole, row.text), row.source, row.told_at)
        for row in rows
        if row.fact is not None
    }
    return Person(rows[0].id, rows[0].region, rows[0].consented_at, told)


def agree(
    agreed_to: str, region: str, moment: datetime, connection: Connection, conversation: int
) -> None:
    """Note that the person of a conversation agreed, to what, and where they are."""
    theirs = people.c.conversation_id == conversation
    said = {"agreed_to": agreed_to, "region": region, "consented_at": moment}
    if not connection.execute(update(people).where(theirs).values(said)).rowcount:
        connection.execute(insert(people).values(conversation_id=conversation, **said))


def note(
    fresh: Change, source: str, moment: datetime, connection: Connection, conversation: int
) -> None:
    """Store what the person of a conversation told, if they agreed."""
    theirs = select(people.c.id).where(people.c.conversation_id == conversation)
    person = connection.execute(theirs).scalar()
    if person is None:
        return
    replaced = person_facts.c.fact.in_([*fresh.written, *fresh.dropped])
    connection.execute(delete(person_facts).where(person_facts.c.person_id == person, replaced))
    stamp = {"person_id": person, "source": source, "told_at": moment}
    rows = [
        {"fact": name, "part": one.part, "whole": one.whole, "text": one.text} | stamp
        for name, one in fresh.written.items()
    ]
    if rows:
        connection.execute(insert(person_facts), rows)


def move(region: str, connection: Connection, conversation: int) -> None:
    """Note that the person of a conversation is elsewhere now, if they agreed."""
    theirs = people.c.conversation_id == conversation
    connection.execute(update(people).where(theirs).values(region=region))


def forget(connection: Connection, conversation: int) -> None:
    """Delete all that the person of a conversation told, what they agreed to, and themselves."""
    connection.execute(delete(people).where(people.c.conversation_id == conversation))
