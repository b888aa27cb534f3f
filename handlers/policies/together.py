"""Two benefits in one question: whether both may be drawn, what each is, and what to do."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from bot.messages import Choice, Reply
from eligibility.benefits import Exclusion
from eligibility.bundle import exclusions_between
from handlers.asked import Asked
from handlers.meaning.finding import NAMED, Found, find_cards, named_benefits, understood
from handlers.policies.own_case import their_own_case
from handlers.texts import numbered
from handlers.told.already import benefits_had, had_it, is_of_some_only
from handlers.where import Where
from nlp.statements import clauses, sounds_asking
from policy.answers import brief
from policy.knowledge import Shelved
from policy.sources import cites, sources
from policy.validity import lapsed

MOST = 3
ROOM = 60
"""Characters for what each is."""

BARRED = "“{one}”和“{other}”不能重复享受：{text}。{scope}"
OPEN = "“{one}”和“{other}”：原文没有写不能同时享受，办理前请向受理单位或 12333 核实。"
TOLD = "{verdicts}\n{sums}{sides}\n{sources}\n回复数字看详细。"
THEIRS = "“{name}”：{said}\n"
SCOPES = {
    "same_person": "这里按同一个人理解。",
    "same_hire": "这里按同一名招用的人理解。",
    "employer": "这里按同一个单位理解。",
    "period": "这里按同一时期理解。",
}

_BOTH = re.compile(
    "都|同时|一块|一起|一道|一并|两个|两项|俩|(?<!返)还能|再领|再拿|重复|叠加|二选一|选一"
)


def whether_together(asked: Asked, where: Where) -> Reply | None:
    """Whether benefits named in one question exclude each other; None if it is not asked."""
    asking = [one for one in clauses(asked.text) if _is_of_benefits(asked, one)]
    if not any(map(_BOTH.search, asking)):
        return None
    readings = asked.reading, asked.read("，".join(asking))
    named = set.intersection(*({*named_benefits(asked, one).values()} for one in readings))
    if len(named) < 2:
        return None
    # Those held of the place, that were written by the day asked about.
    found = find_cards(asked, where)
    families = named & {asked.knowledge.cards[hit.name].card.family for hit in found.hits}
    if len(families) < 2:
        return None
    sides = _sides(asked, found, sorted(families)[:MOST])
    aspects, today = asked.reading.aspects, asked.turn.today
    told = [*(one for one in aspects if one == "validity"), "amount"]
    choices = tuple(Choice(brief(one, told, today, ROOM), card=one.card.id) for one in sides)
    proof = {one: [one.card.article] for one in sides}
    return Reply(
        text=TOLD.format(
            verdicts="\n".join(verdict(*pair) for pair in combinations(sides, 2)),
            sums="".join(_their_sum(asked, one) for one in sides),
            sides=numbered(choices),
            sources=sources(proof),
        ),
        kind="answer",
        memory=replace(asked.memory, said=asked.text, choices=choices, misses=0, pending=""),
        cards=tuple(one.card.id for one in sides),
        aspects=tuple(dict.fromkeys(["exclusion", *aspects])),
        cites=cites(proof),
        understood=understood(found.reading, where, found.hits),
    )


def _their_sum(asked: Asked, shelved: Shelved) -> str:
    """What the person's own words come to for one of them, on a line; "" if to nothing, if it is
    the one they had, or to a sum where one was had that may bar it."""
    if shelved.card.family in (of for _, of in benefits_had(asked, shelved)):
        return ""
    own = their_own_case(asked, shelved, asked.reading)
    had = own.total and any(map(had_it, clauses(asked.text)))
    return "" if had or not own.said else THEIRS.format(name=shelved.card.name, said=own.said[0])


def _is_of_benefits(asked: Asked, clause: str) -> bool:
    """Whether a clause asks or names a benefit, and does not only tell of some people that they
    had one: 工人都参保 and 有3个领过吸纳补贴 ask for no two."""
    if had_it(clause) and is_of_some_only(clause, asked.turn.today):
        return False
    reading = asked.read(clause)
    return bool(reading.benefits or reading.aspects) or sounds_asking(clause)


def _sides(asked: Asked, found: Found, families: Sequence[str]) -> Sequence[Shelved]:
    """The cards of the benefits; for one that has lapsed the nearest of the same benefit in the
    document of another side: of those two can be said whether they go together."""
    sides = [_card(asked, found, family) for family in families]
    cards, documents = asked.knowledge.cards, {one.card.document for one in sides}
    over = [one for one in sides if lapsed(one.windows, asked.turn.today)]
    for one in over if len(documents) > 1 else ():
        others = documents - {one.card.document}
        hits = (cards[hit.name] for hit in found.hits)
        same = (hit for hit in hits if hit.card.family == one.card.family)
        sides[sides.index(one)] = next((hit for hit in same if hit.card.document in others), one)
    return sides


def _card(asked: Asked, found: Found, family: str) -> Shelved:
    """The card of a benefit for the person's narrowest region, of those nearly as near."""
    cards = asked.knowledge.cards
    hits = [hit for hit in found.hits if cards[hit.name].card.family == family]
    near = [hit.name for hit in hits if hit.score >= NAMED * hits[0].score]
    return cards[max(near, key=lambda name: len(asked.knowledge.path(name)))]


def barred(one: Shelved, other: Shelved) -> bool:
    """Whether the documents say that two benefits exclude each other."""
    return bool(exclusions_between(one.benefit, other.benefit))


def verdict(one: Shelved, other: Shelved) -> str:
    """Whether two benefits may be drawn together, as far as the documents say."""
    names = {"one": one.card.name, "other": other.card.name}
    found = exclusions_between(one.benefit, other.benefit)
    if not found:
        return OPEN.format(**names)
    text = _said([one, other], found)
    return BARRED.format(**names, text=text, scope=SCOPES[found[0].scope])


def _said(cards: Sequence[Shelved], found: Sequence[Exclusion]) -> str:
    """The exclusion in the words of the card that makes it."""
    families = {family for one in found for family in one.families}
    made = [one for each in cards for one in each.card.exclusions]
    return next(one.text for one in made if families & set(one.families)).rstrip("。")
