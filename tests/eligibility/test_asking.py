"""What people are asked to settle what is open, and what they are spared."""

from typing import Any

from eligibility.asking import facts_to_ask
from eligibility.check import examine
from eligibility.derive import complete
from eligibility.facts import Facts
from eligibility.rules import read_rule
from eligibility.values import DECLINED, Interval

FACTS = Facts.from_data(
    {
        "headcount": {"type": "count", "label": "职工总数"},
        "average": {"type": "count", "label": "平均参保人数", "instead": ["headcount"]},
        "claimants": {"type": "count", "label": "领失业金人数", "instead": ["layoffs"]},
        "layoffs": {"type": "count", "label": "裁员人数"},
        "rate": {"type": "ratio", "label": "裁员率", "ratio": ["claimants", "average"]},
        "practice": {"type": "ratio", "label": "实操占比"},
        "size": {"type": "enum", "label": "企业规模", "choices": {"small": "小", "large": "大"}},
        "listed": {"type": "bool", "label": "黑名单"},
    }
)
LOW_RATE = {"rate": {"<=": "5.5%"}}


def asked(condition: dict[str, Any], **known: Any) -> list[str]:
    """The names of what would be asked."""
    told = complete(FACTS, known, FACTS)
    still_open = examine(read_rule(condition, FACTS), told).assumed
    return [fact.name for fact in facts_to_ask(still_open, told, FACTS)]


def test_a_share_is_asked_as_its_two_numbers() -> None:
    assert asked(LOW_RATE) == ["claimants", "average"]
    assert asked(LOW_RATE, claimants=3) == ["average"]
    assert asked({"practice": {">=": "70%"}}) == ["practice"]


def test_what_stands_in_is_asked_only_of_those_who_do_not_know_the_thing_itself() -> None:
    assert asked(LOW_RATE, claimants=3, average=DECLINED) == ["headcount"]
    assert asked(LOW_RATE, claimants=DECLINED) == ["layoffs", "average"]
    assert asked(LOW_RATE, headcount=40) == ["claimants"]


def test_half_a_share_is_not_asked_for() -> None:
    assert asked(LOW_RATE, claimants=DECLINED, layoffs=DECLINED) == []


def test_a_vague_number_that_leaves_the_rule_open_is_asked_again() -> None:
    small = {"headcount": {"<=": 30}}
    assert asked(small, headcount=Interval(20, 39)) == ["headcount"]
    assert asked(small, headcount=Interval(20, 29)) == []


def test_nobody_is_asked_what_they_declined_or_what_an_office_must_say() -> None:
    both = {"all": [{"listed": False, "official": True}, {"headcount": {">=": 3}}]}
    assert asked(both) == ["headcount"]
    assert asked(both, headcount=DECLINED) == []


def test_nobody_is_asked_what_makes_no_difference() -> None:
    assert asked({"size": ["small", "large"]}) == []
    either = {"any": [{"headcount": {"<=": 30}}, {"headcount": {">": 30}}]}
    assert asked({"all": [either, {"practice": {">=": "70%"}}]}) == ["practice"]
