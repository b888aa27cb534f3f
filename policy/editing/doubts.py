"""Which numbers, bounds and days of a card do not stand in its quotes."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any, Literal

from policy.cards import Card, Grant, Window, cited_in
from policy.days import named
from policy.editing.figures import bounds, shares, values
from policy.files import Finding, Place, place_of
from policy.wording import first_day, last_day

_GROUPS = ("all", "any", "not", "cases", "if", "then")
_OPPOSITE = {">=": "<", "<": ">=", "<=": ">", ">": "<=", "==": "=="}
_NUMBER = re.compile(r"[0-9.]+%?|[0-9]{4}(-[0-9]{2}){1,2}")
_ABSENT = "在引用的原文里没有"


@dataclass(frozen=True)
class _Quotes:
    """What the quotes of a card say. Each by itself: two numbers side by side are not one."""

    by_name: dict[str, str]
    year: str

    @cached_property
    def numbers(self) -> set[Decimal]:
        return {value for quote in self.by_name.values() for value in values(quote)}

    @cached_property
    def shares(self) -> set[Decimal]:
        return {share for quote in self.by_name.values() for share in shares(quote)}

    @cached_property
    def days(self) -> list[str]:
        return [day for quote in self.by_name.values() for day in named(quote, self.year)]

    def begin(self, day: str) -> bool:
        """Whether they name a time that begins on the first day of this one."""
        return first_day(day) in map(first_day, self.days)

    def end(self, day: str) -> bool:
        """Whether they name a time that ends on the last day of this one."""
        return last_day(day) in map(last_day, self.days)


Sense = Literal["stated", "denied", "either"]
"""How words may put a condition: as it is, its opposite, or where it tells cases apart, either."""


_DENIED: dict[Sense, Sense] = {"stated": "denied", "denied": "stated", "either": "either"}


@dataclass(frozen=True, slots=True)
class _Demand:
    """What a condition compares a fact with, and the quote that should say it."""

    place: Place
    fact: str
    operator: str
    value: Any
    cite: str
    sense: Sense

    @property
    def operators(self) -> set[str]:
        """Those by which the words may say it."""
        own, opposite = {self.operator}, {_OPPOSITE[self.operator]}
        return {"stated": own, "denied": opposite, "either": own | opposite}[self.sense]


def number_doubts(card: Card, issued: str, sums: Collection[str]) -> list[Finding]:
    """A finding for each number, bound and day that no quote of the card states.

    A quote that leaves out the year means that of the day on which the document was `issued`.
    Of the facts that are `sums` conditions are in fen.
    """
    quotes = _Quotes({name: cite.quote for name, cite in card.cites.items()}, issued[:4])
    found = (
        *_amount_doubts(card.amounts, quotes),
        *_condition_doubts(card, quotes, sums),
        *_window_doubts(card.windows, quotes),
    )
    return [Finding(place_of("card", card.id), place, told) for place, told in found]


Doubt = tuple[Place, str]


def _amount_doubts(amounts: Iterable[Grant], quotes: _Quotes) -> Iterator[Doubt]:
    for number, grant in enumerate(amounts):
        here = ("amounts", number)
        for name in ("fen", "to_fen", "cap_fen", "was_fen"):
            value = Decimal(getattr(grant, name) or 0) / 100
            if value and value not in quotes.numbers:
                yield (*here, name), f"{value} 元{_ABSENT}"
        for name in ("bp", "waive_bp"):
            share = Decimal(getattr(grant, name) or 0)
            if share and share not in quotes.shares:
                yield (*here, name), f"{share / 100}% {_ABSENT}"
        if grant.up_to_months and grant.up_to_months not in quotes.numbers:
            yield (*here, "up_to_months"), f"{grant.up_to_months} 个月{_ABSENT}"
        if grant.months and not quotes.begin(grant.months[0]):
            yield (*here, "months", 0), f"{grant.months[0]} {_ABSENT}"
        if grant.months and not quotes.end(grant.months[1]):
            yield (*here, "months", 1), f"{grant.months[1]} {_ABSENT}"


def _window_doubts(windows: Iterable[Window], quotes: _Quotes) -> Iterator[Doubt]:
    for number, window in enumerate(windows):
        if window.start and not quotes.begin(window.start):
            yield ("windows", number, "from"), f"{window.start} {_ABSENT}"
        if window.end and not quotes.end(window.end):
            yield ("windows", number, "to"), f"{window.end} {_ABSENT}"


def _condition_doubts(card: Card, quotes: _Quotes, sums: Collection[str]) -> Iterator[Doubt]:
    for demand in _demands_of(card):
        ours = f"{demand.operator} {demand.value}"
        if "-" in str(demand.value):
            if not (quotes.begin(demand.value) or quotes.end(demand.value)):
                yield demand.place, f"{ours} {_ABSENT}"
            continue
        value = Decimal(str(demand.value).removesuffix("%"))
        value = value / 100 if demand.fact in sums else value
        # At least one of something is what naming it means.
        if value > 1 and value not in quotes.numbers:
            yield demand.place, f"{ours} {_ABSENT}"
        elif said := _other_bounds(demand, value, quotes):
            yield demand.place, f"{ours} 与原文不合，原文的说法是 {'、'.join(sorted(said))}"


def _other_bounds(demand: _Demand, value: Decimal, quotes: _Quotes) -> set[str]:
    """How the quotes bound a number, if none of the ways is the condition's."""
    cited = bounds(quotes.by_name.get(demand.cite, ""), value)
    said = cited or {one for quote in quotes.by_name.values() for one in bounds(quote, value)}
    return set() if demand.operator == "==" or said & demand.operators else said


def _demands_of(card: Card) -> Iterator[_Demand]:
    """The numbers and days that a card's conditions compare with."""
    yield from _demands(card.when, ("when",), "stated")
    for number, grant in enumerate(card.amounts):
        yield from _demands(grant.if_, ("amounts", number, "if"), "either")
    for number, route in enumerate(card.routes):
        yield from _demands(route.if_, ("routes", number, "if"), "either")


def _demands(condition: Any, place: Place, sense: Sense) -> Iterator[_Demand]:
    if isinstance(condition, list):
        for number, one in enumerate(condition):
            yield from _demands(one, (*place, number), sense)
    if not isinstance(condition, dict):
        return
    cites = cited_in({key: one for key, one in condition.items() if key not in _GROUPS})
    for key, one in condition.items():
        here = (*place, key)
        if key in _GROUPS:
            yield from _demands(one, here, _inside(key, sense))
            continue
        compared = one if isinstance(one, dict) else {"==": one}
        for operator, value in compared.items():
            if operator in _OPPOSITE and _NUMBER.fullmatch(str(value)):
                at = here if operator == "==" else (*here, operator)
                yield _Demand(at, key, operator, value, "".join(cites[:1]), sense)


def _inside(group: str, sense: Sense) -> Sense:
    if group == "not":
        return _DENIED[sense]
    return "either" if group == "if" else sense
