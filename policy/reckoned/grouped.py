"""What several groups of people come to, each by itself: those who meet the conditions are paid
for, of the others it is said what they fail, or that it cannot be worked out yet."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from eligibility.amounts import added
from eligibility.derive import needed
from eligibility.grants import Amount
from policy.hearing import Heard
from policy.knowledge import Knowledge, Shelved
from policy.reckoned.known import certain, failing, known_of
from policy.reckoned.own_case import OwnCase, Total, heads_paid
from policy.reckoned.working_out import if_met, still_open, worked_out
from policy.verdicts import amount_text, reason_text, reckoned
from policy.wording import yuan

APART = "按您说的分开算：{groups}。"
IN_ALL = "按您说的分开算：{groups}；一共{total}，{if_met}。"
SO_FAR = "按您说的分开算：{groups}。没算清的问明白了才有总数；{if_met}。"
OPEN = "“{words}”：还算不清，请说明白是哪种情况"
WITHOUT = "“{words}”：不算在内"
AT_THE_LIMIT = "（到上限）"
GOES_ALONG = "，也要{says}才算"
LEFT_OUT = "{words}没说是不是一样，没有算进去"


@dataclass(frozen=True, slots=True)
class Group:
    """Some of those that are told of: the words for them, the facts they tell, how many they are.

    Of those that are only left over once others were set apart nothing is `stated`; those set
    apart are `within` others, and who is `denied` did not do what is counted. What is said of
    others is not so of them where it is one of those facts in which they are `unlike` them; they
    are `without` it if they are said not to have it. Who
    is `named` beside others of a family goes along with them, unless it is said that they do not.
    """

    words: str
    told: Mapping[str, Heard]
    number: int
    stated: bool = True
    within: bool = False
    denied: bool = False
    unlike: frozenset[str] = frozenset()
    without: bool = False
    named: bool = False


@dataclass(frozen=True, slots=True)
class _Worked:
    """A group with what is known of it, its words, and its fen; none if they cannot be told.

    `fails` whether it misses a condition, `heads` the numbers of people its fen are made of.
    """

    group: Group
    known: Mapping[str, Any]
    text: str
    fen: int | None
    fails: bool = False
    heads: tuple[int, ...] = ()


def grouped(
    shelved: Shelved, knowledge: Knowledge, told: Mapping[str, Heard], groups: Sequence[Group]
) -> OwnCase:
    """One sentence on all groups, with their sum only where each is worked out; nothing where
    there are no groups."""
    if not groups:
        return OwnCase()
    common = _common(shelved, told, groups)
    settled = (_settled(shelved, knowledge, common, one) for one in groups)
    told_of = frozenset[str]().union(*settled)
    worked = [_worked(shelved, knowledge, common, group, told_of) for group in groups]
    apart = [one for one in worked if one.group.within and one.group.stated and not one.fails]
    told_apart = frozenset(name for one in apart for name in one.group.told)
    counted = [
        one
        for one in worked
        if one.group.stated or told_apart.isdisjoint(still_open(shelved, one.known))
    ]
    left_out = [LEFT_OUT.format(words=one.group.words) for one in worked if one not in counted]
    words = "；".join([*(one.text for one in counted), *left_out])
    paid = [one for one in counted if one.fen]
    if not paid:
        return OwnCase([APART.format(groups=words)])
    # Of several groups the one of which most was not spoken of: what is open for one is open.
    met = max((if_met(shelved, one.known) for one in paid), key=len)
    if any(one.fen is None for one in counted):
        return OwnCase([SO_FAR.format(groups=words, if_met=met)])
    whole = sum(one.fen or 0 for one in paid)
    fen = _within_limits(shelved, whole)
    total = Total(
        Amount(kind="exact", fen=fen),
        heads=tuple(number for one in paid for number in one.heads),
        without=tuple(one.group.words for one in counted if one.fails),
    )
    in_all = f"{yuan(fen)}{AT_THE_LIMIT if fen < whole else ''}"
    return OwnCase([IN_ALL.format(groups=words, total=in_all, if_met=met)], total)


def _within_limits(shelved: Shelved, fen: int) -> int:
    """What all groups come to, as far as the limit of the whole goes."""
    limits = [one.cap_fen for one in shelved.benefit.grants if not one.cap_per]
    return min(fen, sum(one or 0 for one in limits)) if limits and all(limits) else fen


def _settled(
    shelved: Shelved, knowledge: Knowledge, common: Mapping[str, Heard], group: Group
) -> frozenset[str]:
    """The facts a group tells of itself so that nothing of them is open; none if it fails any.

    Who is set apart by what they fail leaves a rest that does not; by what they meet, who knows.
    """
    known = known_of(shelved, knowledge, {**common, **group.told})
    if group.unlike or failing(shelved, known):
        return frozenset()
    return frozenset(certain(shelved, group.told)) - still_open(shelved, known)


def _common(
    shelved: Shelved, told: Mapping[str, Heard], groups: Sequence[Group]
) -> Mapping[str, Heard]:
    """What was told of all: neither what a group tells of itself, nor heads that are paid for."""
    dictionary = shelved.benefit.dictionary
    paid = [dictionary.get(one.per) for one in shelved.benefit.grants if one.per]
    apart = {name for group in groups for name in group.told if not dictionary.get(name).whole}
    apart |= {fact.name for fact in needed(paid, dictionary)}
    return {name: one for name, one in told.items() if name not in apart}


def _worked(
    shelved: Shelved,
    knowledge: Knowledge,
    common: Mapping[str, Heard],
    group: Group,
    told_of: frozenset[str],
) -> _Worked:
    """A group worked out; not where a condition is open that was `told_of` others but not of it:
    有3个才来，剩下的满半年. Of who goes along with those it was told of it is said with the sum."""
    same = {name: one for name, one in common.items() if name not in group.unlike}
    known = known_of(shelved, knowledge, {**same, **group.told})
    if group.unlike:
        fen = 0 if group.without else None
        words = (WITHOUT if group.without else OPEN).format(words=group.words)
        return _Worked(group, known, words, fen, fails=True)
    if reasons := failing(shelved, known):
        text = f"“{group.words}”：{reason_text(reasons[0])}"
        return _Worked(group, known, text, 0, fails=True)
    paid = [part for part in worked_out(shelved, known) if part.applies]
    total = added(part.amount for part in paid)
    untold = [knowledge.facts.get(name) for name in told_of & still_open(shelved, known)]
    along = group.named and all(fact.type == "bool" for fact in untold)
    if total.kind != "exact" or (group.stated and untold and not along):
        return _Worked(group, known, OPEN.format(words=group.words), None)
    also = [GOES_ALONG.format(says=fact.says) for fact in untold if along]
    steps = reckoned(paid, known, knowledge)
    text = f"“{group.words}”：{amount_text(total, knowledge)}{steps}{''.join(also)}"
    heads = heads_paid(paid, known, knowledge.facts)
    return _Worked(group, known, text, total.fen, heads=heads)
