"""Reads numbers about the speaker out of a sentence: "28个人裁了5个" are two of them."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

from nlp.bounds import NO_LIMIT, bounds
from nlp.numbers import Quantity, quantities

BEFORE, AFTER = 8, 8
"""How many characters before and after a number the word that says what it counts may stand."""

BEHIND = 2
"""How much further a word behind a number counts: in 100人裁了6个 it is six that were laid off."""

SENTENCES = 2048
"""Of how many sentences it is remembered what numbers they hold."""

LEAST_BARE = 100
"""The least number that is a sum of money without a unit: 一个月1800."""

_COMMA = re.compile("[，。；！？!?;, ]")
_ONE = Decimal(1)
_MONTHS = {"月": _ONE, "年": Decimal(12)}
_SCALES: Mapping[str, Mapping[str, Mapping[str, Decimal]]] = {
    "count": {
        "人": {"人": _ONE, "个": _ONE, "": _ONE},
        "本": {"本": _ONE, "个": _ONE, "人": _ONE},
        "课时": {"课时": _ONE},
        "年": {"年": _ONE},
    },
    "months": {"个月": _MONTHS},
    "days": {"天": {"天": _ONE}},
    "ratio": {"": {"%": _ONE / 100}},
    "yuan": {"元": {"元": _ONE, "": _ONE}},
}
_EACH = re.compile(
    "的?(?:能|可以|给|补|领|拿|发|返)*(?:多少|好多|几|补|给|[0-9]|[一二两三四五六七八九]?[十百千万])"
)
_PRICES = ("元", "块", "钱", "百", "千", "0", "每")
_PIECES = ("本", "张")
_UNMISTAKABLE = ("课时", "本")
"""Units that need no word to mark the number where only one fact is counted in them."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A fact that can be told in passing: its type and unit, and the words that mark it.

    `default` takes a number of people that no word marks.
    """

    name: str
    type: str
    cues: tuple[str, ...]
    default: bool = False
    unit: str = ""

    def scale(self, unit: str) -> Decimal | None:
        """How many of its own units one of another is; None for what it is not counted in."""
        return _SCALES.get(self.type, {}).get(self.unit, {}).get(unit)


@dataclass(frozen=True, slots=True)
class Told:
    """A fact as told: between `low` and `high`, equal if it was exact; and the words for it."""

    low: Decimal
    high: Decimal
    words: str


def read_slots(text: str, slots: Sequence[Slot], today: date) -> dict[str, Told]:
    """The facts a sentence tells, of those asked for; the first telling of each counts.

    The word that says what is counted belongs to the number it stands nearest to.
    """
    found = [one for one in _quantities(text, today) if not _is_each(text, one)]
    if not found or not slots:
        return {}
    pairs = [pair for quantity in found for pair in _marked(text, quantity, slots)]
    told: dict[str, Quantity] = {}
    for _, quantity, slot in sorted(pairs, key=lambda pair: (pair[0], pair[1].start)):
        if slot.name not in told and quantity not in told.values():
            told[slot.name] = quantity
    unmarked = [one for one in found if one.unit == "人" and one not in told.values()]
    for slot in slots:
        if slot.default and slot.name not in told and unmarked:
            told[slot.name] = unmarked[0]
    return {slot.name: _told(text, told[slot.name], slot) for slot in slots if slot.name in told}


_quantities = lru_cache(SENTENCES)(quantities)


def _is_each(text: str, one: Quantity) -> bool:
    """Whether a number only says for each of whom something is asked: 一个人多少, 500一个."""
    single = one.low == one.high == 1 and one.unit in ("人", "个")
    return single and bool(_EACH.match(text, one.end) or text[: one.start].endswith(_PRICES))


def _told(text: str, quantity: Quantity, slot: Slot) -> Told:
    scale = slot.scale(quantity.unit) or _ONE
    low, high = bounds(text, quantity)
    most = high * scale
    return Told(low * scale, most if low == high else min(most, NO_LIMIT), quantity.text)


def _marked(
    text: str, quantity: Quantity, slots: Iterable[Slot]
) -> Iterator[tuple[int, Quantity, Slot]]:
    """The slots with a cue near the number, in the same clause, each with its distance."""
    before = _clause(text[max(0, quantity.start - BEFORE) : quantity.start], -1)
    after = _clause(text[quantity.end : quantity.end + AFTER], 0)
    unit = "本" if not quantity.unit and after[:1] in _PIECES else quantity.unit
    fitting = [slot for slot in slots if slot.scale(unit)]
    for slot in fitting:
        distance = _distance(before, quantity.text, after, slot.cues)
        if unit in _UNMISTAKABLE and len(fitting) == 1:
            distance = distance or 0
        if distance is not None and (unit or _fits_bare(slot, quantity, distance)):
            yield distance, quantity, slot


def _fits_bare(slot: Slot, quantity: Quantity, distance: int) -> bool:
    """Whether a number without a unit is so many yuan (工资1800), or heads (脱贫劳动力三百)."""
    if slot.type == "yuan":
        return quantity.low >= LEAST_BARE
    return distance < BEHIND


def _distance(before: str, inside: str, after: str, cues: Iterable[str]) -> int | None:
    found = [len(before) - before.rfind(cue) - len(cue) for cue in cues if cue in before]
    found += [BEHIND + after.find(cue) for cue in cues if cue in after]
    found += [0 for cue in cues if cue in inside]
    return min(found, default=None)


def _clause(text: str, part: int) -> str:
    """The part of a text that no comma separates from the number."""
    return _COMMA.split(text)[part]
