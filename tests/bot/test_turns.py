"""A turn from the push to the stored reply: late, lost, repeated, refused, and all at once."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from itertools import count
from typing import Any

import pytest
from sqlalchemy import Connection, Row, select, update
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from bot.conversations import Said, forget
from bot.messages import Article, Incoming, Memory, Reply, Turn
from bot.render import MAX_BYTES, MORE
from bot.tables import conversations, late, lines
from bot.turns import SORRY, Busy, Turns
from core.clock import now
from core.db import POOL_SIZE, Database
from core.statements import Direct
from notify.mailbox import Outbox
from notify.tables import notices
from tests.processes.waiting import DEADLINE, at_once, until

AMPLE = DEADLINE
BRISK = 0.3
HURRIED = 0.05
"""Seconds for an answer: more than any takes, a few, and hardly any."""

_numbers = count(1)


@pytest.fixture(autouse=True)
def short_last_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who is about to be told that a message was not taken is told so soon."""
    monkeypatch.setattr("bot.turns.LAST_WAIT", HURRIED)


class Script:
    """An answer function that says what the test wants, when the test wants it.

    It answers “答：…” unless another answer is set, waits as long as it is held, and
    remembers as `said` what it heard and as `misses` how many it answered.
    """

    def __init__(self) -> None:
        self.reply: Callable[[Turn], Reply] = echo
        self.answered = 0
        self.begun = threading.Semaphore(0)
        self._go = threading.Event()
        self._go.set()

    def __call__(self, turn: Turn) -> Reply:
        self.answered += 1
        self.begun.release()
        assert self._go.wait(DEADLINE)
        return self.reply(turn)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Nothing is answered inside."""
        self.begun = threading.Semaphore(0)
        self._go.clear()
        try:
            yield
        finally:
            self._go.set()

    def has_begun(self, times: int = 1) -> None:
        """Wait until so many answers have been begun since they are held."""
        for _ in range(times):
            assert self.begun.acquire(timeout=DEADLINE)


def echo(turn: Turn) -> Reply:
    """An answer that shows what was heard."""
    memory = replace(turn.memory, said=turn.incoming.text, misses=turn.memory.misses + 1)
    return Reply(f"答：{turn.incoming.text}", "answer", memory)


class Desk:
    """One process with turns over a real database; some of its turns are in a hurry."""

    def __init__(self, database: Database, budget: float = AMPLE) -> None:
        self.database = database
        self.script = Script()
        self.turns = Turns(database, self.script, now, Outbox(), budget)
        self.hurried = Turns(database, self.script, now, Outbox(), HURRIED)
        self.threads = ThreadPoolExecutor(2 * POOL_SIZE)

    def person(self) -> "Person":
        """Somebody who has never written."""
        return Person(self, f"o_{next(_numbers)}")

    def pushed(self, incoming: Incoming) -> Future[Said | None]:
        """A push on its way in another thread."""
        return self.threads.submit(self.turns.take, incoming)


class Person:
    """Somebody in the chat."""

    def __init__(self, desk: Desk, openid: str) -> None:
        self.desk = desk
        self.openid = openid

    def message(self, text: str, event: str = "") -> Incoming:
        """A message not sent before."""
        kind = "event" if event else "text"
        return Incoming(kind, "gh_a", self.openid, 1, f"key_{next(_numbers)}", text, event)

    def says(self, text: str) -> str:
        """Send a message and give what comes back in time."""
        said = self.desk.turns.take(self.message(text))
        assert said is not None
        return said.text

    def is_answered_late(self, text: str) -> Incoming:
        """Send a message that is answered when nobody waits any more; it is given back."""
        message, lines_before = self.message(text), len(self.told)
        with self.desk.script.held():
            is_left_waiting(self.desk.hurried, message)
            assert self.desk.hurried.take(message) is None
        until(lambda: len(self.told) == lines_before + 2)
        return message

    @property
    def conversation(self) -> Row[Any]:
        """The conversation as it is stored."""
        with self.desk.database.reading() as connection:
            theirs = select(conversations).where(conversations.c.openid == self.openid)
            return connection.execute(theirs).one()

    @property
    def memory(self) -> Memory:
        """What the desk remembers of the person."""
        return Memory.from_json(self.conversation.memory)

    @property
    def is_known(self) -> bool:
        """Whether anything is stored of them: a conversation, a message, a late answer."""
        with self.desk.database.reading() as connection:
            return any(
                connection.execute(select(table).where(table.c.openid == self.openid)).first()
                for table in (conversations, late, notices)
            )

    @property
    def told(self) -> list[str]:
        """Every line stored, `<` before the person's and `>` before ours."""
        theirs = (
            select(lines)
            .join(conversations, conversations.c.id == lines.c.conversation_id)
            .where(conversations.c.openid == self.openid)
            .order_by(lines.c.id)
        )
        with self.desk.database.reading() as connection:
            rows = connection.execute(theirs).all()
        return [f"{'<' if row.direction == 'in' else '>'}{row.text}" for row in rows]


@contextmanager
def opened(database: Database, budget: float = AMPLE) -> Iterator[Desk]:
    """A process at work, until all it has begun is done."""
    desk = Desk(database, budget)
    with desk.threads:
        yield desk


@pytest.fixture
def desk(database: Database) -> Iterator[Desk]:
    """A process that has all the time a test may need."""
    with opened(database) as desk:
        yield desk


@pytest.fixture
def elsewhere(database: Database) -> Iterator[Desk]:
    """Another process with the same database."""
    with opened(database) as desk:
        yield desk


@pytest.fixture
def brisk(database: Database) -> Iterator[Desk]:
    """A process whose time is up so soon that a test can wait for it."""
    with opened(database, BRISK) as desk:
        yield desk


def test_a_message_is_answered_and_its_retry_gets_the_same(desk: Desk) -> None:
    zhang = desk.person()
    message = zhang.message("你好")
    first, retry = desk.turns.take(message), desk.turns.take(message)
    assert first == retry
    assert first and first.text == "答：你好"
    assert zhang.told == ["<你好", ">答：你好"]
    assert desk.script.answered == 1


def test_deliveries_at_once_are_worked_out_once(desk: Desk) -> None:
    zhang = desk.person()
    message = zhang.message("你好")
    with desk.script.held():
        deliveries = [desk.pushed(message) for _ in range(3)]
        desk.script.has_begun()
    assert {delivery.result() for delivery in deliveries} == {desk.turns.take(message)}
    assert desk.script.answered == 1
    assert zhang.told == ["<你好", ">答：你好"]


def test_two_processes_with_the_same_message_say_the_same(desk: Desk, elsewhere: Desk) -> None:
    zhang = desk.person()
    elsewhere.script.reply = lambda turn: Reply("另一种说法")
    message = zhang.message("你好")
    with desk.script.held(), elsewhere.script.held():
        deliveries = [desk.pushed(message), elsewhere.pushed(message)]
        desk.script.has_begun()
        elsewhere.script.has_begun()
    assert deliveries[0].result() == deliveries[1].result()
    assert len(zhang.told) == 2


def test_a_late_answer_comes_with_the_next_message_once(desk: Desk) -> None:
    zhang = desk.person()
    message = zhang.is_answered_late("问一")
    assert zhang.told == ["<问一", ">答：问一"]
    assert desk.turns.take(message) == Said("", None, zhang.conversation.heard_at)
    following = zhang.says("问二")
    assert "答：问一" in following
    assert following.endswith("答：问二")
    assert zhang.says("问三") == "答：问三"
    assert desk.script.answered == 3


def test_two_late_answers_both_come(desk: Desk) -> None:
    zhang = desk.person()
    zhang.is_answered_late("问一")
    zhang.is_answered_late("问二")
    following = zhang.says("问三")
    assert following.index("答：问一") < following.index("答：问二") < following.index("答：问三")
    assert following.count("【上一个问题的答复】") == 1


def test_a_late_answer_that_an_earlier_version_kept_comes_once(desk: Desk) -> None:
    zhang = desk.person()
    zhang.says("你好")
    with desk.database.transaction() as connection:
        theirs = update(conversations).where(conversations.c.openid == zhang.openid)
        connection.execute(theirs.values(memory={"region": "140100", "kept": "答：问一"}))
    assert "答：问一" in zhang.says("问二")
    assert zhang.memory.region == "140100"
    assert zhang.says("问三") == "答：问三"


def test_a_late_answer_waits_for_a_message_that_gets_a_reply(desk: Desk) -> None:
    zhang = desk.person()
    zhang.is_answered_late("问一")
    desk.script.reply = lambda turn: Reply(memory=turn.memory)
    silent = desk.turns.take(zhang.message("", "view_menu"))
    assert silent and silent.empty
    desk.script.reply = lambda turn: Reply(article=ARTICLE, memory=turn.memory)
    with_picture = desk.turns.take(zhang.message("图"))
    assert with_picture and with_picture.article == ARTICLE
    desk.script.reply = broken
    apology = zhang.says("问二")
    assert "答：问一" in apology
    assert SORRY in apology


ARTICLE = Article("招聘会", "周六上午", "https://example.org/fair")


def broken(turn: Turn) -> Reply:
    """A handler with a fault."""
    raise ValueError(turn.incoming.text)


def test_a_late_article_comes_in_words(desk: Desk) -> None:
    zhang = desk.person()
    desk.script.reply = lambda turn: Reply(article=ARTICLE, memory=turn.memory)
    zhang.is_answered_late("有招聘会吗")
    desk.script.reply = echo
    following = zhang.says("谢谢")
    assert ARTICLE.title in following
    assert ARTICLE.url in following


LONG = "".join(f"第{number}条规定，符合条件的单位可以申请。" for number in range(1, 101))


def long_or_more(turn: Turn) -> Reply:
    """A long answer, its rest for “更多”, an echo for anything else."""
    memory = replace(turn.memory, rest="")
    if turn.incoming.text == "全文":
        return Reply(LONG, "answer", memory)
    if turn.incoming.text == "更多":
        return Reply(turn.memory.rest or "没有更多了", "answer", memory)
    return echo(turn)


def read_on(person: Person, page: str) -> str:
    """The text that a page and all that “更多” brings after it make."""
    whole = ""
    while page.endswith(MORE):
        assert len(page.encode()) <= MAX_BYTES
        whole += page.removesuffix(MORE)
        page = person.says("更多")
    return whole + page


def test_a_long_answer_comes_page_by_page(desk: Desk) -> None:
    zhang = desk.person()
    desk.script.reply = long_or_more
    assert read_on(zhang, zhang.says("全文")) == LONG
    assert zhang.memory.rest == ""


@pytest.mark.parametrize("following", ["更多", "谢谢"])
def test_a_long_answer_that_comes_late_comes_whole(desk: Desk, following: str) -> None:
    zhang = desk.person()
    desk.script.reply = long_or_more
    zhang.is_answered_late("全文")
    assert LONG in read_on(zhang, zhang.says(following))


def test_a_fault_is_apologised_for_and_changes_nothing_remembered(desk: Desk) -> None:
    zhang = desk.person()
    desk.script.reply = long_or_more
    zhang.says("全文")
    before = zhang.memory
    desk.script.reply = broken
    assert zhang.says("更多") == SORRY
    assert zhang.memory == before
    assert zhang.told[-2:] == ["<更多", f">{SORRY}"]
    desk.script.reply = long_or_more
    assert zhang.says("更多").startswith(before.rest[:20])


@pytest.mark.parametrize(
    "error", [OperationalError("update", None, Exception("locked")), PoolTimeout("no connection")]
)
def test_a_late_answer_that_cannot_be_stored_at_once_is_stored_in_the_end(
    desk: Desk, error: Exception
) -> None:
    zhang = desk.person()
    locked = iter([True, False])

    def once_locked(_connection: Connection, _conversation: int) -> None:
        if next(locked):
            raise error

    desk.script.reply = lambda turn: replace(echo(turn), effects=(once_locked,))
    zhang.is_answered_late("问一")
    desk.script.reply = echo
    assert "答：问一" in zhang.says("问二")


def test_what_is_not_recorded_leaves_no_trace(desk: Desk) -> None:
    zhang = desk.person()
    zhang.says("你好")
    before = zhang.conversation
    desk.script.reply = lambda turn: Reply(recorded=False)
    said = desk.turns.take(zhang.message("", "location"))
    assert said and said.empty
    assert zhang.conversation == before
    assert len(zhang.told) == 2


def test_who_finds_all_threads_taken_is_told_so_and_nothing_is_stored(brisk: Desk) -> None:
    slow, zhang = [brisk.person() for _ in range(POOL_SIZE)], brisk.person()
    messages = [person.message("慢") for person in slow]
    message = zhang.message("急")
    with brisk.script.held():
        at_once([partial(is_left_waiting, brisk.turns, one) for one in messages])
        for told in at_once([partial(is_told_to_come_back, brisk.turns, message)] * 3):
            assert told
    until(lambda: all(person.told == ["<慢", ">答：慢"] for person in slow))
    assert zhang.told == []
    assert zhang.says("又来") == "答：又来"
    assert zhang.told[0] == "<又来"


def is_left_waiting(turns: Turns, message: Incoming) -> None:
    """Send a message whose answer is held until nobody waits any more."""
    while is_told_to_come_back(turns, message):  # the machine was slower than our hurry
        pass


def is_told_to_come_back(turns: Turns, message: Incoming) -> bool:
    """Whether a message that gets no reply in time was not taken at all."""
    try:
        assert turns.take(message) is None
    except Busy:
        return True
    return False


def both_at_once(desk: Desk, person: Person, *words: str) -> list[str]:
    """Replies to messages whose answers are all begun before the first is stored."""
    with desk.script.held():
        pushed = [desk.pushed(person.message(one)) for one in words]
        desk.script.has_begun(len(words))
    replies = [one.result() for one in pushed]
    return [reply.text for reply in replies if reply]


@pytest.mark.parametrize("known", [False, True], ids=["newcomer", "known"])
def test_of_two_messages_at_once_the_second_builds_on_the_first(desk: Desk, known: bool) -> None:
    zhang = desk.person()
    if known:
        zhang.says("你好")
    assert both_at_once(desk, zhang, "问一", "问二") == ["答：问一", "答：问二"]
    assert zhang.memory.misses == zhang.conversation.version == 2 + known
    assert len(zhang.told) == 2 * (2 + known)
    assert zhang.told[-1] == f">答：{zhang.memory.said}"
    assert desk.script.answered == 3 + known


def test_what_was_kept_comes_with_one_of_two_messages_at_once(desk: Desk) -> None:
    zhang = desk.person()
    zhang.is_answered_late("问一")
    both = both_at_once(desk, zhang, "问二", "问三")
    assert sorted("答：问一" in one for one in both) == [False, True]


def test_an_answer_that_must_be_worked_out_anew_and_gets_late_is_kept(
    brisk: Desk, elsewhere: Desk
) -> None:
    zhang, again = brisk.person(), threading.Event()

    def slow_the_second_time(turn: Turn) -> Reply:
        assert brisk.script.answered == 1 or again.wait(DEADLINE)
        return echo(turn)

    brisk.script.reply = slow_the_second_time
    with brisk.script.held():
        pushed = brisk.pushed(zhang.message("问一"))
        brisk.script.has_begun()
        elsewhere.turns.take(zhang.message("问二"))
    assert pushed.result() is None
    again.set()
    until(lambda: len(zhang.told) == 4)
    assert "答：问一" in zhang.says("问三")


def test_who_is_told_that_a_message_was_not_taken_is_told_the_truth(desk: Desk) -> None:
    zhang, go = desk.person(), threading.Event()

    def stuck(_connection: Connection, _conversation: int) -> None:
        assert go.wait(DEADLINE)

    desk.script.reply = lambda turn: replace(echo(turn), effects=(stuck,))
    message = zhang.message("问一")
    try:
        for told in at_once([partial(is_told_to_come_back, desk.hurried, message)] * 2):
            assert told
    finally:
        go.set()
    assert zhang.says("问二") == "答：问二"
    assert zhang.told == ["<问二", ">答：问二"]
    retry = desk.turns.take(message)
    assert retry and retry.text == "答：问一"


class Hanging(Database):
    """A database that does not answer until it is told to."""

    def __init__(self, url: str) -> None:
        super().__init__(url)
        self.go = threading.Event()
        self.answered = threading.Semaphore(0)

    @contextmanager
    def direct(self) -> Iterator[Direct | Connection]:
        assert self.go.wait(DEADLINE)
        with super().direct() as connection:
            yield connection
        self.answered.release()


def test_a_message_is_not_taken_while_the_database_hangs(database: Database) -> None:
    hanging = Hanging(str(database.engine.url))
    with opened(hanging) as desk:
        zhang = desk.person()
        try:
            with pytest.raises(Busy):
                desk.hurried.take(zhang.message("问一"))
        finally:
            hanging.go.set()
        assert hanging.answered.acquire(timeout=DEADLINE)
        assert zhang.says("问二") == "答：问二"
        assert zhang.told == ["<问二", ">答：问二"]
        assert desk.script.answered == 1
    hanging.engine.dispose()


def fail(_connection: Connection, _conversation: int) -> None:
    """An effect with a fault."""
    raise ValueError("no")


def mark(connection: Connection, conversation: int) -> None:
    """An effect that can be seen."""
    theirs = conversations.c.id == conversation
    connection.execute(update(conversations).where(theirs).values(scene="marked"))


@pytest.mark.parametrize("known", [False, True], ids=["newcomer", "known"])
def test_an_effect_that_fails_undoes_the_turn_and_the_other_effects(
    desk: Desk, known: bool
) -> None:
    zhang = desk.person()
    if known:
        zhang.says("你好")
    desk.script.reply = lambda turn: replace(echo(turn), effects=(mark, fail))
    message = zhang.message("问一")
    with pytest.raises(Busy):
        desk.turns.take(message)
    assert zhang.told == ["<你好", ">答：你好"][: 2 * known]
    if known:
        assert (zhang.conversation.scene, zhang.memory.said) == ("", "你好")
    desk.script.reply = lambda turn: replace(echo(turn), effects=(mark,))
    retry = desk.turns.take(message)
    assert retry and retry.text == "答：问一"
    assert zhang.conversation.scene == "marked"
    assert zhang.told[-2:] == ["<问一", ">答：问一"]


def leave(turn: Turn) -> Reply:
    """What unfollowing the account does; anything else is echoed."""
    return Reply(effects=(forget,)) if turn.incoming.event == "unsubscribe" else echo(turn)


def test_who_leaves_is_forgotten_even_if_told_twice(desk: Desk) -> None:
    zhang, li = desk.person(), desk.person()
    desk.script.reply = leave
    zhang.says("你好")
    li.says("你好")
    event = zhang.message("", "unsubscribe")
    for _ in range(2):
        said = desk.turns.take(event)
        assert said and said.empty
        assert zhang.told == []
    assert len(li.told) == 2
    assert zhang.says("又来") == "答：又来"
    assert zhang.memory.misses == 1


def test_who_leaves_while_an_answer_is_worked_out_leaves_nothing_behind(
    desk: Desk, elsewhere: Desk
) -> None:
    zhang = desk.person()
    elsewhere.script.reply = leave
    zhang.says("你好")
    with desk.script.held():
        pushed = desk.pushed(zhang.message("我的身份证号"))
        desk.script.has_begun()
        elsewhere.turns.take(zhang.message("", "unsubscribe"))
    said = pushed.result()
    assert said and said.empty
    assert not zhang.is_known


@pytest.mark.parametrize("known", [False, True], ids=["newcomer", "known"])
def test_who_leaves_before_a_late_answer_leaves_nothing_behind(
    desk: Desk, elsewhere: Desk, known: bool
) -> None:
    zhang = desk.person()
    elsewhere.script.reply = leave
    if known:
        zhang.says("你好")
    with desk.script.held():
        is_left_waiting(desk.hurried, zhang.message("我的身份证号"))
        elsewhere.turns.take(zhang.message("", "unsubscribe"))
    until(lambda: not desk.hurried._working)
    assert not zhang.is_known


def test_who_leaves_before_a_message_is_accepted_leaves_nothing_behind(
    brisk: Desk, elsewhere: Desk
) -> None:
    zhang = brisk.person()
    elsewhere.script.reply = leave
    zhang.says("你好")
    with brisk.script.held():
        pushed = brisk.pushed(zhang.message("我的身份证号"))
        brisk.script.has_begun()
        elsewhere.turns.take(zhang.message("", "unsubscribe"))
        with pytest.raises(Busy):
            pushed.result()
    until(lambda: not brisk.turns._working)
    assert not zhang.is_known


def test_who_comes_after_somebody_left_hears_nothing_of_theirs(desk: Desk, elsewhere: Desk) -> None:
    zhang, li = desk.person(), elsewhere.person()
    elsewhere.script.reply = leave
    zhang.says("你好")
    with desk.script.held():
        pushed = desk.pushed(zhang.message("我的身份证号"))
        desk.script.has_begun()
        elsewhere.turns.take(zhang.message("", "unsubscribe"))
        li.says("我是新来的")
    pushed.result()
    assert li.told == ["<我是新来的", ">答：我是新来的"]
    assert li.memory.said == "我是新来的"
