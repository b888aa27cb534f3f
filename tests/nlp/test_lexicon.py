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


def test_what_follows_closely_is_spelt_out() -> None:
    books = Lexicon(aspects={"materials": ["带|拿+些|+啥"]})
    spoken = {"带些啥", "拿些啥", "带啥", "拿啥"}
    assert spoken == {*books.aspects.values}


def test_an_outside_topic_has_its_door() -> None:
    assert LEXICON.outside("我的医保卡丢了") == Outside("医疗保险", "医疗保障局")
    assert LEXICON.outside("稳岗返还要什么条件") is None


def test_a_topic_that_yields_comes_after_one_that_does_not() -> None:
    wages = {"topic": "欠薪", "say": ["欠薪"], "door": "监察大队", "yields": ["wages"]}
    books = Lexicon(doors=[wages, {"topic": "户口", "say": ["落户"], "door": "公安局"}])
    assert books.outside("欠薪还能落户不") == Outside("户口", "公安局")
    assert books.outside("老板欠薪") == Outside("欠薪", "监察大队", ("wages",))


DOORS = Lexicon(
    doors=[
        {
            "topic": "医疗保险",
            "say": ["医保卡"],
            "about": ["医保", "职工医保"],
            "unless": ["失业", "职工"],
            "door": "医疗保障局",
        }
    ]
).doors


def topics(text: str) -> list[str]:
    """The phrases in a text that speak of a topic outside."""
    return [one.phrase for one in DOORS.find(text)]


def test_the_bare_name_of_a_topic_counts_where_nothing_beside_it_is_ours() -> None:
    assert topics("医保去哪里报销") == ["医保"]
    assert topics("失业期间医保谁交") == []
    assert topics("医保谁交，失业了") == []


def test_a_name_does_not_make_itself_ours() -> None:
    assert topics("职工医保在外地能用吗") == ["职工医保"]
    assert topics("给职工交职工医保") == []


def test_an_unmistakable_phrase_counts_whatever_stands_beside_it() -> None:
    assert topics("失业了医保卡还能用吗") == ["医保卡"]


@pytest.mark.parametrize("say", ["，", "", "？！"])
def test_an_entry_without_a_word_in_it_is_refused_by_name(say: str) -> None:
    with pytest.raises(BadLexicon, match="没有可以查找的字"):
        Lexicon(aspects={"amount": [say]})


def test_a_saying_may_name_words_of_which_one_is_said() -> None:
    book = Lexicon(speech={"accident": ["手|脚…压住|夹住"]}).speech
    assert [one.phrase for one in book.find("脚被机器夹住了")] == ["脚…夹住"]
    with pytest.raises(BadLexicon, match="没有可以查找的字"):
        Lexicon(speech={"accident": ["手|…压住"]})


def test_what_people_say_of_themselves_is_one_in_all_their_words_for_me() -> None:
    book = Lexicon(speech={"violence": ["打俺"], "own_case": ["我的申请"]}).speech
    found = [one.phrase for text in ("打我", "打俺", "打咱") for one in book.find(text)]
    assert found == ["打我"] * 3
    assert [one.start for one in book.find("查查俺的申请")] == [2]
    assert {*book.values} == {"打我", "我的申请"}


def test_the_name_of_a_card_that_has_the_benefits_name_in_it_names_the_benefit() -> None:
    books = Lexicon(
        terms=[
            {"family": "kept", "means": ["留工补助"], "say": ["留工培训"]},
            {"family": "added", "means": ["扩岗补助"], "say": ["扩岗"]},
            {"means": ["留工免申即享"], "say": ["留工培训补助", "扩岗补助发放"], "of": "kept"},
        ]
    )
    assert books.benefits["留工培训补助"] == ["留工补助"]
    assert "扩岗补助发放" not in books.benefits
