"""The year's calendar of a region: 月月有专场, so the months that have no fair are told."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from core.clock import BEIJING, beijing_date
from jobs.fairs.fair_regions import inside
from jobs.fairs.fair_values import Fair
from jobs.fairs.fairs import Wanted, list_fairs
from nlp.places.regions import Region, RegionTree


@dataclass(frozen=True, slots=True)
class Calendar:
    """How many fairs begin in each month (1 to 12) of a year in a region and what lies in it."""

    region: Region
    year: int
    counts: Mapping[int, int]

    @property
    def total(self) -> int:
        """How many there are in the year."""
        return sum(self.counts.values())

    @property
    def without(self) -> list[int]:
        """The months that have none."""
        return [month for month, count in self.counts.items() if not count]

    def month(self, number: int) -> str:
        """2026-12."""
        return f"{self.year}-{number:02}"


def draw_calendar(connection: Connection, regions: RegionTree, here: Region, year: int) -> Calendar:
    """The calendar of a region, of the fairs planned and announced."""
    found = fairs_of_year(connection, regions, here, year)
    counted = Counter(beijing_date(fair.plan.starts_at).month for fair in found)
    return Calendar(here, year, {month: counted[month] for month in range(1, 13)})


def fairs_of_year(
    connection: Connection, regions: RegionTree, here: Region, year: int
) -> list[Fair]:
    """All fairs of a year in a region and what lies in it that are not cancelled."""
    since, until = (datetime(one, 1, 1, tzinfo=BEIJING) for one in (year, year + 1))
    held = set(inside(regions, here))
    wanted = Wanted(held, since, until, states=("planned", "announced"))
    found, _ = list_fairs(connection, wanted)
    # A fair for a region of the list may be held outside of it: there it is counted.
    return [fair for fair in found if fair.plan.region in held]
