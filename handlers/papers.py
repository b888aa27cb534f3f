"""Certificates that two benefits pay for, told in one story: 3个拿中级工，另外4个考了操作证，两样
加拢多少."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from bot.messages import Choice, Reply
from eligibility.amounts import added
from handlers.asked import Asked
from handlers.finding import understood
from handlers.groups import Counted
from handlers.story import heard
from handlers.texts import numbered
from handlers.together import barred, verdict
from handlers.unplaced import astray
from handlers.where import locate
from policy.answers import titled
from policy.hearing import PAPER
from policy.knowledge import Shelved
from policy.known import failing, known_of
from policy.sources import cites, sources
from policy.validity import lapsed, unwritten
from policy.verdicts import amount_text, reckoned
from policy.wording import yuan
from policy.working_out import if_met, worked_out

FEWEST = 2

TOLD = "按您说的，各算各的：\n{sides}\n{total}\n{verdicts}\n{sources}\n回复数字看详细。"
TOTAL = "合计{total}，{if_met}，两项都能拿时。"
NO_TOTAL = "所以不合起来算；{if_met}。"

_BOTH = re.compile(
    "[两二]样|[两二]项|[两二]种|[两二]个(?:补贴|加|一起|一共)|加拢|加起来|合起来|合计|一起|一共|总共|拢共"
)
_HOW_MUCH = re.compile("多少|好多|几多|几个?钱|多钱")


@dataclass(frozen=True, slots=True)
class _Side:
    """A benefit with what was told of its certificates: the sum in fen, its words, and what else
    it takes."""

    shelved: Shelved
    fen: int
    words: str
    if_met: str


def answer_papers(asked: Asked) -> Reply | None:
    """What each of several benefits pays for the certificates told, and both together if nothing
    bars from that; None where not both are asked for, or either sum is not certain."""
    if not (_BOTH.search(asked.text) and _HOW_MUCH.search(asked.text)):
        return None
    where = locate(asked)
    paying = [
        one for name in sorted(where.cards) if _tells(asked, one := asked.knowledge.cards[name])
    ]
    sides = [side for one in paying if (side := _side(asked, one))]
    if where.reply or len(paying) < FEWEST or len(sides) != len(paying):
        return None
    if len({one.shelved.card.family for one in sides}) != len(sides):
        return None
    choices = tuple(_choice(asked, one) for one in sides)
    proof = {one.shelved: [one.shelved.card.article] for one in sides}
    return Reply(
        text=TOLD.format(
            sides=numbered(choices),
            total=_total(sides),
            verdicts="\n".join(verdict(*pair) for pair in _pairs(sides)),
            sources=sources(proof),
        ),
        kind="answer",
        memory=replace(asked.memory, said=asked.text, choices=choices, misses=0, pending=""),
        cards=tuple(one.shelved.card.id for one in sides),
        aspects=("amount", "exclusion"),
        cites=cites(proof),
        understood=understood(asked.reading, where, ()),
    )


def _tells(asked: Asked, shelved: Shelved) -> bool:
    """Whether certificates were told that a benefit which can be had pays for."""
    today = asked.turn.today
    if lapsed(shelved.windows, today) or unwritten(shelved.document, today):
        return False
    counted = {grant.per for grant in shelved.benefit.grants if grant.per}
    papers = [one for one in shelved.benefit.facts if one.name in counted and one.unit == PAPER]
    return bool(papers) and any(one.given for one in heard(asked, papers).values())


def _side(asked: Asked, shelved: Shelved) -> _Side | None:
    # Only what a word marks: a number left over may be of the other benefit.
    knowledge, told = asked.knowledge, heard(asked, shelved.benefit.facts)
    known = known_of(shelved, knowledge, told)
    paid = [part for part in worked_out(shelved, known) if part.applies]
    total = added(part.amount for part in paid)
    unsure = astray(asked, shelved, Counted(), told)
    if unsure or failing(shelved, known) or total.kind != "exact" or not total.fen:
        return None
    words = f"{amount_text(total, knowledge)}{reckoned(paid, known, knowledge)}"
    return _Side(shelved, total.fen, words, if_met(shelved, known))


def _choice(asked: Asked, side: _Side) -> Choice:
    label = f"{titled(side.shelved, asked.turn.today)}：{side.words}"
    return Choice(label, card=side.shelved.card.id)


def _total(sides: Sequence[_Side]) -> str:
    met = max((one.if_met for one in sides), key=len)
    if any(barred(*pair) for pair in _pairs(sides)):
        return NO_TOTAL.format(if_met=met)
    return TOTAL.format(total=yuan(sum(one.fen for one in sides)), if_met=met)


def _pairs(sides: Sequence[_Side]) -> list[tuple[Shelved, Shelved]]:
    return list(combinations([one.shelved for one in sides], 2))
