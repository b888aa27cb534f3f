"""One turn: a push becomes a stored line, an answer and a stored reply, once.

The answer is worked out without a lock or an open transaction; then one short
transaction stores the lines, the memory and the effects together. Whoever comes second
with the same push, in this process or another, finds the first one's reply.
"""

import threading
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as OutOfTime
from dataclasses import replace
from datetime import datetime

import structlog
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from bot import conversations
from bot.conversations import Conversation, Moved, Said
from bot.messages import Answer, Incoming, Reply, Turn
from bot.render import paginate
from core.clock import Clock, beijing_date
from core.db import POOL_SIZE, Database
from core.errors import Unavailable

BUDGET = 4.0
"""Seconds an answer may take: WeChat hangs up after 5."""

LAST_WAIT = 0.6
"""Seconds more for a reply that is being stored when the budget ends."""

ATTEMPTS = 4

SORRY = (
    "抱歉，这条消息没有处理好，我们已经记下。"
    "请换个说法再问一次，或回复“人工”，也可拨打 12333 咨询。"
)
KEPT = "【上一个问题的答复】\n{kept}\n\n【这次的答复】\n{text}"

log = structlog.get_logger("turns")


class Busy(Unavailable):
    """现在咨询的人较多，这条消息没有收下，请一分钟后再发一次；急事请拨打 12333。"""


class _Ticket:
    """Settles once, between the waiting webhook and the turn, if a reply is sent or kept."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._fate = ""

    def settle(self, fate: str) -> bool:
        """Whether `fate` is what was settled, now or before."""
        with self._lock:
            self._fate = self._fate or fate
            return self._fate == fate


class Turns:
    """Takes pushes and gives replies within the time WeChat allows."""

    def __init__(
        self, database: Database, answer: Answer, clock: Clock, budget: float = BUDGET
    ) -> None:
        self._database = database
        self._answer = answer
        self._clock = clock
        self._budget = budget
        self._threads = ThreadPoolExecutor(POOL_SIZE, thread_name_prefix="turn")
        self._lock = threading.Lock()
        self._working: dict[str, tuple[Future[Said], _Ticket]] = {}

    def take(self, incoming: Incoming) -> Said | None:
        """The reply to a push, or None if it is not ready in time and will be kept.

        Raises Busy if the push could not be taken at all: it is not stored then.
        """
        future, ticket = self._start(incoming)
        try:
            return future.result(self._budget)
        except OutOfTime:
            return self._late(future, ticket)
        except (DBAPIError, PoolTimeout, Moved) as error:
            log.error("turn_not_stored", error=type(error).__name__)
            raise Busy from error

    def _late(self, future: Future[Said], ticket: _Ticket) -> Said | None:
        if future.cancel():
            raise Busy
        if ticket.settle("keep"):
            return None
        try:
            return future.result(LAST_WAIT)
        except OutOfTime:
            log.error("turn_stuck_storing")
            return None

    def _start(self, incoming: Incoming) -> tuple[Future[Said], _Ticket]:
        with self._lock:
            if working := self._working.get(incoming.key):
                return working
            ticket = _Ticket()
            future = self._threads.submit(self._run, incoming, ticket)
            self._working[incoming.key] = future, ticket
        future.add_done_callback(lambda _: self._working.pop(incoming.key, None))
        return future, ticket

    def _run(self, incoming: Incoming, ticket: _Ticket) -> Said:
        for _ in range(ATTEMPTS):
            try:
                return self._attempt(incoming, ticket)
            except Moved:
                continue
        raise Moved

    def _attempt(self, incoming: Incoming, ticket: _Ticket) -> Said:
        with self._database.reading() as connection:
            conversation, said = conversations.find(connection, incoming)
        if said:
            return said
        moment = self._clock()
        reply = self._reply(incoming, conversation, moment)
        if not reply.recorded:
            return Said("", None, moment)
        kept = bool(reply.text) and not ticket.settle("send")
        reply = _keep(reply) if kept else reply
        with self._database.transaction() as connection:
            conversations.record(connection, conversation, incoming, reply, moment, kept)
        return Said("", None, moment) if kept else Said(reply.text, reply.article, moment)

    def _reply(self, incoming: Incoming, conversation: Conversation, moment: datetime) -> Reply:
        memory = conversation.memory
        turn = Turn(incoming, replace(memory, kept=""), beijing_date(moment))
        try:
            reply = self._answer(turn)
        except Exception:
            # Whatever a handler does, the person gets an answer.
            log.exception("handler_failed", kind=incoming.kind, event=incoming.event)
            reply = Reply(SORRY, "handoff", turn.memory)
        if memory.kept and not reply.text:
            return replace(reply, memory=replace(reply.memory, kept=memory.kept))
        return _paged(reply, memory.kept)


def _paged(reply: Reply, kept: str) -> Reply:
    """The reply as one message holds it, after what was kept, the rest remembered."""
    if not reply.text:
        return reply
    page = paginate(KEPT.format(kept=kept, text=reply.text) if kept else reply.text)
    return replace(reply, text=page.text, memory=replace(reply.memory, rest=page.rest))


def _keep(reply: Reply) -> Reply:
    return replace(reply, memory=replace(reply.memory, kept=reply.text))
