"""The accounts of staff: who there is, added and changed by those who see to them."""

from collections.abc import Callable
from typing import Any

import structlog
from flask import Blueprint, redirect, render_template, request, url_for
from sqlalchemy import Connection
from werkzeug.wrappers import Response

from console.frame import page_group
from console.gate import needs, signed
from console.means import Means
from core.errors import Conflict, Invalid
from nlp.places.regions import Region, RegionTree
from people.staff import accounts
from people.staff.accounts import Member, Newcomer
from people.staff.managing import get_theirs, may_manage, require_may_give, roles_to_give
from people.staff.passwords import chosen
from people.staff.roles import LABELS

log = structlog.get_logger("staff")

FIELDS = ("name", "full_name", "role", "region")


def staff_pages(means: Means) -> Blueprint:
    """The blueprint."""
    blueprint = page_group("staff")
    _add_list(blueprint, means)
    _add_new(blueprint, means)
    _add_change(blueprint, means)
    _add_doors(blueprint, means)
    return blueprint


def _add_list(blueprint: Blueprint, means: Means) -> None:
    @blueprint.get("/staff")
    @needs("staff")
    def members() -> str:
        who = signed().member
        with means.database.reading() as connection:
            found = accounts.list_members(connection, signed().scope)
        theirs = {
            one.id for one in found if one.id != who.id and may_manage(who, one.role, one.region)
        }
        return render_template("desk/staff.html", members=found, theirs=theirs, labels=LABELS)


def _add_new(blueprint: Blueprint, means: Means) -> None:
    @blueprint.route("/staff/new", methods=["GET", "POST"])
    @needs("staff")
    def new() -> Any:
        who = signed().member
        if request.method == "GET":
            return _form(means, {"region": who.region})
        try:
            newcomer = _newcomer(means.regions)
            with means.database.transaction() as connection:
                added = accounts.add(connection, newcomer, who.name, means.clock())
        except (Invalid, Conflict) as error:
            return _form(means, request.form, error.message), error.status
        log.info("staff_added", member=added.name, role=added.role, by=who.name)
        return _password_page(added, newcomer.password)


def _newcomer(regions: RegionTree) -> Newcomer:
    """Who is to have an account, if who asks may give it; raises Invalid."""
    said = {name: request.form.get(name, "").strip() for name in FIELDS}
    role = accounts.checked_role(said["role"])
    region = _region(regions, said["region"])
    require_may_give(signed().member, role, region)
    password = accounts.first_password(said["name"])
    return Newcomer(said["name"], said["full_name"], role, region, password)


def _add_change(blueprint: Blueprint, means: Means) -> None:
    @blueprint.get("/staff/<int:member>")
    @needs("staff")
    def show(member: int) -> str:
        with means.database.reading() as connection:
            found = get_theirs(connection, signed().member, member)
        return _form(means, _typed_of(found), member=found)

    @blueprint.post("/staff/<int:member>/change")
    @needs("staff")
    def change(member: int) -> Any:
        with means.database.reading() as connection:
            before = get_theirs(connection, signed().member, member)
        try:
            _change(means, member)
        except Invalid as error:
            typed = _typed_of(before) | request.form.to_dict()
            return _form(means, typed, error.message, before), error.status
        return redirect(url_for(".show", member=member))


def _change(means: Means, number: int) -> None:
    form, who = request.form, signed().member
    role = accounts.checked_role(form.get("role", ""))
    region = _region(means.regions, form.get("region", ""))
    require_may_give(who, role, region)
    said = {"full_name": form.get("full_name", ""), "role": role, "region": region}
    with means.database.transaction() as connection:
        # Again, in the transaction that changes it: somebody else may have made more of them.
        get_theirs(connection, who, number)
        after = accounts.change(connection, number, **said)
    log.info("staff_changed", member=after.name, role=role, region=region, by=who.name)


Step = Callable[[Connection, Member], None]


def _add_doors(blueprint: Blueprint, means: Means) -> None:
    def add_step(verb: str, step: Step) -> None:
        @blueprint.post(f"/staff/<int:member>/{verb}", endpoint=verb)
        @needs("staff")
        def take(member: int) -> Response:
            with means.database.transaction() as connection:
                found = get_theirs(connection, signed().member, member)
                step(connection, found)
            log.info("staff_changed", member=found.name, step=verb, by=signed().member.name)
            return redirect(url_for(".show", member=member))

    add_step("disable", lambda connection, one: accounts.disable(connection, one.id, means.clock()))
    add_step("enable", lambda connection, one: accounts.enable(connection, one.id))

    @blueprint.post("/staff/<int:member>/reset")
    @needs("staff")
    def reset(member: int) -> str:
        who = signed().member
        with means.database.reading() as connection:
            found = get_theirs(connection, who, member)
        password = accounts.first_password(found.name)
        given = chosen(password, found.name)
        with means.database.transaction() as connection:
            found = get_theirs(connection, who, member)
            accounts.give_password(connection, found.id, given, who.name)
        log.info("staff_changed", member=found.name, step="reset", by=signed().member.name)
        return _password_page(found, password)


def _password_page(who: Member, password: str) -> str:
    """Shown in answer to what made the password, and never again."""
    return render_template("desk/staff_password.html", who=who, password=password)


def _form(means: Means, typed: Any, message: str = "", member: Member | None = None) -> str:
    who = signed().member
    return render_template(
        "desk/staff_form.html",
        typed=typed,
        message=message,
        member=member,
        roles={role: LABELS[role] for role in roles_to_give(who)},
        regions=_regions(means.regions),
    )


def _typed_of(member: Member) -> dict[str, str]:
    return {name: str(getattr(member, name)) for name in FIELDS}


def _regions(regions: RegionTree) -> list[Region]:
    """The places that somebody may be sent to."""
    return [one for one in regions if signed().scope.covers(one.adcode)]


def _region(regions: RegionTree, text: str) -> str:
    found = regions.find(text) if text else None
    if found is None:
        raise Invalid("请选管哪个地区。", {"region": ["请选一个地区"]})
    return found.adcode
