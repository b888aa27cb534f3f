"""Which of several groups count, where a word marks one of them as those who are paid for."""

import re
from collections.abc import Container, Sequence
from dataclasses import replace

from handlers.told.one_group import paid_for
from nlp.counting.beside import adds
from nlp.statements import clauses
from policy.knowledge import Shelved
from policy.reckoned.grouped import Group

_BARE = re.compile(
    "(?:一共|总共|拢共|大概|约|有|是|整|足足)*[0-9一二两三四五六七八九十百千]+(?:个人|[人个名位])"
)


def without_the_firm(shelved: Shelved, found: list[Group], numbers: Container[int]) -> list[Group]:
    """The groups without the number of all that work there, or who is left of them, where another
    is marked as those of them who count: 用了38个人，上失业保险的36个. `numbers` are all that
    were counted."""
    dictionary = shelved.benefit.dictionary
    of_all = {
        fact.name: fact.cues
        for fact in paid_for(shelved)
        if any(dictionary.get(name).default for name in fact.instead)
    }
    marked = [one for one in found if any(n in of_all and not h.left for n, h in one.told.items())]
    if not marked:
        return found
    them = sum(one.number for one in marked)
    cues = [cue for each in of_all.values() for cue in each]
    others = [one for one in found if one.number < them and _speaks(one, cues)]
    if them + sum(one.number for one in others) in numbers and not any(map(_added, others)):
        return marked  # 职工200人，180人参保，20人返聘
    return [one for one in found if one in marked or one in others]


def _speaks(group: Group, cues: Sequence[str]) -> bool:
    """Whether a group is told of by itself, or left of those who were told by a cue."""
    return group.stated or any(cue in one.words for one in group.told.values() for cue in cues)


def _added(group: Group) -> bool:
    return group.within or adds(group.words)


def of_one_kind(shelved: Shelved, found: list[Group]) -> list[Group]:
    """The groups, with nothing told of those that no word says to be of the kind that is paid for
    where one says it of others: 脱贫劳动力17个，一般农户6个."""
    kinds = [fact for fact in paid_for(shelved) if fact.kind]
    paid, cues = {fact.name for fact in kinds}, [cue for fact in kinds for cue in fact.cues]
    marked = [
        one
        for one in found
        if any(n in paid and not h.left for n, h in one.told.items())
        # 脱贫的319个，快三成了 are said to be of it, though nothing could be made of them.
        or (not one.told and any(cue in clauses(one.words)[0] for cue in cues))
    ]
    if not marked:
        return found
    if _only_counts(found[0]) and found[0].number >= sum(one.number for one in marked):
        found = found[1:]
    # 用工120人，里头脱贫户33个: those who are left are none of them.
    of_them = not any(one.within for one in marked)
    keeping = [one for one in found if one in marked or (one.within and of_them)]
    return [one if one in keeping else replace(one, told={}) for one in found]


def _only_counts(group: Group) -> bool:
    """Whether a group is nothing but a number, of whom the others are some: 1500人，脱贫的600个."""
    return not group.within and bool(_BARE.fullmatch(clauses(group.words)[0]))
