"""What somebody's own words come to for the benefit they ask about."""

import re
from collections.abc import Sequence
from dataclasses import replace

from handlers.asked import Asked
from handlers.meaning.meant import asked_later
from handlers.meaning.whether import asks_for_themselves, asks_if_still, asks_more, over_now
from handlers.told.after_end import after_end
from handlers.told.already import barred_by
from handlers.told.at_odds import at_odds
from handlers.told.by_month import each_for_a_month, for_a_month
from handlers.told.counted_in_all import counted_in_all
from handlers.told.denied import none_of_them
from handlers.told.groups import groups
from handlers.told.had_before import had_before
from handlers.told.kind_hinted import kind_hinted, supposed
from handlers.told.kinds import kinds_of
from handlers.told.left_over import left_over
from handlers.told.of_some_only import of_some_only
from handlers.told.one_group import paid_for
from handlers.told.paid_to import paid_to_firms, paid_to_schools, to_whom
from handlers.told.story import about_them, heard, of_this
from handlers.told.telling import not_counted
from handlers.told.to_pay import to_pay_in
from handlers.told.unclaimed import claimed, unclaimed
from handlers.told.unheeded import unheeded
from handlers.told.unplaced import astray
from handlers.told.unsaid_kind import unsaid_kind
from nlp.counting.comings import supposes_more
from nlp.numbers import quantities
from nlp.questions.intent import Reading
from nlp.statements import clauses, sounds_asking
from nlp.told import PEOPLE
from policy.choices import names_a_benefit
from policy.kinds import not_distinguished, within
from policy.knowledge import Shelved
from policy.reckoned.grouped import grouped
from policy.reckoned.in_all import asks_in_all, in_all
from policy.reckoned.known import Told
from policy.reckoned.own_case import OwnCase
from policy.reckoned.personal import MET, personal, unsure_of
from policy.reckoned.put_off import put_off
from policy.reckoned.than_before import asks_than_before, than_before
from policy.reckoned.to_count import to_count

NOT_GRANTED = re.compile("原文没有写(?:可以|能|减免)")

LEFT_OUT = "您问的这一块，按原文不能：{line}。"


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
    if too_late := after_end(this := of_this(asked, shelved), shelved):
        return OwnCase(too_late)
    found = _with_all_heeded(this, shelved, reading)
    return replace(found, said=[*to_whom(asked, shelved), *found.said])


def _with_all_heeded(asked: Asked, shelved: Shelved, reading: Reading) -> OwnCase:
    """What all they told comes to, if nothing was made of some of it no sum."""
    found = _reckoned(asked, shelved, reading)
    left = unheeded(
        asked, shelved, found.total, lambda other: _reckoned(other, shelved, reading).total
    )
    if left or not found.total:
        return OwnCase([unsure_of(left)]) if left else found
    doubts = unclaimed(asked, shelved, _with_kinds(asked, shelved, kinds_of(asked)))
    return OwnCase(doubts) if doubts else found


def _asks_of_themselves(asked: Asked, shelved: Shelved, reading: Reading) -> bool:
    """Whether what they ask depends on them, or they tell something of it."""
    benefit, ear = shelved.benefit, asked.knowledge.ear
    return (
        about_them(reading)
        or asks_for_themselves(asked.text)
        or bool(ear.hear(benefit.facts, asked.text, asked.turn.today, benefit.factors))
    )


def not_granted(asked: Asked, shelved: Shelved, reading: Reading) -> list[str]:
    """The no to who asks for what the document leaves out of it: 个人那份能缓不. Not to who asks
    for what it is about, though they name both: 给职工交的，单位那份能缓不."""
    asking = [one for one in clauses(reading.text) if sounds_asking(one)]
    terms = [term for one in asking for term in asked.read(one).terms] if len(asking) == 1 else []
    terms = [one for one in terms or reading.terms if one not in reading.benefits]
    silent = [one.text for one in shelved.card.points if NOT_GRANTED.search(one.text)]
    parts = [(line, NOT_GRANTED.split(line)[0].rpartition("；")) for line in silent]
    left_out = [
        line for line, (granted, _, out) in parts if _longest(terms, out) > _longest(terms, granted)
    ]
    return [LEFT_OUT.format(line=line.rstrip("。")) for line in left_out[:1]]


def _longest(terms: Sequence[str], text: str) -> int:
    """How many characters the longest of some terms has that a text names, if it names more than
    who is spoken of: 职工."""
    return max((len(one) for one in terms if one in text and len(one) > 2), default=0)


def _with_kinds(asked: Asked, shelved: Shelved, kinds: Told) -> Told:
    """What they told, as if they were of the kinds they ask about; who only names a benefit by
    the kind it is for stays what they are."""
    told = heard(asked, shelved.benefit.facts, shelved.benefit.factors)
    told |= claimed(asked, shelved, told)
    named = {name for name, one in kinds.items() if names_a_benefit(one.words, asked.text)}
    as_if = {name: one for name, one in kinds.items() if name not in told or name not in named}
    return {**none_of_them(asked, shelved, told), **told, **as_if}


def _reckoned(asked: Asked, shelved: Shelved, reading: Reading) -> OwnCase:
    """The sentences on all they told that bears on the benefit."""
    kinds = kinds_of(asked)
    told = _with_kinds(asked, shelved, kinds)
    hinted = kind_hinted(asked, shelved, told)
    told, uncounted = counted_in_all(asked, shelved, {**told, **hinted})
    if ended := had_before(asked, shelved, told) or uncounted:
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
    later = put_off(shelved, asked.knowledge, told, asked.turn.today)
    later = [*later, *to_pay_in(asked, shelved, told)]
    said = [*odd.values(), *silent, *later, *(together or of_them.said or within(shelved, kinds))]
    said = [*said, *supposed(hinted)] if said else said
    how_much = "amount" in reading.aspects and not unsure
    today, counted_any = asked.turn.today, _counts_people(asked)
    to_tell = to_count(shelved, asked.knowledge, told, today, counted_any) if how_much else ""
    total = None if together else of_them.total
    return OwnCase(said or not_counted(asked, shelved), total, to_tell)


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
        said = [*left_out, *(one for one in said if one != MET)]
    if asks_than_before(asked.text) and not unsure:
        said = [*said, *than_before(shelved, asked.knowledge, told)]
    return replace(found, said=said)
