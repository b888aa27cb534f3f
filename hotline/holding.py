"""A conversation in the hands of staff: the desk stores what is said there and keeps silent."""

from datetime import datetime

from sqlalchemy import Connection

from bot.unasked import change_memory


def hold(connection: Connection, conversation: int, until: datetime) -> bool:
    """Keep the desk silent until a moment; whether the conversation is still there."""
    return change_memory(connection, conversation, held_until=until.isoformat())


def let_go(connection: Connection, conversation: int) -> None:
    """Have the desk answer again, with nothing counted as unanswered."""
    change_memory(connection, conversation, held_until="", misses=0)
