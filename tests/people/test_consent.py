"""Only who agreed is remembered, whoever asks for something to be stored."""

from collections.abc import Sequence
from datetime import timedelta
from fractions import Fraction
from typing import Any

import pytest
from sqlalchemy import Connection, delete, func, insert, select

from bot.tables import conversations
from eligibility.facts import Facts
from eligibility.values import DECLINED, Interval
from people import consent
from people.consent import Change, change
from people.tables import people, person_facts
from people.values import Held
from tests.conftest import NOON, Site

FACTS = Facts.from_data(
    {
        "heads": {"type": "count", "label": "人数"},
        "months": {"type": "months", "label": "月数"},
        "size": {"type": "enum", "label": "规模", "choices": {"small": "小"}},
    }
)
LATER = NOON + timedelta(days=1)


@pytest.fixture
def talks(desk: Site) -> Sequence[int]:
    """Two conversations."""
    rows = [
        {"account": "gh", "openid": openid, "memory": {}, "version": 1}
        | {"created_at": NOON, "heard_at": NOON}
        for openid in ("o_zhang", "o_wang")
    ]
    with desk.database.transaction() as connection:
        connection.execute(insert(conversations), rows)
        return connection.execute(select(conversations.c.id).order_by("id")).scalars().all()


def known(connection: Connection, conversation: int) -> dict[str, Any]:
    """What somebody who agreed told."""
    person = consent.find(connection, conversation)
    assert person
    return person.known(FACTS)


def count(connection: Connection) -> int:
    """How many facts are stored."""
    return int(connection.execute(select(func.count()).select_from(person_facts)).scalar_one())


def test_of_who_did_not_agree_nothing_is_stored(desk: Site, talks: Sequence[int]) -> None:
    zhang, wang = talks
    with desk.database.transaction() as connection:
        consent.agree("so", "140100", NOON, connection, zhang)
        consent.note(change({"heads": 5}, {}), "chat", NOON, connection, wang)
        assert (count(connection), consent.find(connection, wang)) == (0, None)


def test_what_was_told_is_replaced_by_what_is_told_now(desk: Site, talks: Sequence[int]) -> None:
    zhang = talks[0]
    with desk.database.transaction() as connection:
        consent.agree("so", "140100", NOON, connection, zhang)
        first = {"heads": 5, "months": Fraction(5, 2), "size": "small"}
        consent.note(change(first, {}), "chat", NOON, connection, zhang)
        now = {"heads": 6, "months": Interval(2, 4), "size": "small"}
        consent.note(change(now, first), "chat", LATER, connection, zhang)
        assert known(connection, zhang) == {"heads": 6, "size": "small"}
        person = consent.find(connection, zhang)
    assert person
    assert {name: one.at for name, one in person.told.items()} == {"heads": LATER, "size": NOON}


def test_only_what_is_new_and_exact_is_a_change() -> None:
    before = {"heads": 5, "months": 3}
    assert not change({"heads": 5}, before)
    assert change({"heads": 6}, before) == Change({"heads": Held(6, 1)}, [])
    assert change({"heads": DECLINED}, before) == Change({}, ["heads"])
    assert not change({"size": DECLINED}, before)


def test_what_the_facts_no_longer_have_is_not_read(desk: Site, talks: Sequence[int]) -> None:
    zhang = talks[0]
    with desk.database.transaction() as connection:
        consent.agree("so", "140100", NOON, connection, zhang)
        told = change({"size": "gone", "boats": 3, "heads": 5}, {})
        consent.note(told, "chat", NOON, connection, zhang)
        assert known(connection, zhang) == {"heads": 5}


def test_one_who_is_forgotten_leaves_the_others(desk: Site, talks: Sequence[int]) -> None:
    with desk.database.transaction() as connection:
        for conversation in talks:
            consent.agree("so", "140100", NOON, connection, conversation)
            consent.note(change({"heads": 5}, {}), "chat", NOON, connection, conversation)
        consent.move("140200", connection, talks[1])
        consent.forget(connection, talks[0])
        assert count(connection) == 1
        assert connection.execute(select(people.c.region)).scalars().all() == ["140200"]


def test_whoever_goes_with_their_conversation_is_gone(desk: Site, talks: Sequence[int]) -> None:
    with desk.database.transaction() as connection:
        consent.agree("so", "140100", NOON, connection, talks[0])
        consent.note(change({"heads": 5}, {}), "chat", NOON, connection, talks[0])
        connection.execute(delete(conversations).where(conversations.c.id == talks[0]))
        assert count(connection) == 0
