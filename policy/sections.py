"""A card's words, aspect by aspect: made once when the card is read, chosen from when asked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class Section:
    """What a card says on one aspect, and the clauses it stands in."""

    text: str
    clauses: tuple[str, ...]
    lines: tuple[str, ...] = ()


def sections(card: Card, rule: Rule, grants: Sequence[str]) -> Mapping[Aspect, Section]:
    """The sections of a card; an aspect on which it says nothing has none."""
    found = {aspect: _lines(card, rule, grants, aspect) for aspect in TITLES}
    return {
        aspect: Section(_text(TITLES[aspect], lines), _clauses(card, aspect), tuple(lines))
        for aspect, lines in found.items()
        if lines
    }


def by_line(card: Card, found: Mapping[Aspect, Section]) -> Index:
    """The lines of a card to be searched, each named by its aspect and place: `where 0`.

    Not its summary, which is near to every question about the card and answers none.
    """
    return Index.of(
        {
            f"{aspect} {place}": [line]
            for aspect, section in found.items()
            for place, line in enumerate(section.lines)
            if line != card.summary
        }
    )


def _text(title: str, lines: list[str]) -> str:
    joint = "\n" if len(lines) > 1 else ""
    return f"{title}：{joint}{wording.numbered(lines)}"


def _lines(card: Card, rule: Rule, grants: Sequence[str], aspect: Aspect) -> list[str]:
    """What the card says on one aspect: its structured part, then its points."""
    structured: dict[Aspect, list[str]] = {
        "overview": [card.summary],
        "amount": list(grants),
        "conditions": wording.conditions(rule),
        "materials": _materials(card.materials),
        "where": [_route(route) for route in card.routes],
        "exclusion": [exclusion.text for exclusion in card.exclusions],
        "unclear": list(card.ambiguities),
    }
    said = [point.text for point in card.points if point.about == aspect]
    return [*structured.get(aspect, []), *said]


def _materials(materials: tuple[Material, ...]) -> list[str]:
    """Papers grouped by who brings them."""
    by: dict[str, list[str]] = {}
    for material in materials:
        by.setdefault(material.by, []).append(material.name)
    return [f"{'、'.join(names)}{f'（{who}提供）' if who else ''}" for who, names in by.items()]


def _route(route: Route) -> str:
    return f"{route.for_}：{route.to}" if route.for_ else route.to


def _clauses(card: Card, aspect: Aspect) -> tuple[str, ...]:
    structured: dict[Aspect, Sequence[Cited]] = {
        "amount": card.amounts,
        "materials": card.materials,
        "where": card.routes,
        "exclusion": card.exclusions,
    }
    parts = [*structured.get(aspect, ()), *(one for one in card.points if one.about == aspect)]
    named = [part.cite for part in parts] + (cited_in(card.when) if aspect == "conditions" else [])
    return tuple(dict.fromkeys(card.cites[name].clause for name in named))
