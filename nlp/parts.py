"""The groups of people a message counts: 4个登记失业7个月，另外3个才4个月 are two, and of
16个，里头3个才干三个月，剩下的都满半年 the whole is no group, but what is left of it is one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from nlp.kin import going
from nlp.lacking import lacks_what_is_done
from nlp.lots import lot_named
from nlp.numbers import Quantity
from nlp.numerals import read_number
from nlp.slots import heads
from nlp.statements import clauses, sounds_asking
from nlp.told import told_numbers

_ALL = re.compile("都|全|均|一律|总共|一共|拢共")
_BUT = "(?:但是?|可是?|就是?|只是|光是?|单|唯独|偏偏|不过|也|只|其实|是)?"
_OF_THEM = re.compile(
    f"其中|^{_BUT}[这那]?(?:里头|里面|里边|当中|中间(?![没未不也休停歇断]))|(?:他们|人)(?:里头|里面|当中)"
)
_REST = re.compile(
    f"^{_BUT}(?:剩(?:下|余|的|那|[0-9一二两三四五六七八九十俩仨])|其余|余下|下剩|别人(?=都|全|均)"
    "|(?:其[他它]|别的|另外的)(?=[人都的在是全均才也就已满没干登签]|几个|[0-9一二两三四五六七八九十半]))"
)
_THOSE = re.compile(f"^{_BUT}[那这](?:[0-9一二两三四五六七八九十]+个|[俩仨])(?!里|当中|中|月)")
_MORE_CAME = re.compile("[招收雇请聘进添加]|[批拨回]|来了")
_LACKING = "(?=[^，]{0,8}(?:没|才|刚|不))"
_SOME = re.compile(f"^{_BUT}(?:有(?![的人])|还有{_LACKING})|^(?:实际|真正|最后|最终)")
_OF_THE_LAST = re.compile("[没未不才只刚仅]|后来")
_ALL_OF_THEM = re.compile("都|全|均|一律")
_LESS = re.compile("[没未]|不(?!是)|才|刚")
_ONLY_ASKS = re.compile(
    "(?:[那这咱我俺他她]们?|总共|一共|拢共|一哈|一起|加起来|的话|[人个能会给领拿补发得返报到该应是有的钱块呢呀吗了啊嘛哩咧]"
    "|可以|多少|好多|几|补贴|补助)*"
)
_LISTED = re.compile("、(?=[0-9一二两三四五六七八九十俩仨])")
_NUMBER = "[0-9一二两三四五六七八九十]+个|[俩仨]"
_AMONG = re.compile(
    f"^{_BUT}(?:(?!另外|还有|此外|再就)(?P<of>.{{2,8}}?)(?:[招来进收雇]的)?的?"
    f"(?P<lot>[那这][一二三四]?[批拨回茬]|里[头面边]|当中|那[些边])?也?有(?:{_NUMBER})"
    f"|有(?:{_NUMBER})人?(?P<those>.{{2,6}}?)的(?=.))"
)
_OF_THOSE = re.compile(
    "^.{0,6}?[那这](?P<number>[0-9一二两三四五六七八九十百]+)[个名位](?:人|[男女]的)?(?:里[头面边]?|当中|中)"
    f"(?:又|也|还)?(?=有(?:{_NUMBER}))"
)
"""Some of a group that is named by its number: 那11个里又有2个才签半年."""

_STAYS = re.compile("^(?:我|俺|咱)(?:自己)?在")
_MORE = re.compile(
    f"另外?|还(?!有{_LACKING})(?=[有招来加收请雇进添组带0-9一二两三四五六七八九十])|又|再(?!就业)|加上?|此外"
)
_ALSO = re.compile("也(?!没|不|未)")
_FIRM = re.compile("(?:企业|厂|公司|单位|店|馆|合作社)子?$")

FEWEST = 2
SENTENCES = 4096
"""Of how many messages it is remembered which groups they count."""


@dataclass(frozen=True, slots=True)
class Part:
    """Some of the people a message counts: the words on them, and how many they are.

    `persons` if they are named and not counted; `whole` is how many there are with those that
    were set apart from them, 0 if none were, and `rest` what is said of those that are left;
    `shared` what is said of all they are among; `stated` whether anything is said of them alone;
    `bare` if nothing follows their number.
    """

    words: str
    number: int
    persons: tuple[str, ...] = ()
    whole: int = 0
    rest: str = ""
    shared: str = ""
    stated: bool = True
    bare: bool = False


@lru_cache(SENTENCES)
def parts(text: str, today: date) -> Sequence[Part]:
    """The groups; nothing where a clause counts two kinds, or not exactly, where more are set
    apart than there are, or where nobody can tell from which group."""
    found, before, of_all = list[Part](), "", False
    for clause in clauses(text):
        if of_those := _OF_THOSE.match(clause):
            found = _among_those(found, of_those, clause, today)
            before = clause
            continue
        counted, persons = heads(clause, today), going(clause)
        counted = [one for one in counted if not (persons and one.text.endswith("口子"))]
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
    each = len(units) == 1 and units.isdisjoint({frozenset()})
    return named or bool(each and further and all(further.isdisjoint(one) for one in units))


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
    return any(_OF_THEM.search(one) or _OF_THOSE.match(one) for one in clauses(text))


def tells_apart(clause: str) -> bool:
    """Whether a clause tells of some of those counted before: 有1个没签, 去安顺的有1个没签."""
    apart = (_OF_THEM, _SOME, _AMONG, _OF_THOSE)
    return any(one.search(clause) for one in apart)


def names_a_rest(text: str, today: date) -> bool:
    """Whether a text sets some apart from others: 有3个才来，剩下的都满了."""
    counted = next((one for one in clauses(text) if heads(one, today)), "")
    rest = any(_REST.search(one) for one in clauses(text))
    return bool(rest or are_of_them(text) or tells_apart(counted))


def adds(words: str) -> bool:
    """Whether words that count people say that they are more than were told: 另外3个."""
    return bool(_MORE.search(words))


def goes_on(text: str, today: date) -> bool:
    """Whether the people a text counts first are told beside others before: 搬迁户4个也签了, or
    are all of them: 五个都还在."""
    counted = next((one for one in clauses(text) if heads(one, today)), "")
    return any(one.search(counted) for one in (_MORE, _ALSO, _ALL_OF_THEM))


def set_apart(found: Sequence[Part]) -> list[Part]:
    """The groups where those after the first are some of it, with what is left of it."""
    whole, *others = found
    left = whole.number - sum(one.number for one in others)
    rest = replace(whole, number=left, whole=whole.number, shared=whole.words, stated=False)
    return [rest, *(replace(one, shared=whole.words) for one in others)]


def _counted(found: list[Part], part: Part) -> list[Part]:
    """The groups with one more, which may be some of the first, or what is left of it."""
    if not found:
        return [part]
    if (named := _among(found, part)) is not None:
        return named
    whole, of_them = found[0], _OF_THEM.search(part.words)
    if whole.whole and whole.number == part.number and not of_them:
        return _of_rest(found, part.words)
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
        return [replace(left, stated=False), *found[1:], replace(part, shared=shared)]
    return [*found, part]


def _among(found: list[Part], part: Part) -> list[Part] | None:
    """The groups with some of one told apart that is named by its words or its place: 去安顺的有
    1个没签, 头一批有2个没交; None if they are not named so."""
    named = _AMONG.search(part.words)
    if named is None or len(found) < FEWEST or _OF_THEM.search(part.words):
        return None
    at = lot_named(part.words, len(found))
    of = named["of"] or named["those"]
    at = next((at for at, one in enumerate(found) if of in one.words), at)
    if at is None:
        unknown = named["lot"] and _OF_THE_LAST.search(part.words) and not adds(part.words)
        return [replace(found[0], number=-1), *found[1:]] if unknown else None
    return _set_apart_from(found, at, part)


def _among_those(
    found: list[Part], of_those: re.Match[str], clause: str, today: date
) -> list[Part]:
    """The groups with some told apart of the one that is named by its number; one below none if
    nobody can tell which that is."""
    words, number = clause[of_those.end() :], read_number(of_those["number"])
    counted, named = heads(words, today), [one for one in found if one.number == number]
    if len(counted) != 1 or len(named) != 1 or counted[0].high > named[0].number:
        return [Part(clause, -1)]
    return _set_apart_from(found, found.index(named[0]), Part(words, int(counted[0].high)))


def _set_apart_from(found: list[Part], at: int, part: Part) -> list[Part]:
    """The groups with some of one of them told apart."""
    one = found[at]
    left, shared = one.number - part.number, one.shared or one.words
    rest = replace(one, number=left, whole=one.number, shared=shared, stated=at == 0)
    return [*found[:at], rest, *found[at + 1 :], replace(part, shared=shared)]


def _numbered_rest(found: list[Part], part: Part) -> list[Part]:
    """The groups with what is left of them told by its number, as far as that agrees."""
    apart = found if found[0].whole else set_apart(found)
    if apart[0].number == part.number:
        return _of_rest(apart, part.words)
    return [*found, part]


def _of_named(found: list[Part], part: Part) -> list[Part]:
    """The groups with what is said of one that is named by its number: what is left of all, or
    one told before; 那3个还没上 after 招了9个，6个上了险."""
    named = [one for one in found if one.number == part.number]
    denied = _LESS.search(part.words) and not any(_LESS.search(one.words) for one in named)
    rest = found[0] if found[0].whole else set_apart(found)[0]
    if len(named) == 1 and not (denied and rest.number == part.number):
        words = f"{named[0].words}，{part.words}"
        return [replace(one, words=words) if one in named else one for one in found]
    further = any(_MORE_CAME.search(one.words) for one in found[1:])
    return [*found, part] if further else _numbered_rest(found, part)


def _told(found: list[Part], clause: str) -> list[Part]:
    """The groups with what is said of the last of them, or of what is left of all."""
    if _REST.search(clause):
        return _of_rest(found, clause)
    return [*found[:-1], replace(found[-1], words=f"{found[-1].words}，{clause}")]


def _of_rest(found: list[Part], clause: str) -> list[Part]:
    whole, *others = found if found[0].whole else set_apart(found)
    words = f"{whole.words}，{clause}"
    return [replace(whole, words=words, rest=clause, stated=True), *others]
