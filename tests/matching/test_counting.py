"""Whom a benefit is for: where they are, when, what they told, and what offices certify."""

from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from sqlalchemy import Select, select

from eligibility.selecting import status_sql
from matching.counting import Matched, match
from matching.pivot import pivot
from matching.places import lives_in
from nlp.places.regions import RegionTree
from people.tables import people
from policy.knowledge import Knowledge, Shelved
from tests.conftest import Site
from tests.matching.crowd import shipped, store
from tests.policy import small

GRANT = "taiyuan-2020/small-firm-hiring-grant"
REFUND = "taiyuan-2020/job-retention-refund"
DAY = date(2020, 4, 1)
FIRM: dict[str, Any] = {"employer_size": "micro_small", "employment_months": 6}


def matched(site: Site, *crowd: tuple[str, dict[str, Any]], **asked: Any) -> Matched:
    """Whom the grant (or another card) is for among these people."""
    knowledge = shipped()
    shelved = knowledge.cards[asked.pop("card", GRANT)]
    within = asked.pop("within", None)
    with site.database.transaction() as connection:
        store(connection, crowd)
        return match(
            connection,
            knowledge,
            shelved,
            asked.pop("day", DAY),
            knowledge.regions.find(within) if within else None,
            **asked,
        )


def counts(found: Matched) -> tuple[int, int]:
    """Certainly and possibly."""
    return found.certainly, found.possibly


def test_who_told_all_is_certain_who_told_less_is_possible(desk: Site) -> None:
    found = matched(
        desk,
        ("140100", FIRM),
        ("140100", {"employer_size": "micro_small"}),
        ("140100", {}),
        ("140100", {"employer_size": "large"}),
    )
    assert counts(found) == (1, 2)


def test_decimals_are_not_rounded(desk: Site) -> None:
    almost = FIRM | {"employment_months": Fraction(119, 20)}
    assert counts(matched(desk, ("140100", almost), ("140100", FIRM))) == (1, 0)


def test_what_only_an_office_certifies_is_possible_and_never_certain(desk: Site) -> None:
    base = {"recognized_base": True, "poverty_alleviated_hired": 30}
    found = matched(
        desk,
        ("140100", base),
        ("140100", base | {"recognized_base": False}),
        card="shanxi-2022-06/employment-base-tiered-award",
        day=date(2022, 7, 1),
    )
    assert counts(found) == (0, 1)


def test_a_share_follows_from_its_two_counts(desk: Site) -> None:
    firm = {
        "employer_size": "micro_small",
        "headcount_total": 28,
        "ui_months_paid": 12,
        "commitment_signed": True,
        "ui_paid_full": True,
        "env_blacklisted": False,
    }
    few, many = firm | {"layoff_count": 5}, firm | {"layoff_count": 6}
    found = matched(desk, ("140100", few), ("140100", many), card=REFUND)
    assert counts(found) == (1, 0)


@pytest.mark.parametrize(
    ("region", "certain"),
    [("140100", 1), ("140105", 1), ("140000", 0), ("140200", 0), ("520100", 0)],
)
def test_a_citys_benefit_is_for_its_counties_too(desk: Site, region: str, certain: int) -> None:
    assert matched(desk, (region, FIRM)).certainly == certain


def test_only_those_of_a_region_are_counted_if_one_is_named(desk: Site) -> None:
    crowd = (("140100", FIRM), ("140105", FIRM), ("140106", FIRM))
    assert matched(desk, *crowd, within="140105").certainly == 1


def test_what_is_over_or_not_yet_begun_is_for_nobody(desk: Site) -> None:
    for day, standing in ((date(2020, 7, 1), "expired"), (date(2020, 1, 1), "not_started")):
        found = matched(desk, ("140100", FIRM), day=day)
        assert (found.standing, *counts(found)) == (standing, 0, 0)


def test_the_sample_names_the_certain_first_and_no_more_than_asked(desk: Site) -> None:
    half = {"employer_size": "micro_small"}
    crowd = [("140100", half if number % 2 else FIRM) for number in range(20)]
    found = matched(desk, *crowd, sample=12)
    assert counts(found) == (10, 10)
    assert [one.how for one in found.sample] == ["certainly"] * 10 + ["possibly"] * 2
    assert matched(desk, ("140100", FIRM), sample=0).sample == ()


def test_a_rule_that_holds_either_way_is_certain_though_a_fact_is_missing(desk: Site) -> None:
    firm = {
        "employer_size": "micro_small",
        "ui_months_paid": 12,
        "commitment_signed": True,
        "ui_paid_full": True,
        "env_blacklisted": False,
        "layoff_rate": Fraction(1, 20),
    }
    assert counts(matched(desk, ("140100", firm), card=REFUND)) == (1, 0)


def test_the_digits_of_an_adcode_say_what_the_tree_of_regions_says(desk: Site) -> None:
    knowledge = shipped()
    regions = list(knowledge.regions)
    outer = [one for one in regions if one.level != "county"][::9] + regions[::97]
    outer += [one for one in regions if one.level == "special"]
    with desk.database.transaction() as connection:
        store(connection, [(one.adcode, {}) for one in regions])
        for region in outer:
            here = select(people.c.region).where(lives_in(region, knowledge))
            found = set(connection.execute(here).scalars())
            expected = {one.adcode for one in regions if knowledge.holds_in(region, one.adcode)}
            assert found == expected, region


def test_a_person_who_asks_for_themselves_is_one_person(desk: Site) -> None:
    facts = {
        "org_type": {
            "type": "enum",
            "label": "申请单位",
            "choices": {"individual": "个人", "enterprise": "企业"},
        },
        "people": {"type": "count", "label": "人数"},
    }
    rule = {"when": {"people": {"<=": 1}}, "tests": []}
    knowledge = Knowledge(small.entries(card=rule, facts=facts), RegionTree())
    shelved = knowledge.cards["office-2020/hiring-grant"]
    several = {"org_type": "individual", "people": 3}
    crowd = [{"org_type": "individual"}, {"org_type": "enterprise"}, several, {"people": 1}]
    with desk.database.transaction() as connection:
        store(connection, [("140100", known) for known in crowd])
        assert counts(match(connection, knowledge, shelved, DAY)) == (2, 1)
        statuses = connection.execute(_statuses(shelved)).scalars().all()
    assert sorted(statuses) == ["eligible", "eligible", "ineligible", "unknown"]


def _statuses(shelved: Shelved) -> Select[Any]:
    """What the database alone says of all people."""
    wide = pivot([shelved.benefit])
    return select(status_sql(shelved.benefit, wide.stored)).select_from(wide.source)
