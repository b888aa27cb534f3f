"""One turn: a push becomes a stored line, an answer and a stored reply, once.

The answer is worked out without a lock or an open transaction; then one short
transaction stores the lines, the memory and the effects together. Whoever comes second
with the same push, in this process or another, finds the first one's reply.
"""

import threading
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime
from typing import Any

import structlog
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from bot import conversations, late
from bot.conversations import Conversation, Moved, Said
from bot.messages import Answer, Incoming, Reply, Turn
from bot.render import paginate
from bot.tickets import Left, Settled, Ticket
from bot.unasked import WITH_MAIL, Mail, Mailbox, take_kept
from core.clock import Clock, beijing_date
from core.db import POOL_SIZE, Database
from core.errors import DeskError, Unavailable
from core.turnstile import Turnstile

BUDGET = 4.0
"""Seconds an answer may take: WeChat hangs up after 5."""

LAST_WAIT = 0.2
"""Seconds more for the database, if it is what the turn waits for when the budget ends."""

ATTEMPTS = 4

AT_ONCE, PATIENCE = 4, 0.2
"""How many turns of a process are worked at, unless others have waited so many seconds."""

SORRY = (
    "抱歉，这条消息没有处理好，我们已经记下。"
    "请换个说法再问一次，或回复“人工”，也可拨打 12333 咨询。"
    "如有生命危险，请马上拨打 110 或 120。"
)

log = structlog.get_logger("turns")


class Busy(Unavailable):
    """现在咨询的人较多，这条消息没有收下，请一分钟后再发一次；急事请拨打 12333。"""


EXPECTED = (DBAPIError, PoolTimeout, Moved, Settled, CancelledError)
"""What can keep a turn from being stored without a fault of ours."""


class Turns:
    """Takes pushes and gives replies within the time WeChat allows."""

    def __init__(
        self,
        database: Database,
        answer: Answer,
        clock: Clock,
        mailbox: Mailbox,
        budget: float = BUDGET,
    ) -> None:
        self._database = database
        self._answer = answer
        self._clock = clock
        self._mailbox = mailbox
        self._budget = budget
        self._threads = ThreadPoolExecutor(POOL_SIZE, thread_name_prefix="turn")
        self._aside = ThreadPoolExecutor(POOL_SIZE, thread_name_prefix="late")
        self._turnstile = Turnstile(AT_ONCE, PATIENCE)
        self._lock = threading.Lock()
        self._working: dict[str, tuple[Future[Said], Ticket]] = {}

    def take(self, incoming: Incoming) -> Said | None:
        """The reply to a push, or None if it is not ready in time and will be kept.

        Raises Busy if the push could not be taken: nothing of it is stored then.
        """
        future, ticket = self._start(incoming, self._answer)
        if not _done(future, self._budget) and not future.cancel():
            if self._accepted(incoming, ticket):
                return None
            _done(future, LAST_WAIT)
        return _outcome(future, ticket)

    def finish(self, incoming: Incoming, hopeless: bool = False) -> None:
        """Have an accepted message answered, if it is not; the reply is kept.

        One that is hopeless gets an apology. Raises what kept it from being stored.
        """
        answer = _apologise if hopeless else self._answer
        self._start(incoming, answer, kept=True)[0].result()

    def _accepted(self, incoming: Incoming, ticket: Ticket) -> bool:
        """Whether the message is stored, so that WeChat may forget it, if its answer is not."""
        if ticket.answering and not ticket.kept:
            _done(self._aside.submit(self._accept, incoming, ticket), LAST_WAIT)
        return ticket.kept

    def _accept(self, incoming: Incoming, ticket: Ticket) -> None:
        with self._database.transaction() as connection:
            ticket.find(conversations.find(connection, incoming)[0].id)
            late.accept(connection, incoming, self._clock())
            ticket.keep()

    def _start(
        self, incoming: Incoming, answer: Answer, kept: bool = False
    ) -> tuple[Future[Said], Ticket]:
        with self._lock:
            if working := self._working.get(incoming.key):
                return working
            ticket = Ticket(kept)
            future = self._threads.submit(self._turnstile.run, self._run, incoming, answer, ticket)
            self._working[incoming.key] = future, ticket
        future.add_done_callback(lambda _: self._working.pop(incoming.key, None))
        return future, ticket

    def _run(self, incoming: Incoming, answer: Answer, ticket: Ticket) -> Said:
        for _ in range(ATTEMPTS):
            try:
                return self._attempt(incoming, answer, ticket)
            except Moved:
                continue
            except Left:
                return self._drop(incoming)
            except DeskError:
                # What is refused now will be the next time, too: the person gets an answer.
                log.exception("effect_refused", kind=incoming.event or incoming.kind)
                answer = _apologise
            except (DBAPIError, PoolTimeout) as error:
                if isinstance(error, DBAPIError) and error.connection_invalidated:
                    # The others are from before the restart, too. What this one was about
                    # to commit is found, or done again.
                    self._database.close()
                elif not ticket.kept:  # for what is kept nobody waits
                    raise
            finally:
                ticket.reopen()
        raise Moved

    def _attempt(self, incoming: Incoming, answer: Answer, ticket: Ticket) -> Said:
        with self._database.direct() as connection:
            conversation, said = conversations.find(connection, incoming)
        if said:
            return said
        ticket.find(conversation.id)
        moment = self._clock()
        self._move_kept(conversation, incoming, moment)
        mail = self._mail(conversation, incoming, moment)
        ticket.mark(answering=True)
        reply = self._reply(incoming, conversation, answer, moment)
        ticket.mark(answering=False)
        if not reply.recorded:
            return Said("", None, moment)
        accepted = ticket.kept
        if accepted:
            reply = late.if_held(incoming, reply)
        kept = accepted and not reply.silent
        if kept:
            reply = self._kept(incoming, reply, moment)
        else:
            held = conversation.memory.held(moment)
            reply = self._with_mail(incoming, reply, mail, moment, held)
        conversations.record(
            self._database, conversation, incoming, reply, moment, kept, ticket.send
        )
        return Said("", None, moment) if kept else Said(reply.text, reply.article, moment)

    def _drop(self, incoming: Incoming) -> Said:
        """Keep nothing of a message whose sender has left since they wrote it."""
        with self._database.transaction() as connection:
            late.settle(connection, incoming.key)
        return Said("", None, self._clock())

    def _move_kept(self, conversation: Conversation, incoming: Incoming, moment: datetime) -> None:
        """Put into the mailbox what a worker not yet restarted kept in the memory; then Moved."""
        if conversation.id is None or not isinstance(conversation.memory.kept, str):
            return
        with self._database.transaction() as connection:
            if text := take_kept(connection, conversation.id):
                before = replace(incoming, key=f"before {incoming.key}")
                self._mailbox.keep(connection, before, text, moment)
        raise Moved

    def _mail(self, conversation: Conversation, incoming: Incoming, moment: datetime) -> Mail:
        """What waits for this message; who never wrote may have been told something before."""
        if conversation.id is not None and not conversation.memory.kept:
            return Mail()
        with self._database.reading() as connection:
            return self._mailbox.find(connection, incoming, moment)

    def _kept(self, incoming: Incoming, reply: Reply, moment: datetime) -> Reply:
        """The reply in words, stored for the person instead of sent."""
        text = reply.article.words if reply.article else reply.text

        def keep(connection: Connection, _conversation: int) -> None:
            self._mailbox.keep(connection, incoming, text, moment)

        return _remembering(replace(reply, effects=(*reply.effects, keep)), kept=True)

    def _with_mail(
        self, incoming: Incoming, reply: Reply, mail: Mail, moment: datetime, held: bool
    ) -> Reply:
        """The reply as one message holds it, after what waited for it, the rest remembered.

        Where staff hold the conversation, what waited is all there is to say. To an event whose
        reply nobody reads it is not said: it waits on.
        """
        waits, read = bool(mail.notices), incoming.answerable
        if held and reply.silent and waits and read:
            return self._handing_out(replace(reply, text=mail.text), mail, moment)
        # Danger is answered first; a picture has no room, and silence says nothing else either.
        alone = reply.alone or reply.kind == "emergency" or not read
        if alone or reply.silent or reply.article:
            return _remembering(_page(reply) if reply.text else reply, kept=waits)
        if not mail.notices:
            return _page(_remembering(reply, kept=mail.more))
        text = WITH_MAIL.format(mail=mail.text, text=reply.text)
        return self._handing_out(replace(reply, text=text), mail, moment)

    def _handing_out(self, reply: Reply, mail: Mail, moment: datetime) -> Reply:
        """The reply with the note that it brings what waited."""

        def hand_out(connection: Connection, _conversation: int) -> None:
            if not self._mailbox.hand_out(connection, mail.notices, moment):
                raise Moved

        effects = (hand_out, *reply.effects)
        return _page(_remembering(replace(reply, effects=effects), kept=mail.more))

    def _reply(
        self, incoming: Incoming, conversation: Conversation, answer: Answer, moment: datetime
    ) -> Reply:
        memory = conversation.memory
        if memory.kept:
            memory = replace(memory, kept=False)
        held = memory.held(moment)
        turn = Turn(incoming, memory, beijing_date(moment), conversation.id, held)
        try:
            return answer(turn)
        except (DBAPIError, PoolTimeout):
            raise  # the turn is tried again, or not taken
        except Exception:
            # Whatever a handler does, the person gets an answer.
            log.exception("handler_failed", kind=incoming.event or incoming.kind)
            return _apologise(turn)


def _apologise(turn: Turn) -> Reply:
    return Reply(SORRY, "handoff", turn.memory)


def _done(future: Future[Any], seconds: float) -> bool:
    """Wait for it so long, and tell whether it is done."""
    try:
        future.exception(seconds)
    except TimeoutError:
        return False
    except CancelledError:
        return True
    return True


def _outcome(future: Future[Said], ticket: Ticket) -> Said | None:
    if not future.done():
        if not ticket.refuse():
            return None
        log.error("turn_stuck")
        raise Busy
    try:
        return future.result()
    except Exception as error:
        faulty = not isinstance(error, EXPECTED)
        log.error("turn_not_stored", error=type(error).__name__, exc_info=faulty)
        raise Busy from error


def _page(reply: Reply) -> Reply:
    """The reply as one message holds it, the rest remembered."""
    page = paginate(reply.text)
    paged = reply if page.text == reply.text else replace(reply, text=page.text)
    return _remembering(paged, rest=page.rest) if page.rest else paged


def _remembering(reply: Reply, **values: Any) -> Reply:
    """The reply with these values in its memory; itself, at no price, if they are there."""
    if all(getattr(reply.memory, name) == value for name, value in values.items()):
        return reply
    return replace(reply, memory=replace(reply.memory, **values))
