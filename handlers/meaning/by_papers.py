"""Which benefits count the certificates that were told: they are meant where 培训补贴好多 is asked,
for only they pay by them."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain

from eligibility.facts import HEADS, Fact
from eligibility.grants import facts_counted
from handlers.asked import Asked
from handlers.meaning.finding import LIKELY, SURE, Found
from handlers.told.story import about_them, heard, told
from handlers.where import Where
from nlp.counting.papers import kind_of
from nlp.counting.passing import failures
from nlp.index import Hit
from nlp.statements import clauses
from policy.hearing import AT_THE_END, PAPER
from policy.knowledge import CARDS, Shelved
from policy.validity import lapsed, unwritten

_ANOTHER_TRAINING = re.compile(
    "提升|转岗|转业|岗前|安全|学徒|以工代训|边干边|课时|学时|按天|[每一]天"
)
_FOR_ANY = re.compile("[取考拿](?:到|了|上|下)?证|证书补")
_ONLY_HOW_MUCH = re.compile(
    "(?:[那我咱俺们厂头里店总拢共能得补给领拿报到下来算起加的了嘛呢吧呀啊?？ ]"
    "|公司|企业|单位|学校|老板|可以|一共|全部|多少|好多|几多|几个?钱|钱)+"
)


def find_by_papers(asked: Asked, where: Where, found: Found) -> Found:
    """The same, or the one benefit that counts the certificates told, where the nearest is also
    about certificates, and pays by nothing that was told."""
    nearest = asked.knowledge.cards[found.hits[0].name] if found.nearness >= LIKELY else None
    goes_on = _may_be_of_papers(asked, nearest) if nearest else _goes_on(asked)
    if not goes_on or _names_another(asked):
        return found
    paying = counting_papers(asked, where)
    families = {one.card.family for one in paying}
    if len(families) != 1 or (nearest and nearest.card.family in families):
        return found
    hits = [Hit(one.card.id, max(found.nearness, SURE)) for one in paying]
    return Found(found.reading, hits, hits)


def counting_papers(asked: Asked, where: Where) -> Sequence[Shelved]:
    """The cards of the place that pay by certificates which were told, and that can be had."""
    said = "，".join((*told(asked.memory, asked.turn.today), asked.text))
    kinds = chain.from_iterable(asked.knowledge.ear.papers)
    if not any(word in said for word in kinds):
        return []
    named = (asked.knowledge.cards[name] for name in sorted(where.cards))
    return [one for one in named if _counts_told(asked, one)]


def is_about_papers(shelved: Shelved) -> bool:
    """Whether a benefit pays by certificates, or for a training that has to end in one."""
    facts = shelved.benefit.facts
    return any(one.name == AT_THE_END or one.unit == PAPER for one in facts)


def names_papers(asked: Asked) -> bool:
    """Whether the message itself names a kind of certificate that is counted."""
    papers = asked.knowledge.ear.papers
    return any(kind_of(one, papers) for one in clauses(asked.text))


def _counts_told(asked: Asked, shelved: Shelved) -> bool:
    today, papers = asked.turn.today, _papers_paid_for(shelved)
    if not papers or lapsed(shelved.windows, today) or unwritten(shelved.document, today):
        return False
    return any(one.given for one in heard(asked, papers).values())


@lru_cache(CARDS)
def _papers_paid_for(shelved: Shelved) -> Sequence[Fact]:
    counted = {grant.per for grant in shelved.benefit.grants if grant.per}
    return [one for one in shelved.benefit.facts if one.name in counted and one.unit == PAPER]


def _names_another(asked: Asked) -> bool:
    """Whether a benefit is called by a name that is not also that of any other for certificates."""
    of_any = _FOR_ANY.search(asked.text) and not names_papers(asked)
    return bool(asked.reading.benefits) and not of_any


def _may_be_of_papers(asked: Asked, nearest: Shelved) -> bool:
    """Whether a message near to a benefit may yet be of certificates: that is about some as well,
    and pays by nothing that was told but heads, which may be theirs who have one."""
    if not (about_them(asked.reading) and is_about_papers(nearest)):
        return False
    counted = {name for grant in nearest.benefit.grants for name in facts_counted(grant)}
    facts = [one for one in nearest.benefit.facts if one.name in counted and one.unit != HEADS]
    return not _ANOTHER_TRAINING.search(asked.text) and not heard(asked, facts)


def _goes_on(asked: Asked) -> bool:
    """Whether a message that is near to nothing says who failed, or only asks how much it is."""
    failed = failures(asked.text, asked.turn.today)
    return bool(failed or _ONLY_HOW_MUCH.fullmatch(asked.text))
