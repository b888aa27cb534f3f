"""Who may see to whose account: nobody to their own, and nobody can lift themselves by another."""

from collections.abc import Iterator
from itertools import count

import pytest
from sqlalchemy import Connection

from core.errors import Forbidden, Invalid, NotFound
from people.staff import accounts
from people.staff.accounts import Member, Newcomer, first_password
from people.staff.managing import get_theirs, may_manage, require_may_give, roles_to_give
from people.staff.roles import RIGHTS, ROLES, Role, may
from tests.conftest import NOON, Site

SHANXI, TAIYUAN, XIAODIAN, ZICHUAN = "140000", "140100", "140105", "370302"
PLACES = (SHANXI, TAIYUAN, XIAODIAN, ZICHUAN)
_numbers = count(1)


def somebody(role: Role, region: str, number: int = 1) -> Member:
    """A member of staff."""
    return Member(number, f"member{number}", "某某", role, region)


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("region", PLACES)
def test_whoever_may_not_see_to_accounts_sees_to_none(role: Role, region: str) -> None:
    for other in ROLES:
        managed = may_manage(somebody(role, TAIYUAN), other, region)
        assert managed <= (role in ("administrator", "operator") and region in PLACES[1:3])


@pytest.mark.parametrize(
    ("role", "region", "managed"),
    [
        ("hotline", TAIYUAN, True),
        ("supervisor", XIAODIAN, True),
        ("hotline", SHANXI, False),
        ("hotline", ZICHUAN, False),
        ("administrator", XIAODIAN, True),
        ("administrator", TAIYUAN, False),
        ("administrator", SHANXI, False),
        ("operator", TAIYUAN, False),
        ("operator", XIAODIAN, False),
    ],
)
def test_an_administrator_sees_to_who_is_less(role: Role, region: str, managed: bool) -> None:
    assert may_manage(somebody("administrator", TAIYUAN), role, region) is managed


@pytest.mark.parametrize("role", ROLES)
def test_who_runs_the_machines_sees_to_all_of_their_region(role: Role) -> None:
    operator = somebody("operator", TAIYUAN)
    assert may_manage(operator, role, TAIYUAN)
    assert may_manage(operator, role, XIAODIAN)
    assert not may_manage(operator, role, SHANXI)
    assert roles_to_give(operator) == list(ROLES)
    assert "operator" not in roles_to_give(somebody("administrator", TAIYUAN))


@pytest.mark.parametrize("region", PLACES)
def test_nobody_gives_by_steps_what_they_could_not_at_once(region: str) -> None:
    """Whom an administrator may make, and whom those may make, and so on: never one with more
    rights over accounts, nor in a wider region, than the first."""
    reached, new = {("administrator", TAIYUAN)}, [("administrator", TAIYUAN)]
    while new:
        role, place = new.pop()
        who = somebody(role, place)  # type: ignore[arg-type]
        for other in ROLES:
            if may_manage(who, other, region) and (other, region) not in reached:
                reached.add((other, region))
                new.append((other, region))
    assert not {place for _, place in reached} & {SHANXI, ZICHUAN}
    assert "operator" not in {role for role, _ in reached}


def test_every_role_that_sees_to_accounts_is_thought_of() -> None:
    assert "staff" in RIGHTS
    assert {role for role in ROLES if may(role, "staff")} == {"administrator", "operator"}


@pytest.fixture
def connection(desk: Site) -> Iterator[Connection]:
    """One transaction of the desk."""
    with desk.database.transaction() as opened:
        yield opened


def hired(connection: Connection, role: Role, region: str) -> Member:
    """Somebody with an account."""
    name = f"member{next(_numbers)}"
    newcomer = Newcomer(name, "某某", role, region, first_password(name))
    return accounts.add(connection, newcomer, "test", NOON)


def test_nobody_sees_to_themselves_nor_to_those_of_another_region(connection: Connection) -> None:
    boss = hired(connection, "administrator", TAIYUAN)
    peer = hired(connection, "administrator", TAIYUAN)
    clerk, stranger = hired(connection, "hotline", XIAODIAN), hired(connection, "hotline", ZICHUAN)
    assert get_theirs(connection, boss, clerk.id) == clerk
    with pytest.raises(Forbidden, match="自己的账号"):
        get_theirs(connection, boss, boss.id)
    with pytest.raises(Forbidden, match="不归您管"):
        get_theirs(connection, boss, peer.id)
    with pytest.raises(NotFound):
        get_theirs(connection, boss, stranger.id)
    with pytest.raises(Invalid, match="不归您管"):
        require_may_give(boss, "operator", TAIYUAN)


def test_a_first_password_never_has_the_name_in_it() -> None:
    for _ in range(300):
        assert "ab" not in first_password("ab").lower()
    with pytest.raises(Invalid, match="登录名"):
        first_password("")
