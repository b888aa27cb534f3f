"""Matches as they are told: in Chinese for people, as data for programs."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Row

from core.clock import beijing_date
from matching.counting import Found, Matched
from matching.reasons import STANDS
from matching.simulation import Cost, Tally
from policy.knowledge import Shelved
from policy.verdicts import STATUSES
from policy.wording import month, yuan

MOST = 5
"""How many of the most frequent conditions are told."""

HOW = {"certainly": "确定", "possibly": "可能"}
NOT_IN_FORCE = {
    "expired": "这一天已经到期，没有人可以申请；要按别的日子数，用 --day。",
    "not_started": "这一天还没有开始，没有人可以申请；要按开始以后数，用 --day。",
}


def matched_lines(found: Matched) -> list[str]:
    """For whom a benefit is, as lines of text."""
    head = _head(found.shelved, found.day)
    if found.standing != "in_force":
        return [head, NOT_IN_FORCE[found.standing]]
    counts = f"同意我们记住的人里：确定符合 {found.certainly} 人，可能符合 {found.possibly} 人。"
    shown = "、".join(f"{one.person}（{HOW[one.how]}）" for one in found.sample)
    return [head, counts, *([f"其中（编号）：{shown}"] if shown else [])]


def _head(shelved: Shelved, day: date) -> str:
    on = month(day.isoformat())
    return f"【{shelved.card.name}】{shelved.region.name}　{on}　版本 {shelved.version}"


def matched_data(found: Matched) -> dict[str, Any]:
    """The same as data."""
    return {
        "card": found.shelved.card.id,
        "version": found.shelved.version,
        "day": found.day.isoformat(),
        "standing": found.standing,
        "certainly": found.certainly,
        "possibly": found.possibly,
        "sample": [_found(one) for one in found.sample],
    }


def _found(one: Found) -> dict[str, Any]:
    return {"person": one.person, "how": one.how}


def tally_lines(tally: Tally, shelved: Shelved, day: date) -> list[str]:
    """What a benefit would come to, as lines of text."""
    counted = "，".join(f"{STATUSES[one]} {tally.statuses[one]}" for one in _present(tally))
    return [
        _head(shelved, day),
        f"共核对 {tally.statuses.total()} 个：{counted}。" if counted else "一个也没有。",
        *_cost_lines("符合条件的", tally.certain),
        *_cost_lines("待认定的，全部认定下来另要", tally.conditional),
        *_frequent("不符合的，最多卡在", tally.failing),
        *_frequent("不能断定的，最多缺", tally.missing),
    ]


def _present(tally: Tally) -> list[str]:
    return [status for status in STATUSES if tally.statuses[status]]


def _cost_lines(whose: str, cost: Cost) -> Iterator[str]:
    if not cost.people:
        return
    exact = cost.least == cost.most
    told = yuan(cost.least) if exact else f"{yuan(cost.least)}至{yuan(cost.most)}"
    open_too = f"，其中 {cost.without_figure} 个说不出全数（原文没写，或缺算数的事实）"
    yield f"{whose}：合计 {told}{open_too if cost.without_figure else ''}。"


def _frequent(head: str, counted: Counter[str]) -> Iterator[str]:
    if counted:
        yield f"{head}："
    # Of equals the same goes first each time.
    ordered = sorted(counted.items(), key=lambda one: (-one[1], one[0]))
    yield from (f"  {number} 个　{text}" for text, number in ordered[:MOST])


def tally_data(tally: Tally, shelved: Shelved, day: date) -> dict[str, Any]:
    """The same as data, sums in fen."""
    return {
        "card": shelved.card.id,
        "version": shelved.version,
        "day": day.isoformat(),
        "statuses": {status: tally.statuses[status] for status in _present(tally)},
        "cost": {"certain": _cost(tally.certain), "conditional": _cost(tally.conditional)},
        "failing": dict(tally.failing.most_common()),
        "missing": dict(tally.missing.most_common()),
    }


def _cost(cost: Cost) -> dict[str, int]:
    return {
        "people": cost.people,
        "least_fen": cost.least,
        "most_fen": cost.most,
        "without_figure": cost.without_figure,
    }


def findings_lines(rows: Sequence[Row[Any]], total: int) -> list[str]:
    """Whose verdict changed, as lines of text."""
    lines = [
        f"{month(beijing_date(row.created_at).isoformat())}　编号 {row.person_id}　"
        f"{STANDS[row.before]} → {STANDS[row.after]}（{'已告知' if row.told_at else '待告知'}）"
        for row in rows
    ]
    more = f"，只列出最近的 {len(rows)} 条" if total > len(rows) else ""
    return [*lines, f"共 {total} 条{more}。"]


def findings_data(rows: Sequence[Row[Any]], total: int) -> dict[str, Any]:
    """The same as data, with the words to tell."""
    kept = ("version", "before", "after", "reason")
    items = [
        {"person": row.person_id}
        | {name: getattr(row, name) for name in kept}
        | {"created_at": row.created_at.isoformat(), "told": row.told_at is not None}
        for row in rows
    ]
    return {"items": items, "total": total}
