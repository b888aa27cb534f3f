"""What a firm is told of what became of its postings, in words."""

from datetime import datetime

from sqlalchemy import Connection

from core.clock import BEIJING
from jobs.posting.firm_notices import tell_members
from jobs.posting.steps import last_step
from jobs.values import Posting

STILL_HIRING = "still_hiring"
REVIEWED = "posting_review"


def tell_approved(connection: Connection, posting: Posting, moment: datetime) -> None:
    """Tell that a posting is live, and until when."""
    text = f"您的岗位“{posting.wording.title}”通过了审核，已经发布，{_until(posting)}到期。"
    _tell_review(connection, posting, text, moment)


def tell_rejected(connection: Connection, posting: Posting, reason: str, moment: datetime) -> None:
    """Tell that a posting was turned down, why, and what to do."""
    text = (
        f"您的岗位“{posting.wording.title}”没有通过审核：{reason.rstrip('。')}。"
        "改好后可以重新提交。"
    )
    _tell_review(connection, posting, text, moment)


def tell_held(connection: Connection, posting: Posting, reason: str, moment: datetime) -> None:
    """Tell that a posting was taken off the list until staff have looked at it."""
    text = f"您的岗位“{posting.wording.title}”暂时撤下，等待核实：{reason.rstrip('。')}。"
    _tell_review(connection, posting, text, moment)


def _tell_review(connection: Connection, posting: Posting, text: str, moment: datetime) -> None:
    # Each step is told, also if two are taken at one moment.
    key = f"{posting.id}:{last_step(connection, posting.id)}"
    tell_members(connection, posting, REVIEWED, key, text, moment)


def tell_ending(connection: Connection, posting: Posting, moment: datetime) -> None:
    """Ask whether a firm is still hiring, as the posting is soon over."""
    title = posting.wording.title
    text = (
        f"您的岗位“{title}”{_until(posting)}到期。还在招吗？"
        f"回“还在招”再挂30天，回“已招满”就停止招聘。"
    )
    key = f"{posting.id}:{posting.expires_at}"
    tell_members(connection, posting, STILL_HIRING, key, text, moment)


def tell_expired(connection: Connection, posting: Posting, moment: datetime) -> None:
    """Tell that a posting is over, and how to go on."""
    text = f"您的岗位“{posting.wording.title}”已经到期下架。还要招人，可以把它复制成新岗位再发。"
    tell_members(connection, posting, STILL_HIRING, f"{posting.id}:expired", text, moment)


def _until(posting: Posting) -> str:
    if posting.expires_at is None:
        return ""
    day = posting.expires_at.astimezone(BEIJING)
    return f"{day.month}月{day.day}日"
