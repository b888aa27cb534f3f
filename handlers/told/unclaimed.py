"""Lengths of time that no word beside them says the meaning of, where a condition on such is still
open: they are its length if nothing else can be meant, and else no total is told."""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Any

from eligibility.facts import Fact, Facts
from eligibility.values import ends
from handlers.asked import Asked
from handlers.told.groups import groups
from handlers.told.not_known import not_known
from handlers.told.story import as_told
from nlp.counting.beside import REST, is_of_some
from nlp.counting.heads import heads
from nlp.measures.alone import Length, is_vague, lengths, says_no_more, tells_of_else
from nlp.measures.day_months import in_months
from nlp.questions.replies import day
from nlp.scales import DAYS, MONTHS
from nlp.statements import clauses, holds_a_no, imagined, sounds_asking
from policy.hearing import Heard
from policy.knowledge import Shelved
from policy.reckoned.known import Told, failing, known_of
from policy.reckoned.working_out import still_open
from policy.slots import slot_of
from policy.told_values import between

UNCLAIMED = "您还说了{words}，没听明白是不是说{labels}，所以先不算总数：请一句话说清{labels}。"

_LASTING = ("months", "days", "date", "year")
_MONTH = "2020-02"
_MAY_HOLD_ONE = re.compile("[月年天日号周]|期|礼拜|[没未不].{0,3}[久长满到够]")


def claimed(asked: Asked, shelved: Shelved, told: Told) -> Mapping[str, Heard]:
    """The one condition on a length that is still open, by the only length that was told of
    nothing else: 招了6个登记失业的，五个月那种; one known by its end, as it was counted up."""
    if counted := _counted_up(asked, shelved, told):
        return counted
    wanted = () if imagined(asked.text) else _open(asked, shelved, told)
    if len(wanted) != 1:
        return {}
    fact = wanted[0]
    found = list(_unclaimed(asked, shelved, told, wanted, _used(asked, told)))
    in_all = len(
        {one.high for text in _told(asked, shelved) for one in heads(text, asked.turn.today)}
    )
    beside = (*fact.cues, *fact.since) if in_all <= 1 else ()
    its_own = [one for one in found if one.is_of(_words(fact)) or one.stands_behind(beside)]
    if not its_own or len({_value(one) for one in found}) > 1:
        return {}
    first = its_own[0]
    return {fact.name: Heard(between(fact, *_value(first)), first.one.text, left=True)}


def _counted_up(asked: Asked, shelved: Shelved, told: Told) -> Mapping[str, Heard]:
    """The length known only within bounds that was told exactly right beside: 签到明年4月，算下来
    11个月."""
    facts = [one for one in shelved.benefit.facts if one.type == "months" and one.name in told]
    roughly = {one: told[one.name].given for one in facts}
    bounded = {one: given for one, given in roughly.items() if isinstance(given, dict)}
    alone = list(_alone(asked, shelved)) if bounded else []
    found = {}
    for fact, given in bounded.items():
        within = [one for one in alone if _lies_within(_value(one), given)]
        if len({_value(one) for one in within}) == 1:
            found[fact.name] = Heard(between(fact, *_value(within[0])), within[0].clause)
    return found


def _lies_within(length: tuple[Decimal, Decimal], given: Mapping[str, Any]) -> bool:
    least, most = given.get("min"), given.get("max")
    if least is None or most is None:
        return False
    return bool(least <= length[0] <= length[1] <= most)


def _alone(asked: Asked, shelved: Shelved) -> Iterator[Length]:
    """The lengths told with nothing else beside."""
    for clause in _clauses(asked, shelved):
        yield from (one for one in lengths(clause, asked.turn.today) if one.stands_alone)


def unclaimed(asked: Asked, shelved: Shelved, told: Told) -> Sequence[str]:
    """What is said in the place of a sum of lengths and denials of which nothing was made, where a
    condition is still open that one of them may be of."""
    ways = (way(asked, shelved, told) for way in (_doubtful, _dated, _denied))
    found, wanted = next((one for one in ways if one[0]), ((), ()))
    words = "、".join(dict.fromkeys(f"“{one}”" for one in found))
    labels = "还是".join(fact.label for fact in wanted)
    return (UNCLAIMED.format(words=words, labels=labels),) if found else ()


def _doubtful(asked: Asked, shelved: Shelved, told: Told) -> tuple[Sequence[str], Sequence[Fact]]:
    """The clauses with a length that nothing claims, and what they may be of."""
    if not (wanted := _open(asked, shelved, told)):
        return (), ()
    used, apart = [*_used(asked, told)], groups(asked, shelved).groups
    for group in apart:
        used += _used(asked, group.told)
    found = [one.clause for one in _unclaimed(asked, shelved, told, wanted, used)]
    found = [one for one in found if not (apart and REST.search(one))]
    return [*found, *(one for one in _clauses(asked, shelved) if is_vague(one))], wanted


def _dated(asked: Asked, shelved: Shelved, told: Told) -> tuple[Sequence[str], Sequence[Fact]]:
    """The clauses with a day of which nothing was made, and of what it may be the day."""
    dates = [one for one in shelved.benefit.facts if one.type == "date" and one.cues]
    dates = [one for one in dates if one.name not in told and not one.asked]
    if not dates:
        return (), ()
    names = still_open(shelved, known_of(shelved, asked.knowledge, told))
    wanted, today = [one for one in dates if one.name in names], asked.turn.today
    written = (one for one in _clauses(asked, shelved) if len(day(one, today) or "") > len(_MONTH))
    unheard = (one for one in written if not tells_of_else(one) and not _lasts(asked, one))
    return list(unheard) if wanted else (), wanted


def _lasts(asked: Asked, clause: str) -> bool:
    """Whether something is heard in a clause that is told by a length or a day."""
    facts, heard_of = asked.knowledge.facts, asked.knowledge.ear.hear_any(clause, asked.turn.today)
    return any(facts.get(name).type in _LASTING for name in heard_of)


def _denied(asked: Asked, shelved: Shelved, told: Told) -> tuple[Sequence[str], Sequence[Fact]]:
    """The clauses that deny something of what a condition still open is about, in words of which
    nothing was made: 证还没下来."""
    official = shelved.benefit.official
    facts = [one for one in shelved.benefit.facts if one.type == "bool" and one.cues]
    facts = [one for one in facts if one.name not in official]  # that they can neither say nor deny
    story = _told(asked, shelved)
    said = [one for text in story for one in clauses(text) if holds_a_no(one)]
    said = [one for one in said if not is_of_some(one)]
    said = [one for one in said if not (sounds_asking(one) or heads(one, asked.turn.today))]
    names = still_open(shelved, known_of(shelved, asked.knowledge, told)) if said else frozenset()
    for fact in (one for one in facts if one.name in names - told.keys()):
        if found := [one for one in said if _things(fact).search(one)]:
            return found, [fact]
    return (), ()


@lru_cache
def _things(fact: Fact) -> re.Pattern[str]:
    """What a fact is about: the nouns of its cues."""
    words = {part for cue in fact.cues for part in cue.split()}
    nouns = [one for one in words if len(one) > 1 or one in fact.label]
    nouns = [one for one in nouns if not holds_a_no(one)]
    return re.compile("|".join(map(re.escape, nouns)) or "(?!)")


def _open(asked: Asked, shelved: Shelved, told: Told) -> Sequence[Fact]:
    """The conditions on a length that what was told leaves open; none where it refuses."""
    facts = shelved.benefit.facts
    lasting = [one for one in facts if one.type == "months" and one.name not in told]
    if not lasting or not _tells_more(asked, told):
        return ()
    known = known_of(shelved, asked.knowledge, told)
    names = frozenset() if failing(shelved, known) else still_open(shelved, known)
    names -= not_known(lasting, (*asked.memory.story, asked.text))
    return [one for one in lasting if one.name in names]


def _tells_more(asked: Asked, told: Told) -> bool:
    """Whether any length was told, with a number or without, of which nothing was made."""
    used, today = _used(asked, told), asked.turn.today
    return any(
        is_vague(clause) or any(one.one.text not in used for one in lengths(clause, today))
        for text in (*asked.memory.story, asked.text)
        for clause in clauses(text)
        if _MAY_HOLD_ONE.search(clause)
    )


def _unclaimed(
    asked: Asked, shelved: Shelved, told: Told, wanted: Sequence[Fact], used: Sequence[str]
) -> Iterator[Length]:
    """The lengths that are told of nothing else: neither of a fact of this benefit or another,
    nor of what nothing asks for."""
    for clause in _clauses(asked, shelved):
        for length in lengths(clause, asked.turn.today):
            theirs = [one for one in wanted if slot_of(one).scale(length.one.unit)]
            is_used = any(length.one.text in words for words in used)
            if theirs and not (is_used or _is_of_else(asked, shelved, told, length, theirs)):
                yield length


def _is_of_else(
    asked: Asked, shelved: Shelved, told: Told, length: Length, wanted: Sequence[Fact]
) -> bool:
    """Whether a length is told of something else, or once more."""
    its_own = any(length.is_of(_words(one)) for one in wanted)
    return (
        (length.is_of_else and not its_own)
        or _is_anothers(asked, shelved, length, wanted)
        or _is_told_again(asked, shelved, told, length)
    )


def _clauses(asked: Asked, shelved: Shelved) -> Iterator[str]:
    """The clauses told that may hold a length, and ask nothing."""
    for message in _told(asked, shelved):
        for clause in clauses(message):
            if _MAY_HOLD_ONE.search(clause) and not sounds_asking(clause):
                yield clause


def _told(asked: Asked, shelved: Shelved) -> Sequence[str]:
    return as_told(asked, shelved.benefit.facts, shelved.benefit.factors)


def _used(asked: Asked, told: Told) -> Sequence[str]:
    """The words of which something was made that is told by lengths or days."""
    facts = asked.knowledge.facts
    return [one.words for name, one in told.items() if facts.get(name).type in _LASTING]


def _is_told_again(asked: Asked, shelved: Shelved, told: Told, length: Length) -> bool:
    """Whether a clause only says more exactly what was told: 登记大半年了，7个月往上."""
    if not length.stands_alone or length.one.unit not in MONTHS:
        return False
    low, high = (one * MONTHS[length.one.unit] for one in (length.one.low, length.one.high))
    lasting = {fact.name for fact in shelved.benefit.facts if fact.type == "months"}
    known = known_of(shelved, asked.knowledge, told)
    known_lengths = [ends(known[name]) for name in lasting & known.keys()]
    return any(first <= high and low <= last for first, last in known_lengths)


def _is_anothers(asked: Asked, shelved: Shelved, length: Length, wanted: Sequence[Fact]) -> bool:
    """Whether words beside a length say that it is another fact's; what some benefit is multiplied
    with is no fact by itself, and told in any words."""
    facts, ear, today = asked.knowledge.facts, asked.knowledge.ear, asked.turn.today
    if _claiming(ear.hear(shelved.benefit.facts, length.clause, today), facts, length):
        return True
    if any(length.stands_behind(_words(one)) for one in wanted):
        return False
    claiming = _claiming(ear.hear_any(length.clause, today), facts, length)
    own = {fact.name for fact in shelved.benefit.facts}
    grants = (grant for card in asked.knowledge.cards.values() for grant in card.benefit.grants)
    factors = {grant.times for grant in grants} - own
    return any(name not in factors and _is_named(facts.get(name), length) for name in claiming)


def _claiming(heard_of: Told, facts: Facts, length: Length) -> Sequence[str]:
    """The facts that a length was heard as."""
    lasting = [name for name in heard_of if facts.get(name).type in _LASTING]
    return [name for name in lasting if length.one.text in heard_of[name].words]


def _is_named(fact: Fact, length: Length) -> bool:
    """Whether a clause has a word of a fact that says what it is; 满 says it of none."""
    words = [word for word in (*fact.cues, *fact.since) if word in length.clause]
    return not words or any(not says_no_more(word) for word in words)


def _words(fact: Fact) -> Sequence[str]:
    return (*fact.cues, *fact.alone, *fact.since)


def _value(length: Length) -> tuple[Decimal, Decimal]:
    """How long it is in months, at least and at most."""
    low, high = length.bounds()
    if length.one.unit == DAYS:
        return in_months(low, high)
    return low * MONTHS[length.one.unit], high * MONTHS[length.one.unit]
