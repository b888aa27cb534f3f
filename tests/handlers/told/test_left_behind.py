"""Who left a county or a province is beyond it, and within what they did not leave."""

import pytest

from tests.handlers.told.test_going import AGENCY, own

SIGNED = "我们是人力公司，证照齐全，合同都签了"


@pytest.mark.parametrize(
    ("placed", "total"),
    [
        ("在本县上班的3个，出了县还在山西的8个", "7900元（500元×3人＋800元×8人）"),
        ("离开了本县仍在山西的8个，出山西的3个", "9400元（800元×8人＋1000元×3人）"),
        ("出了阳曲还在太原的8个，没出县的3个", "7900元（500元×3人＋800元×8人）"),
        ("跨县没跨省的8个，跨省的3个", "9400元（800元×8人＋1000元×3人）"),
        ("出了县可没出山西的8个，没出县的3个", "7900元（500元×3人＋800元×8人）"),
    ],
)
def test_who_left_the_county_and_not_the_province_is_between_them(placed: str, total: str) -> None:
    assert total in own(AGENCY, SIGNED, placed)


@pytest.mark.parametrize("placed", ["出了县的8个", "还在山西的8个", "都没出山西的8个"])
def test_of_who_only_left_or_only_stayed_it_is_open_how_far(placed: str) -> None:
    said = own(AGENCY, SIGNED, placed)
    assert "算不清" in said or "没听明白" in said


@pytest.mark.parametrize(
    "placed", ["去外省厂里的4个，去本县饭店里的2个", "到外省公司的有4个，本县2个"]
)
def test_the_firms_where_those_are_who_are_counted_are_not_the_one_that_asks(placed: str) -> None:
    said = own(AGENCY, SIGNED, placed)
    assert "5000元（500元×2人＋1000元×4人），条件都符合时。" in said
