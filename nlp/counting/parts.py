"""The groups of people a message counts: 4个登记失业7个月，另外3个才4个月 are two, and of
16个，里头3个才干三个月，剩下的都满半年 the whole is no group, but what is left of it is one."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

from nlp.counting.among import BUT, headed, is_of_number, names_a_group, some_named
from nlp.counting.heads import heads
from nlp.counting.kin import are_kin, going
from nlp.counting.lacking import lacks_what_is_done
from nlp.counting.part import Part, beside_rest, divided, rest_of, set_apart_from, told_of_rest
from nlp.numbers import Quantity
from nlp.statements import clauses, sounds_asking
from nlp.told import told_numbers

_ALL = re.compile("都|全|均|一律|总共|一共|拢共")
_OF_THEM = re.compile(
    f"其中|^{BUT}[这那]?(?:里头|里面|里边|当中|中间(?![没未不也休停歇断]))|(?:他们|人)(?:里头|里面|当中)"
)
_REST = re.compile(
    f"^{BUT}(?:剩(?:下|余|的|那|[0-9一二两三四五六七八九十俩仨])|其余|余下|下剩|留下来?(?:的|那|(?=[0-9一二两三四五六七八九十俩仨]))|别人(?=都|全|均)"
    "|(?:其[他它]|别的|另外的)(?=[人都的在是全均才也就已满没干登签]|几个|[0-9一二两三四五六七八九十半]))"
)
_THOSE = re.compile(f"^{BUT}[那这](?:[0-9一二两三四五六七八九十]+个|[俩仨])(?!里|当中|中|月)")
_MORE_CAME = re.compile("[招收雇请聘进添加]|[批拨回]|来了")
_LACKING = "(?=[^，]{0,8}(?:没|才|刚|不))"
_SOME = re.compile(f"^{BUT}(?:有(?![的人])|还有{_LACKING})|^(?:实际|真正|最后|最终)")
_OF_THE_LAST = re.compile("[没未不才只刚仅]|后来")
_ALL_OF_THEM = re.compile("都|全|均|一律")
_LESS = re.compile("[没未]|不(?!是)|才|刚")
_ONLY_ASKS = re.compile(
    "(?:[那这咱我俺他她]们?|总共|一共|拢共|一哈|一起|加起来|的话|[人个能会给领拿补发得返报到该应是有的钱块呢呀吗了啊嘛哩咧]"
    "|可以|多少|好多|几|补贴|补助)*"
)
_LISTED = re.compile("、(?=[0-9一二两三四五六七八九十俩仨])")
_STAYS = re.compile("^(?:我|俺|咱)(?:自己)?在")
_MORE = re.compile(
    f"另外?|还(?!有{_LACKING})(?=[有招来加收请雇进添组带0-9一二两三四五六七八九十])|又|再(?!就业)|加上?|此外"
)
_ALSO = re.compile("也(?!没|不|未)")
_FIRM = re.compile("(?:企业|厂|公司|单位|店|馆|合作社)子?$")

FEWEST = 2
SENTENCES = 4096
"""Of how many messages it is remembered which groups they count."""


@lru_cache(SENTENCES)
def parts(text: str, today: date) -> Sequence[Part]:
    """The groups; nothing where a clause counts two kinds, or not exactly, where more are set
    apart than there are, or where nobody can tell from which group."""
    found, before, of_all = list[Part](), "", False
    for clause in clauses(headed(text)):
        if (of_one := _among(found, clause, today)) is not None:
            found, before = of_one, clause
            continue
        counted, persons = heads(clause, today), going(clause)
        counted = [one for one in counted if not (persons and _is_of_kin(clause, one))]
        of_all = not persons and _is_of_all(
            clause, counted, found, of_all or _are_alike(found, clause, today)
        )
        firm, before = _FIRM.search(before), clause
        if len(counted) > 1 or any(one.low != one.high for one in counted):
            return ()
        if counted and firm and counted[0].text == clause and counted[0].unit == "人":
            continue
        if len(found) > 1 and counted and _asks_of_all(clause, counted[0], found):
            continue
        if of_all and len(found) > 1:
            found = [replace(one, shared=f"{one.shared}，{clause}") for one in found]
        elif of_all and found:
            found = _told(found, clause)
        elif counted:
            bare = counted[0].end == len(clause)
            listed = found and any(one.startswith(clause) for one in _LISTED.split(text)[1:])
            shared = found[-1].shared or _unnumbered(found[-1].words, today) if listed else ""
            found = _counted(found, Part(clause, int(counted[0].high), shared=shared, bare=bare))
        elif persons:
            found = [*found, Part(clause, len(persons), persons)]
        elif found and (told_numbers(clause, today) or not sounds_asking(clause)):
            found = _told(found, clause)
    if any(one.number < 0 for one in found):
        return ()
    others = any(one.persons for one in found if not _STAYS.search(one.words))
    staying = [one for one in found if one.persons and _STAYS.search(one.words) and not others]
    return [one for one in found if one.number and one not in staying]


def _is_of_kin(clause: str, one: Quantity) -> bool:
    """Whether a number only says how many those of the family are who are named: 我们两口子."""
    return one.text.endswith("口子") or are_kin(clause, one.start)


def _is_of_all(
    clause: str, counted: Sequence[Quantity], found: Sequence[Part], before: bool
) -> bool:
    """Whether a clause says something of all groups, as long as nothing else is said."""
    if _REST.search(clause):
        return False
    if not counted:
        return before or bool(_ALL.search(clause))
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
    if len(found) < FEWEST or _OF_THE_LAST.search(clause):
        return False
    named = all(one.bare and not adds(one.words) and not one.whole for one in found)
    units = {_measured(one.words, today) for one in found if not one.bare}
    further = _measured(clause, today)
    if any(not further.isdisjoint(_measured(one.words, today)) for one in found):
        return False  # 20个人，4天，15个人，7天: each has its own
    each = len(units) == 1 and units.isdisjoint({frozenset()})
    return named or bool(each and further)


def _measured(words: str, today: date) -> frozenset[str]:
    """The units of what is told of people, besides their number."""
    return frozenset(one.unit for one in told_numbers(words, today)) - {"人", "个"}


def _unnumbered(words: str, today: date) -> str:
    """The words before a number of people: 去年8月新招了 is said of 4个农民工、3个大学生."""
    counted = heads(words, today)
    return words[: counted[0].start] if counted else ""


@lru_cache(SENTENCES)
def are_of_them(text: str) -> bool:
    """Whether a text counts some of others that it counts: 招了6个，其中2个."""
    return any(_OF_THEM.search(one) or is_of_number(one) for one in clauses(text))


def tells_apart(clause: str) -> bool:
    """Whether a clause tells of some of those counted before: 有1个没签, 去安顺的有1个没签."""
    return bool(_OF_THEM.search(clause) or _SOME.search(clause) or names_a_group(clause))


def names_a_rest(text: str, today: date) -> bool:
    """Whether a text sets some apart from others: 有3个才来，剩下的都满了."""
    counted = next((one for one in clauses(text) if heads(one, today)), "")
    rest = any(_REST.search(one) for one in clauses(text))
    return bool(rest or are_of_them(text) or tells_apart(counted))


def adds(words: str) -> bool:
    """Whether words that count people say that they are more than were told: 另外3个."""
    return bool(_MORE.search(words))


def comes_besides(words: str) -> bool:
    """Whether words that count people say that these were taken on, too: 3月又招了5个."""
    return bool(_MORE_CAME.search(clauses(words)[0])) or adds(words)


def goes_on(text: str, today: date) -> bool:
    """Whether the people a text counts first are told beside others before: 搬迁户4个也签了, or
    are all of them: 五个都还在."""
    counted = next((one for one in clauses(text) if heads(one, today)), "")
    return any(one.search(counted) for one in (_MORE, _ALSO, _ALL_OF_THEM))


def _counted(found: list[Part], part: Part) -> list[Part]:
    """The groups with one more, which may be some of the first, or what is left of it."""
    if not found:
        return [part]
    whole, of_them = found[0], _OF_THEM.search(part.words)
    rest = divided(found)
    if rest and rest.number == part.number and not of_them:
        return told_of_rest(found, part.words, of_all=False)
    if _REST.search(part.words):
        return _numbered_rest(found, part)
    if len(found) >= FEWEST and _THOSE.search(part.words):
        return _of_named(found, part)
    further = part.words.startswith("还有") and _ALL_OF_THEM.search(whole.words)
    within = not (_SOME.search(whole.words) or further) and part.number < whole.number
    beside = any(lacks_what_is_done(part.words, clauses(one.words)[0]) for one in found)
    among = of_them or (within and not beside and _SOME.search(part.words))
    if among and len(found) > 1 and not whole.whole:
        return [replace(whole, number=-1)]
    if among:
        shared, of_whole = whole.shared or whole.words, whole.whole or whole.number
        left = replace(whole, number=whole.number - part.number, whole=of_whole, shared=shared)
        return [replace(left, stated=False), *found[1:], replace(part, shared=shared, of=0)]
    return [*found, part]


def _among(found: list[Part], clause: str, today: date) -> list[Part] | None:
    """The groups with some of one told apart that a clause names; one below none if nobody can
    tell which that is, None if it names none."""
    some = some_named(clause, found)
    if some is None or (_OF_THEM.search(clause) and not some.sure):
        return None
    counted = heads(some.words, today)
    if some.at is not None and len(counted) == 1 and counted[0].high <= found[some.at].number:
        return set_apart_from(found, some.at, Part(some.words, int(counted[0].high)))
    unknown = some.sure and _OF_THE_LAST.search(clause) and not adds(clause)
    return [Part(clause, -1)] if unknown or is_of_number(clause) else None


def _numbered_rest(found: list[Part], part: Part) -> list[Part]:
    """The groups with what is left of them told by its number, as far as that agrees: what is left
    of one of them, or with it all that are beside that."""
    left = rest_of(found).number
    of_all = left + sum(one.number for one in beside_rest(found))
    if part.number in (left, of_all):
        return told_of_rest(found, part.words, of_all=part.number != left)
    return [*found, part]


def _of_named(found: list[Part], part: Part) -> list[Part]:
    """The groups with what is said of one that is named by its number: what is left of all, or
    one told before; 那3个还没上 after 招了9个，6个上了险."""
    named = [one for one in found if one.number == part.number]
    denied = _LESS.search(part.words) and not any(_LESS.search(one.words) for one in named)
    if len(named) == 1 and not (denied and rest_of(found).number == part.number):
        words = f"{named[0].words}，{part.words}"
        return [replace(one, words=words) if one in named else one for one in found]
    further = any(_MORE_CAME.search(one.words) for one in found[1:])
    return [*found, part] if further else _numbered_rest(found, part)


def _told(found: list[Part], clause: str) -> list[Part]:
    """The groups with what is said of the last of them, or of what is left of all."""
    if _REST.search(clause):
        return told_of_rest(found, clause, of_all=bool(_ALL_OF_THEM.search(clause)))
    return [*found[:-1], replace(found[-1], words=f"{found[-1].words}，{clause}")]
