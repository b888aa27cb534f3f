"""Staff sign in with name and password, and a code where they use one; guessing is stopped."""

from datetime import datetime, timedelta

import pyotp
import pytest
from pydantic import SecretStr
from sqlalchemy import select

from core.errors import Conflict, Invalid
from people.staff import accounts, signing_in
from people.staff.accounts import Member, Newcomer
from people.staff.one_time_codes import Vault, new_secret, step_of
from people.staff.passwords import chosen
from people.staff.signing_in import (
    IDLE,
    LOCKED_FOR,
    LONGEST,
    NEEDS_CODE,
    TRIES,
    Refused,
    attempt,
    find_signed,
    note_seen,
    open_session,
    sign_in,
)
from people.staff.tables import staff
from tests.conftest import NOON, Site

PASSWORD = "kaishui-bailu-77"
VAULT = Vault(SecretStr("k" * 32))


@pytest.fixture
def lijing(desk: Site) -> Member:
    with desk.database.transaction() as connection:
        newcomer = Newcomer("lijing", "李静", "hotline", "140100", PASSWORD)
        return accounts.add(connection, newcomer, "test", NOON)


def tries(
    desk: Site, password: str = PASSWORD, code: str = "", moment: datetime = NOON
) -> Member | Refused:
    return tries_as("lijing", desk, password, code, moment)


def tries_as(
    name: str, desk: Site, password: str, code: str = "", moment: datetime = NOON
) -> Member | Refused:
    tried = attempt(desk.database, name, password)
    with desk.database.transaction() as connection:
        return sign_in(connection, tried, code, VAULT, moment)


def test_who_knows_the_password_is_let_in(desk: Site, lijing: Member) -> None:
    assert tries(desk) == lijing
    assert isinstance(tries(desk, "kaishui-bailu-78"), Refused)


def test_nobody_learns_whether_a_name_is_known(desk: Site, lijing: Member) -> None:
    assert tries_as("nobody", desk, PASSWORD) == tries(desk, "wrong")


def test_a_name_nobody_has_takes_as_long_as_a_wrong_password(
    desk: Site, lijing: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[str] = []
    monkeypatch.setattr(signing_in, "fits", lambda known, password: bool(tried.append(known)))
    tries_as("nobody", desk, PASSWORD)
    assert len(tried) == 1


def test_who_got_another_password_meanwhile_is_not_let_in_by_the_one_before(
    desk: Site, lijing: Member
) -> None:
    tried = attempt(desk.database, "lijing", PASSWORD)
    other = chosen("other-bailu-77", "lijing")
    with desk.database.transaction() as connection:
        accounts.choose_password(connection, lijing, other)
        assert isinstance(sign_in(connection, tried, "", VAULT, NOON), Refused)


def test_after_too_many_tries_the_door_is_shut_for_a_while(desk: Site, lijing: Member) -> None:
    for _ in range(TRIES):
        tries(desk, "wrong")
    assert isinstance(tries(desk), Refused)
    assert isinstance(tries(desk, moment=NOON + LOCKED_FOR - timedelta(seconds=1)), Refused)
    assert tries(desk, moment=NOON + LOCKED_FOR) == lijing


def test_tries_that_were_right_count_the_others_anew(desk: Site, lijing: Member) -> None:
    for _ in range(3):
        for _ in range(TRIES - 1):
            tries(desk, "wrong")
        assert tries(desk) == lijing


def test_a_code_is_asked_for_where_one_is_used_and_taken_once(desk: Site, lijing: Member) -> None:
    secret = new_secret()
    code = pyotp.TOTP(secret).at(int(NOON.timestamp()))
    with desk.database.transaction() as connection:
        accounts.use_codes(connection, lijing.id, VAULT.seal(secret), 0)
    assert tries(desk) == NEEDS_CODE
    assert isinstance(tries(desk, code="000000"), Refused)
    assert isinstance(tries(desk, code=code), Member)
    assert isinstance(tries(desk, code=code), Refused)


def test_a_code_of_half_a_minute_ago_is_taken_and_none_older() -> None:
    secret = new_secret()
    code = pyotp.TOTP(secret).at(int(NOON.timestamp()))
    assert step_of(secret, code, 0, NOON + timedelta(seconds=30))
    assert step_of(secret, code, 0, NOON + timedelta(seconds=61)) is None


def test_the_secret_of_codes_is_stored_sealed(desk: Site, lijing: Member) -> None:
    secret = new_secret()
    with desk.database.transaction() as connection:
        accounts.use_codes(connection, lijing.id, VAULT.seal(secret), 0)
        stored = connection.execute(select(staff.c.totp_sealed)).scalar_one()
    assert secret not in stored
    with pytest.raises(Invalid, match="密钥换过"):
        Vault(SecretStr("x" * 32)).open(stored)


def test_a_session_ends_when_nobody_does_anything_and_at_the_end_of_the_day(
    desk: Site, lijing: Member
) -> None:
    with desk.database.transaction() as connection:
        token = open_session(connection, lijing, NOON)
        assert find_signed(connection, token, NOON + IDLE) is None
        moment = NOON
        while moment < NOON + LONGEST:
            assert find_signed(connection, token, moment)
            note_seen(connection, token, moment)
            moment += IDLE / 2
        assert find_signed(connection, token, moment) is None


@pytest.mark.parametrize("act", ["disable", "change", "choose_password", "give_password"])
def test_what_changes_somebodys_account_signs_them_out(
    desk: Site, lijing: Member, act: str
) -> None:
    acts = {
        "disable": lambda connection: accounts.disable(connection, lijing.id, NOON),
        "change": lambda connection: accounts.change(connection, lijing.id, role="editor"),
        "choose_password": lambda connection: accounts.choose_password(
            connection, lijing, chosen("other-bailu-77", "lijing")
        ),
        "give_password": lambda connection: accounts.give_password(
            connection, lijing.id, chosen("other-bailu-77", "lijing"), "test"
        ),
    }
    with desk.database.transaction() as connection:
        token = open_session(connection, lijing, NOON)
        acts[act](connection)
        assert find_signed(connection, token, NOON) is None


def test_who_is_disabled_is_not_let_in_until_enabled(desk: Site, lijing: Member) -> None:
    with desk.database.transaction() as connection:
        accounts.disable(connection, lijing.id, NOON)
    assert isinstance(tries(desk), Refused)
    with desk.database.transaction() as connection:
        accounts.enable(connection, lijing.id)
    assert isinstance(tries(desk), Member)


@pytest.mark.parametrize("easy", ["short", "aaaaaaaaaaaa", "lijing-lijing", "1234567890abc"])
def test_a_password_that_is_easy_to_guess_is_refused(easy: str) -> None:
    with pytest.raises(Invalid, match="密码"):
        chosen(easy, "lijing")


def test_two_do_not_sign_in_by_one_name(desk: Site, lijing: Member) -> None:
    again = Newcomer("lijing", "李静", "hotline", "140100", PASSWORD)
    with desk.database.transaction() as connection, pytest.raises(Conflict, match="已经有人用了"):
        accounts.add(connection, again, "test", NOON)


def test_a_role_nobody_knows_is_told_with_those_there_are(desk: Site) -> None:
    newcomer = Newcomer("boss", "王厂长", "boss", "140100", PASSWORD)
    with desk.database.transaction() as connection, pytest.raises(Invalid, match="热线员"):
        accounts.add(connection, newcomer, "test", NOON)
