"""How many there are in all of those whom a benefit only counts, to see whether they are enough:
张村的脱贫户18个，李村的脱贫户17个 are thirty-five."""

import re
from collections.abc import Sequence
from dataclasses import replace

from eligibility.facts import HEADS, Fact
from handlers.asked import Asked
from handlers.told.beginning import begins
from handlers.told.one_group import paid_for
from handlers.told.story import as_told
from nlp.counting.beside import adds
from nlp.counting.comings import leavers
from nlp.counting.lists import is_listed
from nlp.counting.lots import names_a_lot
from nlp.counting.part import FEWEST, Part
from nlp.counting.parts import parts
from nlp.statements import clauses, sounds_asking
from policy.hearing import Heard
from policy.knowledge import Shelved
from policy.reckoned.known import Told
from policy.reckoned.personal import unsure_of

_NOT_THERE = re.compile(
    "[满够到差缺凑]|至少|起码|最少|以上|规定|政策|文件|才[给能算]|就[给能]|含|包括|[没未不]"
)
"""Who is spoken of so is wanted, or among the others, and nobody who came besides."""

_AT_A_TIME = re.compile(
    "现在|目前|如今|眼下|原[来先]|以前|[今去前上]年|年[初底]|[0-9一二三四五六七八九十]月"
)
_BY_NOW = re.compile("现在|目前|如今|眼下")
_TAKEN_ON = re.compile("[招来进收雇添加请聘]|吸纳")
"""How many there were at a time is told of the same people, unless they were taken on then."""

_OF_A_KIND = re.compile("[户生工员兵者妇残老]")
"""What is in a word for people of another kind: 大学生8个, but not 李村8个."""


def counted_in_all(asked: Asked, shelved: Shelved, told: Told) -> tuple[Told, Sequence[str]]:
    """What was told, with several groups of those who are counted by one fact taken together, and
    what to ask where nobody knows whether others are of those, too."""
    counting = [one for one in _added_up(shelved) if one.name in told] or _added_up(shelved)
    if paid_for(shelved) or len(counting) != 1:
        return told, ()
    (fact,) = counting
    found, within, gone = _told_of(asked, shelved, fact)
    theirs = [_is_of(asked, fact, one) for one in found]
    if True not in theirs:
        return told, ()
    mine = [one for one, is_of in zip(found, theirs, strict=True) if is_of]
    behind = list(zip(found, theirs, strict=True))[theirs.index(True) :]
    open_still = [one for one, is_of in behind if is_of is None and _is_listed(one)]
    in_all = sum(one.number for one in mine)
    if in_all == sum(one.number for one in open_still):
        open_still = []  # 67个，张村30个，李村37个
    again = fact.name in told and told[fact.name].given in within
    if by_now := [one for one in mine if _BY_NOW.search(one.words)]:
        mine, in_all, again = by_now[-1:], by_now[-1].number, True
    elif _are_the_first(mine) or any(map(_is_of_a_time, mine[1:])):
        return told, ()
    if len(mine) < FEWEST and not (open_still or again):
        return told, ()
    words = "，".join(clauses(one.words)[0] for one in mine)
    if open_still:
        return told, [unsure_of([f"{one.number}人" for one in open_still])]
    return {**told, fact.name: Heard(in_all - gone, words)}, ()


def _added_up(shelved: Shelved) -> Sequence[Fact]:
    """The facts that count those of one kind, or of whom a share is taken; not all of a firm."""
    dictionary, facts = shelved.benefit.dictionary, shelved.benefit.facts
    parts_of = [dictionary.get(name) for one in facts for name in one.ratio]
    shares = {name for one in parts_of for name in (one.name, *one.instead)}
    counts = [one for one in facts if one.type == "count" and one.unit == HEADS]
    counts = [one for one in counts if not (one.default or one.at_least)]
    return [one for one in counts if one.kind or one.name in shares]


def _told_of(
    asked: Asked, shelved: Shelved, fact: Fact
) -> tuple[Sequence[Part], Sequence[int], int]:
    """The groups of the last messages that tell of several, the numbers of those who are only some
    of others, and how many left since; nothing where some of them are none of those counted."""
    today = asked.turn.today
    story = as_told(asked, shelved.benefit.facts, shelved.benefit.factors)
    for last in reversed(range(len(story))):
        for first in begins(story, last, (), today):
            text = "，".join(story[first : last + 1])
            counted = parts(text, today)
            if len(counted) < FEWEST:
                continue
            some = [one for one in counted if one.of is not None]
            if any(not _is_of(asked, fact, one) for one in some):
                return (), (), 0
            found = [replace(one, number=one.whole or one.number) for one in counted]
            found = [one for one in found if one.of is None]
            wanted = [one for one in found if _only_wanted(one)]
            within = [one.number for one in (*some, *wanted)]
            return [one for one in found if one not in wanted], within, sum(leavers(text, today))
    return (), (), 0


def _only_wanted(one: Part) -> bool:
    words = clauses(one.words)[0]
    return bool(_NOT_THERE.search(words)) or sounds_asking(words)


def _is_of_a_time(one: Part) -> bool:
    words = clauses(one.words)[0]
    return bool(_AT_A_TIME.search(words)) and not _TAKEN_ON.search(words)


def _is_listed(one: Part) -> bool:
    return is_listed(clauses(one.words)[0])


def _is_of(asked: Asked, fact: Fact, one: Part) -> bool | None:
    """Whether a group is of those whom a fact counts; None if nobody can tell."""
    ear, today = asked.knowledge.ear, asked.turn.today
    words = clauses(one.words)[0]
    if (
        (marked := ear.hear([fact], words, today).get(fact.name))
        and marked.given == one.number
        and not marked.left
    ):
        return True
    if any(cue in one.shared for cue in fact.cues):
        return True
    kinds = (other for other in asked.knowledge.facts if other.kind and other is not fact)
    another = _OF_A_KIND.search(words) or any(cue in words for one in kinds for cue in one.cues)
    if another:
        return False if fact.kind else None
    return True if adds(words) or names_a_lot(words) else None


def _are_the_first(mine: Sequence[Part]) -> bool:
    """Whether the number of all is told first, and then of whom it is made."""
    return len(mine) > FEWEST and mine[0].number == sum(one.number for one in mine[1:])
