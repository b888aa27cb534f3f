"""What the pages of the console work with."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.clock import Clock
from core.db import Database
from core.service_hours import ServiceHours
from handlers.desk import Desk
from handlers.proposing import Proposing
from nlp.regions import RegionTree
from people.review import Follower
from people.staff.one_time_codes import Vault
from policy.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Means:
    """The parts of the application behind the pages; `home` is the office's own region ("" for
    none), `followers` learn of what staff decide on a firm."""

    database: Database
    clock: Clock
    regions: RegionTree
    home: str
    vault: Vault
    desk: Desk
    shelf: Shelf
    proposing: Proposing
    hours: ServiceHours
    followers: Sequence[Follower]
