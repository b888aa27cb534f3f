"""The address without a path: whoever types it is taken to a page, not to an error."""

from flask import Blueprint, redirect
from werkzeug.wrappers import Response


def front_door(page: str) -> Blueprint:
    """The blueprint of `/`, which leads to a page."""
    blueprint = Blueprint("front_door", __name__)

    @blueprint.get("/")
    def show_the_way() -> Response:
        return redirect(page)

    return blueprint
