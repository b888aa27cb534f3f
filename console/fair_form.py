"""The form of a fair: planned anew or changed, with what is wrong beside each field."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

from flask import Blueprint, redirect, render_template, request, url_for
from pydantic import ValidationError

from console.fairs import get_theirs, note_fair_step
from console.frame import page_group
from console.gate import needs, signed
from console.means import Means
from core.clock import BEIJING
from core.errors import Invalid
from core.faults import faults_of
from jobs.fairs.fair_regions import inside
from jobs.fairs.fair_values import AUDIENCES, LEVELS, Plan
from jobs.fairs.fairs import add_fair, edit_fair
from jobs.fairs.fairs_api.schemas import FairIn
from jobs.fairs.fairs_api.staff import planned

TIMES = ("starts_at", "ends_at", "signup_until")
NUMBERS = ("employers_expected", "booth_limit")
TEXTS = ("name", "level", "region", "host", "theme", "trade", "area", "paired_region", "contact")
Typed = Mapping[str, Any]
"""What stands in the fields: texts, but for `audience`, a list, and `online`."""


def fair_form_pages(means: Means) -> Blueprint:
    """The blueprint."""
    blueprint = page_group("fair_form")
    _add_new(blueprint, means)
    _add_change(blueprint, means)
    return blueprint


def _add_new(blueprint: Blueprint, means: Means) -> None:
    @blueprint.route("/fairs/new", methods=["GET", "POST"])
    @needs("moderate")
    def new() -> Any:
        if request.method == "GET":
            return _page(means, _usual(means))
        try:
            plan = _plan(means)
            with means.database.transaction() as connection:
                fair = add_fair(connection, plan, means.regions, means.clock())
        except Invalid as error:
            return _page(means, _typed(), error), 422
        note_fair_step(fair, "planned")
        return redirect(url_for("desk_fairs.show", fair=fair))


def _add_change(blueprint: Blueprint, means: Means) -> None:
    @blueprint.route("/fairs/<int:fair>/edit", methods=["GET", "POST"])
    @needs("moderate")
    def change(fair: int) -> Any:
        with means.database.reading() as connection:
            before = get_theirs(connection, fair)
        if request.method == "GET":
            return _page(means, _typed_of(before.plan), fair=fair)
        try:
            plan = _plan(means)
            with means.database.transaction() as connection:
                get_theirs(connection, fair)
                edit_fair(connection, fair, plan, means.regions, means.clock())
        except Invalid as error:
            return _page(means, _typed(), error, fair), 422
        note_fair_step(fair, "edited")
        return redirect(url_for("desk_fairs.show", fair=fair))


def _page(means: Means, typed: Typed, error: Invalid | None = None, fair: int | None = None) -> str:
    here = means.regions.get(signed().member.region)
    return render_template(
        "desk/fair_form.html",
        typed=typed,
        message=error.message if error else "",
        faults=error.fields if error else {},
        fair=fair,
        levels=LEVELS,
        audiences=AUDIENCES,
        regions=[means.regions.get(adcode) for adcode in inside(means.regions, here)],
    )


def _plan(means: Means) -> Plan:
    """The plan that was sent; raises Invalid with what is wrong by field."""
    typed = _typed()
    said = {name: typed[name] for name in (*TEXTS, "place", "audience", "online")}
    said |= {name: typed[name] for name in NUMBERS if typed[name]}
    said |= {name: moment for name in TIMES if (moment := _moment(typed[name]))}
    try:
        given = FairIn.model_validate(said | {"by": signed().member.full_name})
    except ValidationError as error:
        faults = {name.partition(".")[0]: told for name, told in faults_of(error).items()}
        raise Invalid("有的内容要改，见各栏下面。", faults) from None
    plan = planned(given, means.regions)
    if not signed().scope.covers(plan.region):
        told = "只能办您所在地区的招聘会"
        raise Invalid(f"{told}。", {"region": [told]})
    return plan


def _usual(means: Means) -> Typed:
    """What stands in the form of a new fair: it is held where who asks works, by their level."""
    here = means.regions.get(signed().member.region)
    level = next((level for level in LEVELS if level == here.level), "county")
    return {"region": here.adcode, "level": level, "audience": []}


def _typed() -> Typed:
    form = request.form
    texts = {name: form.get(name, "").strip() for name in (*TEXTS, *TIMES, *NUMBERS, "place")}
    return texts | {"audience": form.getlist("audience"), "online": "online" in form}


def _typed_of(plan: Plan) -> Typed:
    held = {name: "" if value is None else value for name, value in asdict(plan).items()}
    return held | {name: _local(getattr(plan, name)) for name in TIMES}


def _local(moment: datetime) -> str:
    """A moment as the field of a browser holds it."""
    return moment.astimezone(BEIJING).strftime("%Y-%m-%dT%H:%M")


def _moment(text: str) -> datetime | None:
    """A moment on the clock in China; None for none, or what no browser sends."""
    try:
        return datetime.fromisoformat(text).replace(tzinfo=BEIJING)
    except ValueError:
        return None
