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
from nlp.text import plain
from policy.answers import ASKABLE, compose
from policy.cards import Aspect
from policy.remarks import remarks

SURE, LED = 10.0, 0.12
"""Nearness from which a card is taken at its word, if it leads the next by that share."""

FAIR, FAR_AHEAD = 6.5, 0.3
"""Less nearness is enough for a card that nothing else comes close to."""

LIKELY = 5.5
"""Nearness from which cards are offered to choose from; below it there is none."""

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
    """The cards nearest to a question, as it was read."""

    reading: Reading
    hits: Sequence[Hit]

    @property
    def nearness(self) -> float:
        """How near the nearest card is."""
        return self.hits[0].score if self.hits else 0.0

    @property
    def lead(self) -> float:
        """By what share of its score the nearest card leads the next."""
        if len(self.hits) < 2:
            return 1.0
        return 1 - self.hits[1].score / self.hits[0].score

    @property
    def sure(self) -> bool:
        """Whether the nearest card can be answered from without asking."""
        if self.nearness >= SURE:
            return self.lead >= LED
        return self.nearness >= FAIR and self.lead >= FAR_AHEAD


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
    if found.nearness < LIKELY:
        return _decline(asked, NOTHING.format(name=where.name))
    if found.sure:
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
    if not before or (alone.sure and not _leans(asked)):
        return alone
    earlier = asked.again(before, asked.memory).reading
    both = replace(
        asked.reading,
        text=f"{before} {asked.text}",
        aspects=asked.reading.aspects or earlier.aspects,
        terms=tuple(dict.fromkeys([*earlier.terms, *asked.reading.terms])),
    )
    together = _search(asked, both, where)
    return together if together.sure and _about(asked, together) else alone


def _about(asked: Asked, found: Found) -> bool:
    """Whether leaning on the question before leads to what that was answered with."""
    return bool(found.hits) and found.hits[0].name == asked.memory.card


def _leans(asked: Asked) -> bool:
    """Whether a sentence cannot be a whole question: nothing of the field is named in it."""
    return not asked.reading.terms or len(plain(asked.text)) <= 6


def _search(asked: Asked, reading: Reading, where: Where) -> Found:
    return Found(reading, asked.knowledge.search(reading, where.cards))


def _unknown_benefit(asked: Asked, found: Found, where: Where) -> str:
    """A benefit the question names that no document of the place has."""
    families = asked.knowledge.lexicon.families
    named = {term: families[term] for term in found.reading.terms if term in families}
    if not named:
        return ""
    held = {asked.knowledge.cards[name].card.family for name in where.cards}
    return "" if held & set(named.values()) else next(iter(named))


def _answer(asked: Asked, card: str, reading: Reading, where: Where) -> Reply:
    shelved = asked.knowledge.cards[card]
    today = asked.turn.today
    personal = remarks(shelved, asked.knowledge, asked.text, today)
    composed = compose(shelved, reading.aspects, today, "\n".join([*where.remarks, *personal]))
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
        understood={"terms": list(found.reading.terms), "nearness": round(found.nearness, 1)},
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
