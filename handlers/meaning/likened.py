"""Who asks to be treated like others: 能不能跟帮扶车间一样领 is asked by who is none."""

import re
from dataclasses import replace
from itertools import chain

from eligibility.facts import Fact
from handlers.asked import Asked
from handlers.told.story import told
from handlers.where import Where
from nlp.statements import clauses
from policy.choices import NONE, stated_choice
from policy.knowledge import Shelved

_LIKE = re.compile(
    "(?:跟|和|按着?|照着?|比照|参照|像|同|学)(?:人家|那些?|他们)?(?P<others>[^，。,、 的那一]{2,8})"
    "(?:的|那个|那种|这种)?[^，。,、 ]{0,6}?"
    "(?:一样|那样|那个|那套|这样|政策|待遇|标准|办法|领|拿|享受|走)"
)

_WHAT_OTHERS_HAVE = re.compile(
    "(?P<others>[^，。,、 的那能领享受申请报]{2,6})(?:的|那[个种笔项])"
    "[^，。,、 ]{0,6}?(?:补|奖|钱|政策|待遇)"
)
"""能享受帮扶车间那个补贴不, asked by who said that they are a factory."""
_TREATED_LIKE = "(?:享受|参照|比照|按照?)"


def as_others_are(asked: Asked, where: Where) -> Where:
    """The place with those cards alone that say of others that they are treated like those whom
    somebody wants to be treated like; the same where none does."""
    like, what = _LIKE.search(asked.text), _WHAT_OTHERS_HAVE.search(asked.text)
    if like and _is_a_kind(asked, like["others"]):
        return _those_like(asked, where, like["others"], "")
    if what and _is_of_another_kind(asked, what["others"]):
        return _those_like(asked, where, what["others"], _TREATED_LIKE)
    return where


def _those_like(asked: Asked, where: Where, others: str, how: str) -> Where:
    """The place with the cards alone that speak of others, in what words, but for their own."""
    written = asked.knowledge.written(asked.turn.today)
    cards = {name: asked.knowledge.cards[name] for name in where.cards if name in written}
    theirs = {name for name, one in cards.items() if others in one.card.name}
    spoken = re.compile(how + re.escape(others))
    granted = {name for name, one in cards.items() if _speaks_of(one, spoken)} - theirs
    return replace(where, cards=frozenset(granted)) if theirs and granted else where


def _is_a_kind(asked: Asked, others: str) -> bool:
    """Whether words name a kind of applicant: 按困难那个 names a benefit, and 按封控那个 what has
    to be so for one."""
    demands = (fact.cues for fact in asked.knowledge.facts if fact.type == "bool")
    if any(word in others for word in chain.from_iterable(demands)):
        return False
    return any(_named(fact, others) for fact in _kinds(asked))


def _is_of_another_kind(asked: Asked, others: str) -> bool:
    """Whether somebody said of themselves that they are of a kind, and named others of another."""
    messages = (*told(asked.memory, asked.turn.today), asked.text)
    said = [one.replace(others, "") for text in messages for one in clauses(text)]
    for fact in _kinds(asked):
        named = _named(fact, others)
        own = {stated_choice(fact, one) for one in said} - {None, NONE}
        if named and own and named.isdisjoint(own):
            return True
    return False


def _kinds(asked: Asked) -> list[Fact]:
    return [fact for fact in asked.knowledge.facts if fact.type == "enum" and fact.whole]


def _named(fact: Fact, words: str) -> set[str]:
    """The choices of a fact that words name."""
    return {name for name, heard in fact.heard.items() if any(word in words for word in heard)}


def _speaks_of(shelved: Shelved, spoken: re.Pattern[str]) -> bool:
    texts = (shelved.card.summary, *(one.text for one in shelved.sections.values()))
    return any(map(spoken.search, texts))
