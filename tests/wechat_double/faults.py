"""Faults that are switched on for a path: how often, how likely, which."""

import random
import threading
from dataclasses import dataclass, field
from typing import Literal

Kind = Literal[
    "hang", "slow", "busy", "token", "quota", "code",
    "error", "error_after", "cut_before", "cut_after",
]  # fmt: skip

CODES = {"busy": -1, "token": 40001, "quota": 45009}


@dataclass
class Fault:
    """What goes wrong with the next `times` calls (None: all), each with this chance.

    hang        no answer until the faults are over
    slow        the answer comes after `seconds`
    busy        -1
    token       40001, whatever the token
    quota       45009
    code        the errcode `code`
    error       HTTP status `code` with a page, and nothing done
    error_after it is done, and then comes HTTP status `code` with a page
    cut_before  the connection is cut and nothing done
    cut_after   it is done and the connection cut before the answer
    """

    kind: Kind
    times: int | None = None
    chance: float = 1.0
    seconds: float = 0.0
    code: int = 500


@dataclass
class Faults:
    """The faults of all paths."""

    by_path: dict[str, Fault] = field(default_factory=dict)
    over: threading.Event = field(default_factory=threading.Event)
    dice: random.Random = field(default_factory=lambda: random.Random(1))

    def add(self, path: str, fault: Fault) -> None:
        """From now on calls of the path go wrong."""
        self.by_path[path] = fault

    def take(self, path: str) -> Fault | None:
        """What goes wrong with this call."""
        fault = self.by_path.get(path)
        if fault is None or self.dice.random() >= fault.chance or fault.times == 0:
            return None
        if fault.times is not None:
            fault.times -= 1
        return fault

    def end(self) -> None:
        """Nothing goes wrong any more, and who hangs is let go."""
        self.by_path.clear()
        self.over.set()
        self.over = threading.Event()
