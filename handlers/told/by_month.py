"""Who asks what comes in a month is told a month's sum, however many months were told of."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from handlers.asked import Asked
from nlp.statements import clauses
from policy.hearing import Heard
from policy.knowledge import Shelved
from policy.reckoned.grouped import Group

ONE = "一个月"
_HOW_MUCH = re.compile("多少|好多|几个?钱|几[百千万]")
# 干了一个月给多少 says how long somebody worked.
_A_MONTH = re.compile(
    "(?<![干做上学训习培待了满够])(?:[一每]个月|每月|按月)[^0-9]{0,8}(?:多少|好多|几)"
)


def for_a_month(asked: Asked, shelved: Shelved, told: Mapping[str, Heard]) -> dict[str, Heard]:
    """What was told, without the months a sum would be multiplied by where a month's is asked, or
    where some of them were drawn already: what of them is left nobody said."""
    drawn = any(grant.months_drawn in told for grant in shelved.benefit.grants)
    if not drawn and not asks_for_a_month(asked.text):
        return dict(told)
    return {name: one for name, one in told.items() if name not in _months(shelved)}


def each_for_a_month(asked: Asked, shelved: Shelved, groups: Sequence[Group]) -> Sequence[Group]:
    """The groups, each with one month for those a sum would be multiplied by where a month's is
    asked."""
    if not asks_for_a_month(asked.text):
        return groups
    month = {name: Heard(1, ONE) for name in _months(shelved)}
    return [replace(one, told={**one.told, **month}) if one.told else one for one in groups]


def _months(shelved: Shelved) -> set[str]:
    return {grant.times for grant in shelved.benefit.grants if grant.every == "month"} - {""}


def asks_for_a_month(text: str) -> bool:
    """Whether all sums a text asks for are those of a month."""
    asking = [one for one in clauses(text) if _HOW_MUCH.search(one)]
    return bool(asking) and all(_A_MONTH.search(one) for one in asking)
