"""The lessons of a training in all, of those told by the day or part by part."""

from datetime import date

import pytest

from nlp.measures.lessons import in_lessons
from nlp.told import told_numbers

TODAY = date(2020, 4, 9)
PRACTICE, THEORY = ("实操", "操作", "师带徒"), ("理论", "听课")


def told(text: str) -> list[str]:
    """The numbers of lessons that a text tells in the end."""
    whole = in_lessons(text, PRACTICE, THEORY, TODAY)
    return [one.text for one in told_numbers(whole, TODAY) if one.unit == "课时"]


@pytest.mark.parametrize(
    ("text", "lessons"),
    [
        ("培训搞了3天，每天9课时", "27课时"),
        ("连上了五天，一天六节课", "30课时"),
        ("一天5节课上了6天", "30课时"),
        ("5课时一天，上了6天", "30课时"),
        ("培训5天\n每天上午3课时、下午4课时", "35课时"),
        ("入职才10天，培训了4天，每天8课时", "32课时"),
        ("每天上6到8课时，上了5天", "30到40课时"),
        ("头三天每天8课时，后两天每天6课时", "36课时"),
        ("每周上2天，每天6课时，上了5周", "60课时"),
        ("白天上4课时，晚上2课时，上了6天", "36课时"),
    ],
)
def test_lessons_a_day_and_days_make_lessons_in_all(text: str, lessons: str) -> None:
    assert told(text) == [lessons]


def test_the_days_of_two_stretches_are_those_of_both() -> None:
    whole = in_lessons("前三天每天8课时，后两天每天6课时", PRACTICE, THEORY, TODAY)
    assert [one.text for one in told_numbers(whole, TODAY)] == ["5天", "36课时"]


@pytest.mark.parametrize(
    ("text", "lessons"),
    [
        ("上了6天，每天8课时，一共40课时", ["40课时"]),
        ("累计45个课时\n一天就按6个课时算", ["45个课时"]),
        ("培训两周，每天6课时", []),
        ("每天6课时", []),
        ("每周上2天，每天6课时", []),
        ("培训了4天，第二批培训了5天，每天6课时", []),
    ],
)
def test_what_is_told_in_all_counts_and_what_nobody_knows_is_not_made_up(
    text: str, lessons: list[str]
) -> None:
    assert told(text) == lessons


@pytest.mark.parametrize(
    ("text", "lessons"),
    [
        ("总共50课时\n理论15课时，实操35课时", ["总共50课时", "实操35课时"]),
        ("一共80课时，理论课占30课时", ["总共80课时", "实操50课时"]),
        ("理论听课20课时，动手操作30课时", ["总共50课时", "实操30课时"]),
        ("线上20课时，实操40课时", ["总共60课时", "实操40课时"]),
        ("总共一百课时，理论三十，实操七十", ["总共100课时", "实操70课时"]),
        ("80课时里头实操60课时", ["总共80课时", "实操60课时"]),
        ("35课时理论，65课时是师带徒", ["总共100课时", "实操65课时"]),
    ],
)
def test_parts_are_told_as_the_whole_and_its_practice(text: str, lessons: list[str]) -> None:
    whole = in_lessons(text, PRACTICE, THEORY, TODAY)
    assert all(one in whole for one in lessons) and len(told(text)) == len(lessons)


@pytest.mark.parametrize("text", ["理论20课时", "实操40课时，够不够"])
def test_a_part_alone_is_not_the_whole(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text", ["搞安全操作培训40课时", "给操作工上了36课时", "一共60课时，实操够七成没", "上了4天课"]
)
def test_what_a_training_is_in_is_no_part_of_it(text: str) -> None:
    assert in_lessons(text, PRACTICE, THEORY, TODAY) == text
