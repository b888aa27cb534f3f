"""Words that are explained: found by what people say, with the law that says so."""

import pytest

from eligibility.facts import Facts
from policy.definitions import Definition, Definitions, read_definitions
from policy.files import KnowledgeError
from tests.handlers.shipped import shipped

FACTS = Facts.from_data({"small": {"type": "bool", "label": "小微"}})
ENTRY = {
    "term": "小微企业",
    "say": ["小微"],
    "means": "人少的企业。",
    "source": {"document": "划型规定", "number": "〔2011〕300号", "clause": "四"},
    "facts": ["small"],
}


def book(**more: object) -> Definitions:
    return read_definitions({"definitions": [ENTRY | more]}, FACTS)


def test_a_word_is_found_by_what_people_say_and_names_its_source() -> None:
    found = book().find("你们说的小微")
    assert found and "依据：《划型规定》（〔2011〕300号）四" in found.text()
    assert found.cites() == ({"document": "划型规定", "number": "〔2011〕300号", "clause": "四"},)


def test_without_a_source_it_is_only_what_is_commonly_said() -> None:
    found = Definitions([{"term": "公岗", "means": "岗位。"}]).find("公岗")
    assert found and "通常的说法" in found.text() and found.cites() == ()


def test_more_than_the_word_is_not_the_word() -> None:
    assert book().find("小微企业去年一共招了多少人") is None
    assert book().find("大学生") is None


def test_a_facts_question_is_explained_by_its_word() -> None:
    assert book().of_fact("small") == Definition("小微企业", "人少的企业。", ENTRY["source"])  # type: ignore[arg-type]
    assert book().of_fact("other") is None


def test_a_fact_there_is_not_is_refused_by_its_name() -> None:
    with pytest.raises(KnowledgeError, match="小微企业”的 facts 里的“size”不在"):
        book(facts=["size"])


def test_no_word_is_explained_twice() -> None:
    with pytest.raises(KnowledgeError, match="“小微”解释了两次"):
        read_definitions({"definitions": [ENTRY, ENTRY | {"term": "微型企业"}]}, FACTS)


def test_what_is_shipped_is_short_enough_to_read() -> None:
    terms = ("小微企业", "就业困难人员", "登记失业", "毕业年度", "建档立卡", "法定退休年龄")
    found = [shipped().definitions.find(one) for one in terms]
    assert all(one and len(one.text()) <= 300 for one in found)
