"""Which card a question means that names none: 国家给补多少, after what it is for was told."""

import re
from collections.abc import Callable, Container, Sequence
from dataclasses import replace

from eligibility.facts import Fact
from eligibility.rules import All, Compare, leaves
from handlers.asked import Asked
from handlers.meaning.finding import (
    CLEARLY,
    LIKELY,
    NAMED,
    NEARLY,
    SURE,
    Found,
    find_cards,
    named_benefits,
    read_together,
    search_cards,
)
from handlers.meaning.leaning import turns_away
from handlers.meaning.most_told import PREMIUMS, facts_told, names_no_matter, told_most_of
from handlers.meaning.paid_how import asked_how, pays
from handlers.meaning.pointing_at import one_pointed_at
from handlers.meaning.premiums import PREMIUMS_PAID, whose_premiums
from handlers.meaning.saying_no import called_more_than
from handlers.meaning.whether import asks_for_themselves
from handlers.told.story import heard, told
from handlers.told.teller import theirs
from handlers.told.telling import asks
from handlers.where import Where
from nlp.statements import clauses, never_had, sounds_asking
from policy.documents.years import years_asked
from policy.knowledge import Shelved

PAID_SO = 0.4
"""Share of the nearest card's nearness from which one is meant that alone pays as is asked."""

_NOT_GIVEN = re.compile("[返退缓免减贷借缴交罚扣欠赔]")
"""Words of sums that are not given for people: 能缓多少."""

_POINTS_BACK = re.compile("[这那](?:一?[号种样类些个]|么)")
"""我们这号人能不能上 is about those told of before."""

_PLANS = re.compile("(?:想|打算|准备|寻思|合计)(?:再|多|少)?[裁减辞撵](?:几个)?(?:人|工人|员工)?")
"""想裁几个人 tells what is planned."""

_MONEY = ("补贴", "补助", "返还", "贷款", "奖补")
_HOW_OFTEN = ("一次性补贴", "一次性补助")
"""Alone it says how money is paid, and not what it is for."""

_GIVEN = re.compile("补(?!缴|交|齐|办)")
_AWARD = "奖"
_OF_AN_AWARD = re.compile(f"{_AWARD}(?:励|金)|[给有发]{_AWARD}(?![补学])")
"""Who speaks of money by this word means what is called so: 听说达到人数给奖励."""


def find_asked(asked: Asked, where: Where) -> Found:
    """The nearest cards to a question, or where it names none those their story is about; of
    cards about as near those for such as they are, which pay as the question says."""
    found, cards = _find(asked, where), asked.knowledge.cards
    by_story = found.reading is not asked.reading
    if by_story and (money := _money_asked(asked)):
        found = _those(asked, found, 0, lambda name: _speaks_of(cards[name], money))
    if not asked.reading.benefits and not years_asked(asked.text, asked.turn.today):
        found = _those(
            asked, found, PAID_SO, asked.knowledge.written(asked.turn.today).__contains__
        )
    if not named_benefits(asked, found.reading):
        found = _those(asked, found, NEARLY, theirs(asked))
        found = _of_what_was_told(asked, found)
        if _AWARD in asked.text and _names_an_award(asked.text):
            found = _those(asked, found, NEARLY, lambda name: _AWARD in cards[name].card.name)
        found = _of_those_counted(asked, _of_a_sum_told(asked, found))
        found = _of_the_question(asked, found, where)
    found = _as_wanted(asked, whose_premiums(asked, found, where))
    way = None if asked.reading.benefits else asked_how(asked)
    return (
        found if way is None else _those(asked, found, PAID_SO, lambda name: pays(cards[name], way))
    )


def _of_what_was_told(asked: Asked, found: Found) -> Found:
    """The same without what is for firms of which an office certifies something that nobody told
    of, if the plain benefit is about as near and no less was told of it: who lost nobody and asks
    what comes back told of no trouble."""
    nearest = found.hits[0].name if found.hits else ""
    facts = _certified(asked, nearest) if nearest else ()
    if not facts or one_pointed_at(asked, found):
        return found
    messages = (*told(asked.memory, asked.turn.today), asked.text)
    terms = read_together(asked, messages).terms
    if heard(asked, facts) or any(term in fact.says for fact in facts for term in terms):
        return found
    cards, told_of = asked.knowledge.cards, facts_told(asked, nearest)
    return _those(
        asked,
        found,
        NEARLY,
        lambda name: (
            bool(called_more_than(cards[name], cards[nearest]))
            and facts_told(asked, name) >= told_of
        ),
    )


def _certified(asked: Asked, name: str) -> Sequence[Fact]:
    """What a card needs an office to certify of every firm, that a firm can tell."""
    rule = asked.knowledge.cards[name].benefit.rule
    needed = rule.parts if isinstance(rule, All) else (rule,)
    certified = [one.fact for one in needed if isinstance(one, Compare) and one.official]
    return [fact for fact in certified if fact.whole and fact.cues]


def _of_the_question(asked: Asked, found: Found, where: Where) -> Found:
    """The same, only with the benefit the clauses that ask are about, where they alone are clear
    and nearer to it than to what only the rest tells of: 厂子撑不住了，裁人得提前几天说."""
    parts = clauses(asked.text)
    asking = [one for one in parts if sounds_asking(_PLANS.sub("", one))]
    if not found.hits or found.reading is not asked.reading or not 0 < len(asking) < len(parts):
        return found
    alone = search_cards(asked, asked.read("，".join(asking)), where)
    cards = asked.knowledge.cards
    clear = alone.sure and alone.nearness >= max(SURE, NAMED * found.nearness)
    of_nearest = next((one.score for one in alone.hits if one.name == found.hits[0].name), 0.0)
    if not clear or of_nearest > NAMED * alone.nearness or any(map(_POINTS_BACK.search, asking)):
        return found
    family = cards[alone.hits[0].name].card.family
    return _those(asked, found, PAID_SO, lambda name: cards[name].card.family == family)


def _of_a_sum_told(asked: Asked, found: Found) -> Found:
    """The same, only with what is paid as a share of a sum they told, where more was told of that
    than of the nearest card: 一个月开1200，干了4个月 is told of what is paid of the wages."""
    if not found.hits or asks(asked.read(asked.memory.said)):
        return found
    nearest = facts_told(asked, found.hits[0].name)
    return _those(
        asked,
        found,
        PAID_SO,
        lambda name: _is_share_told(asked, name) and facts_told(asked, name) > nearest,
    )


def _is_share_told(asked: Asked, name: str) -> bool:
    """Whether a card pays by the month a share of a sum that was told."""
    shelved = asked.knowledge.cards[name]
    sums = {one.of for one in shelved.benefit.grants if one.bp and one.every == "month"}
    facts = [fact for fact in shelved.benefit.facts if fact.name in sums]
    return bool(facts and heard(asked, facts))


def _names_an_award(text: str) -> bool:
    """Whether a text speaks of an award otherwise than as what was never had: 没领过别的奖励."""
    return any(_OF_AN_AWARD.search(one) and not never_had(one) for one in clauses(text))


def _as_wanted(asked: Asked, found: Found) -> Found:
    """The same, only with what is paid in a way that the question names, where the nearest knows of
    no such ways: 稳岗返还按社保费那个算法."""
    facts = [one for one in asked.knowledge.facts if one.wanted]
    named = asked.knowledge.ear.hear(facts, asked.text, asked.turn.today)
    cards = asked.knowledge.cards
    if not named or not found.hits or _differs_by(cards[found.hits[0].name], named):
        return found
    return _those(asked, found, PAID_SO, lambda name: _differs_by(cards[name], named))


def _differs_by(shelved: Shelved, named: Container[str]) -> bool:
    """Whether what a card pays is another for each choice of a fact."""
    leading = (leaf for grant in shelved.benefit.grants for leaf in leaves(grant.rule))
    return any(leaf.fact.name in named for leaf in leading)


def _of_those_counted(asked: Asked, found: Found) -> Found:
    """The same, only with what is paid for each of those they counted, where a sum is asked and
    more was told of that than of the nearest card: 疫情那阵撑不住，后来招了5个人，能给多少 asks
    what those five are worth."""
    asking = [one for one in clauses(asked.text) if sounds_asking(one)]
    is_given = "amount" in asked.reading.aspects and not any(map(_NOT_GIVEN.search, asking))
    if not found.hits or not is_given:
        return found
    nearest = found.hits[0].name
    if _counted_for(asked, nearest):
        return found
    told_of = facts_told(asked, nearest)
    return _those(
        asked,
        found,
        PAID_SO,
        lambda name: (
            bool(heard(asked, _counted_for(asked, name))) and facts_told(asked, name) > told_of
        ),
    )


def _counted_for(asked: Asked, name: str) -> Sequence[Fact]:
    """The facts that count those for each of whom a card pays so much, by words of their own: any
    number of people may be all who work there."""
    knowledge, benefit = asked.knowledge, asked.knowledge.cards[name].benefit
    paid_for = [knowledge.facts.get(one.per) for one in benefit.grants if one.fen and one.per]
    of_all = {fact.name for fact in knowledge.facts if fact.default}
    names = {
        name
        for fact in paid_for
        if of_all.isdisjoint((fact.name, *fact.instead))
        for name in (fact.name, *fact.instead)
    }
    return [fact for fact in benefit.facts if fact.name in names]


def _money_asked(asked: Asked) -> Sequence[str]:
    """The kinds of money a question has words for, where it calls no benefit or card by name:
    社保补贴."""
    terms, names = asked.reading.terms, {one.card.name for one in asked.knowledge.cards.values()}
    if asked.reading.benefits or not names.isdisjoint(terms):
        return ()
    of_premiums = PREMIUMS in terms and _GIVEN.search(asked.text)
    money = [one for one in terms if one.endswith(_MONEY) and one not in _MONEY]
    money = [] if {*_MONEY, *_HOW_OFTEN}.issuperset(terms) else money
    return [*money, PREMIUMS_PAID] if of_premiums else money


def _speaks_of(shelved: Shelved, words: Sequence[str]) -> bool:
    """Whether a card has one of these words in what it is called or says."""
    said = [section.text for section in shelved.sections.values()]
    texts = "\n".join((shelved.card.name, *shelved.card.aliases, *said))
    return any(one in texts for one in words)


def _those(asked: Asked, found: Found, share: float, fit: Callable[[str], bool]) -> Found:
    """The same without the cards that do not fit, if one that does is as near as that share of
    the nearest."""
    fitting = [one for one in found.hits if fit(one.name)]
    if not fitting or fitting[0].score < max(LIKELY, share * found.nearness):
        return found
    sisters = asked.knowledge.of_family[asked.knowledge.cards[fitting[0].name].card.family]
    return Found(found.reading, fitting, [one for one in fitting if one.name in sisters])


def _find(asked: Asked, where: Where) -> Found:
    found = find_cards(asked, where)
    asking = asks(asked.reading) or asks_for_themselves(asked.text)
    if not asking or turns_away(asked):
        return found
    if found.nearness < LIKELY:
        by_text = _find_by_story(asked, where)
        return told_most_of(asked, by_text) or by_text
    # What it leans on may have asked for nothing: that a card was near to it says little.
    leans = found.reading is not asked.reading
    if (leans or names_no_matter(asked)) and not asks(asked.read(asked.memory.said)):
        told_of = told_most_of(asked, _find_by_story(asked, where))
        if told_of and (leans or _tells_clearly_more(asked, told_of, found)):
            return told_of
    return found


def _tells_clearly_more(asked: Asked, told_of: Found, found: Found) -> bool:
    """Whether much more was told of the benefit of a story than of what the question alone is near
    to."""
    most = max(facts_told(asked, one.name) for one in told_of.sisters)
    return most - facts_told(asked, found.hits[0].name) >= CLEARLY


def _find_by_story(asked: Asked, where: Where) -> Found:
    """The nearest cards to all that was told, with the question."""
    messages = (*told(asked.memory, asked.turn.today), asked.text)
    # 扩岗补助没领 tells of a benefit that is not asked about.
    parts = ([part for part in clauses(one) if not never_had(part)] for one in messages)
    reading = read_together(asked, [" ".join(part) for part in parts])
    return search_cards(asked, replace(reading, aspects=asked.reading.aspects), where)
