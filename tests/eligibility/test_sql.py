"""A rule in SQL says what the rule says, on both databases, also of what is unknown."""

import random
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    Engine,
    Integer,
    MetaData,
    Table,
    Text,
    create_engine,
    insert,
    select,
)

from eligibility.facts import Fact, Facts
from eligibility.rules import Rule, Verdict, judge, leaves, read_rule
from eligibility.segments import samples
from eligibility.sql import Columns, NoColumn, Share, to_sql
from nlp.places.regions import RegionTree
from policy.files import read_folder
from policy.knowledge import Knowledge
from tests import servers
from tests.eligibility.random_rules import FACTS, WHOLE, rules

DATA = Path(__file__).parents[2] / "data"
TYPES = {"bool": Boolean, "enum": Text, "date": Text}
UNKNOWN_SHARE = 0.3
Row = Mapping[str, Any]


def columns_of(fact: Fact) -> list[Column[Any]]:
    """The columns that hold a fact: a share nobody works out for us has two of its own."""
    if fact.type != "ratio":
        return [Column(fact.name, TYPES.get(fact.type, Integer))]
    own = [] if fact.ratio else ["part", "whole"]
    return [Column(f"{fact.name}_{name}", Integer) for name in own]


PEOPLE = Table(
    "people",
    MetaData(),
    Column("number", BigInteger, primary_key=True),
    *[column for fact in FACTS for column in columns_of(fact)],
    Column("since_day", Date),
)
AS_TEXT: Columns = dict(PEOPLE.c)
AS_DAY: Columns = {**PEOPLE.c, "since": PEOPLE.c.since_day}


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    """A database of each kind, with a table of people."""
    if request.param == "sqlite":
        url = "sqlite://"
    else:
        prefix = request.getfixturevalue("postgres_prefix")
        url = servers.create_database(prefix, f"rules_{uuid4().hex}")
    engine = create_engine(url)
    PEOPLE.metadata.create_all(engine)
    yield engine
    engine.dispose()


def verdicts(
    engine: Engine, table: Table, rows: Sequence[Row], asked: Sequence[tuple[Rule, Columns]]
) -> list[list[Verdict]]:
    """What SQL says of each rule, row by row."""
    numbered = [{**row, "number": number} for number, row in enumerate(rows)]
    with engine.connect() as connection:
        connection.execute(insert(table), numbered)
        found = [
            connection.execute(select(to_sql(*one)).order_by(table.c.number)).scalars().all()
            for one in asked
        ]
        connection.rollback()
    return [[None if verdict is None else bool(verdict) for verdict in one] for one in found]


def known(row: Row) -> dict[str, Any]:
    """What a row tells, with the share that follows from it."""
    part, whole = row["layoffs"], row["headcount"]
    return {**row, "rate": Fraction(part, whole) if part is not None and whole else None}


DAYS = st.dates(date(2020, 1, 29), date(2020, 2, 4))
TOLD = {
    name: st.one_of(st.none(), values)
    for name, values in WHOLE.items()
    if name not in ("rate", "since", "months", "premium")
} | dict.fromkeys(["months", "premium"], st.one_of(st.none(), st.integers(0, 4)))
ROWS = st.lists(
    st.builds(
        lambda told, day: {**told, "since": day and day.isoformat(), "since_day": day},
        st.fixed_dictionaries(TOLD),
        st.one_of(st.none(), DAYS),
    ),
    min_size=1,
    max_size=8,
)


@given(rules(), ROWS)
def test_sql_judges_as_the_rule_does(engine: Engine, rule: Rule, rows: list[Row]) -> None:
    expected = [judge(rule, known(row)) for row in rows]
    asked = [(rule, AS_TEXT), (rule, AS_DAY)]
    assert verdicts(engine, PEOPLE, rows, asked) == [expected, expected]


def of_one(engine: Engine, condition: dict[str, Any], **row: Any) -> Verdict:
    """What SQL says of a condition on one person."""
    rule = read_rule(condition, FACTS)
    return verdicts(engine, PEOPLE, [row], [(rule, AS_TEXT)])[0][0]


@pytest.mark.parametrize(
    ("layoffs", "headcount", "verdict"),
    [
        (55, 1000, True),
        (55_000_000, 1_000_000_000, True),
        (55_000_001, 1_000_000_000, False),
        (0, 0, None),
        (None, 10, None),
    ],
)
def test_shares_are_compared_in_whole_numbers_however_large(
    engine: Engine, layoffs: Any, headcount: Any, verdict: Verdict
) -> None:
    low = {"rate": {"<=": "5.5%"}}
    assert of_one(engine, low, layoffs=layoffs, headcount=headcount) is verdict
    turned = None if verdict is None else not verdict
    assert of_one(engine, {"not": low}, layoffs=layoffs, headcount=headcount) is turned


def test_a_month_alone_decides_nothing_in_sql(engine: Engine) -> None:
    assert of_one(engine, {"since": {">=": "2020-02-10"}}, since="2020-02") is None
    assert of_one(engine, {"since": {">=": "2020-02-10"}}, since="2020-02-10") is True


def test_values_go_to_the_database_as_parameters() -> None:
    rule = read_rule({"all": [{"size": ["small"]}, {"headcount": {"<=": 30}}]}, FACTS)
    compiled = to_sql(rule, AS_TEXT).compile()
    assert "small" not in str(compiled)
    assert {"small", 30} <= set(compiled.params.values())


def test_a_share_may_have_columns_of_its_own(engine: Engine) -> None:
    rule = read_rule({"rate": {">": "50%"}}, FACTS)
    own: Columns = {"rate": Share(PEOPLE.c.months, PEOPLE.c.premium)}
    rows = [{"months": 2, "premium": 3}, {"months": 1, "premium": 2}]
    assert verdicts(engine, PEOPLE, rows, [(rule, own)]) == [[True, False]]


@pytest.mark.parametrize(
    ("columns", "sentence"),
    [({}, "没有“rate”这一列"), ({"rate": PEOPLE.c.months}, "“rate”是比例，要用 Share")],
)
def test_a_fact_without_its_column_is_named(columns: Columns, sentence: str) -> None:
    with pytest.raises(NoColumn, match=sentence):
        to_sql(read_rule({"rate": {"<=": "5.5%"}}, FACTS), columns)


def subject(chance: random.Random, facts: Facts, rules: Sequence[Rule]) -> dict[str, Any]:
    """Someone of whom some is known, mostly near the bounds the rules set."""
    row: dict[str, Any] = {}
    for fact in facts:
        for column in columns_of(fact):
            values = range(11) if fact.type == "ratio" else samples(fact, rules)
            row[column.name] = chance.choice(values) if chance.random() > UNKNOWN_SHARE else None
            if fact.type == "date" and row[column.name]:
                row[column.name] = row[column.name].isoformat()
            elif fact.type in ("months", "yuan") and row[column.name] is not None:
                row[column.name] = int(row[column.name])
    return row


def with_shares(row: Row, facts: Facts) -> dict[str, Any]:
    """A row with the shares that follow from its columns."""
    shares = {}
    for fact in facts:
        if fact.type == "ratio":
            part, whole = fact.ratio or (column.name for column in columns_of(fact))
            told = row[part] is not None and row[whole]
            shares[fact.name] = Fraction(row[part], row[whole]) if told else None
    return {**row, **shares}


def test_every_shipped_rule_judges_the_same_in_sql(engine: Engine) -> None:
    shipped = Knowledge(read_folder(DATA), RegionTree())
    cards = {name: shelved.rule for name, shelved in shipped.cards.items() if leaves(shelved.rule)}
    held = [column for fact in shipped.facts for column in columns_of(fact)]
    subjects = Table("subjects", MetaData(), Column("number", BigInteger, primary_key=True), *held)
    subjects.metadata.create_all(engine)
    own = {
        fact.name: Share(*(subjects.c[column.name] for column in columns_of(fact)))
        for fact in shipped.facts
        if fact.type == "ratio" and not fact.ratio
    }
    columns: Columns = {**subjects.c, **own}
    chance = random.Random(20200305)
    rows = [subject(chance, shipped.facts, list(cards.values())) for _ in range(300)]
    found = verdicts(engine, subjects, rows, [(rule, columns) for rule in cards.values()])
    known_rows = [with_shares(row, shipped.facts) for row in rows]
    expected = [[judge(rule, row) for row in known_rows] for rule in cards.values()]
    assert dict(zip(cards, found, strict=True)) == dict(zip(cards, expected, strict=True))
    seen = {verdict for one in expected for verdict in one}
    assert seen == {True, False, None}
    assert len(cards) > 50
