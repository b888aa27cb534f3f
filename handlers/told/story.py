"""What a person tells of themselves in the course of a day: it counts in every later answer."""

import re
from collections.abc import Container, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

from bot.messages import Memory
from eligibility.facts import Fact
from handlers.asked import Asked
from handlers.told.going import bearing, by_place, ways_apart
from handlers.told.kinds import only_names_a_kind
from nlp.counting.all_but import told_apart
from nlp.counting.beside import are_of_them, without_some
from nlp.counting.comings import as_they_are, without_latecomers, without_needs
from nlp.counting.counted import (
    asked_once,
    counted_apart,
    of_their_kind,
    of_those_spoken_of,
    paid_each,
    told_beside,
)
from nlp.counting.courses import in_each_course
from nlp.counting.exceptions import without_sexes
from nlp.counting.finishing import those_who_finished
from nlp.counting.fractions import in_numbers
from nlp.counting.in_each import in_each
from nlp.counting.kin import going, going_apart
from nlp.counting.lacking import those_who_have
from nlp.counting.laid_off import in_all_laid_off
from nlp.counting.lots import came_alike
from nlp.counting.one_hired import one_certified, one_hired
from nlp.counting.own_papers import told_one_by_one
from nlp.counting.papers import Kinds, added_up, each_told, named_by_kind, with_their_papers
from nlp.counting.passing import those_who_passed
from nlp.counting.regraded import with_right_grades
from nlp.counting.trades import named_as_papers
from nlp.counting.turnout import those_who_came
from nlp.counting.whose_firm import counts_another_firm
from nlp.measures.ages import with_ages
from nlp.measures.both_sides import paid_together, without_workers
from nlp.measures.day_spans import without_days_after
from nlp.measures.each_ones import of_each
from nlp.measures.graduating import IN_THEIR_YEAR, by_their_year
from nlp.measures.lessons import in_lessons
from nlp.measures.shifts import in_shifts
from nlp.measures.since import since_then
from nlp.measures.stays import stayed_for
from nlp.measures.stretches import signed_when_taken_on
from nlp.numbers import quantities
from nlp.places.only_mentioned import without_hearsay
from nlp.put_right.corrections import corrected
from nlp.put_right.hearsay import without_rules_heard
from nlp.put_right.taking_back import APART
from nlp.questions.intent import Reading
from nlp.questions.replies import months_listed
from nlp.statements import clauses, sounds_asking
from nlp.text import plain
from policy.hearing import AT_THE_END, PAPER, Ear, Heard
from policy.in_season import season_of
from policy.knowledge import Shelved
from policy.month_after_month import told_on

YEARS_OLD = "岁"
"""What ages are counted in."""

STORIES = 512
"""Of how many stories it is remembered how they stand: in a turn each benefit looks at it anew."""

OF_THEMSELVES = re.compile("[我俺咱]|厂|公司|单位|店|家里|合作社|工地|工人|职工|员工")
_OF_A_FIRM = re.compile(
    "职工|员工|参保|裁|全厂|全公司|全店|保费|失业险|失业保险|社保|个人[还也又再自己都给]*[交缴扣掏]"
    "|(?:厂|公司|单位|店|馆|企业|合作社)(?:里|子)?.{0,4}?[0-9一二三四五六七八九十百千来多几两]+(?:个?人|口人)"
)
_THOSE_MONTHS = re.compile("[这那](?:[二两三四五六几俩仨]|[0-9])个?月")
_FIGURES = re.compile("[0-9一二三四五六七八九十百千万两年月]")


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
    kept = [one for one in clauses(text) if _OF_A_FIRM.search(one) or not quantities(one, today)]
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
    today, ear = asked.turn.today, asked.knowledge.ear
    found: dict[str, Heard] = {}
    of_places = bearing(facts)
    by_ear = [one for one in facts if one not in of_places]
    by_month = any(one.monthly for one in by_ear)
    for message in as_told(asked, facts, factors):
        if message in besides:
            continue
        found |= by_place(asked, of_places, without_some(message) if found else message)
        told_here = _of_all(ear, by_ear, message, ear.hear(by_ear, message, today, factors), today)
        told_here = told_on(by_ear, found, told_here) if by_month else told_here
        # A number that was only left over gives way to what a word marks.
        found |= {
            name: one
            for name, one in told_here.items()
            if not one.left or name not in found or found[name].left
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
    today, ear = asked.turn.today, asked.knowledge.ear
    own = [fact for fact in facts if not fact.default]
    heads_paid = any(fact.name in factors and fact.type == "count" for fact in facts)

    def applies(by: int, words: str) -> bool:
        # How long they were there is of no account where they left.
        told_of = [fact for fact in own if by > 0 or fact.type == "count"]
        return not (by > 0 and heads_paid) and not ear.hear(told_of, words, today)

    last = mended(asked)
    before = told(asked.memory, today)
    of_another = counts_another_firm(last, (*before, asked.memory.said), today)
    messages = () if of_another else _with_question(asked, before)
    if bearing(facts):
        *messages, last = ways_apart(asked, (*messages, last))
    papers = ear.papers if any(one.unit == PAPER and one.type == "count" for one in facts) else ()
    whole = without_needs(_as_corrected(tuple(messages), last, papers, today), today)
    if any(fact.name in factors and fact.type == "months" for fact in facts):
        whole = of_each(stayed_for(whole, today), today)
    for fact in (one for one in facts if one.season):
        whole = in_shifts(whole, today, season_of(fact))
    whole = in_each_course(whole, today, lambda one: as_they_are(one, today, applies))
    for practice, theory in ear.shares:
        whole = in_lessons(whole, practice, theory, today)
    whole = _for_facts(whole, facts, today)
    return _as_counted(whole, ear.of_some, papers, today)


def _for_facts(text: str, facts: Sequence[Fact], today: date) -> str:
    """What was told without what does not matter for the facts: who came later than the others
    where no day is asked, and apart what firms and workers paid."""
    by_day = any(fact.since or fact.type == "date" for fact in facts)
    text = came_alike(text) if by_day else without_latecomers(text, today)
    if any(fact.name == AT_THE_END for fact in facts):
        text = in_each_course(text, today, lambda one: those_who_finished(one, today))
    if any(fact.name == IN_THEIR_YEAR for fact in facts):
        text = by_their_year(text, today)
    if any(fact.unit == YEARS_OLD for fact in facts):
        text = with_ages(text)
    for fact in (one for one in facts if one.season):
        text = without_days_after(text, today, season_of(fact))
    if paid_in := [fact for fact in facts if fact.paid_in]:
        return paid_together(text, today, all(fact.monthly for fact in paid_in))
    return without_workers(text, today) if any(fact.parts for fact in facts) else text


@lru_cache(STORIES)
def _as_corrected(messages: Sequence[str], last: str, papers: Kinds, today: date) -> str:
    """The messages before and the last one, with what was put right and with who came of those
    that signed up."""
    said_last = plain(last)
    before = [one for one in messages if plain(one) not in said_last]
    said = without_rules_heard(APART.join((*before, last)))
    whole = told_apart(corrected(with_right_grades(said, papers, today), today))
    whole = signed_when_taken_on(since_then(whole))
    whole = in_each(those_who_came(whole, today), today)
    return in_all_laid_off(whole, today)


@lru_cache(STORIES)
def _as_counted(
    whole: str, of_some: Sequence[Sequence[str]], papers: Kinds, today: date
) -> tuple[str, ...]:
    """The messages with those who have what counts, or passed, in the place of all, and with what
    several counts of one clause are of."""
    whole = one_hired(without_sexes(whole))
    having = (those_who_have(whole, cues, today) for cues in of_some)
    whole = next((one for one in having if one != whole), whole)
    if papers:
        whole = told_one_by_one(one_certified(whole), papers, today)
        whole = named_by_kind(named_as_papers(whole, papers, today))
        whole = with_their_papers(whole, papers, today)
        whole = those_who_passed(each_told(whole, papers, today), papers, today)
    whole = of_those_spoken_of(paid_each(asked_once(whole, today), today), today)
    whole = APART.join(in_numbers(whole.split(APART), today))
    whole = told_beside(counted_apart(of_their_kind(whole), today), today)
    whole = added_up(whole, papers, today) if papers else whole
    return tuple(whole.split(APART))


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
    if not found or not are_of_them(message):
        return found
    apart = [one for one in clauses(message) if are_of_them(one)]
    of_some = {
        fact.name
        for one in apart
        for fact in facts
        if fact.type != "count" and fact.name in ear.hear([fact], one, today)
    }
    return {name: one for name, one in found.items() if name not in of_some}


def mended(asked: Asked) -> str:
    """The words without what others say of places, and with those put right that were typed by
    their sound: 失业显 is 失业险.

    Not where that would take a fact or a figure from them: 公司七月 has nothing of 公示期, and
    领了失业金去了 nothing of 景区.
    """
    text, ear = without_hearsay(asked.text, asked.places), asked.knowledge.ear
    for typed, meant in asked.reading.mended:
        put_right = text.replace(typed, meant)
        if ear.words_in(text) <= ear.words_in(put_right) and not _FIGURES.search(typed):
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
