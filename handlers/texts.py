"""Sentences that several handlers say."""

import re
from collections.abc import Iterable

from bot.messages import Choice

HUMAN = "也可以回复“人工”，或拨打 12333。"
NOT_ADVICE = "以上是原文，办理前请拨打 12333 核实。"
UNANSWERED = "没有答上转人工"
"""What is said on behalf of somebody who picks a person instead of what they were given."""


def beside_words(door: str) -> str:
    """Whom to ask, as it stands behind words: a number is set apart from them by a blank."""
    return f" {door}" if door[:1].isdigit() else door


def numbered(choices: Iterable[Choice]) -> str:
    """Choices as lines the person can answer with a number."""
    return "\n".join(f"{number}  {choice.label}" for number, choice in enumerate(choices, 1))


_CHINESE = "一二三四五六七八九"
# 8个 alone counts people, and picks nothing.
_PICK = re.compile(
    "(?P<so>(?:我?想?[看问查讲说]+(?:一?下)?)?第|选|要)?"
    rf"\s*(?P<one>[0-9]{{1,2}}|[{_CHINESE}])\s*(?:(?(so)(?:[个号项条]|[种样类](?:办法|算法|情况)?)|[号项条]))?[.。、!！]?"
)


def picked(text: str) -> int | None:
    """The number by which somebody picks one of the choices; None if they say anything else."""
    match = _PICK.fullmatch(text)
    return (_CHINESE.find(match["one"]) + 1 or int(match["one"])) if match else None
