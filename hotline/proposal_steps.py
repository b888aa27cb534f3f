"""What was done with a proposal, by whom and when: written once and never changed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import Connection, insert, select

from hotline.tables import proposal_steps
from people.staff.tables import staff

Step = Literal[
    "drafted",
    "changed",
    "submitted",
    "taken_back",
    "returned",
    "scheduled",
    "published",
    "failed",
    "archived",
]
STEPS: Mapping[Step, str] = {
    "drafted": "起草",
    "changed": "修改",
    "submitted": "提交审核",
    "taken_back": "取回",
    "returned": "退回",
    "scheduled": "通过并定时发布",
    "published": "发布",
    "failed": "到时没能发布，退回",
    "archived": "归档",
}
WRITING: tuple[Step, ...] = ("drafted", "changed")


@dataclass(frozen=True, slots=True)
class Done:
    """One step: when, who ("" for what came by itself), what, and why."""

    at: datetime
    who: str
    what: Step
    why: str

    @property
    def label(self) -> str:
        """What was done, in words."""
        return STEPS[self.what]


def note_step(
    connection: Connection,
    proposal: int,
    what: Step,
    by: int | None,
    moment: datetime,
    why: str = "",
) -> None:
    """Keep that something was done with a proposal."""
    row = {"proposal_id": proposal, "at": moment, "staff_id": by, "what": what, "why": why}
    connection.execute(insert(proposal_steps).values(row))


def list_steps(connection: Connection, proposal: int) -> Sequence[Done]:
    """All that was done with a proposal, the last first."""
    found = (
        select(proposal_steps, staff.c.full_name)
        .select_from(proposal_steps.outerjoin(staff, staff.c.id == proposal_steps.c.staff_id))
        .where(proposal_steps.c.proposal_id == proposal)
        .order_by(proposal_steps.c.id.desc())
    )
    return [
        Done(row.at, row.full_name or "", row.what, row.why) for row in connection.execute(found)
    ]


def writers(connection: Connection, proposal: int) -> frozenset[int]:
    """Those who wrote any of a proposal."""
    wrote = (proposal_steps.c.proposal_id == proposal) & proposal_steps.c.what.in_(WRITING)
    return frozenset(connection.execute(select(proposal_steps.c.staff_id).where(wrote)).scalars())
