"""What sets some of those counted apart from others, and is nothing that a benefit looks at:
有本地的也有外县的."""

import re

from handlers.asked import Asked
from handlers.told.going import bearing
from handlers.told.one_group import tells_a_kind
from nlp.measures.alone import lengths
from nlp.questions.replies import day
from nlp.statements import clauses
from policy.knowledge import Shelved

_MAY_MATTER = re.compile(
    "[没未不才刚签]|已经|领[过了]|正?在领|派遣|外包|劳务|兼职|临时|返聘|退休|股东|亲戚|实习|挂靠|小时工"
)
_HAD = "有的"
"""Words that many facts are told with: by them alone nothing is spoken of."""


def are_other_kinds(asked: Asked, shelved: Shelved, text: str, words: str) -> bool:
    """Whether some are of one kind, and others of another, for which a benefit does not ask: who
    comes from where, 有本地的也有外县的."""
    ear, today = asked.knowledge.ear, asked.turn.today
    if _MAY_MATTER.search(words) or any(lengths(words, today)) or day(words, today):
        return False
    said = "，".join(one for one in clauses(text) if any(some in one for some in clauses(words)))
    named = ear.spoken_of(said) - ear.spoken_of(_HAD)
    of_kinds = any(tells_a_kind(asked.knowledge.facts.get(one)) for one in named)
    from_places = asked.knowledge.regions.mentions(said, near=asked.home or None)
    if not (of_kinds or (from_places and not bearing(shelved.benefit.facts))):
        return False
    return named.isdisjoint(fact.name for fact in shelved.benefit.facts)
