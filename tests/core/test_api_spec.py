"""The API's description tells of every address who is let in and what may go wrong."""

from core.api_spec import KEPT, written
from tests.conftest import Site


def test_the_description_that_is_kept_is_that_of_the_desk(site: Site) -> None:
    assert KEPT.read_text(encoding="utf-8") == written(site.app), "先运行 flask openapi write"
