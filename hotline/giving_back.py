"""A conversation goes back to the desk: who was spoken with is told in one line that it answers
again."""

from datetime import datetime

from sqlalchemy import Connection

from bot.conversations import find_addressee
from hotline.handovers import (
    Handover,
    Outcome,
    find_open,
    release,
    return_abandoned,
)
from hotline.replying import find_reach
from notify.outbox import Addressee, Notice, tell

KIND = "staff_left"
ENDED = "工作人员这次的答复到这里，接下来由自动答复回答；还要找人，回复“人工”。"
RETURNED = "工作人员暂时没有接着回，您又在排队；这会儿先由自动答复回答。"


def give_back(
    connection: Connection, conversation: int, staff_id: int, outcome: Outcome, moment: datetime
) -> None:
    """End the service of one who holds a conversation; raises Conflict if it is not theirs."""
    held = find_open(connection, conversation)
    release(connection, conversation, staff_id, outcome, moment)
    if held:
        _tell(connection, held, ENDED, moment)


def return_to_queue(connection: Connection, moment: datetime) -> int:
    """Put back among those that wait whom their holder left alone for long; how many."""
    returned = return_abandoned(connection, moment)
    for left_alone in returned:
        _tell(connection, left_alone, RETURNED, moment)
    return len(returned)


def _tell(connection: Connection, held: Handover, text: str, moment: datetime) -> None:
    """Tell the person, if staff had written to them and a message reaches them now.

    To who can only be reached with their next reply it would say what that shows by itself.
    """
    known = find_addressee(connection, held.conversation_id)
    reach = find_reach(connection, held.conversation_id, moment)
    if known is None or held.first_replied_at is None or reach.waits:
        return
    tell(connection, Addressee(*known), Notice(KIND, f"{held.id}-{held.taken_at}", text), moment)
