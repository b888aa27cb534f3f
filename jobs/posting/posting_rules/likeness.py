"""Whether two postings are one: a fingerprint to find those that may be, and the comparison.

The fingerprint of a text is the least of the hashes of its three-character pieces. Two texts that
share most pieces most likely share it; who looks up the few least of a new text finds nearly all
that share four fifths with it, by an index and without reading any other posting.
"""

from collections.abc import Sequence
from hashlib import blake2b

from rapidfuzz import fuzz

from jobs.values import Wording
from nlp.text import plain

PIECE = 3
PROBES = 4
"""How many of the least hashes of a new text are looked up."""

ALIKE, ALIKE_TITLE = 90, 75
"""Of a hundred: from when on texts, and titles, are taken for the same."""

TELLING = 30
"""Characters from which on it is no chance that two texts are the same."""


def fingerprint(wording: Wording) -> str:
    """The fingerprint by which a posting is found."""
    return probes(wording)[0]


def probes(wording: Wording) -> Sequence[str]:
    """The fingerprints of postings that may be the same as this, its own first."""
    text = plain(wording.about) or plain(wording.title)
    pieces = {text[at : at + PIECE] for at in range(max(1, len(text) - PIECE + 1))}
    return sorted(blake2b(piece.encode(), digest_size=8).hexdigest() for piece in pieces)[:PROBES]


def is_same_posting(one: Wording, other: Wording) -> bool:
    """Whether a firm offers the same work twice: same place and kind, nearly the same words."""
    return _is_same_work(one, other) and _likeness(one, other) >= ALIKE


def is_under_another_title(one: Wording, other: Wording) -> bool:
    """Whether a firm has the same text in the same place for what it calls another work."""
    there = _is_there(one, other) and len(plain(one.about)) >= TELLING
    return there and _likeness(one, other) >= ALIKE


def is_copied(one: Wording, other: Wording) -> bool:
    """Whether one firm's words are another's: too long for that to be chance, or the very same
    for the same work in the same place."""
    if len(plain(one.about)) >= TELLING:
        return _likeness(one, other) >= ALIKE
    return _is_same_work(one, other) and plain(one.about) == plain(other.about)


def _is_same_work(one: Wording, other: Wording) -> bool:
    mine, theirs = plain(one.title), plain(other.title)
    # 钳工 and 装配钳工: who is refused as the one tries as the other.
    within = mine in theirs or theirs in mine
    named = within or fuzz.ratio(mine, theirs) >= ALIKE_TITLE
    return named and _is_there(one, other)


def _is_there(one: Wording, other: Wording) -> bool:
    return (one.place.region, one.kind) == (other.place.region, other.kind)


def _likeness(one: Wording, other: Wording) -> float:
    return fuzz.ratio(plain(one.about), plain(other.about))
