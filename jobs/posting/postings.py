"""The life of a posting: drafted, reviewed, live and over; each step with who took it and why.

Every act is part of the caller's transaction. `by` is who takes the step, as `jobs.posting.steps`
names them. All raise NotFound, and Conflict where the posting stands so that it cannot be.
"""

from datetime import datetime, timedelta

from sqlalchemy import Connection, insert, select

from core.clock import beijing_date
from core.errors import Conflict, Invalid
from jobs.applying import applications
from jobs.posting.expiry import expire_due
from jobs.posting.moves import OVER, over
from jobs.posting.posting_notices import tell_approved, tell_held, tell_rejected
from jobs.posting.posting_rules.findings import Inspection, require_none_refused
from jobs.posting.steps import DESK, last_day, note_step
from jobs.posting.stored import columns_of, find_posting, get_posting, hold_posting
from jobs.posting.taking import begin, take, write
from jobs.tables import postings
from jobs.values import Wording
from people.employers import require_approved

__all__ = ["expire_due", "find_posting", "get_posting"]

LIFE = timedelta(days=30)
"""How long a posting is live after it was published, or the firm last said that it is hiring."""

UNREVIEWED = ("openings", "hours", "starts_on")
"""What may be changed of a live posting without another review."""

REFRESHED = "一个岗位一天刷新一次，这个今天已经排到过前面，请明天再刷新。"


def draft(
    connection: Connection, employer_id: int, wording: Wording, by: str, moment: datetime
) -> int:
    """A new draft of a firm's; its number. Raises Forbidden for a firm that may not post."""
    require_approved(connection, employer_id)
    stamps = {"created_at": moment, "updated_at": moment}
    row = {"employer_id": employer_id, "state": "draft", "flags": [], **stamps}
    made = insert(postings).values(row | dict(columns_of(wording))).returning(postings.c.id)
    posting_id = int(connection.execute(made).scalar_one())
    note_step(connection, posting_id, "draft", by, moment)
    return posting_id


def clone(connection: Connection, posting_id: int, by: str, moment: datetime) -> int:
    """A new draft with the words of another posting, whatever became of that; its number."""
    posting = get_posting(connection, posting_id)
    made = draft(connection, posting.employer_id, posting.wording, by, moment)
    note_step(connection, made, "clone", by, moment, f"复制自 {posting_id}")
    return made


def edit(
    connection: Connection,
    posting_id: int,
    wording: Wording,
    inspection: Inspection,
    by: str,
    moment: datetime,
) -> None:
    """Change a posting's words.

    `inspection` is what the rules say of the new ones: a draft may hold anything, what is under
    review or was published may not be made what would be refused. What was published is reviewed
    again if more than UNREVIEWED is another, or something is flagged but that a check was away.
    """
    posting = hold_posting(connection, posting_id)
    if posting.state in OVER:
        raise over(posting.state)
    words = dict(columns_of(wording))
    if posting.state not in ("draft", "rejected"):
        require_none_refused(inspection.findings)
        words |= {"flags": inspection.flags, "fingerprint": inspection.fingerprint}
    write(connection, posting_id, moment, **words)
    note_step(connection, posting_id, "edit", by, moment)
    published = posting.state in ("live", "paused")
    if published and (inspection.faults or _matters(posting.wording, wording)):
        take(connection, posting, "hold", DESK, moment, "内容有改动，重新审核")


def _matters(before: Wording, after: Wording) -> bool:
    """Whether a change of words is one that staff are to see."""
    old, new = columns_of(before), columns_of(after)
    return not {name for name in new if new[name] != old[name]} <= set(UNREVIEWED)


def submit(
    connection: Connection,
    posting_id: int,
    inspection: Inspection,
    by: str,
    moment: datetime,
) -> None:
    """Hand a posting in for review, with what the rules found of it for staff to look at.

    Raises Invalid if something found must not be, Forbidden for a firm that may not post.
    """
    posting = begin(connection, posting_id, "submit")
    require_approved(connection, posting.employer_id)
    require_none_refused(inspection.findings)
    found = {"flags": inspection.flags, "fingerprint": inspection.fingerprint}
    write(connection, posting_id, moment, **found)
    take(connection, posting, "submit", by, moment)


def approve(
    connection: Connection, posting_id: int, by: str, moment: datetime, seen: int = 0
) -> None:
    """Publish what was reviewed; `seen` is the last step that who decides has seen, if told.

    Raises Forbidden for a firm that may not post by now.
    """
    posting = begin(connection, posting_id, "approve", seen)
    require_approved(connection, posting.employer_id)
    runs = posting.expires_at is not None and posting.expires_at > moment
    since, until = posting.published_at, posting.expires_at
    if not runs:
        since, until = moment, moment + LIFE
    take(connection, posting, "approve", by, moment, published_at=since, expires_at=until)
    tell_approved(connection, get_posting(connection, posting_id), moment)


def reject(
    connection: Connection, posting_id: int, by: str, reason: str, moment: datetime, seen: int = 0
) -> None:
    """Turn down what was reviewed, with the reason the firm is told; raises Invalid without one."""
    said = given(reason)
    posting = begin(connection, posting_id, "reject", seen)
    take(connection, posting, "reject", by, moment, said)
    tell_rejected(connection, posting, said, moment)


def hold(connection: Connection, posting_id: int, by: str, reason: str, moment: datetime) -> None:
    """Take a published posting off the list until staff have looked at it again."""
    posting = begin(connection, posting_id, "hold")
    take(connection, posting, "hold", by, moment, reason)
    tell_held(connection, posting, reason, moment)


def pause(
    connection: Connection, posting_id: int, by: str, moment: datetime, reason: str = ""
) -> None:
    """Take a live posting off the list for a while."""
    take(connection, begin(connection, posting_id, "pause"), "pause", by, moment, reason)


def pause_all(
    connection: Connection, employer_id: int, by: str, reason: str, moment: datetime
) -> int:
    """Take all live postings of a firm off the list, as it was suspended; how many they were."""
    live = select(postings.c.id).where(
        postings.c.employer_id == employer_id, postings.c.state == "live"
    )
    numbers = connection.execute(live.order_by(postings.c.id)).scalars().all()
    for number in numbers:
        pause(connection, number, by, moment, reason)
    return len(numbers)


def resume(connection: Connection, posting_id: int, by: str, moment: datetime) -> None:
    """Put a paused posting on the list again; raises Forbidden for a firm that may not post."""
    posting = begin(connection, posting_id, "resume")
    require_approved(connection, posting.employer_id)
    take(connection, posting, "resume", by, moment)


def confirm(connection: Connection, posting_id: int, by: str, moment: datetime) -> None:
    """Note that a firm is still hiring: the posting is live for another LIFE."""
    posting = begin(connection, posting_id, "confirm")
    take(connection, posting, "confirm", by, moment, expires_at=moment + LIFE)


def refresh(connection: Connection, posting_id: int, by: str, moment: datetime) -> None:
    """Move a live posting to the top of the list, once a day in China."""
    posting = begin(connection, posting_id, "refresh")
    require_approved(connection, posting.employer_id)
    day = last_day(connection, posting_id, ("approve", "resume", "refresh"))
    if day == beijing_date(moment):
        raise Conflict(REFRESHED)
    take(connection, posting, "refresh", by, moment)


def close(
    connection: Connection, posting_id: int, by: str, moment: datetime, reason: str = ""
) -> None:
    """End a posting for good; who applied is told."""
    take(connection, begin(connection, posting_id, "close"), "close", by, moment, reason)
    applications.close_with(connection, posting_id, moment)


def given(reason: str) -> str:
    """The reason that a firm is told; raises Invalid if there is none."""
    if not reason.strip():
        sentence = "请写明原因，单位会看到。"
        raise Invalid(sentence, {"reason": [sentence]})
    return reason.strip()
