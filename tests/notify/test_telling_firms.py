"""A firm's owner is told what staff decided, where they are best reached."""

from typing import Any

import pytest
from sqlalchemy import select

from notify.tables import notices
from people.identities import Identity, meet, merge, prove_phone
from tests.chat import ACCOUNT, Chat
from tests.conftest import NOON, Site
from tests.people.world import APP, Caller, Town, town_of


@pytest.fixture
def town(desk: Site) -> Town:
    """The desk with its mini-program."""
    return town_of(desk)


@pytest.fixture
def owner(town: Town) -> Caller:
    """Who registers a firm."""
    return town.person("m_zhao")


def told(town: Town) -> list[Any]:
    """What is to be told, in the order it was put out."""
    with town.site.database.reading() as connection:
        return list(connection.execute(select(notices).order_by(notices.c.id)))


def test_the_owner_is_told_of_each_decision(town: Town, owner: Caller) -> None:
    firm = owner.registers(name="晋阳机械厂")
    for verb, reason in (("reject", "照片看不清"), ("approve", ""), ("suspend", "收押金。")):
        said = {"by": "审核员", "reason": reason}
        town.staff.does(f"/staff/employers/{firm['id']}/{verb}", said)
    assert [(one.account, one.openid, one.kind, one.text) for one in told(town)] == [
        (APP, "m_zhao", "employer_reviewed", words)
        for words in (
            "“晋阳机械厂”的资料没有通过审核：照片看不清。请在小程序里改好后重新提交。",
            "“晋阳机械厂”通过了审核，现在可以发布岗位了。",
            "“晋阳机械厂”已被停用：收押金。如有疑问请联系我们。",
        )
    ]
    assert told(town)[0].fields == {
        "firm": "晋阳机械厂",
        "outcome": "没有通过审核",
        "reason": "照片看不清",
    }


def test_who_chats_with_the_account_is_told_there(town: Town, owner: Caller, person: Any) -> None:
    firm = owner.registers()
    Chat.says(person("o_zhao"), "您好")
    with town.site.database.transaction() as connection:
        prove_phone(connection, Identity(APP, "m_zhao"), "13800000000", NOON)
        account = meet(connection, Identity(ACCOUNT, "o_zhao"), NOON)
        merge(connection, owner.identity, account, "staff", NOON)
    town.approves(firm)
    assert [(one.account, one.openid) for one in told(town)] == [(ACCOUNT, "o_zhao")]


def test_what_was_not_decided_is_not_told(town: Town, owner: Caller) -> None:
    firm = owner.registers()
    assert town.staff.refused(f"/staff/employers/{firm['id']}/reject", {"by": "审核员"})[0] == 422
    assert told(town) == []
