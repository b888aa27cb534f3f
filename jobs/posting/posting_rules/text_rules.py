"""What all rules of texts share: how they are asked, and which of their findings are kept."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from jobs.posting.posting_rules.findings import Finding
from jobs.posting.posting_rules.grounds import Scene
from jobs.posting.posting_rules.passages import Reading


class TextRule(Protocol):
    """One rule about what a text says."""

    def find(self, reading: Reading, scene: Scene) -> Iterator[Finding]:
        """What is found in a reading of one of the fields."""


def once(found: Iterable[Finding]) -> list[Finding]:
    """The findings, what is refused first, without those that say the same of a part of the same
    words."""
    kept: list[Finding] = []
    for one in sorted(dict.fromkeys(found), key=_weight):
        same = (other for other in kept if (other.rule, other.field) == (one.rule, one.field))
        if not any(one.passage and one.passage in other.passage for other in same):
            kept.append(one)
    return kept


def _weight(one: Finding) -> tuple[bool, int]:
    """What is refused comes first, of those the longest passage."""
    return one.severity != "refused", -len(one.passage)
