"""The dictionary of facts: what may be known of a person or a firm, and how to say it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

FactType = Literal["bool", "count", "months", "days", "yuan", "ratio", "enum", "date", "year"]

UNITS: Mapping[str, str] = {
    "count": "人",
    "months": "个月",
    "days": "天",
    "yuan": "元",
    "year": "年",
}


class UnknownFact(ValueError):
    """A rule or a question names a fact that the dictionary does not have."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that can be known: its type, unit and the words for it.

    `says` is how a condition on it reads (`denies` when a bool must be false);
    `choices` the values of an enum with their words; `ratio` the two facts a derived
    share is worked out from; `instead` facts that may stand in for it, as an estimate;
    `cues` the words by which a number in a sentence is taken for it, `default` whether a
    number of people that nothing marks is.
    """

    name: str
    type: FactType
    label: str
    says: str = ""
    denies: str = ""
    unit: str = ""
    choices: Mapping[str, str] = field(default_factory=dict)
    ratio: tuple[str, ...] = ()
    instead: tuple[str, ...] = ()
    meaning: str = ""
    cues: tuple[str, ...] = ()
    default: bool = False


class Facts:
    """All facts by name."""

    def __init__(self, facts: Sequence[Fact]) -> None:
        self._facts = {fact.name: fact for fact in facts}

    def get(self, name: str) -> Fact:
        """The fact of that name, or UnknownFact."""
        if name not in self._facts:
            raise UnknownFact(f"事实“{name}”不在 data/facts.yaml 中")
        return self._facts[name]

    def __contains__(self, name: object) -> bool:
        return name in self._facts

    @classmethod
    def from_data(cls, data: Mapping[str, Mapping[str, Any]]) -> "Facts":
        """The dictionary as `data/facts.yaml` holds it."""
        return cls([_fact(name, values) for name, values in data.items()])


def _fact(name: str, values: Mapping[str, Any]) -> Fact:
    known = dict(values)
    kind = known.get("type")
    if kind not in FactType.__args__:  # type: ignore[attr-defined]
        raise UnknownFact(f"事实“{name}”的类型“{kind}”不对")
    known.setdefault("unit", UNITS.get(str(kind), ""))
    known |= {key: tuple(known.get(key, ())) for key in ("ratio", "instead", "cues")}
    return Fact(name=name, **known)
