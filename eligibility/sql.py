"""A rule as a predicate in SQL, whose TRUE, FALSE and NULL are the verdicts of `judge`.

`WHERE predicate` gives those for whom the rule holds, `WHERE (predicate) IS NULL` those for
whom it is open. It runs on SQLite and on PostgreSQL.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Literal

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Date,
    and_,
    case,
    cast,
    false,
    func,
    literal,
    not_,
    null,
    or_,
    true,
)

from eligibility.rules import All, AnyOf, Cases, Compare, Not, Rule
from eligibility.values import HOLDS, days

_LENGTH_OF_A_DAY = len("2020-02-10")


class NoColumn(LookupError):
    """A rule speaks of a fact that no column holds."""


@dataclass(frozen=True, slots=True)
class Share:
    """The two columns of whole numbers whose quotient a share is; of nothing there is none."""

    part: ColumnElement[Any]
    whole: ColumnElement[Any]


Columns = Mapping[str, ColumnElement[Any] | Share]


Certified = Literal["as_told", "never", "always"]


def to_sql(
    rule: Rule, columns: Columns, certified: Certified = "as_told", wanted: bool = True
) -> ColumnElement[bool]:
    """The rule as a predicate over columns by the names of their facts, values as parameters.

    A bool is BOOLEAN, an enum its name as text, a number INTEGER or NUMERIC, a date DATE or a
    whole day as ISO text; a share is a Share, or follows from the columns of its two facts.
    What is unknown, declined or vague is NULL. Raises NoColumn for a fact without one.

    What only an office can certify counts as it was told, or as long as no office has certified
    it (`never`: open, unless people speak against themselves), or once all is certified that can
    be (`always`). `wanted` is False under a Not.
    """

    def inner(part: Rule) -> ColumnElement[bool]:
        return to_sql(part, columns, certified, wanted)

    match rule:
        case Compare():
            return _leaf(rule, columns, certified, wanted)
        case All(parts):
            return and_(true(), *map(inner, parts))
        case AnyOf(parts):
            return or_(false(), *map(inner, parts))
        case Not(part):
            return not_(to_sql(part, columns, certified, not wanted))
        case Cases(cases):
            return or_(false(), *(and_(*map(inner, pair)) for pair in cases))


def _leaf(
    rule: Compare, columns: Columns, certified: Certified, wanted: bool
) -> ColumnElement[bool]:
    several = _each(rule) if rule.operator in ("==", "in") else [rule]
    told = or_(*(_compare(one, columns) for one in several))
    if not rule.official or certified == "as_told":
        return told
    # Nobody certifies for themselves, but whoever speaks against themselves is believed.
    favour, against = (true(), false()) if wanted else (false(), true())
    disowned = not_(told) if wanted else told
    return case((disowned, against), else_=favour if certified == "always" else null())


def _each(rule: Compare) -> list[Compare]:
    return [Compare(rule.fact, "==", value) for value in rule.accepted]


def _compare(rule: Compare, columns: Columns) -> ColumnElement[bool]:
    column = _column(rule, columns)
    if isinstance(column, Share):
        return _compare_share(rule, column)
    match rule.fact.type:
        case "date":
            return _compare_day(rule, column)
        case "bool":
            return column == (true() if rule.value else false())
        case "ratio":
            raise NoColumn(f"“{rule.fact.name}”是比例，要用 Share 写明部分和整体两列")
    return _holds(rule, column, rule.value)


def _holds(rule: Compare, column: ColumnElement[Any], wanted: Any) -> ColumnElement[bool]:
    # The operators that compare values make a predicate of a column.
    predicate: Any = HOLDS[rule.operator](column, wanted)
    found: ColumnElement[bool] = predicate
    return found


def _column(rule: Compare, columns: Columns) -> ColumnElement[Any] | Share:
    fact = rule.fact
    if fact.name in columns:
        return columns[fact.name]
    parts = [columns.get(name) for name in fact.ratio]
    match parts:
        case [ColumnElement() as part, ColumnElement() as whole]:
            return Share(part, whole)
    raise NoColumn(f"没有“{fact.name}”这一列")


def _compare_share(rule: Compare, share: Share) -> ColumnElement[bool]:
    """Cross-multiplied in whole numbers: nothing is divided, so nothing is rounded."""
    wanted = Fraction(rule.value)
    part, whole = (cast(column, BigInteger) for column in (share.part, share.whole))
    least = part * literal(wanted.denominator, BigInteger)
    most = whole * literal(wanted.numerator, BigInteger)
    return case((whole > 0, _holds(rule, least, most)))


def _compare_day(rule: Compare, column: ColumnElement[Any]) -> ColumnElement[bool]:
    first, last = days(rule.value)
    is_text = not isinstance(column.type, Date)
    start, end = (day.isoformat() if is_text else day for day in (first, last))
    if rule.operator == "==":
        found: ColumnElement[bool] = and_(column >= start, column <= end)
    else:
        found = _holds(rule, column, start if rule.operator in (">=", "<") else end)
    # A month alone, as text, would compare as if it were its first day: it is left open.
    return case((func.length(column) == _LENGTH_OF_A_DAY, found)) if is_text else found
