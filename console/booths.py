"""Firms that want a place in a fair: let in with a number, or refused with a reason."""

from collections.abc import Callable
from typing import Any

from flask import Blueprint, redirect, request, url_for
from pydantic import ValidationError
from sqlalchemy import Connection

from console.deciding import Wrong, chosen_reason
from console.fairs import fair_page, get_theirs
from console.frame import page_group
from console.gate import needs, signed
from console.means import Means
from core.errors import Invalid
from core.faults import faults_of
from jobs.fairs.booths import accept_booth, reject_booth
from jobs.fairs.fairs_api.schemas import AcceptIn

Act = Callable[[Connection, int, int, str], None]


def booth_pages(means: Means) -> Blueprint:
    """The blueprint."""
    blueprint = page_group("booths")

    def accept(connection: Connection, fair: int, booth: int, by: str) -> None:
        accept_booth(connection, fair, booth, by, _number(by), means.clock())

    def reject(connection: Connection, fair: int, booth: int, by: str) -> None:
        reject_booth(connection, fair, booth, by, chosen_reason("reject_booth"), means.clock())

    _add_act(blueprint, means, "accept", accept)
    _add_act(blueprint, means, "reject", reject)
    return blueprint


def _add_act(blueprint: Blueprint, means: Means, verb: str, act: Act) -> None:
    @blueprint.post(f"/fairs/<int:fair>/booths/<int:booth>/{verb}", endpoint=verb)
    @needs("moderate")
    def decide(fair: int, booth: int) -> Any:
        try:
            with means.database.transaction() as connection:
                get_theirs(connection, fair)
                act(connection, fair, booth, signed().member.full_name)
        except Invalid as error:
            return fair_page(means, fair, Wrong(f"{verb}-{booth}", error)), 422
        return redirect(url_for("desk_fairs.show", fair=fair, _anchor="booths"))


def _number(by: str) -> str:
    """The number that was written for a booth, "" for the next that is free; raises Invalid."""
    try:
        return AcceptIn.model_validate({"by": by, "number": request.form.get("number", "")}).number
    except ValidationError as error:
        told = faults_of(error).get("number", [])
        raise Invalid(f"展位号不对：{'；'.join(told)}。", {"number": told}) from None
