"""A card's words, aspect by aspect: made once when the card is read, chosen from when asked."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from eligibility.rules import Rule
from nlp.index import Index
from policy import wording
from policy.cards import Aspect, Card, Cited, Material, Route, cited_in

TITLES: dict[Aspect, str] = {
    "overview": "内容",
    "amount": "标准",
    "conditions": "条件",
    "materials": "材料",
    "where": "去哪办",
    "process": "怎么办",
    "exclusion": "不能重复",
    "contact": "电话",
    "unclear": "注意",
}


MEANT_OF_A_LINE = 0.2
"""The field's words for what was said tell which card is asked for, and less which line of it."""

NEAR_LINE = 2.0
"""Nearness from which a line of a card may be what is asked: two grams no other line has."""


@dataclass(frozen=True, slots=True)
class Section:
    """What a card says on one aspect, line by line, and the clauses each line stands in; first the
    lines of its rules, sums, papers and doors, which are `laid_down`, then its points."""

    text: str
    lines: tuple[str, ...]
    laid_down: frozenset[str]
    clauses_of: Mapping[str, tuple[str, ...]]


def sections(card: Card, rule: Rule, grants: Sequence[str]) -> Mapping[Aspect, Section]:
    """The sections of a card; an aspect on which it says nothing has none."""
    return {
        aspect: section
        for aspect in TITLES
        if (section := _section(card, rule, grants, aspect)).lines
    }


def by_line(card: Card, found: Mapping[Aspect, Section]) -> Index:
    """The lines of a card to be searched, each named by its aspect and place: `where 0`, by their
    own words and by how people ask for just that.

    Not its summary, which is near to every question about the card and answers none.
    """
    asks = {point.text: point.asks for point in card.points}
    asks |= {route_line(route): route.asks for route in card.routes}
    return Index.of(
        (
            (f"{aspect} {place}", [line, *asks.get(line, ())])
            for aspect, section in found.items()
            for place, line in enumerate(section.lines)
            if line != card.summary
        ),
        MEANT_OF_A_LINE,
    )


def nearest_lines(
    lines: Index, found: Mapping[Aspect, Section], text: str, terms: Sequence[str]
) -> list[tuple[Aspect, str]]:
    """The lines of a card near to words and what is meant by them, nearest first."""
    # 还是 stands between two of anything: it makes no line the one that is asked for.
    hits = lines.search(text.replace("还是", " "), terms)
    named = [hit.name.split() for hit in hits if hit.score >= NEAR_LINE]
    return [
        (cast(Aspect, aspect), found[cast(Aspect, aspect)].lines[int(place)])
        for aspect, place in named
    ]


def titled_lines(aspect: Aspect, lines: Sequence[str]) -> str:
    """Lines below the title of their aspect, numbered if there are several."""
    joint = "\n" if len(lines) > 1 else ""
    return f"{TITLES[aspect]}：{joint}{wording.numbered(lines)}"


def _section(card: Card, rule: Rule, grants: Sequence[str], aspect: Aspect) -> Section:
    laid_down = dict(_laid_down(card, rule, grants, aspect))
    points = [point for point in card.points if point.about == aspect]
    said = zip((point.text for point in points), _clauses(card, points), strict=True)
    lines = laid_down | dict(said)
    return Section(titled_lines(aspect, [*lines]), (*lines,), frozenset(laid_down), lines)


def _laid_down(
    card: Card, rule: Rule, grants: Sequence[str], aspect: Aspect
) -> Iterable[tuple[str, tuple[str, ...]]]:
    """What the structure of the card says on one aspect, with the clauses."""
    conditions = tuple(card.cites[name].clause for name in cited_in(card.when))
    structured: dict[Aspect, Iterable[tuple[str, tuple[str, ...]]]] = {
        "overview": [(card.summary, ())],
        "amount": zip(grants, _clauses(card, card.amounts), strict=True),
        "conditions": ((line, conditions) for line in wording.conditions(rule)),
        "materials": _materials(card),
        "where": zip(map(route_line, card.routes), _clauses(card, card.routes), strict=True),
        "exclusion": zip(
            (one.text for one in card.exclusions), _clauses(card, card.exclusions), strict=True
        ),
        "unclear": ((text, ()) for text in card.ambiguities),
    }
    return structured.get(aspect, ())


def _clauses(card: Card, parts: Iterable[Cited]) -> list[tuple[str, ...]]:
    return [(card.cites[part.cite].clause,) for part in parts]


def _materials(card: Card) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Papers grouped by who brings them."""
    by: dict[str, list[Material]] = {}
    for material in card.materials:
        by.setdefault(material.by, []).append(material)
    for who, papers in by.items():
        names = "、".join(paper.name for paper in papers)
        clauses = dict.fromkeys(card.cites[paper.cite].clause for paper in papers)
        yield f"{names}{f'（{who}提供）' if who else ''}", tuple(clauses)


def route_line(route: Route) -> str:
    """Where to go, after for whom that is."""
    return f"{route.for_}：{route.to}" if route.for_ else route.to
