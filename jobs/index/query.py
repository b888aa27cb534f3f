"""What is looked for, in tokens joined by and, or and not; and the circle it is looked for in."""

import math
from collections.abc import Iterator, Set
from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class AllOf:
    """What has every one of its parts; without parts nothing has."""

    parts: "tuple[Expression, ...]"


@dataclass(frozen=True, slots=True)
class AnyOf:
    """What has one of its parts; without parts nothing has."""

    parts: "tuple[Expression, ...]"


Expression = str | AllOf | AnyOf


@dataclass(frozen=True, slots=True)
class Point:
    """A place on the map, in degrees."""

    EARTH: ClassVar[float] = 6_371_000
    """The earth's radius in metres."""

    latitude: float
    longitude: float

    def metres(self, latitude: float, longitude: float) -> int:
        """How far another place is, as the crow flies."""
        here, there = math.radians(self.latitude), math.radians(latitude)
        north = math.sin((there - here) / 2) ** 2
        east = math.sin(math.radians(longitude - self.longitude) / 2) ** 2
        half = min(1.0, north + math.cos(here) * math.cos(there) * east)
        return round(2 * self.EARTH * math.asin(math.sqrt(half)))


@dataclass(frozen=True, slots=True)
class Query:
    """What the index is asked: postings with all that is wanted and nothing unwanted.

    `pays` is the least in fen a month, with `or_open` also what cannot be compared; `untitled` are
    words that no heading may have, `above` is the position that all must be above.
    """

    wanted: tuple[Expression, ...] = ()
    unwanted: tuple[Expression, ...] = ()
    pays: int = 0
    or_open: bool = False
    untitled: tuple[str, ...] = ()
    above: int = 0

    def has(self, held: "Held") -> bool:
        """Whether a posting is among those that are asked for, positions aside."""
        return (
            all(one_has(part, held.tokens) for part in self.wanted)
            and not any(one_has(part, held.tokens) for part in self.unwanted)
            and not any(word in held.heading for word in self.untitled)
            and self._pays(held.pay_month)
        )

    def _pays(self, pay: int | None) -> bool:
        return not self.pays or (self.or_open if pay is None else pay >= self.pays)


@dataclass(frozen=True, slots=True)
class Held:
    """A posting as the index holds it."""

    position: int
    tokens: Set[str]
    pay_month: int | None
    heading: str


@dataclass(frozen=True, slots=True)
class Spelling:
    """How a database writes an expression."""

    both: str
    either: str
    quote: str

    def of(self, expression: Expression) -> str:
        """The expression in writing."""
        if isinstance(expression, str):
            inside = expression.replace("\\", "\\\\").replace(self.quote, self.quote * 2)
            return f"{self.quote}{inside}{self.quote}"
        sign = self.both if isinstance(expression, AllOf) else self.either
        return f"({sign.join(map(self.of, expression.parts))})"


def one_has(expression: Expression, held: Set[str]) -> bool:
    """Whether an expression is true of a posting with these tokens."""
    if isinstance(expression, str):
        return expression in held
    judged = (one_has(part, held) for part in expression.parts)
    return bool(expression.parts) and (
        all(judged) if isinstance(expression, AllOf) else any(judged)
    )


def tokens(expression: Expression) -> Iterator[str]:
    """Every token of an expression."""
    if isinstance(expression, str):
        yield expression
    else:
        for part in expression.parts:
            yield from tokens(part)


def tidied(expression: Expression) -> Expression | None:
    """The expression without empty parts; None if nothing can have it."""
    if isinstance(expression, str):
        return expression
    parts = [tidied(part) for part in expression.parts]
    kept = tuple(part for part in parts if part is not None)
    if not kept or (isinstance(expression, AllOf) and len(kept) < len(parts)):
        return None
    return kept[0] if len(kept) == 1 else type(expression)(kept)
