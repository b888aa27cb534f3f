"""A group of the people a message counts, and what is set apart from it, which may be divided
again: of 18个，5个签了半年，其余13个一年 the thirteen may have two that came late."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from nlp.statements import clauses

_DENIES = re.compile("(?:[都全均也还就]|一个)*(?:[没未]|不(?!满|足|到|够|少|是)|[走跑辞离])")


FEWEST = 2
"""So many groups are several."""


@dataclass(frozen=True, slots=True)
class Part:
    """Some of the people a message counts: the words on them, and how many they are.

    `persons` if they are named and not counted; `whole` is how many there are with those that
    were set apart from them, 0 if none were, and `rest` what is said of those that are left;
    `shared` what is said of all they are among, `of` the place of the group they were set apart
    from; `stated` whether anything is said of them alone; `bare` if nothing follows their number.
    """

    words: str
    number: int
    persons: tuple[str, ...] = ()
    whole: int = 0
    rest: str = ""
    shared: str = ""
    of: int | None = None
    stated: bool = True
    bare: bool = False

    @property
    def own(self) -> str:
        """What is said of these alone, as far as anything is."""
        return self.rest or self.words


def without_whole(found: Sequence[Part]) -> Sequence[Part]:
    """The groups without the first, if the others are together as many: 收了两个，老李…，小王…"""
    first, *others = found
    return others if first.number == sum(one.number for one in others) else found


def set_apart(found: Sequence[Part]) -> list[Part]:
    """The groups where those after the first are some of it, with what is left of it."""
    whole, *others = found
    left = whole.number - sum(one.number for one in others)
    rest = replace(whole, number=left, whole=whole.number, shared=whole.words, stated=False)
    return [rest, *(_of_whole(one, whole.words) for one in others)]


def _of_whole(one: Part, shared: str) -> Part:
    """A group as one of a whole, or of one of its groups."""
    if one.of is not None:
        return replace(one, shared=f"{shared}，{one.shared}")
    return replace(one, shared=shared, of=0)


def set_apart_from(found: Sequence[Part], at: int, part: Part) -> list[Part]:
    """The groups with some of one of them told apart."""
    one = found[at]
    said = _said_of(one)
    left = one.number - part.number
    stated = at == 0 or one.of is not None or bool(one.shared)
    rest = replace(one, number=left, whole=one.number, shared=said, stated=stated)
    return [*found[:at], rest, *found[at + 1 :], replace(part, shared=said, of=at)]


def more_set_apart(found: Sequence[Part], at: int, part: Part) -> list[Part]:
    """The groups with more of one of them told apart, of which some were already."""
    whole = found[at].whole
    divided = set_apart_from(found, at, part)
    return [*divided[:at], replace(divided[at], whole=whole), *divided[at + 1 :]]


def _said_of(one: Part) -> str:
    """What is said of all of a group, once each."""
    of_all = [each for each in clauses(one.shared) if each not in clauses(one.words)]
    return "，".join((*of_all, one.words))


def told_of(found: Sequence[Part], at: int, words: str) -> list[Part]:
    """The groups with what is said of one of them; right behind its number if that denies it."""
    one, rest = found[at], ""
    first, *others = clauses(one.words)
    if _DENIES.match(words):
        said = "，".join((f"{first}{words}", *others))
    else:
        said = f"{one.words}，{words}"
    if one.whole:
        rest = f"{one.rest}，{words}".strip("，")
    told = replace(one, words=said, rest=rest, stated=True)
    return [*found[:at], told, *found[at + 1 :]]


def told_of_rest(found: Sequence[Part], clause: str, of_all: bool) -> list[Part]:
    """The groups with what is said of those that are left of the one divided last, or of all; and,
    `of_all` others, of those beside it."""
    at = _divided(found)
    if not found[at].whole:
        found, at = set_apart(found), 0
    beside = beside_rest(found) if of_all else []
    return [
        _with_rest(one, clause) if place == at else _with_shared(one, clause, one in beside)
        for place, one in enumerate(found)
    ]


def divided(found: Sequence[Part]) -> Part | None:
    """What is left of the group of which some were told apart last; None if none were."""
    one = found[_divided(found)]
    return one if one.whole else None


def rest_of(found: Sequence[Part]) -> Part:
    """What is left of the group that was divided last, or of all."""
    return divided(found) or set_apart(found)[0]


def beside_rest(found: Sequence[Part]) -> list[Part]:
    """The groups beside the one divided last that are none of a whole."""
    divided = found[_divided(found)]
    return [] if divided.of is not None else [one for one in found if _stands_beside(one, divided)]


def _stands_beside(one: Part, divided: Part) -> bool:
    return one.of is None and one is not divided


def _divided(found: Sequence[Part]) -> int:
    """The place of the group of which some were told apart last."""
    return found[-1].of or 0


def _with_rest(one: Part, clause: str) -> Part:
    return replace(one, words=f"{one.words}，{clause}", rest=clause, stated=True)


def _with_shared(one: Part, clause: str, among: bool) -> Part:
    return replace(one, shared=f"{one.shared}，{clause}".strip("，")) if among else one


def numbered_rest(found: list[Part], part: Part) -> list[Part]:
    """The groups with what is left of them told by its number, as far as that agrees: what is left
    of one of them, or with it all that are beside that."""
    left = rest_of(found).number
    of_all = left + sum(one.number for one in beside_rest(found))
    if part.number in (left, of_all):
        return told_of_rest(found, part.words, of_all=part.number != left)
    return [*found, part]
