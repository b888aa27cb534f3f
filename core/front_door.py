"""The address without a path, and the icon every browser asks for beside it: neither an error."""

from pathlib import Path

from flask import Blueprint, Response, redirect
from werkzeug.wrappers import Response as Redirection

ICON = (Path(__file__).parent / "static" / "icon.svg").read_bytes()
DAY = 86_400
"""Seconds for which a browser need not ask for the icon again."""


def front_door(page: str) -> Blueprint:
    """The blueprint of `/`, which leads to a page, and of the icon."""
    blueprint = Blueprint("front_door", __name__)

    @blueprint.get("/")
    def show_the_way() -> Redirection:
        return redirect(page)

    @blueprint.get("/favicon.ico")
    def show_icon() -> Response:
        icon = Response(ICON, mimetype="image/svg+xml")
        icon.cache_control.max_age = DAY
        return icon

    return blueprint
