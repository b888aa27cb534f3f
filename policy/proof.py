"""Whether a card says what its document says: its quotes, its numbers, and their bounds.

A quote that does not stand in the document is a fault. A number that no quote has, or a bound
that its words do not fit, is a doubt: a person has to look, since words can say both.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from nlp.text import plain
from policy.cards import Card, Grant, cited_in
from policy.clauses import Clause, split
from policy.figures import bounds, shares, values
from policy.files import Entry
from policy.readers import READERS, read_file

_GROUPS = ("all", "any", "not", "cases", "if", "then")
_OPERATORS = (">=", "<=", ">", "<")
_OPPOSITE = {">=": "<", "<": ">=", "<=": ">", ">": "<="}
_GAP = re.compile("…+|⋯+|\\.{3,}")


@dataclass(frozen=True, slots=True)
class _Demand:
    """A number that a condition compares with, and the quote that should say it."""

    operator: str
    value: Any
    cite: str


def read_texts(folder: Path) -> dict[str, str]:
    """The texts of documents from files named by their ids; raises BadFile."""
    files = sorted(path for path in folder.iterdir() if path.suffix.lower() in READERS)
    return {path.stem: read_file(path) for path in files}


def cards_of(entries: Iterable[Entry]) -> list[Card]:
    """The cards among checked entries."""
    return [Card.model_validate(entry.body) for entry in entries if entry.kind == "card"]


def quote_faults(cards: Iterable[Card], texts: Mapping[str, str]) -> list[str]:
    """A sentence for each quote that does not stand in its document, where that is at hand."""
    known = {name: plain(text) for name, text in texts.items()}
    return [
        f"cards/{card.id}.yaml cites.{name}：“{cite.quote}”不在《{card.document}》的原文里，"
        "请照原文抄写，中间省去的用……"
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


def clause_doubts(cards: Iterable[Card], texts: Mapping[str, str]) -> list[str]:
    """A sentence for each quote that stands in its document, but not in the clause it names."""
    found = []
    clauses = {name: split(text) for name, text in texts.items()}
    for card in cards:
        for name, cite in card.cites.items():
            held = _holding(clauses.get(card.document, []), cite.quote)
            if held and not any(_same(cite.clause, path) for path in held):
                where = "、".join(dict.fromkeys(path or "正文开头" for path in held))
                found.append(
                    f"cards/{card.id}.yaml cites.{name}：写的是{cite.clause}，这句原文在{where}。"
                )
    return found


def _holding(clauses: Iterable[Clause], quote: str) -> list[str]:
    """The paths of the clauses a whole quote stands in; none if it reaches over several."""
    return [one.path for one in clauses if _stands(quote, plain(one.text))]


def _same(cited: str, path: str) -> bool:
    """Whether a clause as cited is this one, one above it, or one below it."""
    parts = [plain(part) for part in re.split("[、，,]", cited)]
    return any(plain(path).startswith(part) or part.startswith(plain(path)) for part in parts)


def number_doubts(cards: Iterable[Card]) -> list[str]:
    """A sentence for each number that no quote has, and each bound that its words do not fit."""
    return [
        f"cards/{card.id}.yaml {doubt}"
        for card in cards
        for doubt in (*_amount_doubts(card), *_condition_doubts(card))
    ]


def _amount_doubts(card: Card) -> Iterator[str]:
    quotes = " ".join(cite.quote for cite in card.cites.values())
    said, parts = values(quotes), shares(quotes)
    for number, grant in enumerate(card.amounts):
        for name, value in _money(grant):
            if value not in said:
                yield f"amounts.{number}.{name}：{value} 元在引用的原文里都没有。"
        for name, value in _shares(grant):
            if value not in parts:
                yield f"amounts.{number}.{name}：{value / 100}% 在引用的原文里都没有。"
        if grant.up_to_months and Decimal(grant.up_to_months) not in said:
            yield f"amounts.{number}.up_to_months：{grant.up_to_months} 个月在引用的原文里都没有。"


def _money(grant: Grant) -> Iterator[tuple[str, Decimal]]:
    for name in ("fen", "to_fen", "cap_fen", "was_fen"):
        if value := getattr(grant, name):
            yield name, Decimal(value) / 100


def _shares(grant: Grant) -> Iterator[tuple[str, Decimal]]:
    for name in ("bp", "waive_bp"):
        if value := getattr(grant, name):
            yield name, Decimal(value)


def _condition_doubts(card: Card) -> Iterator[str]:
    everything = " ".join(cite.quote for cite in card.cites.values())
    for demand in _demands(card.when):
        quote = card.cites[demand.cite].quote if demand.cite in card.cites else everything
        value = _number(demand.value)
        if value is None:
            continue
        wanted = {value, value / 100, value / 12}
        # At least one of something is what naming it means.
        if value > 1 and not wanted & values(everything):
            yield f"when：{demand.operator} {demand.value} 在引用的原文里都没有。"
        elif said := bounds(quote, value):
            fitting = {demand.operator, _OPPOSITE[demand.operator]}
            if not said & fitting:
                words, ours = "、".join(sorted(said)), f"{demand.operator} {demand.value}"
                yield f"when：{ours} 与原文的说法不合，原文是 {words}：{quote}"


def _number(value: Any) -> Decimal | None:
    if isinstance(value, bool):
        return None
    try:
        return Decimal(str(value).removesuffix("%"))
    except ArithmeticError:
        return None


def _demands(condition: Any) -> Iterator[_Demand]:
    """The numbers that a condition compares with, wherever they stand in it."""
    if isinstance(condition, list):
        for one in condition:
            yield from _demands(one)
    if not isinstance(condition, dict):
        return
    cites = cited_in({key: one for key, one in condition.items() if key not in _GROUPS})
    for key, one in condition.items():
        if key in _GROUPS:
            yield from _demands(one)
        elif isinstance(one, dict):
            for operator in _OPERATORS:
                if operator in one:
                    yield _Demand(operator, one[operator], cites[0] if cites else "")
