"""How many of those somebody placed went how far, told bit by bit: 介绍了8个, then 都是省外的."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from eligibility.facts import DISTANCES, Fact
from handlers.asked import Asked
from handlers.checks.check_state import Check
from handlers.checks.under_way import facts_of
from handlers.told.going import by_place, how_far
from nlp.counting.heads import heads
from nlp.questions.replies import amounts
from nlp.statements import clauses
from nlp.text import plain

IN_ALL = "placed_total"
"""The fact of how many were placed, wherever they went."""

_ALL = re.compile("[都全均]")
_PLACED = re.compile("一共|总共|拢共|共计|介绍|推荐|安排|成了|送")
_THE_REST = re.compile("剩下|剩余|其余|余下|其他|其它|别的|另外")
_NOT_SO = re.compile("[没不](?!出)|无")
_WITHIN_PROVINCE = re.compile("[没不]出省")
_WHETHER = re.compile("[能给可][^，,。]{0,16}[不吗么没]$")
FEW_WORDS = 6
"""Characters of an answer that says where people went, and nothing else: 省外的."""


def sent_where(asked: Asked, check: Check, fact: Fact | None = None) -> dict[str, Any]:
    """How many went how far, and that nobody went elsewhere, where that is said of all; how many
    there are in all, where only that is told. `fact` is the one asked for."""
    ways = {one.toward: one for one in facts_of(asked, check) if one.toward}
    text = asked.text
    of_it = (fact and fact.toward) or _ALL.search(text) or _PLACED.search(text)
    if len(ways) < 2 or not of_it or _NOT_SO.search(_WHETHER.sub("", text)):
        return {}
    of_places = list(ways.values())
    told = {name: one.given for name, one in by_place(asked, of_places, text).items()}
    numbers = amounts(text, "人", asked.turn.today)
    far, total = how_far(asked, text), _number(numbers)
    way = ways.get(DISTANCES[far]) if far is not None else None
    if told:
        return _with_the_rest(asked, check, ways, told)
    if way and (numbers or _ALL.search(text) or len(plain(text)) <= FEW_WORDS):
        total = total or _told_before(check, of_places) if len(numbers) < 2 else None
        if _WITHIN_PROVINCE.search(text):  # also who stayed in the county did not leave it
            return {one.name: 0 for one in of_places if one.toward == DISTANCES[-1]}
        return _all_one_way(way, of_places, total) if total or not numbers else {}
    return {IN_ALL: total} if total and not way and _PLACED.search(text) else {}


def _all_one_way(way: Fact, of_places: Sequence[Fact], total: int | None) -> dict[str, Any]:
    others = {one.name: 0 for one in of_places if one is not way}
    return others | ({way.name: total} if total else {})


def _with_the_rest(
    asked: Asked, check: Check, ways: Mapping[str, Fact], told: Mapping[str, Any]
) -> dict[str, Any]:
    """Those told with all that are left, and nobody else: 一共12个，3个县里的，剩下的外省."""
    nobody: dict[str, Any] = {one.name: 0 for one in ways.values()}
    parts = clauses(asked.text)
    rest = [one for one in parts if _THE_REST.search(one) and not heads(one, asked.turn.today)]
    if not rest:
        alone = len(told) == 1 and _ALL.search(asked.text)
        return (nobody if alone else {}) | dict(told)
    in_all = [one for one in parts if _PLACED.search(one) and how_far(asked, one) is None]
    total = _number(amounts(in_all[0], "人", asked.turn.today)) if in_all else None
    total, far = total or check.facts.get(IN_ALL), how_far(asked, rest[0])
    exact = all(isinstance(one, int) for one in (total, *told.values()))
    way = ways.get(DISTANCES[far]) if far is not None else None
    if not exact or way is None or way.name in told or total < sum(told.values()):
        return dict(told)
    return {**nobody, **told, way.name: total - sum(told.values())}


def _told_before(check: Check, of_places: Sequence[Fact]) -> int | None:
    """How many were told before without where they went, or as gone one way only."""
    counted = [check.facts[one.name] for one in of_places if check.facts.get(one.name)]
    known = check.facts.get(IN_ALL) or (counted[0] if len(counted) == 1 else None)
    return known if isinstance(known, int) else None


def _number(numbers: Sequence[tuple[Any, Any]]) -> int | None:
    """The one exact number of an answer."""
    exact = len(numbers) == 1 and numbers[0][0] == numbers[0][1]
    return int(numbers[0][0]) if exact else None
