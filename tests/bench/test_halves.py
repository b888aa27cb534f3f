"""What a lexicon learnt on one half of the questions would hold."""

from typing import Any

import pytest

from bench.halves import entries_of, halves, heard, only_sayings, size
from bench.question_sets import BadQuestions, Question

REFUND: dict[str, Any] = {
    "means": ["稳岗返还"],
    "say": ["退失业险", "不裁员给钱"],
    "apart": ["失业险…退", "保险…返"],
}
HIRING: dict[str, Any] = {"means": ["吸纳就业补贴", "新招"], "say": ["招人给钱"]}
TERMS = [REFUND, HIRING]


def asks(text: str, number: str = "q001", *before: str) -> Question:
    return Question(number, "太原", text, prev=before)


def test_a_follow_up_goes_with_the_question_it_follows() -> None:
    first, second = asks("招人给多少", "q001"), asks("稳岗怎么办", "q002")
    follows = asks("要合同吗", "q004", "招人给多少")
    alone = asks("去哪办", "q006", "我们新招了人")
    assert halves([first, second, follows, alone]) == ([first, follows], [second, alone])


def test_an_id_without_a_number_is_named() -> None:
    with pytest.raises(BadQuestions, match="题号“甲”"):
        halves([asks("招人给多少", "甲")])


def test_sayings_are_heard_also_misspelt_in_two_parts_and_in_earlier_messages() -> None:
    sayings = heard(TERMS, [asks("招仁给钱不", "q001", "失业险单位那块能退不")])
    assert sayings == {"招人给钱", "失业险…退"}


def test_only_what_was_heard_is_learnt() -> None:
    learnt = only_sayings(TERMS, heard(TERMS, [asks("不裁员给钱吗")]))
    assert learnt == [{"means": ["稳岗返还"], "say": ["不裁员给钱"], "apart": []}]
    assert size(learnt) == 1


def test_an_entry_heard_is_learnt_whole() -> None:
    assert entries_of(TERMS, heard(TERMS, [asks("失业险能退不")])) == [REFUND]


def test_a_documents_own_word_alone_teaches_no_saying() -> None:
    assert entries_of(TERMS, heard(TERMS, [asks("新招的人有补贴吗")])) == []
