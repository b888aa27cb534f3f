"""Who goes along with an office or an agency is sent by it."""

import pytest

from nlp.places.sent_along import sent_along


@pytest.mark.parametrize(
    ("told", "as_organised"),
    [
        ("跟镇里面走的", "跟镇里组织走的"),
        ("没有跟着社区走", "没社区组织走"),
        ("跟乡政府的大巴一起去的", "跟乡里组织去的"),
        ("跟到中介出去的", "中介组织出去的"),
    ],
)
def test_who_went_along_with_an_office_was_organised(told: str, as_organised: str) -> None:
    assert sent_along(told) == as_organised


@pytest.mark.parametrize(
    "told",
    ["跟镇里的人走的", "跟社区走得近", "跟县里出去的那些人一起", "跟政府去反映", "跟媳妇走的"],
)
def test_who_went_along_with_people_was_not(told: str) -> None:
    assert sent_along(told) == told
