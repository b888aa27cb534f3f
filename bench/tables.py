"""Tables for a terminal, where a Chinese character is two columns wide, or in Markdown."""

import unicodedata
from collections.abc import Sequence

Row = Sequence[object]


def table(head: Row, rows: Sequence[Row], markdown: bool = False) -> str:
    """The rows under their head; the first column to the left, the others to the right."""
    cells = [[str(cell) for cell in row] for row in (head, *rows)]
    if markdown:
        rule = ["---", *["---:"] * (len(head) - 1)]
        return "\n".join("| " + " | ".join(row) + " |" for row in (cells[0], rule, *cells[1:]))
    widths = [max(width(row[column]) for row in cells) for column in range(len(head))]
    lines = [_aligned(row, widths) for row in cells]
    return "\n".join((lines[0], "─" * sum((*widths, 2 * (len(widths) - 1))), *lines[1:]))


def _aligned(row: Sequence[str], widths: Sequence[int]) -> str:
    first = row[0] + " " * (widths[0] - width(row[0]))
    others = [
        " " * (room - width(cell)) + cell for cell, room in zip(row[1:], widths[1:], strict=True)
    ]
    return "  ".join((first, *others)).rstrip()


def width(text: str) -> int:
    """How many columns a text takes on a terminal."""
    return sum(2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in text)
