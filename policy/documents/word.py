"""Reads Word's docx: paragraphs with the numbers that Word counts itself, tables row by row."""

from collections import defaultdict
from pathlib import Path
from typing import Any

from docx import Document
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph

from nlp.numerals import CN

_CHINESE = ("chinese", "japaneseCounting", "ideographDigital", "taiwaneseCounting")


def read_word(path: Path) -> str:
    """The text of a docx, one line for a paragraph or a row."""
    document = Document(str(path))
    numbers = _Numbers(document)
    lines = []
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            lines += _rows(block)
        else:
            lines.append(f"{numbers.of(block)}{block.text}")
    return "\n".join(lines)


def _rows(table: Table) -> list[str]:
    """The rows with a tab between cells; a cell that spans several columns is said once."""
    rows = []
    for row in table.rows:
        cells = list({id(cell._tc): cell for cell in row.cells}.values())
        rows.append("\t".join(" ".join(cell.text.split()) for cell in cells))
    return rows


class _Numbers:
    """Word does not write the numbers of its lists into the text: they are counted here."""

    def __init__(self, document: Any) -> None:
        self._lists: dict[str, str] = {}
        self._levels: dict[tuple[str, int], tuple[str, str, int]] = {}
        self._counts: defaultdict[str, dict[int, int]] = defaultdict(dict)
        if any(part.partname.endswith("/numbering.xml") for part in document.part.package.parts):
            self._learn(document.part.numbering_part.element)

    def _learn(self, element: Any) -> None:
        for one in element.iterchildren(qn("w:num")):
            abstract = one.find(qn("w:abstractNumId"))
            self._lists[one.get(qn("w:numId"))] = abstract.get(qn("w:val"))
        for abstract in element.iterchildren(qn("w:abstractNum")):
            name = abstract.get(qn("w:abstractNumId"))
            for level in abstract.iterchildren(qn("w:lvl")):
                how, text, start = (
                    _value(level, tag) for tag in ("w:numFmt", "w:lvlText", "w:start")
                )
                depth = int(level.get(qn("w:ilvl")))
                self._levels[name, depth] = (how or "decimal", text or "", int(start or 1))

    def of(self, paragraph: Paragraph) -> str:
        """The number that Word shows before a paragraph, empty if it shows none."""
        properties = _numbered(paragraph)
        if properties is None:
            return ""
        name = self._lists.get(_value(properties, "w:numId") or "", "")
        depth = int(_value(properties, "w:ilvl") or 0)
        how, text, start = self._levels.get((name, depth), ("bullet", "", 1))
        counts = {level: n for level, n in self._counts[name].items() if level <= depth}
        counts[depth] = counts.get(depth, start - 1) + 1
        self._counts[name] = counts
        if how in ("bullet", "none"):
            return ""
        for level, count in counts.items():
            own = self._levels.get((name, level), (how, "", 1))[0]
            text = text.replace(f"%{level + 1}", _written(count, own))
        return text


def _numbered(paragraph: Paragraph) -> Any:
    """Where a paragraph, or its style, says that it is numbered."""
    own = paragraph._p.pPr
    if own is not None and own.numPr is not None:
        return own.numPr
    style: Any = paragraph.style.element.pPr if paragraph.style is not None else None
    return style.numPr if style is not None else None


def _value(element: Any, tag: str) -> str | None:
    child = element.find(qn(tag))
    found: str | None = child.get(qn("w:val")) if child is not None else None
    return found


def _written(count: int, how: str) -> str:
    """A number below a hundred as the list writes it."""
    if how.startswith("decimalEnclosedCircle") and count <= 20:
        return chr(ord("①") + count - 1)
    if not how.startswith(_CHINESE) or count >= 100:
        return str(count)
    tens, ones = divmod(count, 10)
    head = "" if not tens else "十" if tens == 1 else f"{CN[tens]}十"
    return head + (CN[ones] if ones else "")
