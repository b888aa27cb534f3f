"""Fields of a card are changed in its text, and nothing else there is."""

import pytest

from policy.editing.card_fields import faults_at, plain_fields, with_fields
from policy.editing.export import written
from policy.files import KnowledgeError, parse, read_yaml
from tests.conftest import DATA

CARD = """\
# Reviewed in the spring.
id: a/b
name: 稳岗返还   # as the notice says
aliases: [稳岗补贴, 返还]
asks:
  - 能退多少   # often
  - 怎么领
summary: 退回一部分，
  上年度的保险费。
windows:
  - {kind: policy, to: "2026-06", certainty: stated, cite: time}
materials:
  - name: 申报表
    cite: papers
points:
  - {about: contact, text: "电话：0351-0000000", cite: tel}
tests: []
"""


def values(text: str) -> dict[str, str]:
    return {field.key: field.value for field in plain_fields(text)}


def test_the_fields_are_read_with_their_places_and_lines() -> None:
    found = {field.key: field for field in plain_fields(CARD)}
    assert found["summary"].value == "退回一部分， 上年度的保险费。"
    assert (found["summary"].first, found["summary"].last) == (8, 9)
    assert found["asks"].value == "能退多少\n怎么领"
    assert (found["points.0.text"].label, found["windows.0.to"].label) == (
        "打哪个电话 1",
        "时间 1：到",
    )
    assert (found["windows.0.from"].value, found["windows.0.from"].first) == ("", 0)


@pytest.mark.parametrize(
    ("key", "value", "line"),
    [
        ("name", "稳岗: 返还", 'name: "稳岗: 返还"   # as the notice says'),
        ("aliases", "稳岗补贴\n退钱", 'aliases: ["稳岗补贴", "退钱"]'),
        ("summary", "退一半。", 'summary: "退一半。"'),
        ("review_by", "2026-12-01", 'review_by: "2026-12-01"'),
        ("windows.0.to", "", "  - {kind: policy, to: null, certainty: stated, cite: time}"),
        (
            "windows.0.from",
            "2026-01",
            '  - {from: "2026-01", kind: policy, to: "2026-06", certainty: stated, cite: time}',
        ),
        ("materials.0.by", "企业", '  - by: "企业"'),
        ("points.0.text", "电话：0351-1", '  - {about: contact, text: "电话：0351-1", cite: tel}'),
    ],
)
def test_only_the_words_of_a_field_change(key: str, value: str, line: str) -> None:
    text = with_fields(CARD, {key: value})
    assert line in text.splitlines()
    assert values(text) == values(CARD) | {key: value}
    assert "# Reviewed in the spring." in text and "tests: []" in text


def test_several_change_at_once_and_a_list_below_each_other_stays_one() -> None:
    text = with_fields(CARD, {"asks": "怎么领\n领多少", "name": "返还", "materials.0.name": "表"})
    assert '  - "怎么领"\n  - "领多少"\nsummary:' in text
    assert parse(text)["asks"] == ["怎么领", "领多少"]
    assert parse(with_fields(CARD, {"asks": ""}))["asks"] == []


def test_what_is_not_there_or_not_readable_is_told() -> None:
    with pytest.raises(KnowledgeError, match=r"已经没有 points\.7\.text 这一项"):
        with_fields(CARD, {"points.7.text": "电话"})
    with pytest.raises(KnowledgeError, match="YAML"):
        with_fields("id: [", {"name": "返还"})
    assert plain_fields("id: [") == []


def test_every_field_of_every_shipped_card_is_put_back_as_it_was() -> None:
    for path in sorted((DATA / "cards").rglob("*.yaml")):
        text = written(read_yaml(path))
        held = {field.key: field.value for field in plain_fields(text) if field.first}
        assert parse(with_fields(text, held)) == parse(text), path


def test_a_fault_is_told_beside_the_field_it_is_of() -> None:
    found = {field.key: field for field in plain_fields(CARD)}
    faults = ["第 11 行：windows.0.to 没有“2026-13”这一天", "第 3 行：读不懂", "aliases.1：太长"]
    told = {key: faults_at(field, faults) for key, field in found.items()}
    assert {key: one for key, one in told.items() if one} == {
        "windows.0.to": faults[:1],
        "name": faults[1:2],
        "aliases": faults[2:],
    }
