"""Firms are told what staff decided on them."""

from datetime import datetime

from sqlalchemy import Connection

from notify.addressing import addressee_of
from notify.outbox import Notice, tell
from people.employers import STATES, Employer
from people.members import list_members

KIND = "employer_reviewed"


def tell_reviewed(connection: Connection, firm: Employer, moment: datetime) -> None:
    """Tell a firm's owner that it was approved, refused or stopped, and why; who changed what is to
    be reviewed again knows it."""
    if firm.state == "pending":
        return
    fields = {"firm": firm.said.name, "outcome": STATES[firm.state], "reason": firm.reason}
    key = f"{firm.id}-{firm.state}-{moment.isoformat()}"
    notice = Notice(KIND, key, _words(firm), fields=fields)
    owners = [one.id for one in list_members(connection, firm.id) if one.role == "owner"]
    for owner in owners:
        to = addressee_of(connection, owner)
        if to:
            tell(connection, to, notice, moment)


def _words(firm: Employer) -> str:
    why = f"{firm.reason.rstrip('。')}。"
    if firm.state == "approved":
        return f"“{firm.said.name}”通过了审核，现在可以发布岗位了。"
    if firm.state == "rejected":
        return f"“{firm.said.name}”的资料没有通过审核：{why}请在小程序里改好后重新提交。"
    return f"“{firm.said.name}”已被停用：{why}如有疑问请联系我们。"
