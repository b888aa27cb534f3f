"""The figures of a region and a period, as a page and as a sheet; and the day's report."""

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from flask import Blueprint, render_template, request, send_file
from werkzeug.wrappers import Response

from console.asked import asked_day, asked_own_region, own_region
from console.charts import Chart, shares, stacked
from console.figures_sheet import write_sheet
from console.frame import page_group
from console.gate import needs
from console.means import Means
from console.periods import CHOICES, read_period
from core.clock import beijing_date
from core.errors import Invalid
from handlers.knowledge.day_reports import read_report
from handlers.knowledge.figures import Picture, by_place, draw, rows_of
from hotline.figures import definitions
from hotline.figures.days import days_of
from hotline.figures.report_text import due_day
from jobs.fairs.fair_plans import Period
from nlp.places.regions import Region
from policy.verdicts import STATUSES

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

SERIES: Mapping[str, Sequence[str]] = {
    "答上、核对、找工作": ("answer", "dialogue", "jobs"),
    "请人选、问地区": ("choices", "ask_region"),
    "没答上": ("decline",),
    "转人工、急事": ("handoff", "emergency"),
}
"""The replies of a day as the chart stacks them."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody asks to see."""

    region: Region
    period: Period


def figures_pages(means: Means) -> Blueprint:
    """The blueprint."""
    blueprint = page_group("figures")

    @blueprint.get("/figures")
    @needs("figures")
    def figures() -> Any:
        try:
            wanted = _wanted(means)
        except Invalid as error:
            return _page(means, _own(means), error.message), 422
        return _page(means, wanted)

    @blueprint.get("/figures.xlsx")
    @needs("figures")
    def sheet() -> Response:
        wanted = _wanted(means)
        picture = _draw(means, wanted)
        content = write_sheet(picture, by_place(picture, means.offices().knowledge.regions))
        period = wanted.period
        name = f"figures-{wanted.region.adcode}-{period.since}-{period.until}.xlsx"
        return send_file(io.BytesIO(content), XLSX, as_attachment=True, download_name=name)

    @blueprint.get("/day-report")
    @needs("figures")
    def report() -> str:
        region, moment = asked_own_region(means, request.args), means.clock()
        day = asked_day(request.args, "day") or due_day(moment)
        if day > beijing_date(moment):
            raise Invalid("这一天还没有到，没有日报。")
        with means.database.reading() as connection:
            found = read_report(connection, means.offices(), region, day, moment)
        return render_template("desk/day_report.html", report=found, region=region)

    return blueprint


def _wanted(means: Means) -> Wanted:
    return Wanted(asked_own_region(means, request.args), read_period(request.args, _today(means)))


def _own(means: Means) -> Wanted:
    """What is shown where nothing, or nothing that could be understood, was asked for."""
    return Wanted(own_region(means), read_period({}, _today(means)))


def _today(means: Means) -> date:
    return beijing_date(means.clock())


def _draw(means: Means, wanted: Wanted) -> Picture:
    with means.database.reading() as connection:
        moment = means.clock()
        return draw(connection, means.offices(), wanted.region, wanted.period, moment)


def _page(means: Means, wanted: Wanted, error: str = "") -> str:
    picture, knowledge = _draw(means, wanted), means.shelf.current()
    places = by_place(picture, knowledge.regions)
    cards = picture.totals.cards.most_common()
    return render_template(
        "desk/figures.html",
        picture=picture,
        error=error,
        asked=request.args,
        choices=CHOICES,
        definitions=definitions,
        rows=rows_of(picture),
        charts=_charts(picture),
        days=days_of(wanted.period),
        places=list(zip(places, shares([one["people"] for _, one in places]), strict=True)),
        cards=list(zip(cards, shares([count for _, count in cards]), strict=True)),
        names={name: shelved.card.name for name, shelved in knowledge.cards.items()},
        statuses=STATUSES,
    )


def _charts(picture: Picture) -> list[Chart]:
    """People and replies over the days; of one day there is nothing to draw."""
    days, counted = days_of(picture.period), picture.totals.by_day
    if len(days) == 1:
        return []
    people = {"来询": {day: counted[day, "people"] for day in days}}
    replies = {
        name: {day: sum(counted[day, one] for one in kinds) for day in days}
        for name, kinds in SERIES.items()
    }
    return [
        stacked("每天来询人次", "人次", people, days),
        stacked("每天的自动答复", "条", replies, days),
    ]
