"""A posting is filled in so that who seeks work understands it."""

from typing import Any

import pytest

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
    ],
)
def test_what_is_filled_in_badly(changes: dict[str, Any], field: str, severity: str) -> None:
    assert (field, severity) in [(one.field, one.severity) for one in found(**changes)]


@pytest.mark.parametrize("title", ["电焊工", "前台", "CNC操机员", "3D设计师", "一线操作工", "HR"])
def test_a_title_that_names_the_work_is_fine(title: str) -> None:
    assert found(title=title) == []
