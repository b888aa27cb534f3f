"""A booth: an employer's place in a fair, and the postings shown in it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from jobs.values import Posting

State = Literal["asked", "accepted", "rejected", "withdrawn"]
STATES: Mapping[State, str] = {
    "asked": "待审核",
    "accepted": "已通过",
    "rejected": "没有通过",
    "withdrawn": "已退出",
}
HOLDING: Collection[State] = ("asked", "accepted")
"""The states in which a firm holds a place that no other can have."""


@dataclass(frozen=True, slots=True)
class Booth:
    """A booth as it stands, with the postings that are shown in it."""

    id: int
    fair_id: int
    employer_id: int
    firm: str
    number: str
    state: State
    reason: str
    asked_at: datetime
    postings: tuple[Posting, ...]
    firm_region: str = ""

    @property
    def place_in_line(self) -> tuple[int, str, int]:
        """By which booths are listed: 2 before 10, A2 before A10, those without a number last."""
        return (len(self.number) or 99, self.number, self.id)


def next_number(taken: Collection[str]) -> str:
    """The lowest number that no booth of the fair has."""
    return next(str(one) for one in range(1, len(taken) + 2) if str(one) not in taken)
