"""Where a page ended: by which kind of hit, and at which line."""

from dataclasses import dataclass
from typing import Literal, get_args

from core.errors import Invalid

By = Literal["person", "words", "sound", "newest"]
"""By what a conversation was found: whose it is, its words as written, words that sound the same,
or nothing but being the newest. It is listed in this order."""


@dataclass(frozen=True, slots=True)
class Cursor:
    """What was listed before: all of the kinds of hits above one, and of that down to a line."""

    by: By
    line: int

    def __str__(self) -> str:
        return f"{self.by}-{self.line}"


def read_cursor(text: str) -> Cursor | None:
    """The cursor that a page gave, None for the first page; raises Invalid."""
    if not text:
        return None
    by, _, line = text.partition("-")
    for one in get_args(By):
        if by == one and line.isascii() and line.isdigit() and len(line) < 19:
            return Cursor(one, int(line))
    raise Invalid("翻页的位置不对，请从第一页重新查找。", {"before": ["不是查找给出的位置"]})
