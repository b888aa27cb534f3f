"""Lines come into the index behind the messages, and go out of it with the person."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import delete, func, select, text

from bot import conversations
from bot.tables import lines
from hotline.look_up import Wanted
from hotline.look_up.expressions import in_fts5, in_tsquery
from hotline.look_up.indexing import SETTLED, index_new, rebuild
from hotline.look_up.tables import line_entries, look_up_progress
from jobs.rounds import PARTS
from tests.chat import Chat
from tests.conftest import Site
from tests.hotline.look_up.town import SHANXI, Town

Settle = Callable[[Town], Town]


def in_index(town: Town, token: str) -> int:
    """How many lines the database's own index has with a token."""
    embedded = town.connection.dialect.name == "sqlite"
    if embedded:
        found, said = "select count(*) from line_words where line_words match :said", in_fts5(token)
    else:
        found = "select count(*) from line_entries where words @@ cast(:said as tsquery)"
        said = in_tsquery(token)
    return int(town.connection.execute(text(found), {"said": said}).scalar_one())


def indexed(town: Town) -> int:
    """Up to which line all are in the index."""
    return int(town.connection.execute(select(look_up_progress.c.indexed)).scalar_one())


def test_who_leaves_is_found_by_nothing_any_more(town: Town, settle: Settle) -> None:
    town.says("o_wang", "补贴，电话13800001234")
    town.says("o_li", "补贴")
    settle(town)
    conversations.forget(town.connection, town.chat("o_wang"))
    for wanted in ("补贴", "补帖", Wanted(openid="o_li"), Wanted()):
        assert town.finds(wanted) == ["o_li"]
    assert town.finds("1234") == []
    town.is_indexed()
    assert (in_index(town, "补贴"), in_index(town, "~bu.tie"), in_index(town, "1234")) == (1, 1, 0)


def test_who_comes_by_the_number_of_somebody_who_left_is_found(town: Town) -> None:
    town.says("o_wang", "补贴")
    town.is_indexed()
    conversations.forget(town.connection, town.chat("o_wang"))
    town.says("o_li", "养老")
    assert town.finds("养老") == ["o_li"]
    assert town.is_indexed().finds("养老") == ["o_li"]
    assert in_index(town, "养老") == 1


def test_a_line_waits_until_those_with_lower_numbers_are_written(town: Town) -> None:
    first = town.says("o_wang", "补贴")
    last = first + 1
    town.connection.execute(text("select 1"))
    assert index_new(town.connection, town.moment) == 0
    assert indexed(town) < first
    assert index_new(town.connection, town.moment + SETTLED - timedelta(seconds=1)) == 0
    assert index_new(town.connection, town.moment + SETTLED) > 0
    assert indexed(town) == last


def test_what_is_seen_later_waits_later(town: Town) -> None:
    first = town.says("o_wang", "补贴")
    seen = town.moment
    index_new(town.connection, seen)
    second = town.says("o_li", "补贴")
    while index_new(town.connection, seen + SETTLED):
        pass
    assert first < indexed(town) < second
    while index_new(town.connection, seen + 2 * SETTLED):
        pass
    assert indexed(town) >= second


def test_a_clock_that_is_put_back_puts_nothing_in_too_early(town: Town) -> None:
    town.says("o_wang", "补贴")
    index_new(town.connection, town.moment)
    assert index_new(town.connection, town.moment - timedelta(days=1)) == 0
    assert index_new(town.connection, town.moment - timedelta(days=1) + SETTLED) > 0


def test_many_lines_come_in_batch_by_batch(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hotline.look_up.indexing.BATCH", 3)
    for number in range(8):
        town.says(f"o_{number}", "补贴")
    assert len(town.finds("补贴")) == 8
    assert len(town.is_indexed().finds("补贴")) == 8
    assert in_index(town, "补贴") == 8


def test_the_index_is_made_anew(desk: Site, town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hotline.look_up.indexing.ANEW", 3)
    for number in range(8):
        town.says(f"o_{number}", "补贴")
    town.is_indexed()
    town.connection.execute(delete(line_entries).where(line_entries.c.line_id % 3 == 0))
    assert sum(rebuild(desk.database, town.moment + SETTLED)) > 0
    assert in_index(town, "补贴") == 8
    held = select(func.count()).select_from(line_entries)
    assert town.connection.execute(held).scalar_one() == 8


def test_made_anew_nothing_is_left_to_the_rounds(desk: Site, town: Town) -> None:
    town.says("o_wang", "补贴")
    for _ in rebuild(desk.database, town.moment + SETTLED):
        pass
    newest = town.connection.execute(select(func.max(lines.c.id))).scalar_one()
    assert indexed(town) == newest
    assert town.is_indexed().finds("补贴") == ["o_wang"]


def test_what_is_said_in_the_chat_is_found_at_once_and_after_the_rounds(
    desk: Site, chat: Chat
) -> None:
    chat.says("稳岗返还什么时候到账")
    rounds = desk.app.extensions["wengang"]["deliverer"]._round_first
    with desk.database.transaction() as connection:
        town = Town(connection)
        assert town.finds("到账", SHANXI) == [chat.openid]
        assert in_index(town, "到账") == 0
    for _ in range(2):
        desk.clock.moment += timedelta(minutes=1)
        rounds()
    with desk.database.transaction() as connection:
        assert in_index(Town(connection), "到账") == 1


def test_the_rounds_of_the_fair_do_without_it() -> None:
    assert index_new not in PARTS.values()
