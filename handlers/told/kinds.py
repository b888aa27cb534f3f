"""The kind of firm that somebody asks about: 大企业给多少, 个体户行不行."""

from handlers.asked import Asked
from nlp.questions.matters import matters
from policy.hearing import Heard
from policy.kinds import kinds_asked

_FIRMS = frozenset(("企业", "公司", "单位", "工商户"))
"""What may stand behind the word for a kind."""


def kinds_of(asked: Asked) -> dict[str, Heard]:
    """The kinds a question asks about, not those in the name of a benefit or of a place."""
    text = asked.text
    for place in asked.places:
        text = text.replace(place.text, " ")
    found = kinds_asked(asked.knowledge.facts, text)
    return {name: one for name, one in found.items() if one.words in asked.reading.besides}


def only_names_a_kind(asked: Asked) -> bool:
    """Whether a question only puts a kind of firm into the one before, about the same benefit."""
    kinds = kinds_of(asked)
    if not kinds or asked.reading.benefits or asked.memory.card not in asked.knowledge.cards:
        return False
    subject = asked.reading.subject
    for one in kinds.values():
        subject = subject.replace(one.words, " ")
    return _FIRMS.issuperset(matters(subject))
