"""Who acts for a firm: invited by its owner with a code, joining, leaving, handing it over."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, func, insert, select, update

from core.errors import Conflict, NotFound
from people.employers import Role, get_employer, get_role, require_owner
from people.identities import list_ids
from people.sessions import hashed
from people.tables import invitations, members

INVITATION_LIFE = timedelta(days=7)
MOST_OPEN = 20
"""How many invitations of a firm may be open: a code that is guessed must stay a rare find."""

LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""None that is easily taken for another when it is read aloud."""

CODE_LENGTH = 10
NO_CODE = "邀请码不对，或者已经用过、过期了。请负责人再发一个。"


@dataclass(frozen=True, slots=True)
class Member:
    """One person of a firm; `id` is the number of the identity they joined with."""

    id: int
    name: str
    role: Role
    joined_at: datetime


def invite(
    connection: Connection, identity_id: int, employer_id: int, moment: datetime
) -> tuple[str, datetime]:
    """A code that lets one more person into the firm, and when it expires; only the owner may.

    Raises NotFound, Forbidden, and Conflict if too many are open.
    """
    require_owner(connection, identity_id, employer_id)
    return make_invitation(connection, employer_id, moment)


def make_invitation(
    connection: Connection, employer_id: int, moment: datetime
) -> tuple[str, datetime]:
    """The same, made by staff: for a firm whose owner is gone, or was never of it."""
    get_employer(connection, employer_id, locked=True)
    theirs = invitations.c.employer_id == employer_id
    connection.execute(delete(invitations).where(theirs, invitations.c.expires_at <= moment))
    still_open = select(func.count()).where(theirs, invitations.c.used_at.is_(None))
    if connection.execute(still_open).scalar_one() >= MOST_OPEN:
        raise Conflict(f"还有 {MOST_OPEN} 个邀请码没有用，请先用完，或等它们过期。")
    code, expires_at = _new_code(), moment + INVITATION_LIFE
    row = {"code_hash": hashed(code), "employer_id": employer_id, "made_at": moment}
    connection.execute(insert(invitations).values(row | {"expires_at": expires_at}))
    return code, expires_at


def _new_code() -> str:
    return "".join(secrets.choice(LETTERS) for _ in range(CODE_LENGTH))


def accept(connection: Connection, identity_id: int, code: str, name: str, moment: datetime) -> int:
    """Join the firm that the code is of; its number. The code is used up by it.

    Raises NotFound for a code that lets nobody in (any more), Conflict for who is in already.
    """
    given = hashed("".join(code.split()).upper())
    valid = (invitations.c.code_hash == given) & (invitations.c.expires_at > moment)
    used = update(invitations).where(valid, invitations.c.used_at.is_(None)).values(used_at=moment)
    employer_id = connection.execute(used.returning(invitations.c.employer_id)).scalar()
    if employer_id is None:
        raise NotFound(NO_CODE)
    if _rows(connection, identity_id, employer_id):
        raise Conflict("您已经是这家单位的成员。")
    row = {"employer_id": employer_id, "identity_id": identity_id, "name": name, "role": "member"}
    connection.execute(insert(members).values(row | {"joined_at": moment}))
    return int(employer_id)


def list_members(connection: Connection, employer_id: int) -> Sequence[Member]:
    """All who act for a firm, in the order they joined."""
    theirs = select(members).where(members.c.employer_id == employer_id)
    rows = connection.execute(theirs.order_by(members.c.joined_at, members.c.identity_id))
    return [Member(row.identity_id, row.name, row.role, row.joined_at) for row in rows]


def leave(connection: Connection, identity_id: int, employer_id: int) -> None:
    """Act for the firm no longer; raises NotFound, and Conflict for the owner."""
    # Who leaves just as the firm is handed to them would leave it without an owner.
    get_employer(connection, employer_id, locked=True)
    if get_role(connection, identity_id, employer_id) == "owner":
        raise Conflict("您是负责人，请先把单位移交给另一位成员，再退出。")
    _drop(connection, identity_id, employer_id)


def remove(connection: Connection, identity_id: int, employer_id: int, member: int) -> None:
    """The owner takes somebody out of the firm; raises NotFound, Forbidden, Conflict."""
    get_employer(connection, employer_id, locked=True)
    require_owner(connection, identity_id, employer_id)
    if member in _rows(connection, identity_id, employer_id):
        raise Conflict("不能移除自己。要退出，请先把单位移交给另一位成员。")
    _must_be_member(connection, employer_id, member)
    _drop(connection, member, employer_id)


def hand_over(connection: Connection, identity_id: int, employer_id: int, member: int) -> None:
    """The owner makes another member the owner; raises NotFound, Forbidden, Conflict."""
    # Who hands over in two windows at once must not leave two owners, or none.
    get_employer(connection, employer_id, locked=True)
    require_owner(connection, identity_id, employer_id)
    if member in _rows(connection, identity_id, employer_id):
        raise Conflict("您已经是负责人。")
    make_owner(connection, employer_id, member)


def make_owner(connection: Connection, employer_id: int, member: int) -> None:
    """Make a member the owner, and whoever was it a member; by staff, or by the owner above."""
    get_employer(connection, employer_id, locked=True)
    _must_be_member(connection, employer_id, member)
    theirs = update(members).where(members.c.employer_id == employer_id)
    connection.execute(theirs.values(role="member"))
    connection.execute(theirs.where(members.c.identity_id == member).values(role="owner"))


def _must_be_member(connection: Connection, employer_id: int, member: int) -> None:
    if member not in _rows(connection, member, employer_id):
        raise NotFound("单位里没有这位成员。")


def _rows(connection: Connection, identity_id: int, employer_id: int) -> Sequence[int]:
    """The identities by which somebody is in a firm."""
    theirs = members.c.identity_id.in_(list_ids(connection, identity_id))
    found = select(members.c.identity_id).where(theirs, members.c.employer_id == employer_id)
    return connection.execute(found).scalars().all()


def _drop(connection: Connection, identity_id: int, employer_id: int) -> None:
    theirs = members.c.identity_id.in_(_rows(connection, identity_id, employer_id))
    connection.execute(delete(members).where(theirs, members.c.employer_id == employer_id))
