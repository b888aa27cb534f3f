"""What a person does about work, done in the transaction of their turn."""

from collections.abc import Callable

from sqlalchemy import Connection

from bot.conversations import Moved
from core.errors import DeskError
from handlers.work.fair import Effect


def acted(act: Callable[..., object], *values: object) -> Effect:
    """An act as an effect of the turn; it is given the connection, and then the values.

    What is refused because somebody did something in between makes the turn look again.
    """

    def effect(connection: Connection, _conversation: int) -> None:
        try:
            act(connection, *values)
        except DeskError as error:
            raise Moved from error

    return effect
