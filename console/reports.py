"""Reports of postings: the open ones, and what staff made of each. Who reported is never shown."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from flask import Blueprint, redirect, render_template, request, url_for
from sqlalchemy import Connection, Row

from console.asked import asked_cursor, asked_text, one_page
from console.deciding import Wrong, listed_reasons
from console.frame import page_group
from console.gate import needs, require_in_scope, signed
from console.means import Means
from core.errors import Invalid
from hotline.looking import Look, note_look
from hotline.reasons import Act, reason_of
from jobs.posting import postings
from jobs.posting.moves import MOVES
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
from jobs.posting.steps import by_staff
from jobs.values import STATES

PAGE, LONGEST = 20, 200
DEEDS: Mapping[Act, str] = {
    "hold_posting": "撤下，重新审核",
    "close_posting": "停止招聘，不能再开",
}
"""What may be done with a posting in the same act as a report of it is upheld."""


def report_pages(means: Means) -> Blueprint:
    """The blueprint."""
    blueprint = page_group("reports")
    _add_reading(blueprint, means)

    @blueprint.post("/reports/<int:report>/handle")
    @needs("moderate")
    def close(report: int) -> Any:
        try:
            with means.database.transaction() as connection:
                found = _theirs(connection, report)
                if request.form.get("outcome") == "upheld" and request.form.get("deed"):
                    _take_down(connection, found.posting_id, means.clock())
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
        cursor, scope = asked_cursor(), signed().scope
        with means.database.reading() as connection:
            if still_open:
                found = list_reports(connection, "open", None, cursor or 0, PAGE + 1, scope)
            else:
                found = list_handled(connection, scope, cursor, PAGE + 1)
            waiting = count_open_reports(connection, scope)
        shown, following = one_page(found, PAGE, lambda report: int(report.id))
        return render_template(
            "desk/reports.html",
            reports=shown,
            following=following,
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
    reasons = listed_reasons(*DEEDS)
    return render_template(
        "desk/report.html",
        report=report,
        others=others,
        outcomes=OUTCOMES,
        deeds={act: (label, reasons[act]) for act, label in DEEDS.items()},
        on_offer=report.posting_state in MOVES["hold"].starts,
        longest=LONGEST,
        wrong=wrong,
        states=STATES,
    )


def _take_down(connection: Connection, posting: int, moment: datetime) -> None:
    """Do with the posting what was chosen for a report that is upheld; raises Invalid."""
    act, _, reason = request.form["deed"].partition(".")
    by, words = by_staff(signed().member.full_name), request.form.get("words", "")
    if act == "hold_posting":
        told = reason_of("hold_posting", reason, words)
        postings.hold(connection, posting, by, told, moment)
    elif act == "close_posting":
        told = reason_of("close_posting", reason, words)
        postings.close(connection, posting, by, moment, told)
    else:
        raise Invalid("请选岗位怎么办。", {"deed": ["请选一个"]})


def _handling() -> Handling:
    text = asked_text(request.form, "text", "给举报人的话", LONGEST, 0)
    return Handling(signed().member.full_name, _outcome(request.form.get("outcome", "")), text)


def _outcome(chosen: str) -> Outcome:
    for outcome in OUTCOMES:
        if outcome == chosen:
            return outcome
    raise Invalid("请选处理结果。", {"outcome": ["请选一个"]})
