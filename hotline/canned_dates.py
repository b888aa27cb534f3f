"""Which of the texts kept ready for replies end soon or have ended."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, select

from hotline.tables import canned_answers
from people.staff.scope import Scope


def list_canned_ending(connection: Connection, scope: Scope, day: date) -> Sequence[Row[Any]]:
    """Those of a scope that nobody withdrew and that hold until that day or less, the first to end
    first."""
    own = canned_answers.c.withdrawn_at.is_(None) & scope.holds(canned_answers.c.region)
    ending = (canned_answers.c.valid_until != "") & (
        canned_answers.c.valid_until <= day.isoformat()
    )
    found = select(canned_answers).where(own, ending)
    return list(connection.execute(found.order_by(canned_answers.c.valid_until)).all())
