"""Two postings that are one are found to be, and two that only look alike are not."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from jobs.posting.posting_rules.likeness import (
    fingerprint,
    is_copied,
    is_same_posting,
    is_under_another_title,
    probes,
)
from jobs.values import Place
from tests.jobs.firms import WELDER

LONG = (
    "负责车间钢结构的切割、组对和焊接，看得懂图纸，做好焊缝自检和设备日常保养，"
    "配合质检做好记录，服从班组安排，遵守安全操作规程。"
)


def test_the_same_with_other_punctuation_and_a_word_more_is_the_same() -> None:
    one = replace(WELDER, about=LONG)
    other = replace(WELDER, title="电焊工人", about=LONG.replace("，", " ") + "有班车。")
    assert is_same_posting(one, other) and is_copied(one, other)
    assert fingerprint(other) in probes(one) or fingerprint(one) in probes(other)


def test_another_place_kind_or_trade_is_another_posting() -> None:
    one = replace(WELDER, about=LONG)
    assert not is_same_posting(one, replace(one, place=Place("140200")))
    assert not is_same_posting(one, replace(one, kind="gig"))
    assert not is_same_posting(one, replace(one, title="质检员"))


def test_a_word_more_in_the_title_makes_no_other_work() -> None:
    one = replace(WELDER, title="钳工", about=LONG)
    assert is_same_posting(one, replace(one, title="装配钳工"))
    assert is_same_posting(replace(one, title="装配钳工"), one)


def test_the_same_text_for_another_work_is_for_staff() -> None:
    one = replace(WELDER, title="钳工", about=LONG)
    assert is_under_another_title(one, replace(one, title="质检员"))
    assert not is_under_another_title(one, replace(one, title="质检员", place=Place("140200")))
    short = replace(one, about="服从安排，能吃苦耐劳。")
    assert not is_under_another_title(short, replace(short, title="质检员"))


def test_short_texts_of_two_firms_may_be_alike_by_chance() -> None:
    short = replace(WELDER, about="服从安排，能吃苦耐劳，认真负责。")
    assert not is_copied(short, replace(short, title="质检员"))
    assert not is_copied(short, replace(short, place=Place("140200")))
    assert not is_copied(short, replace(short, about="服从安排，能吃苦耐劳，做事负责。"))


def test_the_very_same_for_the_same_work_in_the_same_place_is_none() -> None:
    short = replace(WELDER, about="服从安排，能吃苦耐劳，认真负责。")
    assert is_copied(short, replace(short, title="电焊工人"))


@given(st.integers(0, len(LONG) - 1), st.sampled_from("的了和在一"))
def test_a_letter_more_rarely_hides_a_copy(at: int, letter: str) -> None:
    one = replace(WELDER, about=LONG)
    other = replace(WELDER, about=LONG[:at] + letter + LONG[at:])
    assert is_copied(other, one)
    # The stored text's own fingerprint is nearly always among the few that are looked up.
    shared = set(probes(other)) & set(probes(one))
    assert shared
