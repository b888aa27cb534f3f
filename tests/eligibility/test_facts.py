"""The dictionary of facts: what it has, and what it says of a fact it cannot take."""

from typing import Any

import pytest

from eligibility.facts import Facts, UnknownFact

HEADCOUNT = {"type": "count", "label": "职工总数"}
SIZE = {"type": "enum", "label": "规模", "choices": {"small": "小", "large": "大"}}


def refusal(name: str, values: Any) -> str:
    """What the dictionary says of a fact it refuses."""
    with pytest.raises(UnknownFact) as refused:
        Facts.from_data({"headcount": HEADCOUNT, name: values})
    return str(refused.value)


def test_a_fact_is_found_by_its_name_with_its_unit() -> None:
    facts = Facts.from_data({"headcount": HEADCOUNT})
    assert "headcount" in facts
    assert "layoffs" not in facts
    fact = facts.get("headcount")
    assert (fact.name, fact.type, fact.label, fact.unit) == ("headcount", "count", "职工总数", "人")


@pytest.mark.parametrize(
    ("kind", "unit"),
    [("count", "人"), ("months", "个月"), ("days", "天"), ("yuan", "元"), ("year", "年")],
)
def test_what_is_counted_has_a_unit(kind: str, unit: str) -> None:
    assert Facts.from_data({"x": {"type": kind, "label": "某"}}).get("x").unit == unit


def test_a_unit_of_its_own_goes_first() -> None:
    fact = {"type": "count", "label": "课时", "unit": "课时"}
    assert Facts.from_data({"hours": fact}).get("hours").unit == "课时"


def test_a_derived_share_knows_what_it_is_worked_out_from() -> None:
    layoffs = {"type": "count", "label": "裁员人数"}
    rate = {"type": "ratio", "label": "裁员率", "ratio": ["layoffs", "headcount"]}
    facts = Facts.from_data({"layoffs": layoffs, "headcount": HEADCOUNT, "rate": rate})
    assert facts.get("rate").ratio == ("layoffs", "headcount")


def test_asking_for_a_fact_that_is_not_there_names_the_place_to_add_it() -> None:
    with pytest.raises(UnknownFact, match=r"“headcunt”不在 data/facts\.yaml 中"):
        Facts.from_data({"headcount": HEADCOUNT}).get("headcunt")


@pytest.mark.parametrize(
    ("values", "remedy"),
    [
        ({"type": "cuont", "label": "某"}, "应为 bool、count、months"),
        ({"label": "某"}, "应为 bool、count、months"),
        (None, "应为 bool、count、months"),
        ({"type": "count"}, "缺少 label"),
        ({"type": "enum", "label": "某"}, "缺少 choices"),
        ({"type": "count", "label": "某", "lable": "某"}, "没有“lable”这一项，请检查拼写或删去"),
        ({"type": "count", "label": "某", "name": "某"}, "没有“name”这一项"),
        ({"type": "count", "label": "某", "instead": ["headcunt"]}, "“headcunt”不在"),
        ({"type": "ratio", "label": "某", "ratio": ["laid_off", "headcount"]}, "“laid_off”不在"),
        ({"type": "ratio", "label": "某", "ratio": ["headcount"]}, "ratio 应是两个事实"),
        ({"type": "count", "label": "某", "instead": "headcount"}, "instead 应是列表"),
        ({"type": "count", "label": "某", "cues": None}, "cues 应是列表"),
        ({"type": "count", "label": "某", "cues": [5]}, "cues 应是列表"),
        ({**SIZE, "heard": {"huge": ["特大"]}}, "“huge”不是 choices 里的选项"),
        ({**SIZE, "groups": {"中小": ["small", "tiny"]}}, "“tiny”不是 choices 里的选项"),
        ({**SIZE, "by_place": ["small", "large"]}, "by_place 应是三个选项"),
        ({**SIZE, "by_level": {"town": ["small"]}, "level_of": ["批"]}, "“town”应为 province、"),
        ({**SIZE, "by_level": {"city": ["tiny"]}, "level_of": ["批"]}, "“tiny”不是 choices"),
        ({**SIZE, "by_level": {"city": ["small"]}}, "by_level 和 level_of 要一起写"),
    ],
)
def test_a_fact_that_cannot_be_taken_is_named_with_the_remedy(values: Any, remedy: str) -> None:
    sentence = refusal("wrong", values)
    assert "“wrong”" in sentence or "不在 data/facts.yaml 中" in sentence
    assert remedy in sentence


def standing_in(**instead: list[str]) -> dict[str, Any]:
    """A dictionary of facts with those that stand in for each."""
    return {
        name: {"type": "count", "label": name, "instead": others}
        for name, others in instead.items()
    }


@pytest.mark.parametrize(
    ("facts", "circle"),
    [
        (standing_in(a=["a"]), "a → a"),
        (standing_in(a=["b"], b=["a"]), "a → b → a"),
        (standing_in(z=["b"], b=["d", "c"], c=["b"], d=[]), "b → c → b"),
        (
            standing_in(part=["share"], whole=[])
            | {"share": {"type": "ratio", "label": "某", "ratio": ["part", "whole"]}},
            "part → share → part",
        ),
    ],
)
def test_facts_that_stand_in_for_each_other_in_a_circle_are_refused(
    facts: dict[str, Any], circle: str
) -> None:
    with pytest.raises(UnknownFact) as refused:
        Facts.from_data(facts)
    assert f"绕成了圈：{circle}，请删去其中一处" in str(refused.value)


def test_one_fact_may_stand_in_for_two_that_stand_in_for_a_third() -> None:
    assert "a" in Facts.from_data(standing_in(a=["b", "c"], b=["d"], c=["d"], d=[]))


@pytest.mark.parametrize("data", [None, [], "headcount"])
def test_an_empty_or_misshapen_dictionary_is_refused(data: Any) -> None:
    with pytest.raises(UnknownFact, match="名称: 内容"):
        Facts.from_data(data)
