"""A posting as staff read it: each of its texts, with the passages that were found fault with."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from hotline.masking import masked
from jobs.values import EDUCATIONS, KINDS, Wording

LABELS: Mapping[str, str] = {
    "title": "岗位名称",
    "kind": "性质",
    "openings": "招聘人数",
    "pay": "工资",
    "address": "工作地址",
    "about": "工作内容",
    "hours": "工作时间",
    "shift": "班次",
    "benefits": "福利",
    "education": "学历",
    "certificates": "证书",
    "starts_on": "上岗日期",
}


COUNTED = ("openings", "pay", "starts_on")
"""Fields of numbers and days: nobody can write a telephone into those."""


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a text; `flags` are the numbers of what was found there, from 1 on."""

    text: str
    flags: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Field:
    """One text of a posting: its name in the rules, what people call it, and its stretches."""

    name: str
    label: str
    parts: tuple[Part, ...]


def marked_fields(wording: Wording, flags: Sequence[Mapping[str, Any]]) -> list[Field]:
    """The texts of a posting that are not empty, as the rules read them, with what they found."""
    return [
        Field(name, LABELS[name], _parts(name, text, _in_field(name, flags)))
        for name, text in _texts(wording).items()
        if text
    ]


def _parts(name: str, text: str, passages: Mapping[int, str]) -> tuple[Part, ...]:
    if name in COUNTED:
        return (Part(text, tuple(passages)),)
    return tuple(marked_parts(text, passages))


def marked_parts(text: str, passages: Mapping[int, str]) -> Iterator[Part]:
    """A text in stretches, with the numbers of the passages that each is part of.

    Long numbers are covered, which changes no length.
    """
    spans = [span for number, words in passages.items() for span in _found(text, words, number)]
    edges = sorted({0, len(text), *(edge for start, end, _ in spans for edge in (start, end))})
    shown = masked(text)
    for start, end in pairwise(edges):
        numbers = [number for first, last, number in spans if first <= start and end <= last]
        yield Part(shown[start:end], tuple(sorted(set(numbers))))


def _found(text: str, words: str, number: int) -> Iterator[tuple[int, int, int]]:
    at = text.find(words) if words else -1
    while at >= 0:
        yield at, at + len(words), number
        at = text.find(words, at + len(words))


def _in_field(name: str, flags: Sequence[Mapping[str, Any]]) -> dict[int, str]:
    return {
        number: str(flag["passage"])
        for number, flag in enumerate(flags, 1)
        if flag["field"] == name
    }


def _texts(wording: Wording) -> dict[str, str]:
    asked = "" if wording.education == EDUCATIONS[0] else wording.education
    return {
        "title": wording.title,
        "kind": KINDS[wording.kind],
        "openings": str(wording.openings),
        "pay": wording.pay.words,
        "address": wording.place.address,
        "about": wording.about,
        "hours": wording.hours,
        "shift": "、".join(wording.shift),
        # Joined as the rules join them: a passage may reach over two of them.
        "benefits": "，".join(wording.benefits),
        "education": asked,
        "certificates": "，".join(wording.certificates),
        "starts_on": wording.starts_on.isoformat() if wording.starts_on else "",
    }
