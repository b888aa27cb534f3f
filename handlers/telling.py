"""What a person tells before asking: 我们是小厂 · 28个人 · 去年裁了5个 · 能领返还不."""

import re
from dataclasses import replace

from bot.messages import Reply
from handlers.asked import Asked
from handlers.story import OF_THEMSELVES
from nlp.intent import Reading
from nlp.numbers import quantities
from nlp.statements import sounds_asking

LONGEST = 200
NOTED = "记下了：{told}。\n您想问什么？比如“能领什么补贴”“稳岗返还要什么条件”，直接说就行。"

_BIDS = re.compile("你|[替帮给][我俺咱]|写[份篇个]|编[个份]|翻译|念一遍|回我")


def asks(reading: Reading) -> bool:
    """Whether a sentence is a question."""
    return bool(reading.aspects or reading.outside or sounds_asking(reading.text))


def with_told(asked: Asked) -> Asked:
    """The question together with what was told before it."""
    told, memory = asked.memory.told, replace(asked.memory, told="")
    if asked.reading.benefits:
        return replace(asked, memory=memory)
    return asked.again(f"{told}，{asked.text}", memory) if told else asked


def note_told(asked: Asked) -> Reply | None:
    """Keep what a person tells of themselves or their firm in the field's words or figures."""
    reading = asked.reading
    about = reading.terms or quantities(asked.text, asked.turn.today)
    of_themselves = OF_THEMSELVES.search(asked.text) and not _BIDS.search(asked.text)
    if not (about and of_themselves) or reading.acts or asks(reading):
        return None
    told = asked.text[-LONGEST:]
    memory = replace(asked.memory, told=told)
    return Reply(NOTED.format(told=told), "dialogue", memory, understood={"told": told})
