"""What every page of the console has: where one can go, who one is, and how things are written."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from importlib.resources import files
from pathlib import Path

from apiflask import APIBlueprint
from flask import Blueprint, Flask, g, render_template, request, send_file
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import TooManyRequests
from werkzeug.wrappers import Response

from console.gate import OPEN, Gate, needs
from console.means import Means
from core.clock import BEIJING
from core.errors import DeskError, NotFound
from core.vendor import FILES, vendor_path
from hotline.masking import masked, masked_openid
from notify.telling_operators import undelivered
from people.staff.roles import Right

FOLDER = Path(str(files("console")))
CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
TOO_MANY = "这个地址登录试得太多了，请过一分钟再试。"
STALE = "页面放得太久，或不是从这里打开的。请刷新后再试。"


@dataclass(frozen=True, slots=True)
class Place:
    """One entry of the menu: the page, what it is called, and the right it needs."""

    endpoint: str
    label: str
    right: Right


MENU: Sequence[Place] = (
    Place("desk_queue.queue", "待接手", "conversations"),
    Place("desk_look_up.search", "查找", "conversations"),
    Place("desk_phone.phone", "电话旁", "phone"),
    Place("desk_canned.canned", "常用答复", "canned_answers"),
    Place("desk_misses.misses", "没答上的", "knowledge"),
    Place("desk_knowledge.written", "知识", "knowledge"),
    Place("desk_firms.firms", "单位", "moderate"),
    Place("desk_postings.queue", "岗位", "moderate"),
    Place("desk_reports.reports", "举报", "moderate"),
    Place("desk_content_marks.marks", "内容检查", "moderate"),
    Place("desk_fairs.fairs", "招聘会", "moderate"),
    Place("desk_figures.figures", "数字", "figures"),
    Place("desk_figures.report", "日报", "figures"),
    Place("desk_looks.looks", "访问记录", "looks"),
    Place("desk_exports.listed", "导出", "export"),
    Place("desk_switches.switches", "停用", "switch"),
    Place("desk_staff.members", "账号", "staff"),
)


def page_group(name: str) -> Blueprint:
    """A blueprint of the console, whose templates are those of the console."""
    return _blueprint(f"desk_{name}")


def _blueprint(name: str, static_folder: str | None = None) -> Blueprint:
    """Pages for people: the description of the API has nothing of them."""
    return APIBlueprint(
        name,
        "console",
        url_prefix="/desk",
        static_folder=static_folder,
        template_folder="templates",
        enable_openapi=False,
    )


def frame(app: Flask, gate: Gate, means: Means) -> Blueprint:
    """What the pages share: styles, scripts, the menu, and how errors look."""
    blueprint = _blueprint("desk", "static")

    @blueprint.get("/vendor/<name>")
    @needs(OPEN)
    def vendor(name: str) -> Response:
        if name not in FILES:
            return Response(status=404)
        return send_file(vendor_path(name), max_age=86400)

    @blueprint.route("/<path:rest>", methods=["GET", "POST"])
    @needs("own_account")
    def nowhere(rest: str) -> Response:
        """An address mistyped or of an older release: with the menu, and a way back."""
        raise NotFound("工作台里没有这个地址，可能输错了，或者已经改了。")

    app.jinja_env.filters.update(
        when=when, day=day, masked=masked, masked_openid=masked_openid, place=means.place, ago=ago
    )
    blueprint.app_context_processor(partial(_shared, means))
    return gate.guard(blueprint)


def finish(blueprint: Blueprint) -> Blueprint:
    """The blueprint with the headers and the errors of the console."""
    blueprint.after_request(_add_headers)
    blueprint.register_error_handler(DeskError, _refused)
    blueprint.register_error_handler(CSRFError, _stale)
    blueprint.register_error_handler(TooManyRequests, _too_many)
    return blueprint


def _shared(means: Means) -> dict[str, object]:
    signed = g.get("signed")
    if signed is None or not request.path.startswith("/desk"):
        return {}
    menu = [place for place in MENU if signed.member.may(place.right)]
    shared = {"me": signed.member, "menu": menu, "here": _here(menu)}
    # Parts of a page stand under its head, which says it already.
    return shared if "HX-Request" in request.headers else shared | {"idle": _idle(means)}


def _idle(means: Means) -> str:
    """What staff must know if what they write is sent by nobody."""
    with means.database.reading() as connection:
        return undelivered(connection, means.clock())


def _here(menu: Sequence[Place]) -> Place | None:
    """The entry of the menu that the page belongs to: its own, else that of its group."""
    exact = (place for place in menu if place.endpoint == request.endpoint)
    group = (place for place in menu if place.endpoint.startswith(f"{request.blueprint}."))
    return next(exact, None) or next(group, None)


def _add_headers(response: Response) -> Response:
    response.headers["Content-Security-Policy"] = CSP
    if request.endpoint != "desk.static" and request.endpoint != "desk.vendor":
        # What is shown of people stays in no cache.
        response.headers["Cache-Control"] = "no-store"
    return response


def _refused(error: DeskError) -> tuple[str, int]:
    return _error_page(error.message), error.status


def _stale(error: CSRFError) -> tuple[str, int]:
    return _error_page(STALE), 400


def _too_many(error: TooManyRequests) -> tuple[str, int]:
    return _error_page(TOO_MANY), 429


def _error_page(message: str) -> str:
    part = "HX-Request" in request.headers
    return render_template("desk/error_part.html" if part else "desk/error.html", message=message)


def when(moment: datetime | None) -> str:
    """A moment as people in China write it."""
    return moment.astimezone(BEIJING).strftime("%Y-%m-%d %H:%M") if moment else ""


def day(moment: datetime | None) -> str:
    """The day of a moment."""
    return moment.astimezone(BEIJING).strftime("%Y-%m-%d") if moment else ""


def ago(moment: datetime, now: datetime) -> str:
    """How long ago a moment was, in one unit."""
    minutes = int((now - moment).total_seconds() // 60)
    if minutes < 1:
        return "不到 1 分钟"
    if minutes < 60:
        return f"{minutes} 分钟"
    if minutes < 24 * 60:
        return f"{minutes // 60} 小时 {minutes % 60} 分"
    return f"{minutes // (24 * 60)} 天"
