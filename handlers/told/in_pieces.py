"""A message that goes on with the one before it, as people write on a phone: 不对 · 是7个."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.messages import Memory
from handlers.asked import Asked
from handlers.texts import picked
from handlers.told.kept_story import LONGEST
from handlers.told.story import told, topics
from handlers.told.telling import asks
from nlp.counting.beside import is_of_some, tells_apart
from nlp.counting.whose_firm import of_another_firm
from nlp.numbers import quantities
from nlp.put_right.taking_back import may_put_right, only_takes_back, takes_back
from nlp.statements import clauses, imagined, sounds_asking

SHORT = 16
"""Characters of a message that may be a piece of another: 有一个中途没来了, 省外4个."""

MOST = 3
"""How many clauses what is put right has, and the piece of it that counts others is one more."""

_SEVERAL = re.compile(r"[，,。；;：:？?！!\s]")
_A_DAY = re.compile("[0-9][日号]")
_OF_THOSE_BEFORE = re.compile("[也还]?(?:都|全|均|一直|没(?:给|去)?[上交缴签参来办][了过]*$)")
"""都去了天津 and 没给上 say it of those who were counted in the message before."""

_OF_ITSELF = re.compile("(?:新|又|还|再|另外)*[招雇请收聘裁]|[我俺咱没未不]")
"""招了12个搬迁户 is a sentence of its own, where 搬迁户12个 may be one of a list."""

_SAID_ANEW = re.compile("其实|实际|应该|(?:是|才|改成|改为|变成)[0-9一二两三四五六七八九十俩仨]")
"""外省的其实是10个 says another number of those who were listed before."""

_HOW_LONG = ("月", "年", "天")
"""Units of numbers that list nobody and nothing: 干了四个月 may be told of any of them."""


def in_one_message(asked: Asked) -> Asked:
    """The message together with the one before, where that was not finished: what is put right or
    listed reaches no further than its message."""
    memory, today = asked.memory, asked.turn.today
    before = told(memory, today)
    if not before or not _goes_on(asked, before):
        return asked
    kept = asked.turn.memory
    story, of = before[:-1], topics(memory)[:-1]
    return asked.again(f"{before[-1]}，{asked.text}", replace(kept, story=story, story_of=of))


def _goes_on(asked: Asked, before: Sequence[str]) -> bool:
    """Whether a message tells more of what the one before began to list or to put right."""
    text, last, memory = asked.text, before[-1], asked.memory
    if len(last) + len(text) >= LONGEST:
        return False
    if only_takes_back(last):
        return not sounds_asking(text) or _counts(asked, text)
    if len(text) > SHORT or sounds_asking(text) or may_put_right(text):
        return False
    if takes_back(last):
        return len(clauses(last)) + _counts(asked, text) <= MOST
    answers = memory.check.get("asked") or picked(text) is not None
    asked_since = any(map(sounds_asking, clauses(memory.said)[-1:]))
    return not (answers or asked_since) and _counts(asked, last) and _is_listed(asked)


def _is_listed(asked: Asked) -> bool:
    """Whether a message may be one of a list, or told of all that was listed."""
    text = asked.text
    if _SEVERAL.search(text) or asks(asked.reading) or imagined(text) or of_another_firm(text):
        return False
    if _OF_THOSE_BEFORE.match(text):
        return True
    own = bool(_OF_ITSELF.match(text) or _SAID_ANEW.search(text))
    own = own or tells_apart(text) or is_of_some(text)
    return not own and _counts(asked, text)


def _counts(asked: Asked, text: str) -> bool:
    """Whether a text counts something or names a day."""
    numbers = quantities(text, asked.turn.today)
    return bool(_A_DAY.search(text)) or any(one.unit not in _HOW_LONG for one in numbers)


def kept_whole(alone: Asked, together: Asked, memory: Memory) -> Memory:
    """The memory after a message, with the one before it still in the story if they were looked
    at together and are not to be remembered so."""
    lost = together is not alone and memory.story == together.memory.story
    if not lost or memory.check.get("of_another"):
        return memory
    return replace(memory, story=alone.memory.story, story_of=topics(alone.memory))
