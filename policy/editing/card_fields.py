"""The fields of a card that editors change most, read from its text and put back into it.

Only the words of a field are replaced in the text: its comments, its order and all else stay.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from policy.answers import ASKABLE
from policy.files import KnowledgeError, parse

Sort = Literal["line", "text", "lines", "day", "certainty"]

TOP: Sequence[tuple[str, str, Sort]] = (
    ("name", "正式名称", "line"),
    ("summary", "一句话说明", "text"),
    ("aliases", "别的叫法", "lines"),
    ("asks", "人们会怎么问", "lines"),
    ("review_by", "复核日期", "day"),
)
"""What a card has once; what is missing can be added."""

PARTS: Mapping[str, tuple[str, Sequence[tuple[str, str, Sort]]]] = {
    "amounts": ("金额", (("in_kind", "给什么", "text"), ("unspecified", "没有写数", "text"))),
    "points": ("", (("text", "", "text"), ("asks", "人们会怎么问", "lines"))),
    "exclusions": ("不能同享", (("text", "", "text"),)),
    "materials": ("材料", (("name", "名称", "line"), ("by", "谁出", "line"))),
    "routes": ("去哪办", (("to", "", "text"),)),
    "windows": (
        "时间",
        (
            ("from", "从", "day"),
            ("to", "到", "day"),
            ("certainty", "截止日期", "certainty"),
            ("note", "说明", "line"),
        ),
    ),
}
"""What a card has several of: what they are called, and what of each is changed."""

ADDED = ("from", "to", "certainty", "note", "by", "asks")
"""What of a part is shown even where the card leaves it out."""

_TOLD = re.compile(r"(?:第 (\d+) 行：)?(?:([a-z_]+(?:\.\w+)*)[ ：])?")

DEFAULTS = {"certainty": "stated"}


@dataclass(frozen=True, slots=True)
class PlainField:
    """A field by its place (points.0.text), with its words; of a list one in a line. `first` and
    `last` are the lines of the card's text in which it stands, 0 if it is left out there."""

    key: str
    label: str
    sort: Sort
    value: str
    first: int = 0
    last: int = 0


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where a field stands in the text, or in what it would be put."""

    place: tuple[str, ...]
    label: str
    sort: Sort
    inside: MappingNode
    node: Node | None

    @property
    def key(self) -> str:
        return ".".join(self.place)


def plain_fields(text: str) -> list[PlainField]:
    """The fields of a card's text; none if it cannot be read as YAML."""
    try:
        return [_field(spot) for spot in _spots(text)]
    except KnowledgeError:
        return []


def with_fields(text: str, changes: Mapping[str, str]) -> str:
    """The text with other words in some of its fields, by their places; raises KnowledgeError for
    a field that it does not have, or a text that cannot be read."""
    spots = {spot.key: spot for spot in _spots(text)}
    if missing := sorted(changes.keys() - spots.keys()):
        raise KnowledgeError(f"卡片里已经没有 {'、'.join(missing)} 这一项，请看 YAML 再改")
    edits = [_edit(text, spots[key], value) for key, value in changes.items()]
    for start, end, words in sorted(edits, reverse=True):
        text = text[:start] + words + text[end:]
    return text


def faults_at(field: PlainField, faults: Sequence[str]) -> list[str]:
    """Which sentences on what is wrong with a card are about a field: they name its place, or if
    they name none, the line in which it stands."""
    return [told for told in faults if _concerns(field, told)]


def _concerns(field: PlainField, told: str) -> bool:
    found = _TOLD.match(told)
    if found is None:
        return False
    line, place = found.groups()
    if place:
        return f"{place}.".startswith(f"{field.key}.")
    return bool(line) and field.first <= int(line) <= field.last


def _spots(text: str) -> Iterator[_Spot]:
    if not isinstance(parse(text), dict):
        raise KnowledgeError("卡片应是“名称: 内容”")
    # The parser in Python counts characters, as its marks are used here.
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    assert isinstance(root, MappingNode)
    for name, label, sort in TOP:
        yield _Spot((name,), label, sort, root, _child(root, name))
    for part, (called, inner) in PARTS.items():
        listed = _child(root, part)
        for at, item in enumerate(listed.value if isinstance(listed, SequenceNode) else ()):
            if isinstance(item, MappingNode):
                yield from _of_part((part, str(at)), called or _about(item), inner, item)


def _of_part(
    place: tuple[str, str], called: str, inner: Sequence[tuple[str, str, Sort]], item: MappingNode
) -> Iterator[_Spot]:
    for name, label, sort in inner:
        node = _child(item, name)
        if node is not None or name in ADDED:
            numbered = f"{called} {int(place[1]) + 1}"
            words = f"{numbered}：{label}" if label else numbered
            yield _Spot((*place, name), words, sort, item, node)


def _about(point: MappingNode) -> str:
    node = _child(point, "about")
    return ASKABLE.get(node.value, "说明") if isinstance(node, ScalarNode) else "说明"


def _child(mapping: MappingNode, name: str) -> Node | None:
    return next((value for key, value in mapping.value if key.value == name), None)


def _field(spot: _Spot) -> PlainField:
    node = spot.node
    if node is None:
        return PlainField(spot.key, spot.label, spot.sort, DEFAULTS.get(spot.place[-1], ""))
    first, last = node.start_mark.line + 1, _last(node).end_mark.line + 1
    return PlainField(spot.key, spot.label, spot.sort, _words(node), first, last)


def _words(node: Node) -> str:
    if isinstance(node, SequenceNode):
        return "\n".join(_words(one) for one in node.value)
    return "" if node.tag == "tag:yaml.org,2002:null" else " ".join(str(node.value).split())


def _last(node: Node) -> Node:
    """Where a list ends: it says itself that it does before what comes after it."""
    block = isinstance(node, SequenceNode) and not node.flow_style and node.value
    return _last(node.value[-1]) if block else node


def _edit(text: str, spot: _Spot, value: str) -> tuple[int, int, str]:
    """From where to where what is to stand in the text."""
    node = spot.node
    if node is None:
        return _added(text, spot, value)
    start, end = node.start_mark.index, _last(node).end_mark.index
    block = isinstance(node, SequenceNode) and not node.flow_style
    return start, end, _written(spot.sort, value, node.start_mark.column if block else None)


def _added(text: str, spot: _Spot, value: str) -> tuple[int, int, str]:
    said = f"{spot.place[-1]}: {_written(spot.sort, value)}"
    if len(spot.place) == 1 and not spot.inside.flow_style:
        end = len(text.rstrip())
        return end, len(text), f"\n{said}\n"
    first = spot.inside.value[0][0].start_mark
    after = ", " if spot.inside.flow_style else "\n" + " " * first.column
    return first.index, first.index, said + after


def _written(sort: Sort, value: str, column: int | None = None) -> str:
    """The words in YAML; a list below each other from a column on, or in one line."""
    if sort == "lines":
        items = [_quoted(line) for line in value.splitlines() if line.strip()]
        if column is None or not items:
            return f"[{', '.join(items)}]"
        return ("\n" + " " * column).join(f"- {item}" for item in items)
    if sort == "day" and not value.strip():
        return "null"
    return _quoted(value)


def _quoted(words: str) -> str:
    return json.dumps(" ".join(words.split()), ensure_ascii=False)
