"""Clauses that set some people apart and leave the sum told as it is without them: nothing was made
of them, unless the other numbers say why."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from handlers.asked import Asked
from handlers.told.one_group import paid_for
from handlers.told.story import told
from nlp.counting.beside import OF_THEM, REST, adds
from nlp.counting.contained import are_among
from nlp.counting.exceptions import (
    BARRED,
    DIFFER,
    breaks_off,
    counted,
    is_of_nobody,
    sets_apart,
    without_remarks,
)
from nlp.counting.heads import heads
from nlp.counting.kin import going
from nlp.counting.kin_ways import stayed_behind
from nlp.counting.lacking import lacks_what_is_done
from nlp.counting.to_come import are_to_come
from nlp.measures.alone import lengths
from nlp.put_right.corrections import corrected
from nlp.put_right.taking_back import APART, takes_back
from nlp.questions.waved_off import without_other_ways
from nlp.statements import clauses
from nlp.text import plain
from nlp.told import people
from policy.knowledge import Shelved
from policy.reckoned.known import failing, known_of
from policy.reckoned.own_case import Total

Reckon = Callable[[Asked], Total | None]
"""What somebody's words come to."""

_LACK = re.compile("[没未]|不是")
_REFERS = re.compile("[那这剩]|其余|别的")
_MISSED = re.compile("漏|忘|[少多][了算报说数记]|又|再|加")
_OF_NOTHING = "有1个人没了，不是"
"""Words that many facts are told with: by them alone nothing is spoken of."""


def unheeded(asked: Asked, shelved: Shelved, total: Total | None, reckon: Reckon) -> Sequence[str]:
    """The clauses by which some were set apart though the `total` is the same without them: it may
    be wrong by those."""
    if not total or not paid_for(shelved):
        return ()
    clauses_told = list(_told(asked))
    lasting = any(one.times for one in shelved.benefit.grants)
    apart = [
        one
        for one in clauses_told
        if _was_counted_to_go(one, clauses_told, asked.turn.today)
        or (sets_apart(one, asked.turn.today) and not are_to_come(one, asked.turn.today))
        or (lasting and breaks_off(one))
    ]
    if not apart:
        return ()
    left = (
        one
        for one in apart
        if not (_was_put_right(asked, one) or _is_of_no_account(asked, shelved, one, total))
        and not _adds_up(one, clauses_told, total.heads, asked.turn.today)
    )
    bounds = total.amount.bounds
    without = ((one, reckon(_without(asked, one))) for one in dict.fromkeys(left))
    return [f"“{one}”" for one, other in without if other and other.amount.bounds == bounds]


def _was_counted_to_go(clause: str, story: Sequence[str], today: date) -> bool:
    """Whether a clause says of one of a family that they did not go, who is counted among those
    who did, by name or perhaps by number."""
    if not stayed_behind(clause):
        return False
    named = {who for one in story for who in going(one) if who != "我"}
    return any(who in clause for who in named) or any(heads(one, today) for one in story)


def _told(asked: Asked) -> Iterator[str]:
    """The clauses told today."""
    for message in (*told(asked.memory, asked.turn.today), asked.text):
        yield from clauses(message)


def _is_of_no_account(asked: Asked, shelved: Shelved, clause: str, total: Total) -> bool:
    """Whether those of a clause are not counted, or it tells only what is met or not asked for."""
    among = (are_among(clause, one.broad, one.narrow) for one in shelved.benefit.facts)
    says_more = without_remarks(clause) and without_other_ways(clause) and not any(among)
    if any(clause in words for words in total.without) or not says_more:
        return True
    if BARRED.search(clause) or breaks_off(clause):
        return False
    ear, own = asked.knowledge.ear, {fact.name for fact in shelved.benefit.facts}
    spoken_of = ear.spoken_of(clause) - ear.spoken_of(_OF_NOTHING)
    if is_of_nobody(clause):
        return spoken_of.isdisjoint(own) and not any(lengths(clause, asked.turn.today))
    if spoken_of and spoken_of.isdisjoint(own):
        return True
    facts = [one for one in shelved.benefit.facts if one.type != "count"]
    found = ear.hear(facts, clause, asked.turn.today)
    known = known_of(shelved, asked.knowledge, found)
    return bool(found) and not DIFFER.search(clause) and not failing(shelved, known)


def _was_put_right(asked: Asked, clause: str) -> bool:
    """Whether something else was said later in the place of a clause."""
    today = asked.turn.today
    messages = (*told(asked.memory, today), asked.text)
    at = next(at for at, one in enumerate(messages) if clause in clauses(one))
    later = any(map(takes_back, messages[at + 1 :]))
    return later and plain(clause) not in plain(corrected(APART.join(messages), today))


def _adds_up(clause: str, story: Sequence[str], paid: Sequence[int], today: date) -> bool:
    """Whether the other numbers told account for those of a clause: 26个人，23个上了，3个没上 pays
    for the 23. Of two clauses with the same number they account for the first."""
    if not (numbers := counted(clause, today)):
        return False
    number = numbers[0]
    plainly = not (OF_THEM.search(clause) or DIFFER.search(clause))
    if number > sum(paid) or (number in paid and (plainly or REST.search(clause))):
        return True
    if number == sum(paid) and not (OF_THEM.search(clause) and DIFFER.search(clause)):
        return True
    if number not in paid and adds(clause) and _LACK.search(clause):
        return True  # 另外3个没考过 are beside those who are paid for
    if any(lacks_what_is_done(clause, one) for one in story if {*counted(one, today)} & {*paid}):
        return True
    before = story[: story.index(clause)]
    if not _REFERS.match(clause) and any(number in counted(one, today) for one in before):
        return False
    others = {int(one.high) for words in story if words != clause for one in people(words, today)}
    if _MISSED.search(clause) and any(all_ - number in others - {*paid} for all_ in paid):
        return True
    rests = (whole - number for whole in others - {*paid})
    return any(
        (rest in paid) != (number in paid) or (number not in paid and rest >= sum(paid))
        for rest in rests
        if rest in others
    )


def _without(asked: Asked, clause: str) -> Asked:
    """The same, as if a clause had not been told."""
    story = tuple(_cut(one, clause) for one in asked.memory.story)
    memory = replace(asked.memory, story=story)
    return replace(asked, memory=memory, text=_cut(asked.text, clause))


def _cut(text: str, clause: str) -> str:
    left = [one for one in clauses(text) if one != clause]
    return text if len(left) == len(clauses(text)) else "，".join(left)
