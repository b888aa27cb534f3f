"""Seeing the whole of what is masked elsewhere: with a reason, once, and noted."""

from typing import Any

from flask import Blueprint, render_template, request
from sqlalchemy import Connection

from console.asked import asked_number
from console.frame import page_group
from console.gate import needs, require_in_scope, signed
from console.means import Means
from core.errors import Forbidden, Invalid, NotFound
from hotline.looking import Look, note_look
from hotline.unmasking import NO_SUCH, RIGHTS, Whole, checked_reason, get_whole

OPEN_IT = "请从要看的那一页打开"


def unmask_pages(means: Means) -> Blueprint:
    """The blueprint; the form stands wherever something is masked (desk/unmasking.html)."""
    blueprint = page_group("unmask")

    @blueprint.post("/unmask")
    @needs("unmask")
    def unmask() -> Any:
        kind, number = request.form.get("kind", ""), asked_number(request.form, "number", OPEN_IT)
        with means.database.transaction() as connection:
            found = _theirs(connection, kind, number)
            try:
                why = checked_reason(request.form.get("why", ""))
            except Invalid as error:
                return _page(kind, number, found, fault=error.message), 422
            subject, region = found.subject, found.region
            look = Look(signed().member.id, "unmasked", subject, region, found.conversation_id, why)
            note_look(connection, look, means.clock())
        return _page(kind, number, found, why=why)

    return blueprint


def _theirs(connection: Connection, kind: str, number: int) -> Whole:
    """What is asked for, if it is the member's to see at all."""
    if kind not in RIGHTS:
        raise NotFound(NO_SUCH)
    if not signed().member.may(RIGHTS[kind]):
        raise Forbidden("您的角色看不了这些内容。")
    found = get_whole(connection, kind, number, signed().scope)
    require_in_scope(found.region)
    return found


def _page(kind: str, number: int, found: Whole, why: str = "", fault: str = "") -> str:
    """The form again, or with a reason what is behind it."""
    typed = request.form.get("why", "")
    back = request.form.get("back", "")
    ours = back.startswith("/desk/") and "\\" not in back and "//" not in back
    return render_template(
        "desk/unmask.html",
        kind=kind,
        number=number,
        found=found,
        why=why,
        typed=typed,
        fault_message=fault,
        back=back if ours else "/desk/",
    )
