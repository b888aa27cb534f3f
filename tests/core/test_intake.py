"""What cannot be kept or is past all bounds is refused with the sender's fault, not with ours."""

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient
from pydantic import BaseModel

from core.http import mind_manners
from core.intake import LARGEST_BODY, LARGEST_ID


class Told(BaseModel):
    """What the stall takes."""

    text: object = ""


@pytest.fixture
def stall() -> FlaskClient:
    """A small service that takes what it is told."""
    app = APIFlask("stall")
    mind_manners(app)

    @app.get("/postings/<int:number>")
    def show(number: int) -> dict[str, str]:
        return {"number": str(number)}

    @app.put("/postings/<int:number>")
    def change(number: int) -> dict[str, str]:
        return {}

    @app.post("/told")
    @app.input(Told)
    def tell(json_data: Told) -> dict[str, object]:
        return {"text": json_data.text}

    return app.test_client()


@pytest.mark.parametrize(
    "body",
    [r'{"text": "a\u0000b"}', r'{"text": "\ud83d"}', r'{"text": [{"\u0000": 1}]}', "[" * 10**6],
    ids=["NUL", "half a character", "a name", "too deep"],
)
def test_what_no_database_keeps_is_not_taken(stall: FlaskClient, body: str) -> None:
    answer = stall.post("/told", data=body, content_type="application/json")
    assert (answer.status_code, answer.get_json()["error"]["code"]) == (400, "bad_request")


@pytest.mark.parametrize("text", ["😀", "\\u0000", "赵"], ids=ascii)
def test_what_only_looks_like_it_is_taken(stall: FlaskClient, text: str) -> None:
    assert stall.post("/told", json={"text": text}).get_json() == {"text": text}


@pytest.mark.parametrize(
    ("path", "status"),
    [
        (f"/postings/{LARGEST_ID}", 200),
        (f"/postings/{LARGEST_ID + 1}", 404),
        ("/postings/1?cursor=%00", 400),
        ("/%00", 400),
    ],
)
def test_an_address_is_of_something_there_could_be(
    stall: FlaskClient, path: str, status: int
) -> None:
    assert stall.get(path).status_code == status
    assert stall.put(path).status_code == status


def test_nobody_sends_more_than_a_picture_is_large(stall: FlaskClient) -> None:
    body = b'{"text": "' + b"x" * LARGEST_BODY + b'"}'
    answer = stall.post("/told", data=body, content_type="application/json")
    assert answer.status_code == 413


def test_who_has_nothing_to_say_may_leave_the_body_out(stall: FlaskClient) -> None:
    assert stall.post("/told").get_json() == {"text": ""}
