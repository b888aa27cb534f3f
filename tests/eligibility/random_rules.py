"""Rules and people made at random, over a handful of facts of every type."""

from collections.abc import Mapping
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from eligibility.facts import Facts
from eligibility.rules import Rule, read_rule
from eligibility.values import DECLINED, Interval

FACTS = Facts.from_data(
    {
        "small": {"type": "bool", "label": "小微企业"},
        "insured": {"type": "bool", "label": "参加失业保险"},
        "headcount": {"type": "count", "label": "职工总数"},
        "layoffs": {"type": "count", "label": "裁员人数"},
        "months": {"type": "months", "label": "缴费时间"},
        "premium": {"type": "yuan", "label": "缴纳的失业保险费"},
        "rate": {"type": "ratio", "label": "裁员率", "ratio": ["layoffs", "headcount"]},
        "since": {"type": "date", "label": "招用日期"},
        "graduated": {"type": "year", "label": "毕业年份"},
        "size": {
            "type": "enum",
            "label": "企业规模",
            "choices": {
                "small": "小微企业",
                "tiny": "微型企业",
                "medium": "中型企业",
                "large": "大型企业",
            },
            "are": {"small": ["tiny"]},
        },
    }
)
FIRST = date(2020, 1, 30)


def _bounded(name: str, values: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    operators = st.sampled_from([">=", "<=", ">", "<"])
    bounds = st.dictionaries(operators, values, min_size=1, max_size=2)
    return st.builds(lambda demand: {name: demand}, st.one_of(bounds, values))


DAYS = st.integers(0, 4).map(lambda number: (FIRST + timedelta(days=number)).isoformat())
WRITTEN_DAYS = st.one_of(DAYS, st.sampled_from(["2020-01", "2020-02", "2019", "2020"]))
SHARES = st.integers(0, 4).map(lambda number: f"{number * 25}%")
LEAVES_OF: Mapping[str, st.SearchStrategy[dict[str, Any]]] = {
    "small": st.booleans().map(lambda value: {"small": value}),
    "insured": st.booleans().map(lambda value: {"insured": value}),
    "headcount": _bounded("headcount", st.integers(0, 3)),
    "months": _bounded("months", st.integers(0, 3)),
    "premium": _bounded("premium", st.integers(0, 3)),
    "rate": _bounded("rate", SHARES),
    "since": _bounded("since", WRITTEN_DAYS),
    "graduated": _bounded("graduated", st.integers(2019, 2021)),
    "size": st.sets(st.sampled_from(["small", "medium", "large"]), min_size=1).map(
        lambda values: {"size": sorted(values)}
    ),
}
"""The conditions on each fact."""

LEAVES = st.one_of(*LEAVES_OF.values())


def conditions(leaves: st.SearchStrategy[Any] = LEAVES) -> st.SearchStrategy[dict[str, Any]]:
    """Conditions as a card writes them."""
    return st.recursive(
        leaves,
        lambda inner: st.one_of(
            st.builds(lambda parts: {"all": parts}, st.lists(inner, min_size=1, max_size=3)),
            st.builds(lambda parts: {"any": parts}, st.lists(inner, min_size=1, max_size=3)),
            st.builds(lambda part: {"not": part}, inner),
            st.builds(
                lambda pairs: {"cases": [{"if": guard, "then": then} for guard, then in pairs]},
                st.lists(st.tuples(inner, inner), min_size=1, max_size=2),
            ),
        ),
        max_leaves=7,
    )


def rules(leaves: st.SearchStrategy[Any] = LEAVES) -> st.SearchStrategy[Rule]:
    """Rules over all facts."""
    return conditions(leaves).map(lambda condition: read_rule(condition, FACTS))


def _or_official(leaf: dict[str, Any], official: bool) -> dict[str, Any]:
    return {**leaf, "official": True} if official else leaf


OFFICIAL_LEAVES = st.builds(_or_official, LEAVES, st.booleans())

WHOLE: Mapping[str, st.SearchStrategy[Any]] = {
    "small": st.booleans(),
    "insured": st.booleans(),
    "headcount": st.integers(0, 4),
    "layoffs": st.integers(0, 4),
    "months": st.integers(0, 8).map(lambda halves: Fraction(halves, 2)),
    "premium": st.integers(0, 8).map(lambda halves: Fraction(halves, 2)),
    "rate": st.integers(0, 10).map(lambda eighths: Fraction(eighths, 8)),
    "since": st.one_of(DAYS, DAYS.map(date.fromisoformat)),
    "graduated": st.integers(2018, 2022),
    "size": st.sampled_from(["small", "tiny", "medium", "large"]),
}
PEOPLE = st.fixed_dictionaries(dict(WHOLE))
NAMES = sorted(WHOLE)
NUMBERS = ("headcount", "layoffs", "months", "premium", "rate", "graduated")


@st.composite
def hidden(draw: st.DrawFn, person: Mapping[str, Any]) -> dict[str, Any]:
    """The same person with some of it untold, declined or only vaguely told."""
    known = {}
    for name, value in person.items():
        how = draw(st.sampled_from(["told", "told", "untold", "declined", "vague"]))
        if how == "declined":
            known[name] = DECLINED
        elif how == "vague" and name in NUMBERS:
            less, more = draw(st.integers(0, 2)), draw(st.integers(0, 2))
            known[name] = Interval(max(0, value - less), value + more)
        elif how == "vague" and name == "since":
            known[name] = str(value)[:7]
        elif how != "untold":
            known[name] = value
    return known


PEOPLE_AND_WHAT_THEY_TELL = PEOPLE.flatmap(
    lambda person: st.tuples(st.just(person), hidden(person))
)
"""Someone, and what is known of them."""
