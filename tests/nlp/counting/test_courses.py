"""Which courses a story tells of, each with its own people, days and lessons."""

from datetime import date

import pytest

from nlp.counting.courses import courses, in_each_course, side_by_side

TODAY = date(2020, 7, 15)


@pytest.mark.parametrize(
    ("told", "numbers"),
    [
        ("第一批20个人4天32课时，第二批15个人7天56课时", [20, 15]),
        ("普工12个，培训4天，都有证；文员5个，2天，16课时", [12, 5]),
        ("20个人4天32课时，18个拿到证", [20]),
        ("招了20个人，18个签了合同", []),
        ("20个人入职才3天", []),
        ("20个人4天32课时，其中5个多学3天", [20]),
        ("20个人4天32课时，19个拿证，有一个没得证，一天按6个课时折", [20]),
        ("20个人32课时，有一个缺考，补考学了2天", [20]),
    ],
)
def test_a_course_has_its_own_people_and_how_long_it_was(told: str, numbers: list[int]) -> None:
    assert [one.number for one in courses(told, TODAY)] == numbers


def test_what_is_told_of_a_course_ends_where_the_next_begins() -> None:
    told = "第一批20个人4天，18个拿到证，第二批15个人7天"
    assert in_each_course(told, TODAY, lambda one: f"<{one}>") == (
        "<第一批20个人4天，18个拿到证，><第二批15个人7天>"
    )
    assert in_each_course("20个人4天", TODAY, lambda one: f"<{one}>") == "<20个人4天>"


def test_the_same_course_told_again_is_no_other() -> None:
    assert side_by_side("文员5个，7天", "普工12个，4天", TODAY)
    assert not side_by_side("普工12个，5天", "普工12个，4天", TODAY)
    assert not side_by_side("12个，18个拿到证", "普工12个，4天", TODAY)
