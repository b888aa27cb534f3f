"""The subsidy that belongs to a posting: what somebody may claim if they take it."""

from collections.abc import Mapping, Sequence
from typing import Any

from handlers.asked import Asked
from handlers.checks.entitlements import open_benefits
from handlers.keeping import stored_facts
from handlers.told.story import heard
from jobs.values import Kind, Posting
from policy.checking import check_known
from policy.given import read_given

SEEKERS = ("worker", "graduate", "unemployed")
_FLEXIBLE: Sequence[Kind] = ("part_time", "gig")
_SMALL = ("micro", "small")


def subsidies(asked: Asked, posting: Posting, size: str) -> list[str]:
    """The names of the benefits that are a person's by this posting and not without it.

    They rest on what the person told or had stored, on the firm's size, on the kind of work and
    on how far it is from where they are.
    """
    if not asked.home:
        return []
    names = open_benefits(asked, asked.home, SEEKERS)
    cards = [asked.knowledge.cards[name] for name in names]
    facts = list({fact.name: fact for one in cards for fact in one.benefit.facts}.values())
    told = {name: one.given for name, one in heard(asked, facts).items()}
    known = {**stored_facts(asked, names), **told}
    before = _entitled(asked, names, known)
    after = _entitled(asked, names, known | _by(asked, posting, size))
    return [asked.knowledge.cards[name].card.name for name in names if name in after - before]


def _entitled(asked: Asked, names: Sequence[str], told: Mapping[str, Any]) -> set[str]:
    knowledge = asked.knowledge
    region, known = knowledge.regions.get(asked.home), read_given(told, knowledge.facts)
    found = check_known(knowledge, region, asked.turn.today, known, names)
    return {one.benefit.id for one in found.results if one.status in ("eligible", "conditional")}


def _by(asked: Asked, posting: Posting, size: str) -> dict[str, Any]:
    """What is so of somebody who takes a posting."""
    facts: dict[str, Any] = {"employed": True, "destination": _how_far(asked, posting)}
    if posting.wording.kind in _FLEXIBLE:
        facts["job_type"] = "flexible"
    elif size in _SMALL:
        facts["job_type"] = "small_enterprise"
    elif size == "large":
        facts["job_type"] = "large_enterprise"
    return facts


def _how_far(asked: Asked, posting: Posting) -> str:
    path = asked.knowledge.regions.path
    home, there = path(asked.home), path(posting.wording.place.region)
    if home[0] != there[0]:
        return "out_province"
    return "in_county" if home[-1] in there else "in_province_out_county"
