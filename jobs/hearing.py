"""A spoken search as the desk hears it: with the words we ship, read when first needed."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

from jobs.spoken.understanding import understand
from jobs.spoken.understood import Understood
from jobs.spoken.words import JobWords, read_words
from nlp.places.regions import RegionTree
from nlp.wordlist import ORDINARY

FOLDER = Path(__file__).parents[1] / "data" / "jobs"

Words = Callable[[], JobWords]


@cache
def shipped_words() -> JobWords:
    """The words of work; reading them takes half a second, once."""
    return read_words(FOLDER, ORDINARY)


def hear(text: str, regions: RegionTree, home: str | None) -> Understood:
    """What a sentence looks for; `home` is the office's adcode."""
    return understand(text, regions, shipped_words(), home)
