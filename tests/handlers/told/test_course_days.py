"""A course that ended too soon is refused by its days."""

from datetime import date

from tests.handlers.stories import answer

SHANXI = ("太原", date(2022, 10, 10))
FIRM = "开发区高新企业，跟职业学院给9个新员工做定向培训"


def test_a_course_that_was_too_short_brings_nothing() -> None:
    said = answer(SHANXI, FIRM, "6月5号开的课，8月12号就结束了", "产业集群培训补贴给我们不")
    assert "要求培训时间满3个月以上，这一条不符合" in said and "72000" not in said


def test_one_that_was_long_enough_does() -> None:
    said = answer(SHANXI, FIRM, "2月1号开的课，4月30号结束", "产业集群培训补贴给多少")
    assert "72000元" in said and "不符合" not in said
