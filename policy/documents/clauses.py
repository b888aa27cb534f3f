"""Splits a document into its clauses, each with its number as people cite it: 二（二）1, 12（3）.

Official numbering has fixed ranks: 第一条, 一、, （一）, 1., （1）, ①. A number inside a line, or
on a line that goes on from the one before, is one only if it is the next in its row, so that
neither "1.5倍" nor a wrapped "3、4月" begins a clause.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from nlp.numerals import read_number

HEADING = 40
"""Characters of a clause that are shown as the heading of those below it."""

_CN = "[一二三四五六七八九十百零〇]{1,5}"
# Each style begins where a line or a sentence does.
_MARK = re.compile(
    rf"""(?:^|(?<=[\s。；;：:！!？?]))\s*(?:
        第(?P<article>{_CN}|\d{{1,3}})条(?=\s|$)
        |(?P<part>{_CN})[、．.]
        |[（(](?P<item>{_CN})[)）]
        |(?P<number>\d{{1,3}})(?:[、．]|\.(?!\d))
        |[（(](?P<paren>\d{{1,3}})[)）]
        |(?<!\s)(?P<half>\d{{1,2}})[)）]
        |(?P<circled>[①-⑳])
    )""",
    re.X,
)
_RANKS = ("article", "part", "item", "number", "paren", "half", "circled")
_WRITTEN = ("第{}条", "{}", "（{}）", "{}", "（{}）", "{}）", "{}")
_ANNEX = re.compile(r"\s*附\s*(?:件|表|录)\s*(\d{1,2}|[一二三四五六七八九十]{1,3})?\s*[:：]?\s*")
_CLOSING = re.compile(r"\s*(联系人|联系方式|联系电话|咨询电话)\s*[:：]?\s*")
_ROW = re.compile(r"\s*(\d{1,3})\s*[.、]?\s*\t")
_ENDS = "。！？；：!?;:…」』"
_LABEL = re.compile(r"[^，。；]{2,12}：")
_LISTED = re.compile(r"附\s*(?:件|表|录)\s*[:：]\s*$")
_SHORTEST_WRAPPED, _WIDEST_WRAPPED = 18, 60


class Clause(NamedTuple):
    """A clause: its number, the headings it stands under, and its words with their number."""

    path: str
    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class _Step:
    """One number: its rank, its value, and how it is written."""

    rank: int
    value: int
    written: str


@dataclass(slots=True)
class _Section:
    """What stands under one number: the annex, the numbers from the top down, the lines."""

    annex: str
    steps: tuple[_Step, ...]
    row: int
    lines: list[str]
    headings: tuple[str, ...] = ()


def split(text: str) -> list[Clause]:
    """The clauses of a text in their order; together they hold every word of it."""
    lines = text.splitlines()
    wrapped = _wrapped_from(lines)
    sections = [one for one in _Reader(wrapped).read(lines) if "".join(one.lines).strip()]
    paths = _paths(sections)
    return [
        Clause(path, " ".join(one.headings), joined(one.lines, wrapped))
        for path, one in zip(paths, sections, strict=True)
    ]


def _wrapped_from(lines: Iterable[str]) -> int:
    """From how many characters on a line was ended by the width of the page, not its writer."""
    open_ended = sorted(
        len(one) for line in lines if (one := line.strip()) and one[-1] not in _ENDS
    )
    width = open_ended[len(open_ended) * 4 // 5] if open_ended else 0
    return max(_SHORTEST_WRAPPED, width * 4 // 5) if width <= _WIDEST_WRAPPED else _SHORTEST_WRAPPED


class _Reader:
    """Reads lines one by one and knows which numbers are open."""

    def __init__(self, wrapped: int) -> None:
        self._wrapped = wrapped
        self._annex = ""
        self._steps: tuple[_Step, ...] = ()
        self._headings: tuple[str, ...] = ()
        self._last: dict[int, int] = {}
        self._section = _Section("", (), 0, [])

    def read(self, lines: Iterable[str]) -> Iterator[_Section]:
        """The sections as they end."""
        before = ""
        for line in lines:
            fresh = not before or before[-1] in _ENDS or len(before) < self._wrapped
            yield from self._line(line, fresh)
            before = line.strip() or before
        yield self._section

    def _line(self, line: str, fresh: bool) -> Iterator[_Section]:
        if (annex := _ANNEX.fullmatch(line)) and annex[0].strip():
            yield self._section
            self._annex, self._steps, self._headings = f"附件{annex[1] or ''}", (), ()
            self._last = {}
            self._section = _Section(self._annex, (), 0, [line])
        elif not self._annex and (closing := _CLOSING.fullmatch(line)):
            yield self._section
            self._annex, self._steps, self._headings = closing[1], (), ()
            self._section = _Section(self._annex, (), 0, [line])
        elif row := _ROW.match(line):
            yield self._section
            self._note_heading()
            headings = self._headings
            self._section = _Section(self._annex, self._steps, int(row[1]), [line], headings)
        else:
            yield from self._sentences(line, fresh)

    def _sentences(self, line: str, fresh: bool) -> Iterator[_Section]:
        """The parts of a line, of which each but the first begins with a number."""
        start = 0
        for mark in _MARK.finditer(line):
            step = _step(mark)
            listed = _LISTED.search(line, 0, mark.start())
            if step and not listed and self._follows(step, fresh and mark.start() == 0):
                self._section.lines += [line[start : mark.start()]] if mark.start() > start else []
                yield self._section
                self._open(step)
                start = mark.start()
        self._section.lines.append(line[start:])

    def _follows(self, step: _Step, fresh: bool) -> bool:
        """Whether it may be the next number; at the head of a line one may have been left out."""
        held = [one.value for one in self._steps if one.rank == step.rank]
        expected = {1, self._last.get(step.rank, 0) + 1, *(value + 1 for value in held)}
        skips = step.value > max(held) if held else step.rank <= _RANKS.index("item")
        return step.value in expected or (fresh and skips)

    def _open(self, step: _Step) -> None:
        self._note_heading()
        above = tuple(one for one in self._steps if one.rank < step.rank)
        self._headings = self._headings[: len(above)]
        self._steps = (*above, step)
        self._last[step.rank] = step.value
        self._section = _Section(self._annex, self._steps, 0, [], self._headings)

    def _note_heading(self) -> None:
        """What the section that ends was headed, for those below it."""
        if not self._section.row:
            lines = self._section.lines[1 if self._annex and not self._steps else 0 :]
            title = heading_of(joined(lines, self._wrapped))
            self._headings = (*self._headings[: max(0, len(self._steps) - 1)], title)


def _step(mark: re.Match[str]) -> _Step | None:
    style = mark.lastgroup or ""
    written = mark[style]
    if style == "circled":
        return _Step(_RANKS.index(style), ord(written) - ord("①") + 1, written)
    value = read_number(written)
    rank = _RANKS.index(style)
    return _Step(rank, int(value), _WRITTEN[rank].format(_narrow(written))) if value else None


def _narrow(written: str) -> str:
    return str(int(written)) if written.isdecimal() else written


def _continuing(sections: Iterable[_Section]) -> set[int]:
    """The ranks whose numbers run on from one parent to the next, so that they say it all."""
    seen: dict[int, list[int]] = {}
    parents: dict[int, set[tuple[_Step, ...]]] = {}
    for section in sections:
        if section.steps and not section.annex and not section.row:
            *above, own = section.steps
            seen.setdefault(own.rank, []).append(own.value)
            parents.setdefault(own.rank, set()).add(tuple(above))
    return {
        rank
        for rank, values in seen.items()
        if len(parents[rank]) > 1 and all(a < b for a, b in pairwise(values))
    } | {0}


def _paths(sections: Sequence[_Section]) -> list[str]:
    """The path of each section; of a second row of numbers, that of what it stands under."""
    loose = _continuing(sections)
    paths: list[str] = []
    for section in sections:
        path = _path(section, section.steps, loose)
        above = _path(section, section.steps[:-1], loose)
        paths.append(above if path in paths and section.steps and not section.row else path)
    return paths


def _path(section: _Section, steps: tuple[_Step, ...], loose: set[int]) -> str:
    if not section.annex:
        last = max((at for at, one in enumerate(steps) if one.rank in loose), default=0)
        steps = steps[last:]
    path = _written(steps)
    if section.annex[-1:].isdecimal() and path[:1].isdecimal():
        path = f"第{steps[0].written}项{_written(steps[1:])}"
    if not section.row:
        return section.annex + path
    bare = section.annex == "附件" and not path
    return f"附件{section.row}" if bare else f"{section.annex}{path}第{section.row}项"


def _written(steps: Iterable[_Step]) -> str:
    """The numbers one after the other, two bare ones kept apart: 二（二）1."""
    path = ""
    for step in steps:
        touching = path[-1:].isdecimal() and step.written[:1].isdecimal()
        path += f".{step.written}" if touching else step.written
    return path


def heading_of(text: str) -> str:
    """The first words of a clause, without its number: what those below it stand under."""
    first = bare(text).split("\n")[0]
    return re.split("[。；：]", first, maxsplit=1)[0][:HEADING].strip()


def bare(text: str) -> str:
    """The words of a clause without the number it begins with."""
    mark = _ROW.match(text) or _MARK.match(text)
    return text[mark.end() :].strip() if mark else text.strip()


def joined(lines: Iterable[str], wrapped: int = _SHORTEST_WRAPPED) -> str:
    """Lines as paragraphs: what the width of the page broke is put together again."""
    text, before = "", ""
    for line in (line.strip() for line in lines):
        if line:
            text += f"{_between(before, line, wrapped)}{line}" if text else line
            before = line
    return text


def _between(before: str, line: str, wrapped: int) -> str:
    row = "\t" in before or "\t" in line
    if row or before[-1] in _ENDS or len(before) < wrapped or _LABEL.match(line):
        return "\n"
    return " " if before[-1].isascii() and line[0].isascii() and line[0].isalpha() else ""
