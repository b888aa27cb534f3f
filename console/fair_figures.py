"""The figures of fairs, corrected with a note, and the forms that are filled from them."""

from typing import Any

from flask import Blueprint, Response, redirect, render_template, request, url_for
from pydantic import ValidationError
from sqlalchemy import Connection

from console.asked import Given, asked_day, asked_own_region
from console.deciding import Wrong
from console.fairs import fair_page, get_theirs
from console.frame import page_group
from console.gate import needs, signed
from console.means import Means
from core.clock import beijing_date
from core.errors import Invalid
from core.faults import faults_of
from jobs.fairs.fair_corrections import Correction, correct_fair, correct_report
from jobs.fairs.fair_figures import KINDS, Report, draw_report
from jobs.fairs.fair_plans import Period, fairs_on_site, period_of
from jobs.fairs.fair_regions import inside
from jobs.fairs.fairs_api.files import sent
from jobs.fairs.fairs_api.form_shapes import CorrectionIn
from jobs.fairs.forms.figures_table import write_figures
from jobs.fairs.forms.plan_table import write_plan
from jobs.recruitment_notices.given_out import fair_article, fair_sheet
from nlp.places.regions import Region

LONGEST = {"unit": 60, "phone": 30}


def fair_figure_pages(means: Means) -> Blueprint:
    """The blueprint."""
    blueprint = page_group("fair_figures")
    _add_report(blueprint, means)
    _add_corrections(blueprint, means)
    _add_forms(blueprint, means)
    _add_notices(blueprint, means)
    return blueprint


def _add_report(blueprint: Blueprint, means: Means) -> None:
    @blueprint.get("/fairs/figures")
    @needs("moderate")
    def figures() -> str:
        region, period = _asked(means, request.args)
        return _page(means, region, period)


def _add_corrections(blueprint: Blueprint, means: Means) -> None:
    @blueprint.post("/fairs/<int:fair>/corrections")
    @needs("moderate")
    def correct(fair: int) -> Any:
        try:
            with means.database.transaction() as connection:
                get_theirs(connection, fair)
                correct_fair(connection, fair, _correction(means))
        except Invalid as error:
            return fair_page(means, fair, Wrong("correct", error)), 422
        return redirect(url_for("desk_fairs.show", fair=fair, _anchor="figures"))

    @blueprint.post("/fairs/figures/corrections")
    @needs("moderate")
    def correct_whole() -> Any:
        region, period = _asked(means, request.form)
        try:
            with means.database.transaction() as connection:
                correct_report(connection, region.adcode, period, _correction(means))
        except Invalid as error:
            return _page(means, region, period, Wrong("correct", error)), 422
        return redirect(url_for(".figures", **_query(region, period)))


def _add_forms(blueprint: Blueprint, means: Means) -> None:
    @blueprint.get("/fairs/plan.xlsx")
    @needs("moderate")
    def plan() -> Response:
        region, period = _asked(means, request.args)
        with means.database.reading() as connection:
            found = fairs_on_site(connection, means.regions, region, period)
        content = write_plan(found, means.regions, region)
        return sent(content, f"招聘活动安排表-{region.name}.xlsx")

    @blueprint.get("/fairs/figures.xlsx")
    @needs("moderate")
    def form() -> Response:
        region, period = _asked(means, request.args)
        said = {name: request.args.get(name, "")[:most] for name, most in LONGEST.items()}
        with means.database.reading() as connection:
            report = _report(connection, means, region, period)
        by = signed().member.full_name
        content = write_figures(report, said["unit"] or region.name, by, said["phone"])
        return sent(content, f"活动开展情况统计表-{region.name}.xlsx")


def _add_notices(blueprint: Blueprint, means: Means) -> None:
    @blueprint.get("/fairs/<int:fair>/notice.xlsx")
    @needs("moderate")
    def notice(fair: int) -> Response:
        with means.database.reading() as connection:
            get_theirs(connection, fair)
            content = fair_sheet(connection, fair, means.regions)
        return sent(content, f"招聘简章-{fair}.xlsx")

    @blueprint.get("/fairs/<int:fair>/notice.txt")
    @needs("moderate")
    def article(fair: int) -> Response:
        with means.database.reading() as connection:
            get_theirs(connection, fair)
            text = fair_article(connection, fair, means.regions)
        return Response(text, mimetype="text/plain")


def _asked(means: Means, given: Given) -> tuple[Region, Period]:
    """The region and the days that are asked for, by default one's own and this year; raises
    Invalid."""
    since, until = asked_day(given, "since"), asked_day(given, "until")
    period = period_of(since, until, beijing_date(means.clock()))
    return asked_own_region(means, given), period


def _query(region: Region, period: Period) -> dict[str, Any]:
    since, until = period.since.isoformat(), period.until.isoformat()
    return {"region": region.adcode, "since": since, "until": until}


def _correction(means: Means) -> Correction:
    """The correction that was sent; raises Invalid."""
    said = {name: request.form.get(name, "") for name in ("figure", "value", "note")}
    by = signed().member.full_name
    try:
        given = CorrectionIn.model_validate(said | {"by": by})
    except ValidationError as error:
        faults = faults_of(error)
        names = {"figure": "项目", "value": "应是多少", "note": "依据"}
        told = "；".join(f"{names[name]}：{faults[name][0]}" for name in names if name in faults)
        raise Invalid(f"更正没有存下。{told}。", faults) from None
    return Correction(given.figure, given.value, given.note, by, means.clock())


def _report(connection: Connection, means: Means, region: Region, period: Period) -> Report:
    return draw_report(connection, means.regions, region, period, means.clock())


def _page(
    means: Means,
    region: Region,
    period: Period,
    wrong: Wrong | None = None,
) -> str:
    with means.database.reading() as connection:
        report = _report(connection, means, region, period)
    here = means.regions.get(signed().member.region)
    return render_template(
        "desk/fair_figures.html",
        report=report,
        query=_query(region, period),
        regions=[means.regions.get(adcode) for adcode in inside(means.regions, here)],
        kinds=KINDS,
        wrong=wrong,
    )
