"""What is known, written as JSON, is read again as the same."""

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from eligibility.facts import Facts
from eligibility.telling import read_known, write_known
from eligibility.values import DECLINED, Interval

FACTS = Facts.from_data(
    {
        "insured": {"type": "bool", "label": "参保"},
        "size": {"type": "enum", "label": "规模", "choices": {"small": "小"}},
        "heads": {"type": "count", "label": "人数"},
        "months": {"type": "months", "label": "月数"},
        "premium": {"type": "yuan", "label": "保费"},
        "rate": {"type": "ratio", "label": "比例"},
        "since": {"type": "date", "label": "日期"},
    }
)


@pytest.mark.parametrize(
    ("name", "value", "written"),
    [
        ("insured", False, False),
        ("size", "small", "small"),
        ("heads", 28, 28),
        ("heads", Interval(20, 39), {"min": 20, "max": 39}),
        ("months", Fraction(25, 2), 12.5),
        ("premium", Fraction(12345678, 100), 123456.78),
        ("rate", Fraction(11, 200), "5.5%"),
        ("rate", Fraction(3, 2), "150%"),
        ("since", "2020-02", "2020-02"),
        ("heads", DECLINED, "declined"),
    ],
)
def test_what_is_written_is_read_again(name: str, value: Any, written: Any) -> None:
    assert write_known({name: value}, FACTS) == {name: written}
    assert read_known({name: written}, FACTS) == {name: value}


def test_a_day_is_written_as_people_write_it() -> None:
    assert write_known({"since": date(2020, 2, 10)}, FACTS) == {"since": "2020-02-10"}
