"""The API's description tells of every address who is let in and what may go wrong."""

import json
import re
from typing import Any

import pytest
from apiflask import APIBlueprint, APIFlask
from pydantic import BaseModel

from core.access import BY_SESSION, OPEN_OR_TOKEN, note_guard
from core.api_spec import ERROR_SHAPE, KEPT, describe, written
from core.http import mind_manners
from tests.conftest import Site


class Wish(BaseModel):
    """What is sent."""

    text: str = ""


@pytest.fixture
def spec() -> Any:
    """The description of a service with one address of each kind."""
    app = APIFlask("stall", docs_path=None)
    describe(app)
    mind_manners(app)
    for name, security in (("seats", BY_SESSION), ("cards", OPEN_OR_TOKEN)):
        blueprint = APIBlueprint(name, name, url_prefix=f"/{name}")
        note_guard(blueprint, security)

        @blueprint.get("/<int:number>")
        def show(number: int) -> dict[str, str]:
            return {}

        @blueprint.post("")
        @blueprint.input(Wish)
        def wish(json_data: Wish) -> dict[str, str]:
            return {}

        app.register_blueprint(blueprint)
    return app.spec


def told(spec: Any, method: str, path: str) -> set[str]:
    """The statuses that an operation is described with."""
    return set(spec["paths"][path][method]["responses"])


def test_the_description_that_is_kept_is_that_of_the_desk(site: Site) -> None:
    same = KEPT.read_text(encoding="utf-8") == written(site.app)
    assert same, "docs/openapi.json is of another day: run `flask openapi write`"


def test_who_is_let_in_is_told_of_each_address(spec: Any) -> None:
    assert spec["paths"]["/seats"]["post"]["security"] == BY_SESSION
    assert spec["paths"]["/cards/{number}"]["get"]["security"] == OPEN_OR_TOKEN
    assert set(spec["components"]["securitySchemes"]) == {"Bearer", "Session"}


def test_errors_are_told_of_each_address_and_written_down_once(spec: Any) -> None:
    reading, everywhere = {"400", "404"}, {"200", "429", "503"}
    taking = {"400", "413", "422"}
    assert told(spec, "get", "/cards/{number}") == everywhere | reading | {"401"}
    assert told(spec, "get", "/seats/{number}") == everywhere | reading | {"401", "403"}
    assert told(spec, "post", "/cards") == everywhere | taking | {"401"}
    assert told(spec, "post", "/seats") == everywhere | taking | {"401", "403", "404", "409"}
    answer = spec["paths"]["/seats"]["post"]["responses"]["409"]
    assert answer == {"$ref": "#/components/responses/Conflict"}
    assert spec["components"]["schemas"]["Error"] == ERROR_SHAPE


def test_numbers_in_addresses_are_text(spec: Any) -> None:
    (number,) = spec["paths"]["/cards/{number}"]["get"]["parameters"]
    assert number["schema"]["type"] == "string"
    assert spec["paths"]["/cards"]["post"]["requestBody"]["required"] is True


def test_what_the_description_refers_to_is_in_it(site: Site) -> None:
    # Of two shapes with one name the description would keep one, and lose the parts of the other.
    text = written(site.app)
    named = set(re.findall(r'"#/components/schemas/([^"]+)"', text))
    assert named <= set(json.loads(text)["components"]["schemas"])
