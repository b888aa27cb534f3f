"""Danger and despair are answered first and alone; words that only sound like it are not."""

import pytest

from bot.messages import Reply
from handlers.desk import Desk
from tests.handlers.dangers import (
    ACCIDENTS,
    DESPAIR,
    FIRES,
    SAID_OTHERWISE,
    VIOLENCE,
)
from tests.handlers.no_dangers import NO_DANGER
from tests.handlers.shipped import ask, desk_in


@pytest.fixture(scope="module")
def taiyuan_desk() -> Desk:
    return desk_in("140100")


def calls_first(reply: Reply, number: str) -> bool:
    """Whether a reply is the emergency's alone, and the number stands before all else."""
    first = reply.text.splitlines()[0]
    return reply.kind == "emergency" and number in first and not reply.cards and not reply.cites


@pytest.mark.parametrize("said", DESPAIR)
def test_despair_is_met_with_the_helpline(taiyuan_desk: Desk, said: str) -> None:
    reply = ask(taiyuan_desk, said)
    assert calls_first(reply, "12356")
    assert "110" in reply.text
    assert "120" in reply.text


@pytest.mark.parametrize("said", ACCIDENTS)
def test_who_is_hurt_or_ill_gets_the_ambulance(taiyuan_desk: Desk, said: str) -> None:
    assert calls_first(ask(taiyuan_desk, said), "120")


@pytest.mark.parametrize("said", FIRES)
def test_fire_gas_and_being_trapped_get_the_fire_brigade(taiyuan_desk: Desk, said: str) -> None:
    assert calls_first(ask(taiyuan_desk, said), "119")


@pytest.mark.parametrize("said", VIOLENCE)
def test_violence_and_captivity_get_the_police(taiyuan_desk: Desk, said: str) -> None:
    assert calls_first(ask(taiyuan_desk, said), "110")


@pytest.mark.parametrize("said", SAID_OTHERWISE)
def test_danger_is_heard_in_many_words(taiyuan_desk: Desk, said: str) -> None:
    assert ask(taiyuan_desk, said).kind == "emergency"


@pytest.mark.parametrize("said", NO_DANGER)
def test_what_only_sounds_like_danger_is_answered_as_it_is_meant(
    taiyuan_desk: Desk, said: str
) -> None:
    assert ask(taiyuan_desk, said).kind != "emergency"


@pytest.mark.parametrize("said", [*DESPAIR[:3], *ACCIDENTS[:3], *FIRES[:2], *VIOLENCE[:3]])
def test_a_question_beside_the_danger_changes_nothing(taiyuan_desk: Desk, said: str) -> None:
    alone = ask(taiyuan_desk, said).text
    assert ask(taiyuan_desk, f"稳岗返还给多少？{said}").text == alone
    assert ask(taiyuan_desk, f"{said}，转人工，你们就会踢皮球").text == alone


@pytest.mark.parametrize("said", [DESPAIR[0], ACCIDENTS[0], FIRES[0], VIOLENCE[0]])
def test_a_person_is_offered_after_the_number(taiyuan_desk: Desk, said: str) -> None:
    assert "人工" in ask(taiyuan_desk, said).text.splitlines()[-1]


def test_who_despairs_over_wages_hears_that_they_can_be_had(taiyuan_desk: Desk) -> None:
    assert "劳动保障监察" in ask(taiyuan_desk, "老板拖欠工资一年了，我不想活了").text
    assert "劳动保障监察" not in ask(taiyuan_desk, "我不想活了").text
