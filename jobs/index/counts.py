"""How many postings have a token: which words are rare, which exist, and which sound alike."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select
from sqlalchemy.dialects.postgresql import insert as insert_postgresql
from sqlalchemy.dialects.sqlite import insert as insert_sqlite

from jobs.index.query import AllOf, Expression, tokens
from jobs.index.tables import posting_tokens
from nlp.phrases import syllables

MOST_ALIKE = 20
"""How many pairs of one sound are tried in place of another."""

ALL = ""
"""The token that stands for all postings."""


def token_row(token: str, count: int) -> dict[str, object]:
    """The row of a token."""
    sound = syllables(token) if len(token) == 2 and not token.isascii() else ""
    return {"token": token, "sound": sound, "count": count}


def count_in(connection: Connection, found: Iterable[str]) -> None:
    """Count one more posting with these tokens."""
    native = insert_sqlite if connection.dialect.name == "sqlite" else insert_postgresql
    rows = [token_row(token, 1) for token in (ALL, *found)]
    added = native(posting_tokens).values(rows)
    more = {"count": posting_tokens.c.count + 1}
    connection.execute(added.on_conflict_do_update(index_elements=["token"], set_=more))


@dataclass(frozen=True, slots=True)
class Counts:
    """Of how many postings some tokens are, roughly: what was dropped since counts still."""

    total: int
    of: Mapping[str, int]

    def share(self, expression: Expression) -> float:
        """The share of postings that an expression may be true of.

        The pairs of one word come together: so many as have the rarest have them all.
        """
        if isinstance(expression, str):
            return min(1.0, self.of.get(expression, 0) / max(1, self.total))
        shares = [self.share(part) for part in expression.parts]
        if isinstance(expression, AllOf):
            return min(shares, default=0.0)
        return min(1.0, sum(shares))

    def shares(self, expressions: Iterable[Expression]) -> Sequence[float]:
        """The shares of expressions of which all must be true, the rarest first; multiplied they
        give how many have all, as far as words know nothing of each other.

        What has a token in common with a rarer one goes with it: 分析 with 分析员.
        """
        found: list[float] = []
        before: set[str] = set()
        for one in sorted(expressions, key=self.share):
            named = set(tokens(one))
            found.append(1.0 if named & before else self.share(one))
            before |= named
        return found


def look_up(connection: Connection, expressions: Iterable[Expression]) -> Counts:
    """The counts of every token in some expressions."""
    named = {ALL, *(token for one in expressions for token in tokens(one))}
    held = select(posting_tokens.c.token, posting_tokens.c.count)
    rows = connection.execute(held.where(posting_tokens.c.token.in_(named)))
    found = {row.token: int(row[1]) for row in rows}
    return Counts(found.pop(ALL, 0), found)


def sounding_alike(connection: Connection, pairs: Collection[str]) -> Mapping[str, Sequence[str]]:
    """For each pair of characters those in the index that sound the same, the commonest first."""
    sounds = {pair: syllables(pair) for pair in pairs if len(pair) == 2 and not pair.isascii()}
    held = select(posting_tokens).where(posting_tokens.c.sound.in_(set(sounds.values()) - {""}))
    rows = connection.execute(held.order_by(posting_tokens.c["count"].desc())).all()
    return {
        pair: [row.token for row in rows if row.sound == sound][:MOST_ALIKE]
        for pair, sound in sounds.items()
    }
