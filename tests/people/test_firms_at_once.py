"""What several people do to firms at the same moment comes out as if one had been first."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import Any
from uuid import uuid4

import pytest

from core.db import Database
from core.errors import Conflict, DeskError
from core.migrations import upgrade
from people import employers, members
from people.identities import Identity, meet
from people.registration import Registration
from tests import servers
from tests.conftest import NOON
from tests.people.test_identities import somebody_waits
from tests.people.world import APP, credit_code
from tests.processes.waiting import until

Act = Callable[[Any], Any]


class Register:
    """A PostgreSQL of its own, in which acts are really committed."""

    def __init__(self, database: Database) -> None:
        self.database = database

    def person(self, name: str) -> int:
        """Somebody's identity."""
        with self.database.transaction() as connection:
            return meet(connection, Identity(APP, name), NOON)

    def done(self, act: Act) -> Any:
        """What comes of an act: what it gives, or what it raises."""
        try:
            with self.database.transaction() as connection:
                return act(connection)
        except DeskError as error:
            return error

    def at_once(self, first: Act, second: Act) -> tuple[Any, Any]:
        """What comes of two acts, the second begun before the first is committed."""
        with ThreadPoolExecutor(1) as threads:
            with self.database.transaction() as connection:
                one = first(connection)
                other = threads.submit(self.done, second)
                until(lambda: other.done() or somebody_waits(self.database))
            return one, other.result()


@dataclass(frozen=True)
class Shop:
    """A firm with its owner and two colleagues."""

    register: Register
    firm: int
    owner: int
    one: int
    other: int

    def owners(self) -> list[int]:
        """Who owns it."""
        with self.register.database.reading() as connection:
            found = members.list_members(connection, self.firm)
        return [one.id for one in found if one.role == "owner"]


@pytest.fixture
def register(postgres_prefix: str) -> Iterator[Register]:
    """An empty register."""
    database = Database(servers.create_database(postgres_prefix, f"firms_{uuid4().hex}"))
    upgrade(database.engine)
    yield Register(database)
    database.engine.dispose()


@pytest.fixture
def said() -> Registration:
    """What a firm writes."""
    phone, region = "13800000000", "140100"
    return Registration(
        "晋阳机械厂", credit_code(), "赵师傅", phone, "small", "制造业", region, "", None
    )


def test_of_two_who_register_one_code_at_once_the_second_is_told_how_to_be_let_in(
    register: Register, said: Registration
) -> None:
    one, two = register.person("m_1"), register.person("m_2")
    firm, refusal = register.at_once(
        lambda connection: employers.register(connection, one, said, NOON),
        lambda connection: employers.register(connection, two, said, NOON),
    )
    assert isinstance(refusal, Conflict) and "邀请您加入" in refusal.message
    with register.database.reading() as connection:
        assert [one.id for one, _ in employers.list_of_member(connection, one)] == [firm.id]
        assert employers.list_of_member(connection, two) == []


def test_of_two_firms_that_take_one_code_at_once_the_second_is_refused(
    register: Register, said: Registration
) -> None:
    one = register.person("m_1")
    first, second = (
        register.done(
            lambda connection: employers.register(
                connection, one, replace(said, credit_code=credit_code()), NOON
            )
        )
        for _ in range(2)
    )
    _, refusal = register.at_once(
        lambda connection: employers.edit(connection, first.id, said, NOON),
        lambda connection: employers.edit(connection, second.id, said, NOON),
    )
    assert isinstance(refusal, Conflict) and "由另一家单位登记" in refusal.message


def test_a_code_lets_in_one_of_two_who_use_it_at_once(
    register: Register, said: Registration
) -> None:
    owner, one, two = (register.person(f"m_{number}") for number in range(3))
    firm = register.done(lambda connection: employers.register(connection, owner, said, NOON))
    code, _ = register.done(lambda connection: members.invite(connection, owner, firm.id, NOON))
    _, refusal = register.at_once(
        lambda connection: members.accept(connection, one, code, "钱会计", NOON),
        lambda connection: members.accept(connection, two, code, "孙工", NOON),
    )
    assert isinstance(refusal, DeskError) and "邀请码不对" in refusal.message


@pytest.fixture
def shop(register: Register, said: Registration) -> Shop:
    """A firm with an owner and two colleagues."""
    owner, *others = (register.person(f"m_{number}") for number in range(3))
    firm = register.done(lambda connection: employers.register(connection, owner, said, NOON))
    for person in others:
        code, _ = register.done(lambda connection: members.invite(connection, owner, firm.id, NOON))
        register.done(
            lambda connection, person=person, code=code: members.accept(
                connection, person, code, "同事", NOON
            )
        )
    return Shop(register, firm.id, owner, *others)


def test_a_firm_has_one_owner_whoever_hands_it_over_at_once(shop: Shop) -> None:
    shop.register.at_once(
        lambda connection: members.hand_over(connection, shop.owner, shop.firm, shop.one),
        lambda connection: members.hand_over(connection, shop.owner, shop.firm, shop.other),
    )
    assert shop.owners() == [shop.one]


def test_who_leaves_as_the_firm_is_handed_to_them_stays_its_owner(shop: Shop) -> None:
    _, refusal = shop.register.at_once(
        lambda connection: members.hand_over(connection, shop.owner, shop.firm, shop.one),
        lambda connection: members.leave(connection, shop.one, shop.firm),
    )
    assert isinstance(refusal, Conflict)
    assert shop.owners() == [shop.one]
