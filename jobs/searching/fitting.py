"""How a posting fits what somebody said: what it demands and what they wish, each with its reason.

Nothing is left out by it and nobody is scored: a person sees why one stands before another.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from jobs.spoken.understood import Understood
from jobs.values import FEN, KINDS, Education, Posting
from nlp.places.regions import RegionTree

Sort = Literal["met", "open", "unmet", "wish", "missed"]
"""A demand that is met, of which nobody spoke, or that is not met; a wish fulfilled or not."""

_RANKS: dict[str, int] = {
    "不限": 0,
    "初中": 1,
    "高中": 2,
    "中专": 2,
    "大专": 3,
    "本科": 4,
    "硕士": 5,
    "博士": 6,
}
"""中专 and 高中 are as good as each other."""

_HOLDS = {"五险一金": ("五险", "公积金"), "包吃包住": ("包吃", "包住")}


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason for or against a posting, in words."""

    sort: Sort
    text: str


@dataclass(frozen=True, slots=True)
class Fit:
    """A posting with all its reasons."""

    posting: Posting
    reasons: tuple[Reason, ...]

    def count(self, *sorts: Sort) -> int:
        """How many reasons there are of these sorts."""
        return sum(one.sort in sorts for one in self.reasons)


def ranked(postings: Sequence[Posting], wanted: Understood, regions: RegionTree) -> list[Fit]:
    """The postings with their reasons: those first whose demands are met, then by wishes, and
    among equals in the order given."""
    fits = [Fit(one, tuple(_reasons(one, wanted, regions))) for one in postings]
    return sorted(fits, key=lambda fit: (fit.count("unmet"), -fit.count("wish"), fit.count("open")))


def _reasons(posting: Posting, wanted: Understood, regions: RegionTree) -> Iterator[Reason]:
    wording = posting.wording
    yield from _schooling(wording.education, wanted.education)
    for one in wording.certificates:
        if one in wanted.certificates:
            yield Reason("met", f"要{one}，您有")
        else:
            yield Reason("open", f"要{one}，您没说有没有")
    yield from _paid(posting, wanted)
    if wanted.kind and wording.kind == wanted.kind:
        yield Reason("wish", f"是{KINDS[wanted.kind]}")
    elif wanted.kind:
        yield Reason("missed", f"是{KINDS[wording.kind]}，不是{KINDS[wanted.kind]}")
    if wanted.region and regions.contains(wanted.region, wording.place.region):
        yield Reason("wish", f"就在{regions.get(wanted.region).short}")
    offered = {
        *wording.benefits,
        *(part for one in wording.benefits for part in _HOLDS.get(one, ())),
    }
    yield from _wished(wanted.benefits, offered)
    if wording.shift:
        yield from _wished(wanted.shift, set(wording.shift))


def _schooling(demanded: Education, has: str | None) -> Iterator[Reason]:
    if demanded == "不限":
        return
    if has is None:
        yield Reason("open", f"要{demanded}以上，您没说学历")
    elif _RANKS[has] >= _RANKS[demanded]:
        yield Reason("met", f"要{demanded}以上，您是{has}")
    else:
        yield Reason("unmet", f"要{demanded}以上，您说的是{has}")


def _paid(posting: Posting, wanted: Understood) -> Iterator[Reason]:
    """Pay is compared within one unit only: what a day comes to in a month nobody knows."""
    pay, wish = posting.wording.pay, wanted.pay
    if wish.min is None or pay.low is None or pay.unit != (wish.unit or pay.unit):
        return
    most = pay.high if pay.high is not None else pay.low
    if pay.low >= wish.min * FEN:
        yield Reason("wish", f"工资够您要的{wish.min}元")
    elif most >= wish.min * FEN:
        yield Reason("wish", f"工资最高能到您要的{wish.min}元")
    else:
        yield Reason("missed", f"工资不到您要的{wish.min}元")


def _wished(wishes: Sequence[str], offered: set[str]) -> Iterator[Reason]:
    for wish in wishes:
        if wish in offered:
            yield Reason("wish", wish)
        else:
            yield Reason("missed", f"没写{wish}")
