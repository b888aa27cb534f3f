"""Notes that staff leave for each other at a conversation; the person never sees them."""

from datetime import datetime

from sqlalchemy import Connection, insert

from core.errors import Invalid
from hotline.tables import notes

LONGEST = 500


def write_note(
    connection: Connection, conversation: int, staff_id: int, text: str, moment: datetime
) -> None:
    """Leave a note; raises Invalid if it is empty or too long."""
    said = text.strip()
    if not 0 < len(said) <= LONGEST:
        raise Invalid(f"备注请写 1 至 {LONGEST} 字。", {"text": [f"请写 1 至 {LONGEST} 字"]})
    row = {"conversation_id": conversation, "staff_id": staff_id, "text": said}
    connection.execute(insert(notes).values(row | {"written_at": moment}))
