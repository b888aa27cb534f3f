"""The record of looks: which member of staff saw what is held of whom, when, and why."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import Connection, insert

from hotline.tables import looks

What = Literal[
    "searched",
    "read_conversation",
    "took_over",
    "unmasked",
    "asked_for_caller",
    "read_employer",
    "read_report",
    "exported",
    "read_looks",
]

LABELS: Mapping[What, str] = {
    "searched": "查找",
    "read_conversation": "看对话",
    "took_over": "接手",
    "unmasked": "看完整号码",
    "asked_for_caller": "替来电人提问",
    "read_employer": "看单位资料",
    "read_report": "看举报",
    "exported": "导出",
    "read_looks": "查看访问记录",
}


@dataclass(frozen=True, slots=True)
class Look:
    """What somebody did, of whom (masked), where (adcode), and the reason where one is asked."""

    staff_id: int
    what: What
    subject: str = ""
    region: str = ""
    conversation_id: int | None = None
    why: str = ""


def note_look(connection: Connection, look: Look, moment: datetime) -> None:
    """Keep that somebody looked."""
    connection.execute(
        insert(looks).values(
            at=moment,
            staff_id=look.staff_id,
            what=look.what,
            conversation_id=look.conversation_id,
            subject=look.subject,
            region=look.region,
            why=look.why,
        )
    )
