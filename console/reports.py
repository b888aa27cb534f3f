"""Reports of postings: the open ones, and what staff made of each. Who reported is never shown."""

from typing import Any

from flask import Blueprint, redirect, render_template, request, url_for
from sqlalchemy import Connection, Row

from console.deciding import Wrong
from console.frame import page_group
from console.gate import needs, require_in_scope, signed
from console.means import Means
from core.errors import Invalid
from core.shapes import read_cursor
from hotline.looking import Look, note_look
from jobs.posting.reports import (
    OUTCOMES,
    Handling,
    Outcome,
    get_report,
    handle,
    list_handled,
    list_reports,
)
from jobs.posting.review_queue import count_open_reports
from jobs.values import STATES

PAGE, LONGEST = 20, 200


def report_pages(means: Means) -> Blueprint:
    """The blueprint."""
    blueprint = page_group("reports")
    _add_reading(blueprint, means)

    @blueprint.post("/reports/<int:report>/handle")
    @needs("moderate")
    def close(report: int) -> Any:
        try:
            with means.database.transaction() as connection:
                _theirs(connection, report)
                handle(connection, report, _handling(), means.clock())
        except Invalid as error:
            return _page(means, report, Wrong("handle", error)), 422
        return redirect(url_for(".show", report=report))

    return blueprint


def _add_reading(blueprint: Blueprint, means: Means) -> None:
    @blueprint.get("/reports")
    @needs("moderate")
    def reports() -> str:
        still_open = request.args.get("state", "open") != "handled"
        cursor, scope = read_cursor(request.args.get("cursor", "")), signed().scope
        with means.database.reading() as connection:
            if still_open:
                found = list_reports(connection, "open", None, cursor or 0, PAGE + 1, scope)
            else:
                found = list_handled(connection, scope, cursor, PAGE + 1)
            waiting = count_open_reports(connection, scope)
        return render_template(
            "desk/reports.html",
            reports=found[:PAGE],
            more=len(found) > PAGE,
            still_open=still_open,
            waiting=waiting,
            states=STATES,
        )

    @blueprint.get("/reports/<int:report>")
    @needs("moderate")
    def show(report: int) -> str:
        with means.database.transaction() as connection:
            found = _theirs(connection, report)
            subject = f"举报 {report}：{found.title}"
            look = Look(signed().member.id, "read_report", subject, found.region)
            note_look(connection, look, means.clock())
        return _page(means, report)


def _theirs(connection: Connection, report: int) -> Row[Any]:
    found = get_report(connection, report)
    require_in_scope(found.region)
    return found


def _page(means: Means, number: int, wrong: Wrong | None = None) -> str:
    with means.database.reading() as connection:
        report = get_report(connection, number)
        same = list_reports(connection, "open", report.posting_id, 0, PAGE)
    others = [one for one in same if one.id != number]
    return render_template(
        "desk/report.html",
        report=report,
        others=others,
        outcomes=OUTCOMES,
        longest=LONGEST,
        wrong=wrong,
        states=STATES,
    )


def _handling() -> Handling:
    text = request.form.get("text", "").strip()
    if len(text) > LONGEST:
        raise Invalid(f"给举报人的话最多 {LONGEST} 字。", {"text": [f"最多 {LONGEST} 字"]})
    return Handling(signed().member.full_name, _outcome(request.form.get("outcome", "")), text)


def _outcome(chosen: str) -> Outcome:
    for outcome in OUTCOMES:
        if outcome == chosen:
            return outcome
    raise Invalid("请选处理结果。", {"outcome": ["请选一个"]})
