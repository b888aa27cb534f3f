"""The rules at submission: what a posting may not say, on what ground, and what would be right."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from typing import Protocol

from jobs.posting.posting_rules import lexicon as words
from jobs.posting.posting_rules import wages
from jobs.posting.posting_rules.bans import BanRule
from jobs.posting.posting_rules.bodies import AgeRule, HeightRule
from jobs.posting.posting_rules.contacts import ContactRule
from jobs.posting.posting_rules.demands import Asking
from jobs.posting.posting_rules.findings import Finding
from jobs.posting.posting_rules.form import find_faults
from jobs.posting.posting_rules.grounds import GroundRule, Scene
from jobs.posting.posting_rules.passages import Reading, readings
from jobs.values import Wording
from nlp.regions import RegionTree
from policy.files import read_yaml


class TextRule(Protocol):
    """One rule about what a text says."""

    def find(self, reading: Reading, scene: Scene) -> Iterator[Finding]:
        """What is found in a reading of one of the posting's fields."""


class Rules:
    """All rules at submission. Never changed once built."""

    def __init__(
        self, lexicon: words.Lexicon, minimum_wages: wages.MinimumWages, regions: RegionTree
    ) -> None:
        asking = Asking(lexicon.demands, lexicon.topics)
        self._wages = wages.WageRule(minimum_wages, regions)
        self._texts: tuple[TextRule, ...] = (
            *(GroundRule(ground, asking, regions) for ground in lexicon.grounds),
            AgeRule(lexicon.age, asking),
            HeightRule(lexicon.height, asking),
            *(BanRule(ban) for ban in lexicon.bans),
            ContactRule(),
        )

    def check(self, wording: Wording, today: date) -> list[Finding]:
        """All that is found of a posting, what is refused first; the law of that day counts."""
        found = [
            *find_faults(wording),
            *self._wages.find(wording, today),
            *self._in_texts(wording),
        ]
        return sorted(_once(found), key=lambda one: one.severity != "refused")

    def _in_texts(self, wording: Wording) -> Iterator[Finding]:
        fields = {name: readings(text) for name, text in _texts(wording).items() if text.strip()}
        whole = "。".join(read[0].plain for read in fields.values())
        for field, read in fields.items():
            scene = Scene(field, wording.kind, whole)
            for reading in read:
                for rule in self._texts:
                    yield from rule.find(reading, scene)


@cache
def shipped_rules(regions: RegionTree) -> Rules:
    """The rules as `data/` holds them; raises BadRules, KnowledgeError."""
    lexicon = words.read_lexicon(read_yaml(words.FILE))
    return Rules(lexicon, wages.read_wages(read_yaml(wages.FILE), regions), regions)


def _weight(one: Finding) -> tuple[bool, int]:
    """What is refused comes first, of those the longest passage."""
    return one.severity != "refused", -len(one.passage)


def _texts(wording: Wording) -> Mapping[str, str]:
    return {
        "title": wording.title,
        "about": wording.about,
        "hours": wording.hours,
        "address": wording.place.address,
        "benefits": "，".join(wording.benefits),
        "certificates": "，".join(wording.certificates),
    }


def _once(found: Iterable[Finding]) -> list[Finding]:
    """The findings without those that say the same of a part of the same words."""
    kept: list[Finding] = []
    for one in sorted(dict.fromkeys(found), key=_weight):
        same = (other for other in kept if (other.rule, other.field) == (one.rule, one.field))
        if not any(one.passage and one.passage in other.passage for other in same):
            kept.append(one)
    return kept
