"""Light profiles: kept with consent, one for each person, gone when they say so."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy import Connection

from core.errors import Invalid, NotFound
from people import identities, seekers
from people.identities import Identity, meet, merge
from people.seekers import CONSENT, Profile, find_profile, forget_profile, keep_profile
from tests.conftest import NOON, Site

LI = Profile("王建国", "13800000000", "干过三年保安")
LATER = NOON + timedelta(days=1)


@pytest.fixture
def register(desk: Site) -> Iterator[Connection]:
    """Where profiles are kept."""
    with desk.database.transaction() as connection:
        yield connection


def met(register: Connection, openid: str, app: str = "gh_office") -> int:
    """The number of a name."""
    return meet(register, Identity(app, openid), NOON)


def test_a_profile_is_kept_with_what_was_agreed_to_and_when(register: Connection) -> None:
    who = met(register, "o_li")
    number = keep_profile(register, who, LI, CONSENT, NOON)
    kept = find_profile(register, who)
    assert kept and (kept.id, kept.profile) == (number, LI)
    assert (kept.agreed_to, kept.consented_at) == (CONSENT, NOON)
    changed = Profile("王建国", "13900000000")
    assert keep_profile(register, who, changed, CONSENT, LATER) == number
    kept = find_profile(register, who)
    assert kept and (kept.profile, kept.consented_at) == (changed, LATER)


def test_without_consent_nothing_is_kept(register: Connection) -> None:
    who = met(register, "o_li")
    with pytest.raises(Invalid, match="没有同意"):
        keep_profile(register, who, LI, "", NOON)
    assert find_profile(register, who) is None


@pytest.mark.parametrize(
    ("name", "phone", "about", "field"),
    [
        ("王", "13800000000", "", "name"),
        ("", "13800000000", "", "name"),
        ("138王建国", "13800000000", "", "name"),
        ("<b>王建国</b>", "13800000000", "", "name"),
        ("王建国", "1380000000", "", "phone"),
        ("王建国", "12800000000", "", "phone"),
        ("王建国", "没有", "", "phone"),
        ("王建国", "13800000000", "一\n二\n三\n四", "about"),
        ("王建国", "13800000000", "好" * 201, "about"),
        ("王建国", "13800000000", "看不见\u200b", "about"),
    ],
)
def test_what_cannot_be_is_refused_with_what_would_be_right(
    register: Connection, name: str, phone: str, about: str, field: str
) -> None:
    with pytest.raises(Invalid) as refused:
        keep_profile(register, met(register, "o_li"), Profile(name, phone, about), CONSENT, NOON)
    assert list(refused.value.fields) == [field]


@pytest.mark.parametrize(
    ("name", "phone"),
    [("阿依古丽·买买提", "+86 138-0000-0000"), (" 王 建国 ", "138 0000 0000")],
)
def test_names_and_numbers_are_read_as_people_write_them(
    register: Connection, name: str, phone: str
) -> None:
    who = met(register, "o_li")
    keep_profile(register, who, Profile(name, phone, " 一 \n\n二"), CONSENT, NOON)
    kept = find_profile(register, who)
    assert kept and kept.profile.phone == "13800000000"
    assert (kept.profile.name.split(), kept.profile.about) == (name.split(), "一\n二")


def test_of_one_persons_profiles_the_last_counts_and_undoing_sorts_nothing_out(
    register: Connection,
) -> None:
    account, program = met(register, "o_li"), met(register, "m_li", "wx_program")
    keep_profile(register, account, LI, CONSENT, NOON)
    newer = Profile("王建国", "13900000000")
    mine = keep_profile(register, program, newer, CONSENT, LATER)
    number = merge(register, account, program, "staff", LATER)
    kept = find_profile(register, account)
    assert kept and (kept.id, kept.profile) == (mine, newer)
    assert len(seekers.list_seekers(register, account)) == 2
    identities.undo(register, number, "两个人", LATER)
    kept = find_profile(register, account)
    assert kept and kept.profile == LI


def test_who_deletes_their_profile_has_none_by_any_name(register: Connection) -> None:
    account, program = met(register, "o_li"), met(register, "m_li", "wx_program")
    for who in (account, program):
        keep_profile(register, who, LI, CONSENT, NOON)
    merge(register, account, program, "staff", NOON)
    assert forget_profile(register, account)
    assert not forget_profile(register, account)
    for who in (account, program):
        with pytest.raises(NotFound, match="还没有填写"):
            seekers.get_profile(register, who)


def test_a_name_that_leaves_takes_its_profile_along(register: Connection) -> None:
    keep_profile(register, met(register, "o_li"), LI, CONSENT, NOON)
    identities.forget(register, Identity("gh_office", "o_li"))
    assert find_profile(register, met(register, "o_li")) is None
