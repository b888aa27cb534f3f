"""Composes what is said about a card: what was asked first, then what it takes, then the proof."""

from collections.abc import Collection, Container, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import accumulate
from typing import Any

from nlp.intent import Reading
from policy.cards import Aspect
from policy.knowledge import Shelved
from policy.sections import TITLES
from policy.sources import cites, clauses, see_also, sources
from policy.validity import HOTLINE, lapsed, sentence, standing, unwritten

ASKABLE: dict[Aspect, str] = {
    "amount": "能领多少",
    "conditions": "要什么条件",
    "materials": "要什么材料",
    "where": "去哪办",
    "process": "怎么办理",
    "exclusion": "能不能同时领",
    "contact": "打哪个电话",
    "validity": "到什么时候",
    "unclear": "哪里没写清",
}
# What is told unasked, most needed first, as long as the answer stays short.
_UNASKED: tuple[Aspect, ...] = (
    "overview",
    "conditions",
    "unclear",
    "process",
    "where",
    "exclusion",
    "materials",
)
_WHOLE: tuple[Aspect, ...] = ("conditions", "exclusion", "materials")
"""Of these a part would be taken for all."""

_ASPECTS: dict[str, Aspect] = {aspect: aspect for aspect in (*TITLES, *ASKABLE)}

CARD_DAYS = 512
"""Of how many cards it is remembered how they stand on a day."""

LENGTH = 272
"""Characters an answer is to have without its choices; what was asked is told in any case."""

NEAREST = 2
"""How many of the lines nearest to the question are told even if there is no room."""

MARGIN, TITLE = 3, 4
"""Characters around a line, four where it is numbered and one where it is not, and those of the
title above."""


@dataclass(frozen=True, slots=True)
class Composed:
    """An answer in words, the aspects it covers, those still to ask, and what it rests on."""

    text: str
    aspects: tuple[Aspect, ...]
    further: tuple[Aspect, ...]
    cites: tuple[dict[str, Any], ...]


def compose(
    shelved: Shelved,
    asked: Iterable[str],
    today: date,
    remark: str = "",
    reading: Reading | None = None,
    length: int = LENGTH,
    also: Sequence[Shelved] = (),
) -> Composed:
    """The answer about one card: the aspects asked, then what nobody should do without.

    `remark` says what follows from the person's own figures and stands first; of the rest
    the lines nearest to the question, as it was read, come first, then the other aspects, as
    far as there is room. `also` are the cards by which other documents have the same.
    """
    wanted = [_ASPECTS[name] for name in asked if name in _ASPECTS]
    headline, in_force = _standing(shelved, today)
    elsewhere = see_also(also)
    frame = [headline, remark, in_force, sources({shelved: [shelved.card.article]}), elsewhere]
    chosen = _chosen(shelved, wanted, reading, length - sum(len(part) + 1 for part in frame))
    told = [in_force if one == "validity" else _told(shelved, one, chosen[one]) for one in chosen]
    closing = [] if "validity" in wanted else [in_force]
    proof = {shelved: clauses(shelved, chosen)}
    beside: dict[Shelved, tuple[str, ...]] = {one: (one.card.article,) for one in also}
    parts = [headline, remark, *told, *closing, sources(proof), elsewhere]
    return Composed(
        text="\n".join(part for part in parts if part),
        aspects=tuple(wanted) or ("overview",),
        further=tuple(
            one
            for one in ASKABLE
            if one in shelved.sections and len(chosen.get(one, ())) < len(_lines(shelved, one))
        ),
        cites=cites(proof | beside),
    )


def brief(
    shelved: Shelved,
    asked: Iterable[str],
    today: date,
    room: int,
    reading: Reading | None = None,
) -> str:
    """A card in one line, for who has to choose: whose it is, and what was asked of it.

    Of a question as it was read the lines nearest to it come first, of what was asked.
    """
    wanted = [_ASPECTS[name] for name in asked if name in _ASPECTS]
    nearest = shelved.nearest(reading)[:NEAREST] if reading else []
    unasked: tuple[Aspect, ...] = ("amount", "overview")
    held = [sentence(shelved.windows, today)] if "validity" in wanted else []
    held += [line for aspect, line in nearest if aspect in wanted]
    held += [line for aspect in wanted for line in _lines(shelved, aspect)]
    held += [line for _, line in nearest]
    held += [line for aspect in unasked for line in _lines(shelved, aspect)]
    told = [line.rstrip("。") for line in dict.fromkeys(held)]
    lengths = accumulate(len(line) + 1 for line in told)
    fitting = [line for line, length in zip(told, lengths, strict=True) if length <= room]
    return f"{titled(shelved, today)}：{'；'.join(fitting or told[:1])}"


def titled(shelved: Shelved, today: date) -> str:
    """A card's name with whose it is, and whether it is over or has no end: then of which year."""
    over = "，已到期" if lapsed(shelved.windows, today) else ""
    if standing(shelved.windows, today)[0] == "no_end" and not over:
        over = "，未写截止日期"
    if unwritten(shelved.document, today):
        over = "，当时还没有这份文件"
    return f"{shelved.card.name}（{shelved.region.name}{_year(shelved) if over else ''}{over}）"


def _chosen(
    shelved: Shelved, wanted: list[Aspect], reading: Reading | None, room: int
) -> dict[Aspect, set[str]]:
    """The lines to tell: of what was asked all, and how much it is; then the nearest to the
    question; then whole aspects as far as there is room."""
    told = {aspect: set(_lines(shelved, aspect)) for aspect in (*wanted, "amount")}
    if "amount" not in wanted and not told["amount"]:
        del told["amount"]
    room -= sum(map(_length, told.values()))
    for place, (aspect, line) in enumerate(shelved.nearest(reading) if reading else ()):
        if line not in told.get(aspect, ()) and (place < NEAREST or _length([line]) <= room):
            told.setdefault(aspect, set()).add(line)
            room -= _length([line])
    for aspect in _unasked(shelved):
        missing = [one for one in _lines(shelved, aspect) if one not in told.get(aspect, ())]
        if fitting := _fitting(missing, room, aspect in _WHOLE):
            told.setdefault(aspect, set()).update(fitting)
            room -= _length(fitting)
    return {aspect: told[aspect] for aspect in _ordered(told) if told[aspect] or aspect in wanted}


def _fitting(lines: Sequence[str], room: int, whole: bool) -> Sequence[str]:
    """The first of the lines for which there is room; all or none where they belong together."""
    if whole:
        return lines if _length(lines) <= room else ()
    lengths = accumulate((len(line) + MARGIN for line in lines), initial=TITLE)
    return lines[: sum(length <= room for length in lengths) - 1] if room >= TITLE else ()


def _length(lines: Collection[str]) -> int:
    """How many characters lines under one title take."""
    return TITLE + sum(len(line) + MARGIN for line in lines) if lines else 0


def _ordered(told: Iterable[Aspect]) -> list[Aspect]:
    """As they were asked and chosen; what the text leaves open stands last."""
    return sorted(told, key=lambda aspect: aspect == "unclear")


def _lines(shelved: Shelved, aspect: Aspect) -> tuple[str, ...]:
    return shelved.sections[aspect].lines if aspect in shelved.sections else ()


def _told(shelved: Shelved, aspect: Aspect, lines: Container[str]) -> str:
    """The lines of an aspect that were chosen, with a sign if there are more."""
    held = _lines(shelved, aspect)
    chosen = [line for line in held if line in lines]
    if not chosen:
        return _silence(aspect)
    if len(chosen) == len(held):
        return shelved.sections[aspect].text
    return f"{TITLES[aspect]}：{'；'.join(line.rstrip('。') for line in chosen)}……"


def _unasked(shelved: Shelved) -> tuple[Aspect, ...]:
    """What is told without being asked: what it is about, unless the amount says so."""
    pointed = any(point.about == "overview" for point in shelved.card.points)
    return _UNASKED if pointed or not shelved.card.amounts else _UNASKED[1:]


@lru_cache(CARD_DAYS)
def _standing(shelved: Shelved, today: date) -> tuple[str, str]:
    """The headline and the validity of a card, which change only from day to day."""
    over = "（已到期）" if lapsed(shelved.windows, today) else ""
    if unwritten(shelved.document, today):
        over = "（当时还没有这份文件）"
    whose = f"{shelved.region.name}{_year(shelved) if over else ''}"
    return f"【{shelved.card.name}】{whose}{over}", _validity(shelved, today)


def _year(shelved: Shelved) -> str:
    """The year a document is from; "" if it names none."""
    issued = shelved.document.issued
    return f"{issued[:4]}年" if issued else ""


def _silence(aspect: Aspect) -> str:
    return f"{TITLES[aspect]}：原文没有写，请问 {HOTLINE}。"


def _validity(shelved: Shelved, today: date) -> str:
    said = [point.text for point in shelved.card.points if point.about == "validity"]
    return "".join([f"有效期：{sentence(shelved.windows, today)}", *(f"{text}。" for text in said)])
