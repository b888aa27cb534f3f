"""Clauses that set some people apart and leave the sum told as it is without them: nothing was made
of them, unless the other numbers say why."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from eligibility.derive import needed
from handlers.asked import Asked
from handlers.told.one_group import paid_for
from handlers.told.story import heard, told
from nlp.counting.beside import OF_THEM, REST, adds
from nlp.counting.exceptions import BARRED, DIFFER, breaks_off, counted, sets_apart, without_sexes
from nlp.counting.heads import heads
from nlp.counting.kin import going, stayed_behind
from nlp.counting.lacking import lacks_what_is_done
from nlp.counting.to_come import are_to_come
from nlp.put_right.corrections import corrected
from nlp.put_right.taking_back import APART, takes_back
from nlp.statements import clauses
from nlp.text import plain
from nlp.told import told_numbers
from policy.knowledge import Shelved
from policy.reckoned.known import failing, known_of

Reckon = Callable[[Asked], Sequence[str]]
"""What somebody's words come to, in sentences."""

_TOTAL = re.compile("一共(?P<all>[0-9.]+万?元)|算：(?P<one>[0-9.]+万?元)")
_PAID = re.compile("×(?P<number>[0-9]+)人|其余(?P<rest>[0-9]+)人”：[0-9.]+万?元(?!（)")
_LACK = re.compile("[没未]|不是")
_REFERS = re.compile("[那这剩]|其余|别的")
_MISSED = re.compile("漏|忘|[少多][了算报说数记]|又|再|加")
_OF_NOTHING = "有1个人没了，不是"
"""Words that many facts are told with: by them alone nothing is spoken of."""
_NOT_COUNTED = "不(?:符合|算在内)"


def unheeded(asked: Asked, shelved: Shelved, said: Sequence[str], reckon: Reckon) -> Sequence[str]:
    """The clauses by which some were set apart though what is `said` comes to the same without
    them: it may be wrong by those."""
    total = _total(said)
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
    paid = _paid(asked, shelved, said)
    left = (
        one
        for one in apart
        if not (_was_put_right(asked, one) or _is_of_no_account(asked, shelved, one, said))
        and not _adds_up(one, clauses_told, paid, asked.turn.today)
    )
    return [
        f"“{one}”" for one in dict.fromkeys(left) if _total(reckon(_without(asked, one))) == total
    ]


def _was_counted_to_go(clause: str, story: Sequence[str], today: date) -> bool:
    """Whether a clause says of one of a family that they did not go, who is counted among those
    who did, by name or perhaps by number."""
    if not stayed_behind(clause):
        return False
    named = {who for one in story for who in going(one) if who != "我"}
    return any(who in clause for who in named) or any(heads(one, today) for one in story)


def _total(said: Sequence[str]) -> str:
    """The sum that sentences come to, "" if they tell none as certain."""
    found = [one for words in said for one in _TOTAL.finditer(words)]
    return next((one["all"] or one["one"] for one in reversed(found)), "")


def _paid(asked: Asked, shelved: Shelved, said: Sequence[str]) -> Sequence[int]:
    """The numbers of people a sum was made of."""
    shown = [int(one["number"] or one["rest"]) for words in said for one in _PAID.finditer(words)]
    if shown:
        return shown
    facts = needed(paid_for(shelved), shelved.benefit.dictionary)
    found = heard(asked, facts, shelved.benefit.factors)
    return [one.given for one in found.values() if isinstance(one.given, int)]


def _told(asked: Asked) -> Iterator[str]:
    """The clauses told today."""
    for message in (*told(asked.memory, asked.turn.today), asked.text):
        yield from clauses(message)


def _is_of_no_account(asked: Asked, shelved: Shelved, clause: str, said: Sequence[str]) -> bool:
    """Whether a clause was told not to count, or tells only what is met or not asked for."""
    named = re.compile(f"“[^”]*{re.escape(clause)}[^”]*”：[^；“]*{_NOT_COUNTED}")
    if any(map(named.search, said)) or not without_sexes(clause):
        return True
    if BARRED.search(clause) or breaks_off(clause):
        return False
    ear, own = asked.knowledge.ear, {fact.name for fact in shelved.benefit.facts}
    spoken_of = ear.spoken_of(clause) - ear.spoken_of(_OF_NOTHING)
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
    others = {
        int(one.high)
        for words in story
        if words != clause
        for one in told_numbers(words, today)
        if one.unit in ("人", "个")
    }
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
