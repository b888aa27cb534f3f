"""Which benefits somebody may have: the cards of a place checked for the facts known."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from core.errors import Invalid
from eligibility.bundle import Bundle, bundle
from eligibility.check import Result, check
from eligibility.questions import next_question
from nlp.places.regions import Region
from policy.given import read_claimed, read_given
from policy.knowledge import Knowledge


@dataclass(frozen=True, slots=True)
class Checked:
    """All results, what may be drawn together, and the fact to ask for next.

    `told` and `claimed` are what it rests on; `drawn` tells for a benefit's id which of those
    already drawn exclude it.
    """

    region: Region
    told: Mapping[str, Any]
    claimed: tuple[str, ...]
    results: tuple[Result, ...]
    bundle: Bundle
    question: str | None
    drawn: Mapping[str, tuple[str, ...]]


def check_given(
    knowledge: Knowledge,
    region: str,
    day: date,
    given: Mapping[str, Any],
    cards: Sequence[str] | None = None,
) -> Checked:
    """Check the cards, or all benefits of the place; raises Invalid naming what is wrong."""
    found = knowledge.regions.find(region)
    if found is None:
        raise Invalid(fields={"region": [f"没有找到“{region}”，请写行政区划代码或市县名，如 太原"]})
    names = _named(knowledge, cards) if cards is not None else _held(knowledge, found)
    known = read_given(given, knowledge.facts)
    claimed = read_claimed(given, knowledge.drawable)
    return check_known(knowledge, found, day, known, names, claimed)


def check_known(
    knowledge: Knowledge,
    region: Region,
    day: date,
    told: Mapping[str, Any],
    names: Sequence[str],
    claimed: tuple[str, ...] = (),
) -> Checked:
    """Check the cards named for what is told."""
    held = knowledge.of_region(region.adcode)
    known = of_themselves(told)
    results = [
        check(knowledge.cards[name].benefit, known, day, here=name in held) for name in names
    ]
    asked = [one for one in results if one.status not in ("other_region", "expired")]
    together = bundle(results, claimed, [knowledge.cards[name].benefit for name in held])
    drawn = {one.result.benefit.id: one.claimed for one in together.left_out if one.claimed}
    final = [
        replace(one, status="ineligible") if one.benefit.id in drawn else one for one in results
    ]
    return Checked(region, told, claimed, tuple(final), together, next_question(asked), drawn)


def of_themselves(known: Mapping[str, Any]) -> Mapping[str, Any]:
    """A person who asks for themselves is one person."""
    alone = known.get("org_type") == "individual" and "people" not in known
    return {**known, "people": 1} if alone else known


def _held(knowledge: Knowledge, region: Region) -> list[str]:
    """All benefits of a place, the narrowest region first and the latest document."""
    held = [knowledge.cards[name] for name in knowledge.of_region(region.adcode)]
    return [
        one.card.id
        for one in sorted(held, key=lambda one: (-len(knowledge.path(one.card.id)), one.card.id))
        if one.card.kind == "benefit"
    ]


def _named(knowledge: Knowledge, cards: Sequence[str]) -> list[str]:
    if strange := [one for one in cards if one not in knowledge.cards]:
        raise Invalid(fields={"cards": [f"没有“{strange[0]}”这张卡片，编号见 /api/v1/cards"]})
    return list(dict.fromkeys(cards))
