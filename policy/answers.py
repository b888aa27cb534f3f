"""Composes what is said about a card: what was asked first, then what it takes, then the proof."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from policy import wording
from policy.cards import Aspect, Material, Route, Window
from policy.knowledge import Shelved

HOTLINE = "12333"

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
_TITLES: dict[Aspect, str] = {
    "overview": "内容",
    "amount": "标准",
    "conditions": "条件",
    "materials": "材料",
    "where": "去哪办",
    "process": "怎么办",
    "exclusion": "不能重复",
    "contact": "电话",
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
ROOM = 360
"""Characters for the body of an answer; what was asked is told whole, however long."""


@dataclass(frozen=True, slots=True)
class Composed:
    """An answer in words, the aspects it covers, those still to ask, and what it rests on."""

    text: str
    aspects: tuple[Aspect, ...]
    further: tuple[Aspect, ...]
    cites: tuple[dict[str, Any], ...]


def compose(shelved: Shelved, asked: Iterable[str], today: date, remark: str = "") -> Composed:
    """The answer about one card: the aspects asked, then what nobody should do without.

    `remark` says what follows from the person's own figures and stands first.
    """
    wanted = [aspect for aspect in map(_aspect, asked) if aspect]
    sections = _sections(shelved, wanted, ROOM - len(remark))
    parts = [_headline(shelved, today), remark, *sections.values(), _caveats(shelved)]
    parts += [validity(shelved, today), source(shelved)]
    return Composed(
        text="\n".join(part for part in parts if part),
        aspects=tuple(wanted) or ("overview",),
        further=tuple(one for one in ASKABLE if one not in sections and _lines(shelved, one)),
        cites=tuple(_cites(shelved, sections)),
    )


def _sections(shelved: Shelved, wanted: list[Aspect], room: int) -> dict[Aspect, str]:
    """What was asked, and then what else there is room for."""
    sections = {aspect: _section(shelved, aspect) or _silence(aspect) for aspect in wanted}
    for aspect in _UNASKED:
        section = _section(shelved, aspect)
        used = sum(len(text) for text in sections.values())
        if section and aspect not in sections and used + len(section) <= room:
            sections[aspect] = section
    return sections


def _aspect(name: str) -> Aspect | None:
    return next((aspect for aspect in _TITLES if aspect == name), None)


def _headline(shelved: Shelved, today: date) -> str:
    over = "（已到期）" if _ended(shelved, today) else ""
    return f"【{shelved.card.name}】{shelved.region.name}{over}"


def _section(shelved: Shelved, aspect: Aspect) -> str:
    lines = _lines(shelved, aspect)
    joint = "\n" if len(lines) > 1 else ""
    return f"{_TITLES[aspect]}：{joint}{wording.numbered(lines)}" if lines else ""


def _silence(aspect: Aspect) -> str:
    return f"{_TITLES[aspect]}：原文没有写，请拨打 {HOTLINE} 核实。"


def _lines(shelved: Shelved, aspect: Aspect) -> list[str]:
    """What the card says on one aspect: its structured part, then its points."""
    card = shelved.card
    structured: dict[Aspect, list[str]] = {
        "overview": [] if shelved.grants else [card.summary],
        "amount": list(shelved.grants),
        "conditions": wording.conditions(shelved.rule),
        "materials": _materials(card.materials),
        "where": [_route(route) for route in card.routes],
        "exclusion": [exclusion.text for exclusion in card.exclusions],
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


def _caveats(shelved: Shelved) -> str:
    return "".join(f"注意：{text}\n" for text in shelved.card.ambiguities).rstrip()


def windows(shelved: Shelved) -> tuple[Window, ...]:
    """The windows that hold for a card: its own, else those of its document."""
    return shelved.card.windows or shelved.document.windows


def _ended(shelved: Shelved, today: date) -> Window | None:
    return wording.ended(windows(shelved), today)


def validity(shelved: Shelved, today: date) -> str:
    """Whether the card is in force, in one sentence; what the text leaves open is said."""
    if window := _ended(shelved, today):
        reason = window.note or f"原文执行至{wording.month(window.end or '')}"
        return f"有效期：{reason}，按此已经到期，不能再照此申请；现行办法请拨打 {HOTLINE} 核实。"
    ends = [window for window in windows(shelved) if window.kind == "policy" and window.end]
    if not ends:
        return f"有效期：原文未写截止日期，是否仍在执行请向 {HOTLINE} 核实。"
    note = f"（{ends[0].note}）" if ends[0].note else ""
    return f"有效期：执行至{wording.month(ends[0].end or '')}{note}。"


def source(shelved: Shelved) -> str:
    """The document, its number or the want of one, and the clause."""
    document = shelved.document
    issued = f"，{wording.month(document.issued)}" if document.issued else "，原文未写日期"
    number = document.number or "原文无文号"
    return f"依据：《{document.title}》（{number}{issued}）{shelved.card.article}"


def _cites(shelved: Shelved, shown: Iterable[Aspect]) -> Iterable[dict[str, Any]]:
    """Document, number and clause of everything shown, each clause once."""
    card = shelved.card
    by_aspect: dict[Aspect, list[str]] = {
        "amount": [one.cite for one in card.amounts],
        "materials": [one.cite for one in card.materials],
        "where": [one.cite for one in card.routes],
        "exclusion": [one.cite for one in card.exclusions],
    }
    names = [name for aspect in shown for name in by_aspect.get(aspect, [])]
    names += [point.cite for point in card.points if point.about in set(shown)]
    clauses = [card.article, *(card.cites[name].clause for name in names if name)]
    for clause in dict.fromkeys(clauses):
        yield {
            "document": shelved.document.title,
            "number": shelved.document.number,
            "clause": clause,
        }
