"""Who asked in vain is told by themselves, once, when staff have put an answer in force."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import select

from handlers.knowledge import telling_askers
from handlers.knowledge.telling_askers import TellingAskers
from notify.tables import notices
from tests.chat import Chat
from tests.conftest import Site
from tests.curators import ANSWER, BY, CITE, QUESTION, Editor

pytestmark = pytest.mark.usefixtures("shelf_restored")
ADD = ("curated", "add", QUESTION, "--region", "太原", "--answer", ANSWER, *CITE, *BY)


@pytest.fixture
def process(desk: Site) -> Callable[[], TellingAskers]:
    """Makes processes that tell."""
    parts = desk.app.extensions["wengang"]
    return lambda: TellingAskers(desk.database, parts["desk"], parts["shelf"], desk.clock)


def told(desk: Site) -> list[str]:
    """Whom the outbox has an answer for."""
    later = select(notices.c.openid).where(notices.c.kind == "answered_later")
    with desk.database.reading() as connection:
        return list(connection.execute(later.order_by(notices.c.openid)).scalars())


def passes(desk: Site) -> None:
    desk.clock.moment += timedelta(minutes=2)


def test_each_is_told_once(
    desk: Site,
    editor: Editor,
    person: Callable[[str], Chat],
    process: Callable[[], TellingAskers],
) -> None:
    for openid in ("o_a", "o_b"):
        person(openid).says("我在太原").says(QUESTION).hears("没有查到")
    here, there = process(), process()
    assert (here(), there()) == (0, 0)
    editor.runs(*ADD)
    assert here() == 0, "it has just looked"
    passes(desk)
    assert (here(), there()) == (2, 0)
    assert told(desk) == ["o_a", "o_b"]
    # Another change tells nobody anything anew.
    editor.runs("curated", "edit", "1", "--until", "2099", *BY)
    passes(desk)
    assert (there(), here()) == (0, 0)
    assert told(desk) == ["o_a", "o_b"]


def test_nothing_is_asked_while_nothing_changes(
    desk: Site,
    editor: Editor,
    chat: Chat,
    process: Callable[[], TellingAskers],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    chat.says("我在太原").says(QUESTION)
    here = process()
    here()
    looked: list[object] = []
    monkeypatch.setattr(telling_askers, "open_misses", lambda *told: looked.append(told) or [])
    for _ in range(3):
        passes(desk)
        here()
    assert looked == []
    editor.runs(*ADD)
    passes(desk)
    here()
    assert len(looked) == 1


def test_what_one_process_does_no_other_does_until_it_is_given_up(
    desk: Site,
    editor: Editor,
    person: Callable[[str], Chat],
    process: Callable[[], TellingAskers],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(telling_askers, "AT_ONCE", 1)
    for openid in ("o_a", "o_b"):
        person(openid).says("我在太原").says(QUESTION)
    here, there = process(), process()
    here()
    editor.runs(*ADD)
    passes(desk)
    assert here() == 1
    with monkeypatch.context() as watched:
        watched.setattr(telling_askers, "open_misses", lambda *_: pytest.fail("it looked, too"))
        watched.setattr(telling_askers.log, "exception", lambda what: pytest.fail(what))
        assert there() == 0
    desk.clock.moment += timedelta(minutes=1)
    # It died; the other takes what is left when the lease is over.
    desk.clock.moment += timedelta(minutes=11)
    assert there() + there() + there() == 1
    assert told(desk) == ["o_a", "o_b"]
    passes(desk)
    assert process()() == 0
