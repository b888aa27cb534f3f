"""What a word means: 啥叫小微企业. It is the same everywhere; what was asked before stays open."""

from dataclasses import replace

from bot.messages import Reply
from handlers.asked import Asked
from nlp.questions.what_means import asks_meaning_of


def explain_word(asked: Asked) -> Reply | None:
    """What the word means that is asked about, where it is no benefit's name."""
    words = asks_meaning_of(asked.text)
    if not words or asked.reading.benefits:
        return None
    found = asked.knowledge.definitions.find(words)
    if found is None:
        return None
    memory = replace(asked.memory, misses=0)
    understood = {"definition": found.term}
    return Reply(found.text(), "answer", memory, cites=found.cites(), understood=understood)
