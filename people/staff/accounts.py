"""The accounts of staff: who there is, made and changed by those who may."""

import re
import secrets
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from core.errors import Conflict, Invalid, NotFound
from people.staff.passwords import PasswordHash, checked, chosen
from people.staff.roles import LABELS, ROLES, Right, Role, may
from people.staff.scope import Scope
from people.staff.tables import staff, staff_sessions

NAME = re.compile(r"[a-z][a-z0-9._-]{1,31}")
LONGEST = 20

THEIRS_AFTER = timedelta(days=30)
"""How long after it was opened an account counts as its owner's alone, if they chose a password: to
pass for somebody else takes a month of planning then, and leaves its trace."""


@dataclass(frozen=True, slots=True)
class Member:
    """A member of staff: `name` is what they sign in with, `region` where they work (adcode)."""

    id: int
    name: str
    full_name: str
    role: Role
    region: str
    disabled: bool = False
    password_is_first: bool = False
    has_codes: bool = False

    def may(self, right: Right) -> bool:
        """Whether they have a right."""
        return may(self.role, right)

    @property
    def title(self) -> str:
        """Their name with what they are."""
        return f"{self.full_name}（{LABELS[self.role]}）"


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Who is to have an account; the password is theirs only until they choose another, and must
    be hard to guess (Invalid)."""

    name: str
    full_name: str
    role: str
    region: str
    password: str
    password_hash: PasswordHash = field(init=False, repr=False)

    def __post_init__(self) -> None:
        made = chosen(self.password, self.name)
        object.__setattr__(self, "password_hash", made)


def member_of(row: Row[Any]) -> Member:
    """The member a row holds."""
    return Member(
        row.id,
        row.name,
        row.full_name,
        row.role,
        row.region,
        row.disabled_at is not None,
        row.password_is_first,
        bool(row.totp_sealed),
    )


def add(connection: Connection, who: Newcomer, by: str, moment: datetime) -> Member:
    """Give somebody an account; raises Invalid, and Conflict if the name is taken."""
    row = {
        "name": _checked_name(who.name),
        "full_name": _checked_full_name(who.full_name),
        "role": checked_role(who.role),
        "region": who.region,
        "password_hash": who.password_hash,
        "password_is_first": True,
        "created_at": moment,
        "created_by": by,
    }
    try:
        with connection.begin_nested():
            number = connection.execute(insert(staff).values(row).returning(staff.c.id))
            return get_member(connection, int(number.scalar_one()))
    except IntegrityError:
        raise Conflict(f"登录名“{who.name}”已经有人用了。") from None


def get_member(connection: Connection, number: int) -> Member:
    """The member of that number; raises NotFound."""
    row = connection.execute(select(staff).where(staff.c.id == number)).first()
    if row is None:
        raise NotFound("没有这个工作人员。")
    return member_of(row)


def get_by_name(connection: Connection, name: str) -> Member:
    """The member who signs in by that name; raises NotFound."""
    row = connection.execute(select(staff).where(staff.c.name == name)).first()
    if row is None:
        raise NotFound(f"没有登录名是“{name}”的工作人员。")
    return member_of(row)


def list_members(connection: Connection, scope: Scope | None = None) -> Sequence[Member]:
    """All who have or had an account, in the scope of who asks, by their names."""
    found = select(staff).order_by(staff.c.name)
    if scope:
        found = found.where(scope.holds(staff.c.region))
    return [member_of(row) for row in connection.execute(found)]


def change(connection: Connection, number: int, **values: Any) -> Member:
    """Give somebody another role, region or full name; raises NotFound, Invalid.

    Who may do less from now on is signed in anew.
    """
    if "role" in values:
        checked_role(values["role"])
    if "full_name" in values:
        values["full_name"] = _checked_full_name(values["full_name"])
    _store(connection, number, values)
    sign_out_everywhere(connection, number)
    return get_member(connection, number)


def disable(connection: Connection, number: int, moment: datetime) -> None:
    """Let somebody in no more; what they did stays theirs. Raises NotFound."""
    _store(connection, number, {"disabled_at": moment})
    sign_out_everywhere(connection, number)


def enable(connection: Connection, number: int) -> None:
    """Let somebody in again; raises NotFound."""
    _store(connection, number, {"disabled_at": None, "failures": 0, "locked_until": None})


def give_password(connection: Connection, number: int, given: PasswordHash, by: str) -> None:
    """Give somebody a password that they are to change, and no one-time codes; raises NotFound."""
    values = {"password_hash": given, "password_is_first": True}
    free = {"totp_sealed": "", "totp_used": 0, "failures": 0, "locked_until": None}
    _store(connection, number, values | free | {"reset_by": by})
    sign_out_everywhere(connection, number)


def could_be(connection: Connection, one: Member, other: Member, moment: datetime) -> bool:
    """Whether the first could be signed in as the second: they gave them their password, and it
    is not yet long ago that the account became its owner's own.

    When a password was reset is not kept: who did so could be the other until somebody else resets
    it.
    """
    of = select(staff.c.created_by, staff.c.reset_by, staff.c.created_at, staff.c.password_is_first)
    row = connection.execute(of.where(staff.c.id == other.id)).one()
    fresh = row.password_is_first or moment < row.created_at + THEIRS_AFTER
    return bool(one.name == row.reset_by or (one.name == row.created_by and fresh))


def first_password(name: str) -> str:
    """A password for somebody's first time, hard to guess; raises Invalid for what is no name."""
    _checked_name(name)
    while True:
        # The name of somebody called ab comes up in one of fifty.
        with suppress(Invalid):
            return checked(secrets.token_urlsafe(12), name)


def choose_password(connection: Connection, who: Member, own: PasswordHash) -> None:
    """Have somebody's own choice be their password; every browser of theirs signs in anew."""
    _store(connection, who.id, {"password_hash": own, "password_is_first": False})
    sign_out_everywhere(connection, who.id)


def use_codes(connection: Connection, number: int, sealed: str, step: int) -> None:
    """Ask somebody for one-time codes from now on ("" for no longer); `step` is used up."""
    _store(connection, number, {"totp_sealed": sealed, "totp_used": step})


def sign_out_everywhere(connection: Connection, number: int) -> None:
    """End all sessions of somebody."""
    connection.execute(delete(staff_sessions).where(staff_sessions.c.staff_id == number))


def checked_role(role: str) -> Role:
    """The role; raises Invalid with those there are."""
    for one in ROLES:
        if role in (one, LABELS[one]):
            return one
    known = "、".join(f"{one}（{LABELS[one]}）" for one in ROLES)
    raise Invalid(f"没有“{role}”这个角色，可写：{known}。", {"role": ["没有这个角色"]})


def _checked_name(name: str) -> str:
    if not NAME.fullmatch(name):
        why = "登录名用 2 至 32 个小写字母、数字或 . _ -，以字母开头"
        raise Invalid(f"{why}。", {"name": [why]})
    return name


def _checked_full_name(full_name: str) -> str:
    said = " ".join(full_name.split())
    if not 0 < len(said) <= LONGEST:
        why = f"请写姓名，最多 {LONGEST} 字"
        raise Invalid(f"{why}。", {"full_name": [why]})
    return said


def _store(connection: Connection, number: int, values: dict[str, Any]) -> None:
    theirs = staff.c.id == number
    if connection.execute(update(staff).where(theirs).values(values)).rowcount != 1:
        raise NotFound("没有这个工作人员。")
