"""A phrase of work in a sentence, and how it is meant: wanted, not wanted, or told beside."""

from dataclasses import dataclass
from enum import Enum

from jobs.spoken.words import Meaning, Sort


class Stance(Enum):
    """How somebody stands to what is said."""

    WANTED = "wanted"
    UNWANTED = "unwanted"
    ABLE = "able"
    """One's trade: what is looked for, unless another is."""
    PAST = "past"
    """What one did before: looked for only where nothing else is."""
    BESIDE = "beside"
    """Said, but not asked for: 没有五险也行, 不会开车, 我老公是司机."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase of work: text[start:end], what it may mean, and how it stands."""

    said: str
    start: int
    end: int
    meanings: tuple[Meaning, ...]
    stance: Stance = Stance.WANTED

    def of(self, *sorts: Sort) -> Meaning | None:
        """The first meaning of these sorts, in their order."""
        return next((one for sort in sorts for one in self.meanings if one.sort == sort), None)
