"""Who leaves, or deletes their profile: what is open is withdrawn, before it is nobody's."""

from datetime import datetime

from sqlalchemy import ColumnElement, Connection, select, update

from jobs.applying.application_steps import OPEN
from jobs.applying.applications import withdraw
from jobs.tables import application_events, applications
from people.seekers import forget_profile, list_seekers

AT_ONCE = 200
"""How many abandoned applications are withdrawn in one transaction."""


def forget(connection: Connection, identity_id: int, moment: datetime) -> None:
    """Delete what a person wrote of themselves here, and withdraw what has no outcome yet."""
    withdraw_open(connection, identity_id, moment)
    mine = applications.c.seeker_id.in_(list_seekers(connection, identity_id))
    _forget_words(connection, mine)
    forget_profile(connection, identity_id)


def withdraw_open(connection: Connection, identity_id: int, moment: datetime) -> int:
    """Withdraw all of a person's applications without an outcome; how many."""
    mine = applications.c.seeker_id.in_(list_seekers(connection, identity_id))
    still = select(applications.c.id).where(mine, applications.c.state.in_(OPEN))
    numbers = connection.execute(still.order_by(applications.c.id)).scalars().all()
    for number in numbers:
        withdraw(connection, number, moment)
    return len(numbers)


def withdraw_abandoned(connection: Connection, moment: datetime) -> int:
    """Withdraw the open applications of people of whom nothing is held any more; how many.

    Whoever leaves the account takes their profile along at once, in a room that knows of no
    applications.
    """
    left = applications.c.seeker_id.is_(None), applications.c.state.in_(OPEN)
    # Of two processes the second leaves alone what the first has before it.
    chosen = select(applications.c.id).where(*left).limit(AT_ONCE)
    locked = chosen.order_by(applications.c.id).with_for_update(skip_locked=True)
    numbers = connection.execute(locked).scalars().all()
    for number in numbers:
        withdraw(connection, number, moment)
    _forget_words(connection, applications.c.id.in_(numbers))
    return len(numbers)


def _forget_words(connection: Connection, theirs: ColumnElement[bool]) -> None:
    """Delete what people wrote to firms beside these applications: when they have time, and often
    their number."""
    numbers = select(applications.c.id).where(theirs)
    said = (
        application_events.c.application_id.in_(numbers),
        application_events.c.by == "seeker",
        application_events.c.reason != "",
    )
    connection.execute(update(application_events).where(*said).values(reason=""))
