"""Who left and who came are told behind how many there were at first, whatever the order."""

from datetime import date

import pytest

from nlp.counting.in_order import in_order

TODAY = date(2022, 7, 28)


@pytest.mark.parametrize(
    ("told", "in_its_order"),
    [
        ("走了3个，当初招了20个", "当初招了20个，走了3个"),
        ("前几天添了2个，之前跑掉4个，最早是21个", "原来是21个，走了4个，前几天又添了2个"),
        ("走了3个，又招了5个，开头是12个，都签合同", "原来是12个，走了3个，又来了5个，都签合同"),
        ("招了8个，上周添了1个", "招了8个，上周又添了1个"),
    ],
)
def test_what_came_about_first_is_told_first(told: str, in_its_order: str) -> None:
    assert in_order(told, TODAY) == in_its_order


@pytest.mark.parametrize(
    "told",
    [
        "原来是12个，走了3个",
        "走了3个，现在12个",
        "走了3个\n原来是12个",
        "添了5个，都签了合同",
        "走了3个没签合同的，原来是12个",
    ],
)
def test_it_stays_where_it_is_told_so_or_not_clear(told: str) -> None:
    assert in_order(told, TODAY) == told
