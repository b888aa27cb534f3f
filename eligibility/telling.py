"""What people tell, as it comes from outside, in the values that rules compare with."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from eligibility.facts import Fact, Facts
from eligibility.monthly import A_YEAR, Monthly
from eligibility.rules import BadRule, read_share
from eligibility.values import DECLINED, Interval, days

_WRITTEN = re.compile("[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?")
_LARGEST = 10**15
_SHOWN = 40
_DECLINED = DECLINED.value
_PLAIN = (bool, int, float, str)
_WHOLE = ("count", "days", "year")


class BadValue(ValueError):
    """What was told of a fact cannot be its value; the message says what can."""


def read_known(given: Mapping[str, Any], facts: Facts) -> dict[str, Any]:
    """Facts as JSON or YAML gives them, in the values that rules compare with.

    null is unknown, "declined" asked and not known, {"min": 20, "max": 39} a vague number or
    day, {"months": [[3, 1500], [4, 1600]]} a sum that is another each month, 0 a month without a
    name, and "onward" what is paid in all that follow. Sums are yuan, a share is "5.5%" or 0.055;
    written decimals are taken exactly. Raises UnknownFact for a name and BadValue for a value that
    the dictionary has not.
    """
    return {name: read_one(name, value, facts) for name, value in given.items()}


def read_one(name: str, value: Any, facts: Facts) -> Any:
    """What is told of one fact, as `read_known` reads it."""
    return _read(facts.get(name), value)


def write_known(known: Mapping[str, Any], facts: Facts) -> dict[str, Any]:
    """The values as JSON holds them; `read_known` gives the same values again."""
    return {
        name: value if type(value) in _PLAIN else _written(facts.get(name), value)
        for name, value in known.items()
    }


def _written(fact: Fact, value: Any) -> Any:
    match value:
        case Interval(low, high):
            return {"min": _written(fact, low), "max": _written(fact, high)}
        case Monthly(sums, onward):
            months = [[month, _written(fact, one)] for month, one in sums]
            further = {} if onward is None else {"onward": _written(fact, onward)}
            return {"months": months, **further}
        case Fraction() if fact.type == "ratio":
            return f"{Decimal(value.numerator) * 100 / Decimal(value.denominator):f}%"
        case Fraction():
            return value.numerator if value.denominator == 1 else float(value)
        case date():
            return value.isoformat()
    return DECLINED.value if value is DECLINED else value


def _read(fact: Fact, value: Any) -> Any:
    if value is None:
        return None
    if value == _DECLINED:
        return DECLINED
    # Asking a plain value whether it is a mapping costs more than reading it.
    if type(value) not in _PLAIN and isinstance(value, Mapping):
        return _monthly(fact, value) if "months" in value else _interval(fact, value)
    return _one(fact, value)


def _interval(fact: Fact, value: Mapping[str, Any]) -> Interval:
    if fact.type in ("bool", "enum") or set(value) != {"min", "max"}:
        wanted = _wanted(fact)
        raise BadValue(f"“{fact.name}”应为{wanted}，只有数和日期可以写成 {{min, max}} 两项")
    low, high = _one(fact, value["min"]), _one(fact, value["max"])
    upside_down = days(high)[1] < days(low)[0] if fact.type == "date" else high < low
    if upside_down:
        ends = f"{_shown(value['min'])} 和 {_shown(value['max'])}"
        raise BadValue(f"“{fact.name}”的 min 不能比 max 大，现在是 {ends}")
    return Interval(low, high)


def _monthly(fact: Fact, value: Mapping[str, Any]) -> Monthly:
    months = value["months"]
    pairs = isinstance(months, list) and all(_is_of_a_month(one) for one in months)
    if not fact.monthly or not months or not pairs or not {*value} <= {"months", "onward"}:
        raise BadValue(
            f"“{fact.name}”应为{_wanted(fact)}；只有按月发、按月交的钱可以写成 "
            "{months: [[月份, 金额], …]}，说不清是几月的写 0"
        )
    named = [month for month, _ in months if month]
    if twice := [month for month in named if named.count(month) > 1]:
        raise BadValue(f"“{fact.name}”的{twice[0]}月写了不止一次，每个月只写一次，金额合在一起")
    onward = _one(fact, value["onward"]) if "onward" in value else None
    return Monthly(tuple((month, _one(fact, one)) for month, one in months), onward)


def _is_of_a_month(one: Any) -> bool:
    pair = isinstance(one, list | tuple) and len(one) == 2
    return pair and type(one[0]) is int and 0 <= one[0] <= A_YEAR


def _one(fact: Fact, value: Any) -> Any:
    read: Callable[[Fact, Any], Any] = _READERS.get(fact.type, _number)
    found = read(fact, value)
    if found is None:
        raise BadValue(f"“{fact.name}”应为{_wanted(fact)}，现在是 {_shown(value)}")
    return found


def _bool(_: Fact, value: Any) -> bool | None:
    return value if isinstance(value, bool) else None


def _choice(fact: Fact, value: Any) -> str | None:
    return value if isinstance(value, str) and value in fact.choices else None


def _day(_: Fact, value: Any) -> str | date | None:
    if isinstance(value, str) and not _WRITTEN.fullmatch(value):
        return None
    try:
        return value if isinstance(value, str | date) and days(value) else None
    except ValueError:
        return None


def _share(_: Fact, value: Any) -> Fraction | None:
    if not isinstance(value, str):
        share = _exactly(value)
        return share if share is not None and 0 <= share <= 1 else None
    try:
        return read_share(value)
    except BadRule:
        return None


def _number(fact: Fact, value: Any) -> int | Fraction | None:
    if type(value) is int and 0 <= value <= _LARGEST:
        return value
    number = _exactly(value)
    if number is None or (number < 0 and fact.type != "year"):
        return None
    if number.denominator == 1:
        return number.numerator
    return None if fact.type in _WHOLE else number


_READERS: Mapping[str, Callable[[Fact, Any], Any]] = {
    "bool": _bool,
    "enum": _choice,
    "date": _day,
    "ratio": _share,
}


def _exactly(value: Any) -> Fraction | None:
    """A number as it is written: 0.1 is a tenth, not the float next to it."""
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal | Fraction):
        return None
    if isinstance(value, int) and abs(value) > _LARGEST:
        return None
    try:
        return Fraction(str(value)) if isinstance(value, float) else Fraction(value)
    except (ValueError, OverflowError):
        return None


def _wanted(fact: Fact) -> str:
    match fact.type:
        case "bool":
            return " true 或 false"
        case "enum":
            return f" {'、'.join(fact.choices)} 之一"
        case "date":
            return "日期，例如 2022-06-30、2022-06"
        case "ratio":
            return "比例，例如 5.5% 或 0.055"
        case "count" | "days" | "year":
            return f"整数（{fact.unit}）" if fact.unit else "整数"
        case _:
            return f"数（{fact.unit}）"


def _shown(value: Any) -> str:
    """A value as a message can show it, however large or deep it is."""
    if isinstance(value, list | dict):
        return "一组值"
    if isinstance(value, int) and abs(value) > _LARGEST:
        return "太大的数"
    return repr(value)[:_SHOWN]
