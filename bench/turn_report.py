"""Puts the measured rounds into a table, and everything into JSON."""

import statistics
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from bench.load import Round
from bench.machine import Memory
from bench.tables import table

HEAD = (
    "设置", "每秒轮次", "每秒回声", "比值", "最低–最高", "轮 p50", "轮 p99", "回声 p50", "回声 p99"
)  # fmt: skip
MEMORY_HEAD = ("每个工作进程（MB）", "RSS", "PSS", "USS")


@dataclass(frozen=True, slots=True)
class Measured:
    """One setting: neighbouring rounds of desk and echo, memory, and what the database holds."""

    name: str
    turns: Sequence[Round]
    echoes: Sequence[Round]
    memory: Sequence[Memory]
    stored: int
    kinds: dict[str, int]

    @property
    def ratios(self) -> list[float]:
        """Of each round, the desk's throughput in that of the echo."""
        pairs = zip(self.turns, self.echoes, strict=True)
        return [turn.rate / echo.rate for turn, echo in pairs]

    def to_json(self) -> dict[str, Any]:
        """Everything, as plain JSON values."""
        return asdict(self) | {"ratios": [round(ratio, 4) for ratio in self.ratios]}


def report(measured: Sequence[Measured], machine: str) -> str:
    """The table of throughput and tails (milliseconds), that of memory, and the machine."""
    memory = [
        (one.name, *(f"{_mean(one.memory, name):.1f}" for name in ("rss", "pss", "uss")))
        for one in measured
    ]
    stored = [f"{one.name}：入库 {one.stored} 条来信，{_kinds(one.kinds)}" for one in measured]
    return "\n\n".join(
        (
            table(HEAD, [_row(one) for one in measured]),
            table(MEMORY_HEAD, memory),
            "\n".join(("应答过的消息全部在库：", *stored)),
            f"时间单位毫秒；比值为相邻两轮之比的中位数。{machine}",
        )
    )


def _row(one: Measured) -> tuple[str, ...]:
    ratios = one.ratios
    return (
        one.name,
        f"{_median(one.turns, _rate):.0f}",
        f"{_median(one.echoes, _rate):.0f}",
        f"{statistics.median(ratios):.2f}",
        f"{min(ratios):.2f}–{max(ratios):.2f}",
        *(
            f"{_median(rounds, pick):.1f}"
            for rounds in (one.turns, one.echoes)
            for pick in (lambda item: item.p50, lambda item: item.p99)
        ),
    )


def _rate(one: Round) -> float:
    return one.rate


def _median(rounds: Sequence[Round], pick: Callable[[Round], float]) -> float:
    return statistics.median(pick(one) for one in rounds)


def _mean(memory: Sequence[Memory], name: str) -> float:
    return statistics.mean(getattr(one, name) for one in memory)


def _kinds(kinds: dict[str, int]) -> str:
    return "，".join(f"{kind} {count}" for kind, count in sorted(kinds.items()))
