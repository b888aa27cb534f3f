"""The knowledge we ship, and a small one of the tests' own."""

from pathlib import Path

import pytest

from nlp.places.regions import RegionTree
from policy.files import Entry, read_folder
from policy.knowledge import Knowledge

DATA = Path(__file__).parents[2] / "data"


@pytest.fixture(scope="session")
def regions() -> RegionTree:
    """The regions of China."""
    return RegionTree()


@pytest.fixture(scope="session")
def shipped_entries() -> list[Entry]:
    """Everything in data/, as it is read."""
    return read_folder(DATA)


@pytest.fixture(scope="session")
def shipped(shipped_entries: list[Entry], regions: RegionTree) -> Knowledge:
    """The knowledge we ship."""
    return Knowledge(shipped_entries, regions)
