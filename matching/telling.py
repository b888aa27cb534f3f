"""Matches as they are told: in Chinese for people, as data for programs."""

from typing import Any

from matching.counting import Found, Matched
from policy.wording import month

HOW = {"certainly": "确定", "possibly": "可能"}
NOT_IN_FORCE = {
    "expired": "这一天已经到期，没有人可以申请；要按别的日子数，用 --day。",
    "not_started": "这一天还没有开始，没有人可以申请；要按开始以后数，用 --day。",
}


def matched_lines(found: Matched) -> list[str]:
    """For whom a benefit is, as lines of text."""
    shelved, day = found.shelved, month(found.day.isoformat())
    head = f"【{shelved.card.name}】{shelved.region.name}　{day}　版本 {shelved.version}"
    if found.standing != "in_force":
        return [head, NOT_IN_FORCE[found.standing]]
    counts = f"同意我们记住的人里：确定符合 {found.certainly} 人，可能符合 {found.possibly} 人。"
    shown = "、".join(f"{one.person}（{HOW[one.how]}）" for one in found.sample)
    return [head, counts, *([f"其中（编号）：{shown}"] if shown else [])]


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
