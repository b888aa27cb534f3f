"""What tests of the fair share: a firm that may post, the words of work, and who knows them."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import Connection

from jobs.spoken.understanding import understand
from jobs.spoken.understood import Understood
from jobs.spoken.words import JobWords, read_words
from nlp.places.regions import RegionTree
from nlp.wordlist import ORDINARY
from tests.conftest import Site
from tests.jobs.bosses import Boss
from tests.jobs.firms import Firm, make_firm
from tests.people.world import Town, town_of

FOLDER = Path(__file__).parents[2] / "data" / "jobs"


@pytest.fixture
def connection(desk: Site) -> Iterator[Connection]:
    """One transaction of the desk."""
    with desk.database.transaction() as opened:
        yield opened


@pytest.fixture
def firm(connection: Connection) -> Firm:
    """王厂长's, approved."""
    return make_firm(connection)


@pytest.fixture(scope="session")
def words() -> JobWords:
    """The words of work that we ship."""
    return read_words(FOLDER, ORDINARY)


@pytest.fixture(scope="session")
def hear(words: JobWords) -> Callable[..., Understood]:
    """Understands what is said, as the desk does."""
    return partial(understand, regions=RegionTree(), words=words)


@pytest.fixture
def town(desk: Site) -> Town:
    """A town with an office that gave out a token."""
    return town_of(desk)


@pytest.fixture
def boss(town: Town) -> Boss:
    """王厂长 at the mini-program, approved."""
    return Boss(town)
