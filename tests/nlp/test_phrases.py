"""Known phrases are found as written, as long as possible, and when typed by their sound."""

import pytest

from nlp.phrases import Found, PhraseBook
from nlp.wordlist import ORDINARY

BOOK = PhraseBook(
    {
        "失业": ["失业"],
        "失业保险": ["失业保险"],
        "失业保险金": ["失业金"],
        "稳岗": ["稳岗返还", "稳岗补贴"],
        "裁员率": ["裁员率"],
        "补贴": ["补贴"],
    },
    words={"有时", "时刻", "时业", "布帖", "有布", "帖吗", "律师"},
)


def phrases(text: str) -> list[str]:
    """What is found as written."""
    return [one.phrase for one in BOOK.find(text)]


def heard(text: str) -> list[tuple[str, str]]:
    """What is found by its sound: what was typed, and what is meant."""
    return [(one.typed, one.phrase) for one in BOOK.find_by_sound(text)]


def test_a_phrase_is_found_where_it_stands() -> None:
    assert BOOK.find("退失业保险吗") == [Found("失业保险", 1, 5, "失业保险")]


def test_the_longest_phrase_speaks_for_those_within_it() -> None:
    assert phrases("失业保险金怎么领") == ["失业保险金"]
    assert phrases("失业保险怎么退") == ["失业保险"]


def test_a_short_phrase_is_found_where_it_stands_alone() -> None:
    assert phrases("失业了，失业保险金怎么领") == ["失业", "失业保险金"]


def test_phrases_are_found_from_left_to_right() -> None:
    assert phrases("裁员率多少能拿稳岗补贴") == ["裁员率", "稳岗", "补贴"]


def test_a_phrase_may_stand_for_several_things() -> None:
    assert BOOK.values["稳岗"] == ("稳岗返还", "稳岗补贴")


def test_a_phrase_of_one_character_is_found_anywhere_but_inside_another() -> None:
    book = PhraseBook({"喂": ["喂"], "喂喂": ["喂喂"], "饲喂": ["饲喂"]})
    found = [(one.phrase, one.start) for one in book.find("喂你喂喂饲喂喂")]
    assert found == [("喂", 0), ("喂喂", 2), ("饲喂", 4), ("喂喂", 5)]


def test_a_phrase_at_the_end_is_found_once() -> None:
    book = PhraseBook({"职介所": ["职介所"], "职介所补贴": ["职介所补贴"]})
    assert [one.typed for one in book.find_by_sound("志杰说")] == ["志杰说"]
    assert [one.phrase for one in book.find("去职介所")] == ["职介所"]


def test_nothing_is_found_in_nothing() -> None:
    assert BOOK.find("") == BOOK.find_by_sound("") == PhraseBook({}).find("失业") == []


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("裁元率", "裁员率"), ("采园率", "裁员率"), ("湿业保险金", "失业保险金")],
)
def test_three_syllables_that_sound_right_are_meant(typed: str, meant: str) -> None:
    assert (typed, meant) in heard(f"我们的{typed}多少")


@pytest.mark.parametrize("typed", ["失夜保险", "是业保险", "司业保险"])
def test_an_accent_that_blurs_sounds_is_understood(typed: str) -> None:
    assert (typed, "失业保险") in heard(typed)


def test_what_sounds_otherwise_is_not_taken_for_it() -> None:
    assert heard("撒业保险") == heard("失业保证") == []


@pytest.mark.parametrize("typed", ["吻岗", "稳港"])
def test_two_syllables_are_meant_if_no_word_is_written_there(typed: str) -> None:
    assert heard(f"问{typed}") == [(typed, "稳岗")]


def test_two_syllables_that_are_a_word_mean_that_word() -> None:
    assert heard("买布帖") == []


def test_two_syllables_torn_from_their_words_mean_nothing() -> None:
    assert heard("没布帖吗") == []
    assert heard("有布贴") == []
    assert heard("没布贴的") == [("布贴", "补贴")]


def test_a_syllable_that_belongs_to_the_next_word_is_no_misspelling() -> None:
    assert heard("说要裁员律师咋办") == []
    assert heard("说裁员律多少") == [("裁员律", "裁员率")]


def test_a_word_typed_in_a_phrase_is_that_word() -> None:
    book = PhraseBook({"职介给": ["职介"], "职介费": ["职介"]}, words={"直接"})
    assert book.find_by_sound("直接给我算") == book.find_by_sound("直接费") == []
    assert [one.phrase for one in book.find_by_sound("职介废")] == ["职介费"]


def test_words_that_only_join_others_are_no_misspelling() -> None:
    book = PhraseBook({"失信": ["失信"], "失业": ["失业"]})
    assert book.find_by_sound("都是新招的") == []
    assert [one.phrase for one in book.find_by_sound("登记是业")] == ["失业"]


def test_what_is_written_right_is_not_a_misspelling() -> None:
    assert heard("失业保险稳岗补贴裁员率") == []


def test_what_is_part_of_another_word_is_not_misspelt_unless_that_word_is_as_well() -> None:
    book = PhraseBook({"社保费": ["社保费"], "关了厂": ["关厂"]}, words={"非得", "场子", "厂子"})
    assert book.find_by_sound("交社保非得本地户口") == []
    assert [one.phrase for one in book.find_by_sound("疫情关了场子")] == ["关了厂"]
    assert [one.phrase for one in book.find_by_sound("交社保非")] == ["社保费"]


def test_a_stretch_of_a_saying_is_no_misspelt_phrase() -> None:
    book = PhraseBook({"占地": ["用地"]}, words=ORDINARY)
    assert not book.find_by_sound("一年到头脚不沾地")
    assert [one.phrase for one in book.find_by_sound("厂子沾地三十亩")] == ["占地"]


@pytest.mark.parametrize("text", ["直接说能拿多少", "我那执照也注销了"])
def test_a_word_where_nothing_of_a_phrase_stands_is_no_misspelt_one(text: str) -> None:
    book = PhraseBook({"职介所": ["中介"], "制造业": ["制造"]}, words=ORDINARY)
    assert not book.find_by_sound(text)
