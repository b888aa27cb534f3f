"""The rules at submission: what a posting may not say, on what ground, and what would be right."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache

from jobs.posting.posting_rules import lexicon as words
from jobs.posting.posting_rules.bans import BanRule
from jobs.posting.posting_rules.bodies import AgeRule, HeightRule
from jobs.posting.posting_rules.contacts import ContactRule
from jobs.posting.posting_rules.demands import Asking
from jobs.posting.posting_rules.findings import Finding
from jobs.posting.posting_rules.form import find_faults
from jobs.posting.posting_rules.grounds import GroundRule, Scene
from jobs.posting.posting_rules.letters import LetterRules
from jobs.posting.posting_rules.minimum_wages import FILE as STANDARDS
from jobs.posting.posting_rules.minimum_wages import Floors, MinimumWages, read_wages
from jobs.posting.posting_rules.passages import readings
from jobs.posting.posting_rules.text_rules import TextRule, once
from jobs.posting.posting_rules.wages import WageRule
from jobs.values import Wording
from nlp.places.regions import RegionTree
from policy.files import read_yaml


class Rules:
    """All rules at submission, and those of `letters`. Never changed once built."""

    def __init__(
        self, lexicon: words.Lexicon, standards: MinimumWages, regions: RegionTree
    ) -> None:
        asking = Asking(lexicon.demands, lexicon.topics)
        self._wages = WageRule(Floors(standards, regions))
        choosing: tuple[TextRule, ...] = (
            *(GroundRule(ground, asking, regions) for ground in lexicon.grounds),
            AgeRule(lexicon.age, asking),
            HeightRule(lexicon.height, asking),
        )
        banned = tuple(BanRule(ban) for ban in lexicon.bans)
        self._texts: tuple[TextRule, ...] = (*choosing, *banned, ContactRule())
        to_people = (*banned, *(BanRule(ban) for ban in lexicon.letters))
        self.letters = LetterRules((*to_people, ContactRule(in_letters=True)), choosing)

    def check(self, wording: Wording, today: date) -> list[Finding]:
        """All that is found of a posting, what is refused first; the law of that day counts."""
        found = [
            *find_faults(wording, today),
            *self._wages.find(wording, today),
            *self._in_texts(wording, today),
        ]
        return once(found)

    def _in_texts(self, wording: Wording, today: date) -> Iterator[Finding]:
        fields = {name: readings(text) for name, text in _texts(wording).items() if text.strip()}
        whole = "。".join(read[0].plain for read in fields.values())
        title = readings(wording.title)[0].plain
        for field, read in fields.items():
            scene = Scene(field, wording.kind, title, whole, today)
            for reading in read:
                for rule in self._texts:
                    yield from rule.find(reading, scene)


@cache
def shipped_rules(regions: RegionTree) -> Rules:
    """The rules as `data/` holds them; raises BadRules, KnowledgeError."""
    lexicon = words.read_lexicon(read_yaml(words.FILE))
    return Rules(lexicon, read_wages(read_yaml(STANDARDS), regions), regions)


def _texts(wording: Wording) -> Mapping[str, str]:
    return {
        "title": wording.title,
        "about": wording.about,
        "hours": wording.hours,
        "address": wording.place.address,
        "benefits": "，".join(wording.benefits),
        "certificates": "，".join(wording.certificates),
    }
