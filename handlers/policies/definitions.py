"""What a word means: 啥叫小微企业. It is the same everywhere; what was asked before stays open."""

import re
from dataclasses import replace

from bot.messages import Reply
from handlers.asked import Asked
from nlp.questions.what_means import asks_meaning_of
from nlp.statements import clauses
from nlp.text import plain

_WHETHER_THEY = re.compile(
    ".{0,14}?(?:算不算|算得上不|是不是|属不属于|够不够格?|够得上不|(?:算|属于|够得上|算得上|够格)(?:吗|不|么|嘛|没))"
    "(?:[这那]种|[这那]一?类|[这那]个|数|格)?的?(?:啊|呀|呢|嘛)*"
)


def explain_word(asked: Asked) -> Reply | None:
    """What the word means that is asked about, where it is no benefit's name."""
    words = asks_meaning_of(asked.text)
    if not words or asked.reading.benefits:
        return None
    found = asked.knowledge.definitions.find(words)
    if found is None:
        return None
    memory = replace(asked.memory, misses=0, word=found.term)
    understood = {"definition": found.term}
    return Reply(found.text(), "answer", memory, cites=found.cites(), understood=understood)


def whether_they_are(asked: Asked) -> Reply | None:
    """What decides whether somebody is what was just explained, for who asks 那我算不算; it is not
    decided here."""
    found = asked.knowledge.definitions.called(asked.turn.memory.word)
    if found is None or asked.reading.benefits:
        return None
    if not _WHETHER_THEY.fullmatch(plain(clauses(asked.text)[-1])):
        return None
    memory = replace(asked.memory, misses=0, word=found.term)
    understood = {"definition": found.term}
    return Reply(found.decided(), "answer", memory, cites=found.cites(), understood=understood)
