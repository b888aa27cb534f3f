"""Of a benefit that several documents have, the one of the person's place or of the year named."""

from datetime import date

import pytest

from tests.handlers.shipped import ask, desk_in, pick, shipped

TAIYUAN = "taiyuan-2020/job-retention-refund"
SHANXI = "shanxi-2022-06/job-retention-refund"
FROM_TAIYUAN = "太原市2020年3月的失业保险稳岗返还"
FROM_SHANXI = "山西省2022年6月的失业保险稳岗返还（免申即享）"


@pytest.mark.parametrize(
    ("region", "card"),
    [("140100", TAIYUAN), ("140105", TAIYUAN), ("140200", SHANXI), ("140000", SHANXI)],
    ids=["太原市", "小店区", "大同市", "山西省"],
)
@pytest.mark.parametrize("question", ["稳岗返还", "稳岗返还给多少", "失业保险能返还多少"])
def test_the_narrowest_of_the_persons_regions_wins(region: str, card: str, question: str) -> None:
    assert ask(desk_in(region), question).cards == (card,)


@pytest.mark.parametrize(
    ("question", "card", "share"),
    [
        ("22年的稳岗返还", SHANXI, "90%"),
        ("2022年稳岗返还给多少", SHANXI, "90%"),
        ("2020年稳岗返还给多少", TAIYUAN, "50%"),
    ],
)
def test_a_year_picks_the_document_of_that_year(question: str, card: str, share: str) -> None:
    reply = ask(desk_in("140100"), question)
    assert reply.cards == (card,)
    assert share in reply.text
    assert "没有查到" not in reply.text


@pytest.mark.parametrize(
    ("question", "card"),
    [("去年的稳岗返还给多少", SHANXI), ("我们厂28个人，去年裁了5个，稳岗返还给多少", TAIYUAN)],
    ids=["asked for", "happened"],
)
def test_the_year_in_which_something_happened_picks_no_document(question: str, card: str) -> None:
    assert ask(desk_in("140100"), question, today=date(2023, 7, 1)).cards == (card,)


def test_the_other_document_is_offered_and_answered_from_when_picked() -> None:
    desk = desk_in("140100")
    own = ask(desk, "稳岗返还给多少")
    other = pick(desk, FROM_SHANXI, own)
    assert other.cards == (SHANXI,)
    assert other.aspects == ("amount",)
    assert "90%" in other.text
    back = pick(desk, FROM_TAIYUAN, other)
    assert back.cards == (TAIYUAN,)
    assert "90%" not in back.text


def test_what_follows_is_answered_from_the_document_that_was_picked() -> None:
    desk = desk_in("140100")
    picked = pick(desk, FROM_SHANXI, ask(desk, "稳岗返还给多少"))
    assert ask(desk, "要什么条件", picked.memory).cards == (SHANXI,)


def test_who_picks_the_older_document_is_not_told_that_there_is_no_newer_one() -> None:
    desk = desk_in("140100")
    newer = ask(desk, "22年的稳岗返还给多少")
    older = pick(desk, FROM_TAIYUAN, newer)
    assert older.cards == (TAIYUAN,)
    assert "没有查到2022年" not in older.text


def test_when_a_firm_was_founded_is_not_the_year_of_its_policy() -> None:
    reply = ask(desk_in("140100"), "我们22年成立的，稳岗返还给多少")
    assert reply.cards == (TAIYUAN,)


def test_the_unnamed_county_is_told_of_wherever_its_figures_are() -> None:
    reply = ask(desk_in("140100"), "稳岗返还太原和贵阳哪个高")
    assert "guiyang-county/job-retention-refund" in reply.cards
    assert "原文没写县名" in reply.text


def test_how_old_somebody_is_this_year_is_not_the_year_of_a_policy() -> None:
    reply = ask(desk_in("140200"), "俺今年五十五了，没活儿干，自己交社保给补不")
    assert "您说的是2026年" not in reply.text


def test_a_question_that_names_a_document_is_answered_from_it() -> None:
    reply = ask(desk_in("140100"), "晋人社厅函〔2022〕1253号里招聘会在哪办")
    assert {card.split("/")[0] for card in reply.cards} == {"shanxi-2022-12"}


def test_what_was_not_yet_written_is_not_offered() -> None:
    reply = ask(desk_in("140100"), "新吸纳就业的补助能拿几个", today=date(2020, 4, 15))
    assert {card.split("/")[0] for card in reply.cards} == {"taiyuan-2020"}
    assert "山西省2022年" not in reply.text


def test_a_card_asked_for_by_its_full_name_is_the_one_that_is_told() -> None:
    for shelved in shipped().cards.values():
        reply = ask(desk_in(shelved.region.adcode), f"{shelved.card.name}给不给")
        assert f"【{shelved.card.name}】" in reply.text, shelved.card.id


@pytest.mark.parametrize(
    ("question", "card"),
    [
        ("公司41个人，留工培训补助给多少", "shanxi-2022-06/staff-retention-training-subsidy"),
        ("2022年一次性留工补助一个人几个钱", "shanxi-2022-06/staff-retention-training-subsidy"),
        ("留工培训补助是自动发还是咋申请", "shanxi-2022-12/staff-retention-automatic-payment"),
    ],
)
def test_of_two_notices_of_a_year_the_one_that_says_what_is_asked_leads(
    question: str, card: str
) -> None:
    assert ask(desk_in("140000"), question).cards == (card,)


def test_what_is_much_farther_than_the_nearest_is_not_offered() -> None:
    reply = ask(desk_in("140100"), "外地来的工人住哪")
    assert reply.kind == "choices"
    assert "taiyuan-2020/point-to-point-transport" not in reply.cards


def test_a_document_that_was_not_yet_written_is_told_only_where_it_is_called() -> None:
    desk, day = desk_in("140100"), date(2020, 4, 16)
    assert ask(desk, "扩岗补助给多少", today=day).cards == ("shanxi-2022-06/job-creation-subsidy",)
    told = "登记失业大半年的来了6个，合同都签了，按新标准能报多少"
    assert ask(desk_in("140200"), told, today=day).kind == "decline"
