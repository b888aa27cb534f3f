"""What somebody's own words come to for the benefit they ask about."""

from handlers.already import barred_by
from handlers.asked import Asked
from handlers.by_month import for_a_month
from handlers.groups import groups
from handlers.kinds import kinds_of
from handlers.meant import asked_later
from handlers.story import about_them, heard, of_this
from handlers.telling import not_counted
from handlers.unplaced import astray
from handlers.whether import asks_for_themselves, asks_more, over_now
from nlp.intent import Reading
from policy.grouped import grouped
from policy.kinds import not_distinguished, within
from policy.knowledge import Shelved
from policy.personal import personal, to_count, unsure_of


def their_own_case(asked: Asked, shelved: Shelved, reading: Reading) -> list[str]:
    """What their own words come to; what was told earlier only if it is that which they ask."""
    if _asks_of_themselves(asked, shelved, reading):
        return barred_by(asked, shelved) or _reckoned(of_this(asked, shelved), shelved, reading)
    return []


def _asks_of_themselves(asked: Asked, shelved: Shelved, reading: Reading) -> bool:
    """Whether what they ask depends on them, or they tell something of it."""
    benefit, ear = shelved.benefit, asked.knowledge.ear
    return (
        about_them(reading)
        or asks_for_themselves(asked.text)
        or bool(ear.hear(benefit.facts, asked.text, asked.turn.today, benefit.factors))
    )


def _reckoned(asked: Asked, shelved: Shelved, reading: Reading) -> list[str]:
    """The sentences on all they told that bears on the benefit."""
    kinds = kinds_of(asked)
    told = {**heard(asked, shelved.benefit.facts, shelved.benefit.factors), **kinds}
    counted = groups(asked, shelved)
    apart, unsure = counted.groups, astray(asked, shelved, counted, told)
    if len(apart) == 1:
        told = {**told, **apart[0].told}
    elif apart and unsure:
        return [unsure_of(unsure)]
    elif several := grouped(shelved, asked.knowledge, told, apart):
        return several
    told = for_a_month(asked, shelved, told)
    of_them = personal(
        shelved,
        asked.knowledge,
        told,
        asked.turn.today,
        unsure,
        asked_later(asked, shelved),
        only_whether=bool(over_now(asked, shelved)) and not asks_more(asked.text),
    )
    silent = not_distinguished(shelved, asked.knowledge, kinds)
    said = [*silent, *(of_them or within(shelved, kinds))]
    if "amount" in reading.aspects and not unsure:
        said += to_count(shelved, asked.knowledge, told)
    return said or not_counted(asked, shelved)
