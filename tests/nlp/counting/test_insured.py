"""How many are insured, in whatever words that is told."""

from datetime import date

import pytest

from nlp.counting.insured import as_insured

TODAY = date(2022, 9, 1)


@pytest.mark.parametrize(
    ("told", "plainly"),
    [
        ("其中参了保的40个", "其中参保的40个"),
        ("40个入了保", "40个参保"),
        ("8个帮工都是按单位上的保", "8个帮工参保，按单位参保"),
        ("13个店员给上的保", "13个店员给参保"),
        ("有40个买了社保", "有40个上了社保"),
        ("参加保险的有40人", "上了保险的有40人"),
        ("给40个缴着失业险", "给40个缴了失业保险"),
    ],
)
def test_the_insured_are_named_alike(told: str, plainly: str) -> None:
    assert as_insured(told, TODAY) == plainly


@pytest.mark.parametrize(
    "told",
    [
        "6个没买社保",
        "去年交了失业保险费5万",
        "给40个办了社保卡",
        "买了工伤保险的6个",
        "6个上的保是工伤",
        "40个上社保了没有",
        "我自己买了社保",
    ],
)
def test_who_is_not_or_otherwise_insured_stays_as_told(told: str) -> None:
    assert as_insured(told, TODAY) == told
