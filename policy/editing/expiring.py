"""What lapses soon, has lapsed, or is to be looked at again, of all that the desk answers from."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import Literal

from policy.cards import Window
from policy.curated import CURATED, Curated
from policy.files import Entry
from policy.knowledge import Knowledge
from policy.own_cards import OWN_CARD
from policy.wording import last_day

SOON = timedelta(days=30)

Why = Literal["ends", "lapsed", "review"]


@dataclass(frozen=True, slots=True)
class Expiring:
    """An entry (kind and name as the forms know them), what it is called, where it holds (adcode),
    the day, and what is with it: it ends then, has lapsed, or was to be reviewed by then."""

    kind: str
    name: str
    title: str
    region: str
    day: date
    why: Why


def list_expiring(knowledge: Knowledge, entries: Sequence[Entry], today: date) -> list[Expiring]:
    """All of them, the earliest day first; of cards those that end soon, for the desk itself says
    of the others that they are over."""
    curated = (one for one in entries if one.kind == CURATED)
    found = [*_cards(knowledge, today), *(it for one in curated for it in _curated(one, today))]
    return sorted(found, key=lambda one: (one.day, one.kind, one.name))


def _cards(knowledge: Knowledge, today: date) -> Iterator[Expiring]:
    for name, shelved in knowledge.cards.items():
        card, region = shelved.card, shelved.region.adcode
        ends = {last_day(one.end) for one in shelved.windows if _tells(one) and one.end}
        for day in sorted(ends):
            if today <= day <= today + SOON:
                yield Expiring(OWN_CARD, name, card.name, region, day, "ends")
        if _is_over(card.review_by, today):
            day = last_day(str(card.review_by))
            yield Expiring(OWN_CARD, name, card.name, region, day, "review")


def _curated(entry: Entry, today: date) -> Iterator[Expiring]:
    one = Curated.model_validate(entry.body)
    told = partial(Expiring, CURATED, entry.name, one.question, one.region)
    if one.until and (day := last_day(one.until)) <= today + SOON:
        yield told(day, "lapsed" if day < today else "ends")
    if _is_over(one.review_by, today):
        yield told(last_day(str(one.review_by)), "review")


def _tells(window: Window) -> bool:
    """Whether it is over for good when the window is; events may be told of later."""
    return window.kind in ("policy", "application")


def _is_over(written: str | None, today: date) -> bool:
    return written is not None and last_day(written) <= today
