"""A posting is filled in so that who seeks work understands it."""

from datetime import date
from typing import Any

import pytest

from jobs.values import Pay, Place
from tests.jobs.posting.posting_rules.judging import found


@pytest.mark.parametrize(
    ("changes", "field", "severity"),
    [
        ({"title": "急！！！"}, "title", "refused"),
        ({"title": "12345"}, "title", "refused"),
        ({"title": "普工6000起包吃住"}, "title", "flagged"),
        ({"title": "急招急聘保安！！"}, "title", "flagged"),
        ({"title": "电焊工" * 11}, "title", "refused"),
        ({"about": "干活"}, "about", "refused"),
        ({"about": "　 　"}, "about", "refused"),
        ({"about": "焊接。" * 700}, "about", "refused"),
        ({"openings": 0}, "openings", "refused"),
        ({"openings": 800}, "openings", "flagged"),
        ({"starts_on": date(2001, 1, 1)}, "starts_on", "refused"),
        ({"starts_on": date(2029, 1, 1)}, "starts_on", "flagged"),
        ({"kind": "gig", "pay": Pay()}, "pay", "refused"),
        ({"kind": "gig", "hours": ""}, "hours", "refused"),
        ({"kind": "gig", "place": Place("140105")}, "address", "refused"),
    ],
)
def test_what_is_filled_in_badly(changes: dict[str, Any], field: str, severity: str) -> None:
    assert (field, severity) in [(one.field, one.severity) for one in found(**changes)]


@pytest.mark.parametrize("day", [None, date(2026, 11, 1), date(2027, 3, 1)])
def test_work_begins_about_now(day: date | None) -> None:
    assert found(starts_on=day) == []


def test_a_gig_with_all_that_is_needed_is_fine() -> None:
    assert found(kind="gig", pay=Pay(20_000, None, "day")) == []


@pytest.mark.parametrize("title", ["电焊工", "前台", "CNC操机员", "3D设计师", "一线操作工", "HR"])
def test_a_title_that_names_the_work_is_fine(title: str) -> None:
    assert found(title=title) == []
