"""王厂长 and others who offer work: made for a test, with what they post."""

from dataclasses import dataclass, replace
from datetime import datetime
from itertools import count
from typing import Any

from sqlalchemy import Connection, insert

from core.db import Database
from jobs.posting import postings
from jobs.posting.posting_rules.findings import Inspection
from jobs.posting.steps import by_member, by_staff
from jobs.values import Pay, Place, Wording
from people.identities import Identity, meet
from people.tables import employers, members
from tests.conftest import NOON

TAIYUAN = "140105"
LI = by_staff("李静")

WELDER = Wording(
    title="电焊工",
    kind="full_time",
    openings=3,
    pay=Pay(600000, 800000, "month"),
    place=Place(TAIYUAN, "小店区某某路1号"),
    about="负责钢结构焊接，服从班组安排，有经验的师傅优先。",
    hours="8:00—17:00",
    benefits=("包吃", "五险"),
    shift=("白班",),
    certificates=("焊工证",),
)
_numbers = count(1)


@dataclass(frozen=True)
class Firm:
    """A firm with its owner, who has a mini-program identity."""

    id: int
    owner: int

    @property
    def by(self) -> str:
        """How its steps are noted."""
        return by_member(self.owner)


def make_firm(
    connection: Connection,
    name: str = "某某机械厂",
    state: str = "approved",
    moment: datetime = NOON,
) -> Firm:
    """A firm in some state, with an owner who acts for it."""
    number = next(_numbers)
    owner = meet(connection, Identity("wx_program", f"owner_{number}"), moment)
    row: dict[str, Any] = {
        "name": name,
        "credit_code": f"91140100MA000000{number:02}",
        "contact": "某某",
        "phone": "13800000000",
        "size": "micro_small",
        "industry": "制造业",
        "region": TAIYUAN,
        "tags": [],
        "state": state,
        "reason": "营业执照看不清" if state in ("rejected", "suspended") else "",
        "created_at": moment,
        "updated_at": moment,
    }
    made = insert(employers).values(row).returning(employers.c.id)
    firm = int(connection.execute(made).scalar_one())
    joined = {"employer_id": firm, "identity_id": owner, "name": "某某", "role": "owner"}
    connection.execute(insert(members).values(joined | {"joined_at": moment}))
    return Firm(firm, owner)


def make_posting(
    connection: Connection, firm: Firm, moment: datetime = NOON, **changes: Any
) -> int:
    """A draft of a firm's."""
    return postings.draft(connection, firm.id, replace(WELDER, **changes), firm.by, moment)


def make_live(connection: Connection, firm: Firm, moment: datetime = NOON, **changes: Any) -> int:
    """A posting that staff approved."""
    number = make_posting(connection, firm, moment, **changes)
    postings.submit(connection, number, Inspection(), firm.by, moment)
    postings.approve(connection, number, LI, moment)
    return number


def state_of(database: Database, number: int) -> str:
    """Where a posting stands."""
    with database.reading() as connection:
        return postings.get_posting(connection, number).state
