"""Expressions of tokens as each database asks its index for them, or holds them against a row.

They are those of the index of postings; a token that ends with * stands for all that begin so.
"""

from collections.abc import Set
from functools import reduce
from operator import and_, or_
from typing import Any

from sqlalchemy import ColumnElement, cast, false, func, literal
from sqlalchemy.dialects.postgresql import TSQUERY

from jobs.index.query import AllOf, Expression

PREFIX = "*"


def in_fts5(expression: Expression) -> str:
    """The expression as FTS5 is asked; no token has a quotation mark."""
    if isinstance(expression, str):
        start, sign, _ = expression.partition(PREFIX)
        return f'"{start}"{sign}'
    sign = " AND " if isinstance(expression, AllOf) else " OR "
    return f"({sign.join(map(in_fts5, expression.parts))})"


def in_tsquery(expression: Expression) -> str:
    """The expression as PostgreSQL is asked; no token has a quotation mark or a backslash."""
    if isinstance(expression, str):
        start, sign, _ = expression.partition(PREFIX)
        return f"'{start}'{':*' if sign else ''}"
    sign = " & " if isinstance(expression, AllOf) else " | "
    return f"({sign.join(map(in_tsquery, expression.parts))})"


def in_row(words: ColumnElement[Any], expression: Expression, embedded: bool) -> Any:
    """Whether a row's words have an expression, told without the index."""
    if not embedded:
        return words.op("@@")(cast(in_tsquery(expression), TSQUERY))
    return _spaced(literal(" ") + words + " ", expression)


def _spaced(words: ColumnElement[Any], expression: Expression) -> ColumnElement[bool]:
    if isinstance(expression, str):
        start, sign, _ = expression.partition(PREFIX)
        return func.instr(words, f" {start}" if sign else f" {start} ") > 0
    if not expression.parts:
        return false()
    both = and_ if isinstance(expression, AllOf) else or_
    return reduce(both, [_spaced(words, part) for part in expression.parts])


def has(held: Set[str], expression: Expression) -> bool:
    """Whether what has these tokens has an expression."""
    if isinstance(expression, str):
        start, sign, _ = expression.partition(PREFIX)
        return any(one.startswith(start) for one in held) if sign else start in held
    judged = (has(held, part) for part in expression.parts)
    both = isinstance(expression, AllOf)
    return bool(expression.parts) and (all(judged) if both else any(judged))
