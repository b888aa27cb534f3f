"""Staff look at firms: they approve, refuse, stop and tag them."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

import structlog
from sqlalchemy import Connection, func, or_, select, update

from core.errors import Conflict, Invalid
from people.employer_steps import note_step
from people.employers import STATES, Employer, State, employer_of, get_employer
from people.registration import TAGS, Tag
from people.staff.scope import Scope
from people.tables import employers

log = structlog.get_logger("employers")

Reviewed = Literal["approved", "rejected", "suspended"]
CHANGED = "单位在您看的时候改过资料，请重新看过再决定。"


@dataclass(frozen=True, slots=True)
class Decision:
    """What a member of staff, by name, makes of a firm, and the reason where it needs one.

    `seen` is the `updated_at` of the firm they looked at, None if they did not say.
    """

    state: Reviewed
    by: str
    reason: str = ""
    seen: datetime | None = None


Follower = Callable[[Connection, Employer, datetime], None]
"""What else is done, in the same transaction, when staff decided on a firm, or are to again: who is
told, what of it is taken down. It is given the firm as it stands then."""

FROM: Mapping[Reviewed, tuple[State, ...]] = {
    "approved": ("pending", "rejected", "suspended"),
    "rejected": ("pending",),
    "suspended": ("pending", "approved"),
}
"""In which states a firm can be decided on in this way."""


def decide(
    connection: Connection,
    employer_id: int,
    decision: Decision,
    followers: Sequence[Follower],
    moment: datetime,
) -> Employer:
    """Approve, refuse or stop a firm; raises NotFound, Invalid without a name or a reason, and
    Conflict where its state does not allow it, or it has changed since it was seen."""
    by, reason = _named(decision.by), " ".join(decision.reason.split())
    if decision.state != "approved" and not reason:
        raise Invalid("请写明原因，单位会看到。", {"reason": ["请写明原因"]})
    before = get_employer(connection, employer_id, locked=True)
    if decision.seen and decision.seen != before.updated_at:
        raise Conflict(CHANGED)
    if before.state not in FROM[decision.state]:
        raise Conflict(
            f"这家单位现在是“{STATES[before.state]}”，不能改成“{STATES[decision.state]}”。"
        )
    values = {"state": decision.state, "reason": "" if decision.state == "approved" else reason}
    _store(connection, employer_id, values | {"reviewed_at": moment, "reviewed_by": by})
    note_step(connection, employer_id, decision.state, by, moment, reason)
    after = get_employer(connection, employer_id)
    for follow in followers:
        follow(connection, after, moment)
    log.info("employer_reviewed", employer=employer_id, state=after.state)
    return after


def tag(
    connection: Connection, employer_id: int, tags: Collection[str], by: str, moment: datetime
) -> Employer:
    """Give a firm these tags, and no others; raises NotFound, Invalid."""
    unknown = sorted(set(tags) - set(TAGS))
    if unknown:
        known = "、".join(f"{name}（{label}）" for name, label in TAGS.items())
        raise Invalid(f"没有“{unknown[0]}”这个标记，有的是：{known}。")
    get_employer(connection, employer_id, locked=True)
    kept: list[Tag] = [name for name in TAGS if name in tags]
    _store(connection, employer_id, {"tags": kept})
    labels = "、".join(TAGS[name] for name in kept)
    note_step(connection, employer_id, "tagged", _named(by), moment, labels or "没有标记")
    return get_employer(connection, employer_id)


def list_employers(
    connection: Connection,
    state: State | None,
    text: str,
    after: int | None,
    limit: int,
    scope: Scope | None = None,
) -> Sequence[Employer]:
    """Firms by their number, the oldest first, those after a number: of a state, whose name or
    code has the text in it, in the scope of who asks."""
    found = select(employers).order_by(employers.c.id).limit(limit)
    if scope:
        found = found.where(scope.holds(employers.c.region))
    if state:
        found = found.where(employers.c.state == state)
    if text:
        columns = (employers.c.name, employers.c.credit_code)
        found = found.where(or_(*(one.contains(text, autoescape=True) for one in columns)))
    if after is not None:
        found = found.where(employers.c.id > after)
    return [employer_of(row) for row in connection.execute(found)]


def count_employers(connection: Connection, scope: Scope) -> dict[State, int]:
    """How many firms there are in each state, in the scope of who asks."""
    counted = select(employers.c.state, func.count().label("many")).where(
        scope.holds(employers.c.region)
    )
    rows = connection.execute(counted.group_by(employers.c.state))
    found = {row.state: row.many for row in rows}
    return {state: found.get(state, 0) for state in STATES}


def _named(by: str) -> str:
    name = " ".join(by.split())
    if not name:
        raise Invalid("请写明是谁审核的。", {"by": ["请写明是谁审核的"]})
    return name


def _store(connection: Connection, employer_id: int, values: dict[str, Any]) -> None:
    connection.execute(update(employers).where(employers.c.id == employer_id).values(values))
