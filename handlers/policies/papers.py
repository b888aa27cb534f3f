"""Certificates that two benefits pay for, told in one story: 3个拿中级工，另外4个考了操作证，两样
加拢多少."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from bot.messages import Choice, Reply
from eligibility.amounts import added
from handlers.asked import Asked
from handlers.meaning.by_papers import counting_papers, is_about_papers, names_papers
from handlers.meaning.by_story import find_asked
from handlers.meaning.finding import LIKELY, understood
from handlers.policies.together import barred, verdict
from handlers.texts import numbered
from handlers.told.groups import Counted
from handlers.told.story import heard
from handlers.told.unplaced import astray
from handlers.where import Where, locate
from policy.answers import titled
from policy.knowledge import Shelved
from policy.reckoned.known import failing, known_of
from policy.reckoned.personal import unsure_of
from policy.reckoned.working_out import if_met, worked_out
from policy.sources import cites, sources
from policy.verdicts import amount_text, reckoned
from policy.wording import yuan

FEWEST = 2

TOLD = "按您说的，各算各的：\n{sides}\n{total}\n{verdicts}\n{sources}\n回复数字看详细。"
TOTAL = "合计{total}，{if_met}，两项都能拿时。"
NO_TOTAL = "所以不合起来算；{if_met}。"

_BOTH = re.compile(
    "[两二]样|[两二]项|[两二]种|[两二]个(?:补贴|加|一起|一共)|加[拢在到一]|加起来|合起来|合[一拢]|合[计拢]|[总共]计"
    "|一起|一共|总共|[拢统通]共|全部|统统|归总|所有|都算|算起来|算下来|一齐"
)
_HOW_MUCH = re.compile("多少|好多|几多|几个?钱|多钱")


@dataclass(frozen=True, slots=True)
class _Side:
    """A benefit with what was told of its certificates: the sum in fen, 0 if that is not certain,
    its words, and what else it takes."""

    shelved: Shelved
    fen: int
    words: str
    if_met: str


def answer_papers(asked: Asked) -> Reply | None:
    """What each of several benefits pays for the certificates told, and both together if nothing
    bars from that; None where not both are asked for, or either sum is not certain."""
    if not _HOW_MUCH.search(asked.text):
        return None
    where = locate(asked)
    paying = counting_papers(asked, where)
    if len(paying) < FEWEST or not _asks_for_both(asked, where):
        return None
    sides = [side for one in paying if (side := _side(asked, one))]
    if where.reply or len(sides) != len(paying) or not any(one.fen for one in sides):
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


def _asks_for_both(asked: Asked, where: Where) -> bool:
    """Whether a question is about all that was told: it says so, or names neither a benefit nor a
    certificate; and it is not about something else."""
    found = find_asked(asked, where)
    near = found.nearness >= LIKELY
    if near and not is_about_papers(asked.knowledge.cards[found.hits[0].name]):
        return False
    return bool(_BOTH.search(asked.text)) or not (asked.reading.benefits or names_papers(asked))


def _side(asked: Asked, shelved: Shelved) -> _Side | None:
    # Only what a word marks: a number left over may be of the other benefit.
    knowledge, told = asked.knowledge, heard(asked, shelved.benefit.facts)
    known = known_of(shelved, knowledge, told)
    paid = [part for part in worked_out(shelved, known) if part.applies]
    total = added(part.amount for part in paid)
    unsure = astray(asked, shelved, Counted(), told)
    if failing(shelved, known) or total.kind != "exact" or not total.fen:
        return None
    if unsure:
        return _Side(shelved, 0, unsure_of(unsure), if_met(shelved, known))
    words = f"{amount_text(total, knowledge)}{reckoned(paid, known, knowledge)}"
    return _Side(shelved, total.fen, words, if_met(shelved, known))


def _choice(asked: Asked, side: _Side) -> Choice:
    label = f"{titled(side.shelved, asked.turn.today)}：{side.words}"
    return Choice(label, card=side.shelved.card.id)


def _total(sides: Sequence[_Side]) -> str:
    met = max((one.if_met for one in sides), key=len)
    if not all(one.fen for one in sides) or any(barred(*pair) for pair in _pairs(sides)):
        return NO_TOTAL.format(if_met=met)
    return TOTAL.format(total=yuan(sum(one.fen for one in sides)), if_met=met)


def _pairs(sides: Sequence[_Side]) -> list[tuple[Shelved, Shelved]]:
    return list(combinations([one.shelved for one in sides], 2))
