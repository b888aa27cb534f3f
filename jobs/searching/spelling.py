"""The names somebody looks for, beside those that postings have: unknown ones, and their sound."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection

from jobs.index import tokens
from jobs.index.counts import Counts, look_up, sounding_alike
from jobs.index.query import AnyOf, Expression
from jobs.index.tokens import Alike
from jobs.spoken.understood import Understood
from nlp.text import pairs


@dataclass(frozen=True, slots=True)
class Spelling:
    """The groups of names somebody looks for, and how many postings have each pair in them."""

    groups: tuple[Expression, ...]
    pairs: tuple[str, ...]
    counts: Counts

    @property
    def exist(self) -> bool:
        """Whether for each group there may be postings."""
        return all(self.counts.share(group) for group in self.groups)

    @property
    def rarities(self) -> Mapping[str, float]:
        """What having each pair tells; one that is nowhere tells as much as one that is once."""
        total = self.counts.total
        return {pair: math.log(1 + total / max(1, self._count(pair))) for pair in self.pairs}

    def rare(self, most: int) -> list[str]:
        """The pairs that fewest postings have, so many that these are not more than `most`."""
        there = sorted(filter(self._count, self.pairs), key=self._count)
        found = there[:1]
        for pair in there[1:]:
            most -= self._count(found[-1])
            if self._count(pair) > most:
                break
            found.append(pair)
        return found

    def alike(self, connection: Connection) -> Alike:
        """For the pairs that no heading has, or else for all, those there are with their sound.

        Empty if there are none but themselves.
        """
        unknown = [pair for pair in self.pairs if not self._count(pair)]
        found = sounding_alike(connection, unknown or self.pairs)
        others = {pair: others for pair, others in found.items() if set(others) - {pair}}
        return others

    def _count(self, pair: str) -> int:
        return self.counts.of.get(pair, 0)


def spelling_of(connection: Connection, understood: Understood) -> Spelling:
    """How the names of a search stand beside the index."""
    said = understood.keywords
    named = dict.fromkeys(
        pair for names in said for name in names for pair in pairs(tokens.written(name))
    )
    groups = tuple(AnyOf(tuple(_anywhere(names))) for names in said)
    return Spelling(groups, tuple(named), look_up(connection, (*groups, *named)))


def _anywhere(names: tuple[str, ...]) -> list[Expression]:
    parts = [part(name) for name in names for part in (tokens.in_heading, tokens.in_text)]
    return [part for part in parts if part is not None]
