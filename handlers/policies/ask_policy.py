"""A question about a policy: the card it means, or which of several, or an honest no."""

from collections.abc import Sequence
from dataclasses import replace

from bot.messages import Reply
from handlers.asked import BESIDE_QUESTION, Asked
from handlers.checks.checking import begin, begin_all
from handlers.meaning import alike
from handlers.meaning.by_figure import find_by_figure
from handlers.meaning.by_papers import find_by_papers
from handlers.meaning.by_story import find_asked
from handlers.meaning.finding import LIKELY, Found, of_document, understood
from handlers.meaning.likened import as_others_are
from handlers.meaning.meant import meant, told_about
from handlers.meaning.offering import ALIKE, offer, offer_person
from handlers.meaning.pointing_at import naming_the_other, one_pointed_at
from handlers.meaning.whether import asks_for_themselves, asks_more, asks_whether, over_now
from handlers.own.own_file import when_paid
from handlers.policies.asking_for_all import asks_for_all, asks_what_to_do, tells_what_for
from handlers.policies.asking_on import as_asked_before, told_on_one_line, ways_on
from handlers.policies.by_name import asked_on, by_part_of_name, left_open, offered_before
from handlers.policies.comparing import compare
from handlers.policies.doors import door_beside, show_door
from handlers.policies.figures_heard import several_figures
from handlers.policies.left_out import not_granted
from handlers.policies.own_case import their_own_case
from handlers.policies.own_door import doors_of_others
from handlers.policies.particulars import not_written, with_particulars
from handlers.policies.sisters import same_beside, same_elsewhere
from handlers.policies.still_unsaid import still_unsaid
from handlers.policies.there_too import there_too
from handlers.policies.together import whether_together
from handlers.policies.unheld import asked_before, unknown_benefit
from handlers.policies.where_now import told_now
from handlers.talk_to_staff import MISSES_TO_OFFER
from handlers.texts import HUMAN, NOT_ADVICE, beside_words
from handlers.told.already import barred_by
from handlers.told.groups import counts_several
from handlers.told.paid_to import paid_to_firms, paid_to_schools
from handlers.told.still_to_have import telling_how_long
from handlers.told.telling import note_told, to_the_point, with_told
from handlers.told.wanted_sum import wants_a_sum
from handlers.where import Where, locate
from nlp.index import Hit
from nlp.lexicon import Alike
from nlp.questions.intent import Reading
from nlp.questions.particulars import asks_on_line
from nlp.text import plain
from policy.answers import Composed, compose
from policy.documents.years import later_years
from policy.reckoned.own_case import OwnCase
from policy.validity import HOTLINE

NOTHING = "抱歉，没有查到{name}与这个问题有关的政策，不敢乱答。\n换个说法再问一次，" + HUMAN
NO_BENEFIT = "抱歉，{name}的文件里没有查到“{benefit}”。\n请问{door}，或回复“人工”。"


def answer_question(asked: Asked) -> Reply:
    """The answer from the card that is meant, or choices, or a decline with the right door."""
    asked = to_the_point(with_told(naming_the_other(as_asked_before(asked))))
    where = locate(asked)
    return show_door(asked, where) or _answer_ours(asked, where)


def _answer_ours(asked: Asked, where: Where) -> Reply:
    """The answer to what is ours to answer."""
    if where.reply:
        return (_quoted(asked, where) if where.adcode else None) or where.reply
    leans = bool(asked.memory.card or asked.memory.story)
    all_of_it = asks_for_all(asked.text, leans) and not _names_one(asked, where)
    if all_of_it and not tells_what_for(asked):
        return begin_all(asked, where)
    if several := whether_together(asked, where) or compare(asked, where):
        return several
    if before := asked_before(asked, where):
        return _without(asked, unknown_benefit(asked, before, where), before, where)
    where = as_others_are(asked, of_document(asked, where))
    found = find_by_papers(asked, where, find_asked(asked, where))
    if several := several_figures(asked, where, found):
        return several
    found = find_by_figure(asked, where, found)
    if all_of_it and found.nearness < LIKELY:
        return begin_all(asked, where)
    if benefit := unknown_benefit(asked, found, where):
        named = _quoted(asked, where, found.hits)
        if named and any(term in named.text for term in found.reading.terms):
            return named
        return _without(asked, benefit, found, where)
    if found.nearness < LIKELY:
        return _nothing_near(asked, found, where)
    return _from_near(asked, found, where)


def _names_one(asked: Asked, where: Where) -> bool:
    """Whether one benefit is asked for by its name, of the place or not: 失业补助金能领不."""
    cards = (asked.knowledge.cards[name] for name in where.cards)
    named = any(one.card.name in asked.reading.terms for one in cards)
    named = named or any(plain(one) in plain(asked.text) for one in asked.reading.benefits)
    return named and not asks_more(asked.text)


def _nothing_near(asked: Asked, found: Found, where: Where) -> Reply:
    """What no card is near to: a clause, a note of what was told, or an honest no."""
    if quoted := _quoted(asked, where, found.hits):
        return quoted
    if told := note_told(asked):
        return told
    if named := offered_before(asked, found) or by_part_of_name(asked, found, where):
        if len(named.hits) > 1:
            return offer(asked, named, where, ALIKE)
        return _answer_by_name(asked, named.hits[0].name, asked.reading, where)
    if asks_what_to_do(asked.text):
        return begin_all(asked, where)
    on = asked_on(asked, found)
    if on and (benefit := unknown_benefit(asked, on, where)):
        return _without(asked, benefit, on, where)
    if wanted := alike.only_named(asked, (on or found).reading, where):
        return _without(asked, wanted.name, on or found, where)
    return _decline(asked, NOTHING.format(name=where.name), found, where)


def _from_near(asked: Asked, found: Found, where: Where) -> Reply:
    """The answer from the card that is meant, or which of several; another benefit than the one
    asked for is told as another."""
    unsure = "" if found.sure else one_pointed_at(asked, found) or told_about(asked, found)
    card = meant(asked, found, where) if found.sure else unsure
    wanted = alike.mistaken_for(asked, found.reading, where, card or found.hits[0].name)
    wanted = wanted or (None if card else alike.only_named(asked, found.reading, where))
    if wanted and card:
        return _answer_another(asked, wanted, card, found, where)
    if wanted:
        return _without(asked, wanted.name, found, where)
    if not card:
        return offer(asked, found, where)
    card = telling_how_long(asked, told_now(asked, card, where), where)
    return _answer_or_check(asked, card, found, where)


def _answer_another(asked: Asked, wanted: Alike, card: str, found: Found, where: Where) -> Reply:
    """The answer about a benefit that is taken for the one asked for, saying so first."""
    said = alike.said_before(asked, wanted, where, card)
    brief = replace(asked, length=asked.length - len(said))
    reply = _answer_by_name(brief, card, found.reading, where, found.hits)
    return replace(reply, text=said + reply.text)


def _answer_by_name(
    asked: Asked, card: str, reading: Reading, where: Where, hits: Sequence[Hit] = ()
) -> Reply:
    """The answer about a benefit that was not quite named; what they ask next is about this one."""
    reply = _answer(asked, card, reading, where, hits)
    memory = replace(reply.memory, said=asked.knowledge.cards[card].card.name)
    return replace(reply, memory=memory)


def _without(asked: Asked, benefit: str, found: Found, where: Where) -> Reply:
    """No such benefit in the documents of the place, but perhaps others that are taken for it."""
    wanted = alike.not_held(asked, found.reading, where)
    others = alike.beside(asked, wanted, where) if wanted else ""
    named, door = (wanted.name, wanted.door) if wanted else (benefit, HOTLINE)
    text = NO_BENEFIT.format(name=where.name, benefit=named, door=beside_words(door))
    return _decline(asked, "\n".join(filter(None, (text, others))), found, where)


def _answer_or_check(asked: Asked, card: str, found: Found, where: Where) -> Reply:
    """The answer; where it was asked whether they may have it, followed by the first question."""
    shelved = asked.knowledge.cards[card]
    # A part of a message is answered short, and nothing is asked about it.
    to_check = asked.length >= BESIDE_QUESTION and asks_whether(asked, shelved)
    to_check = to_check and not barred_by(asked, shelved)
    to_check = to_check and not (paid_to_firms(asked, shelved) or paid_to_schools(asked, shelved))
    to_check = to_check and not not_granted(asked, shelved, found.reading)
    to_check = to_check and not (wants_a_sum(asked, shelved) or asks_on_line(asked.reading.besides))
    if not to_check or counts_several(asked, shelved):
        return _answer(asked, card, found.reading, where, found.hits)
    brief = replace(asked, length=BESIDE_QUESTION)
    return begin(asked, shelved, _answer(brief, card, found.reading, where, found.hits))


def answer_card(asked: Asked, card: str, aspect: str) -> Reply | None:
    """One aspect of a card that was offered; None if the card is gone."""
    if card not in asked.knowledge.cards:
        return None
    earlier = asked.again(asked.turn.memory.said, asked.memory)
    reading = replace(earlier.reading, aspects=(aspect,) if aspect else earlier.reading.aspects)
    return _answer(earlier, card, reading, locate(earlier), picked=True)


def _answer(
    asked: Asked,
    card: str,
    reading: Reading,
    where: Where,
    hits: Sequence[Hit] = (),
    picked: bool = False,
) -> Reply:
    elsewhere = same_elsewhere(asked, card, where)
    length = asked.length - sum(len(one.label) for one in elsewhere)
    shelved = asked.knowledge.cards[card]
    reading = reading if picked else with_particulars(asked, shelved, reading)
    own = their_own_case(asked, shelved, reading)
    composed = _composed(asked, length, card, own, reading, where, hits, picked)
    choices = ways_on(asked, card, composed, elsewhere)
    door = "" if picked else door_beside(asked) + when_paid(asked)
    memory = replace(
        asked.memory,
        said=asked.text if reading is asked.reading else reading.text[-200:],
        card=card,
        aspect=composed.aspects[0],
        place=where.adcode if where.adcode != asked.home else "",
        choices=choices,
        misses=0,
        pending="",
    )
    return Reply(
        text=composed.text + door + told_on_one_line(choices),
        kind="answer",
        memory=memory,
        cards=(card,),
        aspects=composed.aspects,
        cites=composed.cites,
        understood=understood(reading, where, hits),
        fen=own.total.fen if own.total else None,
    )


def _composed(
    asked: Asked,
    length: int,
    card: str,
    own: OwnCase,
    reading: Reading,
    where: Where,
    hits: Sequence[Hit],
    whole: bool,
) -> Composed:
    """The words about a card for who asks; what they picked is told `whole`."""
    shelved = asked.knowledge.cards[card]
    later = [] if whole else later_years(shelved, asked.text, asked.turn.today)
    silent = own.said or own.to_tell or whole
    unsaid = () if silent else still_unsaid(asked, shelved, reading)
    # Whether it is for them, who told nothing that decides it can see from the conditions.
    open_still = not own.said and (bool(unsaid) or asks_for_themselves(asked.text))
    return compose(
        shelved,
        tuple(dict.fromkeys((*reading.aspects, *(["conditions"] if open_still else [])))),
        asked.turn.today,
        remark="\n".join(
            [
                *where.remarks,
                *over_now(asked, shelved),
                *there_too(asked, shelved),
                *later,
                *unsaid,
                *not_written(asked, shelved),
            ]
        ),
        reading=asked.reading,
        length=length,
        also=same_beside(asked, shelved, hits),
        own="\n".join(own.said),
        to_tell=own.to_tell,
        whole=whole,
        others=() if whole else doors_of_others(asked, shelved),
    )


def _quoted(asked: Asked, where: Where, hits: Sequence[Hit] = ()) -> Reply | None:
    """The clause of an imported document that answers what no card does."""
    reading = asked.reading
    found = asked.library.answer(
        asked.text, where.adcode, asked.turn.today, reading.aspects, reading.subject
    )
    if found is None:
        return None
    memory = replace(asked.memory, said=asked.text, card="", misses=0, pending="")
    return Reply(
        text=found.text + "\n" + NOT_ADVICE,
        kind="answer",
        memory=memory,
        cites=found.cites,
        understood=understood(asked.reading, where, hits),
    )


def _decline(asked: Asked, text: str, found: Found, where: Where) -> Reply:
    memory = replace(asked.memory, said=left_open(asked, found), misses=asked.memory.misses + 1)
    reply = Reply(text, "decline", memory, understood=understood(asked.reading, where, found.hits))
    return offer_person(asked, reply) if memory.misses >= MISSES_TO_OFFER else reply
