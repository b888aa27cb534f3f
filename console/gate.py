"""Who is let in to the console, to which pages, and to what of which region."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from flask import Blueprint, Flask, current_app, g, redirect, request, session, url_for
from flask_wtf.csrf import CSRFProtect
from werkzeug.wrappers import Response

from core.clock import Clock
from core.db import Database
from core.errors import Forbidden, NotFound
from people.staff.accounts import Member
from people.staff.roles import Right
from people.staff.scope import Scope
from people.staff.signing_in import find_signed, note_seen
from policy.knowledge import Knowledge

TOKEN = "staff"
"""Where the cookie's session keeps the token of who is signed in."""

OPEN = "open"
"""The right of pages for everybody: signing in, and the styles of the pages."""

UNSAFE = ("POST", "PUT", "DELETE")

View = TypeVar("View", bound=Callable[..., Any])


def needs(right: Right | str) -> Callable[[View], View]:
    """Have a view be for those alone who have a right; a view without one is for nobody."""

    def mark(view: View) -> View:
        view.right = right  # type: ignore[attr-defined]
        return view

    return mark


@dataclass(frozen=True, slots=True)
class Signed:
    """Who asks, and where they may look."""

    member: Member
    scope: Scope


def signed() -> Signed:
    """Who asks; only behind the gate."""
    found: Signed = g.signed
    return found


def require_in_scope(region: str) -> None:
    """Refuse what is of another region, as if it were not there; raises NotFound."""
    if not signed().scope.covers(region):
        raise NotFound("没有找到，或不归您所在的地区管。")


def covers_all_regions(knowledge: Knowledge) -> bool:
    """Whether what holds everywhere is in the hands of who asks."""
    return signed().scope.covers_all(one.adcode for one in knowledge.covered())


def require_all_regions(knowledge: Knowledge, why: str) -> None:
    """Refuse what holds everywhere to who looks after a part alone; raises Forbidden."""
    if not covers_all_regions(knowledge):
        raise Forbidden(why)


class Gate:
    """Guards the blueprints of the console: signed in, with the right, from our own page."""

    def __init__(self, app: Flask, database: Database, clock: Clock, home: str) -> None:
        self._database = database
        self._clock = clock
        self._home = home
        app.config["WTF_CSRF_CHECK_DEFAULT"] = False
        # As long as the session: a page left open over noon still works.
        app.config["WTF_CSRF_TIME_LIMIT"] = None
        self._csrf = CSRFProtect(app)

    def guard(self, blueprint: Blueprint) -> Blueprint:
        """The blueprint, let in by the rights of its views."""
        blueprint.before_request(self._check)
        return blueprint

    def _check(self) -> Response | None:
        right = getattr(current_app.view_functions[request.endpoint or ""], "right", None)
        if request.endpoint == f"{request.blueprint}.static":
            right = OPEN
        if request.method in UNSAFE:
            self._csrf.protect()
        member = self._member()
        if member:
            g.signed = Signed(member, Scope(member.region, self._home))
        if right == OPEN:
            return None
        if member is None:
            return _to_sign_in()
        if right is None or not member.may(right):
            raise Forbidden("您的角色不能做这件事，需要时请找管理员。")
        if member.password_is_first and right != "own_account":
            return redirect(url_for("desk_account.password"))
        return None

    def _member(self) -> Member | None:
        token, moment = session.get(TOKEN), self._clock()
        if not token:
            return None
        with self._database.reading() as connection:
            found = find_signed(connection, token, moment)
        # A page that looks for news by itself is nobody's doing.
        asks_itself = request.method == "GET" and "HX-Request" in request.headers
        if found and found.stale and not asks_itself:
            with self._database.transaction() as connection:
                note_seen(connection, token, moment)
        return found.member if found else None


def _to_sign_in() -> Response:
    """To the page where one signs in, and back to where one wanted; a part of a page that is
    fetched by itself has the whole page go there."""
    asked = request.full_path.rstrip("?") if request.method == "GET" else ""
    if "HX-Request" in request.headers:
        return Response(status=401, headers={"HX-Redirect": url_for("desk_account.sign_in")})
    return redirect(url_for("desk_account.sign_in", after=asked or None))
