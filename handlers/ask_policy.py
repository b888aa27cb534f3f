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
from nlp.numbers import years
from nlp.text import plain
from policy.answers import ASKABLE, compose
from policy.cards import Aspect
from policy.knowledge import Shelved
from policy.remarks import remarks
from policy.wording import month

SURE, LED = 10.0, 0.12
"""Nearness from which a card is taken at its word, if it leads the next by that share."""

FAIR, FAR_AHEAD = 6.5, 0.3
"""Less nearness is enough for a card that nothing else comes close to."""

NEARLY = 0.75
"""Share of the nearest card's nearness from which another card of the benefit may be meant."""

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
    """The cards nearest to a question, as it was read.

    `sisters` are those of the same benefit as the nearest, from all documents.
    """

    reading: Reading
    hits: Sequence[Hit]
    sisters: Sequence[Hit]

    @property
    def nearness(self) -> float:
        """How near the nearest card is."""
        return self.hits[0].score if self.hits else 0.0

    @property
    def lead(self) -> float:
        """By what share of its score the nearest benefit leads the next."""
        others = [hit for hit in self.hits if hit not in self.sisters]
        return 1 - others[0].score / self.nearness if others else 1.0

    @property
    def sure(self) -> bool:
        """Whether the nearest benefit can be answered about without asking."""
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
    found = find_cards(asked, where)
    if benefit := _unknown_benefit(asked, found, where):
        return _decline(asked, NO_BENEFIT.format(name=where.name, benefit=benefit))
    if found.nearness < LIKELY:
        return _decline(asked, NOTHING.format(name=where.name))
    if found.sure:
        return _answer(asked, _meant(asked, found), found.reading, where)
    return _offer(asked, found)


def answer_card(asked: Asked, card: str, aspect: str) -> Reply | None:
    """One aspect of a card that was offered; None if the card is gone."""
    if card not in asked.knowledge.cards:
        return None
    earlier = asked.again(asked.turn.memory.said, asked.memory)
    reading = replace(earlier.reading, aspects=(aspect,) if aspect else earlier.reading.aspects)
    return _answer(earlier, card, reading, locate(earlier))


def find_cards(asked: Asked, where: Where) -> Found:
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
    return asked.memory.card in [hit.name for hit in found.sisters]


def _leans(asked: Asked) -> bool:
    """Whether a sentence cannot be a whole question: nothing of the field is named in it."""
    return not asked.reading.terms or len(plain(asked.text)) <= 6


def _search(asked: Asked, reading: Reading, where: Where) -> Found:
    hits, cards = asked.knowledge.search(reading, where.cards), asked.knowledge.cards
    family = cards[hits[0].name].card.family if hits else ""
    return Found(reading, hits, [hit for hit in hits if cards[hit.name].card.family == family])


def _meant(asked: Asked, found: Found) -> str:
    """Of a benefit's cards the one to answer from.

    That of the year named; else the one the last answer was from; else, of those nearly as
    near as the nearest, the one of the person's narrowest region.
    """
    near = [hit.name for hit in found.sisters if hit.score >= NEARLY * found.nearness]
    named = years(asked.text, asked.turn.today)
    of_year = [name for name in near if _year(asked, name) in named]
    if not of_year and asked.memory.card in near and found.reading is not asked.reading:
        return asked.memory.card
    return max(of_year or near, key=lambda name: len(asked.knowledge.path(name)))


def _year(asked: Asked, card: str) -> int:
    issued = asked.knowledge.cards[card].document.issued
    return int(issued[:4]) if issued else 0


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
    choices = (
        *_elsewhere(asked, card, composed.aspects[0], where),
        *(Choice(ASKABLE[aspect], card=card, aspect=aspect) for aspect in composed.further),
    )[:MANY]
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


def _elsewhere(asked: Asked, card: str, aspect: Aspect, where: Where) -> list[Choice]:
    """The same benefit as another document has it for the place."""
    cards = asked.knowledge.cards
    others = [
        cards[name]
        for name in where.cards
        if name != card and cards[name].card.family == cards[card].card.family
    ]
    latest = sorted(others, key=lambda one: (one.document.issued or "", one.card.id))[-1:]
    return [Choice(_dated(one), card=one.card.id, aspect=aspect) for one in latest]


def _dated(shelved: Shelved) -> str:
    issued = shelved.document.issued
    when = f"{month(issued[:7])}的" if issued else "的"
    return f"{shelved.region.name}{when}{shelved.card.name}"


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
