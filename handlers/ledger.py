"""What is written down beside a turn: the record of each check, and who agreed to what; and when
staff are there."""

from dataclasses import dataclass

from core.clock import Clock
from core.db import Database
from core.service_hours import ServiceHours
from people import consent
from people.consent import Person
from policy.records import Seal


@dataclass(frozen=True, slots=True)
class Ledger:
    """What the desk needs to write something down, and to look up what it has of somebody."""

    database: Database
    seal: Seal
    clock: Clock
    hours: ServiceHours

    def person(self, conversation: int | None) -> Person | None:
        """Who agreed in a conversation to be remembered; None if nobody did."""
        if conversation is None:
            return None
        with self.database.reading() as connection:
            return consent.find(connection, conversation)
