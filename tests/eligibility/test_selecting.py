"""What the database makes of a benefit's rule, for whatever was told, is never what it is not."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import BigInteger, Column, Engine, MetaData, Table, Text, create_engine, insert
from sqlalchemy import select as sql_select

from eligibility.benefits import Benefit
from eligibility.check import examine
from eligibility.derive import complete
from eligibility.facts import Facts
from eligibility.rules import Rule, read_rule
from eligibility.selecting import TEXT, Stored, deciding_facts, status_sql
from people.values import held
from tests import servers
from tests.eligibility.random_rules import FACTS, OFFICIAL_LEAVES, WHOLE, rules

TABLE = Table(
    "subjects",
    MetaData(),
    *[
        Column(f"{fact.name}_{kind}", Text if kind == "text" else BigInteger)
        for fact in FACTS
        for kind in ("part", "whole", "text")
    ],
)
STORED = {
    fact.name: Stored(**{kind: TABLE.c[f"{fact.name}_{kind}"] for kind in kinds})
    for fact in FACTS
    for kinds in [("text",) if fact.type in TEXT else ("part", "whole")]
}
TOLD = st.fixed_dictionaries({name: st.one_of(st.none(), of) for name, of in WHOLE.items()})


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    """A database of each kind, with a table of what people told."""
    if request.param == "sqlite":
        url = "sqlite://"
    else:
        prefix = request.getfixturevalue("postgres_prefix")
        url = servers.create_database(prefix, f"selecting_{uuid4().hex}")
    engine = create_engine(url)
    TABLE.metadata.create_all(engine)
    yield engine
    engine.dispose()


def in_database(engine: Engine, benefit: Benefit, known: Mapping[str, Any]) -> str:
    """The status the database gives to somebody."""
    row = {
        f"{name}_{kind}": getattr(columns, kind)
        for name, value in known.items()
        if (columns := held(value))
        for kind in ("part", "whole", "text")
    }
    with engine.connect() as connection:
        connection.execute(insert(TABLE), row or {"small_text": None})
        status = connection.execute(
            sql_select(status_sql(benefit, STORED)).select_from(TABLE)
        ).scalar_one()
        connection.rollback()
    return str(status)


def by_check(benefit: Benefit, known: Mapping[str, Any]) -> str:
    """The status the check gives to them."""
    told = {name: value for name, value in known.items() if value is not None}
    return examine(benefit.whole, complete(benefit.derived, told, FACTS)).status


@given(rules(OFFICIAL_LEAVES), TOLD)
def test_what_the_database_decides_the_check_decides_so(
    engine: Engine, rule: Rule, known: dict[str, Any]
) -> None:
    benefit = Benefit("one", "one", rule, FACTS)
    said, expected = in_database(engine, benefit, known), by_check(benefit, known)
    if said in ("eligible", "ineligible"):
        assert said == expected
    if said == "conditional":
        assert expected in ("conditional", "eligible")


@given(rules(OFFICIAL_LEAVES), st.fixed_dictionaries(dict(WHOLE)))
def test_of_whom_all_is_known_it_decides_all_that_is_not_for_an_office(
    engine: Engine, rule: Rule, known: dict[str, Any]
) -> None:
    benefit = Benefit("one", "one", rule, FACTS)
    assert in_database(engine, benefit, known) == by_check(benefit, known)


@pytest.mark.parametrize(
    ("condition", "known", "status"),
    [
        ({"small": True, "official": True}, {}, "conditional"),
        ({"small": True, "official": True}, {"small": True}, "conditional"),
        ({"small": True, "official": True}, {"small": False}, "ineligible"),
        ({"not": {"small": True, "official": True}}, {"small": False}, "conditional"),
        ({"not": {"small": True, "official": True}}, {"small": True}, "ineligible"),
        ({"months": {">=": 3}}, {"months": Fraction(5, 2)}, "ineligible"),
        ({"months": {">=": 3}}, {"months": Fraction(7, 2)}, "eligible"),
        ({"rate": {"<=": "5.5%"}}, {"rate": Fraction(11, 200)}, "eligible"),
        ({"rate": {"<=": "25%"}}, {"layoffs": 1, "headcount": 4}, "eligible"),
        ({"rate": {"<=": "25%"}}, {"layoffs": 1, "headcount": 4, "rate": 1}, "ineligible"),
        ({"rate": {"<=": "25%"}}, {"layoffs": 0, "headcount": 0}, "unknown"),
        ({"since": {">=": "2020-02-02"}}, {"since": "2020-02"}, "unknown"),
        ({"size": ["small"]}, {"size": "gone"}, "unknown"),
    ],
)
def test_each_case_has_its_status(
    engine: Engine, condition: dict[str, Any], known: dict[str, Any], status: str
) -> None:
    benefit = Benefit("one", "one", read_rule(condition, FACTS), FACTS)
    assert in_database(engine, benefit, known) == status


def test_what_bars_is_asked_of_nobody_but_counts_if_it_is_known(engine: Engine) -> None:
    barred = read_rule({"insured": True}, FACTS)
    benefit = Benefit("one", "one", read_rule({"small": True}, FACTS), FACTS, unless=barred)
    assert in_database(engine, benefit, {"small": True}) == "eligible"
    assert in_database(engine, benefit, {"small": True, "insured": True}) == "ineligible"
    assert {fact.name for fact in deciding_facts(benefit)} == {"small", "insured"}


def test_what_stands_in_for_a_fact_counts_for_it(engine: Engine) -> None:
    facts = Facts.from_data(
        {
            "headcount": {"type": "count", "label": "参保人数", "instead": ["layoffs"]},
            "layoffs": {"type": "count", "label": "总人数"},
        }
    )
    benefit = Benefit("one", "one", read_rule({"headcount": {">=": 2}}, facts), facts)
    assert in_database(engine, benefit, {"layoffs": 2}) == "eligible"
    assert in_database(engine, benefit, {"layoffs": 2, "headcount": 1}) == "ineligible"


def test_half_a_share_is_no_share_and_another_stands_in(engine: Engine) -> None:
    facts = Facts.from_data(
        {
            "rate": {"type": "ratio", "label": "比例", "instead": ["headcount", "months"]},
            "headcount": {"type": "ratio", "label": "甲", "ratio": ["layoffs", "graduated"]},
            "months": {"type": "ratio", "label": "乙"},
            "layoffs": {"type": "count", "label": "部分"},
            "graduated": {"type": "count", "label": "全体"},
        }
    )
    benefit = Benefit("one", "one", read_rule({"rate": {"<=": "60%"}}, facts), facts)
    half = {"layoffs": 30, "months": Fraction(1, 2)}
    assert in_database(engine, benefit, half) == "eligible"
    assert in_database(engine, benefit, half | {"graduated": 0}) == "eligible"
    assert in_database(engine, benefit, half | {"graduated": 40}) == "ineligible"
