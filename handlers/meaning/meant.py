"""Of the cards a question may mean, the one to answer from: for their year, day, place and case."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import lru_cache
from itertools import chain

from eligibility.facts import Fact
from handlers.asked import Asked
from handlers.meaning.finding import NAMED, NEARLY, Found, named_benefits, search_cards
from handlers.meaning.in_hand import named_before
from handlers.meaning.leaning import leans, spoken_of
from handlers.meaning.narrow_kinds import for_a_kind_untold, is_for_a_kind
from handlers.meaning.pointing_at import pointed_at
from handlers.meaning.saying_no import plain_instead, says_no
from handlers.told.kinds import kinds_of
from handlers.told.story import about_them, heard, mended, told
from handlers.told.teller import theirs
from handlers.where import Where
from nlp.statements import clauses, never_had
from policy.documents.years import years_asked
from policy.knowledge import Shelved
from policy.reckoned.known import certain, failing, known_of, met_by
from policy.reckoned.siblings import asked_besides, later_notices, leaves_it_to, stricter
from policy.validity import standing, unwritten
from policy.wording import first_day

FEW = 2
"""Told conditions of a card from which it may stand out among others."""

SILENT = ("原文没有写", "没有写", "没写")
"""How a card begins on what its document leaves open."""

CARD_DAYS = 512
"""Of how many cards it is remembered how they stand on a day."""

IN_FORCE = 2
"""How a card stands that holds on the day; 1 is one that is over or of which nobody knows."""

RECENT = 366
"""Days for which a document that names no end is taken to hold."""


def meant(asked: Asked, found: Found, where: Where) -> str:
    """The card to answer from.

    That of the year named; else the one the last answer was from, where this goes on with it;
    else, of those nearly as near as the nearest, one that is for such as they say they are, in
    force, of their narrowest region, that says what is asked, and most of whose conditions they
    say they meet, or a later notice that asks no less of them.
    """
    near = _near(asked, found, where)
    wanted = years_asked(asked.text, asked.turn.today)
    of_year = [name for name in near if _year(asked, name) in wanted]
    if not of_year and asked.memory.card in near and _goes_on(asked, found):
        return asked.memory.card
    left = _written(asked, found, of_year or near)
    best = _best(asked, left) if len(left := pointed_at(asked, left)) > 1 else left
    fittest = max(best, key=lambda name: _fitness(asked, name)) if len(best) > 1 else best[0]
    later = _later_notice(asked, asked.knowledge.cards[fittest])
    leads = later and later.card.id in where.cards and not is_for_others(asked, later.card.id)
    return later.card.id if later and leads else fittest


def _written(asked: Asked, found: Found, names: Sequence[str]) -> Sequence[str]:
    """Those of several cards that there were on the day; if there were none, others of the benefit
    in force, however near; else all."""
    there = asked.knowledge.written(asked.turn.today)
    if any(name in there for name in names):
        return [name for name in names if name in there]
    sisters = asked.knowledge.of_family[asked.knowledge.cards[names[0]].card.family]
    others = [hit.name for hit in found.hits if hit.name in sisters & there]
    return [one for one in others if _standing(asked, one)[0] == IN_FORCE] or names


def _goes_on(asked: Asked, found: Found) -> bool:
    """Whether a question leans on the one before, or asks more of the benefit named there, and
    speaks of no more that another card uses; and the last card says anything on that."""
    last, nearest = (asked.knowledge.cards[one] for one in (asked.memory.card, found.hits[0].name))
    leans = found.reading is not asked.reading
    asks_more = named_before(asked) == nearest.card.family
    of_nearest, of_last = (spoken_of(asked, one, asked.text) for one in (nearest, last))
    elsewhere = len(of_nearest) > len(of_last)
    return (leans or asks_more) and not elsewhere and _tells(asked, last.card.id)


def _best(asked: Asked, names: Sequence[str]) -> Sequence[str]:
    """Those of several cards that stand best, of those for such as they are if there are any; a
    card that leaves who may have it to one that is for others, and no less in force, is for nobody
    else."""
    cards = asked.knowledge.cards
    others = {name: cards[name] for name in names if is_for_others(asked, name)}
    standing_of = {name: _standing(asked, name) for name in names}
    names = _kept(
        names,
        lambda name: (
            not any(
                leaves_it_to(cards[name], one) and standing_of[other][0] >= standing_of[name][0]
                for other, one in others.items()
            )
        ),
    )
    standing_of = {name: standing_of[name] for name in names}
    ranks = sorted(set(standing_of.values()), reverse=True)
    alike = [[name for name in names if standing_of[name] == rank] for rank in ranks]
    fitting = ([one for one in some if one not in others] for some in alike)
    return next(filter(None, fitting), alike[0])


def _later_notice(asked: Asked, shelved: Shelved) -> Shelved | None:
    """The later notice that asks of such as they are what the card asks, or more."""
    later = later_notices(shelved, asked.knowledge, asked.turn.today)
    if not later:
        return None
    known = known_of(shelved, asked.knowledge, heard(asked, shelved.benefit.facts))
    return stricter(shelved, later, known)


def asked_later(asked: Asked, shelved: Shelved) -> str:
    """What a later notice asks besides, of such as they are; "" if nothing."""
    later = _later_notice(asked, shelved)
    if later is None:
        return ""
    told_of = heard(asked, later.benefit.facts)
    return asked_besides(later, known_of(later, asked.knowledge, told_of))


def told_about(asked: Asked, found: Found) -> str:
    """Of the cards that may be meant the one for their narrow kind of firm, the one whose
    conditions they tell most of, or of several the one for their kind of firm; "" if none stands
    out, or if the question tells of none itself, but for one that says nothing at all."""
    cards, ear, today = asked.knowledge.cards, asked.knowledge.ear, asked.turn.today
    near = [hit.name for hit in found.hits if hit.score >= NEARLY * found.nearness]
    by_itself = [one for one in near if ear.hear(cards[one].benefit.facts, asked.text, today)]
    only_asks = not by_itself and not asked.reading.benefits
    speaks = {
        name: len(certain(cards[name], heard(asked, cards[name].benefit.facts)))
        for name in (near if only_asks else by_itself)
    }
    most = max(speaks.values(), default=0)
    alike = [one for one in speaks if speaks[one] == most]
    narrow = [one for one in (near if only_asks else alike) if is_for_a_kind(asked, one)]
    if len(narrow) == 1 and not asked.reading.benefits:
        return narrow[0]
    first, *rest = _kept(
        alike if most >= FEW else [""], lambda name: _is_for_their_kind(asked, name)
    )
    return first if first and not rest and not is_for_others(asked, first) else ""


def _is_for_their_kind(asked: Asked, name: str) -> bool:
    """Whether a card is for the very kind of firm they say they are: for 帮扶车间, not any firm."""
    shelved = asked.knowledge.cards[name]
    whole = [one for one in shelved.benefit.facts if one.whole and _says_who(one)]
    told_of = certain(shelved, heard(asked, whole))
    return any(
        fact.name in told_of and told_of[fact.name].given not in fact.kinds for fact in whole
    ) and not is_for_others(asked, name)


def _kept(names: Sequence[str], fits: Callable[[str], bool]) -> Sequence[str]:
    """Those of several names that fit; all of them if none does."""
    return [name for name in names if fits(name)] or names if len(names) > 1 else names


def _near(asked: Asked, found: Found, where: Where) -> Sequence[str]:
    """The cards of the benefit that is meant that are nearly as near as the nearest; where none of
    these is in force, less is enough for those that are, and where they told of
    another kind of thing than all of these pay for, for those that pay for it."""
    family = _family(asked, found, where)
    named = {*named_benefits(asked, found.reading).values(), named_before(asked)}
    least = (NAMED if family in named else NEARLY) * found.nearness
    sisters = [hit for hit in found.hits if hit.name in asked.knowledge.of_family[family]]
    near = [hit.name for hit in sisters if hit.score >= least]
    if len(near) < len(sisters) and all(_is_of_another_kind(asked, one) for one in near):
        near = [one.name for one in sisters if not _is_of_another_kind(asked, one.name)] or near
    fairly_near = (hit.name for hit in sisters if NAMED * found.nearness <= hit.score < least)
    in_force = [one for one in fairly_near if _standing(asked, one)[0] == IN_FORCE]
    enough = any(_standing(asked, one)[0] == IN_FORCE for one in near)
    # 不在17个行业里，封控了 says no to the nearest, and may tell of a sister.
    alone = not in_force or (enough and not any(says_no(asked, one) for one in near))
    return near if alone else near + in_force


def _family(asked: Asked, found: Found, where: Where) -> str:
    """The nearest benefit, but one of whose condition they deny; of several about as near the one
    nearest to their story, but where they go on with what it was asked of, or call it by its name
    and it bars that other."""
    cards = asked.knowledge.cards
    story = told(asked.memory, asked.turn.today)
    by_name = {*named_benefits(asked, asked.reading).values()}
    hits = [hit.name for hit in found.hits if hit.score >= NEARLY * found.nearness]
    near = plain_instead(asked, hits, by_name)
    nearest = cards[near[0]].card.family
    last = cards.get(asked.memory.card)
    goes_on = leans(asked) and last is not None and last.card.family == nearest
    if not story or goes_on or len({cards[name].card.family for name in near}) == 1:
        return nearest
    said = (one for text in (*story, asked.text) for one in clauses(text) if not never_had(one))
    whole = asked.knowledge.read("，".join(said))
    hits = [hit.name for hit in search_cards(asked, whole, where).hits if hit.name in near]
    fitting = _kept(hits, lambda name: not is_for_others(asked, name))
    fitting = _kept(fitting, lambda name: is_for_a_kind(asked, name))
    by_story = cards[fitting[0]].card.family if fitting else nearest
    barred = chain(*(one.families for one in cards[near[0]].card.exclusions))
    return nearest if by_name == {nearest} and by_story in barred else by_story


def is_for_others(asked: Asked, name: str) -> bool:
    """Whether a card is for others than they say they are, or ask about."""
    if not theirs(asked)(name):
        return True
    shelved = asked.knowledge.cards[name]
    facts = [fact for fact in shelved.benefit.facts if _says_who(fact)]
    if not _spoken_of(asked, facts):
        return False
    named = asked.knowledge.ear.hear(facts, asked.text, asked.turn.today)
    # 大中型企业那个补贴 is meant whoever asks, to hear that it is not theirs.
    left = {name: one for name, one in named.items() if one.left}
    who = {**kinds_of(asked), **heard(asked, facts), **left}
    return bool(who and failing(shelved, known_of(shelved, asked.knowledge, who)))


def _is_of_another_kind(asked: Asked, name: str) -> bool:
    """Whether a card does not pay for the kind of thing they told of, as of training; who they are
    themselves is another matter."""
    shelved = asked.knowledge.cards[name]
    kinds = [fact for fact in shelved.benefit.facts if _says_who(fact) and not fact.whole]
    told_of = heard(asked, kinds) if _spoken_of(asked, kinds) else {}
    return bool(told_of and failing(shelved, known_of(shelved, asked.knowledge, told_of)))


def _spoken_of(asked: Asked, facts: Sequence[Fact]) -> bool:
    """Whether anything told has a word of these facts: most cards need not be weighed then."""
    texts = (*told(asked.memory, asked.turn.today), asked.memory.said, asked.text)
    return asked.knowledge.ear.speaks_of(facts, (*texts, mended(asked)))


def _says_who(fact: Fact) -> bool:
    """Whether a fact tells which kind somebody is: where they went to work is a condition, by which
    they may be refused."""
    return fact.type == "enum" and not fact.going


def _standing(asked: Asked, name: str) -> tuple[int, int]:
    """Whether it holds on the day, and how narrow its region is."""
    in_force = _in_force(asked.knowledge.cards[name], asked.turn.today)
    return in_force, len(asked.knowledge.path(name))


def _tells(asked: Asked, name: str) -> bool:
    """Whether a card says anything on what is asked: 原文没有写办理窗口 is nothing."""
    sections = asked.knowledge.cards[name].sections
    said = [
        section.lines for aspect, section in sections.items() if aspect in asked.reading.aspects
    ]
    parts = [part for line in chain.from_iterable(said) for part in line.split("；")]
    return not asked.reading.aspects or any(not one.startswith(SILENT) for one in parts)


def _fitness(asked: Asked, name: str) -> tuple[bool, int, bool]:
    """Whether it tells what is asked, and how many of its conditions they say they meet."""
    shelved = asked.knowledge.cards[name]
    told_of = heard(asked, shelved.benefit.facts)
    met = met_by(shelved, asked.knowledge, told_of) if told_of else 0
    in_figures = any(one.fen or one.bp or one.waive_bp for one in shelved.card.amounts)
    figures_count = in_figures and not for_a_kind_untold(shelved, told_of)
    return _tells(asked, name), met, about_them(asked.reading) and figures_count


@lru_cache(CARD_DAYS)
def _in_force(shelved: Shelved, today: date) -> int:
    """IN_FORCE if it holds on the day or was written within a year before and names no end, 0 if
    it was not yet written, else 1."""
    issued = shelved.document.issued
    if unwritten(shelved.document, today):
        return 0
    how = standing(shelved.windows, today)[0]
    recent = bool(issued) and (today - first_day(issued or "")).days <= RECENT
    return IN_FORCE if how == "in_force" or (how == "no_end" and recent) else 1


def _year(asked: Asked, card: str) -> int:
    issued = asked.knowledge.cards[card].document.issued
    return int(issued[:4]) if issued else 0
