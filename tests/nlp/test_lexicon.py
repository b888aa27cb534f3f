"""The words of the field, as the lexicon files hold them."""

import pytest

from nlp.lexicon import BadLexicon, Lexicon, Outside

LEXICON = Lexicon(
    terms=[
        {"means": ["失业保险稳岗返还", "稳岗补贴"], "say": ["稳岗 钱", "退保险费"]},
        {"means": ["企业"], "say": ["厂子", "公司"]},
        {"means": ["单位"], "say": ["公司"]},
    ],
    aspects={"amount": ["多少钱"], "conditions": ["什么条件"]},
    doors=[{"topic": "医疗保险", "say": ["医保"], "door": "医疗保障局"}],
    speech={"greeting": ["你好", "HELLO"]},
)


def test_what_people_say_stands_for_what_documents_write() -> None:
    assert LEXICON.terms.values["退保险费"] == ("失业保险稳岗返还", "稳岗补贴")
    assert LEXICON.aspects.values["多少钱"] == ("amount",)
    assert LEXICON.doors.values["医保"] == ("医疗保险",)


def test_what_is_said_is_kept_as_it_is_looked_for() -> None:
    assert "稳岗钱" in LEXICON.terms.values
    assert "hello" in LEXICON.speech.values


def test_the_words_of_documents_stand_for_themselves() -> None:
    assert LEXICON.terms.values["稳岗补贴"] == ("稳岗补贴",)


def test_one_saying_may_stand_for_two_things() -> None:
    assert LEXICON.terms.values["公司"] == ("企业", "单位")


def test_an_outside_topic_has_its_door() -> None:
    assert LEXICON.door("医疗保险") == Outside("医疗保险", "医疗保障局")


@pytest.mark.parametrize("say", ["，", "", "？！"])
def test_an_entry_without_a_word_in_it_is_refused_by_name(say: str) -> None:
    with pytest.raises(BadLexicon, match="没有可以查找的字"):
        Lexicon(aspects={"amount": [say]})
