"""One-time codes beside their page: the picture that an app reads, and the way out of them."""

from typing import Any

from flask import Blueprint, redirect, render_template, request, session, url_for
from werkzeug.wrappers import Response

from console.account import NEW_SECRET
from console.frame import page_group
from console.gate import needs, signed
from console.means import Means
from console.pictures import code_picture
from people.staff import accounts
from people.staff.one_time_codes import address, new_secret
from people.staff.signing_in import Refused, attempt, sign_in


def code_pages(means: Means) -> Blueprint:
    """The blueprint."""
    blueprint = page_group("codes")
    database, clock, vault = means.database, means.clock, means.vault

    @blueprint.get("/account/codes.svg")
    @needs("own_account")
    def picture() -> Response:
        """What the page says in letters, to be read by a telephone."""
        secret = session.setdefault(NEW_SECRET, new_secret())
        return code_picture(address(secret, signed().member.name))

    @blueprint.route("/account/codes/off", methods=["GET", "POST"])
    @needs("own_account")
    @means.slowly
    def off() -> Any:
        """No codes from now on, for who knows the password and has the telephone at hand."""
        if request.method == "GET":
            return render_template("desk/codes_off.html", error="")
        form, who, moment = request.form, signed().member, clock()
        tried = attempt(database, who.name, form.get("before", ""))
        with database.transaction() as connection:
            # As at the door, wrong tries are counted and lock it.
            found = sign_in(connection, tried, form.get("code", ""), vault, moment)
            if not isinstance(found, Refused):
                accounts.use_codes(connection, who.id, "", 0)
        if isinstance(found, Refused):
            return render_template("desk/codes_off.html", error=found.message), 422
        return redirect(url_for("desk_account.codes"))

    return blueprint
