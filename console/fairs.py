"""Fairs: the year's calendar, the list, one of them with its live counts, announced, cancelled."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import structlog
from flask import Blueprint, redirect, render_template, request, url_for
from sqlalchemy import Connection
from werkzeug.wrappers import Response

from bot.outbound.results import Failed
from console.deciding import Wrong, chosen_reason, listed_reasons
from console.frame import page_group
from console.gate import needs, require_in_scope, signed
from console.means import Means
from console.pictures import code_picture
from core.clock import BEIJING, beijing_date
from core.errors import Invalid
from handlers.work.job_fairs import CHECK_IN
from jobs.fairs.booth_lists import list_booths
from jobs.fairs.booth_values import STATES as BOOTH_STATES
from jobs.fairs.booth_values import Booth
from jobs.fairs.calendars import draw_calendar
from jobs.fairs.fair_counts import count_fairs
from jobs.fairs.fair_figures import figures_of_fair
from jobs.fairs.fair_values import AUDIENCES, LEVELS, PHASES, Fair
from jobs.fairs.fairs import Wanted, announce_fair, cancel_fair, get_fair, list_fairs
from people.staff.scope import Scope

log = structlog.get_logger("fairs")

PAGE = 20
YEARS = (2000, 2099)
MONTHS = tuple(range(1, 13))
SCENE = "fair:{id}"
"""What the code at the door says to WeChat."""


def fair_pages(means: Means) -> Blueprint:
    """The blueprint."""
    blueprint = page_group("fairs")
    _add_list(blueprint, means)
    _add_reading(blueprint, means)
    _add_code(blueprint, means)
    _add_steps(blueprint, means)
    return blueprint


@dataclass(frozen=True, slots=True)
class Asked:
    """Which fairs are asked for: of a year, in one of its months (0 for those not over yet)."""

    year: int
    month: int

    def wanted(self, scope: Scope, moment: datetime) -> Wanted:
        """The same for the list; what was cancelled is shown in its month."""
        if not self.month:
            return Wanted(ends_after=moment, states=("planned", "announced"), scope=scope)
        since = datetime(self.year, self.month, 1, tzinfo=BEIJING)
        following = (self.year + 1, 1) if self.month == MONTHS[-1] else (self.year, self.month + 1)
        until = datetime(*following, 1, tzinfo=BEIJING)
        return Wanted(
            since=since, until=until, states=("planned", "announced", "cancelled"), scope=scope
        )


def _add_list(blueprint: Blueprint, means: Means) -> None:
    @blueprint.get("/fairs")
    @needs("moderate")
    def fairs() -> str:
        moment, asks = means.clock(), signed()
        asked = _asked(beijing_date(moment))
        wanted, cursor = asked.wanted(asks.scope, moment), request.args.get("cursor", "")
        here = means.regions.get(asks.member.region)
        with means.database.reading() as connection:
            found, following = list_fairs(connection, wanted, PAGE, cursor)
            counts = count_fairs(connection, [fair.id for fair in found])
            calendar = draw_calendar(connection, means.regions, here, asked.year)
        return render_template(
            "desk/fairs.html",
            fairs=found,
            following=following,
            counts=counts,
            calendar=calendar,
            asked=asked,
            now=moment,
            phases=PHASES,
        )


def _asked(today: date) -> Asked:
    year, month = request.args.get("year", str(today.year)), request.args.get("month", "0")
    if not (year.isdecimal() and YEARS[0] <= int(year) <= YEARS[1]):
        raise Invalid(f"年份应在 {YEARS[0]} 至 {YEARS[1]} 之间。")
    if not (month.isdecimal() and int(month) <= MONTHS[-1]):
        raise Invalid("月份应是 1 至 12。")
    return Asked(int(year), int(month))


def _add_reading(blueprint: Blueprint, means: Means) -> None:
    @blueprint.get("/fairs/<int:fair>")
    @needs("moderate")
    def show(fair: int) -> str:
        with means.database.reading() as connection:
            get_theirs(connection, fair)
        return fair_page(means, fair)

    @blueprint.get("/fairs/<int:fair>/counts")
    @needs("moderate")
    def counts(fair: int) -> str:
        """The numbers of the page, which change while a fair is on."""
        with means.database.reading() as connection:
            found = get_theirs(connection, fair)
            many = count_fairs(connection, [fair])[fair]
        return render_template("desk/fair_counts.html", fair=found, counts=many)


def _add_code(blueprint: Blueprint, means: Means) -> None:
    @blueprint.get("/fairs/<int:fair>/code.svg")
    @needs("moderate")
    def code(fair: int) -> Any:
        """The code at the door as a file, or on the page why there is none."""
        with means.database.reading() as connection:
            get_theirs(connection, fair)
        made = means.scene_code(SCENE.format(id=fair))
        if isinstance(made, Failed):
            told = f"现在做不出二维码：{made.words.rstrip('。')}。"
            return fair_page(means, fair, Wrong("code", Invalid(told))), 503
        picture = code_picture(made.content_url)
        picture.headers["Content-Disposition"] = f"attachment; filename=fair-{fair}.svg"
        return picture


def _add_steps(blueprint: Blueprint, means: Means) -> None:
    @blueprint.post("/fairs/<int:fair>/announce")
    @needs("moderate")
    def announce(fair: int) -> Response:
        with means.database.transaction() as connection:
            get_theirs(connection, fair)
            announce_fair(connection, fair, means.clock())
        note_fair_step(fair, "announced")
        return redirect(url_for(".show", fair=fair))

    @blueprint.post("/fairs/<int:fair>/cancel")
    @needs("moderate")
    def cancel(fair: int) -> Any:
        try:
            with means.database.transaction() as connection:
                get_theirs(connection, fair)
                cancel_fair(connection, fair, chosen_reason("cancel_fair"), means.clock())
        except Invalid as error:
            return fair_page(means, fair, Wrong("cancel", error)), 422
        note_fair_step(fair, "cancelled")
        return redirect(url_for(".show", fair=fair))


def note_fair_step(fair: int, step: str) -> None:
    """Log what somebody did with a fair, as the API does."""
    log.info("fair_step", fair=fair, step=step, by=signed().member.full_name)


def get_theirs(connection: Connection, fair: int) -> Fair:
    """A fair, if it is held where who asks sees to things; raises NotFound."""
    found = get_fair(connection, fair)
    require_in_scope(found.plan.region)
    return found


def fair_page(means: Means, number: int, wrong: Wrong | None = None) -> str:
    """The page of a fair, with what was wrong in one of its forms."""
    moment = means.clock()
    with means.database.reading() as connection:
        fair = get_fair(connection, number)
        about = {
            "counts": count_fairs(connection, [number])[number],
            "booths": sorted(list_booths(connection, number), key=_waiting_first),
            "figures": figures_of_fair(connection, fair),
        }
    return render_template(
        "desk/fair.html",
        fair=fair,
        phase=fair.phase(moment),
        phases=PHASES,
        levels=LEVELS,
        audiences=AUDIENCES,
        booth_states=BOOTH_STATES,
        reasons=listed_reasons("cancel_fair", "reject_booth"),
        scene=SCENE.format(id=number),
        check_in=CHECK_IN.format(id=number),
        covers=signed().scope.covers,
        wrong=wrong,
        **about,
    )


def _waiting_first(booth: Booth) -> tuple[bool, tuple[int, str, int]]:
    return booth.state != "asked", booth.place_in_line
