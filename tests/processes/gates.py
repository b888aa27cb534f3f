"""Gates at which a test stops a worker of the server, learning which process stopped there.

A message with 【答甲】 in it stops at the gate 甲 while its answer is worked out, with 【存甲】
while its turn is being stored, with 【寄甲】 when all is stored and the reply not yet sent.
"""

import os
import re
from dataclasses import dataclass
from pathlib import Path

from tests.processes.waiting import until

PATIENCE = 20
"""Seconds after which a gate that a failed test left shut opens by itself."""


@dataclass(frozen=True)
class Gates:
    """The gates of one server, and its log of who did what, in a folder both sides know."""

    folder: Path

    def pass_through(self, place: str, text: str) -> None:
        """In the server: wait at the gate that a message names for this place, if any."""
        for name in re.findall(rf"【{place}(\w+)】", text):
            self.note(name)
            until((self.folder / f"{name}.open").exists, PATIENCE)

    def note(self, what: str) -> None:
        """In the server: note that this process did something."""
        with (self.folder / "noted").open("a") as notes:
            notes.write(f"{what} {os.getpid()}\n")

    def noted(self, what: str) -> list[int]:
        """The processes that did it or came to the gate of that name, in order."""
        path = self.folder / "noted"
        notes = path.read_text().split("\n")[:-1] if path.exists() else []
        return [
            int(pid) for name, _, pid in (note.rpartition(" ") for note in notes) if name == what
        ]

    def arrival(self, name: str) -> int:
        """Wait until somebody stands at the gate; which process it is."""
        until(lambda: bool(self.noted(name)))
        return self.noted(name)[-1]

    def open(self, name: str) -> None:
        """Let pass who stands at the gate and who comes later."""
        (self.folder / f"{name}.open").touch()
