"""What tests of the fair share: the words of work, and a listener who knows them."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from jobs.spoken.understanding import understand
from jobs.spoken.understood import Understood
from jobs.spoken.words import JobWords, read_words
from nlp.regions import RegionTree
from nlp.tokens import ordinary_words

FOLDER = Path(__file__).parents[2] / "data" / "jobs"


@pytest.fixture(scope="session")
def words() -> JobWords:
    """The words of work that we ship."""
    return read_words(FOLDER, ordinary_words())


@pytest.fixture(scope="session")
def hear(words: JobWords) -> Callable[..., Understood]:
    """Understands what is said, as the desk does."""
    return partial(understand, regions=RegionTree(), words=words)
