"""A promise to lay nobody off is named by its paper, and denies nothing."""

import pytest

from nlp.put_right.promised import promised_plainly


@pytest.mark.parametrize(
    ("told", "plainly"),
    [
        ("今后不裁员的承诺书签好了", "承诺书签好了"),
        ("写了不减员的保证", "写了承诺书"),
        ("不裁员不减薪的承诺书还没写", "承诺书还没写"),
        ("保证书上写明了不再辞退工人", "承诺不裁员"),
    ],
)
def test_what_is_promised_is_no_denial(told: str, plainly: str) -> None:
    assert promised_plainly(told) == plainly


@pytest.mark.parametrize(
    "told",
    [
        "去年没裁员，承诺书也签了",
        "承诺不了不裁员",
        "保证材料都是真的",
        "承诺书里写了不减员，可还没签",
        "嘴上答应不辞退人，就是不写保证书",
    ],
)
def test_what_promises_nothing_of_the_kind_stays(told: str) -> None:
    assert promised_plainly(told) == told
