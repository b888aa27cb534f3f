"""A tree of statements drawn for people: as an indented outline, and as a picture (SVG).

The picture is laid out here, from left to right: what a statement is made of stands to the
right of it, each part in a band of its own, so that no two boxes can meet. Nothing rests on
colour alone.
"""

import re
import unicodedata
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

Kind = Literal["card", "section", "all", "any", "not", "cases", "leaf", "official", "sum", "bar"]


@dataclass(frozen=True, slots=True)
class Node:
    """One statement, small print below it, and the statements it is made of."""

    kind: Kind
    text: str
    notes: tuple[str, ...] = ()
    parts: tuple["Node", ...] = ()


def numbered(node: Node) -> Node:
    """The tree with a number before each statement below its root: 1, 1.1, 1.2, 2."""
    return replace(node, parts=tuple(_numbered(one, f"{n}") for n, one in _counted(node.parts)))


def _numbered(node: Node, number: str) -> Node:
    parts = tuple(_numbered(one, f"{number}.{n}") for n, one in _counted(node.parts))
    return replace(node, text=f"{number} {node.text}", parts=parts)


def _counted(parts: Sequence[Node]) -> Iterator[tuple[int, Node]]:
    return enumerate(parts, 1)


def outline(node: Node, indent: str = "") -> list[str]:
    """The tree as lines of text, each part two spaces further in than what it is part of."""
    own = [f"{indent}{node.text}", *(f"{indent}  {note}" for note in node.notes)]
    return own + [line for part in node.parts for line in outline(part, indent + "  ")]


@dataclass(frozen=True, slots=True)
class Type:
    """How text is set, in pixels: its size, the room of a narrow character and of a line.

    A Chinese character is two narrow ones wide; a line holds `widest` of these.
    """

    size: int
    column: float
    line: int
    widest: int
    colour: str
    weight: str


TEXT = Type(14, 7.6, 22, 44, "#111111", "600")
SMALL = Type(12, 6.4, 18, 52, "#3c4650", "400")
PADDING, MARGIN, BETWEEN, BESIDE = 10, 24, 12, 40
ANCHOR = PADDING + TEXT.line / 2
"""How far below the top of a box its lines begin and end: beside its first line."""


@dataclass(frozen=True, slots=True)
class Style:
    """How the boxes of a kind look, and the words that explain it; "" needs none."""

    fill: str
    stroke: str
    corner: int
    width: float = 1.2
    dashes: str = ""
    means: str = ""


STYLES: dict[Kind, Style] = {
    "card": Style("#f1f4f8", "#1f3a5f", 4, 2.5),
    "section": Style("#eef0f2", "#4a5560", 18),
    "all": Style("#e5f2ea", "#22613f", 18, means="圆角实线：全部满足"),
    "any": Style("#fdf1d6", "#7d5600", 18, dashes="7 4", means="圆角虚线：满足其一"),
    "not": Style("#fbe5e2", "#98281d", 18, 3, means="圆角粗线：不属于"),
    "cases": Style("#ebe6f7", "#54418f", 18, dashes="2 4", means="圆角点线：分情形"),
    "leaf": Style("#ffffff", "#333333", 2, means="方框：一项条件"),
    "official": Style("#ffffff", "#333333", 2, dashes="7 4", means="虚线方框：由机关认定"),
    "sum": Style("#e3eefa", "#174f87", 2, 2.5, means="粗线方框：给多少"),
    "bar": Style("#f6e4ec", "#7f2450", 2, 2.5, "2 4", means="粗点线方框：不能同时享受"),
}


@dataclass(frozen=True, slots=True)
class Box:
    """A node in its place, in pixels from the upper left corner, and the boxes of its parts."""

    node: Node
    lines: tuple[str, ...]
    notes: tuple[str, ...]
    x: float = 0
    y: float = 0
    parts: tuple["Box", ...] = ()

    @property
    def width(self) -> float:
        """As wide as the longest line."""
        texts = [columns(one) * TEXT.column for one in self.lines]
        return max(texts + [columns(one) * SMALL.column for one in self.notes]) + 2 * PADDING

    @property
    def height(self) -> float:
        """As high as all lines."""
        return len(self.lines) * TEXT.line + len(self.notes) * SMALL.line + 2 * PADDING

    @property
    def span(self) -> float:
        """The height of the box or of its parts below each other, whichever is more."""
        return max(self.height, sum(one.span + BETWEEN for one in self.parts) - BETWEEN)

    def walk(self) -> Iterator["Box"]:
        """The box and all boxes of its parts."""
        yield self
        for one in self.parts:
            yield from one.walk()


def layout(node: Node) -> Box:
    """The boxes of a tree, each beside what it is part of."""
    return _placed(_boxed(node), MARGIN, MARGIN)


def _boxed(node: Node) -> Box:
    notes = tuple(line for note in node.notes for line in wrapped(note, SMALL.widest))
    lines = wrapped(node.text, TEXT.widest)
    return Box(node, lines, notes, parts=tuple(map(_boxed, node.parts)))


def _placed(box: Box, left: float, top: float) -> Box:
    parts, below = [], top
    for part in box.parts:
        parts.append(_placed(part, left + box.width + BESIDE, below))
        below += part.span + BETWEEN
    return replace(box, x=left, y=top, parts=tuple(parts))


_WORD = re.compile(r"[（《〔“]*(?:[!-~]+|.)[，。；：、？！）》〕”]*")
"""What stays on one line: a word or a character, with the marks that open and close it."""


def columns(text: str) -> int:
    """How wide a text is in narrow characters."""
    return sum(2 if unicodedata.east_asian_width(one) in "WFA" else 1 for one in text)


def wrapped(text: str, widest: int) -> tuple[str, ...]:
    """A text in lines of at most so many columns."""
    lines = [""]
    for piece in _pieces(_clean(text), widest):
        if columns(lines[-1] + piece) > widest:
            lines.append("")
        lines[-1] += piece
    return tuple(line.strip() for line in lines)


def _pieces(text: str, widest: int) -> Iterator[str]:
    half = widest // 2
    for word in _WORD.findall(text):
        fits = columns(word) <= widest
        yield from [word] if fits else (word[at : at + half] for at in range(0, len(word), half))


def _clean(text: str) -> str:
    """The text on one line, without what XML cannot hold."""
    return "".join(one for one in " ".join(text.split()) if one.isprintable())


def svg(tree: Node) -> str:
    """The tree as an SVG document."""
    root = layout(tree)
    legend = list(_legend(root))
    boxes = [*root.walk(), *legend]
    width = max(one.x + one.width for one in boxes) + MARGIN
    height = max(one.y + one.height for one in boxes) + MARGIN
    picture = ET.Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "viewBox": f"0 0 {width:g} {height:g}",
            "width": f"{width:g}",
            "height": f"{height:g}",
            "role": "img",
            "aria-labelledby": "title desc",
            "font-family": "'Noto Sans CJK SC','Microsoft YaHei','PingFang SC',sans-serif",
        },
    )
    ET.SubElement(picture, "title", id="title").text = _clean(tree.text)
    said = "；".join(map(_clean, outline(tree)))
    ET.SubElement(picture, "desc", id="desc").text = said
    ET.SubElement(picture, "rect", width="100%", height="100%", fill="#ffffff")
    for box in root.walk():
        _draw_lines(picture, box)
    for box in boxes:
        _draw_box(picture, box)
    ET.indent(picture)
    return ET.tostring(picture, encoding="unicode") + "\n"


def _legend(root: Box) -> Iterator[Box]:
    """What the shapes in the picture mean, side by side below it."""
    kinds = {box.node.kind for box in root.walk()}
    left, top = float(MARGIN), MARGIN + root.span + 2 * MARGIN
    for kind, style in STYLES.items():
        if kind in kinds and style.means:
            box = Box(Node(kind, style.means), (), (style.means,), left, top)
            yield box
            left += box.width + BETWEEN


def _draw_lines(picture: ET.Element, box: Box) -> None:
    for part in box.parts:
        start, turn = f"M{box.x + box.width:g} {box.y + ANCHOR:g}", part.x - BESIDE / 2
        way = f"{start}H{turn:g}V{part.y + ANCHOR:g}H{part.x:g}"
        ET.SubElement(picture, "path", d=way, fill="none", stroke="#7a8590")


def _draw_box(picture: ET.Element, box: Box) -> None:
    style = STYLES[box.node.kind]
    group = ET.SubElement(picture, "g", {"class": box.node.kind})
    frame = {
        "x": f"{box.x:g}",
        "y": f"{box.y:g}",
        "width": f"{box.width:g}",
        "height": f"{box.height:g}",
        "rx": f"{style.corner}",
        "fill": style.fill,
        "stroke": style.stroke,
        "stroke-width": f"{style.width:g}",
    }
    if style.dashes:
        frame["stroke-dasharray"] = style.dashes
    ET.SubElement(group, "rect", frame)
    top = box.y + PADDING
    for lines, type_ in ((box.lines, TEXT), (box.notes, SMALL)):
        for line in lines:
            _draw_text(group, line, box.x + PADDING, top + type_.line * 0.73, type_)
            top += type_.line


def _draw_text(group: ET.Element, line: str, x: float, y: float, type_: Type) -> None:
    text = ET.SubElement(group, "text", x=f"{x:g}", y=f"{y:g}", fill=type_.colour)
    text.set("font-size", f"{type_.size}")
    text.set("font-weight", type_.weight)
    text.text = line
