"""All figures of a region and a period, put together for a page, a sheet or a report."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from bot.questions import QUESTIONS, StoredQuestion, newest
from core.service_hours import ServiceHours
from handlers.knowledge.misses import MISSED, Miss, grouped
from hotline.figures.checks import Checks, read_checks
from hotline.figures.days import Totals, read_totals
from hotline.figures.definitions import FIGURES, TIMES
from hotline.figures.handling import Handling, read_handling
from hotline.figures.questions import FEWEST_ASKERS, Frequent, most_asked
from hotline.figures.report_text import in_words
from hotline.figures.work import read_work
from jobs.fairs.fair_figures import Figure, draw_report
from jobs.fairs.fair_plans import Period
from nlp.places.regions import Region, RegionTree
from people.staff.scope import Scope
from policy.knowledge import Knowledge

MOST = 20
"""Questions that are listed."""

LOOKED_THROUGH = 10_000
"""Messages of a period that are read for its questions, the newest: reading takes the longest."""


@dataclass(frozen=True, slots=True)
class Office:
    """What figures are reckoned with; `home` is the office's own region ("" for none)."""

    knowledge: Knowledge
    hours: ServiceHours
    home: str


@dataclass(frozen=True, slots=True)
class Picture:
    """The figures of a region and a period; `unused` are cards by their names."""

    region: Region
    period: Period
    totals: Totals
    handling: Handling
    checks: Checks
    work: Mapping[str, int]
    fairs: Sequence[Figure]
    asked: Sequence[Frequent]
    missed: Sequence[Miss]
    unused: Sequence[str]

    def number(self, figure: str) -> int:
        """One of the FIGURES."""
        if figure in self.work:
            return self.work[figure]
        if figure == "checks":
            return self.checks.count
        if figure in ("handovers", "urgent", "replied", "waiting"):
            return int(getattr(self.handling, figure))
        return self.totals.of(figure)


def draw(
    connection: Connection, office: Office, region: Region, period: Period, moment: datetime
) -> Picture:
    """The figures of a region and a period, as they are at a moment."""
    scope, (since, until) = Scope(region.adcode, office.home), period.ends
    totals = read_totals(connection, scope, period, moment)
    asked, missed = ask_what_was_asked(connection, scope, since, until)
    fairs = draw_report(connection, office.knowledge.regions, region, period, moment)
    return Picture(
        region=region,
        period=period,
        totals=totals,
        handling=read_handling(connection, scope, since, until, office.hours),
        checks=read_checks(connection, scope, since, until),
        work=read_work(connection, scope, since, until),
        fairs=fairs.figures,
        asked=asked,
        missed=missed,
        unused=unused_cards(office.knowledge, scope, totals.cards),
    )


def ask_what_was_asked(
    connection: Connection, scope: Scope, since: datetime, until: datetime
) -> tuple[list[Frequent], list[Miss]]:
    """What was asked most, and what was missed most, of a scope and a time."""
    stored = newest(connection, QUESTIONS, since, until, LOOKED_THROUGH)
    here = [one for one in stored if scope.covers(one.region)]
    missed = grouped(one for one in here if is_miss(one))
    return most_asked(here, MOST), by_several(missed)[:MOST]


def by_several(missed: Sequence[Miss]) -> list[Miss]:
    """What several people missed: what one alone asked, however often, is nobody else's to read of
    those who see no conversations."""
    return [one for one in missed if one.askers >= FEWEST_ASKERS]


def is_miss(question: StoredQuestion) -> bool:
    """Whether a question about policy was not answered."""
    return question.kind in MISSED and question.about_policy


def unused_cards(knowledge: Knowledge, scope: Scope, used: Counter[str]) -> list[str]:
    """The cards for people of a scope of which none was used, in their order."""
    return [name for name in knowledge.cards if not used[name] and _is_for(knowledge, name, scope)]


def _is_for(knowledge: Knowledge, card: str, scope: Scope) -> bool:
    adcode = knowledge.path(card)[-1].adcode
    return scope.covers(adcode) or Scope(adcode).covers(scope.region)


@dataclass(frozen=True, slots=True)
class Row:
    """A figure as it is shown, on the page and in the sheet alike."""

    part: str
    label: str
    value: int | str
    unit: str
    how: str


def rows_of(picture: Picture) -> list[Row]:
    """All figures that are one number or one time, part by part."""
    numbers = [
        Row(one.part, one.label, picture.number(name), one.unit, one.how)
        for name, one in FIGURES.items()
    ]
    times = [
        Row(one.part, one.label, in_words(getattr(picture.handling, name)), one.unit, one.how)
        for name, one in TIMES.items()
    ]
    fairs = [
        Row(one.kind.part, one.kind.label, one.value, "", one.kind.how) for one in picture.fairs
    ]
    parts = list(dict.fromkeys(row.part for row in (*numbers, *fairs)))
    return sorted([*numbers, *times, *fairs], key=lambda row: parts.index(row.part))


def by_place(picture: Picture, regions: RegionTree) -> list[tuple[str, Mapping[str, int]]]:
    """The figures of what was said, place by place: adcodes just below the region, its own, and
    "" for whom nobody knows where they are."""
    places: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for (adcode, figure), count in picture.totals.by_region.items():
        places[_place(adcode, picture.region, regions)][figure] += count
    return sorted(places.items(), key=lambda one: (-one[1]["people"], one[0]))


def _place(adcode: str, within: Region, regions: RegionTree) -> str:
    found = regions.find(adcode) if adcode else None
    path = regions.path(found.adcode) if found else ()
    if within not in path:
        return adcode
    return path[min(path.index(within) + 1, len(path) - 1)].adcode
