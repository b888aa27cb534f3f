"""What a spoken job search comes to: the values that `/api/v1/postings` tells and searches by."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

Intent = Literal[
    "search",
    "fairs",
    "subscribe",
    "details",
    "apply",
    "applications",
    "withdraw",
    "report",
    "other",
]
Start = Literal["", "now", "tomorrow", "day_after", "these_days", "new_year"]
"""When work is to begin: by the day named, or after the lunar new year; "" where none is said."""
PayUnit = Literal["month", "day", "hour", "piece"]
Kind = Literal["full_time", "part_time", "gig", "traineeship", "public_welfare"]
TraitKind = Literal[
    "sex", "age", "origin", "household", "health", "marriage", "family", "ethnicity", "record"
]

Names = tuple[str, ...]
"""Names for the same thing, the person's own word first; one of them is looked for."""


@dataclass(frozen=True, slots=True)
class Pay:
    """What is to be paid, in yuan for each unit; None where nothing was said.

    Whole yuan, but for work by the piece, of which some is paid in cents.
    四五千 is 4000 to 5000, as it was said: who searches may well show what pays more.
    """

    min: float | None = None
    max: float | None = None
    unit: PayUnit | None = None


@dataclass(frozen=True, slots=True)
class Understood:
    """A message as a job search.

    `keywords` are groups of which each must be met, by any of its names. `exclude` has one
    name for each thing that is not wanted, `excluded` all its names. `workplaces` are names of
    where the work is wished to be: the few postings that tell of it go first. `unfiltered` is what
    was said of the person that no posting may choose by: the law forbids it, so nothing is found
    or left out by it, and whoever answers may say so. `unknown` are the words of which nothing was
    made, where no work is looked for by any other. `places` are those that were named where
    `region` is only the province that holds them all. `starts` are the days from and by which work
    is to begin, once somebody told what day it is.
    """

    intent: Intent = "other"
    keywords: tuple[Names, ...] = ()
    region: str | None = None
    pay: Pay = Pay()
    benefits: Names = ()
    shift: Names = ()
    kind: Kind | None = None
    education: str | None = None
    certificates: Names = ()
    exclude: Names = ()
    near: bool = False
    excluded: tuple[Names, ...] = ()
    workplaces: Names = ()
    unfiltered: tuple[tuple[TraitKind, str], ...] = ()
    unknown: Names = ()
    places: Names = ()
    start: Start = ""
    starts: tuple[date | None, date | None] | None = None

    def to_json(self) -> dict[str, Any]:
        """The contract's form: what postings are chosen by."""
        return {
            "intent": self.intent,
            "keywords": [list(names) for names in self.keywords],
            "region": self.region,
            "pay": {"min": self.pay.min, "max": self.pay.max, "unit": self.pay.unit},
            "benefits": list(self.benefits),
            "shift": list(self.shift),
            "kind": self.kind,
            "education": self.education,
            "certificates": list(self.certificates),
            "exclude": list(self.exclude),
            "near": self.near,
        }
