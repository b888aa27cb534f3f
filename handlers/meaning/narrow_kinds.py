"""Cards that are only for a narrow kind of firm, as 帮扶车间."""

from collections.abc import Mapping, Sequence

from eligibility.rules import Compare, leaves
from handlers.asked import Asked
from handlers.told.story import heard
from policy.hearing import Heard
from policy.knowledge import Shelved


def is_for_a_kind(asked: Asked, name: str) -> bool:
    """Whether a card is only for a narrow kind of firm, and they said that they are one."""
    narrow = _narrow(asked.knowledge.cards[name])
    told_of = heard(asked, [one.fact for one in narrow])
    return any(_is_told(one, told_of) for one in narrow)


def is_for_a_kind_untold(asked: Asked, shelved: Shelved) -> bool:
    """Whether a card is only for a narrow kind of firm, and nobody said that they are one."""
    return for_a_kind_untold(shelved, heard(asked, shelved.benefit.facts))


def for_a_kind_untold(shelved: Shelved, told_of: Mapping[str, Heard]) -> bool:
    """Whether a card is only for a narrow kind of firm of which nothing was told: its figures then
    say nothing for it."""
    return not all(_is_told(one, told_of) for one in _narrow(shelved))


def _narrow(shelved: Shelved) -> Sequence[Compare]:
    """The conditions by which a card is only for a narrow kind of firm."""
    return [
        leaf
        for leaf in leaves(shelved.benefit.whole)
        if leaf.operator == "=="
        and any(leaf.value in narrow for narrow in leaf.fact.kinds.values())
    ]


def _is_told(narrow: Compare, told_of: Mapping[str, Heard]) -> bool:
    name = narrow.fact.name
    return name in told_of and told_of[name].given == narrow.value
