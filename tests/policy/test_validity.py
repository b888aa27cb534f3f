"""In force, ended, closed or to come: what a card's windows say of a day."""

from datetime import date

import pytest
from pydantic import ValidationError

from policy.cards import Window
from policy.validity import lapsed, sentence, standing

JUNE_30, JULY_1 = date(2020, 6, 30), date(2020, 7, 1)


def held(*windows: dict[str, str]) -> tuple[Window, ...]:
    return tuple(Window.model_validate(window) for window in windows)


UNTIL_JUNE = {"kind": "policy", "to": "2020-06"}


def test_a_policy_ends_the_day_after_its_last_day() -> None:
    assert standing(held(UNTIL_JUNE), JUNE_30)[0] == "in_force"
    assert standing(held(UNTIL_JUNE), JULY_1)[0] == "ended"
    assert "执行至2020年6月" in sentence(held(UNTIL_JUNE), JUNE_30)
    assert "已经到期" in sentence(held(UNTIL_JUNE), JULY_1)


def test_an_extension_keeps_a_policy_in_force() -> None:
    windows = held(UNTIL_JUNE, {"kind": "policy", "from": "2020-07", "to": "2020-12"})
    assert not lapsed(windows, JULY_1)
    assert "2020年12月" in sentence(windows, JULY_1)
    assert lapsed(windows, date(2021, 1, 1))


def test_a_policy_to_come_is_not_said_to_be_in_force() -> None:
    windows = held({"kind": "policy", "from": "2020-07-15", "to": "2020-12"})
    assert standing(windows, JULY_1)[0] == "not_started"
    assert "还没有开始" in sentence(windows, JULY_1)
    assert standing(windows, date(2020, 7, 15))[0] == "in_force"


def test_a_closed_application_is_said_even_where_the_policy_has_no_end() -> None:
    windows = held({"kind": "application", "to": "2020-06-30"})
    assert not lapsed(windows, JUNE_30)
    assert lapsed(windows, JULY_1)
    assert "申请期到2020年6月30日为止，已经截止" in sentence(windows, JULY_1)


@pytest.mark.parametrize("window", [{"kind": "event", "to": "2020-06"}, {"from": "2020-02"}])
def test_what_has_no_end_is_said_to_have_none(window: dict[str, str]) -> None:
    assert not lapsed(held(window), date(2030, 1, 1))
    assert "原文未写截止日期" in sentence(held(window), date(2030, 1, 1))


@pytest.mark.parametrize("written", ["2020年6月", "2020-13", "2020-02-30", "六月"])
def test_a_day_that_does_not_exist_is_refused_at_the_card(written: str) -> None:
    with pytest.raises(ValidationError):
        Window.model_validate({"kind": "policy", "to": written})
