"""What a person tells of themselves in the course of a day: it counts in every later answer."""

import re
from collections.abc import Container, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

from bot.messages import Memory
from eligibility.facts import Fact
from handlers.asked import Asked
from handlers.told.going import bearing, by_place, by_place_behind, ways_apart
from handlers.told.kinds import only_names_a_kind
from handlers.told.not_known import not_known
from handlers.told.passes import STORIES, as_corrected, as_counted, for_facts
from nlp.counting.asked_again import asked_once
from nlp.counting.beside import are_of_them, is_of_some, without_some
from nlp.counting.comings import as_they_are, without_needs
from nlp.counting.contained import counted_once
from nlp.counting.courses import in_each_course
from nlp.counting.kin import going
from nlp.counting.kin_ways import going_apart
from nlp.counting.one_hired import one_certified, one_hired
from nlp.counting.single_papers import tells_of_one
from nlp.counting.whose_firm import counts_another_firm
from nlp.measures.course_days import with_its_length
from nlp.measures.each_ones import of_each
from nlp.measures.lessons import in_lessons
from nlp.measures.months_between import with_months_between
from nlp.measures.shifts import in_shifts
from nlp.measures.stays import stayed_for
from nlp.numbers import quantities
from nlp.places.only_mentioned import without_hearsay
from nlp.put_right.taking_back import APART
from nlp.questions.intent import Reading
from nlp.questions.replies import months_listed
from nlp.statements import clauses, sounds_asking
from nlp.text import plain
from policy.hearing import PAPER, Ear, Heard
from policy.in_season import season_of
from policy.knowledge import Shelved
from policy.month_after_month import told_on

OF_THEMSELVES = re.compile("[我俺咱]|厂|公司|单位|店|家里|合作社|工地|工人|职工|员工")
_OF_A_FIRM = re.compile(
    "职工|员工|参保|裁|全厂|全公司|全店|保费|失业险|失业保险|社保|个人[还也又再自己都给]*[交缴扣掏]"
    "|(?:厂|公司|单位|店|馆|企业|合作社)(?:里|子)?.{0,4}?[0-9一二三四五六七八九十百千来多几两]+(?:个?人|口人)"
)
_THOSE_MONTHS = re.compile("[这那](?:[二两三四五六几俩仨]|[0-9])个?月")
_FIGURES = re.compile("[0-9一二三四五六七八九十百千万两年月]")
_LOOKED_FOR = "找"
"""Who 找了个活 has looked for it: that is no misspelt 招, which would make a firm of them."""


def told(memory: Memory, today: date) -> tuple[str, ...]:
    """What was told so far; another day is another story."""
    return memory.story if memory.story_day == today.isoformat() else ()


def of_this(asked: Asked, shelved: Shelved) -> Asked:
    """The same, with the story as far as it bears on a benefit: the people counted when another
    was asked about are not those it is about; what was told of the firm stays."""
    memory, family = asked.memory, shelved.card.family
    left = [
        text if topic in ("", family) else _without_people(asked, text)
        for text, topic in zip(memory.story, topics(memory), strict=True)
    ]
    last = asked.knowledge.cards.get(memory.card)
    said = memory.said if last and last.card.family == family else ""
    kept = replace(memory, story=tuple(filter(None, left)), story_of=(), said=said)
    return replace(asked, memory=kept)


def _without_people(asked: Asked, text: str) -> str:
    """A message without the clauses that count people or things other than all of a firm's."""
    today = asked.turn.today
    kept = [one for one in clauses(text) if not quantities(one, today) or _OF_A_FIRM.search(one)]
    return "，".join(kept)


def heard(
    asked: Asked,
    facts: Sequence[Fact],
    factors: tuple[str, ...] = (),
    besides: Container[str] = (),
) -> dict[str, Heard]:
    """The facts told in the question and before it, `besides` some messages; what was said
    last counts.

    `factors` are those that a number may tell though no word says whose it is.
    """
    found: dict[str, Heard] = {}
    if not facts:
        return found
    today, ear = asked.turn.today, asked.knowledge.ear
    of_places = bearing(facts)
    by_ear = [one for one in facts if one not in of_places]
    by_month = any(one.monthly for one in by_ear)
    messages = [one for one in as_told(asked, facts, factors) if one not in besides]
    found |= by_place_behind(asked, of_places, messages) if of_places else {}
    for message in messages:
        found |= by_place(asked, of_places, without_some(message) if found else message)
        told_here = _of_all(ear, by_ear, message, ear.hear(by_ear, message, today, factors), today)
        told_here = told_on(by_ear, found, told_here) if by_month else told_here
        open_still = not_known(facts, [message])
        # A number that was only left over gives way to what a word marks.
        found |= {
            name: one
            for name, one in told_here.items()
            if name not in open_still and (not one.left or name not in found or found[name].left)
        }
    left_over = [one for one in facts if one.name in factors and not one.cues]
    stood_in = {one.name for one in left_over if not found.keys().isdisjoint(one.instead)}
    return {name: one for name, one in found.items() if name not in stood_in}


def as_told(asked: Asked, facts: Sequence[Fact], factors: tuple[str, ...] = ()) -> tuple[str, ...]:
    """All that was told so far and in the question as it stands now: with what was taken back
    put right, with who left or came since, and with those who came for those who signed up, and
    those who got certificates for those who sat for them.

    Who left is not taken off where that is itself one of the facts, nor who came added where
    each of a group is paid for by what is told of them.
    """
    today = asked.turn.today
    last = mended(asked)
    before = told(asked.memory, today)
    of_another = counts_another_firm(last, (*before, asked.memory.said), today)
    messages = () if of_another else _with_question(asked, before)
    if bearing(facts):
        *messages, last = ways_apart(asked, (*messages, last))
    return _as_it_stands(
        asked.knowledge.ear, (*messages, last), tuple(facts), tuple(factors), today
    )


@lru_cache(STORIES)  # several look at the same story in a turn
def _as_it_stands(
    ear: Ear, messages: tuple[str, ...], facts: Sequence[Fact], factors: Sequence[str], today: date
) -> tuple[str, ...]:
    """Messages as they stand for some facts, of which the factors are told by a number alone."""
    for fact in (one for one in facts if one.narrow):
        once = counted_once(APART.join(messages), fact.broad, fact.narrow)
        messages = tuple(once.split(APART))
    own = [fact for fact in facts if not fact.default]
    heads_paid = any(fact.name in factors and fact.type == "count" for fact in facts)

    def applies(by: int, words: str) -> bool:
        # How long they were there is of no account where they left.
        told_of = [fact for fact in own if by > 0 or fact.type == "count"]
        return not (by > 0 and heads_paid) and not ear.hear(told_of, words, today)

    papers = ear.papers if any(one.unit == PAPER and one.type == "count" for one in facts) else ()
    whole = without_needs(as_corrected(messages[:-1], messages[-1], papers, today), today)
    if any(fact.name in factors and fact.type == "months" for fact in facts):
        whole = of_each(stayed_for(whole, today), today)
    for fact in (one for one in facts if one.season):
        whole = in_shifts(asked_once(whole, today), today, season_of(fact))
    whole = in_each_course(whole, today, lambda one: as_they_are(one, today, applies))
    for practice, theory in ear.shares:
        whole = in_lessons(whole, practice, theory, today)
    whole = for_facts(whole, facts, today)
    return as_counted(whole, ear.of_some, papers, today)


def _with_question(asked: Asked, messages: Sequence[str]) -> Sequence[str]:
    """The messages told with what the last question told in figures, as it came among them, where
    it is only told more or put right: 我们是大企业 after 去年交了两万能返多少."""
    said, today = asked.memory.said, asked.turn.today
    if asked.memory.story_day != today.isoformat():
        return messages
    if _THOSE_MONTHS.search(asked.text):
        messages = (*messages, *(one for one in clauses(said) if months_listed(one, today)))
    figured = [one for one in clauses(said) if sounds_asking(one) and quantities(one, today)]
    asking = asked.reading.aspects or sounds_asking(asked.text)
    if not figured or (asking and not only_names_a_kind(asked)):
        return messages
    later = plain(said[said.rindex(figured[-1]) :])
    at = next((at for at, one in enumerate(messages) if plain(one) in later), len(messages))
    return (*messages[:at], figured[-1], *messages[at:])


def _of_all(
    ear: Ear, facts: Sequence[Fact], message: str, found: Mapping[str, Heard], today: date
) -> Mapping[str, Heard]:
    """What a message tells, without what it states of some of them only: 其中3个没拿到证."""
    if not found:
        return found
    apart = [one for one in clauses(message) if are_of_them(one) or is_of_some(one)]
    if not apart:
        return found
    of_some = {
        fact.name
        for one in apart
        for fact in facts
        if fact.type != "count" and not (is_of_some(one) and _is_no_ones(fact))
        if fact.name in ear.hear([fact], one, today)
    }
    return {name: one for name, one in found.items() if name not in of_some}


def _is_no_ones(fact: Fact) -> bool:
    """Whether a fact is the firm's, or a sum, of which several are put at odds with each other."""
    return fact.whole or fact.type == "yuan"


def mended(asked: Asked) -> str:
    """The words without what others say of places, and with those put right that were typed by
    their sound: 失业显 is 失业险.

    Not where that would take a fact or a figure from them: 公司七月 has nothing of 公示期, and
    领了失业金去了 nothing of 景区.
    """
    text, ear = without_hearsay(asked.text, asked.places), asked.knowledge.ear
    for typed, meant in asked.reading.mended:
        put_right = text.replace(typed, meant)
        kept = _FIGURES.search(typed) or _LOOKED_FOR in typed
        if ear.words_in(text) <= ear.words_in(put_right) and not kept:
            text = put_right
    return text


def about_them(reading: Reading) -> bool:
    """Whether what is asked depends on who asks: how much, on what conditions, or all of it."""
    return not reading.aspects or not {"amount", "conditions"}.isdisjoint(reading.aspects)


def tells(asked: Asked, text: str) -> bool:
    """Whether a text speaks of the teller, or in the field's words or figures."""
    today, knowledge = asked.turn.today, asked.knowledge
    return bool(
        text
        and (
            speaks(asked, text)
            or any(map(going, clauses(going_apart(text))))
            or quantities(one_hired(one_certified(text)), today)
            or with_its_length(text, today) != text
            or with_months_between(text, today) != text
            or tells_of_one(text, knowledge.ear.papers)
            or knowledge.ear.hear_any(text, today)
        )
    )


def speaks(asked: Asked, text: str) -> bool:
    """Whether a text says of itself whom or what it is about: a bare number does not."""
    return bool(OF_THEMSELVES.search(text) or asked.knowledge.read(text).terms)


def topics(memory: Memory) -> tuple[str, ...]:
    """For each message of the story what it was answered about, "" where that was not kept."""
    known = memory.story_of[: len(memory.story)]
    return ("",) * (len(memory.story) - len(known)) + known
