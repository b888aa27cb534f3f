"""Tables of planned fairs: a county's is taken in whole or not at all, a region's is given out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import Connection

from core.clock import BEIJING
from core.errors import Invalid
from jobs.fairs.fair_regions import inside
from jobs.fairs.fair_values import Fair
from jobs.fairs.fairs import Wanted, add_fair, list_fairs
from jobs.fairs.forms.plan_table import Reporter, read_plan, same_fair
from nlp.regions import Region, RegionTree

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


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of a table: the numbers of new fairs, and how many rows were there before."""

    added: tuple[int, ...]
    already: int


def import_plan(
    connection: Connection,
    content: bytes,
    reporter: Reporter,
    regions: RegionTree,
    moment: datetime,
) -> Imported:
    """Plan all fairs of a table; those that are there already stay as they are.

    Raises Invalid, naming each cell that is not right; nothing is planned then.
    """
    plans = read_plan(content, reporter, regions)
    first = min(plan.starts_at for plan in plans)
    last = max(plan.starts_at for plan in plans) + timedelta(days=1)
    held = Wanted(inside(regions, reporter.region), first, last, states=("planned", "announced"))
    there = {same_fair(fair.plan) for fair in list_fairs(connection, held)[0]}
    new = [plan for plan in plans if same_fair(plan) not in there]
    added = tuple(add_fair(connection, plan, regions, moment) for plan in new)
    return Imported(added, len(plans) - len(new))


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
