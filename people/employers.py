"""Firms that offer work: who may act for one, and whether it may act at all."""

from typing import Literal

from sqlalchemy import Connection, select

from core.errors import Forbidden, NotFound
from people.identities import list_ids
from people.tables import employers, members

Role = Literal["owner", "member"]
State = Literal["pending", "approved", "rejected", "suspended"]

NOT_FOUND = "没有找到这家单位。"


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
    found = select(employers.c.state, employers.c.reason).where(employers.c.id == employer_id)
    row = connection.execute(found).first()
    if row is None:
        raise NotFound(NOT_FOUND)
    if row.state == "pending":
        raise Forbidden("单位资料还在审核，审核通过后就能办理。")
    if row.state == "rejected":
        raise Forbidden(f"单位资料没有通过审核：{_sentence(row.reason)}请改好后重新提交。")
    if row.state == "suspended":
        raise Forbidden(f"单位已被停用：{_sentence(row.reason)}如有疑问请联系我们。")


def _sentence(reason: str) -> str:
    return f"{reason.rstrip('。')}。"
