"""The look-up: conversations by what staff remember of them, a page at a time."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from sqlalchemy import Connection

from core.errors import Invalid
from hotline.look_up.bounds import bounds_of
from hotline.look_up.cursors import Cursor, read_cursor
from hotline.look_up.found import Found, Hit, shown
from hotline.look_up.kinds import Kind, Lookup
from hotline.look_up.tokens import MISSED, alike, card, exactly
from hotline.look_up.wanted import Wanted, checked
from hotline.look_up.whose import Theirs, guesses, theirs
from jobs.index.query import AllOf, Expression, tidied
from people.staff.scope import Scope

AT_ONCE = 100
"""Hits that are held against those listed before, together."""

_END = 2**62


@dataclass(frozen=True, slots=True)
class Page:
    """Some of the conversations that were found, and the cursor of the next, "" if it is the last.

    They come in the order of `By`, and of each kind by the newest line they were found by.
    """

    items: Sequence[Found]
    following: str


def look_up(connection: Connection, wanted: Wanted, scope: Scope) -> Page:
    """Find conversations in a scope; nothing of others is ever shown. Raises Invalid."""
    cursor = read_cursor(checked(wanted).before)
    whose = theirs(connection, wanted, scope)
    kinds = _kinds(connection, wanted, whose)
    hits = list(islice(_hits(kinds, whose, cursor), wanted.limit + 1))
    listed = hits[: wanted.limit]
    more = len(hits) > wanted.limit
    following = str(Cursor(listed[-1].by, listed[-1].line)) if more else ""
    return Page(shown(connection, listed), following)


def _kinds(connection: Connection, wanted: Wanted, whose: Theirs) -> list[Kind]:
    """The kinds of hits there are of what is wanted, in the order in which they are listed."""
    bounds = bounds_of(connection, wanted.since, wanted.until)
    lookup = Lookup(connection, whose.conditions, bounds)
    marks = [card(wanted.card)] if wanted.card else []
    marks += [MISSED] if wanted.missed else []
    found: list[Kind] = []
    if wanted.guessed:
        found.append(lookup.of_people(guesses(connection, wanted), tidied(AllOf(tuple(marks)))))
    if wanted.words.strip():
        written, heard = _expressions(wanted.words)
        found.append(lookup.of_lines("words", AllOf((written, *marks))))
        if heard is not None:
            found.append(lookup.of_lines("sound", AllOf((heard, *marks))))
    elif marks:
        found.append(lookup.of_lines("newest", AllOf(tuple(marks))))
    else:
        found.append(lookup.of_all())
    return found


def _expressions(words: str) -> tuple[Expression, Expression | None]:
    written = exactly(words)
    if written is None:
        fault = "请输入汉字、字母或数字"
        raise Invalid(f"“{words}”里没有可以查找的字，{fault}。", {"words": [fault]})
    return written, alike(words)


def _hits(kinds: Sequence[Kind], whose: Theirs, cursor: Cursor | None) -> Iterator[Hit]:
    """Every conversation once, by the first kind it is found by; those behind the cursor."""
    before: list[Kind] = []
    for kind in kinds:
        if cursor is not None and kind.by == cursor.by:
            yield from _of_kind(kind, whose, before, cursor.line)
            cursor = None
        elif cursor is None:
            yield from _of_kind(kind, whose, before, _END)
        before.append(kind)


def _of_kind(kind: Kind, whose: Theirs, before: Sequence[Kind], below: int) -> Iterator[Hit]:
    seen: set[int] = set()
    for hits in kind.below(below):
        new = [(chat, line) for chat, line in hits if chat not in seen]
        seen.update(chat for chat, _ in new)
        for start in range(0, len(new), AT_ONCE):
            some = new[start : start + AT_ONCE]
            chats = whose.among([chat for chat, _ in some])
            listed = _listed(kind, before, below, chats)
            rest = set(chats) - listed
            yield from (Hit(chat, kind.by, line) for chat, line in some if chat in rest)


def _listed(kind: Kind, before: Sequence[Kind], below: int, chats: Collection[int]) -> set[int]:
    """Those of some conversations that an earlier page or kind has listed."""
    found = {chat for one in before for chat in one.newest(chats)}
    if below < _END:
        found.update(chat for chat, line in kind.newest(chats).items() if line >= below)
    return found
