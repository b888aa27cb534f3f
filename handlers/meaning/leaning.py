"""Whether a question leans on the one before it, or is about something of its own."""

import re
from collections.abc import Collection
from functools import lru_cache

from handlers.asked import Asked
from handlers.told.kinds import only_names_a_kind
from handlers.told.story import told
from nlp.numbers import quantities
from nlp.questions.matters import matters
from nlp.questions.which_door import asks_which_door, without_doors
from nlp.statements import clauses, sounds_asking
from nlp.text import pairs, plain
from policy.knowledge import Shelved

SHORT = 6
"""Characters of a question that leans on the one before, whatever it names."""

BARE = 8
"""Characters of which a question that ends in 呢 only puts something in the place of another."""

_BY_WAY_OF = re.compile(
    "[按照依].{1,12}?(?:法子|办法|算法|方法|口径)"
    "|(?:给|发给|补给|打给)[我俺咱]?们?(?:企业|公司|单位|厂[里子头]?|店里?)(?=[补发多好拿返]|[，,。]|$)"
)
"""按失业金的法子返多少 names how it is reckoned, and 省里给企业补多少 whom it is given to, and
neither what is asked about."""

_POINTS_BACK = re.compile("^(?:那|这|还有|还|要是|如果|也)|这个|那个|这事|那事|[他她](?!妈的)")

WORD = 2
"""Characters that are a word whatever stands beside them; 裁 alone is one where a card is of it."""

CARDS = 512
"""Of how many cards the words are remembered."""


def leans(asked: Asked) -> bool:
    """Whether a sentence cannot be a whole question: nothing of the field is named in it but a way
    to reckon, or it is short and calls no benefit by its name."""
    short = len(plain(asked.text)) <= SHORT and not asked.reading.benefits
    return short or not asked.knowledge.read(_BY_WAY_OF.sub("", asked.text)).terms


def turns_away(asked: Asked) -> bool:
    """Whether a question is about what neither the last answer nor anything before it spoke of:
    残疾人有啥照顾 after 稳岗返还. One in figures goes on with what was told."""
    last = asked.knowledge.cards.get(asked.memory.card)
    asking = bool(asked.reading.aspects) or sounds_asking(asked.text)
    if last is None or not asking or _goes_on(asked, last):
        return False
    about = matters(own_words(asked))
    before = " ".join((asked.memory.said, *told(asked.memory, asked.turn.today)))
    known = _words(last) | {*pairs(before)}
    named = any(len(one) >= WORD for one in about)
    return named and all(known.isdisjoint(pairs(one)) for one in about)


def _goes_on(asked: Asked, last: Shelved) -> bool:
    """Whether a question points back, or tells or puts in place of another what bears on a card."""
    text = asked.text
    puts_in_place = text.rstrip("？?。 ").endswith("呢") and len(plain(text)) <= BARE
    # 发 marks money given back, and any other that is paid out.
    facts = {fact.name for fact in last.benefit.facts if not fact.given_back}
    tells = facts & asked.knowledge.ear.spoken_of(text) or quantities(text, asked.turn.today)
    return bool(puts_in_place or _POINTS_BACK.search(text) or tells) or only_names_a_kind(asked)


def spoken_of(asked: Asked, shelved: Shelved, text: str) -> Collection[str]:
    """The facts a card uses of which a text has words, but for those any number may be of:
    封控县的呢 has words of one."""
    facts = {fact.name for fact in shelved.benefit.facts if not fact.default}
    return facts & asked.knowledge.ear.spoken_of(text)


def own_words(asked: Asked) -> str:
    """The words of the clauses that ask, but for those that ask and for places and doors, put
    right where they were typed by their sound."""
    asking = [one for one in clauses(asked.text) if sounds_asking(one)]
    words = asked.read("，".join(asking)).subject if asking else asked.reading.subject
    for typed, meant in asked.reading.mended:
        words = words.replace(typed, meant)
    for place in asked.places:
        words = words.replace(place.text, " ")
    return without_doors(words) if asks_which_door(plain(asked.text)) else words


@lru_cache(CARDS)
def _words(shelved: Shelved) -> frozenset[str]:
    """The pairs of characters by which a card and its facts are spoken of."""
    card = shelved.card
    spoken = [card.name, *card.aliases, card.summary or "", *card.asks]
    spoken += [section.text for section in shelved.sections.values()]
    for fact in shelved.benefit.facts:
        spoken += [fact.label, *fact.cues, *fact.choices.values()]
        spoken += [word for words in fact.heard.values() for word in words]
    return frozenset((*pairs("\n".join(spoken)), *plain("".join((card.name, *card.aliases)))))
