"""Who asks to be treated like others: 能不能跟帮扶车间一样领 is asked by who is none."""

import re
from dataclasses import replace
from itertools import chain

from handlers.asked import Asked
from handlers.where import Where
from policy.knowledge import Shelved

_LIKE = re.compile(
    "(?:跟|和|按着?|照着?|比照|参照|像|同|学)(?:人家|那些?|他们)?(?P<others>[^，。,、 的那一]{2,8})"
    "(?:的|那个|那种|这种)?[^，。,、 ]{0,6}?"
    "(?:一样|那样|那个|那套|这样|政策|待遇|标准|办法|领|拿|享受|走)"
)


def as_others_are(asked: Asked, where: Where) -> Where:
    """The place with those cards alone that say of others that they are treated like those whom
    somebody wants to be treated like; the same where none does."""
    like = _LIKE.search(asked.text)
    if like is None or not _is_a_kind(asked, like["others"]):
        return where
    cards = {name: asked.knowledge.cards[name] for name in where.cards}
    theirs = {name for name, one in cards.items() if like["others"] in one.card.name}
    granted = {name for name, one in cards.items() if _speaks_of(one, like["others"])} - theirs
    return replace(where, cards=frozenset(granted)) if theirs and granted else where


def _is_a_kind(asked: Asked, others: str) -> bool:
    """Whether words name a kind of applicant: 按困难那个 names a benefit, and 按封控那个 what has
    to be so for one."""
    demands = (fact.cues for fact in asked.knowledge.facts if fact.type == "bool")
    if any(word in others for word in chain.from_iterable(demands)):
        return False
    kinds = (fact for fact in asked.knowledge.facts if fact.type == "enum" and fact.whole)
    named = chain.from_iterable(words for fact in kinds for words in fact.heard.values())
    return any(word in others for word in named)


def _speaks_of(shelved: Shelved, others: str) -> bool:
    texts = (shelved.card.summary, *(one.text for one in shelved.sections.values()))
    return any(others in text for text in texts)
