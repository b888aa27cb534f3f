"""Which of a card's cases is theirs who told what only one of them counts: who starts up with
partners is no firm."""

from collections.abc import Mapping

from eligibility.rules import All, Cases, Compare, Rule, leaves
from policy.hearing import Heard


def case_told(rule: Rule, told: Mapping[str, Heard]) -> dict[str, Heard]:
    """What kind somebody is by the one case that counts what they told; nothing where they said of
    which kind they are, or told what another case asks."""
    match rule:
        case All(parts):
            found: dict[str, Heard] = {}
            for part in parts:
                found |= case_told(part, told)
            return found
        case Cases(cases):
            return _of_cases(cases, told)
        case _:
            return {}


def _of_cases(cases: tuple[tuple[Rule, Rule], ...], told: Mapping[str, Heard]) -> dict[str, Heard]:
    speaking = [(guard, then) for guard, then in cases if _is_asked(then, told)]
    if len(speaking) != 1:
        return {}
    guard, then = speaking[0]
    counted = [one.fact for one in leaves(then) if one.fact.type == "count"]
    counts = [one for one in counted if one.name in told and not told[one.name].left]
    if not counts or not isinstance(guard, Compare) or guard.fact.name in told:
        return {}
    if not (guard.fact.whole and guard.fact.choices):
        return {}
    kind = guard.value if isinstance(guard.value, str) else min(guard.value)
    return {guard.fact.name: Heard(kind, told[counts[0].name].words)}


def _is_asked(then: Rule, told: Mapping[str, Heard]) -> bool:
    """Whether anything was told that a case asks and no office has to find."""
    return any(one.fact.name in told and not one.official for one in leaves(then))
