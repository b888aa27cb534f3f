"""What becomes of a notice: why it is held back, and what WeChat's answer means for it."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import Connection, func, select, tuple_

from bot import allowance
from bot.outbound.results import Failed, Sent
from bot.unasked import note_said
from core.clock import BEIJING
from notify import timing
from notify.findings import note_told
from notify.kinds import KINDS
from notify.outbox import UNWANTED, Addressee, Claimed, State, settle
from notify.preferences import list_muted
from notify.reach import Attempt
from notify.recovery import EXPIRED, doubt
from notify.resting import is_barred
from notify.tables import notices
from notify.waiting import look_out, wait

CLOSED, USED_UP = 45015, 45047
"""WeChat's codes: the window is closed, its messages are used up."""

NO_WAY = "现在没有办法主动送到，等本人下次来信一起告诉"
NOT_TAKEN = "{words}；微信一直没有收下，等本人下次来信一起告诉"
FAULTY = "{words}；等本人下次来信一起告诉"
AT_NIGHT = "夜里不打扰，{when}再发"
TOO_LATE = "能发的时候已经过期，等本人来信一起告诉"
RESTS = "微信这会儿不收，{when}再试"
ENOUGH = "今天已经发了{most}条，{when}再发"


def held_back(
    connection: Connection, one: Claimed, names: Sequence[Addressee], moment: datetime
) -> State | None:
    """What became of a notice that is not to go out at this moment; None if it is."""
    kind = KINDS[one.kind]
    if one.expires_at <= moment:
        return settle(connection, one, "given_up", moment, why=EXPIRED)
    if one.kind in list_muted(connection, names):
        return settle(connection, one, "cancelled", moment, why=UNWANTED)
    told_today = 0 if kind.urgent else _told_today(connection, names, moment)
    until = timing.put_off(kind, told_today, moment, one.expires_at)
    if until is None:
        return None
    if until >= one.expires_at:
        return wait(connection, one, TOO_LATE, moment)
    when = until.astimezone(BEIJING).strftime("%m-%d %H:%M")
    why = ENOUGH if told_today >= timing.DAILY else AT_NIGHT
    reason = why.format(most=timing.DAILY, when=when)
    return settle(connection, one, "queued", moment, due_at=until, why=reason)


def _told_today(connection: Connection, names: Sequence[Addressee], moment: datetime) -> int:
    pairs = [(name.account, name.openid) for name in names]
    today = select(func.count()).where(
        tuple_(notices.c.account, notices.c.openid).in_(pairs),
        notices.c.state == "sent",
        notices.c.rank > 0,
        notices.c.settled_at >= timing.day_began(moment),
    )
    return int(connection.execute(today).scalar_one())


def postpone(connection: Connection, one: Claimed, until: datetime, moment: datetime) -> State:
    """Have a notice wait for a way that rests; whoever writes before has it then."""
    look_out(connection, one.to)
    why = RESTS.format(when=until.astimezone(BEIJING).strftime("%m-%d %H:%M"))
    return settle(connection, one, "queued", moment, due_at=until, why=why, tries=_untried(one))


def leave(
    connection: Connection, one: Claimed, refusals: Iterable[Failed], moment: datetime
) -> State:
    """Leave a notice to the person's next message, after these refusals of the ways there are.

    What is wrong with the message itself is the operator's to see: a template, most often.
    """
    faults = "；".join(refusal.words for refusal in refusals if refusal.reason == "bad_payload")
    why = FAULTY.format(words=faults) if faults else NO_WAY
    return wait(connection, one, why, moment)


def _untried(one: Claimed) -> int:
    """The tries of a notice after one that says nothing about it; one at least, as it was due."""
    return max(one.tries, 1)


def record(
    connection: Connection,
    one: Claimed,
    attempt: Attempt,
    result: Sent | Failed,
    moment: datetime,
    chance: float,
    rests_until: datetime | None = None,
) -> State | None:
    """Note what WeChat said to a notice, and what becomes of it; None if another way is to be
    tried. `rests_until` is the end of the rest that its way takes now. Raises Lost."""
    if isinstance(result, Sent):
        return _sent(connection, one, attempt, result, moment)
    if result.reason == "uncertain":
        # What was taken of the person's messages stays taken: it may have been sent.
        return doubt(connection, one, attempt.way, moment)
    _return_permit(connection, attempt, result)
    elsewhere = result.reason in ("unreachable", "bad_payload") or result.code == USED_UP
    if elsewhere or is_barred(result):
        return None
    return _later(connection, one, result, moment, rests_until, chance)


def _sent(
    connection: Connection, one: Claimed, attempt: Attempt, result: Sent, moment: datetime
) -> State:
    if attempt.conversation:
        text, more = attempt.page.text or one.text, attempt.page.rest
        note_said(connection, attempt.conversation, attempt.openid, text, more, moment, one.id)
    note_told(connection, one.finding, moment)
    return settle(connection, one, "sent", moment, message_id=result.message_id)


def _return_permit(connection: Connection, attempt: Attempt, result: Failed) -> None:
    """Correct what the person may be sent by what WeChat says."""
    if attempt.permit is None:
        return
    if result.code == CLOSED:
        allowance.note_refusal(connection, attempt.permit, "closed")
    elif result.code == USED_UP:
        allowance.note_refusal(connection, attempt.permit, "used_up")
    else:
        allowance.give_back(connection, attempt.permit)


def _later(
    connection: Connection,
    one: Claimed,
    result: Failed,
    moment: datetime,
    rests_until: datetime | None,
    chance: float,
) -> State:
    """Have it tried again: soon if WeChat is busy, when there is hope again for anything else.

    Whoever writes before has it then.
    """
    if rests_until is None and one.tries + 1 >= timing.TRIES:
        return wait(connection, one, NOT_TAKEN.format(words=result.words), moment)
    look_out(connection, one.to)
    tries = one.tries + 1 if rests_until is None else _untried(one)
    due = rests_until or moment + timing.pause(tries, chance)
    again = {"due_at": due, "why": result.words, "tries": tries}
    return settle(connection, one, "queued", moment, **again)
