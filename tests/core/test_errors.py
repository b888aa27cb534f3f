"""What goes wrong on purpose says so in words a person can be shown."""

import re

import pytest

from core.errors import DeskError, Invalid, NotFound

KINDS: list[type[DeskError]] = [DeskError, *DeskError.__subclasses__()]


@pytest.mark.parametrize("kind", KINDS)
def test_every_error_has_a_sentence_for_whoever_meets_it(kind: type[DeskError]) -> None:
    error = kind()
    assert re.fullmatch(r"[\u4e00-\u9fff，]+。", error.message)
    assert str(error) == error.message
    assert 400 <= error.status < 600


def test_no_two_errors_share_a_code() -> None:
    assert len({kind.code for kind in KINDS}) == len(KINDS)


def test_an_error_may_say_it_better_and_name_the_fields() -> None:
    error = Invalid("人数应为整数。", {"headcount": ["应为整数"]})
    assert error.message == "人数应为整数。"
    assert error.fields == {"headcount": ["应为整数"]}


def test_what_is_not_found_is_a_404() -> None:
    assert (NotFound.code, NotFound.status) == ("not_found", 404)
