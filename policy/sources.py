"""What an answer rests on: for people in its last lines, for programs as data."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from policy import wording
from policy.cards import Aspect, Document
from policy.knowledge import Shelved

ALSO = "另见："

Told = Mapping[Aspect, Collection[str]]
"""The lines of a card that were told, by aspect."""


def clauses(shelved: Shelved, told: Told) -> tuple[str, ...]:
    """The clause of the card and those of the lines told, each once."""
    found = [shelved.card.article]
    for aspect, lines in told.items():
        for line in lines and shelved.sections[aspect].lines:
            found += shelved.sections[aspect].clauses_of[line] if line in lines else ()
    kept: list[str] = []
    for clause in (part for one in found for part in one.split("、")):
        if not any(_within(clause, other) or _within(other, clause) for other in kept):
            kept.append(clause)
    return tuple(kept)


def _within(clause: str, outer: str) -> bool:
    """Whether a clause is another or a part of it: 二（五）1 of 二（五）, but 12 not of 1."""
    rest = clause.removeprefix(outer)
    return clause.startswith(outer) and not (rest[:1].isdigit() and outer[-1:].isdigit())


def sources(cards: Mapping[Shelved, Sequence[str]]) -> str:
    """Of each document what must be known before acting on it, its title and number, and the
    clauses; for want of a number its day."""
    documents = {shelved.document.id: shelved.document for shelved in cards}
    found: dict[str, list[str]] = {}
    for shelved, clauses in cards.items():
        found.setdefault(shelved.document.id, []).extend(clauses)
    notes = [f"注意：{one.region_note}" for one in documents.values() if one.region_note]
    rests = [
        f"依据：{shortly(one)}{'、'.join(dict.fromkeys(found[name]))}"
        for name, one in documents.items()
    ]
    return "\n".join([*notes, *rests])


def see_also(cards: Iterable[Shelved]) -> str:
    """Where else the same stands, in one short line; "" if nowhere."""
    short = [place_of(one) for one in cards]
    return f"{ALSO}{'；'.join(short)}" if short else ""


def place_of(shelved: Shelved) -> str:
    """Where a card is written, in short: its document's number, or title, and its clause."""
    document = shelved.document
    return f"{document.number or f'《{document.title}》'}{shelved.card.article}"


def named(document: Document) -> str:
    """A document by its title and number, for want of a number with its day."""
    issued = wording.month(document.issued) if document.issued else "原文未写日期"
    return f"《{document.title}》（{document.number or f'原文无文号，{issued}'}）"


def shortly(document: Document) -> str:
    """A document as it is `named`, of a long title only the end where its number tells it."""
    if not document.title_end:
        return named(document)
    return f"《…{document.title_end}》（{document.number}）"


def cites(cards: Mapping[Shelved, Iterable[str]]) -> tuple[dict[str, Any], ...]:
    """Document, number and clause, for each clause of each card."""
    return tuple(
        {"document": one.document.title, "number": one.document.number, "clause": clause}
        for one, found in cards.items()
        for clause in found
    )
