"""Cards that staff write or change: in force over those shipped, which stay beneath them.

A shipped card that changes under one of theirs is neither lost nor put over it: theirs stays in
force until somebody has looked at both.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from policy.files import Entry
from policy.store import digest

OWN_CARD = "own_card"
"""The kind of their entries, named by the card's id."""

Bodies = Mapping[str, Any]


def own_card(card: Any, over: str) -> dict[str, Any]:
    """The body of an entry: the card, and the digest of the shipped one it was made from."""
    return {"over": over, "card": card}


def cards_in_force(shipped: Bodies, own: Bodies) -> dict[str, Any]:
    """All cards by their ids: those of staff in the place of the shipped ones."""
    return {**shipped, **{name: body["card"] for name, body in own.items()}}


@dataclass(frozen=True, slots=True)
class Standing:
    """A card as staff wrote it and as it is shipped; None for what is not there."""

    name: str
    own: Any | None
    shipped: Any | None
    over: str

    @property
    def in_force(self) -> Any | None:
        """The card that answers."""
        return self.shipped if self.own is None else self.own

    @property
    def shipped_digest(self) -> str:
        """What is another as soon as another card is shipped, "" for none."""
        return digest(Entry("card", self.name, self.shipped)) if self.shipped is not None else ""

    @property
    def outdated(self) -> bool:
        """Whether another card is shipped than the one that staff changed."""
        return self.own is not None and self.over != self.shipped_digest


def standing(entries: Iterable[Entry], name: str) -> Standing:
    """How it stands with the card of an id."""
    bodies = {one.kind: one.body for one in entries if one.name == name}
    own = bodies.get(OWN_CARD, {})
    return Standing(name, own.get("card"), bodies.get("card"), own.get("over", ""))


def outdated(entries: Sequence[Entry]) -> list[Standing]:
    """The cards of staff beneath which another card is shipped by now."""
    found = (standing(entries, one.name) for one in entries if one.kind == OWN_CARD)
    return [one for one in found if one.outdated]
