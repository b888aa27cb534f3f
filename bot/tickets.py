"""What becomes of a turn's reply, settled between who waits for it and who works it out."""

import threading


class Settled(Exception):
    """What becomes of the reply was decided otherwise in the meantime."""


class Left(Exception):
    """The person has left meanwhile: nothing of the turn is stored."""


class Ticket:
    """Settles once, between the waiting webhook and the turn, what becomes of the reply.

    It is sent, or kept for the next message, or refused with all of its turn. Kept is
    only what is being worked out when time is up: who waits for the database may wait
    in vain, and must not be told that the message was taken. `found` is the number of the
    conversation that the turn began in, None for who never wrote.
    """

    def __init__(self, kept: bool = False) -> None:
        self._lock = threading.Lock()
        self._fate = "kept" if kept else "open"
        self.answering = False
        self.found: int | None = None

    @property
    def kept(self) -> bool:
        """Whether the reply is to be kept."""
        return self._fate == "kept"

    def find(self, conversation: int | None) -> None:
        """Note whose turn it is; raises Left if the one it was when it began is gone."""
        if self.found not in (None, conversation):
            raise Left
        self.found = conversation

    def mark(self, answering: bool) -> None:
        """Note whether the answer is being worked out; raises Settled if nobody wants it."""
        with self._lock:
            self._unless("refused")
            self.answering = answering

    def keep(self) -> None:
        """The webhook waits no longer and says `success`; raises Settled if it must not."""
        with self._lock:
            self._unless("refused", "sent")
            self._fate = "kept"

    def refuse(self) -> bool:
        """The webhook waits no longer; whether it is to say that the message was not taken."""
        with self._lock:
            self._fate = self._fate if self.kept else "refused"
            return not self.kept

    def send(self) -> None:
        """All but committed: from now on it is the reply; raises Settled if it came too late."""
        with self._lock:
            self._unless("refused")
            self._fate = "kept" if self.kept else "sent"

    def reopen(self) -> None:
        """It was not committed after all."""
        with self._lock:
            self._fate = "open" if self._fate == "sent" else self._fate

    def _unless(self, *fates: str) -> None:
        if self._fate in fates:
            raise Settled
