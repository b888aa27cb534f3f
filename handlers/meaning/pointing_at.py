"""Which of several cards somebody points at by a condition of its own: 按封控县那条."""

import re
from collections.abc import Sequence

from handlers.asked import Asked
from handlers.meaning.finding import NEARLY, Found
from handlers.meaning.leaning import spoken_of
from handlers.told.already import had_it
from nlp.statements import clauses

_BY = "(?:按照?|依照?|依据|照着?|参照|走|凭|根据|就)"
_POINTS = re.compile(
    f"{_BY}(?P<what>[^，,。；;？?！!我俺咱]{{2,8}}?)"
    "(?:[那这]?[一1]?(?:[条款项段]|种(?!植)|类)|[那这]个?|的?(?:政策|规定|通道)|能?缓)"
    "|(?<![^，,。；;\\s])(?P<named>[^，,。；;？?！!我俺咱]{2,3})(?:的|那个)?缓[缴交]"
)

_THE_OTHER = re.compile(
    "(?:另外?(?:的?[那一])?|剩(?:下|余)?的?[那一])[一1]?[个样种项笔份](?:补贴|补助|钱)?"
    "(?=[也都能可还再就给行不咋想，,。；;？?！! ]|$)"
)


def naming_the_other(asked: Asked) -> Asked:
    """The message with the name of the other of two benefits they spoke of, for who had the one and
    only points at it: 扩岗补助到账了，另外那样也想申请."""
    pointing = _THE_OTHER.search(asked.text)
    if not pointing:
        return asked
    families, memory = asked.knowledge.lexicon.families, asked.memory
    had = [name for one in clauses(asked.text) if had_it(one) for name in asked.read(one).benefits]
    spoken_of = asked.read(f"{memory.question}，{memory.said}，{asked.text}").benefits
    others = [one for one in spoken_of if families[one] not in map(families.get, had)]
    if not had or len({families[one] for one in others}) != 1:
        return asked
    text = asked.text[: pointing.start()] + others[0] + asked.text[pointing.end() :]
    return asked.again(text, memory)


def pointed_at(asked: Asked, names: Sequence[str]) -> Sequence[str]:
    """Those of several cards that ask whether something is so which the question points at; all
    of them where it points at none. Whoever such a card is for, that one is asked about."""
    found = _POINTS.search(asked.text)
    if not found:
        return names
    cards, facts = asked.knowledge.cards, asked.knowledge.facts

    def asks_for_it(name: str) -> bool:
        spoken = spoken_of(asked, cards[name], found["what"] or found["named"])
        return any(facts.get(one).type == "bool" for one in spoken)

    return [one for one in names if asks_for_it(one)] or names


def one_pointed_at(asked: Asked, found: Found) -> str:
    """The nearest card that is pointed at, of several that are not clearly apart; "" if none is."""
    near = [hit.name for hit in found.hits if hit.score >= NEARLY * found.nearness]
    pointed = pointed_at(asked, near)
    return pointed[0] if len(pointed) < len(near) else ""
