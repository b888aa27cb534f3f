"""For how many months somebody still has what has a limit: 领了22个月，还剩多久."""

import re

from eligibility.facts import Fact
from handlers.asked import Asked
from handlers.told.story import as_told, heard
from handlers.where import Where
from nlp.statements import clauses, never_had
from nlp.told import told_numbers
from policy.documents.years import years_asked
from policy.knowledge import Shelved
from policy.reckoned.known import Told, failing, known_of
from policy.reckoned.months_left import months_limit, say_left, say_tell, say_unclear

_A_LENGTH = (
    "(?:几个?月|多少个?月|多久|多长|几年|多少时间|好久|[好多]长时间|到(?:什么|啥|哪|几|多会|何))"
)
_STILL = re.compile(
    f"(?:还|再|接着|继续|往后|以后)[^，。]{{0,10}}{_A_LENGTH}"
    f"|(?:[剩余]下?|差)[^，。]{{0,4}}{_A_LENGTH}"
)
_MORE = re.compile(
    "(?:还|再|接着|继续)[^，。]{0,3}能?[^，。]{0,4}[领补拿享缓给发申]|还有没有|[能可给][^，。]{0,4}(?:延长|延期|续)"
)
_MEANT = re.compile("想|打算|准备|计划|申请|要[缓领]")
_LENGTHS = ("月", "年")
_LONGER = re.compile("(?:延长|延期|再[领拿续给补]?)[0-9一二两三四五六七八九十半]+(?:年|个月)")
"""能延长1年不 asks for that year, which was not had."""
_FROM_TO = re.compile("年[^，。]*(?:到|至)")


def asks_still(text: str) -> bool:
    """Whether it is asked how long something can still be had."""
    return bool(_STILL.search(text))


def still_to_have(asked: Asked, shelved: Shelved, told: Told) -> list[str]:
    """The months that are left of those there are at most, or how many were had already is asked;
    nothing where it is not asked, refused, or never had."""
    limit = months_limit(shelved)
    how_long = asks_still(asked.text)
    if limit is None or not (how_long or _MORE.search(asked.text)):
        return []
    if failing(shelved, known_of(shelved, asked.knowledge, told)):
        return []
    fact = shelved.benefit.dictionary.get(limit.drawn)
    of_it = told.get(fact.name) or heard(asked, [fact]).get(fact.name)
    if of_it is None or _is_meant(asked, shelved, of_it.words):
        never = any(map(never_had, _said(asked, shelved)))
        return [say_tell(fact, limit)] if how_long and not never else []
    if not isinstance(of_it.given, int) or _are_several(asked, shelved, fact):
        return [say_unclear(fact, of_it.words, limit)]
    return [say_left(of_it.words, of_it.given, limit)]


def _is_meant(asked: Asked, shelved: Shelved, words: str) -> bool:
    """Whether it is only told how long somebody means to have it: 想缓4个月."""
    return any(words in one and _MEANT.search(one) for one in _said(asked, shelved))


def telling_how_long(asked: Asked, card: str, where: Where) -> str:
    """The card to answer from to who asks how long they can still have it: where the one that is
    meant has no limit, the latest of the benefit in the place that has one."""
    cards, knowledge = asked.knowledge.cards, asked.knowledge
    today = asked.turn.today
    if not asks_still(asked.text) or months_limit(cards[card]) or years_asked(asked.text, today):
        return card
    sisters = knowledge.of_family[cards[card].card.family] & where.cards & knowledge.written(today)
    limited = [cards[one] for one in sisters if months_limit(cards[one])]
    alike = [one for one in limited if one.region == cards[card].region]
    latest = max(alike, key=lambda one: one.document.issued or "", default=cards[card])
    return latest.card.id


def _said(asked: Asked, shelved: Shelved) -> list[str]:
    story = as_told(asked, shelved.benefit.facts, shelved.benefit.factors)
    return [one for text in story for one in clauses(text)]


def _are_several(asked: Asked, shelved: Shelved, fact: Fact) -> bool:
    """Whether more than one length was told of what was had, or one from a year to another: which
    of them it is nobody knows."""
    today = asked.turn.today
    having = [one for one in _said(asked, shelved) if any(cue in one for cue in fact.cues)]
    lengths = {
        (one.low, one.high, one.unit)
        for words in having
        for one in told_numbers(_LONGER.sub("", words), today)
        if one.unit in _LENGTHS
    }
    over_years = any(_FROM_TO.search(one) for one in having)
    return len(lengths) > 1 or over_years
