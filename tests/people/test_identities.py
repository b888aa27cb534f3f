"""One person by several names: joined with a reason, told apart again by the number of the join."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from uuid import uuid4

import pytest
from sqlalchemy import Connection, func, select, text

from core.db import Database
from core.errors import Conflict, NotFound
from core.migrations import upgrade
from people.identities import (
    PHONE,
    Identity,
    forget,
    list_merges,
    meet,
    merge,
    prove_phone,
    same_person,
    undo,
)
from people.tables import identities, merges
from tests import servers
from tests.conftest import NOON, Site
from tests.processes.waiting import until

ACCOUNT = Identity("gh_office", "o_li")
PROGRAM = Identity("wx_program", "m_li")
NUMBER = Identity(PHONE, "13800000000")
LATER = NOON + timedelta(days=1)


@pytest.fixture
def register(desk: Site) -> Iterator[Connection]:
    """Where identities are noted."""
    with desk.database.transaction() as connection:
        yield connection


def test_an_identity_is_noted_once(register: Connection) -> None:
    assert meet(register, ACCOUNT, NOON) == meet(register, ACCOUNT, LATER)
    assert same_person(register, ACCOUNT) == [ACCOUNT]
    assert same_person(register, Identity("gh_office", "o_nobody")) == [
        Identity("gh_office", "o_nobody")
    ]


def test_one_unionid_is_one_person_even_if_it_comes_later(register: Connection) -> None:
    meet(register, ACCOUNT, NOON)
    meet(register, PROGRAM, NOON, "u_li")
    assert same_person(register, ACCOUNT) == [ACCOUNT]
    meet(register, ACCOUNT, LATER, "u_li")
    assert same_person(register, ACCOUNT) == [ACCOUNT, PROGRAM]
    assert same_person(register, PROGRAM) == [PROGRAM, ACCOUNT]
    meet(register, PROGRAM, LATER, "u_li")
    assert [row.because for row in list_merges(register, PROGRAM)] == ["unionid"]


def test_who_proves_a_number_is_who_has_it(register: Connection) -> None:
    meet(register, ACCOUNT, NOON)
    prove_phone(register, ACCOUNT, NUMBER.openid, NOON)
    prove_phone(register, PROGRAM, NUMBER.openid, NOON)
    assert set(same_person(register, ACCOUNT)) == {ACCOUNT, PROGRAM, NUMBER}
    assert prove_phone(register, PROGRAM, NUMBER.openid, LATER) == 0


def test_a_merge_is_undone_by_its_number_and_each_has_what_was_theirs(
    register: Connection,
) -> None:
    daughter = Identity("gh_office", "o_daughter")
    mine = prove_phone(register, PROGRAM, NUMBER.openid, NOON)
    hers = prove_phone(register, daughter, NUMBER.openid, NOON)
    assert daughter in same_person(register, PROGRAM)
    undo(register, hers, "母女共用一个号码", LATER)
    assert same_person(register, daughter) == [daughter]
    assert same_person(register, PROGRAM) == [PROGRAM, NUMBER]
    row = register.execute(select(merges).where(merges.c.id == hers)).one()
    assert (row.undone_at, row.undone_because) == (LATER, "母女共用一个号码")
    assert mine != hers


def test_what_staff_told_apart_comes_together_by_staff_alone(register: Connection) -> None:
    one, other = meet(register, ACCOUNT, NOON, "u_li"), meet(register, PROGRAM, NOON, "u_li")
    (joined,) = list_merges(register, ACCOUNT)
    undo(register, joined.id, "两个人", NOON)
    meet(register, PROGRAM, LATER, "u_li")
    assert same_person(register, ACCOUNT) == [ACCOUNT]
    assert merge(register, other, one, "staff", LATER)
    assert same_person(register, ACCOUNT) == [ACCOUNT, PROGRAM]


@pytest.mark.parametrize("by", ["a third name", "a number"])
def test_who_was_told_apart_is_not_joined_in_a_roundabout_way(
    register: Connection, by: str
) -> None:
    meet(register, ACCOUNT, NOON, "u_li"), meet(register, PROGRAM, NOON, "u_li")
    (joined,) = list_merges(register, ACCOUNT)
    undo(register, joined.id, "两个人", NOON)
    if by == "a number":
        prove_phone(register, ACCOUNT, NUMBER.openid, LATER)
        assert prove_phone(register, PROGRAM, NUMBER.openid, LATER) == 0
    else:
        meet(register, Identity("wx_other", "x_li"), LATER, "u_li")
        meet(register, PROGRAM, LATER, "u_li")
    assert PROGRAM not in same_person(register, ACCOUNT)


def test_who_was_told_apart_is_not_joined_after_leaving_and_coming_back(
    register: Connection,
) -> None:
    mother, daughter = PROGRAM, Identity("gh_office", "o_daughter")
    prove_phone(register, mother, NUMBER.openid, NOON)
    hers = prove_phone(register, daughter, NUMBER.openid, NOON)
    undo(register, hers, "母女共用一个号码", NOON)
    forget(register, daughter)
    assert prove_phone(register, daughter, NUMBER.openid, LATER) == 0
    assert same_person(register, mother) == [mother, NUMBER]
    mine, others = meet(register, mother, LATER), meet(register, daughter, LATER)
    assert merge(register, mine, others, "staff", LATER)


@pytest.mark.parametrize("name", [PROGRAM, ACCOUNT], ids=["the same name", "another name"])
def test_who_is_met_twice_at_once_is_one_person(postgres_prefix: str, name: Identity) -> None:
    database = Database(servers.create_database(postgres_prefix, f"meet_{uuid4().hex}"))
    upgrade(database.engine)

    def meets() -> None:
        with database.transaction() as connection:
            meet(connection, name, NOON, "u_li")

    with ThreadPoolExecutor(1) as threads:
        with database.transaction() as connection:
            meet(connection, PROGRAM, NOON, "u_li")
            other = threads.submit(meets)
            until(lambda: other.done() or somebody_waits(database))
        other.result()
    with database.reading() as connection:
        assert set(same_person(connection, PROGRAM)) == {PROGRAM, name}
    database.engine.dispose()


def somebody_waits(database: Database) -> bool:
    """Whether a transaction waits for another."""
    waiting = "datname = current_database() and wait_event_type = 'Lock'"
    with database.reading() as connection:
        found = connection.execute(text(f"select 1 from pg_stat_activity where {waiting}"))
        return found.first() is not None


def test_what_is_no_merge_cannot_be_undone(register: Connection) -> None:
    number = prove_phone(register, PROGRAM, NUMBER.openid, NOON)
    with pytest.raises(NotFound, match="没有编号为 99999 的合并"):
        undo(register, 99999, "", NOON)
    undo(register, number, "看错了", NOON)
    with pytest.raises(Conflict, match="已经撤销过"):
        undo(register, number, "看错了", NOON)


def test_who_leaves_by_one_name_stays_by_the_other(register: Connection) -> None:
    meet(register, ACCOUNT, NOON, "u_li"), meet(register, PROGRAM, NOON, "u_li")
    prove_phone(register, PROGRAM, NUMBER.openid, NOON)
    forget(register, ACCOUNT)
    assert same_person(register, PROGRAM) == [PROGRAM, NUMBER]
    assert same_person(register, ACCOUNT) == [ACCOUNT]
    assert register.execute(select(func.count()).select_from(identities)).scalar_one() == 2


def test_people_joined_in_a_ring_are_found_once(register: Connection) -> None:
    third = Identity("wx_program", "m_third")
    numbers = [meet(register, one, NOON) for one in (ACCOUNT, PROGRAM, third)]
    assert merge(register, numbers[0], numbers[1], "staff", NOON)
    assert merge(register, numbers[1], numbers[2], "staff", NOON)
    assert merge(register, numbers[2], numbers[0], "staff", NOON) == 0
    assert same_person(register, third) == [third, ACCOUNT, PROGRAM]


def test_a_number_that_another_has_now_joins_no_two_people(register: Connection) -> None:
    other = Identity("wx_program", "m_wang")
    prove_phone(register, PROGRAM, NUMBER.openid, NOON)
    assert prove_phone(register, other, NUMBER.openid, LATER) > 0
    assert same_person(register, other) == [other, NUMBER]
    assert same_person(register, PROGRAM) == [PROGRAM]
    prove_phone(register, ACCOUNT, NUMBER.openid, LATER)
    assert {*same_person(register, ACCOUNT)} == {ACCOUNT, NUMBER, other}
