"""Whoever types the address alone comes to a page, and a browser to its icon."""

from flask import Flask

from core.front_door import front_door
from tests.conftest import Site


def test_in_development_it_is_the_chat(desk: Site) -> None:
    answer = desk.app.test_client().get("/")
    assert (answer.status_code, answer.location) == (302, "/simulator/")


def test_elsewhere_it_is_the_page_that_is_named() -> None:
    app = Flask(__name__)
    app.register_blueprint(front_door("/desk/"))
    assert app.test_client().get("/").location == "/desk/"


def test_a_browser_gets_the_icon_it_asks_for(desk: Site) -> None:
    answer = desk.app.test_client().get("/favicon.ico")
    assert (answer.status_code, answer.mimetype) == (200, "image/svg+xml")
    assert answer.data.startswith(b"<svg")
