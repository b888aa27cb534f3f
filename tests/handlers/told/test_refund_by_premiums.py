"""Who asks for the refund in the way that one of two pays is told of that one."""

import pytest

from tests.handlers.stories import COUNTY_2020, answer


@pytest.mark.parametrize(
    "asked",
    [
        "稳岗返还按社保费的那个法子能返好多",
        "稳岗返还要是按社会保险费算，返好多",
    ],
)
def test_the_way_by_premiums_is_half_of_those_of_six_months(asked: str) -> None:
    said = answer(COUNTY_2020, "我们厂一个人都没裁，6个月社保一共要交13万", asked)
    assert "困难企业稳岗返还" in said and "65000元" in said and "39万" not in said


def test_who_names_no_way_is_told_of_the_plain_refund() -> None:
    said = answer(COUNTY_2020, "我们厂一个人都没裁，去年失业险交了5万", "稳岗返还能返好多")
    assert "【失业保险稳岗返还】" in said and "5万元" in said
