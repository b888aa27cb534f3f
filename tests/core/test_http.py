"""Every answer over HTTP has a request id and safe headers, every refusal one shape."""

import re
from typing import Any

import pytest
from apiflask import APIFlask, abort
from flask.testing import FlaskClient
from pydantic import BaseModel, Field
from sqlalchemy.exc import OperationalError
from structlog.testing import capture_logs

from core.errors import Conflict, DeskError, Invalid
from core.http import mind_manners
from tests.chat import signed
from tests.conftest import Site

CHINESE = re.compile(r"[\u4e00-\u9fff，、]+。")


class Staff(BaseModel):
    """What the stall's form takes."""

    headcount: int = Field(ge=1)


@pytest.fixture
def stall() -> FlaskClient:
    """A small service with our manners, at which everything can go wrong."""
    app = APIFlask("stall")
    mind_manners(app)

    @app.get("/closed")
    def closed() -> None:
        raise Conflict("该岗位已停止招聘。", {"posting": ["已停止招聘"]})

    @app.get("/broken")
    def broken() -> None:
        raise KeyError("密码是 hunter2")

    @app.get("/drained")
    def drained() -> None:
        raise OperationalError("select", {}, Exception("no such table: hunter2"))

    @app.get("/<int:status>")
    def refused(status: int) -> None:
        abort(status, "hunter2")

    @app.post("/staff")
    @app.input(Staff)
    def count(json_data: Staff) -> dict[str, int]:
        return {"headcount": json_data.headcount}

    return app.test_client()


def error(response: Any, status: int) -> dict[str, Any]:
    """The error of a response of that status, in the shape of the contract."""
    assert response.status_code == status
    assert response.mimetype == "application/json"
    body = response.get_json()
    assert set(body) == {"error"}
    assert set(body["error"]) == {"code", "message", "fields", "request_id"}
    assert body["error"]["request_id"] == response.headers["X-Request-Id"]
    assert CHINESE.fullmatch(body["error"]["message"])
    found: dict[str, Any] = body["error"]
    return found


def test_an_address_that_is_not_there(desk: Site) -> None:
    found = error(desk.app.test_client().get("/api/v1/nowhere"), 404)
    assert (found["code"], found["fields"]) == ("not_found", {})


def test_a_method_that_is_not_taken_is_told_which_are(desk: Site) -> None:
    response = desk.app.test_client().delete("/wechat")
    assert error(response, 405)["code"] == "method_not_allowed"
    assert {"GET", "POST"} <= set(response.headers["Allow"].split(", "))


def test_a_body_that_is_too_large(desk: Site) -> None:
    large = b"<xml>" + b"x" * 2**20 + b"</xml>"
    response = desk.app.test_client().post(f"/wechat?{signed()}", data=large)
    assert error(response, 413)["code"] == "request_entity_too_large"


def test_an_error_of_our_own_says_what_it_is(stall: FlaskClient) -> None:
    found = error(stall.get("/closed"), 409)
    assert found["code"] == "conflict"
    assert found["message"] == "该岗位已停止招聘。"
    assert found["fields"] == {"posting": ["已停止招聘"]}


def test_an_unexpected_error_is_logged_and_tells_a_stranger_nothing(stall: FlaskClient) -> None:
    with capture_logs() as logs:
        response = stall.get("/broken")
    assert error(response, 500)["code"] == "internal"
    told = response.get_data(as_text=True) + str(response.headers)
    assert not re.search(r"hunter2|Traceback|KeyError|\.py", told)
    assert [(log["event"], log["path"]) for log in logs] == [("unexpected", "/broken")]


@pytest.mark.parametrize("status", [400, 401, 403, 404, 409, 415, 418, 422, 429, 500, 503])
def test_every_refusal_has_our_shape_and_our_words(stall: FlaskClient, status: int) -> None:
    assert "hunter2" not in str(error(stall.get(f"/{status}"), status))


@pytest.mark.parametrize("kind", DeskError.__subclasses__())
def test_a_refusal_has_one_code_whoever_refuses(stall: FlaskClient, kind: type[DeskError]) -> None:
    assert error(stall.get(f"/{kind.status}"), kind.status)["code"] == kind.code


def test_a_request_that_fits_no_schema_names_the_field(stall: FlaskClient) -> None:
    found = error(stall.post("/staff", json={"headcount": 0}), 422)
    assert found["code"] == Invalid.code
    assert list(found["fields"]) == ["headcount"]


def test_a_request_that_is_not_json_is_a_bad_one(stall: FlaskClient) -> None:
    response = stall.post("/staff", data="{", content_type="application/json")
    assert error(response, 400)["code"] == "bad_request"


def test_every_request_has_an_id_of_its_own(stall: FlaskClient) -> None:
    answers = [stall.post("/staff", json={"headcount": 1}) for _ in range(2)]
    first, second = (answer.headers["X-Request-Id"] for answer in answers)
    assert re.fullmatch("[0-9a-f]{12}", first)
    assert first != second


@pytest.mark.parametrize("address", ["/staff", "/nowhere", "/broken", "/closed"])
def test_every_answer_keeps_browsers_from_mischief(stall: FlaskClient, address: str) -> None:
    headers = stall.get(address).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Referrer-Policy"] == "same-origin"
    assert "default-src 'self'" in headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]


def test_what_does_not_fit_is_explained_in_chinese(stall: FlaskClient) -> None:
    for sent, said in (
        ({}, "缺少这一项"),
        ({"headcount": 0}, "不能小于 1"),
        ({"headcount": "多"}, "应是整数"),
    ):
        fields = error(stall.post("/staff", json=sent), 422)["fields"]
        assert said in fields["headcount"][0]


def test_a_database_that_is_away_is_a_refusal_to_try_again(stall: FlaskClient) -> None:
    with capture_logs():
        assert error(stall.get("/drained"), 503)["code"] == "unavailable"
