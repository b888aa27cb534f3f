"""Composes what is said about a card: what was asked first, then what it takes, then the proof."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from nlp.intent import Reading
from policy import wording
from policy.cards import Aspect
from policy.knowledge import Shelved
from policy.sections import TITLES
from policy.validity import HOTLINE, lapsed, sentence

ASKABLE: dict[Aspect, str] = {
    "amount": "能领多少",
    "conditions": "要什么条件",
    "materials": "要什么材料",
    "where": "去哪办",
    "process": "怎么办理",
    "exclusion": "能不能同时领",
    "contact": "打哪个电话",
    "validity": "有效期到什么时候",
}
# What is told unasked, most needed first, as long as the answer stays short.
_UNASKED: tuple[Aspect, ...] = (
    "overview",
    "amount",
    "conditions",
    "process",
    "where",
    "exclusion",
    "materials",
)
_ASPECTS: dict[str, Aspect] = {aspect: aspect for aspect in (*TITLES, *ASKABLE)}

CARD_DAYS = 512
"""Of how many cards it is remembered how they stand on a day."""

ROOM = 200
"""Characters for the body of an answer; what was asked and how much it is are told in any case."""


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
) -> Composed:
    """The answer about one card: the aspects asked, then what nobody should do without.

    `remark` says what follows from the person's own figures and stands first; of the rest
    the lines nearest to the question, as it was read, are told in any case.
    """
    wanted = [_ASPECTS[name] for name in asked if name in _ASPECTS]
    headline, in_force = _standing(shelved, today)
    sections = _sections(shelved, wanted, in_force, ROOM - len(remark))
    for aspect, line in shelved.nearest(reading) if reading else ():
        sections.setdefault(aspect, f"{TITLES[aspect]}：{line}")
    told = [*sections.values(), _caveats(shelved)]
    told += [] if "validity" in sections else [in_force]
    parts = [headline, remark, *told, source(shelved)]
    return Composed(
        text="\n".join(part for part in parts if part),
        aspects=tuple(wanted) or ("overview",),
        further=tuple(one for one in ASKABLE if one not in sections and one in shelved.sections),
        cites=tuple(_cites(shelved, sections)),
    )


def _sections(
    shelved: Shelved, wanted: list[Aspect], in_force: str, room: int
) -> dict[Aspect, str]:
    """What was asked, and then what else there is room for."""
    held = {aspect: section.text for aspect, section in shelved.sections.items()}
    held["validity"] = in_force
    sections = {aspect: held.get(aspect) or _silence(aspect) for aspect in wanted}
    used = sum(len(text) for text in sections.values())
    for aspect in _unasked(shelved):
        text = held.get(aspect, "")
        fits = used + len(text) <= room or aspect == "amount"
        if text and aspect not in sections and fits:
            sections[aspect] = text
            used += len(text)
    return sections


def _unasked(shelved: Shelved) -> tuple[Aspect, ...]:
    """What is told without being asked: what it is about, unless the amount says so."""
    pointed = any(point.about == "overview" for point in shelved.card.points)
    return _UNASKED if pointed or not shelved.card.amounts else _UNASKED[1:]


@lru_cache(CARD_DAYS)
def _standing(shelved: Shelved, today: date) -> tuple[str, str]:
    """The headline and the validity of a card, which change only from day to day."""
    over = "（已到期）" if lapsed(shelved.windows, today) else ""
    return f"【{shelved.card.name}】{shelved.region.name}{over}", _validity(shelved, today)


def _silence(aspect: Aspect) -> str:
    return f"{TITLES[aspect]}：原文没有写，请拨打 {HOTLINE} 核实。"


def _caveats(shelved: Shelved) -> str:
    note = shelved.document.region_note
    notes = [*([note] if note else []), *shelved.card.ambiguities]
    return "\n".join(f"注意：{text}" for text in notes)


def _validity(shelved: Shelved, today: date) -> str:
    said = [point.text for point in shelved.card.points if point.about == "validity"]
    return "".join([f"有效期：{sentence(shelved.windows, today)}", *(f"{text}。" for text in said)])


def source(shelved: Shelved) -> str:
    """The document, its number or, for want of one, its day, and the clause."""
    document = shelved.document
    issued = wording.month(document.issued) if document.issued else "原文未写日期"
    number = document.number or f"原文无文号，{issued}"
    return f"依据：《{document.title}》（{number}）{shelved.card.article}"


def _cites(shelved: Shelved, shown: Iterable[Aspect]) -> Iterable[dict[str, Any]]:
    """Document, number and clause of everything shown, each clause once."""
    sections = [shelved.sections[aspect] for aspect in shown if aspect in shelved.sections]
    clauses = [shelved.card.article, *(clause for one in sections for clause in one.clauses)]
    for clause in dict.fromkeys(clauses):
        yield {
            "document": shelved.document.title,
            "number": shelved.document.number,
            "clause": clause,
        }
