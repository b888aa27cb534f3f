"""A kind of firm that is asked about: whether it is covered, and how much there is for it."""

from datetime import date

import pytest

from bot.messages import Reply
from handlers.desk import Desk
from tests.handlers.shipped import ask, desk_in

TAIYUAN, DATONG, ZICHUAN = desk_in("140100"), desk_in("140200"), desk_in("370302")
IN_2020, IN_2022 = date(2020, 4, 1), date(2022, 9, 1)


def after(desk: Desk, first: str, said: str, today: date) -> Reply:
    return ask(desk, said, ask(desk, first, today=today).memory, today)


@pytest.mark.parametrize(
    ("said", "share"), [("大企业给多少", "50%"), ("小公司呢", "90%"), ("那中型的行不行", "90%")]
)
def test_who_asks_for_a_size_hears_its_amount_first(said: str, share: str) -> None:
    reply = after(TAIYUAN, "稳岗返还给多少", said, IN_2022)
    first = reply.text.splitlines()[1]
    assert first.startswith("按您说的，是“") and share in first


@pytest.mark.parametrize("said", ["大企业给多少", "大厂有吗", "大公司行不行"])
def test_a_size_that_is_not_covered_is_refused_with_the_condition(said: str) -> None:
    reply = after(TAIYUAN, "招人补助给多少", said, IN_2020)
    assert "要求限小微企业，不符合" in reply.text.splitlines()[1]


def test_a_size_that_is_covered_is_said_to_be() -> None:
    reply = after(TAIYUAN, "招人补助给多少", "小公司呢", IN_2020)
    assert "“小公司”在范围内：限小微企业" in reply.text


def test_of_a_size_the_text_does_not_set_apart_that_is_said() -> None:
    reply = after(ZICHUAN, "稳岗返还给多少", "大企业给多少", IN_2022)
    assert "没有按企业规模区分" in reply.text


def test_of_a_body_the_text_does_not_name_nothing_is_promised() -> None:
    reply = after(DATONG, "扩岗补助多少钱", "个体户行不行", IN_2022)
    assert reply.cards == ("shanxi-2022-06/job-creation-subsidy",)
    assert "没说能，也没说不能" in reply.text


def test_a_benefit_with_the_size_in_one_sentence_is_answered_the_same() -> None:
    assert "是“大型企业”这一档" in ask(DATONG, "稳岗返还大企业给多少", today=IN_2022).text


def test_what_was_only_asked_about_is_not_kept_as_their_own() -> None:
    asked_of = after(TAIYUAN, "稳岗返还给多少", "大企业给多少", IN_2022)
    assert "这一档" not in ask(TAIYUAN, "给多少", asked_of.memory, IN_2022).text


@pytest.mark.parametrize(
    "said",
    ["中型企业招人能跟小微一样补不", "小店区招人给多少", "啥样的算小微企业", "去大厂上班给多少"],
)
def test_a_kind_spoken_of_beside_the_point_is_not_asked_about(said: str) -> None:
    text = ask(TAIYUAN, said, today=IN_2020).text
    assert not any(word in text for word in ("“小微”", "“小店”", "“小微企业”", "“大厂”"))


def test_between_the_questions_of_a_check_another_kind_is_answered_for() -> None:
    check = ask(DATONG, "扩岗补助能领不", today=IN_2022)
    beside = ask(DATONG, "个体户呢", check.memory, IN_2022)
    assert "“个体户”" in beside.text and "接着核对" in beside.text
