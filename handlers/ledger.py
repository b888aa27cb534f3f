"""What is written down beside a turn, in its own transaction: the record of each check."""

from dataclasses import dataclass

from core.clock import Clock
from policy.records import Seal


@dataclass(frozen=True, slots=True)
class Ledger:
    """What the desk needs to write something down."""

    seal: Seal
    clock: Clock
