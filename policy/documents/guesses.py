"""Guesses a document's title, number, day and region from its text: shown, and easily corrected."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from nlp.places.regions import RegionTree
from nlp.text import normalise

HEAD = 25
"""Lines before the body at most."""

SHORTEST_TITLE, LONGEST_TITLE = 4, 120

_KINDS = "通知|意见|方案|办法|规定|细则|公告|通告|措施|决定|条例|函|计划|指南|批复|通报|清单|指引"
_TITLE = re.compile(rf"关于.{{4,{LONGEST_TITLE}}}?(?:{_KINDS})(?:（[^）]{{1,12}}）)?$")
_KIND = re.compile(rf"(?:{_KINDS})(?:（[^）]{{1,12}}）)?$")
_NUMBER = re.compile(
    r"([\u4e00-\u9fff]{2,16})\s*[〔\[［(（【]\s*(\d{4})\s*[〕\]］)）】]\s*第?(\d{1,5})号"
)
_DAY = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日(?:印发|发布)?")
_BODY = re.compile(r"^(?:一、|第一[章条]|（一）)|^(?:为|根据|按照).{8}|：$")
_BODY_HEAD = re.compile(r"一、|第一[章条]|[（(]一[)）]|为")
_AGENCY = re.compile(r"[^，。、；]{0,16}(?:政府|厅|局|委员会|办公室|领导小组|党组|部门)")


@dataclass(frozen=True, slots=True)
class Guess:
    """What the text says about itself; None where it says nothing."""

    title: str
    number: str | None
    issued: str | None
    region: str | None


def guess(text: str, regions: RegionTree, fallback: str) -> Guess:
    """Title, number, day of issue and region; `fallback` is the title if none is found."""
    lines = _lines(text)
    head = list(_head(lines))
    return Guess(
        title=title_of(text) or fallback,
        number=_number(head),
        issued=_issued(lines),
        region=_region([*head, *lines[-4:]], regions),
    )


def title_of(text: str) -> str:
    """The title as it stands at the head of a text, or its first words; empty if it has none."""
    lines = _lines(text)
    return _title(list(_head(lines))) or _first_words(lines)


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _head(lines: list[str]) -> Iterator[str]:
    """The lines before the body."""
    for line in lines[:HEAD]:
        if _BODY.search(line):
            return
        yield line


def _title(head: list[str]) -> str:
    """The longest run of lines that reads as a title, else the first line that is no number."""
    for start in range(len(head)):
        for end in range(start + 1, min(start + 4, len(head)) + 1):
            joined = "".join("".join(head[start:end]).split())
            if found := _TITLE.search(joined):
                return found[0]
    named = [line for line in head if not _NUMBER.search(line)]
    for end in range(1, min(3, len(named)) + 1):
        joined = "".join("".join(named[:end]).split())
        if _KIND.search(joined) and len(joined) <= LONGEST_TITLE:
            return joined
    return ""


def _first_words(lines: list[str]) -> str:
    """The words before the first pause, unless they begin the body or are only a number."""
    for line in lines[:2]:
        first = re.split(r"[。：:\s]", line)[0][:60]
        named = len(first) >= SHORTEST_TITLE and not _NUMBER.match(first)
        if named and not _BODY_HEAD.match(line):
            return first
    return ""


def _number(head: list[str]) -> str | None:
    """A number on a line of its own: one inside a sentence is of another document."""
    for line in head:
        found = _NUMBER.match(line)
        if found and len(line) - len(found[0]) <= 12 and "》" not in line:
            return f"{found[1]}〔{found[2]}〕{found[3]}号"
    return None


def _issued(lines: list[str]) -> str | None:
    """The last day that stands on a line of its own, above the annexes if there is one."""
    squeezed = ["".join(normalise(line).split()) for line in lines]
    alone = [found for line in squeezed if (found := _DAY.fullmatch(line))]
    printed = [found for line in squeezed if (found := _DAY.search(line)) and line.endswith("印发")]
    for found in (*alone[:1], *printed[-1:]):
        try:
            return date(*map(int, found.groups())).isoformat()
        except ValueError:
            continue
    return None


def _region(lines: list[str], regions: RegionTree) -> str | None:
    """The region of the first office named, where a line names little else."""
    for line in lines:
        if len(line) > LONGEST_TITLE:
            continue
        for mention in regions.mentions("".join(line.split())):
            after = "".join(line.split())[mention.end :]
            if mention.text.endswith(("省", "市", "区", "县")) and _AGENCY.match(after):
                return mention.region.adcode
    return None
