"""Which fact is asked next: what decides most, towards the benefit that is likeliest."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from eligibility.benefits import Benefit
from eligibility.check import Result, check
from eligibility.facts import Facts
from eligibility.grants import Grant
from eligibility.questions import next_question
from eligibility.rules import Rule, read_rule
from eligibility.values import DECLINED
from eligibility.windows import Window
from tests.eligibility.random_rules import FACTS, OFFICIAL_LEAVES, PEOPLE, rules

DAY = date(2022, 7, 1)
SMALL, INSURED, MONTHS = {"small": True}, {"insured": True}, {"months": {">=": 3}}
HEADS = {"headcount": {"<=": 30}}


def benefit(rule: Rule | dict[str, Any], *grants: Grant, facts: Facts = FACTS) -> Benefit:
    """A benefit with a rule, as a card writes it or made at random."""
    read = read_rule(rule, facts) if isinstance(rule, dict) else rule
    return Benefit("office/some", "some", read, facts, grants=grants)


def checked(benefits: list[Benefit], known: Mapping[str, Any]) -> list[Result]:
    """All benefits checked for what is known."""
    return [check(one, known, DAY) for one in benefits]


def asked(*conditions: dict[str, Any], priors: Any = None, **known: Any) -> str | None:
    """The question asked about some rules."""
    return next_question(checked([benefit(one) for one in conditions], known), priors or {})


def test_what_decides_most_rules_is_asked_first() -> None:
    assert asked({"all": [MONTHS, SMALL]}, {"all": [INSURED, SMALL]}, SMALL) == "small"


def test_the_rule_nearest_to_a_yes_comes_first() -> None:
    near, far = INSURED, {"all": [SMALL, MONTHS, HEADS]}
    assert asked(far, near) == "insured"


def test_of_equals_the_first_is_asked() -> None:
    assert asked(SMALL, INSURED) == "small"
    assert asked(INSURED, SMALL) == "insured"


def test_what_people_answered_before_tells_what_will_decide() -> None:
    either = {"all": [SMALL, INSURED]}
    hardly = {"small": [(True, 99), (False, 1)], "insured": [(True, 1), (False, 99)]}
    assert asked(either) == "small"
    assert asked(either, priors=hardly) == "insured"
    assert asked(either, priors={"small": [(True, 0)]}) == "small"


def test_neither_what_was_declined_nor_what_an_office_says_is_asked() -> None:
    assert asked({"all": [{**SMALL, "official": True}, INSURED]}) == "insured"
    assert asked({"all": [{**SMALL, "official": True}, INSURED]}, insured=DECLINED) is None
    assert asked({**SMALL, "official": True}) is None


def test_a_way_that_needs_no_certificate_is_asked_for() -> None:
    assert asked({"any": [{**SMALL, "official": True}, HEADS]}) == "headcount"


def test_a_share_is_asked_by_its_numbers() -> None:
    low = {"rate": {"<=": "25%"}}
    assert asked(low) == "layoffs"
    assert asked(low, layoffs=3) == "headcount"


def test_the_other_number_of_a_share_that_was_half_told_is_asked_first() -> None:
    rule = {"all": [SMALL, INSURED, {"rate": {"<=": "25%"}}]}
    assert asked(rule) == "small"
    assert asked(rule, layoffs=3) == "headcount"
    assert asked(rule, headcount=12) == "layoffs"
    assert asked(rule, layoffs=3, headcount=DECLINED) == "small"


def test_sums_are_asked_for_once_all_is_decided_and_only_where_they_are_paid() -> None:
    per_head = benefit(SMALL, Grant(fen=5, per="headcount"))
    per_month = benefit(INSURED, Grant(fen=5, per="months"))
    both = [per_head, per_month]
    assert next_question(checked(both, {"small": True})) == "insured"
    assert next_question(checked(both, {"small": False, "insured": True})) == "months"
    assert next_question(checked(both, {"small": True, "insured": True})) == "headcount"
    told = {"small": True, "insured": False, "headcount": 3}
    assert next_question(checked(both, told)) is None


def test_nobody_is_asked_about_what_is_over_elsewhere_or_yet_to_come() -> None:
    yet_to_come = Benefit(
        "office/next", "next", read_rule(SMALL, FACTS), FACTS, windows=(Window("policy", "2030"),)
    )
    over = Benefit(
        "office/last",
        "last",
        read_rule(HEADS, FACTS),
        FACTS,
        windows=(Window("policy", "", "2019"),),
    )
    elsewhere = check(benefit(MONTHS), {}, DAY, here=False)
    shut = [*checked([yet_to_come, over], {}), elsewhere]
    assert next_question(shut) is None
    assert next_question([*shut, *checked([benefit(INSURED)], {})]) == "insured"


def test_where_there_is_nothing_there_is_nothing_to_ask() -> None:
    assert next_question([]) is None


# Of nobody there is no share: what rests on one then stays unknown, whatever is asked.
SOMEONE = PEOPLE.filter(lambda person: person["headcount"] > 0)
MANY = st.lists(rules(OFFICIAL_LEAVES), min_size=1, max_size=3)


@given(MANY, SOMEONE, st.sets(st.sampled_from(["small", "headcount", "size"])))
def test_answers_lead_to_a_decision_and_no_question_comes_twice(
    made: list[Rule], person: dict[str, Any], unknown_to_them: set[str]
) -> None:
    benefits, known = [benefit(rule) for rule in made], {}
    while name := next_question(checked(benefits, known)):
        assert name not in known
        known[name] = DECLINED if name in unknown_to_them else person[name]
    for result in checked(benefits, known):
        assert result.status != "unknown" or unknown_to_them
        assert not result.missing
