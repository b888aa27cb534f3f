"""Facts as others send them, in the values rules compare with; every fault is named in Chinese."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import Any

from core.errors import Invalid
from eligibility.facts import Fact, Facts, UnknownFact
from eligibility.values import DECLINED, Interval

UNKNOWN, CLAIMED = "declined", "already_claimed"
_DAY = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
_FEN = Decimal("0.01")


class Unfit(ValueError):
    """A value that its fact cannot have; the message says what would be right."""


def read_given(given: Mapping[str, Any], facts: Facts) -> dict[str, Any]:
    """The known facts of a mapping of names and values; raises Invalid with all that is wrong.

    null is not known, "declined" was asked and is not known, {"min", "max"} lies between both.
    """
    known: dict[str, Any] = {}
    faults: dict[str, list[str]] = {}
    for name, value in given.items():
        if name == CLAIMED:
            continue
        try:
            known[name] = _value(facts.get(name), value)
        except UnknownFact:
            faults[f"facts.{name}"] = ["没有这个事实，名称见 /api/v1/facts"]
        except Unfit as error:
            faults[f"facts.{name}"] = [str(error)]
    if faults:
        raise Invalid(fields=faults)
    return {name: value for name, value in known.items() if value is not None}


def read_claimed(given: Mapping[str, Any], names: Iterable[str]) -> tuple[str, ...]:
    """The benefits already drawn, by their ids or families; raises Invalid for a strange one."""
    claimed, held = given.get(CLAIMED) or [], set(names)
    if not isinstance(claimed, list) or not all(isinstance(one, str) for one in claimed):
        raise Invalid(fields={f"facts.{CLAIMED}": ["应是卡片编号或 family 的列表"]})
    if strange := [one for one in claimed if one not in held]:
        raise Invalid(fields={f"facts.{CLAIMED}": [f"没有“{strange[0]}”这张卡片或这个 family"]})
    return tuple(claimed)


def _value(fact: Fact, value: Any) -> Any:
    if value is None:
        return None
    if value == UNKNOWN:
        return DECLINED
    read = _READERS[fact.type]
    if isinstance(value, Mapping):
        return _interval(fact, value, read)
    return read(fact, value)


def _interval(fact: Fact, value: Mapping[str, Any], read: Callable[[Fact, Any], Any]) -> Interval:
    if fact.type in ("bool", "enum") or set(value) != {"min", "max"}:
        raise Unfit('数量说不准时写成 {"min": 20, "max": 39}，只用于数、金额和日期')
    low, high = read(fact, value["min"]), read(fact, value["max"])
    if low > high:
        raise Unfit("min 不能比 max 大")
    return Interval(low, high)


def _yes_or_no(_fact: Fact, value: Any) -> bool:
    if not isinstance(value, bool):
        raise Unfit(f'应是 true、false 或 "{UNKNOWN}"')
    return value


def _whole(fact: Fact, value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise Unfit(f"应是不小于 0 的整数{f'，单位{fact.unit}' if fact.unit else ''}")
    return value


def _number(value: Any) -> Decimal:
    """A number as it was written: 0.1 is a tenth."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise Unfit("应是数")
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        raise Unfit("应是数") from None
    if not number.is_finite() or number < 0:
        raise Unfit("应是不小于 0 的数")
    return number


def _months(_fact: Fact, value: Any) -> Fraction:
    return Fraction(_number(value))


def _yuan(_fact: Fact, value: Any) -> Fraction:
    number = _number(value)
    if number != number.quantize(_FEN):
        raise Unfit("应是元，最多两位小数")
    return Fraction(number)


def _share(_fact: Fact, value: Any) -> Fraction:
    if isinstance(value, str) and value.endswith("%"):
        return Fraction(_number(value[:-1])) / 100
    return Fraction(_number(value))


def _choice(fact: Fact, value: Any) -> str:
    if not isinstance(value, str) or value not in fact.choices:
        raise Unfit(f"应是 {'、'.join(fact.choices)} 之一")
    return value


def _date(_fact: Fact, value: Any) -> str:
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        raise Unfit("应是 2022-07-01、2022-07 或 2022 这样的日期")
    year, month, day = ([int(part) for part in value.split("-")] + [1, 1])[:3]
    try:
        date(year, month, day)
    except ValueError:
        raise Unfit(f"没有“{value}”这一天") from None
    return value


_READERS: Mapping[str, Callable[[Fact, Any], Any]] = {
    "bool": _yes_or_no,
    "count": _whole,
    "year": _whole,
    "months": _months,
    "days": _months,
    "yuan": _yuan,
    "ratio": _share,
    "enum": _choice,
    "date": _date,
}
