"""The groups of people a message counts: 4个登记失业7个月，另外3个才4个月 are two, and of
16个，里头3个才干三个月，剩下的都满半年 the whole is no group, but what is left of it is one."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

from nlp.counting.among import Some, headed, is_of_number, some_named
from nlp.counting.beside import (
    ALL_OF_THEM,
    MORE_CAME,
    OF_THEM,
    REST,
    SOME,
    adds,
    have_their_own,
    measured,
)
from nlp.counting.comings import leavers
from nlp.counting.heads import heads
from nlp.counting.kin import going, is_of_kin
from nlp.counting.lacking import lacks_what_is_done
from nlp.counting.lists import is_kind, of_all_first, unnumbered
from nlp.counting.lots import said_of_all_lots
from nlp.counting.named_again import (
    SO_MANY,
    are_those,
    names_those,
    none_ever_had,
    without_their_own_place,
)
from nlp.counting.part import (
    FEWEST,
    Part,
    divided,
    more_set_apart,
    numbered_rest,
    rest_of,
    set_apart_from,
    told_of,
    told_of_rest,
    without_whole,
)
from nlp.numbers import Quantity
from nlp.statements import clauses, sounds_asking
from nlp.told import told_numbers

_ALL = re.compile("都|全|均|一律|总共|一共|拢共|合计|总计|加起来")
_OF_THE_HOUSE = re.compile(
    "(?:我们?|俺们?|咱们?)(?:一家|全家|家|屋头?)(?:里|人|户口)?(?:也|也?是|属于?)?(?:精准)?(?:易地|建档|搬迁|移民|脱贫|贫困)"
)
"""我家是搬迁户 is said of each of a family."""
_OF_THE_LAST = re.compile("[没未不才只刚仅]|后来")
_NOBODY_LEFT = re.compile(
    "(?:[一1]个人?|谁|哪个|人)?[都也]?[没未](?:有|得)?(?:[一1]个人?|谁|哪个|人)?(?:走|跑|动|离|辞|散|换|挪)"
)
"""Of all who were counted part by part it is said that they stayed: 后厨2个，前厅2个，一个没走."""
_SOME_APART = re.compile(f"^有|{_OF_THE_LAST.pattern}")
_LESS = re.compile("[没未]|不(?!是)|才|刚")
_ONLY_ASKS = re.compile(
    "(?:[那这咱我俺他她]们?|总共|一共|拢共|一哈|一起|加起来|的话|[人个能会给领拿补发得返报到该应是有的钱块呢呀吗了啊嘛哩咧]"
    "|可以|多少|好多|几|补贴|补助)*"
)
_NUMBERED = re.compile(f"(?:还|又|另|也)?有?{SO_MANY}")
_LISTED = re.compile("、(?=[0-9一二两三四五六七八九十俩仨])")
_FIRM = re.compile("(?:企业|厂|公司|单位|店|馆|合作社)子?$")

SENTENCES = 4096
"""Of how many messages it is remembered which groups they count."""


@lru_cache(SENTENCES)
def parts(text: str, today: date) -> Sequence[Part]:
    """The groups; nothing where a clause counts two kinds, or not exactly, where more are set
    apart than there are, or where nobody can tell from which group."""
    found, before, of_all, at, heading = list[Part](), "", False, 0, False
    listed, told_in = _LISTED.split(text)[1:], clauses(headed(text))
    in_all = of_all_first([one.high for each in told_in for one in _people(each, today)])
    for clause in without_their_own_place(told_in, [one for one in told_in if _people(one, today)]):
        told, some = found, some_named(clause, found, today)
        some = some or (_goes_on(at, clause) if heading else None)
        heading = not heading and some is not None and some.at is not None and not some.words
        found_of_one = _of_one(found, clause, some, today) if some else None
        if found_of_one is None:
            counted = _people(clause, today)
            if len(counted) > 1 or any(one.low != one.high for one in counted):
                return ()
            of_all = not going(clause) and _is_of_all(
                clause, counted, found, of_all or _are_alike(found[in_all:], clause, today)
            )
            if not _only_says_how_many(clause, counted, before, found):
                shared = _shared(clause, found, listed, today)
                found = _with(found, at, clause, counted, of_all, shared, today)
        else:
            found, of_all = found_of_one, False
        at, before = _last_told(told, found, at, some.at if heading and some else None), clause
    if any(one.number < 0 for one in found):
        return ()
    return [one for one in _all_told(found) if one.number]


def _people(clause: str, today: date) -> Sequence[Quantity]:
    """The numbers of people in a clause, but for those of a family of whom it names who goes."""
    persons = going(clause)
    return [one for one in heads(clause, today) if not (persons and is_of_kin(clause, one))]


def _only_says_how_many(
    clause: str, counted: Sequence[Quantity], before: str, found: Sequence[Part]
) -> bool:
    """Whether a clause tells only how many work in the firm named before it, or asks about all."""
    if not counted:
        return False
    of_a_firm = counted[0].text == clause and counted[0].unit == "人" and _FIRM.search(before)
    return bool(of_a_firm) or (len(found) > 1 and _asks_of_all(clause, counted[0], found))


def _shared(clause: str, found: Sequence[Part], listed: Sequence[str], today: date) -> str:
    """What is said of the people a clause counts with those before whom it lists them."""
    if not found:
        return ""
    in_list = any(one.startswith(clause) for one in listed)
    shared = found[-1].shared or unnumbered(found[-1].words, today) if in_list else ""
    return shared or said_of_all_lots(found[0].words, clause)


def _with(
    found: list[Part],
    at: int,
    clause: str,
    counted: Sequence[Quantity],
    of_all: bool,
    shared: str,
    today: date,
) -> list[Part]:
    """The groups with what a clause says of all of them, of those it counts or names, or of the
    one told of last."""
    if of_all and len(found) > 1:
        return [replace(one, shared=f"{one.shared}，{clause}") for one in found]
    if of_all and found:
        return _told(found, at, clause)
    if counted:
        bare = counted[0].end == len(clause)
        part = Part(clause, int(counted[0].high), shared=shared, bare=bare)
        return _counted(found, at, part, today)
    if persons := going(clause):
        return [*found, Part(clause, len(persons), persons)]
    if found and (told_numbers(clause, today) or not sounds_asking(clause)):
        return _told(found, at, clause)
    return found


def _all_told(found: list[Part]) -> list[Part]:
    """The groups without what is left of the whole, if those listed behind some of it are together
    as many: 15个签了两年，里头脱贫户6个，搬迁户5个，另外4个."""
    whole, others = found[0] if found else Part("", 0), found[1:]
    apart = next((at for at, one in enumerate(others) if one.of == 0), len(others))
    beside = [one for one in others[apart:] if one.of is None]
    listed = whole.whole and not whole.rest and beside
    if not listed or whole.number != sum(one.number for one in beside):
        return found
    return [replace(one, shared=whole.shared, of=0) if one in beside else one for one in others]


def _is_of_all(
    clause: str, counted: Sequence[Quantity], found: Sequence[Part], before: bool
) -> bool:
    """Whether a clause says something of all groups, as long as nothing else is said."""
    if REST.search(clause):
        return False
    if not counted:
        of_house = _OF_THE_HOUSE.match(clause) and any(one.persons for one in found)
        return before or bool(_ALL.search(clause) or of_house or none_ever_had(clause))
    in_all = counted[0].high == sum(one.number for one in found)
    return in_all and bool(_ALL.search(clause))


def _asks_of_all(clause: str, counted: Quantity, found: Sequence[Part]) -> bool:
    """Whether a clause only asks about all those counted, or some: 三个人一哈能领好多."""
    numbers = [one.number for one in found]
    in_all = counted.high == sum(numbers)
    again = counted.high in numbers and _ONLY_ASKS.fullmatch(clause.replace(counted.text, "", 1))
    return bool(in_all or again) and sounds_asking(clause) and not _LESS.search(clause)


def _are_alike(found: Sequence[Part], clause: str, today: date) -> bool:
    """Whether so much was said of one group as of the other, so that what follows is said of all:
    搬迁户9个，建档立卡6个，合同一年, or 一个开1400，另外两个开2800，干了四个月."""
    if len(found) < FEWEST or _OF_THE_LAST.search(_NOBODY_LEFT.sub("", clause)):
        return False
    bare = (one.bare and "，" not in one.words for one in found)
    named = all(bare) and not any(adds(one.words) or one.whole for one in found)
    units = {measured(one.words, today) for one in without_whole(found) if not one.bare}
    further = measured(clause, today)
    if any(not further.isdisjoint(measured(one.words, today)) for one in found):
        return False  # 20个人，4天，15个人，7天: each has its own
    each = len(units) == 1 and units.isdisjoint({frozenset()})
    return named or bool(each and further)


def _counted(found: list[Part], at: int, part: Part, today: date) -> list[Part]:
    """The groups with one more, which may be some of the first, or what is left of it."""
    if not found or have_their_own(part.words, found[-1].words, today):
        return [*found, part]
    if len(found) == 1 and are_those(found[0], part):
        return _told(found, at, part.words)
    whole, of_them = found[0], OF_THEM.search(part.words)
    rest = divided(found)
    if rest and rest.number == part.number and not of_them:
        return told_of_rest(found, part.words, of_all=False)
    if REST.search(part.words):
        return numbered_rest(found, part)
    if (last := found[-1]).of is not None and _are_as_many_more(last, part, found[last.of]):
        return more_set_apart(found, last.of, part)
    if len(found) >= FEWEST and names_those(part.words):
        return _of_named(found, at, part)
    further = part.words.startswith("还有") and ALL_OF_THEM.search(whole.words)
    within = not (SOME.search(whole.words) or further) and part.number < whole.number
    beside = any(lacks_what_is_done(part.words, clauses(one.words)[0]) for one in found)
    listed = whole.whole and not whole.rest and found[-1].of == 0 and is_kind(part.words)
    some = not beside and SOME.search(part.words)
    among = of_them or (within and (some or listed))
    if among and len(found) > 1 and not whole.whole:
        return [replace(whole, number=-1)]
    if among:
        shared, of_whole = whole.shared or whole.words, whole.whole or whole.number
        left = replace(whole, number=whole.number - part.number, whole=of_whole, shared=shared)
        return [replace(left, stated=False), *found[1:], replace(part, shared=shared, of=0)]
    return [*found, part]


def _are_as_many_more(last: Part, part: Part, whole: Part) -> bool:
    """Whether a group is told by its number and lacks something, straight behind one that does:
    里头有1个合同没签，2个没上险 are of the same."""
    lacks = _LESS.search(part.words) and _LESS.search(clauses(last.words)[-1])
    return bool(lacks and _NUMBERED.match(part.words)) and part.number < whole.number


def _of_one(found: list[Part], clause: str, some: Some, today: date) -> list[Part] | None:
    """The groups with what is said of one that a clause names, or with some of it told apart; one
    below none if nobody can tell which that is, None if it names none."""
    if OF_THEM.search(clause) and not some.sure:
        return None
    unknown = some.sure and _OF_THE_LAST.search(clause) and not adds(clause)
    nobody_knows = [Part(clause, -1)] if unknown or is_of_number(clause) else None
    counted = heads(some.words, today)
    if some.at is None or len(counted) > 1:
        return nobody_knows
    if not counted:
        asks = sounds_asking(clause)
        return None if asks else told_of(found, some.at, some.words) if some.words else found
    number, one = int(counted[0].high), found[some.at]
    if number == one.number and not adds(clause):
        return told_of(found, some.at, some.words)
    apart = some.sure or (one.bare and counted[0].end < len(some.words))
    if number < one.number and (apart or _SOME_APART.search(some.words)):
        label = "" if leavers(some.words, today) else some.label
        return set_apart_from(found, some.at, Part(f"{label}{some.words}", number))
    return nobody_knows


def _goes_on(at: int, clause: str) -> Some | None:
    """What is said of the group that the clause before only named: 22届那10个，9个上了险."""
    return None if REST.search(clause) or adds(clause) else Some(at, clause, sure=True)


def _last_told(before: Sequence[Part], found: Sequence[Part], at: int, heading: int | None) -> int:
    """The place of the group that was only named, or of which something was said last: what
    follows is said of it, too."""
    if heading is not None:
        return heading
    if len(found) > len(before):
        return len(found) - 1
    said = (one.words != old.words for one, old in zip(found, before, strict=False))
    return next((place for place, more in enumerate(said) if more), min(at, len(found) - 1))


def _of_named(found: list[Part], at: int, part: Part) -> list[Part]:
    """The groups with what is said of one that is named by its number: what is left of all, or
    one told before, of several the one told of last; 那3个还没上 after 招了9个，6个上了险."""
    named = [one for one in found if one.number == part.number]
    named = [found[at]] if found[at] in named[1:] else named
    denied = _LESS.search(part.words) and not any(_LESS.search(one.words) for one in named)
    if len(named) == 1 and not (denied and rest_of(found).number == part.number):
        words = f"{named[0].words}，{part.words}"
        return [replace(one, words=words) if one in named else one for one in found]
    further = any(MORE_CAME.search(one.words) for one in found[1:])
    return [*found, part] if further else numbered_rest(found, part)


def _told(found: list[Part], at: int, clause: str) -> list[Part]:
    """The groups with what is said of the one told of last, or of what is left of all."""
    if REST.search(clause):
        return told_of_rest(found, clause, of_all=bool(ALL_OF_THEM.search(clause)))
    one = found[at]
    rest = f"{one.rest}，{clause}" if one.rest else ""
    told = replace(one, words=f"{one.words}，{clause}", rest=rest)
    return [*found[:at], told, *found[at + 1 :]]
