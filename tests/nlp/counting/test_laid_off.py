"""Who was laid off one time after another is counted together."""

from datetime import date

import pytest

from nlp.counting.laid_off import in_all_laid_off

DAY = date(2020, 5, 15)


@pytest.mark.parametrize(
    ("told", "in_all"),
    [
        ("上半年裁了8人，后来又裁了7人", "15人"),
        ("头一回辞退4个，第二回辞退了俩", "6人"),
        ("春上辞掉4个，秋后又炒了5个", "9人"),
        ("开春裁了3个人，下半年又撵走5个，年底再裁2个", "10人"),
    ],
)
def test_each_time_counts(told: str, in_all: str) -> None:
    assert in_all in in_all_laid_off(told, DAY)


@pytest.mark.parametrize(
    "told",
    [
        "去年裁了5个，今年又裁了7个",
        "裁了9个，不对，是裁了7个",
        "裁了9个，其中2个又是自己辞退的",
        "裁了9个，裁了7个",
        "裁了9个，还能再裁几个",
        "裁了十来个，后来又裁了3个",
    ],
)
def test_what_is_no_further_time_of_that_year_is_left_as_it_is(told: str) -> None:
    assert in_all_laid_off(told, DAY) == told
