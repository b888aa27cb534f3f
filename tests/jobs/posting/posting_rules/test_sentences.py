"""What firms write is read as people read it: sentence by sentence."""

import pytest

from tests.jobs.posting.posting_rules.judging import BESIDE, found, verdict
from tests.jobs.posting.posting_rules.neighbours import NEIGHBOURS
from tests.jobs.posting.posting_rules.sentences import SENTENCES, Sentence
from tests.jobs.posting.posting_rules.unseen import AGAIN, UNSEEN

ALL = [*SENTENCES, *UNSEEN, *AGAIN, *NEIGHBOURS]


@pytest.mark.parametrize("rule", sorted({one.rule for one in ALL if one.rule}))
def test_what_breaks_a_rule_is_found(rule: str) -> None:
    wrong = {
        one.text: verdict(one)
        for one in ALL
        if one.rule == rule and verdict(one) != (one.rule, one.severity)
    }
    assert wrong == {}


def test_what_breaks_none_is_left_in_peace() -> None:
    wrong = {one.text: verdict(one) for one in ALL if not one.rule and verdict(one) != ("", "")}
    assert wrong == {}


@pytest.mark.parametrize("one", [one for one in ALL if one.rule], ids=lambda one: one.text[:12])
def test_the_passage_is_quoted_as_it_was_written(one: Sentence) -> None:
    text = BESIDE + one.text
    passages = [item.passage for item in found(text, kind=one.kind) if item.rule == one.rule]
    assert passages and all(passage in text for passage in passages)


def test_each_finding_names_the_ground_and_what_would_be_right() -> None:
    for one in ALL:
        for item in found(BESIDE + one.text, kind=one.kind):
            assert "《" in item.reason or item.rule in ("contact", "form")
            assert item.remedy and not item.words.count("。。")


@pytest.mark.parametrize("field", ["title", "hours"])
def test_every_field_is_read(field: str) -> None:
    rules = [(one.rule, one.field) for one in found(**{field: "限男性电焊工"})]
    assert rules == [("sex", field)]


def test_benefits_and_the_address_are_read_too() -> None:
    asked = found(benefits=("包吃", "加薇信详聊"))
    assert [(one.rule, one.field) for one in asked] == [("contact", "benefits")]


@pytest.mark.parametrize(
    ("title", "about", "severity"),
    [
        ("搬运工", "搬运电视、模特道具和展架，只招男的。", "refused"),
        ("搬运工", "给演员搬服装箱。只招男的。", "refused"),
        ("缝纫工", "做礼仪服装，身高165以上。", "refused"),
        ("服装模特", "拍女装图片，限女性。", "flagged"),
        ("展会服务", "招模特两名，限女性。", "flagged"),
        ("采煤工", "矿山井下作业，三班倒。限男性。", "flagged"),
        ("浴室服务员", "女浴区保洁和接待，限女性。", "flagged"),
        ("保安", "小区站岗巡逻。身高170以上。", "flagged"),
    ],
)
def test_what_the_law_excepts_is_the_work_itself(title: str, about: str, severity: str) -> None:
    asked = [one for one in found(about, title=title) if one.rule in ("sex", "height")]
    assert [one.severity for one in asked] == [severity]


def test_who_is_born_late_enough_is_still_a_child() -> None:
    assert found(BESIDE + "2008年以前出生的都可以来") == []
    assert [one.rule for one in found(BESIDE + "须为2001年以后出生")] == ["age"]
