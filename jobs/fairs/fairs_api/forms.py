"""The forms of fairs for staff: the plan of a year, and the figures of a report."""

from dataclasses import asdict
from typing import Any

from apiflask import APIBlueprint
from flask import Response

from core.clock import Clock, beijing_date
from core.db import Database
from jobs.fairs.fair_corrections import Correction, correct_fair, correct_report
from jobs.fairs.fair_figures import draw_report, figures_of_fair
from jobs.fairs.fair_plans import Period as Days
from jobs.fairs.fair_plans import fairs_on_site, period_of
from jobs.fairs.fair_regions import named
from jobs.fairs.fairs import get_fair
from jobs.fairs.fairs_api.files import XLSX, bound_file, sent
from jobs.fairs.fairs_api.form_shapes import (
    FILE,
    CorrectionIn,
    FairReportOut,
    FiguresOut,
    FilledIn,
    ImportedOut,
    Period,
    PlanChangeIn,
    PlanChangesOut,
    PlanFileIn,
    ReportCorrectionIn,
    figure_body,
    plan_changes_body,
    report_body,
)
from jobs.fairs.forms.figures_table import write_figures
from jobs.fairs.forms.plan_table import Reporter, write_plan
from jobs.fairs.plan_import import import_plan, look_at_plan
from nlp.places.regions import Region, RegionTree


class FormsDesk:
    """What the addresses of forms have in common: where things are, and what day it is."""

    def __init__(self, database: Database, clock: Clock, regions: RegionTree) -> None:
        self.database, self.clock, self.regions = database, clock, regions

    def asked(self, given: Period) -> tuple[Region, Days]:
        """The region and the days that a request is about; raises Invalid."""
        days = period_of(given.since, given.until, beijing_date(self.clock()))
        return named(self.regions, given.region), days

    def sent_up(self, given: PlanFileIn) -> tuple[bytes, Reporter]:
        """A table, and who sends it; raises Invalid."""
        reporter = Reporter(named(self.regions, given.region), given.host, given.year)
        return given.file.read(), reporter

    def report(self, given: Period) -> Any:
        """The report that a request is about."""
        region, days = self.asked(given)
        with self.database.reading() as connection:
            return draw_report(connection, self.regions, region, days, self.clock())


def staff_forms_api(database: Database, clock: Clock, regions: RegionTree) -> APIBlueprint:
    """The blueprint of forms, for staff."""
    blueprint = APIBlueprint(
        "staff_fair_forms", __name__, url_prefix="/api/v1/staff/fairs", tag="工作人员"
    )
    blueprint.before_request(bound_file)
    desk = FormsDesk(database, clock, regions)
    _add_plan(blueprint, desk)
    _add_figures(blueprint, desk)
    _add_corrections(blueprint, desk)
    return blueprint


def _add_plan(blueprint: APIBlueprint, desk: FormsDesk) -> None:
    @blueprint.get("/plan.xlsx")
    @blueprint.input(Period, location="query")
    @blueprint.output(FILE, content_type=XLSX)
    @blueprint.doc(summary="招聘活动安排表（附件3）", description="含下级。")
    def plan(query_data: Period) -> Response:
        region, days = desk.asked(query_data)
        with desk.database.reading() as connection:
            found = fairs_on_site(connection, desk.regions, region, days)
        return sent(write_plan(found, desk.regions, region), f"招聘活动安排表-{region.name}.xlsx")

    @blueprint.post("/plan/check")
    @blueprint.input(PlanFileIn, location="form_and_files")
    @blueprint.output(PlanChangesOut, description="会改什么")
    @blueprint.doc(
        summary="先看一份招聘活动安排表会改什么", description="什么也不改；不对的逐处说明。"
    )
    def check_plan(form_and_files_data: PlanFileIn) -> dict[str, Any]:
        content, reporter = desk.sent_up(form_and_files_data)
        with desk.database.reading() as connection:
            found = look_at_plan(connection, content, reporter, desk.regions, desk.clock())
        return plan_changes_body(found)

    @blueprint.post("/plan")
    @blueprint.input(PlanChangeIn, location="form_and_files")
    @blueprint.output(ImportedOut)
    @blueprint.doc(
        summary="导入一份招聘活动安排表",
        description="有一处不对就什么也不导入，并逐处说明。日期、主题、地点有两样相同的算同一场："
        "没有变的不动，变了的照表改；会改已有的，先看 /plan/check，带上 version，否则答 409。",
    )
    def take_plan(form_and_files_data: PlanChangeIn) -> dict[str, Any]:
        content, reporter = desk.sent_up(form_and_files_data)
        seen = form_and_files_data.seen
        with desk.database.transaction() as connection:
            done = import_plan(connection, content, reporter, desk.regions, desk.clock(), seen)
        return asdict(done)


def _add_figures(blueprint: APIBlueprint, desk: FormsDesk) -> None:
    @blueprint.get("/figures")
    @blueprint.input(Period, location="query")
    @blueprint.output(FairReportOut)
    @blueprint.doc(summary="活动开展情况的数字，每个都说明来自哪里", description="含下级。")
    def figures(query_data: Period) -> dict[str, Any]:
        return report_body(desk.report(query_data))

    @blueprint.get("/figures.xlsx")
    @blueprint.input(FilledIn, location="query")
    @blueprint.output(FILE, content_type=XLSX)
    @blueprint.doc(summary="活动开展情况统计表（附件4）")
    def form(query_data: FilledIn) -> Response:
        report = desk.report(query_data)
        unit = query_data.unit or report.region.name
        content = write_figures(report, unit, query_data.by, query_data.phone)
        return sent(content, f"活动开展情况统计表-{report.region.name}.xlsx")

    @blueprint.get("/<int:fair_id>/figures")
    @blueprint.output(FiguresOut)
    @blueprint.doc(summary="一场招聘会的数字")
    def of_fair(fair_id: int) -> dict[str, Any]:
        with desk.database.reading() as connection:
            found = figures_of_fair(connection, get_fair(connection, fair_id))
        return {"figures": [figure_body(figure) for figure in found]}


def _add_corrections(blueprint: APIBlueprint, desk: FormsDesk) -> None:
    @blueprint.post("/<int:fair_id>/corrections")
    @blueprint.input(CorrectionIn)
    @blueprint.output(FiguresOut)
    @blueprint.doc(summary="更正一场招聘会的一个数字，写明依据")
    def correct(fair_id: int, json_data: CorrectionIn) -> dict[str, Any]:
        with desk.database.transaction() as connection:
            correct_fair(connection, fair_id, _correction(json_data, desk.clock))
            found = figures_of_fair(connection, get_fair(connection, fair_id))
        return {"figures": [figure_body(figure) for figure in found]}

    @blueprint.post("/figures/corrections")
    @blueprint.input(ReportCorrectionIn)
    @blueprint.output(FairReportOut)
    @blueprint.doc(
        summary="更正一个地区一段时间的一个合计数，写明依据",
        description="只对这个地区、这段时间的报表有效。",
    )
    def correct_whole(json_data: ReportCorrectionIn) -> dict[str, Any]:
        region, days = desk.asked(json_data)
        with desk.database.transaction() as connection:
            to = _correction(json_data, desk.clock)
            correct_report(connection, region.adcode, days, to)
        return report_body(desk.report(json_data))


def _correction(given: CorrectionIn, clock: Clock) -> Correction:
    return Correction(given.figure, given.value, given.note, given.by, clock())
