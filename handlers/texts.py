"""Sentences that several handlers say."""

from collections.abc import Iterable

from bot.messages import Choice

HELP_LINE = "12333"
HUMAN = "也可以回复“人工”，或拨打 12333。"


def numbered(choices: Iterable[Choice]) -> str:
    """Choices as lines the person can answer with a number."""
    return "\n".join(f"{number}  {choice.label}" for number, choice in enumerate(choices, 1))
