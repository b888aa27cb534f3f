"""When a benefit can be had: while its policy is in force and applications are taken.

An event window is another thing: when something must have happened, on whichever day it is
checked. It becomes a condition on the date of that event.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

from eligibility.facts import Facts
from eligibility.rules import ALWAYS, All, AnyOf, Compare, Rule
from eligibility.values import days

Certainty = Literal["stated", "inferred", "none"]
Standing = Literal["in_force", "expired", "not_started"]


@dataclass(frozen=True, slots=True)
class Window:
    """From one day, month or year to another, both included; "" where the text leaves it open.

    `fact` names the date of the event that must lie inside an event window, if it is a fact.
    """

    kind: Literal["policy", "event", "application"] = "policy"
    start: str = ""
    end: str = ""
    certainty: Certainty = "stated"
    fact: str = ""


@dataclass(frozen=True, slots=True)
class Validity:
    """How a benefit stands on a day, the window that says so, and how sure that is.

    `certainty` is none where no end is known: in force, for all the text says.
    """

    standing: Standing
    window: Window | None = None
    certainty: Certainty = "none"


OPEN = Validity("in_force")


@lru_cache(4096)
def validity(windows: tuple[Window, ...], day: date) -> Validity:
    """How a benefit stands on a day, by its policy windows and its application windows.

    Several of one kind are terms: one that covers the day is enough. Of both kinds the worse
    counts; if both are open, the one that closes first.
    """
    dated = [one for one in windows if one.kind != "event" and (one.start or one.end)]
    kinds = {one.kind for one in dated}
    found = [_validity([one for one in dated if one.kind == kind], day) for kind in sorted(kinds)]
    for standing in ("expired", "not_started"):
        for one in found:
            if one.standing == standing:
                return one
    return min(found, key=_closes, default=OPEN)


def _validity(windows: list[Window], day: date) -> Validity:
    covering = [one for one in windows if _begun(one, day) and not _over(one, day)]
    if covering:
        last = max(covering, key=_closing_day)
        return Validity("in_force", last, last.certainty if last.end else "none")
    coming = [one for one in windows if not _begun(one, day)]
    if coming:
        first = min(coming, key=lambda one: days(one.start)[0])
        return Validity("not_started", first, first.certainty)
    last = max(windows, key=_closing_day)
    return Validity("expired", last, last.certainty)


def _begun(window: Window, day: date) -> bool:
    return not window.start or days(window.start)[0] <= day


def _over(window: Window, day: date) -> bool:
    return bool(window.end) and days(window.end)[1] < day


def _closing_day(window: Window) -> date:
    return days(window.end)[1] if window.end else date.max


def _closes(validity: Validity) -> date:
    return _closing_day(validity.window) if validity.window else date.max


def events(windows: Iterable[Window], dictionary: Facts) -> Rule:
    """That what must have happened within a window did so; of several for one event, in one."""
    by_fact: dict[str, list[Rule]] = {}
    for window in windows:
        if window.kind == "event" and window.fact:
            by_fact.setdefault(window.fact, []).append(_inside(window, dictionary))
    rules = [one[0] if len(one) == 1 else AnyOf(tuple(one)) for one in by_fact.values()]
    return All(tuple(rules)) if rules else ALWAYS


def _inside(window: Window, dictionary: Facts) -> Rule:
    fact = dictionary.get(window.fact)
    since = (Compare(fact, ">=", window.start),) if window.start else ()
    until = (Compare(fact, "<=", window.end),) if window.end else ()
    return All((*since, *until))
