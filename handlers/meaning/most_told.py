"""How much was told of what each card uses, and which benefit most was told of."""

import re

from handlers.asked import Asked
from handlers.meaning.finding import LIKELY, NEARLY, Found
from handlers.meaning.in_hand import AS_NEAR
from handlers.meaning.leaning import WORD, own_words
from handlers.meaning.meant import is_for_others
from handlers.meaning.premiums import PREMIUMS_PAID
from handlers.told.story import heard, told
from nlp.index import Hit
from nlp.questions.matters import matters
from policy.hearing import PAPER
from policy.reckoned.known import certain

PREMIUMS = "社会保险费"
_OF_ANY = frozenset(("补贴", "补助", PREMIUMS, PREMIUMS_PAID))
"""What a question may ask for without saying which benefit it means: 她那社保给补贴不."""

_A_FIRM = re.compile("公司|企业|单位|厂[子里]?|店[里铺]?")
"""我们公司能领5000不 says who asks."""

_GRADED = re.compile("(?<!没)(?:等级|资格|技能|职业|国家)证|考[上过到下出][^，。]{0,4}级")

GRADED = 2
"""As much as that people were taught, and that they have a paper."""


def names_no_matter(asked: Asked) -> bool:
    """Whether a question has no words for which benefit it means: 这种人公家给补不."""
    if asked.reading.benefits or not asked.memory.story:
        return False
    if any(len(one) >= WORD for one in matters(_A_FIRM.sub(" ", own_words(asked)))):
        return False
    # 执行到几时 asks, and names none of the many cards that say 执行期.
    besides = asked.read(_A_FIRM.sub(" ", asked.reading.subject)).terms
    return _OF_ANY.issuperset({*besides} & {*asked.reading.terms})


def told_most_of(asked: Asked, found: Found) -> Found | None:
    """The same, the cards of each benefit the nearer the more was told that one of them uses; None
    if none leads by that, or if the question has words of its own for which benefit it means."""
    near = [one for one in found.hits if one.score >= max(LIKELY, AS_NEAR * found.nearness)]
    plain_words = _OF_ANY.issuperset(asked.reading.terms) or names_no_matter(asked)
    if not near or not plain_words:
        return None
    family_of = {one.name: asked.knowledge.cards[one.name].card.family for one in near}
    told_of: dict[str, int] = {}
    for name, family in family_of.items():
        told_of[family] = max(told_of.get(family, 0), facts_told(asked, name))
    weighed = [Hit(one.name, one.score * (1 + told_of[family_of[one.name]])) for one in near]
    hits = sorted(weighed, key=lambda one: -one.score)
    sisters = [one for one in hits if family_of[one.name] == family_of[hits[0].name]]
    first = Found(found.reading, hits, sisters)
    return first if first.lead > (1 - NEARLY) * first.nearness else None


def facts_told(asked: Asked, name: str) -> int:
    """How many things were told that a card uses; none where it is for others."""
    if is_for_others(asked, name):
        return 0
    shelved = asked.knowledge.cards[name]
    facts = shelved.benefit.facts
    found = certain(shelved, heard(asked, facts))
    papers = any(one.unit == PAPER and one.type == "count" for one in facts)
    return len({one.words for one in found.values()}) + (papers * _graded_papers(asked))


def _graded_papers(asked: Asked) -> int:
    """How much it tells for what is paid by the grade of papers that such were got, though nobody
    said of which grade: 都考到技能等级证了."""
    messages = (*told(asked.memory, asked.turn.today), asked.text)
    return GRADED if any(map(_GRADED.search, messages)) else 0
