"""Load by wrk: different signed pushes from many connections at once."""

import json
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bench import people, wire
from bench.wire import Push

SCRIPT = Path(__file__).with_name("load.lua")
PUSHES = 20_000
"""How many pushes are written before a round, at least; sealed ones cannot be made on the way."""

AMPLE = 1.5
"""How many more than the rate promises, for a round may be faster than those before."""

TIMEOUT = 10
"""Seconds after which wrk counts a request as lost."""

Seal = Callable[[str], Push]
"""Makes a push of a message, in the office's mode."""


class CannotLoad(RuntimeError):
    """wrk did not run; the message says why."""


@dataclass(frozen=True, slots=True)
class Round:
    """What wrk saw: times in milliseconds, `refused` those with a status above 399."""

    requests: int
    seconds: float
    p50: float
    p99: float
    slowest: float
    refused: int
    broken: int
    sent: int
    held: int

    @property
    def rate(self) -> float:
        """Requests answered a second."""
        return self.requests / self.seconds


class Load:
    """Rounds of load on one server: writes the pushes of each, then runs wrk.

    No two pushes share a MsgId, not even those of two rounds.
    """

    def __init__(self, seal: Seal, sealed: bool, connections: int, address: str, base: int) -> None:
        self._seal = seal
        self._sealed = sealed
        self._connections = connections
        self._address = address
        self._base = base
        self.warmed: list[Round] = []
        self.rounds: list[Round] = []

    @property
    def everything(self) -> list[Round]:
        """All rounds, the first one that only warmed up included."""
        return [*self.warmed, *self.rounds]

    @property
    def ran_out(self) -> bool:
        """Whether sealed pushes were used twice, for want of more."""
        return self._sealed and any(one.sent > one.held for one in self.everything)

    def warm_up(self, seconds: float) -> None:
        """A round that does not count, to load what is loaded late and to learn the rate."""
        self.warmed.append(self._round(seconds, PUSHES))

    def run(self, seconds: float) -> None:
        """One round, with as many pushes as it may need at the rate of the rounds before."""
        fastest = max(one.rate for one in self.everything)
        self.rounds.append(self._round(seconds, max(PUSHES, round(AMPLE * fastest * seconds))))

    def _round(self, seconds: float, pushes: int) -> Round:
        number = len(self.everything)
        first = (self._base * 1000 + number) * 1_000_000_000
        asked = people.questions(number)
        with tempfile.NamedTemporaryFile("w", suffix=".pushes", encoding="utf-8") as file:
            for place in range(pushes):
                push = self._seal(wire.text_message(*next(asked), first + place))
                file.write(f"{push.query}\t{push.body}\n")
            file.flush()
            kind = "sealed" if self._sealed else "plain"
            options = {
                "threads": "1",
                "connections": str(self._connections),
                "duration": f"{max(1, round(seconds))}s",
                "timeout": f"{TIMEOUT}s",
                "script": str(SCRIPT),
            }
            words = [f"--{name}={value}" for name, value in options.items()]
            return _wrk(*words, self._address, "--", file.name, kind, str(first + pushes))


def program() -> str:
    """The path of wrk, or CannotLoad."""
    found = shutil.which("wrk")
    if found is None:
        raise CannotLoad("没有找到 wrk，请先安装：sudo apt-get install wrk")
    return found


def _wrk(*arguments: str) -> Round:
    done = subprocess.run([program(), *arguments], capture_output=True, text=True)
    found = [line for line in done.stdout.splitlines() if line.startswith("RESULT ")]
    if done.returncode or not found:
        raise CannotLoad(f"wrk 没有跑成：\n{done.stdout}{done.stderr}".rstrip())
    return Round(**json.loads(found[0].removeprefix("RESULT ")))
