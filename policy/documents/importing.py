"""From a file to a document ready to be imported: read, named by its own words, and joined."""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from nlp.places.regions import RegionTree
from nlp.text import plain
from policy.documents.documents import Imported
from policy.documents.guesses import guess
from policy.documents.readers import read_file

TELLING = 6
"""Characters from which two documents of one title are the same document."""

_NOT_IN_IDS = re.compile(r"[^a-z0-9]+")


class Named(Protocol):
    """Anything that is known of a document, by a card's data or an earlier import."""

    @property
    def id(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def number(self) -> str | None: ...
    @property
    def issued(self) -> str | None: ...
    @property
    def region(self) -> str | None: ...


@dataclass(frozen=True, slots=True)
class Said:
    """What the person who imports says about a document; None where they say nothing."""

    id: str | None = None
    title: str | None = None
    number: str | None = None
    region: str | None = None
    issued: str | None = None


@dataclass(frozen=True, slots=True)
class Prepared:
    """A document ready to be imported, and whether its data comes from a knowledge file."""

    document: Imported
    joined: bool


def prepare(
    path: Path,
    said: Said,
    regions: RegionTree,
    shipped: Iterable[Named],
    imported: Iterable[Named],
) -> Prepared:
    """Read a file and say which document it is; raises BadFile.

    What the person says counts first, then what data/documents/ says of the same document,
    then what the text itself says. A document of the knowledge is the same by its id, number or
    title, an imported one by its id or number: titles of notices are too much alike.
    """
    text = read_file(path)
    guessed = guess(text, regions, path.stem)
    title, number = said.title or guessed.title, said.number or guessed.number
    own_id = said.id or _slug(path.stem)
    known = _same(shipped, own_id, title, number, text if said.id is None else "")
    before = known or (None if said.id else _numbered(imported, number))
    name = said.id or (before.id if before else own_id or _made_up(number or title))
    document = Imported(
        id=name,
        title=title,
        number=number,
        issued=said.issued or guessed.issued,
        region=said.region or guessed.region,
        file=path.name,
        text=text,
    )
    return Prepared(_joined(document, known, said) if known else document, known is not None)


def _same(
    others: Iterable[Named], name: str, title: str, number: str | None, text: str
) -> Named | None:
    """The one of the same id, number or title; the title may also stand at the text's head."""
    listed = list(others)
    if same := next((one for one in listed if one.id == name), _numbered(listed, number)):
        return same
    wanted, head = plain(title), plain(text[:600])
    for one in listed:
        known = plain(one.title)
        both_numbered = bool(number and one.number)
        if not both_numbered and len(known) >= TELLING and (known == wanted or known in head):
            return one
    return None


def _numbered(others: Iterable[Named], number: str | None) -> Named | None:
    """The one of the same number."""
    alike = (one for one in others if number and one.number and plain(one.number) == plain(number))
    return next(alike, None)


def _joined(document: Imported, known: Named, said: Said) -> Imported:
    return replace(
        document,
        title=said.title or known.title,
        number=said.number or known.number,
        issued=said.issued or known.issued,
        region=said.region or known.region,
    )


def _slug(stem: str) -> str:
    """A file's name as an id, empty if it is not written in letters and digits."""
    if not stem.isascii():
        return ""
    return _NOT_IN_IDS.sub("-", stem.lower()).strip("-")


def _made_up(name: str) -> str:
    """An id that is the same whenever the same document is imported."""
    return f"doc-{hashlib.sha256(plain(name).encode()).hexdigest()[:8]}"
