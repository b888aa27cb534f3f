"""What somebody's own words come to for the benefit they ask about."""

from collections.abc import Sequence
from dataclasses import replace

from handlers.asked import Asked
from handlers.checks.answered_before import answered_before
from handlers.meaning.meant import asked_later
from handlers.meaning.whether import asks_for_themselves, asks_if_still, asks_more, over_now
from handlers.policies.left_out import asks_for_the_rest, not_granted
from handlers.told.after_end import after_end
from handlers.told.already import barred_by
from handlers.told.at_odds import at_odds
from handlers.told.by_month import each_for_a_month, for_a_month
from handlers.told.counted_in_all import counted_in_all
from handlers.told.denied import none_of_them
from handlers.told.got_earlier import got_earlier
from handlers.told.groups import groups
from handlers.told.had_before import had_before
from handlers.told.kind_hinted import kind_hinted, supposed
from handlers.told.kinds import kinds_of
from handlers.told.left_over import left_over
from handlers.told.no_papers import no_papers_yet
from handlers.told.of_some_only import of_some_only
from handlers.told.one_group import paid_for
from handlers.told.paid_to import paid_to_firms, paid_to_schools, to_whom
from handlers.told.prolonged import asks_until, prolonged
from handlers.told.still_to_have import asks_still, still_to_have
from handlers.told.story import about_them, heard, of_this
from handlers.told.telling import not_counted
from handlers.told.to_pay import to_pay_in, wants_too_low
from handlers.told.unclaimed import claimed, unclaimed
from handlers.told.unheeded import unheeded
from handlers.told.unplaced import astray
from handlers.told.unsaid_kind import unsaid_kind
from handlers.told.wanted_sum import wanted_sum
from nlp.counting.comings import supposes_more
from nlp.numbers import quantities
from nlp.questions.intent import Reading
from nlp.told import PEOPLE
from policy.choices import names_a_benefit
from policy.documents.years import later_years
from policy.kinds import not_distinguished, within
from policy.knowledge import Shelved
from policy.reckoned.grouped import grouped
from policy.reckoned.in_all import asks_in_all, in_all
from policy.reckoned.known import Told
from policy.reckoned.own_case import OwnCase
from policy.reckoned.personal import MET, personal, unsure_of
from policy.reckoned.prolonged import longer
from policy.reckoned.put_off import put_off
from policy.reckoned.than_before import asks_than_before, than_before
from policy.reckoned.to_count import to_count
from policy.validity import ended

MEETS = "这一条符合。"


def their_own_case(asked: Asked, shelved: Shelved, reading: Reading) -> OwnCase:
    """What their own words come to; what was told earlier only if it is that which they ask."""
    if not_theirs := paid_to_firms(asked, shelved) or paid_to_schools(asked, shelved):
        return OwnCase(not_theirs)
    if not _asks_of_themselves(asked, shelved, reading):
        return OwnCase()
    if supposes_more(asked.text) and not paid_for(shelved):
        return OwnCase()  # which step is reached with them nobody said
    if barred := barred_by(asked, shelved):
        return OwnCase(barred)
    today = asked.turn.today
    if ended(shelved.windows, today) and later_years(shelved, asked.text, today):
        return OwnCase()  # of what is over no sum is told for a year that it never reached
    if too_late := after_end(this := of_this(asked, shelved), shelved):
        return OwnCase(too_late)
    found = _with_all_heeded(this, shelved, reading)
    theirs = to_whom(asked, shelved)
    return replace(found, said=[*theirs, *found.said]) if theirs else found


def _with_all_heeded(asked: Asked, shelved: Shelved, reading: Reading) -> OwnCase:
    """What all they told comes to, if nothing was made of some of it no sum."""
    found = _reckoned(asked, shelved, reading)
    left = unheeded(
        asked, shelved, found.total, lambda other: _reckoned(other, shelved, reading).total
    )
    if left or not found.total:
        return OwnCase([unsure_of(left)]) if left else found
    doubts = unclaimed(asked, shelved, _with_kinds(asked, shelved, kinds_of(asked)))
    doubts = doubts or got_earlier(asked, shelved)
    return OwnCase(doubts) if doubts else found


def _asks_of_themselves(asked: Asked, shelved: Shelved, reading: Reading) -> bool:
    """Whether what they ask depends on them, or they tell something of it."""
    benefit, ear = shelved.benefit, asked.knowledge.ear
    return bool(
        about_them(reading)
        or asks_for_themselves(asked.text)
        or asks_still(asked.text)
        or (longer(shelved) and asks_until(asked.text))
        or ear.hear(benefit.facts, asked.text, asked.turn.today, benefit.factors)
        or not_granted(asked, shelved, reading)
    )


def _with_kinds(asked: Asked, shelved: Shelved, kinds: Told) -> Told:
    """What they told, as if they were of the kinds they ask about; who only names a benefit by
    the kind it is for stays what they are."""
    told = heard(asked, shelved.benefit.facts, shelved.benefit.factors)
    told |= claimed(asked, shelved, told)
    told = {**answered_before(asked, shelved), **told}
    named = {name for name, one in kinds.items() if names_a_benefit(one.words, asked.text)}
    as_if = {name: one for name, one in kinds.items() if name not in told or name not in named}
    return {**none_of_them(asked, shelved, told), **told, **as_if}


def _reckoned(asked: Asked, shelved: Shelved, reading: Reading) -> OwnCase:
    """The sentences on all they told that bears on the benefit."""
    kinds = kinds_of(asked)
    told = _with_kinds(asked, shelved, kinds)
    hinted = kind_hinted(asked, shelved, told)
    told, uncounted = counted_in_all(asked, shelved, {**told, **hinted})
    if ended := _not_due(asked, shelved, told) or uncounted:
        return OwnCase(ended)
    counted = groups(asked, shelved)
    apart = each_for_a_month(asked, shelved, counted.groups)
    each_alone = paid_for(shelved) and not counted.groups
    if not apart and (unsaid := unsaid_kind(asked, shelved, told)):
        return OwnCase(unsaid)
    odd = at_odds(asked, shelved, for_a_month(asked, shelved, told)) if each_alone else {}
    unsure = astray(asked, shelved, counted, told)
    unsure = unsure if odd else [*unsure, *left_over(asked, shelved, apart, told)]
    if len(apart) == 1 and not apart[0].without:
        told = {**told, **apart[0].told}
    elif apart and unsure:
        return OwnCase([unsure_of(unsure)])
    elif (several := grouped(shelved, asked.knowledge, told, apart)).said:
        return several
    elif each_alone and (some := of_some_only(asked, shelved, told)):
        return OwnCase([unsure_of(some)])
    told = for_a_month(asked, shelved, told)
    told = {name: one for name, one in told.items() if name not in odd}
    of_them = _of_them(asked, shelved, reading, told, unsure)
    silent = not_distinguished(shelved, asked.knowledge, kinds)
    together = (
        in_all(shelved, asked.knowledge, told, asked.turn.today) if asks_in_all(asked.text) else []
    )
    later = _by_limits(asked, shelved, told)
    said = [*odd.values(), *silent, *later, *(together or of_them.said or within(shelved, kinds))]
    said = [*said, *supposed(hinted)] if said else said
    how_much = "amount" in reading.aspects and not unsure
    today, counted_any = asked.turn.today, _counts_people(asked)
    to_tell = to_count(shelved, asked.knowledge, told, today, counted_any) if how_much else ""
    total = None if together else of_them.total
    return OwnCase(said or not_counted(asked, shelved), total, to_tell)


def _not_due(asked: Asked, shelved: Shelved, told: Told) -> list[str]:
    """That nothing more is due, or nothing yet."""
    return had_before(asked, shelved, told) or no_papers_yet(asked, shelved, told)


def _by_limits(asked: Asked, shelved: Shelved, told: Told) -> list[str]:
    """What the lengths and limits a card names come to: what is put off or to pay, until when and
    for how long it is still had, and whether a sum is within it."""
    return [
        *put_off(shelved, asked.knowledge, told, asked.turn.today),
        *wants_too_low(asked, shelved),
        *to_pay_in(asked, shelved, told),
        *prolonged(asked, shelved, told),
        *still_to_have(asked, shelved, told),
        *wanted_sum(asked, shelved, told),
    ]


def _counts_people(asked: Asked) -> bool:
    """Whether any people were counted so far."""
    messages = (*asked.memory.story, asked.text)
    return any(
        one.unit in PEOPLE for text in messages for one in quantities(text, asked.turn.today)
    )


def _of_them(
    asked: Asked, shelved: Shelved, reading: Reading, told: Told, unsure: Sequence[str]
) -> OwnCase:
    """What one group comes to, or all of them as one."""
    found = personal(
        shelved,
        asked.knowledge,
        told,
        asked.turn.today,
        unsure,
        asked_later(asked, shelved),
        only_whether=bool(over_now(asked, shelved)) and not asks_more(asked.text),
        still=asks_if_still(asked.text),
    )
    said = found.said
    if left_out := not_granted(asked, shelved, reading):
        more = asks_for_the_rest(asked, shelved)
        said = [one for one in said if more or (one != MET and not one.endswith(MEETS))]
        said = [*left_out, *said]
    if asks_than_before(asked.text) and not unsure:
        said = [*said, *than_before(shelved, asked.knowledge, told)]
    return found if said is found.said else replace(found, said=said)
