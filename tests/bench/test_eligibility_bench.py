"""The bench measures what it says: its people, rules and matches, and its ways of asking."""

import ast
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from bench.eligibility_asking import ask, strategies
from bench.eligibility_people import forgetting, people, told_for
from bench.eligibility_profiles import twelve
from bench.eligibility_rounds import Spread, Wrong, alternate, same, times_as_fast
from bench.eligibility_stored import fill, match
from bench.eligibility_theirs import HERE
from bench.eligibility_twelve import DAY, dictionary, names, rules
from eligibility.derive import complete
from eligibility.facts import Facts
from eligibility.rules import judge
from eligibility.telling import read_known

FACTS = Facts.from_data(
    {
        "headcount": {"type": "count", "label": "职工人数"},
        "insured": {"type": "count", "label": "参保人数", "instead": ["headcount"]},
        "layoffs": {"type": "count", "label": "裁员人数"},
        "rate": {"type": "ratio", "label": "裁员率", "ratio": ["layoffs", "insured"]},
    }
)


def made_up(seed: int, count: int) -> list[dict[str, Any]]:
    """People of the twelve rules."""
    facts = dictionary()
    return list(people(seed, told_for(rules(facts), facts), facts, count))


def test_the_same_seed_makes_the_same_people() -> None:
    assert made_up(1, 50) == made_up(1, 50) != made_up(2, 50)


def test_nobody_lays_off_more_than_there_are_and_a_stand_in_says_the_same() -> None:
    told = [fact for fact in FACTS if not fact.ratio]
    crowd = list(people(3, told, FACTS, 200))
    assert all(one["layoffs"] <= one["insured"] == one["headcount"] > 0 for one in crowd)
    assert any(one["layoffs"] for one in crowd)


def test_of_forgetful_people_about_so_many_facts_are_missing() -> None:
    crowd = made_up(4, 200)
    left = sum(len(one) for one in forgetting(5, crowd, 0.3)) / sum(len(one) for one in crowd)
    assert 0.67 < left < 0.73


def test_a_ratio_compares_the_figures_of_one_round() -> None:
    ours, theirs = iter([1.0, 10.0, 2.0]), iter([3.0, 20.0, 10.0])
    measured = alternate("试", 3, {"a": lambda: next(ours), "b": lambda: next(theirs)})
    assert times_as_fast(measured, "a", "b") == Spread(3.0, 2.0, 5.0)


def test_nothing_is_compared_that_comes_to_another_result() -> None:
    with pytest.raises(Wrong, match="试：两边的结果不同"):
        same("试", [[True]], [[False]])


def test_the_formulas_for_openfisca_are_of_the_same_benefits_in_the_same_order() -> None:
    tree = ast.parse((HERE / "openfisca_shanxi" / "rules.py").read_text(encoding="utf-8"))
    written = [node.name for node in tree.body if isinstance(node, ast.FunctionDef)]
    assert [name for name in written if not name.startswith("_")] == names()


def test_the_database_matches_whom_the_rules_hold_for(tmp_path: Path) -> None:
    fill(tmp_path / "people.db", 2000)
    match(str(tmp_path / "people.db"))
    connection = sqlite3.connect(tmp_path / "people.db")
    found = set(connection.execute("SELECT rule, person FROM matches"))
    connection.close()
    facts, benefits = dictionary(), twelve()
    known = [read_known(one, facts) for one in made_up(0, 2000)]
    assert found == {
        (number, person)
        for person, one in enumerate(known, 1)
        for number, benefit in enumerate(benefits)
        if judge(benefit.whole, complete(benefit.derived, one, facts))
    }
    assert {rule for rule, _ in found} == set(range(len(names())))


def test_whichever_is_asked_next_the_end_is_the_same_and_no_longer_than_the_form() -> None:
    facts, benefits = dictionary(), twelve()
    form = [fact.name for fact in told_for(rules(facts), facts)]
    ways = strategies(form, {})
    for one in made_up(6, 10):
        known = read_known(one, facts)
        asked = {name: ask(benefits, known, DAY, ways[name]) for name in ways}
        assert len({found.statuses for found in asked.values()}) == 1
        assert all(found.all <= len(form) for found in asked.values())
