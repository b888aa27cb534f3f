"""What the pages of the console work with."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from bot.outbound.results import Code, Failed
from core.clock import Clock
from core.db import Database
from core.service_hours import ServiceHours
from handlers.desk import Desk
from handlers.knowledge.day_reports import Offices
from handlers.knowledge.proposing import Proposing
from hotline.switchboard import Switchboard
from nlp.places.regions import RegionTree
from people.review import Follower
from people.staff.one_time_codes import Vault
from policy.shelf import Shelf

View = Callable[..., Any]

NO_PLACE = "地区不明"


@dataclass(frozen=True, slots=True)
class Means:
    """The parts of the application behind the pages; `home` is the office's own region ("" for
    none), `followers` learn of what staff decide on a firm, `slowly` has few forms taken of an
    address, `desk` answers staff, also where the people's answers are off, `scene_code` asks
    WeChat for a code of the official account."""

    database: Database
    clock: Clock
    regions: RegionTree
    home: str
    vault: Vault
    desk: Desk
    shelf: Shelf
    switchboard: Switchboard
    offices: Offices
    proposing: Proposing
    hours: ServiceHours
    followers: Sequence[Follower]
    slowly: Callable[[View], View]
    scene_code: Callable[[str], Code | Failed]

    def place(self, adcode: str) -> str:
        """What a place is called."""
        region = self.regions.find(adcode) if adcode else None
        return region.name if region else NO_PLACE
