"""A message that goes on with the one before it, as people write on a phone: 不对 · 是7个."""

from collections.abc import Sequence
from dataclasses import replace

from handlers.asked import Asked
from handlers.told.story import told, topics
from nlp.numbers import quantities
from nlp.put_right.taking_back import only_takes_back, takes_back
from nlp.statements import sounds_asking

SHORT = 16
"""Characters of a message that may be a piece of what is put right: 有一个中途没来了."""


def in_one_message(asked: Asked) -> Asked:
    """The message together with the one before, where that took something back and was not
    finished: what is put right reaches no further than its message."""
    memory, today = asked.memory, asked.turn.today
    before = told(memory, today)
    if not before or not _goes_on(asked, before):
        return asked
    kept = asked.turn.memory
    story, of = before[:-1], topics(memory)[:-1]
    return asked.again(f"{before[-1]}，{asked.text}", replace(kept, story=story, story_of=of))


def _goes_on(asked: Asked, before: Sequence[str]) -> bool:
    """Whether a message tells more of what the one before began to put right."""
    text, last = asked.text, before[-1]
    asks = sounds_asking(text)
    if only_takes_back(last):
        return not asks or bool(quantities(text, asked.turn.today))
    return takes_back(last) and not asks and len(text) <= SHORT and not takes_back(text)
