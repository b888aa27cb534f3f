"""How far people go, told by names of places and by words: 去广东 is beyond the province of
Guiyang, 本县 within the county. Where the words leave that open nothing is told."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache, partial

from eligibility.facts import DISTANCES, Fact, Facts
from handlers.asked import Asked
from handlers.told.own_county import names_own, own_county
from handlers.told.passes import STORIES
from nlp.counting.heads import heads
from nlp.counting.kin import without_heading
from nlp.counting.kin_ways import going_apart, gone_alike, with_the_other
from nlp.counting.oneself import counted_with_oneself
from nlp.numbers import Quantity
from nlp.places.goals import (
    LEAVES,
    Goal,
    beside_their_goal,
    goals,
    goes_on,
    leaves_open,
    left_behind,
    listed_as_one,
    of_their_label,
    with_their_count,
    without_homes,
)
from nlp.places.regions import Region, RegionTree
from nlp.put_right.elsewhere import Mentions, put_elsewhere
from nlp.put_right.taking_back import APART
from nlp.statements import clauses, sounds_asking
from policy.hearing import Heard
from policy.told_values import between

COUNTY, PROVINCE, BEYOND = range(len(DISTANCES))
_ANY = frozenset((COUNTY, PROVINCE, BEYOND))
_INSIDE = frozenset((COUNTY, PROVINCE))

_AREAS: Mapping[str, Sequence[str]] = {
    "沿海": ("12", "13", "21", "31", "32", "33", "35", "37", "44", "45", "46"),
    "珠三角": ("44",),
    "大湾区": ("44", "81", "82"),
    "长三角": ("31", "32", "33", "34"),
    "江浙": ("31", "32", "33"),
}
"""The provinces of an area that is spoken of like a place, by the first digits of their codes."""

_NOT_OF_ALL = re.compile(
    "^[在留]|学习|考察|开会|出差|参观|[开办][了的过]|注册|成立|[我俺咱]|[去到往上送](?!的是)[^的]*的|也有"
)
"""What a clause says that may be of a firm or of who tells, or of some: 去北京的也有."""

_ABROAD = ("国外", "境外", "海外", "外国", "出国")


def bearing(facts: Iterable[Fact]) -> list[Fact]:
    """Those of the facts that are told by where people go."""
    return [fact for fact in facts if fact.by_place or fact.toward]


def by_place(asked: Asked, facts: Sequence[Fact], text: str) -> dict[str, Heard]:
    """What a text tells of where people go: the one distance, and how many go how far."""
    of_places = bearing(facts)
    if not of_places:
        return {}
    counted = {fact.toward: fact for fact in of_places if fact.toward}
    found = _in_all(asked, of_places, text)
    told: dict[str, list[Heard]] = {}
    for clause, one, far in _sent(asked, text) if counted else ():
        if fact := counted.get(DISTANCES[far]):
            heard = Heard(between(fact, one.low, one.high), clause)
            told.setdefault(fact.name, []).append(heard)
    # Whether those counted twice are the same only the groups of a text tell.
    return found | {
        name: each[0]
        for name, each in told.items()
        if all(other.given == each[0].given for other in each)
    }


def by_place_behind(
    asked: Asked, facts: Sequence[Fact], messages: Sequence[str]
) -> dict[str, Heard]:
    """How many go how far where one message tells how many, and one behind it where they go: 介绍
    成了18个人, then 都去了大同; nothing where more are counted."""
    counted = {fact.toward: fact for fact in facts if fact.toward}
    counts = [at for at, one in enumerate(messages) if heads(one, asked.turn.today)]
    if not counted or len(counts) != 1:
        return {}
    told = [one for text in messages[counts[0] + 1 :] for one in clauses(text)]
    where = [one for one in told if goes_on(one) and not _NOT_OF_ALL.search(one)]
    where = [one for one in where if not sounds_asking(one)]
    ways = _sent(asked, "，".join((messages[counts[0]], *where))) if where else ()
    found = {counted.get(DISTANCES[far]): between_them for _, between_them, far in ways}
    return {
        fact.name: Heard(between(fact, one.low, one.high), one.text)
        for fact, one in found.items()
        if fact and len(found) == 1
    }


def of_a_group(asked: Asked, facts: Sequence[Fact], text: str, number: int) -> dict[str, Heard]:
    """What a text tells of so many people who go one way."""
    of_places = bearing(facts)
    far = how_far(asked, text) if of_places else None
    counted = [fact for fact in of_places if far is not None and fact.toward == DISTANCES[far]]
    return _in_all(asked, of_places, text) | {fact.name: Heard(number, text) for fact in counted}


def _sent(asked: Asked, text: str) -> Iterator[tuple[str, Quantity, int]]:
    """The clauses that count people who go one way, or say it of those the one before counts:
    介绍成了6个，都在本县."""
    counts = [(clause, heads(clause, asked.turn.today)) for clause in clauses(text)]
    alone = sum(len(counted) for _, counted in counts) == 1
    waiting: Sequence[Quantity] = ()
    for clause, counted in counts:
        far = how_far(asked, clause)
        of_these = counted or (waiting if goes_on(clause) else ())
        if far is not None and len(of_these) == 1:
            yield clause, of_these[0], far
        if counted or _goals(asked, clause):
            waiting = counted if far is None and alone else ()


def how_far(asked: Asked, text: str) -> int | None:
    """How far a text says people go, as an index into DISTANCES; None if it leaves that open, or
    names goals of which one is farther than another."""
    if leaves_open(text):
        return None
    found = [one for clause in clauses(text) for one in _goals(asked, clause)]
    bounds = _bounds(asked, text)
    left = _ANY.intersection(*(_reach(asked, one) for one in found), *bounds)
    return next(iter(left)) if (found or bounds) and len(left) == 1 else None


def sends_all(asked: Asked, text: str) -> bool:
    """Whether a text counts people, and says of all whom it counts how far they go."""
    counting = [one for one in clauses(text) if heads(one, asked.turn.today)]
    asking = any(map(sounds_asking, clauses(text)))
    return (
        bool(counting) and not asking and all(how_far(asked, one) is not None for one in counting)
    )


def only_names_how_far(asked: Asked, text: str) -> bool:
    """Whether a text says that people left the county, and names no place: 9个去省外."""
    found = [goal for one in clauses(text) for goal in _goals(asked, one)]
    named = any(one.place for one in found)
    return not named and how_far(asked, text) in (PROVINCE, BEYOND)


def sent_nobody_knows_where(asked: Asked, text: str) -> list[int]:
    """The numbers of people in a text whose goals leave open how far they go."""
    names_goals = any(_goals(asked, one) for one in clauses(text))
    if not names_goals or any(how_far(asked, one) is not None for one in clauses(text)):
        return []
    return [int(one.high) for words in clauses(text) for one in heads(words, asked.turn.today)]


def ways_apart(asked: Asked, messages: Sequence[str]) -> tuple[str, ...]:
    """The messages with the places put right that were taken back, with the persons of a clause
    apart who go each their way, and with nothing between the places of one goal, nor between it
    and its number."""
    knowledge = asked.knowledge
    return _ways_apart(tuple(messages), knowledge.regions, asked.home or None, knowledge.facts)


@lru_cache(STORIES)  # in a turn each benefit looks at the same story anew
def _ways_apart(
    messages: Sequence[str], regions: RegionTree, near: str | None, facts: Facts
) -> tuple[str, ...]:
    mentions = partial(regions.mentions, near=near)
    right = counted_with_oneself(without_heading(APART.join(messages)))
    right = put_elsewhere(right, mentions)
    right = without_homes(right, mentions(right), _words(facts))
    apart = [going_apart(one) for one in gone_alike(right).split(APART)]
    story = "，".join(apart)
    return tuple(_places_together(with_the_other(one, story), mentions, facts) for one in apart)


def _places_together(text: str, mentions: Mentions, facts: Facts) -> str:
    text = of_their_label(text, mentions(text))
    text = listed_as_one(text, mentions(text))
    text = beside_their_goal(text, mentions(text), _words(facts))
    return with_their_count(text, mentions(text))


def _in_all(asked: Asked, of_places: Sequence[Fact], text: str) -> dict[str, Heard]:
    choices = [fact for fact in of_places if fact.by_place]
    far = how_far(asked, text) if choices else None
    if far is None:
        return {}
    # 出省那个补贴 tells how far without naming where.
    said = [text, *(one for one in clauses(text) if _goals(asked, one))]
    return {fact.name: Heard(fact.by_place[far], said[-1]) for fact in choices}


def _goals(asked: Asked, clause: str) -> list[Goal]:
    near = asked.home or None
    places = asked.knowledge.regions.mentions(clause, near=near) if near else ()
    places = tuple(one for one in places if not names_own(asked, clause, one))
    words = {*_words(asked.knowledge.facts), *_AREAS, *_ABROAD}
    return goals(clause, places, words)


def _reach(asked: Asked, goal: Goal) -> frozenset[int]:
    """How far a goal may be; more than one if the person's own county decides and is not known."""
    if goal.place:
        return _to(asked, goal.place.region)
    if goal.word in _AREAS:
        inside = asked.home[:2] in (*_AREAS[goal.word], "")
        return _ANY if inside else frozenset({BEYOND})
    if goal.word in _ABROAD:
        return frozenset()
    return frozenset({_words(asked.knowledge.facts)[goal.word]})


def _bounds(asked: Asked, text: str) -> list[frozenset[int]]:
    """How far people may be who left a county or a province, or did not: 出了县还在山西."""
    if not LEAVES.search(text):
        return []
    regions, near = asked.knowledge.regions, asked.home or None
    found = []
    for denied, own, place in left_behind(text, regions.mentions(text, near=near) if near else ()):
        of_province = own == "省" or (place and place.region.level == "province")
        if place and of_province and not regions.contains(place.region.adcode, asked.home):
            continue  # who left another province may be anywhere
        if of_province:
            found.append(_INSIDE if denied else frozenset({BEYOND}))
        elif not denied:
            found.append(frozenset({PROVINCE, BEYOND}))
    return found


def _to(asked: Asked, there: Region) -> frozenset[int]:
    """How far a region may be from where the person is."""
    regions, own = asked.knowledge.regions, own_county(asked)
    home = regions.get(asked.home)
    start = own or home
    if regions.path(there.adcode)[0] != regions.path(start.adcode)[0]:
        return frozenset({BEYOND})
    if there == start:
        return frozenset({COUNTY}) if own or home.level == "special" else _INSIDE
    if there.level == "county":
        return _INSIDE if _may_be_own(asked, own, there) else frozenset({PROVINCE})
    # 市里 is elsewhere for who lives in one of its counties, not for who lives in a district.
    in_it = regions.contains(there.adcode, start.adcode)
    apart = there.level == "city" and (start.level == "special" or start.name[-1] != "区")
    known = own or home.level == "special"
    return frozenset({PROVINCE}) if not in_it or (apart and known) else _INSIDE


def _may_be_own(asked: Asked, own: Region | None, there: Region) -> bool:
    """Whether a county may be the one the person is in, as far as they have not said which."""
    regions, home = asked.knowledge.regions, asked.knowledge.regions.get(asked.home)
    if own:
        return False
    if home.level != "special":
        return regions.contains(home.adcode, there.adcode)
    return there.name.endswith("县") and regions.contains(home.parent or "", there.adcode)


@lru_cache(4)
def _words(facts: Facts) -> Mapping[str, int]:
    """The words for how far somebody goes, of all facts, each with its index into DISTANCES."""
    found = dict[str, int]()
    for fact in facts:
        if fact.toward:
            found |= dict.fromkeys(fact.cues, DISTANCES.index(fact.toward))
        for far, choice in enumerate(fact.by_place):
            found |= dict.fromkeys(fact.heard.get(choice, ()), far)
    return found
