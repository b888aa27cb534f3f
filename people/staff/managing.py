"""Which accounts of staff somebody may see to, and what they may make of them.

Nobody sees to their own account, so that nobody can lift or lock themselves. An administrator sees
to the staff of their region and below, but not to who runs the machines, nor to an administrator of
as wide a region: with the password of either they would be more than they are. Who runs the
machines sees to everybody of their region; beyond it there is the command line.
"""

from sqlalchemy import Connection

from core.errors import Forbidden, Invalid, NotFound
from people.staff import accounts
from people.staff.accounts import Member
from people.staff.roles import ROLES, Role
from people.staff.scope import Scope

OWN = "自己的账号要请别的管理员来改；自己的密码在“我的密码”里换。"
NOT_YOURS = "这个角色或地区不归您管。局管理员管本地区和下级的账号，同级的局管理员和运维由运维来管。"


def may_manage(who: Member, role: Role, region: str) -> bool:
    """Whether somebody may see to an account of a role in a region, or give one."""
    if not (who.may("staff") and Scope(who.region).covers(region)):
        return False
    if who.role == "operator":
        return True
    return role != "operator" and (role != "administrator" or _is_below(region, who.region))


def _is_below(region: str, other: str) -> bool:
    return Scope(other).covers(region) and not Scope(region).covers(other)


def roles_to_give(who: Member) -> list[Role]:
    """The roles that somebody may give somewhere; which of them where, `may_manage` tells."""
    return [role for role in ROLES if who.role == "operator" or role != "operator"]


def get_theirs(connection: Connection, who: Member, number: int) -> Member:
    """The account of that number, for somebody who sees to it.

    Raises NotFound for one of another region as if it were not there, and Forbidden.
    """
    found = accounts.get_member(connection, number)
    if not Scope(who.region).covers(found.region):
        raise NotFound("没有这个工作人员。")
    if found.id == who.id:
        raise Forbidden(OWN)
    if not may_manage(who, found.role, found.region):
        raise Forbidden(NOT_YOURS)
    return found


def require_may_give(who: Member, role: Role, region: str) -> None:
    """Raise Invalid unless somebody may see to an account of such a role and region."""
    if not may_manage(who, role, region):
        raise Invalid(NOT_YOURS, {"role": ["您不能给这个地区的人这个角色"]})
