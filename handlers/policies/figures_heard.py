"""Several figures heard of one matter: 有人说四千，有人说八千，各是给谁的."""

import re
from dataclasses import replace

from bot.messages import Choice, Reply
from handlers.asked import Asked
from handlers.meaning.by_figure import FEN, pays_any
from handlers.meaning.finding import LIKELY, Found, understood
from handlers.texts import numbered
from handlers.where import Where
from nlp.told import figures as figures_told
from policy.answers import brief
from policy.knowledge import Shelved
from policy.sources import cites, sources

FEWEST, MOST = 2, 3
NEAR = 0.4
"""Share of the nearest card's nearness from which one may be what a figure was said of."""

ROOM = 80
"""Characters each has."""

APART = "说的是不同的几项，数字不能混用：\n{sides}\n{sources}\n回复数字看详细。"

_HEARD = re.compile(
    "(?:有[人的]|谁|一个|这个|那个|又)(?:跟我|给我|也|还)?(?:说|讲|告诉|传)|听说|又说|也有说"
)
_WHICH = re.compile(
    "各是|各给|分别|都?是给谁|给哪[些个]|哪个是|哪个对|谁说的对|到底|究竟|咋回事|怎么回事|啥区别|什么区别"
)


def several_figures(asked: Asked, where: Where, found: Found) -> Reply | None:
    """The cards of one matter that pay the figures somebody heard of, each in one line; None
    unless each figure is of a card of its own, and it is asked which is which."""
    if not (_HEARD.search(asked.text) and _WHICH.search(asked.text)):
        return None
    figures = dict.fromkeys(int(one * FEN) for one in figures_told(asked.text, asked.turn.today))
    if not FEWEST <= len(figures) <= MOST or found.nearness < LIKELY:
        return None
    paying = [_nearest_paying(asked, found, one) for one in figures]
    sides = [one for one in paying if one]
    if len(sides) < len(figures) or len({one.card.id for one in sides}) < len(sides):
        return None
    return _told(asked, where, found, sides)


def _nearest_paying(asked: Asked, found: Found, fen: int) -> Shelved | None:
    """The nearest card there was on the day that pays just so much."""
    there = asked.knowledge.written(asked.turn.today)
    near = (one.name for one in found.hits if one.score >= NEAR * found.nearness)
    cards = (asked.knowledge.cards[name] for name in near if name in there)
    return next((one for one in cards if pays_any(one, {fen})), None)


def _told(asked: Asked, where: Where, found: Found, sides: list[Shelved]) -> Reply:
    today = asked.turn.today
    wanted = ("amount", "overview")
    choices = tuple(Choice(brief(one, wanted, today, ROOM), card=one.card.id) for one in sides)
    proof = {one: [one.card.article] for one in sides}
    return Reply(
        text=APART.format(sides=numbered(choices), sources=sources(proof)),
        kind="answer",
        memory=replace(asked.memory, said=asked.text, choices=choices, misses=0, pending=""),
        cards=tuple(one.card.id for one in sides),
        aspects=("amount",),
        cites=cites(proof),
        understood=understood(found.reading, where, found.hits),
    )
