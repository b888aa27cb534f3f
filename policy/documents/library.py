"""Answers a question from the imported documents themselves, where no card does.

What is quoted is always the document's own words, with its number and clause. Where the
evidence is thin there is no answer: the threshold is per pair of the question's characters,
the margin is over the next document that holds there.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache, partial
from itertools import takewhile
from typing import Any

from nlp.places.regions import Region, RegionTree, UnknownRegion
from policy import validity, wording
from policy.cards import Document
from policy.documents.clause_index import ClauseIndex, Holding, Near, asked
from policy.documents.clauses import Clause
from policy.documents.deadlines import last_end, stands
from policy.documents.documents import Held
from policy.documents.quoting import quote
from policy.documents.years import years_asked

ENOUGH = 0.32
"""Nearness from which a passage is evidence."""

PLAIN = 0.45
"""Nearness from which it is, whatever other documents say."""

LEAST_MARGIN = 0.05
"""By what share of its score a passage must lead that of the next document."""

LONGEST = 300
"""Characters of a whole answer."""

SHORTEST_QUOTE = 60

ITEM, WHOLE = 20, 180
"""A clause of so few characters is a heading or an item: quoted with its sisters if they fit."""

HEADINGS: Mapping[str, Sequence[str]] = {
    "amount": ("标准", "金额"),
    "conditions": ("对象", "条件"),
    "materials": ("材料",),
    "where": ("地点", "受理"),
    "validity": ("有效期", "执行"),
    "process": ("流程", "程序", "申请"),
    "contact": ("联系电话",),
}
"""Under what headings documents speak of what is asked."""

_DIGITS, _CHINESE = "0123456789", "一二三四五六七八九十百零〇"

PLACES = 512
"""For how many places it is remembered which documents hold there."""


@dataclass(frozen=True, slots=True)
class ClauseAnswer:
    """A clause quoted in answer to a question: the words, and what they rest on."""

    text: str
    document: str
    title: str
    number: str | None
    clause: str
    region: Region | None
    nearness: float
    margin: float

    @property
    def cites(self) -> tuple[dict[str, Any], ...]:
        """The one clause it rests on, as answers name theirs."""
        return ({"document": self.title, "number": self.number, "clause": self.clause},)


class Library:
    """The documents in force at one revision, ready to be asked. Never changed."""

    def __init__(
        self,
        held: Sequence[Held],
        index: ClauseIndex,
        known: Mapping[str, Document],
        regions: RegionTree,
        holds_in: Callable[[Region, str], bool],
    ) -> None:
        """`known` are the documents that cards rest on: what is said there holds for their text.

        `holds_in` says whether what a region decides holds at an adcode.
        """
        self._held = {one.id: one for one in held}
        self._index = index
        self._known = known
        self._regions, self._holds_in = regions, holds_in
        self._allowed = lru_cache(PLACES)(self._holding_in)

    @property
    def size(self) -> int:
        """How many documents there are."""
        return len(self._held)

    def covers(self, adcode: str) -> bool:
        """Whether a document says of itself that it holds there."""
        return any(self._region(self._held[name]) for name in self._allowed(adcode))

    def search(self, text: str, adcode: str | None = None) -> list[Near]:
        """The nearest passage of each of the nearest documents that hold there, nearest first."""
        return self._index.search(text, self._allowed(adcode) if adcode else None)

    def answer(
        self,
        text: str,
        adcode: str | None,
        today: date,
        aspects: Iterable[str] = (),
        subject: str | None = None,
    ) -> ClauseAnswer | None:
        """The best clause for someone there, quoted; None if the evidence is thin.

        What is asked about the matter chooses between the clauses of a document; evidence for
        it is only the `subject`, the person's words but for those that ask (all by default).
        """
        found = self.search(text if subject is None else subject, adcode)
        if not found:
            return None
        best = found[0]
        margin = (best.score - found[1].score) / best.score if len(found) > 1 else 1.0
        if best.nearness < ENOUGH or (margin < LEAST_MARGIN and best.nearness < PLAIN):
            return None
        headings = [word for aspect in aspects for word in HEADINGS.get(aspect, ())]
        document = self._index.holdings[best.passage.document].id
        within = self._index.search(" ".join([text, *headings]), {document})[0]
        return self._quoted(best._replace(passage=within.passage), margin, text, today)

    def _quoted(self, near: Near, margin: float, text: str, today: date) -> ClauseAnswer:
        held = self._held[self._index.holdings[near.passage.document].id]
        clause = whole(held.clauses, near.passage.clause, WHOLE)
        title, number, issued = self._named(held)
        region = self._region(held)
        source = _source(title, number, issued, clause.path)
        place = region.name if region else "适用地区原文未写明"
        head = f"{_later_year(text, issued, clause.text, today)}文件原文（{place}）："
        tail = f"有效期：{self._stands(held, clause.text, today)}"
        room = LONGEST - len(head) - len(tail) - len(source) - 2
        words = quote(clause.text, asked(text), max(SHORTEST_QUOTE, room))
        return ClauseAnswer(
            text=f"{head}{words}\n{tail}\n{source}",
            document=held.id,
            title=title,
            number=number,
            clause=clause.path,
            region=region,
            nearness=near.nearness,
            margin=margin,
        )

    def _named(self, held: Held) -> tuple[str, str | None, str | None]:
        known = self._known.get(held.id)
        one = known or held
        return one.title, one.number, one.issued

    def _region(self, held: Held) -> Region | None:
        known = self._known.get(held.id)
        adcode = known.region if known else held.region
        try:
            return self._regions.get(adcode) if adcode else None
        except UnknownRegion:
            return None

    def _stands(self, held: Held, clause: str, today: date) -> str:
        known = self._known.get(held.id)
        own = last_end(clause)
        if known and known.windows and not own:
            return validity.sentence(known.windows, today)
        return stands(own or _end_of(held), today)

    def _holding_in(self, adcode: str) -> frozenset[str]:
        """The documents that hold there: the region's, those above it, and those of no region."""
        return frozenset(name for name, held in self._held.items() if self._holds(held, adcode))

    def _holds(self, held: Held, adcode: str) -> bool:
        region = self._region(held)
        return region is None or self._holds_in(region, adcode)


def whole(clauses: Sequence[Clause], at: int, room: int) -> Clause:
    """The clause at a place; for a mere item the widest one around it that fits the room."""
    found = clauses[at]
    if len(found.text) > ITEM:
        return found
    for start in range(at - 1, -1, -1):
        head = clauses[start]
        if not _below(head.path, clauses[at].path):
            continue
        parts = [head, *takewhile(partial(_is_below, head), clauses[start + 1 :])]
        text = "\n".join(part.text for part in parts)
        if len(text) > room:
            break
        found = Clause(head.path, head.heading, text)
    return found


def _is_below(head: Clause, clause: Clause) -> bool:
    return _below(head.path, clause.path)


def _below(outer: str, inner: str) -> bool:
    """Whether a clause's number lies below another's: 二（二）below 二, but not 12 below 1."""
    if not outer or outer == inner or not inner.startswith(outer):
        return False
    numerals = _DIGITS if outer[-1] in _DIGITS else _CHINESE
    return not (outer[-1] in numerals and inner[len(outer)] in numerals)


@lru_cache(1024)
def _end_of(held: Held) -> str | None:
    return last_end("\n".join(clause.text for clause in held.clauses))


def _later_year(text: str, issued: str | None, clause: str, today: date) -> str:
    """Says so if a year was asked for that is later than the document."""
    asked_for = [year for year in years_asked(text, today) if issued and year > int(issued[:4])]
    if not asked_for or str(asked_for[0]) in clause:
        return ""
    return f"您说的是{asked_for[0]}年，这份文件是{str(issued)[:4]}年的，下面供参考。\n"


def _source(title: str, number: str | None, issued: str | None, path: str) -> str:
    day = f"，{wording.month(issued)}" if issued else "，原文未写日期"
    return f"依据：《{title}》（{number or '原文无文号'}{day}）{path}"


def indexed(held: Sequence[Held]) -> ClauseIndex:
    """The index of these documents: about four seconds for six hundred."""
    return ClauseIndex([Holding(one.id, one.title, one.clauses) for one in held])
