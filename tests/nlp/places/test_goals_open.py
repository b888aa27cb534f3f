"""Words that leave open where people go are none of a town's name."""

import pytest

from nlp.places.goals import leaves_open


@pytest.mark.parametrize("said", ["我们是太原本地的公司", "太原来的3个去了广东"])
def test_a_town_is_no_word_for_what_was_once_so(said: str) -> None:
    assert not leaves_open(said)


@pytest.mark.parametrize("said", ["原本去广东的3个", "原来在本县"])
def test_what_was_once_so_is_left_open(said: str) -> None:
    assert leaves_open(said)
