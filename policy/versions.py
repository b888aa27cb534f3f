"""Which version of a card it is: another as soon as anything that decides or is said of it is."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict

from eligibility.facts import Fact
from policy.cards import Card, Document

LENGTH = 12
"""Characters of a version: enough to tell apart all that a card will ever be."""


def version_of(card: Card, document: Document, facts: Iterable[Fact]) -> str:
    """The version of a card as it is judged: of its own words, its document and its facts."""
    content = [
        card.model_dump(mode="json", exclude={"review_by"}),
        document.model_dump(mode="json"),
        [asdict(fact) for fact in facts],
    ]
    written = json.dumps(content, ensure_ascii=False)
    return hashlib.sha256(written.encode()).hexdigest()[:LENGTH]
