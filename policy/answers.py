"""Composes what is said about a card: what was asked first, then what it takes, then the proof."""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import accumulate
from typing import Any

from nlp.questions.intent import Reading
from policy.cards import Aspect
from policy.choosing import OVER, Room, choose, lines
from policy.knowledge import Shelved
from policy.listing import counted_once
from policy.sections import TITLES, titled_lines
from policy.silence import plainly, silence
from policy.sources import cites, clauses, see_also, sources
from policy.validity import lapsed, sentence, standing, unwritten

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
_ASPECTS: dict[str, Aspect] = {aspect: aspect for aspect in (*TITLES, *ASKABLE)}

CARD_DAYS = 512
"""Of how many cards it is remembered how they stand on a day."""

LENGTH = 275
"""Characters an answer is to have, but for the ways to ask on."""

NEAREST = 2
"""How many of the lines nearest to a question a card in one line tells first."""


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
    own: str = "",
    to_tell: str = "",
    whole: bool = False,
    others: Sequence[str] = (),
) -> Composed:
    """The answer about one card: the aspects asked, then what nobody should do without.

    `remark` says what must be known of the place and the year, `own` what follows from what the
    person told of themselves; both stand first, with what they have still `to_tell` if there is
    room. Of the rest what was asked before all else, as much as has room in so many characters, or
    `whole`; no line that is for `others`. `also` are the cards by which other documents have it.
    """
    wanted = plainly([_ASPECTS[one] for one in asked if one in _ASPECTS], shelved.sections, reading)
    headline, in_force = _standing(shelved, today)
    elsewhere = see_also(also)
    frame = [headline, remark, own, in_force, sources({shelved: [shelved.card.article]}), elsewhere]
    room = Room(length, frame, whole, settled=bool(own), others=others)
    chosen = choose(shelved, wanted, reading, room)
    told = [in_force if one == "validity" else _told(shelved, one, chosen[one]) for one in chosen]
    closing = [] if "validity" in wanted else [in_force]
    proof = {shelved: clauses(shelved, chosen)}
    beside: dict[Shelved, tuple[str, ...]] = {one: (one.card.article,) for one in also}
    parts = [headline, remark, own, *told, *closing, sources(proof), elsewhere]
    if sum(len(part) + 1 for part in (*parts, to_tell)) <= length + OVER:
        parts.insert(parts.index(own) + 1, to_tell)
    return Composed(
        text="\n".join(part for part in parts if part),
        aspects=tuple(wanted) or ("overview",),
        further=_further(shelved, wanted, chosen),
        cites=cites(proof | beside),
    )


def _further(
    shelved: Shelved, wanted: Sequence[Aspect], told: Mapping[Aspect, Sequence[str]]
) -> tuple[Aspect, ...]:
    """The aspects of which not all was told, those asked for first."""
    left = [one for one in ASKABLE if len(told.get(one, ())) < len(lines(shelved, one))]
    return tuple(sorted(left, key=lambda one: one not in wanted))


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
    held += [line for aspect in wanted for line in lines(shelved, aspect)]
    held += [line for _, line in nearest]
    held += [line for aspect in unasked for line in lines(shelved, aspect)]
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


def _told(shelved: Shelved, aspect: Aspect, some: Container[str]) -> str:
    """The lines of an aspect that were chosen, with a sign if there are more."""
    held = lines(shelved, aspect)
    chosen = [line for line in held if line in some]
    if not held:
        return silence(aspect)
    if not chosen:
        return ""
    short = counted_once(chosen)
    if len(chosen) == len(held):
        return titled_lines(aspect, short)
    return f"{TITLES[aspect]}：{'；'.join(line.rstrip('。') for line in short)}……"


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


def _validity(shelved: Shelved, today: date) -> str:
    said = [point.text for point in shelved.card.points if point.about == "validity"]
    return "".join([f"有效期：{sentence(shelved.windows, today)}", *(f"{text}。" for text in said)])
