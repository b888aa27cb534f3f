"""Columns and bars, reckoned here and drawn as SVG by the templates: no script, no style."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

WIDTH, HEIGHT = 720, 200
LEFT, BOTTOM, TOP = 48, 24, 10
MOST_LABELS = 8
STEPS = 4


@dataclass(frozen=True, slots=True)
class Box:
    """One rectangle of a chart: where, how large, of which series, and what it says."""

    x: float
    y: float
    width: float
    height: float
    series: int
    words: str


@dataclass(frozen=True, slots=True)
class Mark:
    """Words beside an axis, at a place of it."""

    at: float
    words: str


@dataclass(frozen=True, slots=True)
class Chart:
    """Columns over days, stacked by series; `summary` says what it shows to who does not see it."""

    title: str
    summary: str
    series: Sequence[str]
    boxes: Sequence[Box]
    days: Sequence[Mark]
    levels: Sequence[Mark]


Series = Mapping[str, Mapping[date, int]]
"""For each name of a series the count of each day; days without one have none."""


def stacked(title: str, unit: str, series: Series, days: Sequence[date]) -> Chart:
    """Columns over the days, the series on top of each other."""
    sums = {day: sum(one.get(day, 0) for one in series.values()) for day in days}
    top = _top(max(sums.values(), default=0))
    step = (WIDTH - LEFT) / max(len(days), 1)
    boxes = []
    for place, day in enumerate(days):
        below = 0
        for number, (name, counts) in enumerate(series.items()):
            if count := counts.get(day, 0):
                below += count
                words = f"{day:%m-%d} {name} {count} {unit}"
                height = _high(count, top)
                x, y = LEFT + place * step, TOP + _high(top - below, top)
                boxes.append(Box(round(x, 1), y, round(max(step - 1, 1), 1), height, number, words))
    return Chart(
        title=title,
        summary=_summary(unit, sums),
        series=list(series),
        boxes=boxes,
        days=_days(days, step),
        levels=[Mark(TOP + _high(top - level, top), str(level)) for level in _levels(top)],
    )


def shares(counts: Sequence[int]) -> list[int]:
    """For each count how much it is of the largest, of 100."""
    largest = max(counts, default=0)
    return [round(100 * count / largest) if largest else 0 for count in counts]


def _high(count: int, top: int) -> float:
    return round((HEIGHT - TOP - BOTTOM) * count / top, 1)


def _top(largest: int) -> int:
    """A round number not below the largest, that four steps divide."""
    step = 1
    while step * STEPS < largest:
        step = next(one for one in _round_numbers() if one > step)
    return step * STEPS


def _round_numbers() -> list[int]:
    return [head * 10**tail for tail in range(10) for head in (1, 2, 5)]


def _levels(top: int) -> list[int]:
    return [top * step // STEPS for step in range(STEPS + 1)]


def _days(days: Sequence[date], step: float) -> list[Mark]:
    every = -(-len(days) // MOST_LABELS)
    labelled = [(place, day) for place, day in enumerate(days) if place % every == 0]
    return [Mark(round(LEFT + (place + 0.5) * step, 1), f"{day:%m-%d}") for place, day in labelled]


def _summary(unit: str, sums: Mapping[date, int]) -> str:
    if not any(sums.values()):
        return "这段时间没有。"
    most = max(sums, key=lambda day: sums[day])
    whole = sum(sums.values())
    return f"共 {whole} {unit}，最多的一天是 {most:%Y-%m-%d}，{sums[most]} {unit}。"
