"""The applications of whoever writes, and what they do about them."""

from collections.abc import Callable, Sequence
from datetime import datetime

from bot.messages import Reply
from handlers.asked import Asked
from handlers.work.acting import acted
from handlers.work.fair import at_hand, say, who
from jobs.applying.applicants import Application, list_of_seeker
from people.identities import find_number


def of_mine(asked: Asked) -> Sequence[Application]:
    """The person's applications, the last first."""
    identity = who(asked)
    if identity is None or asked.ledger is None:
        return ()
    with asked.ledger.database.reading() as connection:
        number = find_number(connection, identity)
        return list_of_seeker(connection, number) if number is not None else ()


def is_ahead(asked: Asked, one: Application) -> bool:
    """Whether an application has an interview that is yet to come."""
    met, ledger = one.interview, asked.ledger
    return met is not None and ledger is not None and met.at > ledger.clock()


def waits_for_answer(one: Application) -> bool:
    """Whether the firm waits to hear if the person comes."""
    return one.state == "interview" and one.interview is not None and not one.interview.answer


def now(asked: Asked) -> datetime:
    """The moment by the office's clock."""
    assert asked.ledger is not None
    return asked.ledger.clock()


def done(asked: Asked, text: str, act: Callable[..., object], *values: object) -> Reply:
    """The reply with an act of the person's that is done in the same transaction."""
    return say(asked, text, at_hand(asked).done(), acted(act, *values))
