"""The planned fairs of a region in a period, which its table and its report are about."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import Connection

from core.clock import BEIJING
from core.errors import Invalid
from jobs.fairs.fair_regions import inside
from jobs.fairs.fair_values import Fair
from jobs.fairs.fairs import Wanted, list_fairs
from nlp.places.regions import Region, RegionTree

LONGEST = timedelta(days=731)
"""The longest time that one table or report is about."""


@dataclass(frozen=True, slots=True)
class Period:
    """From a day to a day in China, both included."""

    since: date
    until: date

    @property
    def ends(self) -> tuple[datetime, datetime]:
        """The first moment, and the first that is no longer in it."""
        last = self.until + timedelta(days=1)
        begins, ends = (datetime.combine(day, time(), BEIJING) for day in (self.since, last))
        return begins, ends


def period_of(since: date | None, until: date | None, today: date) -> Period:
    """A period, by default this year; raises Invalid."""
    found = Period(since or date(today.year, 1, 1), until or date(today.year, 12, 31))
    if not found.since <= found.until <= found.since + LONGEST:
        sentence = "结束的日期不能早于开始的日期，最多两年。"
        raise Invalid(sentence, {"until": [sentence]})
    return found


def fairs_on_site(
    connection: Connection, regions: RegionTree, here: Region, period: Period
) -> Sequence[Fair]:
    """The fairs on site of a region and what lies in it that begin in a period, the planned and
    the announced."""
    since, until = period.ends
    within = set(inside(regions, here))
    wanted = Wanted(within, since, until, states=("planned", "announced"))
    found, _ = list_fairs(connection, wanted)
    return [fair for fair in found if not fair.plan.online and fair.plan.region in within]
