"""Whichever way a database takes through its index, it finds what looking at each would find."""

import random
from collections.abc import Sequence
from dataclasses import replace

import pytest
from sqlalchemy import Connection

from jobs.index import pools, tokens
from jobs.index.counts import Counts
from jobs.index.finding import all_held, count, newest
from jobs.index.query import AllOf, AnyOf, Expression, Query
from jobs.posting.stored import get_posting
from jobs.searching.pay import most_a_month
from jobs.values import Pay, Place
from tests.jobs.live import post, refresh

NAMES = ("保安", "保安队长", "厨师", "厨师长", "电工", "电焊工", "保洁", "会计")
PLACES = ("140105", "140106", "140200", "520100")
MANY = 60

Entry = tuple[int, set[str], int | None]


@pytest.fixture(autouse=True)
def small_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Blocks of which even a few postings fill many."""
    for module in (tokens, pools):
        monkeypatch.setattr(module, "BLOCK", 4)


@pytest.fixture
def market(connection: Connection) -> Sequence[Entry]:
    """Postings of all kinds, some refreshed: positions, tokens and pay."""
    chance = random.Random(5)
    numbers = [
        post(
            connection,
            title=chance.choice(NAMES),
            pay=chance.choice((Pay(), Pay(3_000_00, 4_000_00), Pay(200_00, None, "day"))),
            place=Place(chance.choice(PLACES)),
            benefits=chance.choice(((), ("包吃",), ("包吃", "五险一金"))),
            about=chance.choice(("", "和保安一起值班", "会计优先")),
        )
        for _ in range(MANY)
    ]
    for number in chance.sample(numbers, 10):
        refresh(connection, number)
    found = []
    for number in numbers:
        posting = get_posting(connection, number)
        position = posting.position or 0
        held = set(tokens.tokens_of(posting, position))
        found.append((position, held, most_a_month(posting.wording.pay)))
    return found


def true_of(expression: Expression, held: set[str]) -> bool:
    """Whether somebody who looks at the tokens would say so."""
    if isinstance(expression, str):
        return expression in held
    judged = [true_of(part, held) for part in expression.parts]
    return all(judged) if isinstance(expression, AllOf) else any(judged)


def looked_at(market: Sequence[Entry], query: Query, below: int | None, limit: int) -> list[int]:
    """The positions that somebody who looks at each would give."""
    fit = [
        position
        for position, held, pay in market
        if all(true_of(one, held) for one in query.wanted)
        and not any(true_of(one, held) for one in query.unwanted)
        and (not query.pays or (query.or_open if pay is None else pay >= query.pays))
        and position > query.above
        and (below is None or position < below)
    ]
    return sorted(fit, reverse=True)[:limit]


def some_query(chance: random.Random) -> Query:
    """A question of any form."""
    words = [tokens.in_heading(name) or "" for name in chance.sample(NAMES, 2)]
    written = tokens.in_text("保安") or ""
    facets: list[Expression] = [
        tokens.place(chance.choice(PLACES)),
        tokens.place("140000"),
        tokens.benefit(chance.choice(("包吃", "五险"))),
        AnyOf((words[1], written)),
        words[0],
    ]
    query = Query(tuple(chance.sample(facets, chance.randint(0, 3))))
    if chance.random() < 0.3:
        query = replace(query, unwanted=(tokens.benefit("五险"), words[1]))
    if chance.random() < 0.3:
        query = replace(query, pays=3_500_00, or_open=chance.random() < 0.5)
    return replace(query, above=chance.choice((0, 0, 20)))


@pytest.mark.parametrize("way", ["fetched", "in blocks", "walked"])
def test_every_way_finds_the_same(
    connection: Connection, market: Sequence[Entry], monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    # With so few postings PostgreSQL would always fetch all.
    monkeypatch.setattr(pools, "FETCHED", 0 if way == "fetched" else 10**6)
    monkeypatch.setattr(pools, "WALK", 40 if way == "walked" else -1)
    monkeypatch.setattr(pools, "BLOCKS", 10**6 if way == "in blocks" else 0)
    monkeypatch.setattr(pools, "ROW", 0 if way == "walked" else 10**6)
    chance, found = random.Random(way), 0
    for _ in range(60):
        query, limit = some_query(chance), chance.choice((1, 5, 100))
        below = chance.choice((None, None, 50))
        expected = looked_at(market, query, below, limit)
        assert list(newest(connection, query, below, limit)) == expected
        if below is None:
            assert count(connection, query) == len(looked_at(market, query, None, MANY))
        found += len(expected)
    assert found > 100


def test_what_a_posting_holds_tells_whether_a_query_has_it(
    connection: Connection, market: Sequence[Entry]
) -> None:
    held = all_held(connection, Query(), MANY)
    assert held is not None and len(held) == MANY
    chance = random.Random(9)
    for _ in range(60):
        query = replace(some_query(chance), above=0)
        told = [one.position for one in held if query.has(one)]
        assert told == looked_at(market, query, None, MANY)


def test_of_more_than_a_few_nothing_is_read_whole(
    connection: Connection, market: Sequence[Entry]
) -> None:
    assert all_held(connection, Query(), MANY - 1) is None
    untitled = Query((tokens.place("140000"),), untitled=("保安",))
    held = all_held(connection, untitled, MANY)
    assert held and all(untitled.has(one) and "保安" not in one.heading for one in held)
    assert not any(replace(untitled, untitled=(one.heading,)).has(one) for one in held)


def test_a_mark_of_pay_is_walked_only_where_it_spares_rows() -> None:
    counts = Counts(1000, {"_y3000": 900, "保安": 500, "焊工": 1})
    assert pools.worth_walking("_y3000", ("保安",), counts)
    assert not pools.worth_walking("_y3000", ("焊工",), counts)


def test_a_word_within_another_is_no_second_condition() -> None:
    counts = Counts(100, {"分析": 20, "析员": 10, "会计": 50})
    both: tuple[Expression, ...] = ("分析", AllOf(("分析", "析员")), "会计")
    assert list(counts.shares(both)) == [0.1, 1.0, 0.5]
