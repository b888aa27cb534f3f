"""Fairs for everybody: `GET /api/v1/fairs`, one of them, and the year's calendar."""

from datetime import datetime, timedelta
from typing import Any

from apiflask import APIBlueprint
from pydantic import BaseModel, Field

from core.clock import BEIJING, Clock, beijing_date
from core.db import Database
from jobs.fairs.booth_lists import list_shown
from jobs.fairs.calendars import Calendar, draw_calendar
from jobs.fairs.fair_counts import count_fairs
from jobs.fairs.fair_regions import around, named
from jobs.fairs.fairs import Wanted, get_announced, list_fairs
from jobs.fairs.fairs_api.bodies import booth_body, fair_body
from jobs.fairs.fairs_api.schemas import CalendarOut, FairDetailOut, FairsOut, Which
from nlp.places.regions import RegionTree


class YearOf(BaseModel):
    """Whose calendar of which year."""

    region: str = Field(min_length=1, max_length=40, description="行政区划代码或地名")
    year: int | None = Field(None, ge=2000, le=2099, description="哪一年，默认今年")


def fairs_api(database: Database, clock: Clock, regions: RegionTree) -> APIBlueprint:
    """The blueprint of fairs as everybody may see them."""
    blueprint = APIBlueprint("fairs", __name__, url_prefix="/api/v1", tag="招聘会")

    @blueprint.get("/fairs")
    @blueprint.input(Which, location="query")
    @blueprint.output(FairsOut)
    @blueprint.doc(summary="招聘会：还没结束的，或某个月的", description="先开始的在前。")
    def list_of_fairs(query_data: Which) -> dict[str, Any]:
        wanted, moment = wanted_of(query_data, regions, clock()), clock()
        with database.reading() as connection:
            found, cursor = list_fairs(connection, wanted, query_data.limit, query_data.cursor)
            counts = count_fairs(connection, [fair.id for fair in found])
        items = [fair_body(fair, counts[fair.id], regions, moment) for fair in found]
        return {"items": items, "next_cursor": cursor}

    @blueprint.get("/fairs/<int:fair_id>")
    @blueprint.output(FairDetailOut)
    @blueprint.doc(summary="一场招聘会：参会单位、岗位和现在的数")
    def get_fair(fair_id: int) -> dict[str, Any]:
        with database.reading() as connection:
            fair = get_announced(connection, fair_id)
            counts = count_fairs(connection, [fair_id])[fair_id]
            booths = list_shown(connection, fair_id)
        body = fair_body(fair, counts, regions, clock())
        return body | {"booths": [booth_body(booth, regions) for booth in booths]}

    @blueprint.get("/fairs/calendar")
    @blueprint.input(YearOf, location="query")
    @blueprint.output(CalendarOut)
    @blueprint.doc(summary="全年日历：哪个月有几场，哪些月还没有", description="含下级地区。")
    def get_calendar(query_data: YearOf) -> dict[str, Any]:
        here = named(regions, query_data.region)
        year = query_data.year or beijing_date(clock()).year
        with database.reading() as connection:
            return _calendar_body(draw_calendar(connection, regions, here, year))

    return blueprint


def wanted_of(which: Which, regions: RegionTree, moment: datetime) -> Wanted:
    """Which fairs a request is for; raises Invalid."""
    near = around(regions, named(regions, which.region)) if which.region else None
    if not which.month:
        return Wanted(near, ends_after=moment, audience=which.audience)
    year, month = (int(part) for part in which.month.split("-"))
    since = datetime(year, month, 1, tzinfo=BEIJING)
    until = (since + timedelta(days=31)).replace(day=1)
    return Wanted(near, since, until, audience=which.audience)


def _calendar_body(calendar: Calendar) -> dict[str, Any]:
    return {
        "region": calendar.region.name,
        "year": calendar.year,
        "total": calendar.total,
        "months": [
            {"month": calendar.month(number), "fairs": count}
            for number, count in calendar.counts.items()
        ],
        "without": [calendar.month(number) for number in calendar.without],
    }
