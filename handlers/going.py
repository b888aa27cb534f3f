"""How far people go, told by the names of places: 去广东 is beyond the province of Guiyang."""

import re
from collections.abc import Sequence

from eligibility.facts import DISTANCES, Fact
from handlers.asked import Asked
from nlp.regions import Mention
from nlp.slots import heads
from nlp.statements import clauses
from policy.hearing import Heard

_GOAL = re.compile("(?<![不没回])(?:去|到|往|赴|奔|送|派)(?:了|的)?$")
_FOR = re.compile("(?:[给帮替]|为)$")
_SENT = re.compile("[那这]?边?[市县省]?(?:送|派|介绍|推荐|输送|安排|找)")
_HOW_MANY = re.compile("[省市县]?(?:那边)?(?:[0-9一二两三四五六七八九十]+[个人名]|[俩仨])")
_MARK = "#"
_THERE = re.compile("(?:在|[上下])$")


def by_place(asked: Asked, facts: Sequence[Fact], text: str) -> dict[str, Heard]:
    """What a text tells of where people go: the one destination, and how many go how far."""
    bearing = [fact for fact in facts if fact.by_place or fact.toward]
    if not bearing or not asked.home:
        return {}
    places = asked.knowledge.regions.mentions(text, near=asked.home)
    goals = [one for one in places if _is_goal(text, one)]
    goals = goals or [one for one in places if _is_there(text, one) and _how_far(asked, one)]
    found: dict[str, Heard] = {}
    for place in goals:
        far = _how_far(asked, place)
        for fact in bearing:
            if fact.by_place and len(goals) == 1:
                found[fact.name] = Heard(fact.by_place[far], place.text)
            elif fact.toward == DISTANCES[far] and (counted := _heads_beside(asked, text, place)):
                found[fact.name] = Heard(counted, text)
    return found


def _is_goal(text: str, place: Mention) -> bool:
    """Whether somebody goes to a place, or is sent there: 去大同, 给大同送了3个."""
    before, after = text[: place.start], text[place.end :]
    return bool(_GOAL.search(before) or (_FOR.search(before) and _SENT.match(after)))


def _is_there(text: str, place: Mention) -> bool:
    """Whether somebody is said to be at a place away, or how many are: 广东22个."""
    before, after = text[: place.start], text[place.end :]
    beside = not before or not clauses(before)[-1:] or before[-1] in "，,。 、"
    return bool(_THERE.search(before) or (beside and _HOW_MANY.match(after)))


def _how_far(asked: Asked, place: Mention) -> int:
    """Where a place lies for the person, as an index into DISTANCES."""
    regions = asked.knowledge.regions
    home, away = regions.path(asked.home), regions.path(place.region.adcode)
    return 2 if home[0] != away[0] else 0 if home == away and len(home) > 2 else 1


def _heads_beside(asked: Asked, text: str, place: Mention) -> int:
    """How many go to a place, by the number before it in its clause, else by the one behind it;
    0 if that is not said."""
    # A mark in the place of the name keeps what is beside it apart from other clauses.
    before = clauses(f"{text[: place.start]}{_MARK}")[-1].removesuffix(_MARK)
    after = clauses(f"{_MARK}{text[place.end :]}")[0].removeprefix(_MARK)
    for words, at in ((before, -1), (after, 0)):
        if counted := heads(words, asked.turn.today):
            one = counted[at]
            return int(one.high) if one.low == one.high else 0
    return 0
