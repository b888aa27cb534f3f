"""A question about a policy: the card it means, or which of several, or an honest no."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import cast

from bot.messages import Choice, Memory, Reply
from handlers.asked import Asked
from handlers.texts import HUMAN, numbered
from handlers.where import Where, locate
from nlp.index import Hit
from nlp.intent import Reading
from nlp.text import grams, plain
from policy.answers import ASKABLE, compose
from policy.cards import Aspect

SURE = 0.9
"""Score for each gram of the question from which the nearest card is taken at its word."""

LIKELY = 0.62
"""The same, from which the nearest cards are offered; below, there is none."""

MARGIN = 0.12
"""How far the nearest must lead the next to be taken without asking."""

MANY = 3
MISSES_TO_OFFER = 2

NOTHING = "抱歉，没有查到{name}与这个问题有关的政策，不敢乱答。\n换个说法再问一次，" + HUMAN
NO_BENEFIT = "抱歉，{name}的文件里没有查到“{benefit}”。\n请拨打 12333 核实，或回复“人工”。"
OUTSIDE = "“{topic}”不归就业服务窗口办，请联系{door}。\n就业、失业、社保补贴方面的事可以接着问。"
IDLE = "抱歉，这里只回答就业和社保政策，这个帮不上忙。\n回复“菜单”看看能问什么，" + HUMAN
WHICH = "您想问的是哪一项？回复数字：\n{choices}"
FURTHER = "\n还想知道（回复数字）：\n{choices}"


@dataclass(frozen=True, slots=True)
class Found:
    """The cards nearest to a question, and how sure the nearest is."""

    reading: Reading
    hits: Sequence[Hit]
    sureness: float

    @property
    def led(self) -> bool:
        """Whether the nearest card stands out."""
        if len(self.hits) < 2:
            return True
        return self.hits[0].score - self.hits[1].score >= MARGIN * self.hits[0].score


def answer_question(asked: Asked) -> Reply:
    """The answer from the card that is meant, or choices, or a decline with the right door."""
    if asked.reading.outside:
        return _outside(asked)
    where = locate(asked)
    if where.reply:
        return where.reply
    found = _find(asked, where)
    if benefit := _unknown_benefit(asked, found, where):
        return _decline(asked, NO_BENEFIT.format(name=where.name, benefit=benefit))
    if not found.hits or found.sureness < LIKELY:
        return _decline(asked, NOTHING.format(name=where.name))
    if found.sureness >= SURE and found.led:
        return _answer(asked, found.hits[0].name, found.reading, where)
    return _offer(asked, found)


def answer_card(asked: Asked, card: str, aspect: str) -> Reply | None:
    """One aspect of a card that was offered; None if the card is gone."""
    if card not in asked.knowledge.cards:
        return None
    earlier = asked.again(asked.turn.memory.said, asked.memory)
    reading = replace(earlier.reading, aspects=(aspect,) if aspect else earlier.reading.aspects)
    return _answer(earlier, card, reading, locate(earlier))


def _find(asked: Asked, where: Where) -> Found:
    """The nearest cards to the question alone, or leaning on the one before."""
    alone = _search(asked, asked.reading, where)
    before = asked.memory.said
    if not before or (alone.sureness >= SURE and not _leans(asked)):
        return alone
    earlier = asked.again(before, asked.memory).reading
    both = replace(
        asked.reading,
        text=f"{before} {asked.text}",
        aspects=asked.reading.aspects or earlier.aspects,
        terms=tuple(dict.fromkeys([*earlier.terms, *asked.reading.terms])),
    )
    together = _search(asked, both, where)
    return together if together.sureness >= SURE and _about(asked, together) else alone


def _about(asked: Asked, found: Found) -> bool:
    """Whether leaning on the question before leads to what that was answered with."""
    return bool(found.hits) and found.hits[0].name == asked.memory.card


def _leans(asked: Asked) -> bool:
    """Whether a sentence cannot be a whole question: nothing of the field is named in it."""
    return not asked.reading.terms or len(plain(asked.text)) <= 6


def _search(asked: Asked, reading: Reading, where: Where) -> Found:
    hits = asked.knowledge.search(reading, where.cards)
    size = max(6, len(grams(reading.text)))
    return Found(reading, hits, hits[0].score / size if hits else 0.0)


def _unknown_benefit(asked: Asked, found: Found, where: Where) -> str:
    """A benefit the question names that no document of the place has."""
    held = " ".join(
        plain(" ".join((shelved.card.name, *shelved.card.aliases)))
        for name in where.cards
        for shelved in [asked.knowledge.cards[name]]
    )
    named = [term for term in found.reading.terms if term in asked.knowledge.lexicon.benefits]
    return "" if not named or any(plain(term) in held for term in named) else named[0]


def _answer(asked: Asked, card: str, reading: Reading, where: Where) -> Reply:
    shelved = asked.knowledge.cards[card]
    remark = "\n".join(where.remarks)
    composed = compose(shelved, reading.aspects, asked.turn.today, remark)
    choices = tuple(
        Choice(ASKABLE[aspect], card=card, aspect=aspect) for aspect in composed.further[:MANY]
    )
    further = FURTHER.format(choices=numbered(choices)) if choices else ""
    memory = replace(
        asked.memory,
        said=asked.text if reading is asked.reading else reading.text[-200:],
        card=card,
        aspect=composed.aspects[0],
        choices=choices,
        misses=0,
        pending="",
    )
    return Reply(
        text=composed.text + further,
        kind="answer",
        memory=memory,
        cards=(card,),
        aspects=composed.aspects,
        cites=composed.cites,
        understood=_understood(reading, where),
    )


def _understood(reading: Reading, where: Where) -> dict[str, object]:
    return {
        "region": where.adcode,
        "aspects": list(reading.aspects),
        "terms": list(reading.terms),
        "mended": [list(pair) for pair in reading.mended],
    }


def _offer(asked: Asked, found: Found) -> Reply:
    aspect = cast(Aspect, found.reading.aspects[0]) if found.reading.aspects else ""
    choices = tuple(
        Choice(asked.knowledge.cards[hit.name].card.name, card=hit.name, aspect=aspect)
        for hit in found.hits[:MANY]
    )
    choices = (*choices, Choice("都不是，找工作人员", say="人工"))
    memory = replace(asked.memory, said=found.reading.text[-200:], choices=choices)
    return Reply(
        text=WHICH.format(choices=numbered(choices)),
        kind="choices",
        memory=memory,
        cards=tuple(choice.card for choice in choices if choice.card),
        understood={"terms": list(found.reading.terms), "sureness": round(found.sureness, 3)},
    )


def _outside(asked: Asked) -> Reply:
    outside = asked.reading.outside
    assert outside is not None
    text = OUTSIDE.format(topic=outside.topic, door=outside.door) if outside.door else IDLE
    return Reply(text, "decline", asked.memory, understood={"outside": outside.topic})


def _decline(asked: Asked, text: str) -> Reply:
    memory = _missed(asked.memory)
    if memory.misses >= MISSES_TO_OFFER:
        text += "\n连着两次没有答上，建议直接找工作人员：回复“人工”。"
    return Reply(text, "decline", memory, understood={"terms": list(asked.reading.terms)})


def _missed(memory: Memory) -> Memory:
    return replace(memory, misses=memory.misses + 1)
