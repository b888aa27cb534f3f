"""How long a course was is told by its first day and its last."""

from datetime import date

import pytest

from nlp.measures.course_days import with_its_length

TODAY = date(2022, 10, 10)


@pytest.mark.parametrize(
    ("told", "days"),
    [
        ("6月1号开的课，8月10号就结束了", 70),
        ("5月16日开班，8月20日结业，都合格", 95),
        ("2月1号开的班，4月30号结的业", 90),
        ("6月1日到8月10日培训的", 70),
    ],
)
def test_the_days_of_a_course_are_counted(told: str, days: int) -> None:
    assert f"培训了{days}天" in with_its_length(told, TODAY)


@pytest.mark.parametrize(
    "told",
    [
        "6月1号开的课，还没结束",
        "6月1号开的课，8月10号结束的，8月20号又开课，9月20号结束的",
        "8月10号结束的，6月1号开的课",
        "6月1号开的课，2月30号结束的",
    ],
)
def test_else_nobody_knows_how_long_it_was(told: str) -> None:
    assert with_its_length(told, TODAY) == told
