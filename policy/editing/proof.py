"""Whether what is cited stands in the text of the document: quotes, clauses, and its windows."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path

from nlp.text import plain
from policy.cards import Card, Document, Window
from policy.days import named
from policy.documents.clauses import Clause, split
from policy.documents.readers import READERS, read_file
from policy.files import Finding, place_of
from policy.wording import first_day, last_day

_GAP = re.compile("…+|⋯+|\\.{3,}")


def read_texts(folder: Path) -> dict[str, str]:
    """The texts of documents from files named by their ids; raises BadFile."""
    files = sorted(path for path in folder.iterdir() if path.suffix.lower() in READERS)
    return {path.stem: read_file(path) for path in files}


def quote_faults(cards: Iterable[Card], texts: Mapping[str, str]) -> list[Finding]:
    """A finding for each quote that does not stand in its document, where that is at hand."""
    known = {name: plain(text) for name, text in texts.items()}
    return [
        Finding(
            place_of("card", card.id),
            ("cites", name, "quote"),
            f"“{cite.quote}”不在《{card.document}》的原文里，请照原文抄写，中间省去的用……",
        )
        for card in cards
        if card.document in known
        for name, cite in card.cites.items()
        if not _stands(cite.quote, known[card.document])
    ]


def _stands(quote: str, text: str) -> bool:
    """Whether the parts of a quote stand in the text one after the other."""
    at = 0
    for part in filter(None, map(plain, _GAP.split(quote))):
        at = text.find(part, at)
        if at < 0:
            return False
        at += len(part)
    return True


def clause_doubts(cards: Iterable[Card], texts: Mapping[str, str]) -> list[Finding]:
    """A finding for each quote that stands in its document, but not in the clause it names.

    A quote that begins with the number of its clause proves that itself.
    """
    found = []
    clauses = {name: split(text) for name, text in texts.items()}
    for card in cards:
        for name, cite in card.cites.items():
            held = _holding(clauses.get(card.document, []), cite.quote)
            named = plain(cite.quote).startswith(plain(cite.clause))
            if held and not named and not any(_same(cite.clause, path) for path in held):
                where = "、".join(dict.fromkeys(path or "正文开头" for path in held))
                told = f"写的是{cite.clause}，这句原文在{where}"
                place = ("cites", name, "clause")
                found.append(Finding(place_of("card", card.id), place, told))
    return found


def _holding(clauses: Iterable[Clause], quote: str) -> list[str]:
    """The paths of the clauses a whole quote stands in; none if it reaches over several."""
    return [one.path for one in clauses if _stands(quote, plain(one.text))]


def _same(cited: str, path: str) -> bool:
    """Whether a clause as cited is this one, one above it, or one below it."""
    parts = [plain(part) for part in re.split("[、，,]", cited)]
    return any(plain(path).startswith(part) or part.startswith(plain(path)) for part in parts)


def window_faults(documents: Iterable[Document], texts: Mapping[str, str]) -> list[Finding]:
    """A finding for each end of a document's windows that its text does not name as stated."""
    return [
        Finding(
            place_of("document", one.id),
            ("windows", number, edge),
            f"{day} 不在原文里，请照原文改正；是推断的，写 certainty: inferred，并在 note 里说明",
        )
        for one in documents
        if one.id in texts
        for number, window in enumerate(one.windows)
        if window.certainty == "stated"
        for edge, day in _unnamed(window, named(texts[one.id], (one.issued or "")[:4]))
    ]


def _unnamed(window: Window, days: Collection[str]) -> Iterator[tuple[str, str]]:
    """The edges of a window on which none of the days begins or ends."""
    if window.start and first_day(window.start) not in map(first_day, days):
        yield "from", window.start
    if window.end and last_day(window.end) not in map(last_day, days):
        yield "to", window.end
