"""Facts as others send them: read one by one, so that every fault is named, in Chinese."""

from collections.abc import Collection, Mapping
from typing import Any

from core.errors import Invalid
from eligibility.facts import Facts, UnknownFact
from eligibility.telling import BadValue, read_one

UNKNOWN, CLAIMED = "declined", "already_claimed"


def read_given(given: Mapping[str, Any], facts: Facts) -> dict[str, Any]:
    """The known facts of a mapping of names and values; raises Invalid with all that is wrong."""
    known: dict[str, Any] = {}
    faults: dict[str, list[str]] = {}
    for name, value in given.items():
        if name == CLAIMED:
            continue
        try:
            known[name] = read_one(name, value, facts)
        except UnknownFact:
            faults[f"facts.{name}"] = ["没有这个事实，名称见 /api/v1/facts"]
        except BadValue as error:
            faults[f"facts.{name}"] = [str(error)]
    if faults:
        raise Invalid(fields=faults)
    return {name: value for name, value in known.items() if value is not None}


def read_claimed(given: Mapping[str, Any], names: Collection[str]) -> tuple[str, ...]:
    """The benefits already drawn, by their ids or families; raises Invalid for a strange one."""
    claimed = given.get(CLAIMED) or []
    if not isinstance(claimed, list) or not all(isinstance(one, str) for one in claimed):
        raise Invalid(fields={f"facts.{CLAIMED}": ["应是卡片编号或 family 的列表"]})
    if strange := [one for one in claimed if one not in names]:
        raise Invalid(fields={f"facts.{CLAIMED}": [f"没有“{strange[0]}”这张卡片或这个 family"]})
    return tuple(claimed)
