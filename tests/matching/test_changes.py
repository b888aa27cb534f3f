"""Whose verdict a change of the cards changes is written down, in words to be told."""

from collections.abc import Callable
from copy import deepcopy
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import Connection, Row, delete, select, update

from matching.changes import changed_benefits, note_changes
from nlp.places.regions import RegionTree
from people.tables import findings, people
from policy import store as store_of_knowledge
from policy.editing.card_commands import cards_group
from policy.files import Entry
from policy.knowledge import Knowledge
from tests.chat import Chat, choice
from tests.conftest import Site
from tests.curators import Editor
from tests.matching.crowd import store
from tests.policy import small

CARD = "office-2020/hiring-grant"
APRIL = datetime(2020, 4, 1, 4, tzinfo=UTC)
FIRM: dict[str, Any] = {"employer_size": "micro_small", "employment_months": 5, "new_hires": 3}
Entries = list[Entry]


def after(months: int) -> Entries:
    """The small knowledge, where so many months are demanded."""
    rule = {"all": [{"employer_size": "micro_small"}, {"employment_months": {">=": months}}]}
    return small.entries(card={"when": rule, "tests": []})


SIX, FOUR = after(6), after(4)
NONE = [one for one in SIX if one.kind != "card"]


def told(connection: Connection) -> list[Row[Any]]:
    """What is written down, by person."""
    return list(connection.execute(select(findings).order_by(findings.c.person_id)).all())


@pytest.fixture
def crowd(desk: Site) -> list[int]:
    """A firm 5 months on, one 7 months on, one that did not say, a large one, one elsewhere."""
    with desk.database.transaction() as connection:
        return store(
            connection,
            [
                ("140105", FIRM),
                ("140100", FIRM | {"employment_months": 7}),
                ("140100", {"employer_size": "micro_small"}),
                ("140100", FIRM | {"employer_size": "large"}),
                ("520100", FIRM),
            ],
        )


def change(site: Site, before: Entries, now: Entries, moment: datetime = APRIL) -> list[Row[Any]]:
    """What is written down after a change."""
    with site.database.transaction() as connection:
        note_changes(connection, before, now, moment)
        return told(connection)


def test_who_newly_has_a_right_is_to_be_told_so(desk: Site, crowd: list[int]) -> None:
    (one,) = change(desk, SIX, FOUR)
    assert (one.person_id, one.card, one.before, one.after) == (
        crowd[0],
        CARD,
        "ineligible",
        "eligible",
    )
    assert one.reason.startswith(
        "有变化：【吸纳就业补助】太原市，您原来不符合条件，现在符合条件：4500元"
    )
    assert "依据：《稳就业实施方案》" in one.reason
    assert "2020年6月" in one.reason
    assert (one.created_at, one.told_at) == (APRIL, None)


def test_who_loses_a_right_is_told_why(desk: Site, crowd: list[int]) -> None:
    (one,) = change(desk, FOUR, SIX)
    assert (one.before, one.after) == ("eligible", "ineligible")
    assert "原来符合条件，现在不符合条件" in one.reason
    assert "差1个月" in one.reason


def test_a_new_benefit_is_told_to_those_it_is_for_and_nobody_else(
    desk: Site, crowd: list[int]
) -> None:
    found = change(desk, NONE, FOUR)
    assert [one.person_id for one in found] == crowd[:2]
    assert {one.before for one in found} == {"absent"}
    assert found[0].reason.startswith("新发布：【吸纳就业补助】太原市，您符合条件：4500元")


def test_a_benefit_that_is_gone_is_told_to_those_who_had_it(desk: Site, crowd: list[int]) -> None:
    found = change(desk, SIX, NONE)
    assert [(one.person_id, one.after, one.version) for one in found] == [(crowd[1], "absent", "")]
    assert found[0].reason.startswith("已撤下：")


def test_other_words_of_a_card_change_nobodys_verdict(desk: Site, crowd: list[int]) -> None:
    other = small.entries(card={"summary": "换一句话说。"})
    assert change(desk, small.entries(), other) == []
    sides = [Knowledge(entries, RegionTree()) for entries in (small.entries(), other)]
    assert list(changed_benefits(*sides)) == []


def test_a_changed_window_counts_too(desk: Site, crowd: list[int]) -> None:
    over = [{"kind": "policy", "from": "2020-02", "to": "2020-03"}]
    found = change(desk, small.entries(), small.entries(document={"windows": over}))
    assert [(one.person_id, one.after) for one in found] == [(crowd[1], "expired")]


def test_what_has_not_begun_is_told_to_those_it_will_be_for(desk: Site, crowd: list[int]) -> None:
    january = datetime(2020, 1, 2, 4, tzinfo=UTC)
    found = change(desk, NONE, SIX, january)
    assert [one.person_id for one in found] == [crowd[1]]
    assert "还没有开始" in found[0].reason


def test_two_changes_nobody_was_told_of_are_told_as_one(desk: Site, crowd: list[int]) -> None:
    change(desk, SIX, FOUR)
    assert change(desk, FOUR, SIX) == []
    change(desk, NONE, FOUR)
    found = change(desk, FOUR, after(5))
    assert {one.before for one in found} == {"absent"}


def test_what_was_told_stays_and_what_comes_again_is_told_again(
    desk: Site, crowd: list[int]
) -> None:
    for before, now in ((SIX, FOUR), (FOUR, SIX), (SIX, FOUR)):
        change(desk, before, now)
        with desk.database.transaction() as connection:
            connection.execute(update(findings).values(told_at=APRIL))
    with desk.database.transaction() as connection:
        assert len(told(connection)) == 2
        connection.execute(delete(findings))
    change(desk, SIX, FOUR)
    with desk.database.transaction() as connection:
        connection.execute(update(findings).values(told_at=APRIL))
    change(desk, FOUR, SIX)
    again = change(desk, SIX, FOUR)
    assert [(one.after, one.told_at) for one in again] == [("eligible", APRIL)]


def test_who_is_forgotten_is_told_nothing(desk: Site, crowd: list[int]) -> None:
    change(desk, SIX, FOUR)
    with desk.database.transaction() as connection:
        connection.execute(delete(people).where(people.c.id == crowd[0]))
        assert told(connection) == []


def test_where_nobody_is_remembered_nothing_is_compared(desk: Site) -> None:
    broken = [Entry("card", "a/b", {"nonsense": True})]
    with desk.database.transaction() as connection:
        assert note_changes(connection, broken, broken, APRIL) == ""


def test_what_was_there_before_and_cannot_be_read_is_no_new_publication(
    desk: Site, crowd: list[int]
) -> None:
    broken = [Entry("card", "a/b", {"nonsense": True})]
    with desk.database.transaction() as connection:
        assert "读不了" in note_changes(connection, broken, FOUR, APRIL)
        assert told(connection) == []


@pytest.fixture
def office(editor: Editor, tmp_path: Path) -> Callable[[Entries], str]:
    """Loads a knowledge at the command line."""
    numbers = iter(range(9))

    def load(entries: Entries) -> str:
        folder = small.folder(tmp_path / str(next(numbers)), deepcopy(entries))
        return editor.runs("cards", "load", folder)

    return load


def test_loading_cards_finds_them_in_the_same_transaction(
    office: Callable[[Entries], str], editor: Editor, desk: Site
) -> None:
    with desk.database.transaction() as connection:
        store(connection, [("140100", FIRM | {"employment_months": 7})])
    forever = {"windows": [{"kind": "policy", "from": "2020-02"}]}
    office(small.entries(document=forever))
    with desk.database.transaction() as connection:
        connection.execute(delete(findings))
    stricter = {"when": {"employer_size": "large", "cite": "who"}, "tests": []}
    said = office(small.entries(card=stricter, document=forever))
    assert "1 个人的结论变了" in said
    listed = editor.runs("match", CARD, "--changed")
    assert "符合条件 → 不符合条件" in listed
    assert "共 1 条" in listed


def test_what_cannot_be_noted_is_not_loaded_either(
    office_without_notes: Flask, desk: Site, tmp_path: Path
) -> None:
    folder = small.folder(tmp_path / "other", small.entries())
    with desk.database.reading() as connection:
        before = store_of_knowledge.entries(connection)
    with pytest.raises(RuntimeError, match="no room"):
        office_without_notes.test_cli_runner().invoke(
            args=["cards", "load", str(folder)], catch_exceptions=False
        )
    with desk.database.reading() as connection:
        assert store_of_knowledge.entries(connection) == before


@pytest.fixture
def office_without_notes(desk: Site) -> Flask:
    """The commands of an office where nothing can be noted."""

    def refuse(*_: object) -> str:
        raise RuntimeError("no room")

    app = Flask("office")
    app.cli.add_command(cards_group(desk.database, refuse))
    return app


def test_from_the_chat_to_what_is_to_be_told(desk: Site, chat: Chat) -> None:
    desk.clock.moment = APRIL
    chat.says("我在太原").says("招人补助能领不").says(choice(chat.heard, "小微企业"))
    chat.says("五个月").hears("不符合").says("记住").hears("记住了")
    (one,) = change(desk, SIX, FOUR)
    assert one.after == "eligible"
    chat.says("忘掉")
    with desk.database.transaction() as connection:
        assert told(connection) == []
