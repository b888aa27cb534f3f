"""Conditions as a small tree, read from a card and judged against what is known.

Three values: True, False and None for "cannot be said yet". An unknown fact never
counts as no, and never as yes.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from eligibility.facts import Fact, Facts
from eligibility.values import Interval as Interval
from eligibility.values import Operator, Verdict, days, demand, told

Known = Mapping[str, Any]


class BadRule(ValueError):
    """A card's condition cannot be read; the message says where and what would be right."""


@dataclass(frozen=True, slots=True)
class Compare:
    """One condition on one fact. Shares are Fractions, sums are yuan, the rest as counted.

    `official` is what nobody but an office can certify, whatever a person says of it.
    """

    fact: Fact
    operator: Operator
    value: Any
    official: bool = False
    meets: Callable[[Any], Verdict] = field(init=False, repr=False, compare=False)
    """Whether one value of its fact meets it."""
    _hash: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        operator, wanted = self.operator, self.value
        if self.fact.are:
            operator, wanted = "in", self.accepted
        meets = demand(operator, wanted, self.fact.type == "date")
        object.__setattr__(self, "meets", meets)
        parts = (self.fact, self.operator, self.value, self.official)
        object.__setattr__(self, "_hash", hash(parts))

    @property
    def accepted(self) -> tuple[Any, ...]:
        """The values one of which is demanded, those that are one of them by their kind, too."""
        named = self.value if isinstance(self.value, tuple) else (self.value,)
        return (*named, *(kind for value in named for kind in self.fact.are.get(value, ())))

    def __hash__(self) -> int:
        # Conditions are looked up far more often than made, and to hash a share takes long.
        return self._hash


@dataclass(frozen=True, slots=True)
class All:
    """Every part must hold."""

    parts: tuple["Rule", ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """One part is enough."""

    parts: tuple["Rule", ...]


@dataclass(frozen=True, slots=True)
class Not:
    """The part must not hold."""

    part: "Rule"


@dataclass(frozen=True, slots=True)
class Cases:
    """For whom the first of a pair holds, the second must; whoever fits no case fails."""

    cases: tuple[tuple["Rule", "Rule"], ...]


Rule = Compare | All | AnyOf | Not | Cases

ALWAYS = All(())
NEVER = AnyOf(())
_GROUPS = ("all", "any", "not", "cases")
_SHARE = re.compile(r"[0-9]+(\.[0-9]+)?%")


def read_rule(data: Mapping[str, Any] | None, facts: Facts) -> Rule:
    """The condition a card's mapping stands for; none stands for "always"."""
    if data is None:
        return ALWAYS
    if not isinstance(data, Mapping):
        raise BadRule(f"条件应写成“事实: 要求”，现在是 {data!r}")
    values = {key: value for key, value in data.items() if key not in ("cite", "official")}
    if len(values) != 1:
        raise BadRule(f"一个条件只能有一个事实或 all/any/not/cases，现在有 {sorted(values)}")
    ((key, value),) = values.items()
    official = _official(data, key)
    if key not in _GROUPS:
        return _compare(facts.get(key), value, official)
    group = _group(key, value, facts)
    if official:
        inside = "、".join(dict.fromkeys(leaf.fact.name for leaf in leaves(group)))
        raise BadRule(f"official 不能写在 {key} 上，请改写到它里面要机关认定的事实旁（{inside}）")
    return group


def _official(data: Mapping[str, Any], key: str) -> bool:
    official = data.get("official", False)
    if not isinstance(official, bool):
        raise BadRule(f"“{key}”旁的 official 应为 true 或 false，现在是 {official!r}")
    return official


def _group(key: str, value: Any, facts: Facts) -> Rule:
    match key:
        case "all":
            return All(_rules(key, value, facts))
        case "any":
            return AnyOf(_rules(key, value, facts))
        case "not":
            return Not(read_rule(value or {}, facts))
        case _:
            return Cases(tuple(_case(case, facts) for case in _listed(key, value)))


def _rules(key: str, values: Any, facts: Facts) -> tuple[Rule, ...]:
    return tuple(read_rule(value, facts) for value in _listed(key, values))


def _listed(key: str, values: Any) -> list[Any]:
    if not isinstance(values, list) or not values:
        raise BadRule(f"{key} 后面应是条件的列表，至少一项")
    return values


def _case(case: Any, facts: Facts) -> tuple[Rule, Rule]:
    if not isinstance(case, Mapping) or set(case) != {"if", "then"}:
        raise BadRule("cases 的每一项应有 if 和 then")
    return read_rule(case["if"], facts), read_rule(case["then"], facts)


def _compare(fact: Fact, value: Any, official: bool) -> Rule:
    if value in (None, {}, []):
        raise BadRule(f"“{fact.name}”后面没有写要求")
    if isinstance(value, Mapping):
        if fact.type in ("bool", "enum"):
            raise BadRule(f"“{fact.name}”不能比较大小，应直接写取值")
        parts = tuple(
            Compare(fact, _operator(operator), _value(fact, bound), official)
            for operator, bound in value.items()
        )
        return parts[0] if len(parts) == 1 else All(parts)
    if isinstance(value, list):
        return Compare(fact, "in", tuple(_value(fact, item) for item in value), official)
    return Compare(fact, "==", _value(fact, value), official)


def _operator(text: str) -> Operator:
    match text:
        case ">=" | "<=" | ">" | "<":
            return text
        case _:
            raise BadRule(f"不认识的比较“{text}”，应为 >=、<=、> 或 <")


def _value(fact: Fact, value: Any) -> Any:
    match fact.type:
        case "ratio":
            return read_share(str(value))
        case "enum" if value not in list(fact.choices):
            raise BadRule(f"“{fact.name}”没有“{value}”这个取值，可取 {'、'.join(fact.choices)}")
        case "bool" if not isinstance(value, bool):
            raise BadRule(f"“{fact.name}”应为 true 或 false")
        case "date":
            return _date(fact, value)
        case "count" | "months" | "days" | "yuan" | "year" if type(value) is not int:
            raise BadRule(f"“{fact.name}”应为整数，现在是 {value!r}")
    return value


def _date(fact: Fact, value: Any) -> str:
    try:
        days(value)
    except (ValueError, TypeError):
        raise BadRule(f"“{fact.name}”应为日期，例如 2022-06-30，现在是 {value!r}") from None
    return str(value)


def read_share(text: str) -> Fraction:
    """A share written as a percentage, exactly: "5.5%" is 11/200."""
    if not _SHARE.fullmatch(text):
        raise BadRule(f"比例应写成百分数，例如 5.5%，现在是“{text}”")
    return Fraction(text[:-1]) / 100


def judge(rule: Rule, known: Known) -> Verdict:
    """Whether the condition holds for what is known: True, False, or None for not yet."""
    if type(rule) is Compare:
        return rule.meets(known.get(rule.fact.name))
    if type(rule) is All:
        return every([judge(part, known) for part in rule.parts])
    if type(rule) is AnyOf:
        return some([judge(part, known) for part in rule.parts])
    if type(rule) is Not:
        return opposite(judge(rule.part, known))
    assert type(rule) is Cases
    return some([every([judge(one, known) for one in pair]) for pair in rule.cases])


def every(verdicts: Sequence[Verdict]) -> Verdict:
    """Whether all hold: one that fails decides, else one that is unknown leaves it open."""
    if False in verdicts:
        return False
    return None if None in verdicts else True


def some(verdicts: Sequence[Verdict]) -> Verdict:
    """Whether one holds: it decides, else one that is unknown leaves it open."""
    if True in verdicts:
        return True
    return None if None in verdicts else False


def opposite(verdict: Verdict) -> Verdict:
    """The verdict turned round; what is unknown stays so."""
    return None if verdict is None else not verdict


def leaves(rule: Rule) -> list[Compare]:
    """All conditions of a tree on single facts."""
    if type(rule) is Compare:
        return [rule]
    if type(rule) is All or type(rule) is AnyOf:
        return [leaf for part in rule.parts for leaf in leaves(part)]
    if type(rule) is Not:
        return leaves(rule.part)
    assert type(rule) is Cases
    return [leaf for pair in rule.cases for part in pair for leaf in leaves(part)]


def decisive(rule: Rule, known: Known) -> list[Compare]:
    """The conditions on known facts that the verdict rests on, guards of other cases left out, and
    what must not be so: of that nobody is asked to meet what stands there."""
    match rule:
        case Compare():
            return [rule] if told(known.get(rule.fact.name)) else []
        case All(parts):
            return [leaf for part in parts for leaf in decisive(part, known)]
        case AnyOf(parts):
            met = [part for part in parts if judge(part, known)]
            return [leaf for part in met[:1] or parts for leaf in decisive(part, known)]
        case Not():
            return []
        case Cases(cases):
            chosen = [then for guard, then in cases if judge(guard, known)]
            return [leaf for then in chosen for leaf in decisive(then, known)]


def singled_out(rule: Rule, known: Known) -> list[Rule]:
    """The demands that hold for someone because a case fits them, and are not decided yet."""
    match rule:
        case All(parts) | AnyOf(parts):
            return [demand for part in parts for demand in singled_out(part, known)]
        case Cases(cases):
            fitting = [then for guard, then in cases if judge(guard, known)]
            return [then for then in fitting if judge(then, known) is None]
        case _:
            return []
