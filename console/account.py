"""Signing in and out, and what everybody may change of their own account."""

from typing import Any

from flask import Blueprint, redirect, render_template, request, session, url_for
from werkzeug.wrappers import Response

from console.frame import page_group
from console.gate import OPEN, TOKEN, needs, signed
from console.means import Means
from core.clock import Clock
from core.db import Database
from core.errors import Invalid
from people.staff import accounts
from people.staff.accounts import Member
from people.staff.one_time_codes import Vault, address, new_secret, step_of
from people.staff.passwords import chosen
from people.staff.signing_in import (
    Refused,
    attempt,
    close_session,
    knows_password,
    open_session,
    sign_in,
)

NEW_SECRET = "new_secret"
WRONG_BEFORE = "现在的密码不对。"


def account_pages(means: Means) -> Blueprint:
    """The blueprint."""
    blueprint = page_group("account")
    database, clock, vault = means.database, means.clock, means.vault
    _add_doors(blueprint, means)
    _add_password(blueprint, database, clock)
    _add_codes(blueprint, database, clock, vault)
    return blueprint


def _add_doors(blueprint: Blueprint, means: Means) -> None:
    database, clock, vault = means.database, means.clock, means.vault

    @blueprint.route("/sign-in", methods=["GET", "POST"], endpoint="sign_in")
    @needs(OPEN)
    @means.slowly
    def enter() -> Any:
        if request.method == "GET":
            return _sign_in_page()
        form, moment = request.form, clock()
        name, password = form.get("name", "").strip(), form.get("password", "")
        tried = attempt(database, name, password)
        with database.transaction() as connection:
            found = sign_in(connection, tried, form.get("code", ""), vault, moment)
        if isinstance(found, Refused):
            return _sign_in_page(found, name), 422
        _open(database, clock, found)
        return redirect(_after())

    @blueprint.post("/sign-out")
    @needs("own_account")
    def sign_out() -> Response:
        with database.transaction() as connection:
            close_session(connection, session.pop(TOKEN))
        session.clear()
        return redirect(url_for(".sign_in"))


def _sign_in_page(refused: Refused | None = None, name: str = "") -> str:
    return render_template("desk/sign_in.html", refused=refused, name=name, after=_wanted())


def _wanted() -> str:
    return request.values.get("after", "")


def _after() -> str:
    """Where somebody wanted to go, if that is a page of the console."""
    wanted = _wanted()
    ours = wanted.startswith("/desk/") and "\\" not in wanted and "//" not in wanted
    return wanted if ours else url_for("desk_queue.home")


def _open(database: Database, clock: Clock, who: Member) -> None:
    with database.transaction() as connection:
        token = open_session(connection, who, clock())
    session.clear()  # what somebody left in this browser before is not carried on
    session[TOKEN] = token


def _add_password(blueprint: Blueprint, database: Database, clock: Clock) -> None:
    @blueprint.route("/account/password", methods=["GET", "POST"])
    @needs("own_account")
    def password() -> Any:
        who = signed().member
        if request.method == "GET":
            return render_template("desk/password.html", error="")
        try:
            before = request.form.get("before", "")
            if not who.password_is_first and not knows_password(database, who, before):
                raise Invalid(WRONG_BEFORE)
            own = chosen(_typed_twice(), who.name)
            with database.transaction() as connection:
                accounts.choose_password(connection, who, own)
        except Invalid as error:
            return render_template("desk/password.html", error=error.message), 422
        _open(database, clock, who)
        return redirect(url_for("desk_queue.home"))


def _typed_twice() -> str:
    typed = request.form.get("password", "")
    if typed != request.form.get("again", ""):
        raise Invalid("两次输入的密码不一样。")
    return typed


def _add_codes(blueprint: Blueprint, database: Database, clock: Clock, vault: Vault) -> None:
    @blueprint.get("/account/codes")
    @needs("own_account")
    def codes() -> str:
        secret = session.setdefault(NEW_SECRET, new_secret())
        return _codes_page(secret)

    @blueprint.post("/account/codes")
    @needs("own_account")
    def use_codes() -> Any:
        secret, who = session.get(NEW_SECRET) or new_secret(), signed().member
        step = step_of(secret, request.form.get("code", ""), 0, clock())
        if step is None:
            return _codes_page(secret, "这 6 位数字不对，请看手机上现在显示的再输一次。"), 422
        if not knows_password(database, who, request.form.get("before", "")):
            return _codes_page(secret, WRONG_BEFORE), 422
        with database.transaction() as connection:
            accounts.use_codes(connection, who.id, vault.seal(secret), step)
        session.pop(NEW_SECRET, None)
        return redirect(url_for(".codes"))


def _codes_page(secret: str, error: str = "") -> str:
    who = signed().member
    return render_template(
        "desk/codes.html", secret=secret, address=address(secret, who.name), error=error
    )
