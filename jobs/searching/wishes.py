"""What somebody wants, as the index is asked for it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from jobs.index import tokens
from jobs.index.finding import Worth
from jobs.index.query import AllOf, AnyOf, Expression, Query, tidied
from jobs.index.tokens import NONE_ALIKE, Alike, written
from jobs.searching.pay import wished_a_month
from jobs.spoken.understood import Names, Understood
from jobs.values import KINDS, SHIFTS

SAID, ALSO = 3.0, 2.0
"""What it is worth to have in the heading the person's own word, or another name for the same."""

TOLD = 8.0
"""What it is worth to tell the pay, to who asks for so much: more than the names in any heading."""

Loosely = frozenset[Literal["shift", "benefits"]]
"""What is asked for less strictly: a shift that is not told will do, or one of several benefits."""

_KINDS = {said: kind for kind, said in KINDS.items()}


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked of the index for somebody.

    `heading` and `text` have an expression for each group of keywords, which is true of postings
    with one of its words in the heading or in the text. `rest` is asked in any case. `pays` is in
    fen a month. `workplace` is what postings have that tell of the workplace wished for.
    """

    heading: tuple[Expression, ...]
    text: tuple[Expression | None, ...]
    rest: Query
    pays: int
    words: Mapping[str, float]
    workplace: Expression | None = None

    def tiers(self) -> Sequence[Query]:
        """The queries whose postings are listed one after another; no posting is in two.

        The occupation in the heading goes before one in the text, the workplace wished for before
        others, pay that is told before 面议.
        """
        if not self.heading:
            return self._by_pay(self.rest)
        inside = replace(
            self._with(self._anywhere()), unwanted=(*self.rest.unwanted, AllOf(self.heading))
        )
        headed = self._by_workplace(self._with(self.heading))
        return tuple(
            tier for query in (*headed, *self._by_workplace(inside)) for tier in self._by_pay(query)
        )

    def whole(self) -> Query:
        """One query for all of them."""
        return replace(self._with(self._anywhere()), pays=self.pays, or_open=True)

    @property
    def worth(self) -> Worth:
        """What makes one of its postings better than another."""
        return Worth(self.words, TOLD if self.pays else 0.0)

    def _anywhere(self) -> tuple[Expression, ...]:
        pairs = zip(self.heading, self.text, strict=True)
        return tuple(head if text is None else AnyOf((head, text)) for head, text in pairs)

    def _with(self, groups: tuple[Expression, ...]) -> Query:
        return replace(self.rest, wanted=(*self.rest.wanted, *groups))

    def _by_workplace(self, query: Query) -> tuple[Query, ...]:
        if self.workplace is None:
            return (query,)
        there = replace(query, wanted=(*query.wanted, self.workplace))
        return there, replace(query, unwanted=(*query.unwanted, self.workplace))

    def _by_pay(self, query: Query) -> tuple[Query, ...]:
        if not self.pays:
            return (query,)
        told = replace(query, pays=self.pays)
        return told, replace(query, wanted=(*query.wanted, tokens.PAY_OPEN))


def wish_of(
    understood: Understood,
    alike: Alike = NONE_ALIKE,
    above: int = 0,
    loosely: Loosely = frozenset(),
) -> Wish:
    """What is asked of the index for a search; `above` is the position all must be above."""
    groups = [
        (names, _any(tokens.in_heading(name, alike) for name in names))
        for names in understood.keywords
    ]
    headed = {names: head for names, head in groups if head is not None}
    rest = Query(
        tuple(_facets(understood, loosely)),
        tuple(_unwanted(understood, loosely)),
        untitled=_untitled(understood),
    )
    return Wish(
        tuple(headed.values()),
        tuple(_any(map(tokens.in_text, names)) for names in headed),
        replace(rest, above=above),
        pays(understood),
        _worths((*headed, understood.workplaces) if understood.workplaces else headed),
        _anywhere(understood.workplaces),
    )


def _anywhere(names: Names) -> Expression | None:
    """Postings that have one of the names in the heading or in the text."""
    found = (part for name in names for part in (tokens.in_heading(name), tokens.in_text(name)))
    return _any(found)


def _any(parts: Iterable[Expression | None]) -> Expression | None:
    return tidied(AnyOf(tuple(part for part in parts if part is not None)))


def _facets(understood: Understood, loosely: Loosely) -> Iterator[Expression]:
    """What is asked besides the occupation and the pay."""
    if understood.region:
        places = understood.places or (understood.region,)
        yield _any(map(tokens.place, places)) or tokens.place(understood.region)
    if understood.kind:
        yield tokens.kind(understood.kind)
    if understood.shift and "shift" not in loosely:
        yield _shifts(understood)
    offers = tuple(map(tokens.benefit, understood.benefits))
    yield from (AnyOf(offers),) if "benefits" in loosely else offers


def _shifts(understood: Understood) -> Expression:
    return AnyOf(tuple(map(tokens.shift, understood.shift)))


def _unwanted(understood: Understood, loosely: Loosely) -> Iterator[Expression]:
    """What a posting must not offer. Its text may well have the word: 不用上夜班."""
    if "shift" in loosely:
        yield from map(tokens.shift, SHIFTS)
    since, until = understood.starts or (None, None)
    yield from tokens.before(since) if since else ()
    yield from tokens.after(until) if until else ()
    for name in _refused(understood):
        yield tokens.kind(_KINDS[name]) if name in _KINDS else tokens.benefit(name)


def _untitled(understood: Understood) -> tuple[str, ...]:
    return tuple(map(written, _refused(understood)))


def _refused(understood: Understood) -> Sequence[str]:
    """All names for what is not wanted."""
    others = (name for names in understood.excluded for name in names)
    return tuple(dict.fromkeys((*understood.exclude, *others)))


def pays(understood: Understood) -> int:
    """The least a month in fen, 0 if nothing was said that can be compared.

    The upper end of what somebody hopes for keeps nothing from them.
    """
    pay = understood.pay
    return (pay.min and wished_a_month(pay.min, pay.unit or "month")) or 0


def _worths(groups: Iterable[Names]) -> Mapping[str, float]:
    worths: dict[str, float] = {}
    for own, *others in groups:
        worths[written(own)] = SAID
        worths |= {word: ALSO for word in map(written, others) if word not in worths}
    return worths
