"""Who says that they lost their work is not asked whether they have any."""

import pytest

from tests.handlers.stories import SHANXI_2022, answer

CHECK = ("失业补助金能领不", "参加过失业保险")


@pytest.mark.parametrize(
    "told",
    ["失业四个多月了", "如今失业了", "失了业，在家看孩子", "上个月刚失业", "一直失业，没着落"],
)
def test_who_is_out_of_work_is_without_work(told: str) -> None:
    text = answer(SHANXI_2022, *CHECK, told)
    assert "要求目前没有就业，符合" in text


@pytest.mark.parametrize("told", ["失业三个月，上礼拜又找着活了", "去年失业过，现在在饭店上班"])
def test_who_found_work_since_is_not(told: str) -> None:
    assert "要求目前没有就业，不符合" in answer(SHANXI_2022, *CHECK, told)


@pytest.mark.parametrize("told", ["失业险交着呢", "失业金没领过"])
def test_of_the_insurance_nothing_is_told_of_work(told: str) -> None:
    assert "要求目前没有就业" not in answer(SHANXI_2022, *CHECK, told)
