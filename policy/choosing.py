"""Which lines of a card an answer has room for: what was asked, the nearest, then the rest."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate

from nlp.questions.intent import Reading
from nlp.statements import clauses, sounds_asking
from policy.cards import Aspect
from policy.knowledge import Shelved
from policy.listing import shared

# What is told unasked, most needed first, as long as the answer stays short.
_UNASKED: tuple[Aspect, ...] = (
    "amount",
    "overview",
    "conditions",
    "where",
    "process",
    "exclusion",
    "materials",
    "unclear",
)
_WHOLE: tuple[Aspect, ...] = ("amount", "conditions", "where", "exclusion", "materials")
"""Of these a part would be taken for all, where nobody asked for them."""

_EACH_THEIRS: tuple[Aspect, ...] = ("amount", "where")
"""Lines for different people each: asked for, none is left out, it might be theirs."""

OVER = 45
"""Characters by which what was asked, how much it is and what is nearest may pass the length."""

FILLED, FILLED_OPEN = 0.81, 0.89
"""The share of its length that an answer fills with what nobody asked; more where nothing was
asked on which the card says something."""

NEAREST = 1
"""How many of the nearest lines are told before what is laid down."""

BEGUN = 2
"""Of so many of the nearest lines the rest of their aspects is told before others unasked."""

MARGIN, TITLE = 3, 4
"""Characters around a line, four where it is numbered and one where it is not, and those of the
title above."""

REFUSED, ALIKE = "不符合", 6
"""What is told of who is refused, and characters in a row by which two lines speak of the same."""

_PROVES = re.compile("为准|为凭|作准")
_ASKS_PROOF = re.compile("证明|作证|为准|为凭|作准")
"""拿啥证明 asks what counts: the line that says so needs none of the question's words."""

Line = tuple[Aspect, str]
Told = dict[Aspect, list[str]]


@dataclass(frozen=True, slots=True)
class Room:
    """How long an answer is to be, and what is said in it anyway.

    Of what was asked all is told if it is wanted `whole`; whose own case is `settled` by what is
    said anyway need not hear of every condition and amount, nor anybody of lines for `others`.
    """

    length: int
    frame: Sequence[str] = field(default=())
    whole: bool = False
    settled: bool = False
    others: Sequence[str] = ()

    @property
    def left(self) -> int:
        """The characters for the lines of the card."""
        return self.length - sum(len(part) + 1 for part in self.frame if part)

    def unsaid(self, some: Iterable[Line]) -> list[Line]:
        """Those of the lines that are not said anyway."""
        return [one for one in self.theirs(some) if not any(one[1] in part for part in self.frame)]

    def theirs(self, some: Iterable[Line]) -> list[Line]:
        """Those of the lines that are not for others."""
        return [one for one in some if one[1] not in self.others]


class _Choice:
    """The lines chosen so far, by aspect, and how many characters they take."""

    def __init__(self, wanted: Iterable[Aspect] = ()) -> None:
        self.told: Told = {aspect: [] for aspect in wanted}
        self.taken = 0

    def add(self, some: Iterable[Line]) -> None:
        """Choose some lines more; what is chosen already stays where it is."""
        for aspect, line in some:
            held = self.told.setdefault(aspect, [])
            if line not in held:
                self.taken += _needed_behind(held[-1:], line)
                held.append(line)

    def taken_with(self, some: Iterable[Line]) -> int:
        """How many characters would be taken with some lines more."""
        taken, last = self.taken, dict[Aspect, list[str]]()
        for aspect, line in dict.fromkeys(some):
            held = self.told.get(aspect, [])
            if line not in held:
                taken += _needed_behind(last.get(aspect, held[-1:]), line)
                last[aspect] = [line]
        return taken


def choose(shelved: Shelved, wanted: Sequence[Aspect], reading: Reading | None, room: Room) -> Told:
    """The lines to tell, by aspect: of what was asked all, or the nearest to the question if it
    is too long; how much it is; then what else is near, and whole aspects as long as it stays
    short. An aspect asked for of which nothing is told stands in it, empty."""
    near = room.unsaid(shelved.nearest(reading) if reading else ())
    choice = _Choice(wanted)
    asked = room.theirs(_of(shelved, *wanted))
    proving = [one for one in asked if reading and _PROVES.search(one[1]) and asks_proof(reading)]
    if proving:  # that is all that was asked: the rest has no claim to more than the length
        near, room = [*proving, *near], replace(room, length=room.length - OVER)
    most = room.left + OVER
    if room.whole or _taken(asked) <= most:
        choice.add(asked)
    else:
        matters = room.unsaid(_each_matter(shelved, wanted, reading)) if reading else []
        first = [*near[:1], *matters, *_short_amount(shelved)]
        _add_nearest(shelved, choice, asked, first, near, room)
    choice.add(_short_amount(shelved))
    choice.add(_left_open(shelved, room))
    for some in (near[:1], _laid_down(shelved, "amount"), near[1:2]):
        if choice.taken_with(some) <= most:
            choice.add(some)
    # A point without the rule or door that it goes with may mislead.
    for one in room.unsaid(_with_points(shelved, choice, near, room)):
        if choice.taken_with([one]) <= room.left:
            choice.add([one])
    is_open = not any(lines(shelved, one) for one in wanted if one != "overview")
    unfilled = round(room.length * (1 - (FILLED_OPEN if is_open else FILLED)))
    # What is left open of a sum is needed by who asks for it; then what was begun is finished.
    open_sum: tuple[Aspect, ...] = ("unclear",) if "amount" in wanted else ()
    begun = (aspect for aspect, _ in near[:BEGUN] if aspect != "unclear")
    fillers = dict.fromkeys((*open_sum, *begun, *_unasked(shelved)))
    _fill(shelved, choice, room.theirs, near, fillers, room.left - unfilled)
    told = choice.told
    return {aspect: told[aspect] for aspect in _ordered(told) if told[aspect] or aspect in wanted}


def asks_proof(reading: Reading) -> bool:
    """Whether it is asked by what something is told to be so, and not only for papers."""
    return "conditions" in reading.aspects and bool(_ASKS_PROOF.search(reading.text))


def lines(shelved: Shelved, aspect: Aspect) -> tuple[str, ...]:
    """What a card says on an aspect, line by line; nothing if it says nothing."""
    return shelved.sections[aspect].lines if aspect in shelved.sections else ()


def _of(shelved: Shelved, *aspects: Aspect) -> list[Line]:
    return [(aspect, line) for aspect in aspects for line in lines(shelved, aspect)]


def _add_nearest(
    shelved: Shelved,
    choice: _Choice,
    asked: Sequence[Line],
    first: Sequence[Line],
    near: Sequence[Line],
    room: Room,
) -> None:
    """Of what was asked the lines for which there is room beside the `first`, the nearest to the
    question before the others, and one of each aspect; of those of which each has their own all,
    unless theirs was told."""
    own: tuple[Aspect, ...] = ("amount", "conditions") if room.settled else ()
    laid_down = [one for one in asked if _is_laid_down(shelved, one)]
    choice.add(one for one in asked if one[0] in _EACH_THEIRS and one[0] not in own)
    choice.add(first)
    most = room.left + OVER
    nearest = [one for one in near if one in asked]
    theirs = [one for one in nearest if one in laid_down]
    before = [*nearest[:NEAREST], *theirs, *_figures_first(laid_down)]
    ordered = [*before, *nearest, *_figures_first(asked)]
    unsaid = room.unsaid(dict.fromkeys(ordered))
    for one in unsaid:
        is_first = not choice.told[one[0]] and one[0] not in own
        if one[0] != "amount" and (is_first or choice.taken_with([one]) <= most):
            choice.add([one])


def _each_matter(shelved: Shelved, wanted: Sequence[Aspect], reading: Reading) -> Iterable[Line]:
    """Of several things asked in one message the line nearest to each of what was asked: 合同签多久
    到几号截止."""
    asking = [one for one in clauses(reading.text) if sounds_asking(one)]
    for one in asking if len(asking) > 1 else ():
        yield from [line for line in shelved.near_to(one) if line[0] in wanted][:1]


def _short_amount(shelved: Shelved) -> Sequence[Line]:
    """How much it is, if that is soon said."""
    amount = _laid_down(shelved, "amount")
    return amount if _taken(amount) <= OVER else ()


def _left_open(shelved: Shelved, room: Room) -> list[Line]:
    """What the text leaves open of that by which somebody is refused."""
    said = "".join(line for part in room.frame for line in part.splitlines() if REFUSED in line)
    return [
        ("unclear", line)
        for line in (lines(shelved, "unclear") if said else ())
        if any(line[at : at + ALIKE] in said for at in range(len(line) - ALIKE + 1))
    ]


def _with_points(shelved: Shelved, choice: _Choice, near: Sequence[Line], room: Room) -> list[Line]:
    """What is laid down on the aspects of which only points are told so far, the nearest first."""
    held = (aspect for aspect, told in choice.told.items() if told and aspect in _WHOLE)
    own = ("amount", "conditions") if room.settled else ()
    laid_down = {aspect: _laid_down(shelved, aspect) for aspect in held if aspect not in own}
    return [
        one
        for aspect, some in laid_down.items()
        if not any(line in choice.told[aspect] for _, line in some)
        for one in dict.fromkeys((*(one for one in near if one in some), *_figures_first(some)))
    ]


def _laid_down(shelved: Shelved, aspect: Aspect) -> list[Line]:
    return [one for one in _of(shelved, aspect) if _is_laid_down(shelved, one)]


def _is_laid_down(shelved: Shelved, one: Line) -> bool:
    """Whether a line is one of the card's rules, sums, papers or doors, and no point."""
    aspect, line = one
    return line in shelved.sections[aspect].laid_down


def _figures_first(some: Iterable[Line]) -> list[Line]:
    """A figure is what most people fail."""
    return sorted(some, key=lambda one: not any(map(str.isdigit, one[1])))


def _fill(
    shelved: Shelved,
    choice: _Choice,
    theirs: Callable[[Iterable[Line]], Sequence[Line]],
    near: Sequence[Line],
    aspects: Iterable[Aspect],
    limit: int,
) -> None:
    """Add what nobody asked for, up to so many characters: what is near, then the aspects."""
    for one in near:
        if choice.taken_with([one]) <= limit:
            choice.add([one])
    for aspect in aspects:
        held = choice.told.get(aspect, [])
        missing = [one for one in theirs(_of(shelved, aspect)) if one[1] not in held]
        if aspect in _WHOLE and not held:
            laid_down = [one for one in missing if _is_laid_down(shelved, one)]
            choice.add(laid_down if _taken(laid_down) <= limit - choice.taken else ())
        else:
            choice.add(_fitting(missing, limit - choice.taken))


def _taken(some: Iterable[Line]) -> int:
    """How many characters some lines take by themselves."""
    return _Choice().taken_with(some)


def _needed_behind(last: Sequence[str], line: str) -> int:
    """How many characters a line takes behind the last under its title, with the title if it is
    the first."""
    before = -shared(last[0], line) if last else TITLE
    return before + len(line) + MARGIN


def _fitting(some: Sequence[Line], room: int) -> Sequence[Line]:
    """The first of the lines for which there is room."""
    lengths = accumulate((len(line) + MARGIN for _, line in some), initial=TITLE)
    return some[: sum(length <= room for length in lengths) - 1] if room >= TITLE else ()


def _ordered(told: Iterable[Aspect]) -> list[Aspect]:
    """As they were asked and chosen; what the text leaves open stands last."""
    return sorted(told, key=lambda aspect: aspect == "unclear")


def _unasked(shelved: Shelved) -> tuple[Aspect, ...]:
    """What is told without being asked: what it is about, unless the amount says so."""
    pointed = any(point.about == "overview" for point in shelved.card.points)
    is_told = pointed or not shelved.card.amounts
    return tuple(one for one in _UNASKED if is_told or one != "overview")
