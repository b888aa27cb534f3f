"""What a check under way has to remember from one message to the next."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from typing import Any

from bot.messages import Memory
from core.errors import Invalid
from policy.given import read_given
from policy.knowledge import Knowledge

WHO_ASKED = "who"
"""Asked for before any fact: for whom everything is to be checked."""


@dataclass(frozen=True, slots=True)
class Check:
    """A check of one card, or (for `who` in `region`) of all that can still be had there.

    `facts` are the answers as `policy.given` reads them, `asked` the fact asked for, `last` the
    one before, `count` how many were asked, `again` how often this one in vain; `left_out` how many
    are still to be taken off those counted, `apart` whether any were; `of_another` whether it is
    about somebody else, or about what is not so yet.
    """

    card: str = ""
    who: tuple[str, ...] = ()
    region: str = ""
    facts: Mapping[str, Any] = field(default_factory=dict)
    asked: str = ""
    last: str = ""
    count: int = 0
    again: int = 0
    left_out: int = 0
    apart: bool = False
    of_another: bool = False

    @classmethod
    def of(cls, memory: Memory, knowledge: Knowledge) -> "Check | None":
        """The check under way; None if there is none, or if what it rests on is gone."""
        held = {one.name: memory.check[one.name] for one in fields(cls) if one.name in memory.check}
        if not held:
            return None
        check = cls(**held | {"who": tuple(held.get("who", ()))})
        known_card = not check.card or check.card in knowledge.cards
        known_fact = check.asked in ("", WHO_ASKED) or check.asked in knowledge.facts
        return check if known_card and known_fact and _readable(check, knowledge) else None

    def stored(self) -> dict[str, Any]:
        """As it is kept with the conversation."""
        return asdict(self)


def _readable(check: Check, knowledge: Knowledge) -> bool:
    try:
        read_given(check.facts, knowledge.facts)
    except Invalid:
        return False
    return True
