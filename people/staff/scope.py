"""Where a member of staff may look: their region with all below it, and nowhere else."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, or_

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

    def holds(self, column: ColumnElement[str]) -> ColumnElement[bool]:
        """The same, asked of a column of adcodes."""
        below = column.startswith(self.prefix, autoescape=True)
        return or_(below, column == "") if self.covers("") else below

    @property
    def prefix(self) -> str:
        """How the adcodes below the region begin: 14, 1401 or 140105."""
        prefix = self.region
        while len(prefix) > LEVELS and prefix.endswith("0" * LEVELS):
            prefix = prefix[:-LEVELS]
        return prefix
