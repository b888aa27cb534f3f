"""Every benefit we ship, checked by the library: its own cases, its sums, its questions."""

import random
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from eligibility.amounts import amount_facts
from eligibility.asking import facts_to_ask
from eligibility.benefits import Benefit, Exclusion
from eligibility.bundle import bundle, exclusions_between
from eligibility.check import check, examine
from eligibility.closures import compile_rule
from eligibility.derive import complete
from eligibility.grants import Grant
from eligibility.questions import next_question
from eligibility.rules import judge, leaves, read_rule
from eligibility.segments import samples
from eligibility.telling import read_known
from eligibility.values import DECLINED
from eligibility.windows import Window
from nlp.places.regions import RegionTree
from policy.cards import Card
from policy.files import read_folder
from policy.knowledge import Knowledge, Shelved

DATA = Path(__file__).parents[2] / "data"
DAY = date(2020, 3, 26)
TIMES = {"year": "years", "month": "", "day": "", "hour": ""}
QUESTIONS_AT_MOST = 150


@cache
def shipped() -> Knowledge:
    """The knowledge we ship."""
    return Knowledge(read_folder(DATA), RegionTree())


@cache
def benefit(name: str) -> Benefit:
    """A card as a benefit."""
    shelved = shipped().cards[name]
    card, facts = shelved.card, shipped().facts
    same = ("fen", "to_fen", "per", "bp", "of", "waive_bp", "of_premiums", "in_kind")
    same += ("unspecified", "most", "every", "up_to_months", "cap_fen", "cap_per")
    return Benefit(
        card.id,
        card.family,
        shelved.rule,
        facts,
        region=shelved.region.adcode,
        grants=tuple(
            Grant(rule=read_rule(one.if_, facts), **{key: getattr(one, key) for key in same})
            for one in card.amounts
        ),
        windows=windows(shelved),
        exclusions=tuple(Exclusion(one.families, one.scope) for one in card.exclusions),
    )


def windows(shelved: Shelved) -> tuple[Window, ...]:
    """The windows of a card; an event is dated by the hiring, where the rule speaks of it."""
    dated = [leaf.fact.name for leaf in leaves(shelved.rule) if leaf.fact.type == "date"]
    return tuple(
        Window(one.kind, one.start or "", one.end or "", one.certainty, fact)
        for one in shelved.windows
        for fact in (dated[:1] or [""])
    )


def cards() -> list[Card]:
    """The cards of all benefits we ship."""
    return [one.card for one in shipped().cards.values() if one.card.kind == "benefit"]


def official(name: str) -> set[str]:
    """The facts that only an office can certify."""
    return {leaf.fact.name for leaf in leaves(benefit(name).rule) if leaf.official}


CASES = [
    pytest.param(card.id, case.given, case.holds, id=f"{card.id}-{number}")
    for card in cards()
    for number, case in enumerate(card.tests, 1)
]


@pytest.mark.parametrize(("name", "given", "holds"), CASES)
def test_every_case_of_a_card_has_the_status_it_says(
    name: str, given: dict[str, Any], holds: bool | None
) -> None:
    known = complete(benefit(name).derived, read_known(given, shipped().facts), shipped().facts)
    assert judge(benefit(name).rule, known) is holds
    assert compile_rule(benefit(name).rule)(known) is holds
    certified = examine(benefit(name).rule, known, official(name)).status
    assert holds is None or certified == ("eligible" if holds else "ineligible")
    told = examine(benefit(name).rule, known).status
    if holds:
        assert told == "eligible" or (told == "conditional" and official(name))


def someone(chance: random.Random) -> dict[str, Any]:
    """A person or firm of whom some is known, near the bounds the rules set."""
    rules = [benefit(card.id).whole for card in cards()]
    known: dict[str, Any] = {}
    for fact in shipped().facts:
        how = chance.random()
        if how < 0.6 and not fact.ratio:
            known[fact.name] = chance.choice(samples(fact, rules))
        elif how < 0.7:
            known[fact.name] = DECLINED
    return known


def test_of_anyone_every_benefit_gives_a_status_and_whole_fen() -> None:
    chance = random.Random(20200326)
    seen = set()
    for _ in range(40):
        known = someone(chance)
        for card in cards():
            result = check(benefit(card.id), known, DAY)
            seen.add(result.status)
            amounts = [result.amounts.total, *(part.amount for part in result.amounts.parts)]
            fens = [fen for one in amounts for fen in (one.fen, one.to_fen, one.cap_fen)]
            assert all(fen is None or type(fen) is int for fen in fens)
            assert result.reasons or result.status in ("eligible", "ineligible")
            assert not {fact.name for fact in result.missing} & {
                name for name, value in known.items() if value is DECLINED
            }
    assert {"eligible", "conditional", "unknown", "ineligible"} <= seen


def test_of_anyone_no_bundle_holds_two_that_exclude_each_other() -> None:
    chance = random.Random(20221214)
    left_out = 0
    for _ in range(120):
        known = someone(chance)
        found = bundle([check(benefit(card.id), known, date(2022, 7, 1)) for card in cards()])
        chosen = [one.benefit for one in found.chosen]
        assert not any(exclusions_between(one, other) for one in chosen for other in chosen)
        left_out += len(found.left_out)
    assert left_out


def test_questions_come_to_an_end_for_everyone() -> None:
    chance = random.Random(20220614)
    person = someone(chance) | {"headcount_total": 40, "avg_insured_last_year": 40}
    known: dict[str, Any] = {}
    for _ in range(QUESTIONS_AT_MOST):
        name = next_question([check(benefit(card.id), known, DAY) for card in cards()])
        if name is None:
            break
        assert name not in known
        known[name] = person.get(name, DECLINED)
    results = [check(benefit(card.id), known, DAY) for card in cards()]
    assert next_question(results) is None
    assert not any(result.missing for result in results if result.status == "unknown")


def test_every_fact_a_person_is_asked_for_has_its_question() -> None:
    known = shipped()
    for one in (shelved.benefit for shelved in known.cards.values()):
        rules = (one.whole, *(grant.rule for grant in one.grants))
        asked = [fact for rule in rules for fact in facts_to_ask(rule, {}, known.facts)]
        asked += amount_facts(one.grants, {}, known.facts)
        assert [fact.name for fact in asked if not fact.asks.endswith("？")] == []
