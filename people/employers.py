"""Firms that offer work: registered, changed, and looked up by those who act for them."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Connection, Row, Select, insert, select, update
from sqlalchemy.dialects.postgresql import insert as insert_postgresql
from sqlalchemy.dialects.sqlite import insert as insert_sqlite
from sqlalchemy.exc import IntegrityError

from core.errors import Conflict, Forbidden, NotFound
from people.employer_steps import note_step
from people.identities import list_ids
from people.registration import PROVEN, Registration, Tag
from people.tables import employers, members

Role = Literal["owner", "member"]
State = Literal["pending", "approved", "rejected", "suspended"]
STATES: Mapping[State, str] = {
    "pending": "待审核",
    "approved": "已通过",
    "rejected": "没有通过审核",
    "suspended": "已停用",
}

NOT_FOUND = "没有找到这家单位。"
MINE = "您已经登记过这家单位，请在“我的单位”里查看。"
ANOTHERS = "这个统一社会信用代码已经由另一家单位登记，请核对；确有疑问请联系我们。"
TAKEN = (
    "这家单位已经登记过。请单位的负责人在小程序里邀请您加入；"
    "如果不是您单位的人登记的，请联系我们核实。"
)


@dataclass(frozen=True, slots=True)
class Employer:
    """A firm as it stands; `reason` says why it was refused or stopped."""

    id: int
    said: Registration
    tags: tuple[Tag, ...]
    state: State
    reason: str
    created_at: datetime
    updated_at: datetime
    reviewed_at: datetime | None
    reviewed_by: str


def register(
    connection: Connection, identity_id: int, said: Registration, moment: datetime
) -> Employer:
    """Note a firm, to be reviewed, with whoever registers it as its owner.

    Raises Conflict if a firm with its code is there, and says how to be let in.
    """
    stamps = {"created_at": moment, "updated_at": moment}
    row = asdict(said) | {"tags": [], "state": "pending"} | stamps
    native = insert_sqlite if connection.dialect.name == "sqlite" else insert_postgresql
    put = native(employers).values(row).on_conflict_do_nothing().returning(employers.c.id)
    number = connection.execute(put).scalar()
    if number is None:
        raise _taken(connection, identity_id, said.credit_code)
    owner = {"employer_id": number, "identity_id": identity_id, "name": said.contact}
    connection.execute(insert(members).values(owner | {"role": "owner", "joined_at": moment}))
    note_step(connection, number, "registered", "", moment)
    return get_employer(connection, number)


def edit(
    connection: Connection, employer_id: int, said: Registration, moment: datetime
) -> Employer:
    """Change what a firm says of itself; raises Conflict if the code is another firm's.

    What was refused is put forward again by it, and so is what staff approved by the licence if
    that changes. Who is stopped stays so.
    """
    # Two who edit at once do so one after the other: else one could undo that it is reviewed.
    before = get_employer(connection, employer_id, locked=True)
    changed = any(getattr(said, name) != getattr(before.said, name) for name in PROVEN)
    again = before.state == "rejected" or (before.state == "approved" and changed)
    review = {"state": "pending", "reason": ""} if again else {}
    values = asdict(said) | {"updated_at": moment} | review
    try:
        with connection.begin_nested():
            theirs = employers.c.id == employer_id
            connection.execute(update(employers).where(theirs).values(values))
    except IntegrityError:
        raise Conflict(ANOTHERS, {"credit_code": [ANOTHERS]}) from None
    note_step(connection, employer_id, "edited", "", moment, "重新审核" if again else "")
    return get_employer(connection, employer_id)


def _taken(connection: Connection, identity_id: int, credit_code: str) -> Conflict:
    """Why a code cannot be registered, to be raised."""
    theirs = members.c.identity_id.in_(list_ids(connection, identity_id))
    of_firm = members.c.employer_id.in_(_coded(credit_code))
    mine = connection.execute(select(members.c.role).where(theirs, of_firm)).first()
    message = MINE if mine else TAKEN
    return Conflict(message, {"credit_code": [message]})


def _coded(credit_code: str) -> Select[int]:
    return select(employers.c.id).where(employers.c.credit_code == credit_code)


def get_employer(connection: Connection, employer_id: int, locked: bool = False) -> Employer:
    """The firm of that number, for this transaction alone if locked; raises NotFound."""
    found = select(employers).where(employers.c.id == employer_id)
    row = connection.execute(found.with_for_update() if locked else found).first()
    if row is None:
        raise NotFound(NOT_FOUND)
    return employer_of(row)


def list_of_member(connection: Connection, identity_id: int) -> Sequence[tuple[Employer, Role]]:
    """The firms somebody acts for, by whichever of their names, and what they are there."""
    theirs = members.c.identity_id.in_(list_ids(connection, identity_id))
    rows = connection.execute(
        select(employers, members.c.role)
        .join(members, members.c.employer_id == employers.c.id)
        .where(theirs)
        # The owner last: of two roles in one firm it is the one that stays.
        .order_by(employers.c.id, members.c.role)
    ).all()
    found: dict[int, tuple[Employer, Role]] = {row.id: (employer_of(row), row.role) for row in rows}
    return list(found.values())


def get_role(connection: Connection, identity_id: int, employer_id: int) -> Role:
    """What somebody, by whichever of their names, is in a firm.

    Raises NotFound for who is no member, so that nobody learns which firms there are.
    """
    theirs = members.c.identity_id.in_(list_ids(connection, identity_id))
    of_firm = select(members.c.role).where(theirs, members.c.employer_id == employer_id)
    roles = set(connection.execute(of_firm).scalars())
    if not roles:
        raise NotFound(NOT_FOUND)
    return "owner" if "owner" in roles else "member"


def require_owner(connection: Connection, identity_id: int, employer_id: int) -> None:
    """Raise Forbidden for a member who is not the owner, NotFound for who is no member."""
    if get_role(connection, identity_id, employer_id) != "owner":
        raise Forbidden("只有单位的负责人能这样做，请联系负责人。")


def require_approved(connection: Connection, employer_id: int) -> None:
    """Raise Forbidden, with the reason, if a firm may not post or recruit (yet)."""
    firm = get_employer(connection, employer_id)
    why = f"{firm.reason.rstrip('。')}。"
    if firm.state == "pending":
        raise Forbidden("单位资料还在审核，审核通过后就能办理。")
    if firm.state == "rejected":
        raise Forbidden(f"单位资料没有通过审核：{why}请改好后重新提交。")
    if firm.state == "suspended":
        raise Forbidden(f"单位已被停用：{why}如有疑问请联系我们。")


def employer_of(row: Row[Any]) -> Employer:
    """A firm as its row holds it."""
    said = Registration(
        row.name,
        row.credit_code,
        row.contact,
        row.phone,
        row.size,
        row.industry,
        row.region,
        row.address,
        row.licence_id or "",
    )
    return Employer(
        row.id,
        said,
        tuple(row.tags),
        row.state,
        row.reason,
        row.created_at,
        row.updated_at,
        row.reviewed_at,
        row.reviewed_by,
    )
