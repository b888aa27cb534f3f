"""Where a member of staff may look: their region with all below it, and nowhere else."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, or_

LEVELS = 2
"""Digits of an adcode that each level takes."""


@dataclass(frozen=True, slots=True)
class Scope:
    """The region somebody works for; who has named no place of theirs belongs to the office's
    own, `home` ("" where the office has none: then they are anybody's)."""

    region: str
    home: str = ""

    def covers(self, adcode: str) -> bool:
        """Whether a place ("" for one nobody named) is in the scope."""
        place = adcode or self.home
        return not place or place.startswith(self.prefix)

    def covers_all(self, regions: Iterable[str]) -> bool:
        """Whether what holds everywhere is theirs: the scope has the office's own region in it
        or, where the office has none, all the regions given."""
        return all(map(self.covers, [self.home] if self.home else regions))

    def holds(self, column: ColumnElement[str]) -> ColumnElement[bool]:
        """The same, asked of a column of adcodes."""
        below = is_below(column, self.region)
        return or_(below, column == "") if self.covers("") else below

    @property
    def prefix(self) -> str:
        """How the adcodes below the region begin: 14, 1401 or 140105."""
        return _prefix(self.region)


def is_below(column: ColumnElement[str], region: str) -> ColumnElement[bool]:
    """Whether a column of adcodes is a region or below it."""
    start = _prefix(region)
    if start == region:
        return column == region
    # Between, not like: by this the index on regions is used whatever the database sorts by.
    return and_(column >= start, column < str(int(start) + 1))


def _prefix(region: str) -> str:
    while len(region) > LEVELS and region.endswith("0" * LEVELS):
        region = region[:-LEVELS]
    return region
