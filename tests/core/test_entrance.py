"""What is answered in front of Flask is answered alike; all else reaches the view behind."""

from collections.abc import Callable

import pytest
from apiflask import APIFlask
from flask import Blueprint, request
from flask.testing import FlaskClient
from werkzeug import Request

from core.entrance import FAULT, Answered, Answering, answer_in_front
from core.errors import Conflict
from core.http import mind_manners

BEHIND = "by the view"


def door(answering: Answering) -> FlaskClient:
    """A client of one address with a view behind it."""
    app, blueprint = APIFlask("door"), Blueprint("door", __name__)
    mind_manners(app)
    answer_in_front(blueprint, "/ask", answering)

    @blueprint.route("/ask", methods=["GET", "POST"])
    def view() -> str:
        if fault := request.environ.get(FAULT):
            raise fault
        return BEHIND

    app.register_blueprint(blueprint)
    return app.test_client()


def hears(asked: Request) -> Answered:
    """Says back what it is told."""
    return Answered(asked.get_data(), "text/plain", [("X-Heard", "yes")])


def test_it_answers_in_the_manner_of_the_house() -> None:
    answer = door(hears).post("/ask", data="您好".encode())
    assert (answer.status_code, answer.text, answer.mimetype) == (200, "您好", "text/plain")
    assert (answer.headers["X-Heard"], answer.content_length) == ("yes", 6)
    behind = door(hears).get("/ask")
    assert {*behind.headers.keys()} - {"Content-Type"} <= {*answer.headers.keys()}
    assert answer.headers["X-Request-Id"] != behind.headers["X-Request-Id"]


@pytest.mark.parametrize(
    "ask",
    [
        lambda client: client.get("/ask"),
        lambda client: door(lambda asked: None).post("/ask"),
    ],
    ids=["another method", "what it leaves"],
)
def test_what_is_not_for_it_reaches_the_view(ask: Callable[[FlaskClient], object]) -> None:
    answer = ask(door(hears))
    assert getattr(answer, "text") == BEHIND  # noqa: B009


def test_another_address_is_not_its_own() -> None:
    assert door(hears).post("/asks").status_code == 404


def test_what_goes_wrong_is_said_as_all_of_it_is_said() -> None:
    def refuses(_asked: Request) -> Answered:
        raise Conflict("已经变了。")

    answer = door(refuses).post("/ask")
    assert answer.status_code == 409
    assert answer.get_json()["error"]["message"] == "已经变了。"
