"""What is stored of a turn: found again by its retries, advanced by one at a time, forgotten."""

from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from itertools import count

import pytest
from sqlalchemy import Connection, select, text
from sqlalchemy.exc import DBAPIError

from bot.conversations import NEWCOMER, Conversation, Moved, Said, find, forget, note_scene, record
from bot.messages import Article, Choice, Incoming, Memory, Reply
from bot.tables import conversations, lines
from core.db import Database

MOMENT = datetime(2026, 11, 21, 4, 0, 0, 123456, tzinfo=UTC)
ARTICLE = Article("招聘会", "周六上午", "https://example.org/fair")
_numbers = count(1)


def message(words: str = "你好", openid: str = "") -> Incoming:
    """A message not sent before, of somebody new if nobody is named."""
    number = next(_numbers)
    return Incoming("text", "gh_a", openid or f"o_{number}", 1, f"key_{number}", words)


def stored(
    database: Database, incoming: Incoming, reply: Reply, kept: bool = False
) -> tuple[Conversation, Said | None]:
    """A turn stored after what there is, and what its retry finds."""
    conversation, _ = found(database, incoming)
    record(database, conversation, incoming, reply, MOMENT, kept)
    return found(database, incoming)


def found(database: Database, incoming: Incoming) -> tuple[Conversation, Said | None]:
    """What there is to know when a message comes in."""
    with database.reading() as connection:
        return find(connection, incoming)


def test_nothing_is_known_of_who_never_wrote(database: Database) -> None:
    assert found(database, message()) == (NEWCOMER, None)


def test_a_retry_finds_the_reply_and_a_new_message_the_memory(database: Database) -> None:
    memory = Memory(region="140100", rest="还有", choices=(Choice("材料", card="a/b"),), misses=1)
    hello = message()
    conversation, said = stored(database, hello, Reply("您好", memory=memory))
    assert said == Said("您好", None, MOMENT)
    assert (conversation.version, conversation.memory) == (1, memory)
    assert found(database, message(openid=hello.sender)) == (conversation, None)


def test_an_article_is_found_as_it_was_sent(database: Database) -> None:
    assert stored(database, message(), Reply(article=ARTICLE))[1] == Said("", ARTICLE, MOMENT)


@pytest.mark.parametrize("reply", [Reply("您好"), Reply(article=ARTICLE)], ids=["text", "article"])
def test_a_retry_of_what_was_answered_too_late_gets_nothing(
    database: Database, reply: Reply
) -> None:
    said = stored(database, message(), reply, kept=True)[1]
    assert said == Said("", None, MOMENT)
    assert said.empty


def test_a_message_without_a_reply_has_one_line_and_is_known_to_its_retry(
    database: Database,
) -> None:
    silent = message()
    conversation, said = stored(database, silent, Reply())
    assert said == Said("", None, MOMENT)
    assert directions(database, conversation) == ["in"]


def directions(database: Database, conversation: Conversation) -> list[str]:
    """Whose lines a conversation has."""
    theirs = select(lines.c.direction).where(lines.c.conversation_id == conversation.id)
    with database.reading() as connection:
        return list(connection.scalars(theirs.order_by(lines.c.id)))


def recorded(database: Database, conversation: Conversation, incoming: Incoming) -> None:
    """Store a turn on top of what somebody took for the present state."""
    record(database, conversation, incoming, Reply("您好"), MOMENT)


def test_of_two_turns_on_the_same_state_one_moved(database: Database) -> None:
    hello = message()
    recorded(database, NEWCOMER, hello)
    second, third = message(openid=hello.sender), message(openid=hello.sender)
    with pytest.raises(Moved):
        recorded(database, NEWCOMER, second)
    seen, _ = found(database, second)
    recorded(database, seen, second)
    with pytest.raises(Moved):
        recorded(database, seen, third)
    now, _ = found(database, third)
    assert now.version == 2
    assert directions(database, now) == ["in", "out"] * 2


def test_a_message_stored_already_moved_and_changes_nothing(database: Database) -> None:
    hello = message()
    recorded(database, NEWCOMER, hello)
    before, _ = found(database, hello)
    with pytest.raises(Moved):
        recorded(database, before, hello)
    assert found(database, hello)[0] == before


def test_who_left_is_forgotten_with_every_line_and_nobody_else_is(database: Database) -> None:
    zhang, li = message("我叫张敏"), message("我叫李强")
    conversations_of = [stored(database, one, Reply("您好"))[0] for one in (zhang, li)]
    stored(database, message(openid=zhang.sender), Reply(effects=(forget,)))
    assert found(database, zhang) == (NEWCOMER, None)
    assert [directions(database, one) for one in conversations_of] == [[], ["in", "out"]]


def test_the_number_of_who_left_does_not_open_the_next_ones_conversation(
    database: Database,
) -> None:
    zhang, li = message(), message()
    seen, _ = stored(database, zhang, Reply("您好"))
    stored(database, message(openid=zhang.sender), Reply(effects=(forget,)))
    next_one, _ = stored(database, li, Reply("您好"))
    assert next_one.version == seen.version
    with pytest.raises(Moved):
        recorded(database, replace(seen, id=next_one.id), message(openid=zhang.sender))
    assert directions(database, next_one) == ["in", "out"]


def test_effects_happen_with_the_lines_or_not_at_all(database: Database) -> None:
    def fail(connection: Connection, conversation_id: int) -> None:
        written = select(lines.c.text).where(lines.c.conversation_id == conversation_id)
        assert list(connection.scalars(written)) == ["你好", "您好"]
        raise ValueError("no")

    came_by = partial(note_scene, "fair_7")
    hello = message()
    with pytest.raises(ValueError, match="no"):
        stored(database, hello, Reply("您好", effects=(came_by, fail)))
    assert found(database, hello) == (NEWCOMER, None)
    conversation, _ = stored(database, hello, Reply("您好", effects=(came_by,)))
    scene = select(conversations.c.scene).where(conversations.c.id == conversation.id)
    with database.reading() as connection:
        assert connection.execute(scene).scalar_one() == "fair_7"


def test_an_error_of_the_database_does_not_name_the_person(database: Database) -> None:
    with pytest.raises(DBAPIError) as raised, database.transaction() as connection:
        connection.execute(text("select 1 from nowhere where openid = :who"), {"who": "o_zhang"})
    assert "o_zhang" not in str(raised.value)
