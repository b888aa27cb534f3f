"""Who was taken on after a day that was told before."""

import pytest

from nlp.measures.since import since_then


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("3月20号才复的工\n复工后招了10个", "3月20号才复的工\n3月20日以后招了10个"),
        ("二月十六复的工 当月新招了9个", "二月十六复的工 二月十六日以后新招了9个"),
        ("2月12日开工，开工以后又来了3个", "2月12日开工，2月12日以后又来了3个"),
        ("3月18号才复工，当天新招了4个", "3月18号才复工，3月18日新招了4个"),
        ("2月20号复的工，那天就招了6个", "2月20号复的工，2月20日就招了6个"),
        ("2月12号复工，3月20号扩产，当天招了6个", "2月12号复工，3月20号扩产，3月20日招了6个"),
        ("3月6日开业，当天招了6个", "3月6日开业，3月6日招了6个"),
    ],
)
def test_after_work_began_is_since_that_day(text: str, dated: str) -> None:
    assert since_then(text) == dated


@pytest.mark.parametrize(
    "text",
    [
        "复工后招了10个",
        "3月复的工，复工后招了10个",
        "2月12日开工，开工后没停过",
        "招了3个，2月12日开工",
        "2月12日开工，当天没停过",
        "3月复工，15号进的料，当天招了6个",
    ],
)
def test_without_a_day_or_anybody_taken_on_nothing_is_dated(text: str) -> None:
    assert since_then(text) == text
