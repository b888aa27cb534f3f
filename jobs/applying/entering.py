"""Who may apply to what: once a person, while the posting takes applications."""

from datetime import datetime

from sqlalchemy import Connection, and_, select

from core.errors import Conflict, Invalid, NotFound
from jobs.applying.applicants import get_application
from jobs.applying.application_steps import STATES
from jobs.applying.telling import spoken
from jobs.tables import applications, booth_postings, booths, fairs, postings
from jobs.values import NEVER_SHOWN
from jobs.values import STATES as POSTING_STATES
from people.identities import list_ids
from people.seekers import find_identity, list_seekers
from people.tables import employers, members

NOT_FOUND = "没有找到这个岗位。"


def check_open(
    connection: Connection, posting_id: int, seeker_id: int | None, moment: datetime
) -> None:
    """Raise unless a person may apply now: NotFound, or Conflict with how it stands.

    Who keeps no profile yet (`seeker_id` None) has not applied before.

    Until the transaction ends nobody else applies to the posting, nor is it closed.
    """
    locked = select(postings).where(postings.c.id == posting_id).with_for_update(key_share=True)
    row = connection.execute(locked).first()
    if row is None:
        raise NotFound(NOT_FOUND)
    if seeker_id is not None:
        identity_id = _identity(connection, seeker_id)
        _check_first(connection, posting_id, identity_id)
        _check_outside(connection, row.employer_id, identity_id)
    if row.state in NEVER_SHOWN:
        raise NotFound(NOT_FOUND)
    if row.state != "live":
        raise Conflict(f"这个岗位{POSTING_STATES[row.state]}，不能再投递。")
    if row.expires_at is not None and row.expires_at <= moment:
        raise Conflict(f"这个岗位{POSTING_STATES['expired']}，不能再投递。")
    firm = select(employers.c.state).where(employers.c.id == row.employer_id)
    if connection.execute(firm).scalar_one() != "approved":
        raise Conflict("这家单位现在不能招聘，先看看别的岗位吧。")


def _identity(connection: Connection, seeker_id: int) -> int:
    identity_id = find_identity(connection, seeker_id)
    if identity_id is None:
        raise NotFound("您还没有填写姓名和电话。")
    return identity_id


def _check_outside(connection: Connection, employer_id: int, identity_id: int) -> None:
    """Raise Conflict if the person acts for the firm: the figures count who seeks work."""
    theirs = members.c.identity_id.in_(list_ids(connection, identity_id))
    its = members.c.employer_id == employer_id
    if connection.execute(select(members.c.identity_id).where(theirs, its)).first() is not None:
        raise Conflict("这是您自己单位的岗位，不能投递。")


def _check_first(connection: Connection, posting_id: int, identity_id: int) -> None:
    """Raise Conflict if the person applied before, by whichever of their names."""
    mine = applications.c.seeker_id.in_(list_seekers(connection, identity_id))
    sent = select(applications.c.id).where(mine, applications.c.posting_id == posting_id)
    number = connection.execute(sent).scalar()
    if number is not None:
        before = get_application(connection, number)
        stands = STATES[before.state]
        raise Conflict(
            f"这个岗位您在{spoken(before.applied_at)}投递过，现在：{stands}。一个岗位只能投一次。"
        )


def shows_now(connection: Connection, posting_id: int, fair_id: int, moment: datetime) -> bool:
    """Whether a fair that is on at a moment shows the posting."""
    on = select(fairs.c.id).where(
        fairs.c.id == fair_id,
        fairs.c.state == "announced",
        fairs.c.starts_at <= moment,
        fairs.c.ends_at > moment,
    )
    if connection.execute(on).first() is None:
        return False
    return _is_shown(connection, posting_id, fair_id)


def check_fair(connection: Connection, posting_id: int, fair_id: int) -> None:
    """Raise Invalid unless a fair shows the posting."""
    if not _is_shown(connection, posting_id, fair_id):
        sentence = "这个岗位没有参加这场招聘会"
        raise Invalid(f"{sentence}。", {"fair_id": [sentence]})


def _is_shown(connection: Connection, posting_id: int, fair_id: int) -> bool:
    shown = select(booth_postings.c.posting_id).join(
        booths, and_(booths.c.id == booth_postings.c.booth_id, booths.c.fair_id == fair_id)
    )
    its = booth_postings.c.posting_id == posting_id
    return connection.execute(shown.where(its, booths.c.state == "accepted")).first() is not None
