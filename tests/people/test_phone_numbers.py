"""Telephone numbers are read as people write them, and shown to strangers without their middle."""

import pytest

from people.phones import mask_phone, read_phone


@pytest.mark.parametrize(
    ("written", "number", "masked"),
    [
        ("13800000000", "13800000000", "138****0000"),
        ("+86 138-0000-0000", "13800000000", "138****0000"),
        ("0351 2000000", "0351-2000000", "0351-****000"),
        ("03512000000", "0351-2000000", "0351-****000"),
        ("(010)60000000", "010-60000000", "010-****0000"),
        ("0351-2000000转801", "0351-2000000-801", "0351-****000"),
    ],
)
def test_a_number_however_it_is_written(written: str, number: str, masked: str) -> None:
    assert read_phone(written) == number
    assert mask_phone(number) == masked


@pytest.mark.parametrize("written", ["", "1380000", "12800000000", "0351-123", "110", "+1 555"])
def test_what_is_no_number_of_the_mainland(written: str) -> None:
    with pytest.raises(ValueError, match="11 位手机号"):
        read_phone(written)


def test_what_is_no_number_at_all_shows_nothing() -> None:
    assert mask_phone("") == "****"
