"""What WeChat's content check minded of firms' own words and of messages: the unseen, and each."""

from collections.abc import Mapping
from typing import Any

from flask import Blueprint, redirect, render_template, request, url_for
from sqlalchemy import Connection, Row
from werkzeug.wrappers import Response

from console.asked import asked_cursor, one_page
from console.frame import page_group
from console.gate import needs, require_in_scope, signed
from console.means import Means
from hotline.looking import Look, note_look
from people.content import ADVICE
from people.content_marks import SUBJECTS, Which, count_marks, get_mark, list_marks, see

PAGE = 20
TABS: Mapping[Which, str] = {"minded": "查出来的", "unchecked": "没有查成的", "seen": "看过的"}
FIELDS = {
    "name": "单位名称",
    "contact": "联系人",
    "address": "地址",
    "note": "留言",
    "place": "面试地点",
    "wish": "方便的时间",
    "about": "自我介绍",
}


def content_mark_pages(means: Means) -> Blueprint:
    """The blueprint."""
    blueprint = page_group("content_marks")
    _add_reading(blueprint, means)

    @blueprint.post("/content-marks/<int:mark>/see")
    @needs("moderate")
    def close(mark: int) -> Response:
        with means.database.transaction() as connection:
            _theirs(connection, mark)
            see(connection, mark, signed().member.full_name, means.clock())
        return redirect(url_for(".show", mark=mark))

    return blueprint


def _add_reading(blueprint: Blueprint, means: Means) -> None:
    @blueprint.get("/content-marks")
    @needs("moderate")
    def marks() -> str:
        asked = request.args.get("state", "minded")
        which: Which = next((name for name in TABS if name == asked), "minded")
        cursor, scope = asked_cursor(), signed().scope
        with means.database.reading() as connection:
            found = list_marks(connection, scope, which, cursor or 0, PAGE + 1)
            many = {name: count_marks(connection, scope, name) for name in TABS}
        shown, following = one_page(found, PAGE, lambda mark: int(mark.id))
        return render_template(
            "desk/content_marks.html",
            marks=shown,
            following=following,
            which=which,
            tabs=TABS,
            many=many,
            advice=ADVICE,
            subjects=SUBJECTS,
        )

    @blueprint.get("/content-marks/<int:mark>")
    @needs("moderate")
    def show(mark: int) -> str:
        with means.database.transaction() as connection:
            found = _theirs(connection, mark)
            subject = f"内容检查 {mark}：{found.name}"
            look = Look(signed().member.id, "read_mark", subject, found.region)
            note_look(connection, look, means.clock())
        return render_template(
            "desk/content_mark.html",
            mark=found,
            advice=ADVICE,
            subjects=SUBJECTS,
            fields=FIELDS,
        )


def _theirs(connection: Connection, mark: int) -> Row[Any]:
    found = get_mark(connection, mark)
    require_in_scope(found.region)
    return found
