"""The page that explains the API needs nothing but the desk itself, and tells all of it."""

import re
from typing import Any
from urllib.parse import urljoin

import pytest
from apiflask import APIFlask, HTTPTokenAuth
from flask.testing import FlaskClient
from pydantic import BaseModel, Field

from core.api_docs import Row, api_docs, operations
from core.http import mind_manners
from tests.conftest import Site

ADDRESS = "/api/v1/docs"
ELSEWHERE = re.compile(r"(?:src|href|action)=\"(?:https?:)?//|@import|url\(")
INLINE = re.compile(r"<script|<style|\son\w+=|\sstyle=", re.IGNORECASE)


class Cite(BaseModel):
    """Where something stands."""

    clause: str = Field(description="条款号，<如>“二（五）”")


class Posting(BaseModel):
    """What an employer sends."""

    title: str = Field(description="岗位名称")
    seats: int | None = None
    cites: list[Cite] = []
    instead: "Posting | None" = None


class Wanted(BaseModel):
    """What is looked for."""

    region: str = Field(default="", description="行政区划")


@pytest.fixture
def stall() -> FlaskClient:
    """A service with one address of each kind."""
    app = APIFlask("stall", title="用工", docs_path=None)
    auth = HTTPTokenAuth()
    mind_manners(app)
    app.register_blueprint(api_docs(app, ADDRESS))

    @app.get("/postings/<int:number>")
    @app.input(Wanted, location="query")
    @app.output(Posting)
    @app.doc(summary="读一个岗位")
    def read(number: int, query_data: Wanted) -> dict[str, Any]:
        return {}

    @app.post("/postings")
    @app.input(Posting)
    @app.auth_required(auth)
    def post(json_data: Posting) -> dict[str, Any]:
        return {}

    return app.test_client()


def shown(client: FlaskClient) -> str:
    """The page as it is sent."""
    response = client.get(ADDRESS)
    assert response.status_code == 200
    assert response.mimetype == "text/html"
    return response.get_data(as_text=True)


def posting(client: FlaskClient) -> tuple[Row, ...]:
    """What the page says is sent to post something."""
    spec: dict[str, Any] = client.application.spec  # type: ignore[attr-defined]
    return operations(spec)[0].rows


def test_the_page_takes_nothing_from_elsewhere(desk: Site) -> None:
    client = desk.app.test_client()
    page = shown(client)
    assert not ELSEWHERE.search(page)
    assert not INLINE.search(page), "the browser would refuse it"
    for path in re.findall(r'(?:src|href)="([^"]+)"', page):
        with client.get(urljoin(ADDRESS, path)) as found:
            assert found.status_code == 200, path
            assert not ELSEWHERE.search(found.text)
    policy = client.get(ADDRESS).headers["Content-Security-Policy"]
    assert policy == "default-src 'self'; frame-ancestors 'none'"


def test_every_address_is_told_with_what_it_takes_and_gives(stall: FlaskClient) -> None:
    page = shown(stall)
    assert re.findall(r"<b>(\w+)</b> <code>([^<]+)</code>", page) == [
        ("POST", "/postings"),
        ("GET", "/postings/{number}"),
    ]
    for words in (
        "读一个岗位",
        "岗位名称",
        "行政区划",
        "地址中",
        "“?”之后",
        "答复 200",
        "答复 404",
    ):
        assert words in page
    assert page.count("Authorization: Bearer") == 1
    assert "<code>cites[].clause</code>" in page
    assert "条款号，&lt;如&gt;“二（五）”" in page


def test_values_are_told_in_words(stall: FlaskClient) -> None:
    sent = {row.name: row for row in posting(stall)}
    assert (sent["title"].type, sent["title"].required) == ("文字", True)
    assert (sent["seats"].type, sent["seats"].required) == ("整数 或 null", False)
    assert sent["cites"].type == "列表：对象"


def test_a_thing_that_is_part_of_itself_comes_to_an_end(stall: FlaskClient) -> None:
    names = [row.name for row in posting(stall)]
    assert "instead.instead.title" in names
    assert len(names) < 30


def test_without_addresses_the_page_says_so() -> None:
    app = APIFlask("stall", docs_path=None)
    app.register_blueprint(api_docs(app, ADDRESS))
    assert "还没有对外的接口" in shown(app.test_client())
