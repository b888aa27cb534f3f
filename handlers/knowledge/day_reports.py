"""The report of a day: drawn from what happened, made by itself at 17:00, or at any time."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection

from bot.questions import QUESTIONS, newest
from core.db import Database
from handlers.knowledge.figures import Office, by_several, is_miss
from handlers.knowledge.misses import grouped
from hotline.figures.checks import read_checks
from hotline.figures.counting import count_said
from hotline.figures.day_reports import DayReport, find_report, keep_report, regions_without
from hotline.figures.days import A_DAY, begin_of
from hotline.figures.handling import longest_wait, read_handling
from hotline.figures.questions import most_asked
from hotline.figures.report_text import SHOWN, Day, due_day, report_text, span_of
from hotline.figures.work import read_work
from hotline.switches import EVERYWHERE, EVERYWHERE_NAMED, list_during
from jobs.fairs.fair_regions import inside
from jobs.fairs.fair_values import Fair
from jobs.fairs.fairs import Wanted, list_fairs
from nlp.places.regions import Region, RegionTree
from people.staff.scope import Scope
from policy.shelf import NothingLoaded

Offices = Callable[[], Office]
"""What figures are reckoned with at the time they are."""


def make_report(
    connection: Connection, office: Office, region: Region, day: date, moment: datetime
) -> DayReport:
    """The report of a day as it is at a moment; before 17:00 it says that it will change."""
    told = _day(connection, office, region, day, moment)
    return DayReport(day, region.adcode, report_text(told), moment)


def read_report(
    connection: Connection, office: Office, region: Region, day: date, moment: datetime
) -> DayReport:
    """The report that was made at 17:00; where there is none, as it is at a moment."""
    kept = find_report(connection, day, region.adcode)
    return kept or make_report(connection, office, region, day, moment)


def report_round(database: Database, offices: Offices) -> Callable[[datetime], int]:
    """The round that makes the reports that are due, one region at a time: a second of reading
    each, for which nobody who writes has to wait."""

    def make_one(moment: datetime) -> int:
        day = due_day(moment)
        with database.reading() as connection:
            without = regions_without(connection, day)
            if not without:
                return 0
            try:
                office = offices()
            except NothingLoaded:
                return 0  # an office that is being set up has nothing to report
            region = office.knowledge.regions.get(without[0])
            made = make_report(connection, office, region, day, moment)
        with database.transaction() as connection:
            keep_report(connection, made)
        return 1

    return make_one


@dataclass(frozen=True, slots=True)
class _Window:
    """Where and when a report looks."""

    region: Region
    scope: Scope
    since: datetime
    until: datetime


def _day(
    connection: Connection, office: Office, region: Region, day: date, moment: datetime
) -> Day:
    since, end = span_of(day)
    there = _Window(region, Scope(region.adcode, office.home), since, end)
    stored = newest(connection, QUESTIONS, since, end)
    questions = [one for one in stored if there.scope.covers(one.region)]
    missed = grouped(one for one in questions if is_miss(one))
    several = by_several(missed)
    often = [(miss.text, miss.count) for miss in several]
    return Day(
        day=day,
        place=region.name,
        numbers=_numbers(connection, there),
        before=_said(connection, there, since - A_DAY, since),
        handling=read_handling(connection, there.scope, since, end, office.hours),
        waits=longest_wait(connection, there.scope, min(moment, end), office.hours),
        asked=most_asked(questions, SHOWN),
        missed=often[:SHOWN],
        missed_by_one=len(missed) - len(several),
        fairs=_fairs(connection, office, region, day + A_DAY),
        off=_off(connection, office, there),
        made_early=moment if moment < end else None,
    )


def _numbers(connection: Connection, there: _Window) -> Mapping[str, int]:
    span = there.scope, there.since, there.until
    checks = {"checks": read_checks(connection, *span).count}
    said = _said(connection, there, there.since, there.until)
    return Counter({**said, **read_work(connection, *span), **checks})


def _said(
    connection: Connection, there: _Window, since: datetime, until: datetime
) -> Mapping[str, int]:
    """What was said, by figure; who wrote before and after midnight counts once."""
    found: Counter[str] = Counter()
    for what, count in count_said(connection, since, until, there.scope).items():
        found[what.figure] += count
    return found


def _fairs(connection: Connection, office: Office, region: Region, day: date) -> list[Fair]:
    """The fairs of a day in a region, announced and not cancelled."""
    within = set(inside(office.knowledge.regions, region))
    wanted = Wanted(within, begin_of(day), begin_of(day + A_DAY))
    return list(list_fairs(connection, wanted)[0])


def _off(connection: Connection, office: Office, there: _Window) -> list[str]:
    """The names of the regions that were off meanwhile, of those here and above."""
    regions = office.knowledge.regions
    found = list_during(connection, there.since, there.until)
    here = (one.region for one in found if _touches(one.region, there.scope))
    return [_named(adcode, regions) for adcode in dict.fromkeys(here)]


def _touches(region: str, scope: Scope) -> bool:
    return scope.covers(region) or Scope(region).covers(scope.region)


def _named(switched: str, regions: RegionTree) -> str:
    return EVERYWHERE_NAMED if switched == EVERYWHERE else regions.get(switched).name
