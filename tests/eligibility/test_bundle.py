"""What may be drawn together: the best lawful set, and what was left out for what."""

from collections.abc import Iterable
from datetime import date
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eligibility.benefits import Benefit, Exclusion
from eligibility.bundle import Bundle, bundle, exclusions_between
from eligibility.check import Result, check
from eligibility.grants import Grant
from eligibility.rules import ALWAYS, read_rule
from tests.eligibility.random_rules import FACTS

DAY = date(2022, 7, 1)
UNKNOWN = {"small": True}
ON_A_CERTIFICATE = {"small": True, "official": True}


def result(
    name: str,
    fen: int | None = None,
    excludes: Iterable[str] = (),
    rule: dict[str, Any] | None = None,
    **more: Any,
) -> Result:
    """A checked benefit of the family of its name, that excludes some others."""
    words = {"unspecified": "没写金额"} if fen is None else {"fen": fen}
    excluded = tuple(excludes)
    exclusions = (Exclusion(excluded, "same_hire", **more),) if excluded else ()
    benefit = Benefit(
        f"office/{name}",
        name,
        read_rule(rule, FACTS) if rule else ALWAYS,
        FACTS,
        grants=(Grant(**words),),
        exclusions=exclusions,
    )
    return check(benefit, {}, DAY)


def chosen(found: Bundle) -> list[str]:
    """The families chosen."""
    return [one.benefit.family for one in found.chosen]


def test_what_excludes_nothing_is_drawn_together() -> None:
    both = bundle([result("hiring", 100), result("training", 50)])
    assert chosen(both) == ["hiring", "training"]
    assert both.total.fen == 150
    assert both.left_out == ()


@pytest.mark.parametrize("who", ["hiring", "expansion"])
def test_of_two_that_exclude_each_other_the_higher_is_chosen_whoever_says_so(who: str) -> None:
    other = {"hiring": "expansion", "expansion": "hiring"}
    said = {who: [other[who]]}
    results = [
        result(name, fen, said.get(name, ())) for name, fen in (("hiring", 5), ("expansion", 9))
    ]
    found = bundle(results)
    assert chosen(found) == ["expansion"]
    (left,) = found.left_out
    assert left.result.benefit.family == "hiring"
    assert left.instead == found.chosen
    assert [one.scope for one in left.exclusions] == ["same_hire"]


def test_two_small_ones_may_be_worth_more_than_the_large_one_that_excludes_both() -> None:
    large = result("award", 100, ["hiring", "training"])
    assert chosen(bundle([large, result("hiring", 60), result("training", 50)])) == [
        "hiring",
        "training",
    ]
    assert chosen(bundle([large, result("hiring", 40), result("training", 50)])) == ["award"]


def test_a_sum_that_is_known_goes_before_one_that_the_text_leaves_open() -> None:
    assert chosen(bundle([result("hiring"), result("expansion", 1, ["hiring"])])) == ["expansion"]


def test_what_needs_no_certificate_goes_first_where_the_sums_are_equal() -> None:
    waiting = result("hiring", 5, rule=ON_A_CERTIFICATE)
    assert waiting.status == "conditional"
    assert chosen(bundle([waiting, result("expansion", 5, ["hiring"])])) == ["expansion"]
    assert chosen(bundle([waiting])) == ["hiring"]


def test_what_is_only_unknown_takes_no_part_and_hides_nothing() -> None:
    unknown = result("hiring", 500, ["expansion"], rule=UNKNOWN)
    assert unknown.status == "unknown"
    found = bundle([unknown, result("expansion", 1)])
    assert chosen(found) == ["expansion"]
    assert found.left_out == ()


def test_equal_ones_are_chosen_in_the_order_they_were_given() -> None:
    one, two = result("hiring", 5, ["expansion"]), result("expansion", 5)
    assert chosen(bundle([one, two])) == ["hiring"]
    assert chosen(bundle([two, one])) == ["expansion"]


@pytest.mark.parametrize("claimed", ["expansion", "office/expansion"])
def test_what_was_already_drawn_keeps_out_what_it_excludes(claimed: str) -> None:
    results = [result("hiring", 5), result("expansion", 9, ["hiring"]), result("training", 1)]
    found = bundle(results, [claimed])
    assert chosen(found) == ["training"]
    assert [(one.result.benefit.family, one.claimed) for one in found.left_out] == [
        ("hiring", (claimed,)),
        ("expansion", (claimed,)),
    ]


def test_one_way_what_was_drawn_first_leaves_the_other_open() -> None:
    results = [result("hiring", 5, ["award"], one_way=True), result("award", 9)]
    assert chosen(bundle(results)) == ["award"]
    assert [one.result.benefit.family for one in bundle(results, ["award"]).left_out] == [
        "hiring",
        "award",
    ]
    assert chosen(bundle(results, ["hiring"])) == ["award"]


def test_two_of_a_family_that_excludes_itself_are_two_ways_to_one_thing() -> None:
    twice = [result("placement", 3, ["placement"]), result("placement", 4, ["placement"])]
    assert [one.amounts.total.fen for one in bundle(twice).chosen] == [4]


NAMES = ["a", "b", "c", "d", "e", "f"]
RESULTS = st.lists(
    st.tuples(st.one_of(st.none(), st.integers(1, 5)), st.sets(st.sampled_from(NAMES), max_size=3)),
    min_size=1,
    max_size=len(NAMES),
).map(lambda made: [result(name, *one) for name, one in zip(NAMES, made, strict=False)])


def lawful(some: Iterable[Result]) -> bool:
    """Whether none of them excludes another."""
    pairs = combinations([one.benefit for one in some], 2)
    return not any(exclusions_between(one, other) for one, other in pairs)


def worth(some: Iterable[Result]) -> tuple[int, int]:
    """The known sum, then the number."""
    found = list(some)
    return sum((one.amounts.total.bounds or (0, 0))[0] for one in found), len(found)


@given(RESULTS)
def test_no_lawful_set_is_better_and_none_can_be_added(results: list[Result]) -> None:
    found = bundle(results)
    sets = [some for size in range(len(results) + 1) for some in combinations(results, size)]
    assert lawful(found.chosen)
    assert worth(found.chosen) == max(worth(some) for some in sets if lawful(some))
    assert set(found.chosen) | {one.result for one in found.left_out} == set(results)
    assert all(not lawful([*found.chosen, one.result]) for one in found.left_out)
    assert all(one.instead and one.exclusions for one in found.left_out)


def test_many_that_exclude_each_other_are_searched_at_once() -> None:
    families = [f"family_{letter}" for letter in "abcdefghijklmnopqrst"]
    neighbours = {
        name: [families[(place + step) % len(families)] for step in (1, 2, 3)]
        for place, name in enumerate(families)
    }
    results = [
        result(name, len(name) + place, neighbours[name]) for place, name in enumerate(families)
    ]
    assert lawful(bundle(results).chosen)
    assert len(bundle(results).chosen) == 5


@pytest.mark.parametrize("claimed", ["award", "office/award"])
def test_what_was_drawn_keeps_one_from_a_benefit_though_it_is_not_checked_itself(
    claimed: str,
) -> None:
    award = result("award", 9, ["hiring"]).benefit
    assert chosen(bundle([result("hiring", 5)], [claimed], [award])) == []
    assert chosen(bundle([result("hiring", 5)], [], [award])) == ["hiring"]
