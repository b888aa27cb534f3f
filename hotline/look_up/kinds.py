"""The kinds of hits, each with where it looks and what was listed before it."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from sqlalchemy import Connection, select

from bot.tables import conversations
from hotline.look_up.bounds import Bounds
from hotline.look_up.cursors import By
from hotline.look_up.entries import Entry
from hotline.look_up.indexed import Conditions, Hits, newest_hits, newest_of
from hotline.look_up.unindexed import latest, newest_among, newest_line_of, newest_lines
from hotline.look_up.whose import few
from jobs.index.query import Expression


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of hits: those with lines below a number, and of some conversations which have hits
    of this kind at all, each with its newest line."""

    by: By
    below: Callable[[int], Iterator[Hits]]
    newest: Callable[[Collection[int]], Mapping[int, int]]


class Lookup:
    """Looks among the conversations of which all `theirs` is true, for lines between bounds."""

    def __init__(self, connection: Connection, theirs: Conditions, bounds: Bounds) -> None:
        self._connection = connection
        self._theirs = theirs
        self._bounds = bounds

    def of_people(self, chats: Collection[int], expression: Expression | None) -> Kind:
        """What those of some conversations wrote last, or wrote last with an expression."""
        theirs = self._allowed(chats)

        def below(line: int) -> Iterator[Hits]:
            yield _sorted(newest(theirs), line)

        def newest(some: Collection[int]) -> Mapping[int, int]:
            among = [chat for chat in some if chat in theirs]
            return self._with(among, expression) if expression else self._last(among)

        return Kind("person", below, newest)

    def of_lines(self, by: By, expression: Expression) -> Kind:
        """Lines with an expression."""

        def below(line: int) -> Iterator[Hits]:
            if self._few is not None:
                yield _sorted(self._with(self._few, expression), line)
                return
            yield _sorted(self._among_latest(expression), line)
            within = replace(self._bounds, below=min(line, self._bounds.below))
            yield from newest_hits(self._connection, expression, self._theirs, within)

        return Kind(by, below, lambda chats: self._with(chats, expression))

    def of_all(self) -> Kind:
        """Whatever was written last."""

        def below(line: int) -> Iterator[Hits]:
            if self._few is not None:
                yield _sorted(self._last(self._few), line)
                return
            within = replace(self._bounds, below=min(line, self._bounds.below))
            yield from newest_lines(self._connection, self._theirs, within)

        return Kind("newest", below, self._last)

    @cached_property
    def _few(self) -> Sequence[int] | None:
        return few(self._connection, self._theirs)

    @cached_property
    def _latest(self) -> Sequence[Entry]:
        return latest(self._connection, self._bounds)

    def _with(self, chats: Collection[int], expression: Expression) -> Mapping[int, int]:
        """The newest line with an expression of each of some conversations that has one."""
        if not chats:
            return {}
        indexed = newest_of(self._connection, expression, chats, self._bounds)
        waiting = newest_among(self._latest, expression)
        return {**indexed, **{chat: waiting[chat] for chat in chats if chat in waiting}}

    def _last(self, chats: Collection[int]) -> Mapping[int, int]:
        return newest_line_of(self._connection, chats, self._bounds) if chats else {}

    def _among_latest(self, expression: Expression) -> Mapping[int, int]:
        found = newest_among(self._latest, expression)
        allowed = self._allowed(found)
        return {chat: line for chat, line in found.items() if chat in allowed}

    def _allowed(self, chats: Collection[int]) -> set[int]:
        """Those of some conversations of which all is true."""
        if not chats:
            return set()
        found = select(conversations.c.id).where(conversations.c.id.in_(chats), *self._theirs)
        return set(self._connection.execute(found).scalars())


def _sorted(newest: Mapping[int, int], below: int) -> Hits:
    lines = ((line, chat) for chat, line in newest.items() if line < below)
    return [(chat, line) for line, chat in sorted(lines, reverse=True)]
